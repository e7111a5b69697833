import EbbDomain
import Testing

@testable import EbbHealth

/// What HealthKit is asked for.
struct ReadTypeTest {
    @Test("on iOS 17 everything but what came later is asked")
    func onIOS17EverythingButWhatCameLaterIsAsked() {
        let known = ReadType.known(by: 17)
        #expect(!known.contains(.hrvRMSSD))
        #expect(!known.contains(.effort))
        #expect(known.count == ReadType.allCases.count - 2)
    }

    @Test("on iOS 18 effort is asked too")
    func onIOS18EffortIsAskedToo() {
        #expect(ReadType.known(by: 18).contains(.effort))
        #expect(!ReadType.known(by: 18).contains(.hrvRMSSD))
    }

    @Test("on iOS 27 everything is asked")
    func onIOS27EverythingIsAsked() {
        #expect(ReadType.known(by: 27) == ReadType.allCases)
    }

    @Test("every kind of records is read by one type")
    func everyKindOfRecordsIsReadByOneType() {
        let kinds = ReadType.allCases.compactMap(\.kind)
        #expect(kinds.count == RecordKind.allCases.count)
        #expect(Set(kinds) == Set(RecordKind.allCases))
    }

    @Test("a new night and a new run wake the app")
    func aNewNightAndANewRunWakeTheApp() {
        #expect(ReadType.allCases.filter(\.wakes) == [.restingHeartRate, .hrvSDNN, .hrvRMSSD, .sleep, .workouts])
    }

    @Test("the names are Apple’s")
    func theNamesAreApples() {
        let names = [ReadType.hrvRMSSD, .effort, .speed].map(\.quantity.rawValue)
        #expect(
            names == [
                "HKQuantityTypeIdentifierHeartRateVariabilityRMSSD", "HKQuantityTypeIdentifierWorkoutEffortScore",
                "HKQuantityTypeIdentifierRunningSpeed",
            ])
    }
}
