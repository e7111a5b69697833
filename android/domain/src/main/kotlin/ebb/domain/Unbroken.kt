package ebb.domain

/** A number stays with its unit, and a day with its month, wherever a line is broken. Nothing else changes, nor the length. */
fun String.unbroken(): String = if (none(Char::isDigit)) this else replace(BEFORE_UNIT, "\u00A0")

private val UNITS = listOf(
    "km", "mi", "bpm", "ms", "min", "h", "s", "m", "%",
    "days?", "nights?", "mornings?", "weeks?", "jours?", "nuits?", "matins?", "semaines?",
)

private val MONTHS = listOf(
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    "janv", "févr", "mars", "avril", "mai", "juin", "juil", "août", "sept", "oct", "nov", "déc",
)

/** Between a number and what it counts; in `7 h 05` also behind the hour. */
private val BEFORE_UNIT = Regex("""(?<=\d) (?=(?:${(UNITS + MONTHS).joinToString("|")})(?!\p{L}))|(?<=\d[ \u00A0]h) (?=\d)""")
