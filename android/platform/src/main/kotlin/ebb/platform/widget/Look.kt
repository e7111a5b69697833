package ebb.platform.widget

import ebb.core.Tier
import ebb.platform.R

/** How a tier looks: its colour and its glyph. Its word comes from the core. */
data class Look(val colour: Int, val glyph: Int, val drained: Boolean)

/** The look of a tier, or of no verdict. Where the plan is cut, what is left of the water has the tier's colour. */
val Tier?.look: Look
    get() = when (this) {
        Tier.READY -> Look(R.color.ready, R.drawable.glyph_ready, drained = false)
        Tier.WATCH -> Look(R.color.watch, R.drawable.glyph_watch, drained = false)
        Tier.HOLD -> Look(R.color.hold, R.drawable.glyph_hold, drained = false)
        Tier.EASE -> Look(R.color.ease, R.drawable.glyph_ease, drained = false)
        Tier.CUT -> Look(R.color.cut, R.drawable.glyph_cut, drained = true)
        Tier.DEEP_CUT -> Look(R.color.deep_cut, R.drawable.glyph_deep_cut, drained = true)
        null -> Look(R.color.text_quiet, R.drawable.glyph_none, drained = false)
    }

val Arrow.drawable: Int
    get() = when (this) {
        Arrow.UP -> R.drawable.arrow_up
        Arrow.LEVEL -> R.drawable.arrow_level
        Arrow.DOWN -> R.drawable.arrow_down
        Arrow.UNKNOWN -> R.drawable.arrow_unknown
    }

val Metric.title: Int
    get() = when (this) {
        Metric.RESTING_HEART_RATE -> R.string.resting_heart_rate
        Metric.HRV -> R.string.hrv
        Metric.SLEEP -> R.string.sleep
    }
