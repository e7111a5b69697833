package ebb.ui.look

import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.lightColorScheme
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.luminance
import androidx.compose.ui.graphics.toArgb
import androidx.compose.ui.test.ExperimentalTestApi
import ebb.core.Tier
import ebb.ui.Look
import ebb.ui.chart.bars
import ebb.ui.onScreen
import java.io.File
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

/** Contrast as WCAG 2 counts it. */
@OptIn(ExperimentalTestApi::class)
class PaletteTest {
    private val palettes = mapOf("light" to Palette.Light, "dark" to Palette.Dark)
    private val verdicts: List<Tier?> = Tier.entries + null

    private fun contrast(one: Color, other: Color): Double {
        val (light, dark) = listOf(one, other).map { it.luminance() + 0.05 }.sortedDescending()
        return light / dark
    }

    @Test
    fun `what is read reaches four and a half to one on surface, card and band`() = palettes.forEach { (name, palette) ->
        val read = listOf("text" to palette.text, "quiet" to palette.quiet) + verdicts.map { "$it" to palette.of(it) }
        for (ground in listOf(palette.surface, palette.card, palette.band)) {
            read.forEach { (role, colour) -> assertTrue(contrast(colour, ground) >= 4.5, "$name $role ${contrast(colour, ground)}") }
        }
    }

    @Test
    fun `what is seen reaches three to one on surface, card and band`() = palettes.forEach { (name, palette) ->
        for (ground in listOf(palette.surface, palette.card, palette.band)) assertTrue(listOf(palette.line, palette.dot, palette.bars).all { it.alpha == 1f && contrast(it, ground) >= 3.0 }, name)
    }

    @Test
    fun `the number is read on the water, whole or drained, and a button's word on its colour`() = palettes.forEach { (name, palette) ->
        assertTrue(contrast(palette.text, palette.water) >= 4.5, name)
        for (tier in listOf(Tier.CUT, Tier.DEEP_CUT)) {
            val drained = palette.of(tier).over(palette.surface, 0.22f)
            assertTrue(contrast(palette.text, drained) >= 4.5, "$name $tier")
        }
        val onAccent = if (name == "dark") palette.surface else Color.White
        assertTrue(contrast(onAccent, palette.ready) >= 4.5, name)
    }

    private fun Color.over(ground: Color, part: Float) =
        Color(red * part + ground.red * (1 - part), green * part + ground.green * (1 - part), blue * part + ground.blue * (1 - part))

    @Test
    fun `the widget's colours are the same numbers`() {
        for ((folder, palette) in mapOf("values" to Palette.Light, "values-night" to Palette.Dark)) {
            val file = File(System.getProperty("ebb.root"), "android/platform/src/main/res/$folder/colors.xml").readText()
            val written = Regex("<color name=\"(\\w+)\">#(\\w{6})</color>").findAll(file).associate { it.groupValues[1] to it.groupValues[2] }
            val ours = with(palette) {
                mapOf(
                    "surface" to surface, "card" to card, "text" to text, "text_quiet" to quiet, "line" to line, "water" to water,
                    "ready" to ready, "watch" to watch, "hold" to hold, "ease" to ease, "cut" to cut, "deep_cut" to deepCut,
                )
            }.mapValues { (_, colour) -> "%06X".format(colour.toArgb() and 0xFFFFFF) }
            assertEquals(written, ours, folder)
        }
    }

    @Test
    fun `every verdict has a glyph and a colour of its own`() {
        assertEquals(verdicts.size, verdicts.map { tierGlyph(it).name }.toSet().size)
        palettes.values.forEach { palette -> assertEquals(verdicts.size, verdicts.map { palette.of(it) }.toSet().size) }
        assertEquals(listOf(Tier.CUT, Tier.DEEP_CUT), verdicts.filter { tierLook(it, Palette.Light).drained })
    }

    @Test
    fun `the phone's own colours reach controls, and no tier`() {
        val theirs = lightColorScheme(primary = Color.Magenta)
        onScreen(look = Look(colours = theirs), content = {
            assertEquals(Color.Magenta, MaterialTheme.colorScheme.primary)
            assertEquals(Palette.Light.cut, tierLook(Tier.CUT).colour)
        }) {}
        onScreen(look = Look(dark = true), content = { assertEquals(Palette.Dark.ready, MaterialTheme.colorScheme.primary) }) {}
    }

    @Test
    fun `a phone's own buttons are seen on our cards, whatever their tone, as its schemes are made`() {
        // The tones that the platform takes from a wallpaper: 40 by day, 80 by night.
        val tones = mapOf(Palette.Light to listOf(0xFF6750A4, 0xFF006D3B, 0xFF8F4C38, 0xFF00658B), Palette.Dark to listOf(0xFFD0BCFF, 0xFF5CDD8C, 0xFFFFB5A0, 0xFF7FCFFF))
        for ((palette, primaries) in tones) primaries.forEach { assertTrue(contrast(Color(it), palette.card) >= 4.5, "$it") }
    }
}
