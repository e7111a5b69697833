import EbbCore
import EbbDraw
import EbbLook
import SwiftUI

/// A signal: its name and word, its week's mean and last night beside its normal range, and four weeks of it.
struct SignalRow: View {
    let signal: SignalText
    let morning: Morning
    let line: Trend?
    @Environment(\.words) private var words
    @Environment(\.palette) private var palette

    var body: some View {
        VStack(alignment: .leading, spacing: 4) {
            RowOrColumn {
                Quiet(signal.name).frame(minWidth: 120, maxWidth: .infinity, alignment: .leading)
                if let vote, vote.speaks {
                    Pill(text: signal.state, isAbove: vote.isAbove, colour: palette[TierMark(morning.verdict.tier)])
                } else {
                    Quiet(signal.state)
                }
            }
            .accessibilityElement(children: .ignore)
            .accessibilityLabel(Text(verbatim: words.spoken(signal)))
            RowOrColumn(spacing: 16) {
                SignalValues(signal: signal, isLastNight: vote?.last?.day == morning.day)
                    .frame(minWidth: 120, alignment: .leading)
                if let line, line.hasValues {
                    TrendChart(trend: line, tier: { _ in morning.verdict.tier }, isSmall: true)
                        .frame(minWidth: 140, maxWidth: .infinity, minHeight: 64, maxHeight: 64)
                }
            }
        }
        .padding(.vertical, 4)
    }

    private var vote: Vote? { morning.verdict.votes.first { $0.metric == signal.metric } }
}

extension Words {
    /// A signal with its value, its normal range and on which side it lies, at once.
    func spoken(_ signal: SignalText) -> String {
        let parts = [signal.mean, signal.normal.map { self("today.normal", $0) }, signal.state].compactMap { $0 }
        return "\(labelled(signal.name, parts.joined(separator: ", "))). \(signal.sentence)"
    }
}

/// The numbers of a signal.
private struct SignalValues: View {
    let signal: SignalText
    let isLastNight: Bool
    @Environment(\.words) private var words
    @Environment(\.palette) private var palette

    var body: some View {
        VStack(alignment: .leading, spacing: 2) {
            if let mean = signal.mean {
                Text(verbatim: mean).font(.title3.monospacedDigit()).bold().foregroundStyle(Color(palette.text))
            }
            if let last = signal.last {
                Caption(isLastNight ? words("today.lastNight", last) : words("today.latest", last))
            }
            if let normal = signal.normal { Caption(words("today.normal", normal)) }
        }
        // The row has said it.
        .accessibilityHidden(true)
    }
}

extension Vote {
    /// It says something this morning, be it that it still stands.
    var speaks: Bool { [.standing, .mild, .strong].contains(grade) }

    /// On which side of its normal the week lies; none: inside.
    var isAbove: Bool? {
        guard let mean, let band else { return nil }
        return mean >= band.high ? true : mean <= band.low ? false : nil
    }
}

extension Metric {
    /// Its series.
    var series: Series {
        switch self {
        case .restingHeartRate: .restingHeartRate
        case .hrv: .hrv
        case .sleep: .sleep
        }
    }
}

extension TierMark {
    /// A tier of the core's, or that there is none.
    public init(_ tier: Tier?) {
        self =
            switch tier {
            case .ready: .ready
            case .watch: .watch
            case .hold: .hold
            case .ease: .ease
            case .cut: .cut
            case .deepCut: .deepCut
            case nil: .none
            }
    }
}
