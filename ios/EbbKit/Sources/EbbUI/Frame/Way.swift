import EbbCore
import Observation

/// Where one can be.
public enum Place: Hashable, Sendable { case today, plan, trends, settings }

/// What opens above Today, and above Trends.
enum Page: Hashable {
    /// Today's morning, and one of the past.
    case why, past(LocalDay)
    /// The values behind charts: of series, or of the week ahead.
    case values([Series]), week
    case afterRun, back
}

/// The way that was taken.
@MainActor @Observable public final class Way {
    /// The tab.
    public var place = Place.today
    /// The check-in's sheet is open.
    public var checkIn = false
    /// What is open above Today.
    var pages: [Page] = []
    /// What is open above Trends.
    var trends: [Page] = []
    /// What is open in Plan.
    var plan: PlanPage?
    /// What is open in Settings.
    var settings: [SettingsGroup] = []

    public init() {}

    /// To Today and nothing above it: where the widget and the morning's notification lead.
    public func openToday() {
        (place, pages, checkIn) = (.today, [], false)
    }

    /// To the runs that wait for a rating, wherever one is.
    func rate() {
        place = .today
        pages.append(.afterRun)
    }

    /// To a session of the plan.
    func open(session: String) {
        plan = .session(session)
        place = .plan
    }
}
