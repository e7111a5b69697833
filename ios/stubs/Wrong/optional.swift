// expects: must be unwrapped to a value of type 'String'
import HealthKit

func optional(_ device: HKDevice) -> String {
    #if WRONG
        device.hardwareVersion
    #else
        device.hardwareVersion ?? "-"
    #endif
}
