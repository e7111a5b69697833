import Foundation
import Testing

/// What the compiler on Linux does not look at: which iOS has what is used.
struct SymbolsTest {
    @Test("every declaration says its page and the oldest iOS that has it")
    func documented() throws {
        let all = try declared()
        #expect(all.count > 200)
        for one in all { #expect(one.isOurs || one.since != nil, "\(one.module): \(one.line)") }
    }

    @Test("what came after iOS 17 is used only where that iOS is asked for")
    func guarded() throws {
        let newer = try declared().filter { ($0.since ?? 0) > 17 }
        let since = Dictionary(newer.compactMap { one in one.name.map { ($0, one.since ?? 0) } }) { max($0, $1) }
        #expect(since.keys.contains("earliestAuthorizedSampleDate"))
        var used: Set<String> = []
        for (file, source) in try onApple() {
            for word in words(of: source) {
                guard let needs = since[word.word] else { continue }
                used.insert(word.word)
                #expect(word.iOS >= needs, "\(file):\(word.line): \(word.word) needs iOS \(needs)")
            }
        }
        #expect(used == Set(since.keys), "declared and not used: \(Set(since.keys).subtracting(used))")
    }

    @Test("an unguarded use would be seen")
    func seen() {
        let source = """
            func f() {
                if #available(iOS 27.0, macOS 27.0, *) {
                    inside()
                }
                outside() // comment("inside") 
            }
            @available(iOS 18, *)
            func g() { inside18() }
            func h() { outside() }
            """
        let found = words(of: source)
        #expect(found.filter { $0.word == "inside" }.map(\.iOS) == [27])
        #expect(found.filter { $0.word == "outside" }.map(\.iOS) == [17, 17])
        #expect(found.filter { $0.word == "inside18" }.map(\.iOS) == [18])
    }

    @Test("nothing is declared that nobody uses")
    func used() throws {
        // What the compiler asks for by itself.
        let known: Set = [
            "rawValue", "body", "Body", "buildExpression", "buildBlock", "buildIf", "buildEither", "wrappedValue",
            "projectedValue", "appendLiteral", "appendInterpolation", "callAsFunction", "main", "supportsSecureCoding",
            "encode", "StringInterpolation", "TupleView", "ViewBuilder", "SceneBuilder", "DynamicProperty",
        ]
        let stubs = try sources("stubs/Sources", "stubs/Wrong")
        let tests = try sources("EbbKit/Tests/EbbPictureTests", "EbbKit/Tests/EbbHealthTests")
        let spoken = try Set(onApple().values.flatMap { words(of: $0).map(\.word) })
            .union(tests.values.flatMap { words(of: $0).map(\.word) })
        let among = Dictionary(stubs.values.flatMap { words(of: $0).map { ($0.word, 1) } }, uniquingKeysWith: +)
        // An enum has all its cases, for a `switch` to be judged by.
        for one in try declared() where !one.isOurs && !one.line.contains("case ") {
            guard let name = one.name, !known.contains(name), !spoken.contains(name) else { continue }
            // A type that only another declaration mentions.
            #expect(among[name, default: 0] > 1, "\(one.module): \(one.line)")
        }
    }

    @Test("whoever types a number can end that: the number pad has no key for it")
    func numberPads() throws {
        let typed = try onApple().filter { $0.value.contains(".keyboardType(") }
        #expect(
            Set(typed.keys.map { URL(fileURLWithPath: $0).lastPathComponent }) == ["Done.swift", "NumberRow.swift"])
        #expect(typed.values.allSatisfy { $0.contains(".doneAbove($isTyped)") })
    }

    @Test("whoever leaves a page of Plan has that told to its model, in the first run too")
    func leaving() throws {
        let told = try onApple().filter { $0.value.contains("plan.leave()") }
        #expect(Set(told.keys.map { URL(fileURLWithPath: $0).lastPathComponent }) == ["TabsView.swift", "Steps.swift"])
        #expect(told.values.contains { $0.contains(".onChange(of: way.plan) { _, _ in models.plan.leave() }") })
    }

    @Test("nothing that could open a connection is used")
    func quiet() throws {
        let said = try Set(onApple().values.flatMap { words(of: $0).map(\.word) })
        let loud: Set = [
            "URLSession", "URLRequest", "NWConnection", "NWPathMonitor", "Network", "CFNetwork", "WebKit", "WKWebView",
            "Socket", "MetricKit", "CloudKit", "NSUbiquitousKeyValueStore",
        ]
        #expect(said.isDisjoint(with: loud))
    }
}
