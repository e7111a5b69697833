import EbbCore
import EbbDomain
import Foundation

/// What can be shown.
enum GoldenScreen: CaseIterable {
    case opening, failed, onboarding, today, checkIn, plan, week, session, goal, preview, importedPlan, race, trends,
        why
    case settings, afterRun, returnToRun
}

/// How a state is drawn, on the phone that draws it.
enum GoldenPicture: CaseIterable { case light, dark, large, rtl, wide, french, landscape }

/// Something that happens: a word of the vocabulary, and what it needs.
struct GoldenStep {
    let word: String
    let at: Moment?
    let fields: Fields
}

/// Who states are of: her life as `ebb sample` writes it, and what she said.
struct GoldenAthlete {
    let name: String
    /// Arguments of `ebb sample`, the last day of the life, and where she lives; none on a new phone.
    let sample: (arguments: [String], until: LocalDay, zone: String)?
    let said: [GoldenStep]
}

/// A screen at a moment of an athlete's life.
struct GoldenState {
    let name: String
    let screen: GoldenScreen
    let athlete: String
    let at: Moment
    /// The day, name or group that a page is of.
    let of: String?
    let given: [GoldenStep]
    let does: [GoldenStep]
    let shows: [String: JSON]
    let pictures: [GoldenPicture]
}

/// The list of golden states, for both phones: docs/screens/states.json.
struct GoldenList {
    let athletes: [String: GoldenAthlete]
    let states: [GoldenState]

    /// Where it lies in this checkout.
    static let folder = checkout.appendingPathComponent("docs/screens")

    static func read() throws -> GoldenList {
        try GoldenList(Data(contentsOf: folder.appendingPathComponent("states.json")))
    }

    init(_ json: Data) throws {
        let list = Fields("states.json", try JSONDecoder().decode([String: JSON].self, from: json))
        (athletes, states) = try list.read { list in
            let all = try list.needed("athletes", list.fields("athletes"))
            let athletes = try all.read { all in
                try all.names.map { try Self.athlete($0, all.needed($0, all.fields($0))) }
            }
            let states = try list.each("states").map { try $0.read(Self.state) }
            return (Dictionary(uniqueKeysWithValues: athletes.map { ($0.name, $0) }), states)
        }
        if let state = states.first(where: { athletes[$0.athlete] == nil }) {
            throw NotInTheFormat("\(state.name): nobody knows the athlete \(state.athlete)")
        }
        let twice = Dictionary(grouping: states, by: \.name).filter { $0.value.count > 1 }.keys
        if !twice.isEmpty { throw NotInTheFormat("twice: \(twice)") }
    }

    private static func athlete(_ name: String, _ fields: Fields) throws -> GoldenAthlete {
        try fields.read { fields in
            _ = try fields.text("about")
            let sample = try fields.fields("sample")?.read { sample in
                let until = try sample.needed("until", sample.text("until"))
                let zone = try sample.needed("zone", sample.text("zone"))
                var arguments = [
                    "--story", try sample.needed("story", sample.text("story")), "--until", until, "--zone", zone,
                ]
                for (name, value) in [
                    ("days", try sample.whole("days") as Int?), ("seed", try sample.whole("seed") as Int?),
                ] where value != nil { arguments += ["--\(name)", "\(value ?? 0)"] }
                if let gate = try sample.text("gate") { arguments += ["--gate", gate] }
                return (arguments, try sample.needed("until", LocalDay(until)), zone)
            }
            return GoldenAthlete(name: name, sample: sample, said: try steps(fields, "said"))
        }
    }

    private static func state(_ fields: Fields) throws -> GoldenState {
        _ = try fields.text("about")
        let pictures = try fields.texts("pictures").map { name in
            guard let picture = GoldenPicture.allCases.first(where: { screaming($0) == name }) else {
                throw fields.wrong("pictures", "pictures")
            }
            return picture
        }
        guard case .object(let shows)? = fields.value("shows") else { throw fields.wrong("shows", "an object") }
        return GoldenState(
            name: try fields.needed("name", fields.text("name")),
            screen: try fields.needed("screen", fields.choice("screen")),
            athlete: try fields.needed("athlete", fields.text("athlete")),
            at: try fields.needed("at", fields.moment("at")),
            of: try fields.text("of"), given: try steps(fields, "given"), does: try steps(fields, "does"), shows: shows,
            pictures: pictures)
    }

    private static func steps(_ fields: Fields, _ name: String) throws -> [GoldenStep] {
        try fields.each(name).map { step in
            let words = step.names.filter { $0 != "at" }
            guard words.count == 1, let word = words.first else {
                throw NotInTheFormat("\(step.at): one word, not \(words)")
            }
            guard goldenWords.contains(word) else { throw NotInTheFormat("\(step.at): nobody knows the word \(word)") }
            return GoldenStep(word: word, at: try step.moment("at"), fields: step)
        }
    }
}

extension Fields {
    /// A moment with its offset: `2026-03-16T07:30:00+01:00`.
    func moment(_ name: String) throws -> Moment? {
        try text(name).map { text in
            guard let instant = ISO8601DateFormatter().date(from: text),
                let parts = text.firstMatch(of: /([+-])(\d\d):(\d\d)$/)?.output, let hours = Int32(parts.2),
                let minutes = Int32(parts.3)
            else { throw wrong(name, "a moment with its offset") }
            let seconds = hours * 3600 + minutes * 60
            return Moment(instant: instant, offsetSeconds: parts.1 == "-" ? -seconds : seconds)
        }
    }

    func day(_ name: String) throws -> LocalDay? {
        try text(name).map {
            guard let day = LocalDay($0) else { throw wrong(name, "a day") }
            return day
        }
    }
}

/// The folder of the checkout.
private let checkout = (0..<6).reduce(URL(fileURLWithPath: #filePath)) { path, _ in path.deletingLastPathComponent() }

/// Where cargo left the program.
let builtFolder =
    ProcessInfo.processInfo.environment["EBB_BUILT"].map { URL(fileURLWithPath: $0) }
    ?? checkout.appendingPathComponent("target/debug")
