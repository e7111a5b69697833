import EbbLook
import SwiftUI

/// The water's line alone.
struct TideSurface: Shape {
    let score: Int

    nonisolated func path(in rect: CGRect) -> Path {
        let line = TideLine(side: Double(min(rect.width, rect.height))).surface(score)
        var path = Path()
        path.move(to: line.start)
        for wave in line.waves { path.addCurve(to: wave.end, control1: wave.first, control2: wave.second) }
        return path
    }
}

/// The water below it. Who lays it into the square cuts its corners off.
struct TideWater: Shape {
    let score: Int

    nonisolated func path(in rect: CGRect) -> Path {
        let side = min(rect.width, rect.height)
        var path = TideSurface(score: score).path(in: rect)
        path.addLine(to: CGPoint(x: side, y: side))
        path.addLine(to: CGPoint(x: 0, y: side))
        path.closeSubpath()
        return path
    }
}
