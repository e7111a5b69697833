package ebb.platform.widget

import android.content.Context
import android.content.res.Configuration
import android.graphics.Bitmap
import android.graphics.Canvas
import android.graphics.Color
import android.graphics.Paint
import android.graphics.Path
import android.graphics.RectF
import android.graphics.Typeface
import ebb.core.Tier
import ebb.platform.R

/** The mark that carries the readiness number: a rounded square, its water as high as the number, two shallow waves. */
object Tide {
    /**
     * Draws it, in the colours of day or night whatever the phone shows now.
     *
     * @param score 0 empty, 100 full
     * @param side in pixels
     */
    fun draw(context: Context, score: Int, tier: Tier?, side: Int, night: Boolean): Bitmap {
        val bitmap = Bitmap.createBitmap(side, side, Bitmap.Config.ARGB_8888)
        Drawing(context.of(night), Canvas(bitmap), side.toFloat(), tier.look).draw(score)
        return bitmap
    }
}

private fun Context.of(night: Boolean): Context {
    val mode = if (night) Configuration.UI_MODE_NIGHT_YES else Configuration.UI_MODE_NIGHT_NO
    val others = resources.configuration.uiMode and Configuration.UI_MODE_NIGHT_MASK.inv()
    return createConfigurationContext(Configuration(resources.configuration).apply { uiMode = others or mode })
}

/** All lengths are parts of the side, so that one drawing serves every size. */
private class Drawing(private val context: Context, private val canvas: Canvas, private val side: Float, private val look: Look) {
    private val stroke = side / 36
    private val outline = Path().apply {
        val inset = stroke / 2
        addRoundRect(inset, inset, side - inset, side - inset, side * 0.24f, side * 0.24f, Path.Direction.CW)
    }

    fun draw(score: Int) {
        canvas.drawPath(outline, fill(context.getColor(R.color.surface)))
        canvas.save()
        canvas.clipPath(outline)
        val surface = surface(score)
        canvas.drawPath(Path(surface).apply { lineTo(side, side); lineTo(0f, side); close() }, fill(water()))
        // The line makes way for the number: struck through, it would be hard to read.
        aroundNumber(score).let { canvas.clipOutRect(it) }
        canvas.drawPath(surface, line(stroke * 1.2f))
        canvas.restore()
        canvas.drawPath(outline, line(stroke))
        number(score)
    }

    /** The water's line from left to right: two waves around the height of the score, inside the square also at its ends. */
    private fun surface(score: Int): Path {
        val height = side * 0.025f
        val room = side - 2 * stroke - 4 * height
        val level = side - stroke - 2 * height - room * score / 100
        return Path().apply {
            moveTo(0f, level)
            repeat(2) {
                rQuadTo(side / 8, -2 * height, side / 4, 0f)
                rQuadTo(side / 8, 2 * height, side / 4, 0f)
            }
        }
    }

    /** What the digits need, with a little air. As in the app's. */
    private fun aroundNumber(score: Int): RectF {
        val size = size(score)
        val (wide, high) = size * (0.31f * score.toString().length + 0.06f) to size * 0.43f
        return RectF(side / 2 - wide, side / 2 - high, side / 2 + wide, side / 2 + high)
    }

    /** A hundred is a third wider than two digits. */
    private fun size(score: Int) = side * if (score == 100) 0.36f else 0.42f

    private fun number(score: Int) {
        val paint = Paint(Paint.ANTI_ALIAS_FLAG).apply {
            color = context.getColor(R.color.text)
            textSize = size(score)
            textAlign = Paint.Align.CENTER
            typeface = Typeface.DEFAULT_BOLD
            fontFeatureSettings = "tnum"
        }
        val middle = (paint.ascent() + paint.descent()) / 2
        canvas.drawText(score.toString(), side / 2, side / 2 - middle, paint)
    }

    private fun water(): Int {
        if (!look.drained) return context.getColor(R.color.water)
        val tier = context.getColor(look.colour)
        return Color.argb(0x38, Color.red(tier), Color.green(tier), Color.blue(tier))
    }

    private fun fill(colour: Int) = Paint(Paint.ANTI_ALIAS_FLAG).apply { color = colour }

    private fun line(width: Float) = Paint(Paint.ANTI_ALIAS_FLAG).apply {
        color = context.getColor(look.colour)
        style = Paint.Style.STROKE
        strokeWidth = width
    }
}
