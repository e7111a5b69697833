// expects: must be unwrapped to a value of type 'String'
import HealthKit

func optional(_ revision: HKSourceRevision) -> String {
    #if WRONG
        revision.version
    #else
        revision.version ?? "-"
    #endif
}
