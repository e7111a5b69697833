import Testing
@testable import EbbDomain
struct Placeholder { @Test("x") func x() { #expect(RecordKind.allCases.count == 6) } }
