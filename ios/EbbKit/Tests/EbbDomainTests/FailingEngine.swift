import EbbCore

@testable import EbbStage

/// A core that fails when told to.
final class FailingEngine: Engine, @unchecked Sendable {
    let failure = Box<EbbError?>(nil)

    convenience init(_ engine: Engine) {
        self.init(unsafeFromHandle: engine.uniffiCloneHandle())
    }

    override func today(at: Moment) throws -> Today {
        if let failure = failure.value { throw failure }
        return try super.today(at: at)
    }

    override func checkIns(from: LocalDay, to: LocalDay) throws -> [CheckInOn] {
        if let failure = failure.value { throw failure }
        return try super.checkIns(from: from, to: to)
    }

    override func apply(changes: ChangeSet, at: Moment) throws -> ChangeReport {
        if let failure = failure.value { throw failure }
        return try super.apply(changes: changes, at: at)
    }
}
