import EbbLook
import Foundation
import Testing

/// The mark's lines.
struct TideLineTest {
    private let tide = TideLine(side: 144)

    @Test("the water stands the higher the more there is")
    func rises() {
        let levels = (0...100).map(tide.level)
        #expect(zip(levels, levels.dropFirst()).allSatisfy { $0 > $1 })
    }

    @Test("its waves stay inside the square, empty and full")
    func inside() {
        for score in [0, 100, -5, 300] {
            let reach = tide.level(score) - tide.height...tide.level(score) + tide.height
            #expect(reach.lowerBound >= tide.stroke && reach.upperBound <= tide.side - tide.stroke)
        }
    }

    @Test("four half waves lead from one side to the other, at one level")
    func waves() {
        let (start, waves) = tide.surface(22)
        #expect(waves.count == 4)
        #expect(start.x == 0 && waves.last?.end.x == CGFloat(tide.side))
        #expect(waves.allSatisfy { $0.end.y == start.y })
        #expect(waves.map { $0.first.y < start.y } == [true, false, true, false])
    }
}
