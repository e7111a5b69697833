package ebb.platform

import android.content.Context
import android.graphics.Color
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment

/** Contrast as WCAG 2 counts it: text 4.5:1, marks 3:1, on both surfaces. */
@RunWith(RobolectricTestRunner::class)
class ColoursTest {
    private val context: Context get() = RuntimeEnvironment.getApplication()
    private val surfaces = listOf(R.color.surface, R.color.card)

    private fun contrast(one: Int, other: Int): Double {
        val (light, dark) = listOf(one, other).map { Color.luminance(context.getColor(it)) + 0.05 }.sortedDescending()
        return light / dark
    }

    @Test
    fun `what is read and what is seen stands out by day and by night`() {
        val text = listOf(R.color.text, R.color.text_quiet, R.color.ready, R.color.watch, R.color.hold, R.color.ease, R.color.cut, R.color.deep_cut)
        for (mode in listOf("notnight", "night")) {
            RuntimeEnvironment.setQualifiers("+$mode")
            for (surface in surfaces) {
                text.forEach { assertTrue("$mode ${context.resources.getResourceEntryName(it)}", contrast(it, surface) >= 4.5) }
                assertTrue(mode, contrast(R.color.line, surface) >= 3.0)
            }
            // The number lies on the water.
            assertTrue(mode, contrast(R.color.text, R.color.water) >= 4.5)
        }
    }
}
