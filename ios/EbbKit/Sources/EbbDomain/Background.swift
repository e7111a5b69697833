#if compiler(>=6.2)
    /// Does what blocks, off the main actor.
    @concurrent
    func inBackground<Value: Sendable>(_ work: @Sendable () throws -> Value) async rethrows -> Value { try work() }
#else
    /// Does what blocks, off the main actor: this compiler runs an asynchronous function that nothing isolates on threads of its own.
    func inBackground<Value: Sendable>(_ work: @Sendable () throws -> Value) async rethrows -> Value { try work() }
#endif
