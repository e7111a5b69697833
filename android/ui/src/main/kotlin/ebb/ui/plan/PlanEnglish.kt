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
import ebb.ui.settings.ProfileEnglish

object PlanEnglish : PlanWords {
    override val title = "Plan"
    override val session = SessionEnglish
    override val race = RaceEnglish
    override val making = MakingEnglish
    override val file = FileEnglish

    override val noPlan = "There is no plan yet. Without one, each morning still says how you are."
    override val make = "Make a plan"
    override val bringIn = "Bring in a plan"
    override val thisWeek = "This week"
    override val change = "Change the plan"
    override val races = "Races"
    override val addRace = "Add a race"
    override val sevenDays = "The next 7 days"
    override fun week(span: String) = "Week of $span"
    override fun amount(left: String, planned: String) = "$left instead of $planned"

    override fun phase(phase: Phase) = when (phase) {
        Phase.BASE -> "Base"
        Phase.BUILD -> "Build"
        Phase.SPECIFIC -> "Specific"
        Phase.TAPER -> "Taper"
        Phase.RECOVERY -> "Recovery"
        Phase.RETURN -> "Return"
    }

    override fun role(role: WeekRole) = when (role) {
        WeekRole.LOADED -> "full"
        WeekRole.DELOAD -> "lighter"
        WeekRole.TAPER -> "taper"
        WeekRole.POST_RACE -> "after a race"
        WeekRole.RETURN -> "return"
    }

    override val handOn = "Hand the plan on"
    override val asCalendar = "As a calendar (.ics)"
    override val asFile = "As a file of Ebb’s (.json)"
    override val asAdopted = "As it was adopted"
    override val asChanged = "With this morning’s changes"
    override val previousMonth = "Previous month"
    override val nextMonth = "Next month"
}

object SessionEnglish : SessionWords {
    override val why = "Reasons"
    override val done = "Done"
    override val rest = "Rest"
    override val steps = "Steps"
    override val stepsAsPlanned = "Steps as they were planned"
    override val keep = "Keep the original"
    override val kept = "You keep this session as it was planned."
    override val takeBack = "Take that back"
    override val move = "Move it"
    override val gone = "This session is no longer in the plan."
    override fun daysLeft(days: Long) = when (days) {
        0L -> "today"
        1L -> "tomorrow"
        else -> "in $days days"
    }
    override fun instead(before: String) = "instead of $before"

    override fun kind(kind: SessionKind) = when (kind) {
        SessionKind.REST -> "Rest"
        SessionKind.WALK -> "Walk"
        SessionKind.WALK_RUN -> "Walk-run"
        SessionKind.RECOVERY -> "Recovery run"
        SessionKind.EASY -> "Easy"
        SessionKind.LONG -> "Long run"
        SessionKind.STEADY -> "Steady"
        SessionKind.THRESHOLD -> "Threshold"
        SessionKind.INTERVALS -> "Intervals"
        SessionKind.HILLS -> "Hills"
        SessionKind.SPEED -> "Speed"
        SessionKind.RACE_PACE -> "Race pace"
        SessionKind.RACE -> "Race"
        SessionKind.STRENGTH -> "Strength"
        SessionKind.CROSS -> "Cross-training"
    }

    override fun step(step: StepKind) = when (step) {
        StepKind.WARM_UP -> "Warm up"
        StepKind.WORK -> "Run"
        StepKind.RECOVERY -> "Recover"
        StepKind.WALK -> "Walk"
        StepKind.COOL_DOWN -> "Cool down"
    }

    override fun intensity(intensity: Intensity) = when (intensity) {
        Intensity.REST -> "no effort"
        Intensity.RECOVERY -> "very easy"
        Intensity.EASY -> "easy"
        Intensity.STEADY -> "steady"
        Intensity.THRESHOLD -> "threshold"
        Intensity.VO2 -> "above threshold"
    }

    override fun times(times: Long, each: String) = "$times × $each"
    override fun pace(faster: String, slower: String, unit: String) = "$faster–$slower per $unit"
    override fun heartRate(low: Long, high: Long) = "$low–$high\u00A0bpm"
}

object RaceEnglish : RaceWords {
    override val title = "Race"
    override val new = "New race"
    override val day = "Day"
    override val noDay = "Choose the day of the race."
    override val length = "Distance"
    override val kind = "Kind"
    override val days = "Days it lasts"
    override val priority = "How much it matters"
    override val effort = "How you run it"
    override val remove = "Remove this race"
    override val removeAsk = "Ebb no longer plans around it. Your plan keeps its sessions."
    override val notANumber = "Type a number."
    override val needed = "Type the distance."

    override fun length(length: RaceLength) = when (length) {
        RaceLength.FIVE -> "5 km"
        RaceLength.TEN -> "10 km"
        RaceLength.HALF -> "Half marathon"
        RaceLength.MARATHON -> "Marathon"
        RaceLength.OTHER -> "Another distance"
    }

    override fun kind(kind: RaceKind) = when (kind) {
        RaceKind.ROAD -> "Road"
        RaceKind.TRAIL -> "Trail"
        RaceKind.ULTRA -> "Longer than a marathon"
        RaceKind.MULTI_DAY -> "Over several days"
    }

    override fun priority(priority: Priority) = priority.name

    override fun aboutPriority(priority: Priority) = when (priority) {
        Priority.A -> "A: the goal"
        Priority.B -> "B: important"
        Priority.C -> "C: run as training"
    }

    override fun effort(effort: RaceEffort) = when (effort) {
        RaceEffort.HARD -> "All out"
        RaceEffort.EASY -> "Within myself"
    }
}

object MakingEnglish : MakingWords {
    override val title = "Make a plan"
    override val runningDays = "Running days a week"
    override val longRunDay = "Day of the long run"
    override val level = "Level"
    override val asRunsTell = ProfileEnglish.asRunsTell
    override val weekly = "What you run in a week now"
    override val longest = "Your longest run of the last 30 days"
    override val aboutWeekly = "Leave it empty where Ebb knows your runs."
    override val propose = "Show me the plan"
    override val working = "Making your plan…"
    override val stop = "Stop"
    override val preview = "Your plan"
    override val adopt = "Follow this plan"
    override val otherGoal = "Change the goal"
    override val weeks = "Weeks"
    override val changes = "What changes against the plan you follow"
    override val longestAssumed = "The longest run is a guess from your week. Go back to say another."

    override fun level(level: Level) = ProfileEnglish.level(level)

    override fun weeks(weeks: Int) = if (weeks == 1) "1 week" else "$weeks weeks"
    override fun replaces(sessions: Long) =
        if (sessions == 1L) "It takes the place of 1 session of the plan you follow."
        else "It takes the place of $sessions sessions of the plan you follow."
    override fun wasWill(was: String, will: String) = "$will instead of $was"
    override fun goes(sessions: String) = "Removed: $sessions"
    override fun comes(sessions: String) = "Added: $sessions"
}

object FileEnglish : FileWords {
    override val title = "Bring in a plan"
    override val about =
        "Choose a plan’s file: a calendar (.ics), a plan of Ebb’s (.json), or events of intervals.icu. You see what was understood before anything changes."
    override val choose = "Choose a file"
    override val chooseOther = "Choose another file"
    override val adopt = "Follow this plan from today"
    override val left = "Left out"
    override val reading = "Reading the plan…"
    override fun understood(sessions: Long) = if (sessions == 1L) "1 session understood" else "$sessions sessions understood"
    override fun estimated(sessions: Int) =
        if (sessions == 1) "The distance of 1 session is estimated from its minutes at an easy pace."
        else "The distances of $sessions sessions are estimated from their minutes at an easy pace."
    override fun adjusted(sessions: Int) =
        (if (sessions == 1) "1 session is as a morning changed it. " else "$sessions sessions are as a morning changed them. ") +
            "Followed like this they would be cut twice. Choose the plan as it was adopted."
    override fun notUnderstood(entries: Int) =
        if (entries == 1) "1 entry not understood, or not all of it" else "$entries entries not understood, or not all of them"
}
