import EbbCore
import EbbDomain
import EbbLook

/// One sentence that the morning has beside its verdict, and at most one thing to do about it. Without a sentence, where the core has
/// none or the verdict has said it, there is what can be done alone.
struct Notice: Identifiable, Equatable {
    /// What can be done.
    enum Way: CaseIterable { case share, history, makePlan, back, checkIn, again }

    let id: String
    let text: String?
    var way: Way?
    /// It can wait below the plan.
    var isLater = false
}

extension Notice.Way {
    /// Does it.
    @MainActor func go(
        _ way: EbbUI.Way, _ phone: any Phone, again: @MainActor () async -> Void
    ) async {
        switch self {
        case .share: await phone.shareHealthData()
        case .history:
            way.settings = [.history]
            way.place = .settings
        case .makePlan:
            way.plan = .goal
            way.place = .plan
        case .back: way.pages.append(.back)
        case .checkIn: way.checkIn = true
        case .again: await again()
        }
    }
}

/// What is special about a morning, the most pressing first. Where the core says why, its sentence stands.
func notices(_ state: TodayState, _ words: Words) -> [Notice] {
    guard let morning = state.morning else { return [] }
    let ended = state.synced.flatMap { words.ended($0.ended) }.map { Notice(id: "ended", text: $0, way: .again) }
    let special = Situation.allCases.filter(state.situations.contains).compactMap { notice($0, state, morning, words) }
    let flags = morning.text.flags.map { flag in
        Notice(
            id: "flag \(flag.flag)", text: flag.text,
            way: flag.flag == .askCheckin || flag.flag == .askIll ? .checkIn : nil)
    }
    let said = [ended].compactMap { $0 } + special + flags
    // What can be done is offered once: beside a sentence, where there is one.
    return said.filter { notice in
        notice.text != nil || !said.contains { $0.text != nil && $0.way == notice.way }
    }
}

private func notice(_ situation: Situation, _ state: TodayState, _ morning: Morning, _ words: Words) -> Notice? {
    let make = { (text: String?, way: Notice.Way?) in text.map { Notice(id: "\(situation)", text: $0, way: way) } }
    let later = { (notice: Notice?) in
        var notice = notice
        notice?.isLater = true
        return notice
    }
    switch situation {
    case .noPermission: return make(words("today.noPermission"), .share)
    // Who was never asked is told that first: one sentence, one button.
    case .noData: return state.situations.contains(.noPermission) ? nil : make(words("today.noData"), .history)
    case .sharedInPart: return make(state.synced?.sharedSince.values.max().map { words.sharedSince($0) }, .history)
    case .nightNotIn:
        return make(
            [words("today.nightNotIn"), morning.text.page.newestValue].compactMap { $0 }.joined(separator: " "), nil)
    case .learning: return make(morning.text.page.learning, nil)
    case .noPlan: return later(make(words("today.noPlan"), .makePlan))
    case .defaultWeek: return later(make(morning.text.page.defaultWeek, .makePlan))
    // The verdict says it, with its day.
    case .cut: return nil
    case .deload: return make(morning.reason(.deload), nil)
    // Whoever is injured or ill finds the way with a plan and without.
    case .returnToRun: return Notice(id: "\(situation)", text: morning.reason(.returnToRun), way: .back)
    case .raceAhead: return make(morning.reason(.taper), nil)
    case .afterRace: return make(morning.reason(.postRace), nil)
    case .ill: return Notice(id: "\(situation)", text: morning.reason(.illness), way: .checkIn)
    }
}

extension Morning {
    /// Why a rule changes the first session it changes; none where the verdict, or today's session, has said so.
    fileprivate func reason(_ rule: RuleId) -> String? {
        let reason = text.sessions.lazy.flatMap(\.reasons).first { $0.rule == rule }?.text
        return reason.flatMap { text.why.contains($0) || $0 == reasonOfToday ? nil : $0 }
    }
}
