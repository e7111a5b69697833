/// A calendar day without a time zone, as `LocalDate` is in Kotlin: Foundation has none. It is the number of days since
/// 1970-01-01 in the Gregorian calendar, reckoned backwards too.
public struct LocalDay: Hashable, Sendable {
    /// Days since 1970-01-01.
    public let number: Int32

    /// The day of a number.
    public init(number: Int32) {
        self.number = number
    }

    /// A day of a year, a month from 1 and a day from 1; none where the calendar has no such day, or outside the years
    /// -9999 to 9999.
    public init?(_ year: Int, _ month: Int, _ day: Int) {
        guard (-9999...9999).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
        // Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil: years begin in March, so that
        // a leap day is the last of its year; an era has 400 years, 146,097 days.
        let shifted = month > 2 ? year : year - 1
        let era = floorDivide(shifted, 400)
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        self.init(number: Int32(era * 146_097 + dayOfEra - 719_468))
        // The 31st of a month with fewer days became one of the next.
        guard self.month == month else { return nil }
    }

    /// The year; 0 is the one before 1.
    public var year: Int { parts.year }

    /// The month, from 1.
    public var month: Int { parts.month }

    /// The day of the month, from 1.
    public var day: Int { parts.day }

    /// The day of the week.
    public var weekday: Weekday {
        // 1970-01-01 was a Thursday.
        switch (Int(number) + 3) - floorDivide(Int(number) + 3, 7) * 7 {
        case 0: .mon
        case 1: .tue
        case 2: .wed
        case 3: .thu
        case 4: .fri
        case 5: .sat
        default: .sun
        }
    }

    /// As above: civil_from_days.
    private var parts: (year: Int, month: Int, day: Int) {
        let shifted = Int(number) + 719_468
        let era = floorDivide(shifted, 146_097)
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }
}

extension LocalDay: Strideable {
    /// Days from this one to another.
    public func distance(to other: LocalDay) -> Int {
        Int(other.number) - Int(number)
    }

    /// The day so many days later; that far before the beginning of time or after its end, the first or the last there is.
    public func advanced(by days: Int) -> LocalDay {
        let (sum, over) = Int(number).addingReportingOverflow(days)
        return LocalDay(number: over ? (days < 0 ? .min : .max) : Int32(clamping: sum))
    }
}

extension LocalDay: LosslessStringConvertible {
    /// As ISO 8601 has it: 2026-03-16.
    public var description: String {
        let (year, month, day) = parts
        let digits = { (number: Int, width: Int) in
            String(repeating: "0", count: max(0, width - String(number).count)) + String(number)
        }
        return "\(year < 0 ? "-" : "")\(digits(abs(year), 4))-\(digits(month, 2))-\(digits(day, 2))"
    }

    /// Reads what `description` writes; none where that is not a day.
    public init?(_ description: String) {
        let isBefore = description.hasPrefix("-")
        let parts = description.dropFirst(isBefore ? 1 : 0)
            .split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.count) == [4, 2, 2], parts.joined().allSatisfy({ $0.isASCII && $0.isNumber }) else {
            return nil
        }
        let numbers = parts.compactMap { Int($0) }
        self.init(isBefore ? -numbers[0] : numbers[0], numbers[1], numbers[2])
    }
}

/// Rounds down where `/` rounds towards nothing.
private func floorDivide(_ number: Int, _ by: Int) -> Int {
    number >= 0 ? number / by : (number + 1) / by - 1
}
