import EbbDomain
import Foundation
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

    @Test("the names, and since when, are those of the table of HealthKit’s types")
    func theNamesAreApples() throws {
        let ios = (0..<4).reduce(URL(fileURLWithPath: #filePath)) { path, _ in path.deletingLastPathComponent() }
        let table = try String(contentsOf: ios.appendingPathComponent("stubs/healthkit-types.tsv"), encoding: .utf8)
        var since: [String: Int] = [:]
        for line in table.split(separator: "\n") where !line.hasPrefix("#") {
            let cells = line.split(separator: "\t")
            since[String(cells[0])] = try #require(Double(cells[1]).map { Int($0) })
        }
        let quantities: [ReadType] = [.restingHeartRate, .hrvSDNN, .hrvRMSSD, .heartRate, .distance, .speed, .effort]
        for type in quantities {
            let known = try #require(since[type.quantity.rawValue], "\(type)")
            #expect(max(known, 17) == type.since, "\(type)")
        }
        #expect(since.count == quantities.count)
    }
}
