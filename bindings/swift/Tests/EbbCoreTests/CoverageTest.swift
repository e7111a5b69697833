import Foundation
import Testing

struct CoverageTest {
    private let tests = root.appendingPathComponent("bindings/swift/Tests/EbbCoreTests")

    private func text(_ url: URL) throws -> String { try String(contentsOf: url, encoding: .utf8) }

    @Test("every call of the border is made in a test")
    func everyCall() throws {
        let files = try FileManager.default.contentsOfDirectory(at: tests, includingPropertiesForKeys: nil)
        // The bench runs only when it is asked for.
        let made = try files.filter { $0.lastPathComponent != "BorderBench.swift" }.map(text).joined()
        let generated = try text(root.appendingPathComponent("bindings/generated/swift/EbbCore.swift"))
        let from = try #require(generated.range(of: "public protocol EngineProtocol"))
        let to = try #require(generated.range(of: "open class Engine:"))
        let calls = generated[from.upperBound..<to.lowerBound].matches(of: /func (\w+)\(/).map { String($0.1) }
        #expect(calls.count > 40)
        #expect(calls.filter { !made.contains(".\($0)(") } == [])
        let functions = Set(generated.matches(of: /\npublic func (\w+)\(/).map { String($0.1) })
            .filter { !$0.hasPrefix("uniffi") && !$0.hasPrefix("FfiConverter") }
        #expect(functions == ["evaluateScenario", "heartRateMinutes", "runRoute", "speedMinutes"])
        for call in functions.union(["Engine.inMemory", "Engine.open"]) {
            #expect(made.contains("\(call)("), "\(call)")
        }
    }

    @Test("the first verdict of the guide is the one that runs here")
    func guide() throws {
        let guide = try text(root.appendingPathComponent("docs/swift.md"))
        let from = try #require(guide.range(of: "```swift\n")).upperBound
        let to = try #require(guide.range(of: "```", range: from..<guide.endIndex)).lowerBound
        #expect(try text(tests.appendingPathComponent("FirstVerdict.swift")) == guide[from..<to])
        #expect(guide[from..<to].split(separator: "\n", omittingEmptySubsequences: false).count - 1 <= 20)
        #expect(try firstVerdict() == "● Ready: Nothing asks for less today.")
    }
}
