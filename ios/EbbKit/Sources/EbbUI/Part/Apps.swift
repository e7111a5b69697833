import EbbCore

/// An app as the athlete knows it, by the name that its records go by. Apple's own go by one that nobody knows.
func appName(_ app: String) -> String { app == "com.apple.health" ? "Apple Health" : app }

extension SourceStream {
    /// App and device, in a line.
    var who: String { [appName(app), device].compactMap { $0 }.joined(separator: ", ") }
}
