package ebb.ui.today

import ebb.domain.SyncEnd
import ebb.domain.health.RecordKind

object TodayEnglish : TodayWords {
    override fun nightUntil(time: String) = "night until $time"
    override val why = "Why"
    override val noScore = "No readiness number yet"
    override fun readiness(score: String) = "Readiness $score"
    override val fourWeeks = "the last four weeks"
    override val day = "Day"
    override val session = "Today"
    override fun was(session: String) = "instead of $session"
    override val kept = "Kept as you planned it"
    override val advice = "Good to know"
    override val rest = "rest"
    override val planned = "Planned"
    override val left = "This morning"
    override fun ofTotal(left: String, planned: String, unit: String) = "$left instead of $planned $unit"
    override fun apart(race: String) = "$race, not in the sum"
    override fun weekSummary(left: String, planned: String) = if (left == planned) "$planned, as planned." else "$left instead of $planned."
    override val checkIn = "How do you feel?"
    override val accept = "Move it"
    override val askRun = "How was your last run? Two numbers: effort and pain."
    override val askMorningAfter = "How was it on the morning after your run?"
    override fun askRuns(count: Int) = "How were your last $count runs? Two numbers each: effort and pain."
    override val rate = "Say how it was"
    override val noPermission = "Ebb can’t see your health data. It reads resting heart rate, HRV, sleep and runs, and nothing leaves this phone."
    override val share = "Share health data"
    override val noData = "No data has come in yet. A history export fills in your past; else Ebb learns from tonight on."
    override val bringHistory = "Bring in your history"
    override val nightNotIn = "Last night isn’t in yet. This is what is known so far."
    override val noPlan = "You follow no plan. Each morning still says how you are."
    override val makePlan = "Make a plan"
    override val wayBack = "Your way back"
    override val feelingBetter = "Say how you are"

    override fun reading(kind: RecordKind) = when (kind) {
        RecordKind.RESTING_HEART_RATE -> "Reading resting heart rate"
        RecordKind.HRV -> "Reading HRV"
        RecordKind.SLEEP -> "Reading sleep"
        RecordKind.EXERCISE -> "Reading training sessions"
        RecordKind.HEART_RATE -> "Reading heart rate of nights and runs"
        RecordKind.DISTANCE -> "Reading distances"
        RecordKind.SPEED -> "Reading speeds"
    }

    override fun ended(end: SyncEnd): String? = when (end) {
        SyncEnd.DONE, SyncEnd.STOPPED, SyncEnd.NO_GRANT, SyncEnd.FAILED -> null
        SyncEnd.QUOTA -> "Health Connect asks for a pause. Ebb goes on reading later by itself."
        SyncEnd.UNAVAILABLE -> "Health Connect does not answer right now. Ebb tries again later."
    }
}
