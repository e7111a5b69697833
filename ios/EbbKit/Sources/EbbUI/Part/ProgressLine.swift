import EbbDomain
import EbbDraw
import SwiftUI

/// How far something is. Where nobody knows it only says that it goes on: nothing turns.
struct ProgressLine: View {
    let text: String
    let part: Double?

    init(_ text: String, part: Double? = nil) { (self.text, self.part) = (text, part) }

    var body: some View {
        if let part {
            ProgressView(value: min(max(part, 0), 1)) { Quiet(text) }
        } else {
            Quiet(text)
        }
    }
}

/// How far reading the phone's health data is.
struct SyncLine: View {
    let progress: SyncProgress
    @Environment(\.words) private var words

    var body: some View {
        ProgressLine(
            words.reading(progress), part: progress.of.map { $0 == 0 ? 1 : Double(progress.done) / Double($0) })
    }
}
