// expects: expression is 'async' but is not marked with 'await'
import HealthKit

func await(_ query: HKAnchoredObjectQueryDescriptor<HKWorkout>, _ store: HKHealthStore) async throws -> Int {
    #if WRONG
        let result = try query.result(for: store)
    #else
        let result = try await query.result(for: store)
    #endif
    return result.addedSamples.count
}
