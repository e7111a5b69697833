// expects: main actor-isolated property 'word' can not be mutated from a nonisolated context
import Observation
import SwiftUI

@MainActor @Observable final class WordModel { var word = "" }

struct WordView: View {
    let model: WordModel

    var body: some View {
        #if WRONG
            Text(verbatim: model.word).task { await Task.detached { model.word = "Ready" }.value }
        #else
            Text(verbatim: model.word).task { model.word = "Ready" }
        #endif
    }
}
