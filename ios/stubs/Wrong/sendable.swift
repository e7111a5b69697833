// expects: capture of 'count' with non-sendable type
import HealthKit

private final class Count { var errors = 0 }

func sendable(_ store: HKHealthStore, _ type: HKSampleType) {
    let count = Count()
    #if WRONG
        store.enableBackgroundDelivery(for: type, frequency: .immediate) { _, _ in count.errors += 1 }
    #else
        store.enableBackgroundDelivery(for: type, frequency: .immediate) { _, _ in }
        count.errors += 1
    #endif
}
