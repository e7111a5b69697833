package ebb.ui.part

import ebb.core.Language
import ebb.core.Moment
import java.time.LocalDate
import java.time.ZoneOffset

/** Days and times as the core writes them, for axes and tables; never by the phone's locale, which may be another language. */
class Dates(private val language: Language) {
    /** `Tue`. */
    fun weekday(day: LocalDate): String = names.weekdays[day.dayOfWeek.value - 1]

    /** `17 Mar`. */
    fun short(day: LocalDate): String = "${number(day)}$NBSP${names.months[day.monthValue - 1]}"

    /** `Tue 17 Mar`. */
    fun day(day: LocalDate): String = "${weekday(day)} ${short(day)}"

    /** `17 Mar 2026`. */
    fun ofYear(day: LocalDate): String = "${short(day)}$NBSP${day.year}"

    /** `Mar`. */
    fun monthAlone(day: LocalDate): String = names.months[day.monthValue - 1]

    /** `Mar 2026`. */
    fun month(day: LocalDate): String = "${names.months[day.monthValue - 1]}$NBSP${day.year}"

    /** `06:42`, on the clock that hung where it was. */
    fun time(moment: Moment): String {
        val time = moment.instant.atOffset(ZoneOffset.ofTotalSeconds(moment.offsetSeconds))
        return "${time.hour}".padStart(2, '0') + ":" + "${time.minute}".padStart(2, '0')
    }

    private fun number(day: LocalDate) = if (language == Language.FR && day.dayOfMonth == 1) "1er" else day.dayOfMonth.toString()

    private val names get() = if (language == Language.FR) French else English

    private interface Names {
        val weekdays: List<String>
        val months: List<String>
    }

    private object English : Names {
        override val weekdays = listOf("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
        override val months = listOf("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
    }

    private object French : Names {
        override val weekdays = listOf("lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim.")
        override val months = listOf("janv.", "févr.", "mars", "avril", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc.")
    }

    private companion object {
        const val NBSP = '\u00A0'
    }
}
