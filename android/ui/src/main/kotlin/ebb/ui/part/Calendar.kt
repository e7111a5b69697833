package ebb.ui.part

import androidx.compose.runtime.Composable
import ebb.core.Language
import ebb.core.Weekday
import ebb.ui.LocalWords
import java.time.DayOfWeek
import java.time.LocalDate
import java.time.YearMonth

/** Days by their names, beside the short ones of [Dates]. */
class Calendar(private val language: Language) {
    private val dates = Dates(language)

    /** `Wed 18 Mar`. */
    fun day(day: LocalDate): String = dates.day(day)

    /** `Wed 18 Mar 2026`. */
    fun dayOfYear(day: LocalDate): String = "${dates.day(day)} ${day.year}"

    /** `Wednesday 18 March 2026`: to be heard. */
    fun spoken(day: LocalDate): String = "${name(day.dayOfWeek)} ${number(day)} ${month(day.monthValue)} ${day.year}"

    /** `16–22 Mar`, `30 Mar–5 Apr`. */
    fun span(from: LocalDate, to: LocalDate): String = "${if (from.month == to.month) number(from) else dates.short(from)}–${dates.short(to)}"

    /** `March 2026`. */
    fun month(month: YearMonth): String = "${month(month.monthValue).replaceFirstChar(Char::uppercase)} ${month.year}"

    /** `Wednesday`. */
    fun name(day: Weekday): String = name(DayOfWeek.of(day.ordinal + 1)).replaceFirstChar(Char::uppercase)

    /** `Wed`. */
    fun short(day: DayOfWeek): String = name(day).take(3) + if (language == Language.FR) "." else ""

    private fun number(day: LocalDate) = if (language == Language.FR && day.dayOfMonth == 1) "1er" else day.dayOfMonth.toString()

    private fun name(day: DayOfWeek) = DAYS.getValue(language)[day.value - 1]

    private fun month(number: Int) = MONTHS.getValue(language)[number - 1]

    private companion object {
        val DAYS = mapOf(
            Language.EN to listOf("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
            Language.FR to listOf("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
        )
        val MONTHS = mapOf(
            Language.EN to listOf(
                "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
            ),
            Language.FR to listOf(
                "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre",
            ),
        )
    }
}

/** The calendar in the language that is spoken here. */
@Composable
fun calendar(): Calendar = Calendar(LocalWords.current.language)
