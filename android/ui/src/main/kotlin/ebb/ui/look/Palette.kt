package ebb.ui.look

import androidx.compose.runtime.Immutable
import androidx.compose.runtime.staticCompositionLocalOf
import androidx.compose.ui.graphics.Color
import ebb.core.Tier

/**
 * Ebb's colours by what they are for. Text keeps 4.5:1 and marks 3:1 on [surface], [card] and [band]; a test counts it.
 *
 * @property quiet text that is less important
 * @property line lines and marks
 * @property dot single days behind a line: quieter than it
 * @property band where a signal normally lies
 * @property grid what only divides
 * @property ready the tier, and the accent
 */
@Immutable
data class Palette(
    val surface: Color,
    val card: Color,
    val text: Color,
    val quiet: Color,
    val line: Color,
    val dot: Color,
    val band: Color,
    val grid: Color,
    val water: Color,
    val ready: Color,
    val watch: Color,
    val hold: Color,
    val ease: Color,
    val cut: Color,
    val deepCut: Color,
) {
    /** A tier's colour; that of quiet text for no verdict. */
    fun of(tier: Tier?): Color = when (tier) {
        Tier.READY -> ready
        Tier.WATCH -> watch
        Tier.HOLD -> hold
        Tier.EASE -> ease
        Tier.CUT -> cut
        Tier.DEEP_CUT -> deepCut
        null -> quiet
    }

    companion object {
        /** By day. */
        val Light = Palette(
            surface = Color(0xFFF4F7F6), card = Color(0xFFFFFFFF),
            text = Color(0xFF14201F), quiet = Color(0xFF51605F), line = Color(0xFF5E6F6E), dot = Color(0xFF768785),
            band = Color(0xFFDCEBE9), grid = Color(0xFFDDE5E3), water = Color(0xFFCFE6E3),
            ready = Color(0xFF0B6E69), watch = Color(0xFF3A5F95), hold = Color(0xFF8A5A00),
            ease = Color(0xFFA34A00), cut = Color(0xFFAE3325), deepCut = Color(0xFF7D1F48),
        )

        /** By night. */
        val Dark = Palette(
            surface = Color(0xFF0E1514), card = Color(0xFF18211F),
            text = Color(0xFFEAF2F1), quiet = Color(0xFFA9B8B6), line = Color(0xFF93A5A3), dot = Color(0xFF748583),
            band = Color(0xFF203532), grid = Color(0xFF2A3634), water = Color(0xFF1F4643),
            ready = Color(0xFF63CFC4), watch = Color(0xFFA3BFEA), hold = Color(0xFFE8B949),
            ease = Color(0xFFF3A663), cut = Color(0xFFFF9284), deepCut = Color(0xFFF28CB4),
        )
    }
}

/** The colours that hold here. */
val LocalPalette = staticCompositionLocalOf { Palette.Light }
