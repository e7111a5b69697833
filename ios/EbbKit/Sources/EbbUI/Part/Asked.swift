import SwiftUI

extension Binding where Value: Sendable {
    /// A value that is read from a model and told to it.
    @MainActor static func asked(
        _ get: @escaping @MainActor () -> Value, tell set: @escaping @MainActor (Value) -> Void
    ) -> Binding<Value> {
        Binding(get: { @MainActor in get() }, set: { @MainActor in set($0) })
    }

    /// The same where telling takes a moment.
    @MainActor static func asked(
        _ get: @escaping @MainActor () -> Value, telling set: @escaping @MainActor (Value) async -> Void
    ) -> Binding<Value> {
        Binding(get: { @MainActor in get() }, set: { @MainActor value in Task { await set(value) } })
    }
}
