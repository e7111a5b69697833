import EbbDomain
import Foundation

/// Stands before a phone, has its own way with what is new there, and hands on whatever else is asked.
protocol PassingReader: HealthReader {
    var phone: FakePhone { get }
}

extension PassingReader {
    var kinds: Set<RecordKind> { phone.kinds }
    func records(_ kind: RecordKind, in span: DateInterval) async throws(HealthError) -> [PhoneRecord] {
        try phone.records(kind, in: span)
    }
    func heartRate(in span: DateInterval) async throws(HealthError) -> [PhoneHeartRate] {
        try phone.heartRate(in: span)
    }
    func speed(in span: DateInterval) async throws(HealthError) -> [PhoneSpeed] { try phone.speed(in: span) }
    func sharedSince() async throws(HealthError) -> [RecordKind: Date] { try phone.sharedSince() }
    func sides() async throws(HealthError) -> [Side: Date] { try phone.sides() }
    func asked() async throws(HealthError) -> Bool { try phone.asked() }
}
