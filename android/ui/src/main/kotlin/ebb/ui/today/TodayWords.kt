package ebb.ui.today

import ebb.domain.SyncEnd
import ebb.domain.health.RecordKind

/** What Today says itself: where things are and what can be done. What is said of the morning comes from the core. */
interface TodayWords {
    /** Beside the date: until when last night was. */
    fun nightUntil(time: String): String

    /** Opens the derivation. */
    val why: String
    val noScore: String

    /** Heard in the place of the tide: "Readiness 22 of 100". */
    fun readiness(score: String): String

    val fourWeeks: String
    val day: String

    val session: String
    fun was(session: String): String
    val kept: String

    /** Over what is said where there is no plan to say it beside. */
    val advice: String
    val rest: String
    val planned: String
    val left: String
    fun ofTotal(left: String, planned: String, unit: String): String
    /** A race of these days, which their sum leaves out. */
    fun apart(race: String): String
    fun weekSummary(left: String, planned: String): String

    val checkIn: String
    val accept: String

    val askRun: String
    fun askRuns(count: Int): String

    /** Of a run that was rated on its day. */
    val askMorningAfter: String
    val rate: String

    val noPermission: String
    val share: String
    val noData: String
    val bringHistory: String
    val nightNotIn: String
    val noPlan: String
    val makePlan: String
    val wayBack: String
    val feelingBetter: String

    fun reading(kind: RecordKind): String

    /** Why nothing new came; none where it did. */
    fun ended(end: SyncEnd): String?
}
