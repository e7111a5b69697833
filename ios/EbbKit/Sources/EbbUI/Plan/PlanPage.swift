import EbbCore

/// What opens in Plan, beside the list on a wide screen.
enum PlanPage: Hashable {
    /// A week; of its Monday.
    case week(LocalDay)
    /// A session; of its id.
    case session(String)
    /// What a plan is to be made for, and what was made.
    case goal
    /// A plan of one's own.
    case file
    /// The plan as a file, to be handed on.
    case handOn
    /// A race; of its id, or a new one.
    case race(String?)
    /// The way back to running.
    case back
}
