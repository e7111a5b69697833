package ebb.ui.chart

import androidx.compose.ui.geometry.Offset

/**
 * Where days and values lie. The first and last day keep [inset] from the edges, so that no dot hangs over one; where one
 * reads from the right, time runs to the left.
 */
class Plot(
    private val width: Float,
    private val height: Float,
    private val count: Int,
    private val scale: Scale,
    private val inset: Float,
    private val mirrored: Boolean = false,
) {
    /** From one day to the next. */
    val step: Float get() = if (count > 1) (width - 2 * inset) / (count - 1) else width - 2 * inset

    /** The middle of a day. */
    fun x(place: Int): Float {
        val along = if (count > 1) inset + step * place else width / 2
        return if (mirrored) width - along else along
    }

    /** The height of a value. */
    fun y(value: Double): Float = inset + (height - 2 * inset) * (1 - scale.part(value))

    /** Both. */
    fun at(place: Int, value: Double) = Offset(x(place), y(value))

    /** Where a day begins, in the direction of time. */
    fun before(place: Int): Float = half(place, -1)

    /** Where a day ends. */
    fun after(place: Int): Float = half(place, 1)

    private fun half(place: Int, side: Int): Float {
        val half = step / 2 * if (mirrored) -side else side
        return (x(place) + half).coerceIn(0f, width)
    }
}
