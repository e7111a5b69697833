import Foundation
import Testing

/// The map of promises beside the tests that hold them.
struct PromisesTest {
    @Test("every test that docs/ios.md names is there")
    func named() throws {
        let tests: [String] = try sources("EbbKit/Tests").values.flatMap { source in
            source.matches(of: /@Test\(\s*"((?:[^"\\]|\\.)*)"/).map {
                String($0.output.1).replacing("\\\"", with: "\"")
            }
        }
        #expect(tests.count > 100)
        let rows = try text("../docs/ios.md").split(separator: "\n").filter { $0.hasPrefix("| ") }
        var named = 0
        for row in rows {
            // The tests stand in the last cell; suites and files before them are one word.
            let cell = row.split(separator: "|").last ?? ""
            let quoted = cell.split(separator: "`", omittingEmptySubsequences: false).enumerated().filter {
                $0.offset % 2 == 1
            }
            for name in quoted.map(\.element) where name.contains(" ") && !name.hasPrefix("make ") {
                named += 1
                let beginning = name.hasSuffix("…") ? name.dropLast() : name
                #expect(tests.contains { $0 == name || name.hasSuffix("…") && $0.hasPrefix(beginning) }, "\(name)")
            }
        }
        #expect(named > 60)
    }

    @Test("every suite that docs/ios.md names is there")
    func suites() throws {
        let all = try sources("EbbKit/Tests").values.joined()
        let rows = try text("../docs/ios.md").split(separator: "\n").filter { $0.hasPrefix("| ") }
        let named = Set(rows.flatMap { $0.matches(of: /`(\w+Test)`/).map { String($0.output.1) } })
        #expect(named.count > 15)
        for suite in named {
            #expect(all.contains("struct \(suite) ") || all.contains("class \(suite) "), "\(suite)")
        }
    }
}
