import Foundation

/// The clock of the widget's extension and of Siri, who have no domain with a clock in it.
public func now() -> Date { Date() }
