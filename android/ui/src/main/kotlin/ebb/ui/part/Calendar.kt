package ebb.ui.part

import androidx.compose.runtime.Composable
import ebb.core.Language
import ebb.core.Weekday
import ebb.ui.LocalWords
import java.time.DayOfWeek
import java.time.LocalDate
import java.time.YearMonth

/** Days as the core writes them, for those that a screen names itself. The phone's own calendar would shorten them otherwise. */
class Calendar(private val language: Language) {
    /** `Wed 18 Mar`. */
    fun day(day: LocalDate): String = "${short(day.dayOfWeek)} ${dayOfMonth(day)} ${SHORT_MONTHS.getValue(language)[day.monthValue - 1]}"

    /** `Wed 18 Mar 2026`. */
    fun dayOfYear(day: LocalDate): String = "${day(day)} ${day.year}"

    /** `Wednesday 18 March 2026`: to be heard. */
    fun spoken(day: LocalDate): String =
        "${name(day.dayOfWeek)} ${dayOfMonth(day)} ${MONTHS.getValue(language)[day.monthValue - 1]} ${day.year}"

    /** `16–22 Mar`, `30 Mar–5 Apr`. */
    fun span(from: LocalDate, to: LocalDate): String {
        val months = SHORT_MONTHS.getValue(language)
        val end = "${dayOfMonth(to)} ${months[to.monthValue - 1]}"
        val start = dayOfMonth(from)
        return if (from.month == to.month) "$start–$end" else "$start ${months[from.monthValue - 1]}–$end"
    }

    /** `March 2026`. */
    fun month(month: YearMonth): String = "${MONTHS.getValue(language)[month.monthValue - 1].replaceFirstChar(Char::uppercase)} ${month.year}"

    /** `Wednesday`. */
    fun name(day: DayOfWeek): String = DAYS.getValue(language)[day.value - 1]

    /** `Wednesday`. */
    fun name(day: Weekday): String = DAYS.getValue(language)[day.ordinal].replaceFirstChar(Char::uppercase)

    /** `Wed`. */
    fun short(day: DayOfWeek): String = if (language == Language.FR) "${name(day).take(3)}." else name(day).take(3)

    private fun dayOfMonth(day: LocalDate) = if (language == Language.FR && day.dayOfMonth == 1) "1er" else day.dayOfMonth.toString()

    private companion object {
        val DAYS = mapOf(
            Language.EN to listOf("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
            Language.FR to listOf("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
        )
        val SHORT_MONTHS = mapOf(
            Language.EN to listOf("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
            Language.FR to listOf("janv.", "févr.", "mars", "avril", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."),
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
