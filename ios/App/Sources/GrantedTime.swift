/// Time that the system gives the process to end something in, whether a window is open or not.
@MainActor
protocol GrantedTime: AnyObject, Sendable {
    /// Begins some, at once; to be given back by what it returns.
    func begin(_ name: String) -> @MainActor @Sendable () -> Void
}

extension GrantedTime {
    /// Works inside such a time.
    nonisolated func during<Value: Sendable>(_ name: String, _ work: @Sendable () async -> Value) async -> Value {
        let end = await begin(name)
        let value = await work()
        await end()
        return value
    }
}
