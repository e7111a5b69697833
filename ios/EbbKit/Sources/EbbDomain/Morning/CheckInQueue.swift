import EbbCore
import EbbGlance
import Foundation

/// Where the widget's button and Siri write check-ins, and the app takes them from: the extension never opens the core.
public protocol CheckInQueue: Sendable {
    /// What was written, oldest first; none where nothing was. It stays until `took()` says that it is in the core.
    ///
    /// Throws any error of the file system.
    func take() throws -> [QueuedCheckIn]?

    /// What `take()` gave is in the core.
    ///
    /// Throws any error of the file system.
    func took() throws

    /// Nothing was ever written.
    ///
    /// Throws any error of the file system.
    func forget() throws
}

extension CheckInQueue {
    /// Takes down what was said. Who is stopped on the way takes it down once more, which changes nothing.
    ///
    /// Throws an `EbbError` of the core: it waits for the next time then.
    func drain(into engine: any EngineProtocol) throws {
        do {
            while let said = try take() {
                for one in said.compactMap({ $0.said() }) { try takeDown(one, engine) }
                try took()
            }
        } catch let failed as EbbError {
            throw failed
        } catch {
            // The phone was never unlocked since it started, or its disk is ill: what was said waits in its file, and the
            // morning is judged without it.
        }
    }

    private func takeDown(_ said: (day: LocalDay, checkIn: CheckIn, at: Moment), _ engine: any EngineProtocol) throws {
        do {
            try engine.checkIn(day: said.day, checkIn: said.checkIn, at: said.at)
        } catch EbbError.Refused {
            // It would be refused for ever.
        }
    }
}

extension CheckInFile: CheckInQueue {}

extension QueuedCheckIn {
    /// How the day of a moment feels.
    public init(_ overall: Overall, at moment: Moment) {
        self.init("\(overall)", at: moment.instant, offset: moment.offsetSeconds)
    }

    /// As the core takes it; none where this app does not know the word.
    fileprivate func said() -> (day: LocalDay, checkIn: CheckIn, at: Moment)? {
        guard let overall = Overall.allCases.first(where: { "\($0)" == overall }) else { return nil }
        let moment = Moment(instant: Date(timeIntervalSince1970: Double(at) / 1000), offsetSeconds: offset)
        return (LocalDay(number: day), CheckIn(overall: overall), moment)
    }
}
