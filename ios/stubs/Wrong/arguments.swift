// expects: expects 3 arguments
import HealthKit

func arguments(_ store: HKHealthStore, _ type: HKSampleType) {
    #if WRONG
        store.execute(HKObserverQuery(sampleType: type, predicate: nil) { _, done in done() })
    #else
        store.execute(HKObserverQuery(sampleType: type, predicate: nil) { _, done, _ in done() })
    #endif
}
