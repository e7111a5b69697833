// expects: risks causing data races
import HealthKit

func completion(_ store: HKHealthStore, _ type: HKSampleType) {
    #if WRONG
        store.execute(HKObserverQuery(sampleType: type, predicate: nil) { _, done, _ in Task { done() } })
    #else
        store.execute(HKObserverQuery(sampleType: type, predicate: nil) { _, done, _ in done() })
    #endif
}
