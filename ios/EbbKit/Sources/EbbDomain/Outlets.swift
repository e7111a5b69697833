import EbbCore

/// Where the widget's file goes.
public protocol SnapshotWriter: Sendable {
    /// Takes the place of the file in one step, and has the widgets drawn anew.
    ///
    /// Throws any error of the file system: the widget keeps what it has.
    func write(_ snapshot: String) throws
}

/// Where the morning's notification goes.
public protocol Notifier: Sendable {
    /// Shows it; does nothing where the athlete has notifications of Ebb turned off in the phone's settings.
    func show(_ text: NotificationText)

    /// Takes back what is shown still.
    func forget()
}
