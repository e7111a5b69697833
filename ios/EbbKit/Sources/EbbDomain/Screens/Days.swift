import EbbCore

extension LocalDay {
    /// The Monday of its week.
    public var monday: LocalDay {
        let days = Weekday.allCases.firstIndex(of: weekday) ?? 0
        return advanced(by: -days)
    }

    /// The same day of another month, or the last of that month where it has no such day.
    public func plus(months: Int) -> LocalDay {
        let sum = year * 12 + month - 1 + months
        let year = sum >= 0 ? sum / 12 : (sum + 1) / 12 - 1
        let days = stride(from: day, to: 27, by: -1).lazy
        let month = sum - year * 12 + 1
        return LocalDay(year, month, day) ?? days.compactMap { LocalDay(year, month, $0) }.first ?? self
    }
}
