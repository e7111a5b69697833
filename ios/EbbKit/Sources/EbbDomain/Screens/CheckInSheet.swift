import EbbCore

/// How the day feels.
public struct CheckInState: ScreenState {
    /// Whose; none until it was read.
    public var day: LocalDay?
    /// What is down already.
    public var said = CheckIn()
    /// What is being said now; what is empty states nothing.
    public var answer = CheckIn()
    /// The tags of the day, all of them.
    public var tags = DayTags()
    /// The athlete wants to be asked about days of a period.
    public var askCycle = false
    /// It was taken down: the sheet may close.
    public var done = false
    public var trouble: Trouble?

    public init() {}
}

/// The check-in: done in one tap, more for who wants to say more.
public final class CheckInModel: ScreenModel<CheckInState> {
    public init(_ core: Core) { super.init(CheckInState(), core) }

    /// The sheet is shown: what an earlier one held, be it of yesterday, is gone before the core has answered.
    public func open() async {
        state = CheckInState()
        await work {
            let (day, said, tags) = try await ask { core in
                let day = core.now.day
                return (day, try core.said(on: day), try core.tags(on: day))
            }
            // It was taken down meanwhile: that is newer.
            guard state.day == nil else { return }
            (state.day, state.said, state.tags, state.askCycle) = (day, said, tags, core.settings.askCycle)
        }
    }

    /// One tap: how the morning feels, taken down at once.
    public func feel(_ overall: Overall) async {
        answer { $0.overall = overall }
        await save()
    }

    /// Changes what is being said; nothing is taken down yet.
    public func answer(_ change: (inout CheckIn) -> Void) {
        change(&state.answer)
        state.done = false
    }

    /// Changes the tags of the day; nothing is taken down yet.
    public func tag(_ change: (inout DayTags) -> Void) {
        change(&state.tags)
        state.done = false
    }

    /// Takes down what was said, and judges the morning anew.
    public func save() async {
        let (day, answer, tags) = (state.day, state.answer, state.tags)
        await work {
            let (on, said) = try await ask { core in
                let at = core.now
                let on = day ?? at.day
                // Of tags that nobody has read yet none is taken away.
                if day != nil, try tags != core.tags(on: on) { try core.engine.tagDay(day: on, tags: tags, at: at) }
                if answer != CheckIn() { try core.engine.checkIn(day: on, checkIn: answer, at: at) }
                try core.update.run()
                return (on, try core.said(on: on))
            }
            (state.day, state.said, state.answer, state.done) = (on, said, CheckIn(), true)
        }
    }
}

extension Core {
    fileprivate func said(on day: LocalDay) throws -> CheckIn {
        try engine.checkIns(from: day, to: day).first?.checkIn ?? CheckIn()
    }

    fileprivate func tags(on day: LocalDay) throws -> DayTags {
        try engine.dayTags(from: day, to: day).first?.tags ?? DayTags()
    }
}
