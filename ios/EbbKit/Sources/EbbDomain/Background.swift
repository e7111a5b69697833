/// Does what blocks, off the main actor: where nothing isolates an asynchronous function, Swift runs it on its own threads.
func inBackground<Value: Sendable>(_ work: @Sendable () throws -> Value) async rethrows -> Value {
    try work()
}
