import EbbDomain
import HealthKit

/// Has HealthKit wake the app when something new was measured. To be started at each launch, before it ends: HealthKit starts the
/// app in the background for what it has to tell.
public final class HealthObservers: Sendable {
    private let store: HKHealthStore
    private let wakings: Wakings
    private let trouble: @Sendable (RecordKind, HealthError) -> Void
    private let running = Guarded<[HKObserverQuery]>([])

    /// - Parameters:
    ///   - read: takes in what is new; called once for what comes at once.
    ///   - trouble: a kind for which HealthKit does not wake the app, or told of an error.
    public init(
        store: HKHealthStore, trouble: @escaping @Sendable (RecordKind, HealthError) -> Void,
        read: @escaping @Sendable () async -> Void
    ) {
        self.store = store
        self.trouble = trouble
        wakings = Wakings(read: read)
    }

    /// Begins to observe. HealthKit ends the observer of what nobody was asked for, so this is to be called again after the athlete
    /// was asked; the observers that there were are stopped then.
    public func start() {
        guard HKHealthStore.isHealthDataAvailable() else { return }
        let queries = ReadType.known.filter(\.wakes).compactMap { type in type.kind.map { query(type, $0) } }
        let before = running.with { running in
            defer { running = queries }
            return running
        }
        for query in before { store.stop(query) }
        for query in queries { store.execute(query) }
        for type in ReadType.known where type.wakes {
            guard let kind = type.kind else { continue }
            store.enableBackgroundDelivery(for: type.sampleType, frequency: .immediate) { [trouble] _, error in
                if let error { trouble(kind, HealthError(error)) }
            }
        }
    }

    /// The system is about to suspend the process: HealthKit is answered, and tells again of what was not read.
    public func expire() { wakings.expire() }

    private func query(_ type: ReadType, _ kind: RecordKind) -> HKObserverQuery {
        HKObserverQuery(sampleType: type.sampleType, predicate: nil) { [wakings, trouble] _, completion, error in
            told(Waking(completion), error, wakings) { trouble(kind, $0) }
        }
    }
}

/// What HealthKit told an observer, who is answered whatever it was.
func told(_ waking: Waking, _ error: (any Error)?, _ wakings: Wakings, trouble: (HealthError) -> Void) {
    if let error {
        trouble(HealthError(error))
        waking.done()
    } else {
        wakings.came(waking)
    }
}
