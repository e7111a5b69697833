import Foundation

/// A value of JSON, where a truth is no number.
enum JSON: Decodable, Equatable, Sendable {
    case null
    case flag(Bool)
    case number(Double)
    case text(String)
    case list([JSON])
    case object([String: JSON])

    init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if value.decodeNil() {
            self = .null
        } else if let flag = try? value.decode(Bool.self) {
            self = .flag(flag)
        } else if let number = try? value.decode(Double.self) {
            self = .number(number)
        } else if let text = try? value.decode(String.self) {
            self = .text(text)
        } else if let list = try? value.decode([JSON].self) {
            self = .list(list)
        } else {
            self = .object(try value.decode([String: JSON].self))
        }
    }

    init(_ text: String?) { self = text.map(JSON.text) ?? .null }
    init(_ flag: Bool?) { self = flag.map(JSON.flag) ?? .null }
    init(_ number: Double?) { self = number.map(JSON.number) ?? .null }
    init(_ number: (some BinaryInteger)?) { self = number.map { .number(Double($0)) } ?? .null }
    init(_ texts: [String]?) { self = texts.map { .list($0.map(JSON.text)) } ?? .null }
    /// A case of an enum, by the name that both phones know it by.
    init<Case>(named one: Case?) { self.init(one.map { screaming($0) }) }
    /// Cases of an enum.
    init<Case>(named all: [Case]?) { self.init(all?.map { screaming($0) }) }
}

/// `restingHeartRate` as the other phone writes it: `RESTING_HEART_RATE`.
func screaming<Case>(_ one: Case) -> String {
    "\(one)".reduce(into: "") { name, letter in
        if letter.isUppercase { name.append("_") }
        name.append(contentsOf: letter.uppercased())
    }
}

/// Something of the list is not in its format.
struct NotInTheFormat: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}

/// An object of the list. What nobody asked for is an error: a field that one phone passed over would prove nothing.
final class Fields: @unchecked Sendable {
    let at: String
    private let json: [String: JSON]
    private let lock = NSLock()
    private var asked: Set<String> = []

    init(_ at: String, _ json: [String: JSON]) { (self.at, self.json) = (at, json) }

    var names: [String] { json.keys.sorted() }

    func has(_ name: String) -> Bool { json[name] != nil }

    func value(_ name: String) -> JSON? {
        lock.withLock { _ = asked.insert(name) }
        return json[name]
    }

    func text(_ name: String) throws -> String? {
        guard let value = value(name) else { return nil }
        guard case .text(let text) = value else { throw wrong(name, "a text") }
        return text
    }

    func number(_ name: String) throws -> Double? {
        guard let value = value(name) else { return nil }
        guard case .number(let number) = value else { throw wrong(name, "a number") }
        return number
    }

    func whole<Whole: BinaryInteger>(_ name: String) throws -> Whole? {
        try number(name).map {
            guard let whole = Whole(exactly: $0) else { throw wrong(name, "a whole number") }
            return whole
        }
    }

    func flag(_ name: String) throws -> Bool? {
        guard let value = value(name) else { return nil }
        guard case .flag(let flag) = value else { throw wrong(name, "true or false") }
        return flag
    }

    func choice<Case: CaseIterable>(_ name: String, _ type: Case.Type = Case.self) throws -> Case? {
        try text(name).map { text in
            guard let one = Case.allCases.first(where: { screaming($0) == text }) else {
                throw wrong(name, "one of \(Case.allCases.map { screaming($0) })")
            }
            return one
        }
    }

    func list(_ name: String) throws -> [JSON] {
        guard let value = value(name) else { return [] }
        guard case .list(let list) = value else { throw wrong(name, "a list") }
        return list
    }

    func texts(_ name: String) throws -> [String] {
        try list(name).map {
            guard case .text(let text) = $0 else { throw wrong(name, "texts") }
            return text
        }
    }

    func fields(_ name: String) throws -> Fields? {
        guard let value = value(name) else { return nil }
        guard case .object(let object) = value else { throw wrong(name, "an object") }
        return Fields("\(at).\(name)", object)
    }

    func each(_ name: String) throws -> [Fields] {
        try list(name).enumerated().map { place, one in
            guard case .object(let object) = one else { throw wrong(name, "objects") }
            return Fields("\(at).\(name)[\(place)]", object)
        }
    }

    func needed<Value>(_ name: String, _ value: Value?) throws -> Value {
        guard let value else { throw wrong(name, "there") }
        return value
    }

    func wrong(_ name: String, _ needs: String) -> NotInTheFormat { NotInTheFormat("\(at).\(name) is not \(needs)") }

    /// Reads it to its end.
    func read<Value>(_ body: (Fields) throws -> Value) throws -> Value {
        let value = try body(self)
        if let unread = lock.withLock({ names.first { !asked.contains($0) } }) { throw wrong(unread, "in the format") }
        return value
    }
}
