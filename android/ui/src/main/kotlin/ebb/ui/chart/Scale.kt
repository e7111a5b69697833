package ebb.ui.chart

import kotlin.math.ceil
import kotlin.math.floor

/** From values to heights: [low] at the bottom, [high] at the top. */
data class Scale(val low: Double, val high: Double) {
    /** How far up a value lies, from 0 to 1 for those inside. */
    fun part(value: Double): Float = ((value - low) / (high - low)).toFloat()

    /** Round values inside, at most [most] of them, in the smallest of [steps] that keeps to that. */
    fun ticks(steps: List<Double>, most: Int = 4): List<Double> {
        val step = steps.firstOrNull { floor(high / it) - ceil(low / it) < most } ?: return emptyList()
        return (ceil(low / step).toLong()..floor(high / step).toLong()).map { it * step }
    }

    companion object {
        /** Steps for numbers that count in tens. */
        val TENS: List<Double> = listOf(1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0, 500.0, 1000.0, 2000.0, 5000.0)

        /** Steps for minutes: whole and half hours. */
        val HOURS: List<Double> = listOf(15.0, 30.0, 60.0, 120.0, 240.0, 480.0, 960.0)

        /** Holds every value with some room above and below; none where there is no value. A chart of amounts begins [fromZero]. */
        fun of(values: Iterable<Double>, fromZero: Boolean = false): Scale? {
            val least = values.minOrNull() ?: return null
            val greatest = values.max()
            val room = maxOf((greatest - least) * ROOM, LEAST_ROOM)
            return if (fromZero) Scale(minOf(0.0, least), maxOf(greatest, LEAST_ROOM) * (1 + ROOM)) else Scale(least - room, greatest + room)
        }

        private const val ROOM = 0.08
        private const val LEAST_ROOM = 0.5
    }
}
