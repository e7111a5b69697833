package ebb.ui.look

/** Ebb's own icons, of one weight. Those that point mirror themselves. */
object Icons {
    val Today = vector("today") {
        drawn("M8,3h8a5,5 0 0,1 5,5v8a5,5 0 0,1 -5,5h-8a5,5 0 0,1 -5,-5v-8a5,5 0 0,1 5,-5z", LINE)
        drawn("M3,14c1.5,-1.4 3,-1.4 4.5,0s3,1.4 4.5,0s3,-1.4 4.5,0s3,1.4 4.5,0", LINE)
    }
    val Plan = vector("plan", mirrored = true) { drawn("M5,20v-6M10,20v-10M15,20v-7M20,20v-16", 2.6f) }
    val Trends = vector("trends", mirrored = true) { drawn("M3,17l5,-6l4,4l5,-8l4,3", LINE) }
    val Settings = vector("settings", mirrored = true) {
        drawn("M3,7h10M19,7h2M3,17h2M11,17h10", LINE)
        drawn("M16,4.5a2.5,2.5 0 1,0 0.01,0zM8,14.5a2.5,2.5 0 1,0 0.01,0z", LINE)
    }
    val Back = vector("back", mirrored = true) { drawn("M20,12h-16M11,5l-7,7l7,7", LINE) }
    val Next = vector("next", mirrored = true) { drawn("M9,5l7,7l-7,7", LINE) }
    val Unfold = vector("unfold") { drawn("M5,9l7,7l7,-7", LINE) }
    val Fold = vector("fold") { drawn("M5,15l7,-7l7,7", LINE) }
    val Up = vector("up") { drawn("M12,20v-16M5,11l7,-7l7,7", LINE) }
    val Down = vector("down") { drawn("M12,4v16M5,13l7,7l7,-7", LINE) }
    val Above = vector("above") { filled("M12,4l10,16h-20z") }
    val Below = vector("below") { filled("M2,4h20l-10,16z") }
    val Check = vector("check") { drawn("M4,13l5,5l11,-12", LINE) }
    val Unchecked = vector("unchecked") { drawn("M12,5a7,7 0 1,0 0.01,0z", LINE) }
    val Add = vector("add") { drawn("M12,4v16M4,12h16", LINE) }
    val Remove = vector("remove") { drawn("M4,12h16", LINE) }

    private const val LINE = 2f
}
