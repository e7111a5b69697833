package ebb.ui.look

import androidx.compose.runtime.Composable
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.vector.ImageVector
import ebb.core.Tier

/**
 * How a tier looks: never by its colour alone. Its word comes from the core.
 *
 * @property drained the plan is cut: what is left of the tide's water has the tier's colour
 */
data class TierLook(val glyph: ImageVector, val colour: Color, val drained: Boolean)

/** The look of a tier, or of no verdict. */
@Composable
fun tierLook(tier: Tier?): TierLook = tierLook(tier, LocalPalette.current)

/** The look of a tier in given colours. */
fun tierLook(tier: Tier?, palette: Palette): TierLook =
    TierLook(tierGlyph(tier), palette.of(tier), drained = tier == Tier.CUT || tier == Tier.DEEP_CUT)

/** A tier's glyph, or that of no verdict; black, to be tinted. */
fun tierGlyph(tier: Tier?): ImageVector = when (tier) {
    Tier.READY -> ready
    Tier.WATCH -> watch
    Tier.HOLD -> hold
    Tier.EASE -> ease
    Tier.CUT -> cut
    Tier.DEEP_CUT -> deepCut
    null -> none
}

private val ready = vector("ready") { filled("M12,3a9,9 0 1,0 0.01,0z") }
private val watch = vector("watch") {
    drawn("M12,4a8,8 0 1,0 0.01,0z")
    filled("M12,4a8,8 0 0,0 0,16z")
}
private val hold = vector("hold") { filled("M12,2l10,10l-10,10l-10,-10z") }
private val ease = vector("ease") { drawn("M4,6h16l-8,13z") }
private val cut = vector("cut") { filled("M2,4h20l-10,16z") }
private val deepCut = vector("deep cut", width = 44f) { filled("M1,4h20l-10,16zM23,4h20l-10,16z") }
private val none = vector("none") { drawn("M12,4a8,8 0 1,0 0.01,0z") }
