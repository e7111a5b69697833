// expects: call can throw but is not marked with 'try'
import HealthKit

func attempt(_ store: HKHealthStore, _ types: Set<HKObjectType>) async throws {
    #if WRONG
        await store.requestAuthorization(toShare: [], read: types)
    #else
        try await store.requestAuthorization(toShare: [], read: types)
    #endif
}
