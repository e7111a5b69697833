package ebb.ui.part

import ebb.core.Units

private const val METRES_IN_A_MILE = 1609.344

/** `4:45`: minutes and seconds for one of the athlete's units. Of seconds for a kilometre. */
fun Measures.pace(secondsPerKm: Long): String = clock(if (units == Units.KM) secondsPerKm else Math.round(secondsPerKm * METRES_IN_A_MILE / 1000))

/** Seconds for a kilometre from `4:45` in the athlete's unit; null where that is no pace. */
fun Measures.typedPace(text: String): Double? {
    val parts = text.trim().split(':').map { typedWhole(it) ?: return null }
    if (parts.size != 2 || parts[1] > 59) return null
    val seconds = parts[0] * 60.0 + parts[1]
    return if (units == Units.KM) seconds else seconds * 1000 / METRES_IN_A_MILE
}

/** Metres from a distance in the athlete's unit; null where that is no number. */
fun Measures.typedDistance(text: String): Long? = typed(text)?.let { Math.round(it * if (units == Units.KM) 1000.0 else METRES_IN_A_MILE) }

/** `90 s`, `10 min`, `2 min 30 s`. */
fun Measures.length(seconds: Long): String {
    val (minutes, rest) = seconds / 60 to seconds % 60
    return when {
        rest == 0L && minutes > 0 -> time(minutes.toDouble())
        seconds < 120 -> "$seconds\u00A0s"
        else -> "${time(minutes.toDouble())} $rest\u00A0s"
    }
}

private fun clock(seconds: Long) = "${seconds / 60}:${(seconds % 60).toString().padStart(2, '0')}"
