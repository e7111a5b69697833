import EbbCore
import EbbLook

/// A chart as it is heard, every word and tone of it. `AudioGraph` hands it to the system.
struct ChartAudio {
    /// A tone.
    struct Point: Equatable {
        /// From the left, counted from 0.
        let place: Int
        let value: Double
    }
    /// Tones that belong together. A line is one for each stretch without a gap: between two of them nothing sounds.
    struct Stretch: Equatable {
        let name: String
        /// Its tones run into one another.
        let isLine: Bool
        let points: [Point]
    }

    let title: String
    /// What it shows, in a sentence.
    let summary: String
    /// What runs from left to right, how many places there are, and how each is called: written when it is asked for, for ten years
    /// have many days.
    let across: String
    let count: Int
    let place: @Sendable (Int) -> String
    /// Places are names, not points of a line.
    var hasNames = false
    /// What is low and high, and between what.
    let up: String
    let range: ClosedRange<Double>
    let stretches: [Stretch]
    /// How a height is said.
    let say: @Sendable (Double) -> String
}

extension ChartAudio {
    /// The stretches of a line: it ends where a value is missing, and begins anew.
    /// - Parameter name: of a stretch, by its first and last place; none: there is only one.
    static func lines(_ values: [Double?], name: (ClosedRange<Int>?) -> String) -> [Stretch] {
        var runs: [[Point]] = []
        var isOn = false
        for (place, value) in values.enumerated() {
            if let value {
                if !isOn { runs.append([]) }
                runs[runs.count - 1].append(Point(place: place, value: value))
            }
            isOn = value != nil
        }
        return runs.map { run in
            let span = runs.count == 1 ? nil : run[0].place...run[run.count - 1].place
            return Stretch(name: name(span), isLine: true, points: run)
        }
    }

    /// Single values; none where there are none.
    static func dots(_ values: [Double?], name: String) -> [Stretch] {
        let points = values.enumerated().compactMap { place, value in
            value.map { Point(place: place, value: $0) }
        }
        return points.isEmpty ? [] : [Stretch(name: name, isLine: false, points: points)]
    }

    /// From the lowest to the highest, and never nothing.
    static func range(_ stretches: [Stretch]) -> ClosedRange<Double> {
        let all = stretches.flatMap(\.points).map(\.value)
        guard let least = all.min(), let most = all.max() else { return 0...1 }
        return least < most ? least...most : least - 0.5...most + 0.5
    }
}
