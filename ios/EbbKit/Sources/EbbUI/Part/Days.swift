import EbbCore
import EbbLook
import Foundation

extension LocalDay {
    /// Its noon in UTC: where a calendar in UTC shows this day.
    public var noon: Date { Date(timeIntervalSince1970: Double(number) * 86_400 + 43_200) }

    /// The day that a calendar in UTC shows at an instant.
    init(at noon: Date) { self.init(number: Int32((noon.timeIntervalSince1970 / 86_400).rounded(.down))) }
}

extension Words {
    /// `Tue`.
    public func weekday(_ day: LocalDay) -> String { date(day, "EEE") }

    /// `Tue 17 March`, in the order of the language.
    public func date(_ day: LocalDay) -> String { date(day, "EEEdMMMM") }

    /// `March 2026`.
    func month(_ day: LocalDay) -> String { date(day, "MMMMyyyy") }

    /// `17 Mar`.
    public func shortDate(_ day: LocalDay) -> String { date(day, "dMMM") }

    private func date(_ day: LocalDay, _ template: String) -> String {
        let formatter = DateFormatter()
        formatter.locale = locale
        formatter.timeZone = TimeZone(secondsFromGMT: 0)
        formatter.setLocalizedDateFormatFromTemplate(template)
        return formatter.string(from: day.noon)
    }
}
