import EbbLook
import Foundation

/// What can be set, in groups.
enum SettingsGroup: CaseIterable, Identifiable, Hashable {
    case profile, preset, back, sources, notifications, health, history, archive, about

    var id: Self { self }

    /// Its symbol.
    var symbol: String {
        switch self {
        case .profile: "person"
        case .preset: "dial.medium"
        case .back: "figure.walk"
        case .sources: "applewatch"
        case .notifications: "bell"
        case .health: "heart.text.square"
        case .history: "square.and.arrow.down"
        case .archive: "archivebox"
        case .about: "info.circle"
        }
    }
}

/// The groups in which something is called so; all of them for nothing.
func found(_ search: String, _ words: Words) -> [SettingsGroup] {
    let wanted = search.trimmingCharacters(in: .whitespaces).folded(words)
    guard !wanted.isEmpty else { return SettingsGroup.allCases }
    return SettingsGroup.allCases.filter { "\(words.name($0)) \(words.holds($0))".folded(words).contains(wanted) }
}

extension String {
    /// Without its accents and capitals.
    fileprivate func folded(_ words: Words) -> String {
        folding(options: [.diacriticInsensitive, .caseInsensitive], locale: words.locale)
    }
}
