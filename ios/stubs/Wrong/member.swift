// expects: has no member 'restingHartRate'
import HealthKit

func member() -> HKQuantityType {
    #if WRONG
        HKQuantityType(.restingHartRate)
    #else
        HKQuantityType(.restingHeartRate)
    #endif
}
