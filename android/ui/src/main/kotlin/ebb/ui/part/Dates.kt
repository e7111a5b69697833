package ebb.ui.part

import androidx.compose.runtime.Composable
import ebb.core.Language
import ebb.core.Moment
import ebb.core.Weekday
import ebb.ui.LocalWords
import java.time.DayOfWeek
import java.time.LocalDate
import java.time.YearMonth
import java.time.ZoneOffset

/** Days and times as the core writes them; never by the phone's locale, which may be another language. */
class Dates(private val language: Language) {
    /** `Tue`. */
    fun weekday(day: DayOfWeek): String = names.weekdays[day.value - 1]

    /** `Tue`. */
    fun weekday(day: LocalDate): String = weekday(day.dayOfWeek)

    /** `Wednesday`. */
    fun name(day: Weekday): String = name(DayOfWeek.of(day.ordinal + 1)).replaceFirstChar(Char::uppercase)

    /** `17 Mar`. */
    fun short(day: LocalDate): String = "${number(day)}$NBSP${names.months[day.monthValue - 1]}"

    /** `Tue 17 Mar`. */
    fun day(day: LocalDate): String = "${weekday(day)} ${short(day)}"

    /** `Tue 17 Mar 2026`. */
    fun dayOfYear(day: LocalDate): String = "${day(day)} ${day.year}"

    /** `Wednesday 18 March 2026`: to be heard. */
    fun spoken(day: LocalDate): String = "${name(day.dayOfWeek)} ${number(day)} ${month(day.monthValue)} ${day.year}"

    /** `16–22 Mar`, `30 Mar–5 Apr`. */
    fun span(from: LocalDate, to: LocalDate): String = "${if (from.month == to.month) number(from) else short(from)}–${short(to)}"

    /** `17 Mar 2026`. */
    fun ofYear(day: LocalDate): String = "${short(day)}$NBSP${day.year}"

    /** `Mar`. */
    fun monthAlone(day: LocalDate): String = names.months[day.monthValue - 1]

    /** `Mar 2026`. */
    fun month(day: LocalDate): String = "${names.months[day.monthValue - 1]}$NBSP${day.year}"

    /** `March 2026`. */
    fun month(month: YearMonth): String = "${month(month.monthValue).replaceFirstChar(Char::uppercase)} ${month.year}"

    /** `06:42`, on the clock that hung where it was. */
    fun time(moment: Moment): String {
        val time = moment.instant.atOffset(ZoneOffset.ofTotalSeconds(moment.offsetSeconds))
        return "${time.hour}".padStart(2, '0') + ":" + "${time.minute}".padStart(2, '0')
    }

    private fun number(day: LocalDate) = if (language == Language.FR && day.dayOfMonth == 1) "1er" else day.dayOfMonth.toString()

    private fun name(day: DayOfWeek) = names.days[day.value - 1]

    private fun month(number: Int) = names.wholeMonths[number - 1]

    private val names get() = if (language == Language.FR) French else English

    private interface Names {
        val weekdays: List<String>
        val days: List<String>
        val months: List<String>
        val wholeMonths: List<String>
    }

    private object English : Names {
        override val days = listOf("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
        override val wholeMonths = listOf(
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
        )
        override val weekdays = listOf("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
        override val months = listOf("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
    }

    private object French : Names {
        override val days = listOf("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
        override val wholeMonths = listOf(
            "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre",
        )
        override val weekdays = listOf("lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim.")
        override val months = listOf("janv.", "févr.", "mars", "avril", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc.")
    }

    private companion object {
        const val NBSP = '\u00A0'
    }
}

/** Days and times in the language that is spoken here. */
@Composable
fun dates(): Dates = Dates(LocalWords.current.language)
