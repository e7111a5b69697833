package ebb.ui.look

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.size
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.CornerRadius
import androidx.compose.ui.geometry.Rect
import androidx.compose.ui.geometry.RoundRect
import androidx.compose.ui.graphics.ClipOp
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.Path
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.graphics.drawscope.clipPath
import androidx.compose.ui.graphics.drawscope.clipRect
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import ebb.core.Tier

/**
 * The mark that carries the readiness number: a rounded square, its water as high as the number, two shallow waves. It never
 * moves. Who hears the screen hears the number from what stands around it.
 *
 * @param score 0 empty, 100 full; none: no water and no number
 */
@Composable
fun Tide(score: Int?, tier: Tier?, modifier: Modifier = Modifier, side: Dp = 96.dp) {
    val palette = LocalPalette.current
    val look = tierLook(tier)
    val water = if (look.drained) look.colour.copy(alpha = 0.22f) else palette.water
    Box(modifier.size(side).clearAndSetSemantics {}, Alignment.Center) {
        Canvas(Modifier.fillMaxSize()) {
            val mark = TideShape(size.minDimension)
            drawPath(mark.outline, palette.surface)
            clipPath(mark.outline) { if (score != null) water(mark, score, water, look) }
            drawPath(mark.outline, look.colour, style = Stroke(mark.stroke))
        }
        if (score != null) {
            // The mark does not grow with the text, so its number does not either.
            val size = with(LocalDensity.current) { (side * digits(score)).toSp() }
            Text(score.toString(), color = palette.text, style = LocalType.current.number.copy(fontSize = size, lineHeight = size))
        }
    }
}

private fun DrawScope.water(mark: TideShape, score: Int, colour: Color, look: TierLook) {
    val body = mark.surface(score).apply {
        lineTo(mark.side, mark.side)
        lineTo(0f, mark.side)
        close()
    }
    drawPath(body, colour)
    // The line makes way for the number: struck through, it would be hard to read.
    val digits = mark.aroundNumber(score)
    clipRect(digits.left, digits.top, digits.right, digits.bottom, ClipOp.Difference) {
        drawPath(mark.surface(score), look.colour, style = Stroke(mark.stroke * 1.2f))
    }
}

/** How large the number is, as a part of the side: a hundred is a third wider than two digits. */
private fun digits(score: Int) = if (score == 100) 0.36f else 0.42f

/** The mark's lines, all of them parts of its side, so that one drawing serves every size. As the widget's. */
internal class TideShape(val side: Float) {
    private val height = side * 0.025f
    val stroke = side / 36

    val outline = Path().apply {
        val edge = stroke / 2
        addRoundRect(RoundRect(edge, edge, side - edge, side - edge, CornerRadius(side * 0.24f)))
    }

    /** What the digits need, with a little air. */
    fun aroundNumber(score: Int): Rect {
        val size = side * digits(score)
        val (wide, high) = size * (0.31f * score.toString().length + 0.06f) to size * 0.43f
        return Rect(side / 2 - wide, side / 2 - high, side / 2 + wide, side / 2 + high)
    }

    /** How far down the water's line lies. */
    fun level(score: Int): Float {
        val room = side - 2 * stroke - 4 * height
        return side - stroke - 2 * height - room * score / 100
    }

    /** The water's line from left to right: two waves around the height of the score, inside the square also at its ends. */
    fun surface(score: Int) = Path().apply {
        moveTo(0f, level(score))
        repeat(2) {
            wave(-height)
            wave(height)
        }
    }

    private fun Path.wave(rise: Float) = relativeCubicTo(side / 12, rise * 4 / 3, side / 6, rise * 4 / 3, side / 4, 0f)
}
