import EbbLook
import SwiftUI

extension Color {
    /// A colour of the palette.
    public nonisolated init(_ colour: RGB) {
        self.init(.sRGB, red: colour.red, green: colour.green, blue: colour.blue, opacity: 1)
    }
}

extension EnvironmentValues {
    /// The colours that hold here: by day or by night.
    public var palette: Palette { colorScheme == .dark ? .dark : .light }
}

private struct WordsKey: EnvironmentKey { static let defaultValue = Words(.en) }
private struct MeasuresKey: EnvironmentKey { static let defaultValue = Measures(.en, .km) }

extension EnvironmentValues {
    /// The words that are spoken here.
    public var words: Words {
        get { self[WordsKey.self] }
        set { self[WordsKey.self] = newValue }
    }

    /// How numbers are written here.
    public var measures: Measures {
        get { self[MeasuresKey.self] }
        set { self[MeasuresKey.self] = newValue }
    }
}
