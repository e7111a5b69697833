import EbbCore
import Foundation
import Testing

struct VectorsTest {
    private let vectors: [URL]

    init() throws {
        let folder = root.appendingPathComponent("core/engine/tests/vectors")
        vectors = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "json" }
            .sorted { $0.lastPathComponent.utf8.lexicographicallyPrecedes($1.lastPathComponent.utf8) }
    }

    /// FNV-1a with 64 bits over every result and a line end, as core/engine/tests/vectors.rs has it.
    private func digest(_ texts: [String]) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for text in texts {
            for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
            hash = (hash ^ UInt64(UInt8(ascii: "\n"))) &* 0x100_0000_01b3
        }
        return hash
    }

    @Test("the golden scenarios give the bytes that Rust gives")
    func goldenScenarios() throws {
        let path = root.appendingPathComponent("core/engine/tests/vectors.rs")
        let rust = try String(contentsOf: path, encoding: .utf8)
        let expected = try #require(rust.firstMatch(of: /digest\(results\)\), "([0-9a-f]{16})"/)).1
        #expect(vectors.count >= 72)
        // Rust reads each scenario and writes it anew before it evaluates; what comes out is the same.
        let results = try vectors.map {
            try evaluateScenario(scenario: String(contentsOf: $0, encoding: .utf8))
        }
        let found = String(digest(results), radix: 16)
        #expect(String(repeating: "0", count: 16 - found.count) + found == expected)
    }

    @Test("the command line prints the same")
    func commandLine() throws {
        let folder = try Folder()
        for file in vectors.prefix(5) {
            let result = try evaluateScenario(scenario: String(contentsOf: file, encoding: .utf8))
            #expect(try folder.ebb("eval", file.path) == result + "\n")
        }
    }

    @Test(
        "what is no scenario is refused",
        arguments: ["", "[]", "{}", #"{"scenario": 2, "day": "2026-03-16"}"#, "🏃"])
    func noScenario(text: String) throws {
        try thrown(.refused) { try evaluateScenario(scenario: text) }
    }
}
