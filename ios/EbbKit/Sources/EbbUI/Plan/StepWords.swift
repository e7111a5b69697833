import EbbCore
import EbbLook

extension Words {
    /// `6 × 800 m`, `2 km`, `10 min`.
    func length(_ step: Step, _ measures: Measures) -> String {
        let one =
            switch step.extent {
            case .metres(let metres):
                metres < 1000 && measures.unit == .km ? "\(metres)\u{A0}m" : measures.distanceWithUnit(metres)
            case .seconds(let seconds): seconds < 60 ? "\(seconds)\u{A0}s" : measures.time(Double(seconds) / 60)
            }
        return step.repeats > 1 ? "\(step.repeats) × \(one)" : one
    }

    /// By pace, by heart rate, or by feel.
    func target(_ step: Step, _ measures: Measures) -> String {
        if let pace = step.paceSPerKm {
            return self("step.pace", measures.pace(pace.from), measures.pace(pace.to), measures.unit.rawValue)
        }
        if let bpm = step.heartRateBpm { return "\(bpm.from)–\(bpm.to)\u{A0}bpm" }
        return name(step.intensity)
    }
}

extension Measures {
    /// `4:35` for a kilometre or a mile. Of seconds for a kilometre.
    func pace(_ secondsPerKm: Int64) -> String { pace(Double(secondsPerKm)) }

    /// The same of seconds with their parts, so that miles come back as they were typed.
    func pace(_ secondsPerKm: Double) -> String {
        let seconds = Int(min(max(secondsPerKm * (unit == .km ? 1 : 1.609344), 0), 100_000).rounded())
        let rest = seconds % 60
        return "\(seconds / 60):\(rest < 10 ? "0" : "")\(rest)"
    }
}
