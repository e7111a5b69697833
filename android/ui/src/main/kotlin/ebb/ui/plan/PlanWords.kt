package ebb.ui.plan

import ebb.core.Intensity
import ebb.core.Level
import ebb.core.Phase
import ebb.core.Priority
import ebb.core.RaceEffort
import ebb.core.RaceKind
import ebb.core.SessionKind
import ebb.core.StepKind
import ebb.core.WeekRole

/** What the plan's pages say. */
interface PlanWords {
    val title: String
    val session: SessionWords
    val race: RaceWords
    val making: MakingWords
    val file: FileWords

    // The weeks.
    val noPlan: String
    val make: String
    val bringIn: String
    val thisWeek: String
    val change: String
    val races: String
    val addRace: String
    val sevenDays: String
    fun week(span: String): String
    fun amount(left: String, planned: String): String
    fun phase(phase: Phase): String
    fun role(role: WeekRole): String

    // Handing it on.
    val handOn: String
    val asCalendar: String
    val asFile: String
    val asAdopted: String
    val asChanged: String

    // A month.
    val previousMonth: String
    val nextMonth: String
}

/** What a session's page says around the core's sentences. */
interface SessionWords {
    val why: String
    val done: String
    val rest: String
    val steps: String
    val stepsAsPlanned: String
    val keep: String
    val kept: String
    val takeBack: String
    val move: String
    val gone: String
    fun daysLeft(days: Long): String
    fun instead(before: String): String
    fun kind(kind: SessionKind): String
    fun step(step: StepKind): String
    fun intensity(intensity: Intensity): String
    fun times(times: Long, each: String): String
    fun pace(faster: String, slower: String, unit: String): String
    fun heartRate(low: Long, high: Long): String
}

/** What is asked about a race. */
interface RaceWords {
    val title: String
    val new: String
    val day: String
    val noDay: String
    val length: String
    val kind: String
    val days: String
    val priority: String
    val effort: String
    val remove: String
    val removeAsk: String
    val notANumber: String
    val needed: String
    fun length(length: RaceLength): String
    fun kind(kind: RaceKind): String
    fun priority(priority: Priority): String
    fun aboutPriority(priority: Priority): String
    fun effort(effort: RaceEffort): String
}

/** What is asked for a plan, and what is said of the one that was made. */
interface MakingWords {
    val title: String
    val runningDays: String
    val longRunDay: String
    val level: String
    val asRunsTell: String
    val weekly: String
    val longest: String
    val aboutWeekly: String
    val propose: String
    val working: String
    val stop: String
    val preview: String
    val adopt: String
    val otherGoal: String
    val weeks: String
    val changes: String
    val longestAssumed: String
    fun level(level: Level): String
    fun weeks(weeks: Int): String
    fun replaces(sessions: Long): String
    fun wasWill(was: String, will: String): String
    fun goes(sessions: String): String
    fun comes(sessions: String): String
}

/** What is said of a plan's file. */
interface FileWords {
    val title: String
    val about: String
    val choose: String
    val chooseOther: String
    val adopt: String
    val left: String
    val reading: String
    fun understood(sessions: Long): String
    fun estimated(sessions: Int): String
    fun adjusted(sessions: Int): String
    fun notUnderstood(entries: Int): String
}
