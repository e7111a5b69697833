import Foundation

/// A declaration of the stubs, as its comment says it.
struct Declared {
    let module: String
    let line: String
    /// The oldest iOS, and the page; nil: it says neither.
    let since: Double?
    let page: String?
    /// Made up for the compiler: no framework has it.
    let isOurs: Bool

    /// Its name; none for an initialiser.
    var name: String? {
        guard
            let found = line.firstMatch(
                of: /\b(?:class|struct|enum|protocol|func|var|let|case|typealias|associatedtype) `?(\w+)/)
        else { return nil }
        // `class func`, `class var`: the second word is the name's.
        if let method = line.firstMatch(of: /\b(?:func|var|let) `?(\w+)/) { return String(method.output.1) }
        return String(found.output.1)
    }
}

/// Every declaration of the stubs.
func declared() throws -> [Declared] {
    let declares = /^ *(?:@\w+(?:\([^)]*\))? )*(?:public|open|case)\b/
    let requires = /^ *(?:@\w+ )*(?:func|var|associatedtype|init)\b/
    var found: [Declared] = []
    for (path, text) in try sources("stubs/Sources") {
        var said = ""
        var protocolAt: Int?
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
            let indent = line.prefix { $0 == " " }.count
            if line.contains("///") {
                said = line.trimmingCharacters(in: .whitespaces)
                continue
            }
            if let start = protocolAt, line == String(repeating: " ", count: start) + "}" { protocolAt = nil }
            let isMember = protocolAt.map { indent == $0 + 4 } ?? false
            if line.firstMatch(of: declares) != nil || isMember && line.firstMatch(of: requires) != nil {
                let ios = said.firstMatch(of: /^\/\/\/ iOS (\d+\.\d+), ([a-z]+\/\S+)$/)
                found.append(
                    Declared(
                        module: String(path.split(separator: "/")[2]), line: line,
                        since: ios.flatMap { Double($0.output.1) }, page: ios.map { String($0.output.2) },
                        isOurs: said.hasPrefix("/// Ours: ")))
                said = ""
            }
            if line.contains(" protocol "), line.hasSuffix("{") { protocolAt = indent }
        }
    }
    return found
}
