package ebb.ui.settings

import ebb.core.Cause
import ebb.core.ColdCondition
import ebb.core.ImportPhase
import ebb.core.Language
import ebb.core.Level
import ebb.core.Preset
import ebb.core.Sex
import ebb.core.Units
import ebb.domain.SyncEnd
import ebb.domain.health.RecordKind

object SettingsEnglish : SettingsWords {
    override val title = "Settings"
    override val profile = ProfileEnglish
    override val sources = SourcesEnglish
    override val health = HealthEnglish
    override val history = HistoryEnglish
    override val archive = ArchiveEnglish

    override val notifications = "Morning notification"
    override val aboutNotifications = "Once a day, when something changes."
    override val phoneColours = "The phone’s colours"
    override val aboutPhoneColours = "For buttons and bars. What a tier means keeps its colour."

    override fun group(group: SettingGroup) = when (group) {
        SettingGroup.YOU -> "You"
        SettingGroup.LANGUAGE -> "Language and units"
        SettingGroup.SENSITIVITY -> "Sensitivity"
        SettingGroup.SOURCES -> "Sources"
        SettingGroup.HEALTH -> "Health data"
        SettingGroup.HISTORY -> "Your history"
        SettingGroup.ARCHIVE -> "Archive and erasing"
        SettingGroup.LICENCES -> "Licences"
    }

    override fun language(language: Language) = when (language) {
        Language.EN -> "English"
        Language.FR -> "Français"
    }

    override fun units(units: Units) = when (units) {
        Units.KM -> "Kilometres"
        Units.MI -> "Miles"
    }

    override val aboutPreset = "How far from your normal a signal has to be before it counts."
    override val measure = "Measure on my own nights"
    override val aboutMeasure = "Replays your last year with each setting, also with its weeks shuffled: what noise alone would cut."
    override val stop = "Stop"

    override fun preset(preset: Preset) = when (preset) {
        Preset.SENSITIVE -> "Sensitive"
        Preset.BALANCED -> "Balanced"
        Preset.STEADY -> "Steady"
    }

    override fun measuring(number: Int, of: Int) = "Replaying your year: $number of $of"

    override val salvaged = "A damaged file was repaired"
    override fun saved(entries: Long, lost: Long) = "Entries saved: $entries. Entries known to be lost: $lost."
    override fun broken(tables: String) = "More may be lost of: $tables."

    override val ownLicence = "Ebb is free software, under the MIT or the Apache 2.0 licence, as you choose."
    override val aboutLicences = "It stands on the work of others:"
}

object ProfileEnglish : ProfileWords {
    override val about = "Everything here may stay empty."
    override val birthYear = "Year of birth"
    override val sex = "Sex"
    override val aboutSex = "For how heart rate turns into load."
    override val unsaid = "Not said"
    override val hearts = "Heart rate"
    override val hrRest = "Resting heart rate"
    override val hrMax = "Maximum heart rate"
    override val hrThreshold = "Heart rate at threshold"
    override val beats = "bpm"
    override val pace = "Pace at threshold"
    override val years = "Years of regular running"
    override val yearsUnit = "years"
    override val sleep = "Sleep you need"
    override val hours = "hours"
    override val injuries = "Injuries of the past"
    override val noInjuries = "None is known."
    override val addInjury = "Add an injury"
    override val removeInjury = "Remove"
    override val began = "When it began"
    override val month = "Month, 1–12"
    override val year = "Year"
    override val askCycle = "Ask about my cycle"
    override val aboutCycle = "The check-in then has a line for days of a period."
    override val cold = "I take cold baths"
    override val conditions = "Do any of these hold for you?"
    override val notANumber = "Type a number."
    override val notAPace = "Type minutes and seconds, like 4:45."
    override val notAMonth = "Type a month and a year, like 3 and 2025."
    override val level = "Level"
    override val asRunsTell = "As my runs tell"

    override fun level(level: Level) = when (level) {
        Level.BEGINNER -> "Beginner"
        Level.INTERMEDIATE -> "Intermediate"
        Level.ADVANCED -> "Advanced"
    }

    override fun pacePer(unit: String) = "min per $unit"

    override fun sex(sex: Sex) = when (sex) {
        Sex.MALE -> "Male"
        Sex.FEMALE -> "Female"
    }

    override fun cause(cause: Cause) = when (cause) {
        Cause.NONE -> "Something else"
        Cause.ILLNESS -> "An illness"
        Cause.SOFT -> "A muscle or ligament"
        Cause.TENDON -> "A tendon"
        Cause.BONE -> "A bone"
    }

    override fun condition(condition: ColdCondition) = when (condition) {
        ColdCondition.HEART -> "A heart condition"
        ColdCondition.BLOOD_PRESSURE -> "High blood pressure that is not under control"
        ColdCondition.RAYNAUD -> "Raynaud"
        ColdCondition.COLD_URTICARIA -> "Hives from cold"
        ColdCondition.PREGNANCY -> "A pregnancy"
        ColdCondition.OPEN_WOUNDS -> "Open wounds"
    }
}

object SourcesEnglish : SourcesWords {
    override val none = "Nothing was measured yet. Share health data, or bring in your history."
    override val about = "One source speaks for each signal: the first in your order that has values. Without an order, Ebb takes the one with the most."
    override val speaks = "Speaks now"
    override val silent = "No values lately"
    override val leave = "Leave the order to Ebb"
    override fun days(days: Long, last: String) = if (days == 1L) "1 day, on $last" else "$days days, the last on $last"
    override fun up(app: String) = "Move $app up"
    override fun down(app: String) = "Move $app down"
    override fun moved(app: String, place: Int, of: Int) = "$app is now number $place of $of."
}

object HealthEnglish : HealthWords {
    override val about = "Ebb reads these from Health Connect, each only if you allow it. It writes nothing there."
    override val share = "Share health data with Ebb"
    override val open = "Open Health Connect"
    override val notThere = "Health Connect doesn’t answer. It may be missing, or just being updated."
    override val shared = "shared"
    override val notShared = "not shared"
    override val background = "Reading while Ebb is closed"
    override val past = "Data older than 30 days"

    override fun kind(kind: RecordKind) = when (kind) {
        RecordKind.RESTING_HEART_RATE -> "Resting heart rate"
        RecordKind.HRV -> "Heart rate variability"
        RecordKind.SLEEP -> "Sleep"
        RecordKind.EXERCISE -> "Training sessions"
        RecordKind.HEART_RATE -> "Heart rate"
        RecordKind.DISTANCE -> "Distance"
        RecordKind.SPEED -> "Speed"
    }

    override fun last(day: String, end: SyncEnd) = when (end) {
        SyncEnd.DONE -> "Last read on $day. Everything is in."
        SyncEnd.QUOTA -> "Last read on $day. Health Connect asked Ebb to wait. It goes on by itself."
        SyncEnd.UNAVAILABLE -> "Tried on $day. Health Connect did not answer."
        SyncEnd.STOPPED -> "Stopped on $day. What was read is in, and the next time goes on from there."
        SyncEnd.NO_GRANT -> "Tried on $day. Nothing is shared with Ebb yet."
        SyncEnd.FAILED -> "Tried on $day. It did not work; nothing was lost."
    }
}

object HistoryEnglish : HistoryWords {
    override val about =
        "Health Connect shows an app 30 days at first. Its export holds all of them: Settings, Health Connect, Backup and restore. An export from Apple Health works too."
    override val pick = "Choose an export"
    override val other = "Choose another export"
    override val fetching = "Fetching the file…"
    override val stop = "Stop"
    override val stopped = "Stopped. Nothing was changed."
    override val notRead = "That file can’t be read. Choose it again, or another one."
    override val takeOrder = "Take over that order"
    override val aboutOrder = "Several apps wrote the same signal. Your phone had an order for them, which Ebb can take over."

    override fun running(phase: ImportPhase, percent: Int) = when (phase) {
        ImportPhase.UNPACKING -> "Unpacking: $percent\u00A0%"
        ImportPhase.READING -> "Reading: $percent\u00A0%"
        ImportPhase.ROUTES -> "Reading routes: $percent\u00A0%"
        ImportPhase.WRITING -> "Writing: $percent\u00A0%"
    }

    override fun done(records: String) = "Your history is in. New records: $records."
    override fun days(from: String, to: String) = "From $from to $to."
}

object ArchiveEnglish : ArchiveWords {
    override val about = "An archive is one file with everything Ebb knows of you. It is not encrypted: keep it where only you can reach it."
    override val save = "Save an archive"
    override val restore = "Restore an archive"
    override val restoreAsk = "Everything in Ebb now is replaced by the archive."
    override val restoreYes = "Choose an archive"
    override val aboutRestore = "Only an empty Ebb can be filled from an archive."
    override val working = "One moment: everything is being gone through…"
    override val saved = "The archive is saved."
    override val restored = "The archive is restored."
    override val erased = "Everything is erased."
    override val erase = "Erase everything"
    override val aboutErase = "Deletes everything that Ebb holds on this phone."
    override val eraseAsk =
        "Every night and run, every check-in, your plan, races and profile, and everything learned from them will be deleted. " +
            "Nobody else has them: without an archive they cannot come back. What is in Health Connect stays there."
    override val eraseYes = "Erase everything"
}
