package ebb.ui.part

import androidx.compose.runtime.staticCompositionLocalOf
import ebb.core.Language
import ebb.core.Units
import java.math.BigDecimal
import java.math.RoundingMode

/**
 * Numbers as the core writes them, for the few that a screen writes itself: under a bar, beside an axis.
 */
class Measures(internal val language: Language, val units: Units) {
    /** `8.4`, and `12` rather than `12.0`. Of metres, in the athlete's unit. */
    fun distance(metres: Long): String = number(metres / if (units == Units.KM) KILOMETRE else MILE, 1)

    /** The same with its unit. */
    fun distanceWithUnit(metres: Long): String = with(unit, distance(metres))

    /** The unit of distances. */
    val unit: String get() = if (units == Units.KM) "km" else "mi"

    /** `7 h 05`, `45 min`. Of minutes. */
    fun time(minutes: Double): String {
        val whole = Math.round(minutes)
        val (hours, rest) = Math.abs(whole).let { it / 60 to it % 60 }
        val text = when {
            hours == 0L -> "$rest${space}min"
            rest == 0L -> "$hours${space}h"
            else -> "$hours${space}h$space${rest.toString().padStart(2, '0')}"
        }
        return if (whole < 0) "\u2212$text" else text
    }

    /** A number with at most so many digits after its mark. */
    fun number(value: Double, digits: Int): String {
        val rounded = BigDecimal(value).setScale(digits, RoundingMode.HALF_EVEN)
        return written(if (rounded.signum() == 0) BigDecimal.ZERO else rounded.stripTrailingZeros())
    }

    /** A number with exactly so many digits after its mark, so that 52.0 stands under 49.4. */
    fun decimal(value: Double, digits: Int): String = written(BigDecimal(value).setScale(digits, RoundingMode.HALF_EVEN))

    private fun written(number: BigDecimal): String {
        // Zero has no sign.
        val text = (if (number.signum() == 0) number.abs() else number).toPlainString()
        return text.replace('-', '\u2212').replace('.', if (language == Language.FR) ',' else '.')
    }

    /** Between a number and its unit, never broken; in French a narrow one, as in the core's texts. */
    private val space get() = if (language == Language.FR) '\u202F' else '\u00A0'

    /** A number with its unit. */
    fun with(unit: String, number: String): String = "$number$space$unit"

    private companion object {
        const val KILOMETRE = 1000.0
        const val MILE = 1609.344
    }
}

/** How numbers are written here. */
val LocalMeasures = staticCompositionLocalOf { Measures(Language.EN, Units.KM) }
