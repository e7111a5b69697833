import EbbCore
import EbbDomain

extension GoldenScreens {
    /// What a view model holds, by the names of `shows`.
    func shown(_ state: GoldenState) -> [String: JSON] {
        switch state.screen {
        case .opening, .failed: [:]
        case .onboarding: onboardingShown
        case .today: todayShown
        case .checkIn: checkInShown
        case .plan, .goal: morning(plan.state.morning).and(planShown)
        case .week: ["week": JSON(week(state.of))].and(trouble(plan.state.trouble))
        case .race:
            ["races": JSON(plan.state.races.map { "\($0.id) \($0.day)" })].and(trouble(plan.state.trouble))
        case .session: session(state.of).and(trouble(plan.state.trouble))
        case .preview: previewShown
        case .importedPlan: importedShown
        case .trends: trendsShown
        case .why: whyShown
        case .settings: settingsShown
        case .afterRun: afterRunShown
        case .returnToRun: returnShown
        }
    }

    private var onboardingShown: [String: JSON] {
        let state = onboarding.state
        return [
            "step": JSON(named: state.step),
            // Of what is shared an iPhone says only whether it was asked.
            "shared": JSON(state.asked),
            "unavailable": JSON(state.unavailable), "synced": JSON(state.result?.note.ended.golden),
            "reading": JSON(state.syncing?.done),
        ].and(trouble(state.trouble))
    }

    private var todayShown: [String: JSON] {
        let state = today.state
        return morning(state.morning).and([
            "situations": JSON(named: Situation.allCases.filter(state.situations.contains)),
            "unrated": JSON(state.unrated.count), "reading": JSON(state.syncing?.done),
            "synced": JSON(state.synced?.ended.golden),
        ]).and(trouble(state.trouble))
    }

    private var checkInShown: [String: JSON] {
        let state = checkIn.state
        return [
            "overall": JSON(named: state.answer.overall ?? state.said.overall), "soreness": JSON(state.answer.soreness),
            "pain": JSON(state.answer.pain), "illness": JSON(named: state.answer.illness),
            "alcohol": JSON(state.tags.alcohol), "done": JSON(state.done),
        ].and(trouble(state.trouble))
    }

    private var planShown: [String: JSON] {
        [
            "weeks": JSON(plan.state.weeks.count),
            "races": JSON(plan.state.races.map { "\($0.day) \($0.distanceM)" }),
        ].and(trouble(plan.state.trouble))
    }

    private func week(_ of: String?) -> String? {
        plan.state.weeks.first { $0.start.description == of }
            .map { "\($0.sessions.count) \($0.plannedM) \($0.adjustedM)" }
    }

    private func session(_ of: String?) -> [String: JSON] {
        let morning = plan.state.morning
        let session = morning?.sessions.first { $0.before.day.description == of }
        let content = { (content: SessionContent?) in JSON(content.map { "\(screaming($0.kind)) \($0.distanceM)" }) }
        return [
            "before": content(session?.before), "after": content(session?.after), "changed": JSON(session?.changed),
            "mayKeep": JSON(session?.mayKeep), "kept": JSON(session?.kept),
            "line": JSON(morning?.text.sessions.first { $0.id == session?.id }?.line),
            "offers": JSON(session.flatMap { plan.state.session($0.id) }?.offers.count),
        ]
    }

    private var previewShown: [String: JSON] {
        let preview = plan.state.preview
        return [
            "weeks": JSON(preview?.weeks.count), "sessions": JSON(preview?.sessions.count),
            "notes": JSON(preview?.notes),
            "replaces": JSON(preview?.replaces),
        ].and(trouble(plan.state.trouble))
    }

    private var importedShown: [String: JSON] {
        let checked = plan.state.checked
        return [
            "format": JSON(named: checked?.format), "understood": JSON(checked?.understood),
            "estimated": JSON(checked?.estimated.count), "notUnderstood": JSON(checked?.notUnderstood.map(\.why)),
        ].and(trouble(plan.state.trouble))
    }

    private var trendsShown: [String: JSON] {
        let cards = trends.state.cards
        let votes = cards.map { (screaming($0.series), $0.points.count { $0.vote != nil }) }.filter { $0.1 > 0 }
        return [
            "reach": JSON(named: trends.state.reach), "series": JSON(named: cards.map(\.series)),
            "days": JSON(cards.first?.points.count), "votes": JSON(votes.map { "\($0.0) \($0.1)" }),
        ].and(trouble(trends.state.trouble))
    }

    private var whyShown: [String: JSON] {
        let state = why.state
        return [
            "first": JSON(state.explanation?.steps.first?.text), "steps": JSON(state.explanation?.steps.count),
            "seen": JSON(state.seen.count), "wouldChange": JSON(state.explanation?.wouldChange),
        ].and(trouble(state.trouble))
    }

    private var settingsShown: [String: JSON] {
        let state = settings.state
        let order = state.sources.map { source in
            let place = source.place.map { "\($0)" } ?? "-"
            return "\(screaming(source.metric)) \(place)\(source.speaks ? " speaks" : "")"
        }
        return [
            "language": JSON(named: state.profile?.language), "units": JSON(named: state.profile?.units),
            "preset": JSON(named: state.profile?.preset), "sources": JSON(named: state.sources.map(\.metric)),
            "order": JSON(order), "notifications": JSON(state.notifications),
            "measured": JSON(named: Preset.allCases.filter { state.budgets[$0] != nil }),
            "says": JSON(state.profile.flatMap { state.budgets[$0.preset] }),
        ].and(trouble(state.trouble))
    }

    private var afterRunShown: [String: JSON] {
        let state = afterRun.state
        return [
            "runs": JSON(state.runs.count), "day": JSON(state.runs.first?.day.description),
            "askSettled": JSON(state.askSettled), "effort": JSON(state.rating?.effort),
            "pain": JSON(state.rating?.pain),
        ].and(trouble(state.trouble))
    }

    private var returnShown: [String: JSON] {
        let state = back.state
        let said = state.said.map { "\(screaming($0.record.cause)) \(screaming($0.record.stage))" }
        return [
            "cause": JSON(named: state.draft.cause), "stage": JSON(named: state.draft.stage), "said": JSON(said),
            "steps": JSON(state.steps.map(\.line)),
        ].and(trouble(state.trouble))
    }

    private func morning(_ of: Morning?) -> [String: JSON] {
        [
            "tier": JSON(named: of?.verdict.tier), "score": JSON(of?.verdict.score), "plan": JSON(named: of?.plan),
            "cutDay": JSON(of?.text.cutDay), "headline": JSON(of?.text.headline), "why": JSON(of?.text.why),
            "today": JSON(of?.text.today), "later": JSON(of?.text.later), "week": JSON(of?.text.week),
            "signals": JSON(of?.text.signals.map(\.state)), "learning": JSON(of?.text.page.learning),
            "newest": JSON(of?.text.page.newestValue), "changed": JSON(of?.sessions.count(where: \.changed)),
            "offers": JSON(of?.text.offers.map(\.text)), "deload": JSON(of?.text.deloadOffer),
            "flags": JSON(named: of?.flags), "advice": JSON(named: of?.text.advice.map(\.topic)),
        ]
    }

    private func trouble(_ trouble: Trouble?) -> [String: JSON] { ["remedy": JSON(named: trouble?.remedy)] }
}

extension SyncEnd {
    /// Whom nobody asked, the other phone says to have granted nothing.
    fileprivate var golden: String { self == .notAsked ? "NO_GRANT" : screaming(self) }
}

extension [String: JSON] {
    fileprivate func and(_ more: [String: JSON]) -> [String: JSON] { merging(more) { $1 } }
}
