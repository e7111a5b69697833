// expects: thrown expression type 'any Error' cannot be converted to error type 'HealthError'
import EbbDomain
import HealthKit

func asked(_ store: HKHealthStore) async throws(HealthError) -> Bool {
    #if WRONG
        try await store.statusForAuthorizationRequest(toShare: [], read: []) == .unnecessary
    #else
        do {
            return try await store.statusForAuthorizationRequest(toShare: [], read: []) == .unnecessary
        } catch {
            throw .unavailable
        }
    #endif
}
