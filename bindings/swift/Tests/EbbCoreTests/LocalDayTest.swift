import EbbCore
import Foundation
import Testing

struct LocalDayTest {
    @Test(
        "a day is a number and back, its text the calendar's",
        arguments: [
            ("1970-01-01", 0), ("1969-12-31", -1), ("2024-02-29", 19_782), ("2000-03-01", 11_017),
            ("0000-01-01", -719_528), ("9999-12-31", 2_932_896), ("-9999-01-01", -4_371_587),
        ])
    func texts(text: String, number: Int32) {
        #expect(LocalDay(text)?.number == number)
        #expect(LocalDay(number: number).description == text)
    }

    @Test("each of eight hundred years of days follows the one before")
    func eras() {
        let days = LocalDay(number: -200_000)...LocalDay(number: 100_000)
        var before = days.lowerBound.minus(1)
        for on in days {
            let isNext =
                on.day == before.day + 1 && on.month == before.month
                || on.day == 1 && before.day >= 28 && on.month == before.month % 12 + 1
            guard isNext, LocalDay(on.year, on.month, on.day) == on, LocalDay(on.description) == on else {
                Issue.record("\(on) after \(before)")
                return
            }
            before = on
        }
    }

    @Test(
        "what is no day is none",
        arguments: ["", "2026-02-29", "2026-13-01", "2026-00-10", "2026-1-01", "16.3.2026", "2026-03-1६", "--26-03-16"])
    func noDays(text: String) {
        #expect(LocalDay(text) == nil)
    }

    @Test("days of the week go on before 1970")
    func weekdays() {
        #expect(day("2026-03-16").weekday == .mon)
        #expect((0..<7).map { day("1969-12-29").plus($0).weekday } == Weekday.allCases)
    }

    @Test("what lies beyond the last day is the last")
    func ends() {
        #expect(LocalDay(number: .max).plus(1).number == .max)
        #expect(LocalDay(number: .min).advanced(by: .min).number == .min)
        #expect(day("2026-03-16").distance(to: day("2026-03-01")) == -15)
    }

    @Test("a moment has the day of its place")
    func moments() throws {
        let berlin = try #require(TimeZone(identifier: "Europe/Berlin"))
        let new = Date(timeIntervalSince1970: 1_767_222_000)
        #expect(Moment(new, in: berlin) == Moment(instant: new, offsetSeconds: 3600))
        #expect(Moment(new, in: berlin).day == day("2026-01-01"))
        #expect(Moment(instant: new - 0.001, offsetSeconds: 3600).day == day("2025-12-31"))
        #expect(Moment(instant: Date(timeIntervalSince1970: -1), offsetSeconds: 0).day == day("1969-12-31"))
    }
}
