package ebb.platform

import android.content.Context
import android.graphics.Bitmap
import android.graphics.Canvas
import android.util.SizeF
import android.view.View
import android.view.ViewGroup
import android.widget.FrameLayout
import android.widget.TextView
import ebb.platform.widget.Face
import ebb.platform.widget.Kept
import ebb.platform.widget.WidgetSize
import ebb.platform.widget.face
import ebb.platform.widget.kept
import ebb.platform.widget.widgetViews
import ebb.testing.assertLooksLike
import ebb.testing.drawn
import ebb.testing.laidOut
import java.io.File
import java.time.Instant
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.annotation.Config

/** The widget as it is drawn, in every state and size, by day and by night: beside each other in one picture. */
@RunWith(RobolectricTestRunner::class)
@Config(sdk = [34], qualifiers = "hdpi")
class WidgetPicturesTest {
    private val morning = Instant.parse("2026-03-16T06:00:00Z")
    private val context: Context get() = RuntimeEnvironment.getApplication()

    /** What a launcher of common size gives each of them, in dp. */
    private val usual = mapOf(WidgetSize.STRIP to SizeF(200f, 56f), WidgetSize.SMALL to SizeF(160f, 160f), WidgetSize.MEDIUM to SizeF(320f, 160f))

    private fun of(golden: String, change: (String) -> String = { it }): Face {
        val file = File(System.getProperty("ebb.root"), "core/engine/snapshot/golden/$golden.snapshot.json")
        return face(context, kept(change(file.readText())), morning)
    }

    private fun views(face: Face, size: WidgetSize): View = widgetViews(context, face, null, size).apply(context, FrameLayout(context))

    private fun px(dp: Float) = (dp * context.resources.displayMetrics.density).toInt()

    /** Light above, dark below. */
    private fun sheet(sizes: Map<WidgetSize, SizeF>, face: () -> Face): Bitmap {
        val gap = px(12f)
        val width = sizes.values.sumOf { px(it.width) + gap } + gap
        val row = sizes.values.maxOf { px(it.height) } + gap
        val all = Bitmap.createBitmap(width, 2 * row + gap, Bitmap.Config.ARGB_8888)
        val canvas = Canvas(all).apply { drawColor(0xFF90A4A2.toInt()) }
        for ((line, night) in listOf("notnight", "night").withIndex()) {
            RuntimeEnvironment.setQualifiers("+$night")
            var x = gap
            for ((size, dp) in sizes) {
                val widget = views(face(), size).drawn(px(dp.width), px(dp.height))
                canvas.drawBitmap(widget, x.toFloat(), (gap + line * row).toFloat(), null)
                x += widget.width + gap
            }
        }
        return all
    }

    private fun looks(name: String, sizes: Map<WidgetSize, SizeF> = usual, face: () -> Face) =
        assertLooksLike("widget-$name", sheet(sizes, face))

    @Test fun `ready`() = looks("ready") { of("ready.en") }

    @Test fun `keep an eye`() = looks("watch") { of("watch.en") }

    @Test fun `hold`() = looks("hold") { of("hold.en") }

    @Test fun `ease`() = looks("ease") { of("ease.en") }

    @Test fun `cut`() = looks("cut") { of("cut.en") }

    @Test fun `recovery week`() = looks("deep-cut") { of("deep-cut.en") }

    @Test fun `a verdict while one signal is learning`() = looks("one-learning") { of("learning.en") }

    @Test fun `no verdict yet while learning`() = looks("learning") { of("first-days.en") }

    @Test fun `no data`() = looks("no-data") { of("empty.en") }

    @Test fun `a morning that is over`() =
        looks("stale") { face(context, kept(golden("cut.en")), Instant.parse("2026-03-18T03:00:00Z")) }

    @Test fun `no file yet`() = looks("empty") { face(context, Kept.Nothing, morning) }

    @Test fun `a damaged file`() = looks("unreadable") { face(context, Kept.Unreadable, morning) }

    @Test
    @Config(qualifiers = "fr-hdpi")
    fun `in French`() = looks("french") { of("cut.fr") }

    @Test
    @Config(qualifiers = "fr-hdpi")
    fun `learning in French`() = looks("french-learning") { of("first-days.fr") }

    @Test
    fun `as small as each gets`() = looks("smallest", WidgetSize.entries.associateWith { it.from }) { of("deep-cut.en") }

    @Test
    fun `with the largest text`() {
        RuntimeEnvironment.setFontScale(2f)
        looks("largest-text") { of("deep-cut.en") }
    }

    @Test
    fun `nothing is cut off, at any size, in either language, up to twice the text size`() {
        for (scale in listOf(1f, 2f)) for (language in listOf("en", "fr")) {
            RuntimeEnvironment.setFontScale(scale)
            RuntimeEnvironment.setQualifiers("+$language")
            for (state in STATES) for (size in WidgetSize.entries) for (dp in listOf(size.from, usual.getValue(size))) {
                val view = views(of("$state.$language"), size)
                view.laidOut(px(dp.width), px(dp.height))
                texts(view).forEach {
                    val layout = it.layout
                    assertTrue("$state $language $size $scale: ${it.text}", layout.height <= it.height && (0..<layout.lineCount).all { line -> layout.getEllipsisCount(line) == 0 })
                }
            }
        }
    }

    @Test
    fun `who hears the screen hears all of it, once`() {
        val view = views(of("deep-cut.en"), WidgetSize.MEDIUM)
        assertEquals(
            "Recovery week. Readiness 6 of 100. Easy 6 km instead of threshold 12 km. Resting heart rate: 3 bpm above. HRV: 6 ms below. " +
                "Sleep: within normal.",
            view.contentDescription,
        )
        assertTrue(children(view).drop(1).all { it.contentDescription == null && (it is ViewGroup || !it.isImportantForAccessibility) })
    }

    private fun children(view: View): List<View> =
        listOf(view) + if (view is ViewGroup) (0..<view.childCount).flatMap { children(view.getChildAt(it)) } else emptyList()

    private fun texts(view: View) = children(view).filterIsInstance<TextView>()

    private fun golden(name: String) = File(System.getProperty("ebb.root"), "core/engine/snapshot/golden/$name.snapshot.json").readText()

    private companion object {
        val STATES = listOf("ready", "watch", "hold", "ease", "cut", "cut-under-way", "deep-cut", "learning", "first-days", "stale", "empty")
    }
}
