// expects: incorrect argument label in call
import HealthKit

func label(_ store: HKHealthStore, _ type: HKSampleType) {
    #if WRONG
        store.execute(HKObserverQuery(type: type, predicate: nil) { _, done, _ in done() })
    #else
        store.execute(HKObserverQuery(sampleType: type, predicate: nil) { _, done, _ in done() })
    #endif
}
