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

/** What the settings say. */
interface SettingsWords {
    val title: String
    val profile: ProfileWords
    val sources: SourcesWords
    val health: HealthWords
    val history: HistoryWords
    val archive: ArchiveWords

    val notifications: String
    val aboutNotifications: String
    val phoneColours: String
    val aboutPhoneColours: String
    fun group(group: SettingGroup): String
    fun language(language: Language): String
    fun units(units: Units): String

    // The preset.
    val aboutPreset: String
    val measure: String
    val aboutMeasure: String
    val stop: String
    fun preset(preset: Preset): String
    fun measuring(number: Int, of: Int): String

    // What was saved of a damaged file.
    val salvaged: String
    fun saved(entries: Long, lost: Long): String
    fun broken(tables: String): String

    // Licences.
    val ownLicence: String
    val aboutLicences: String
}

/** What is asked about the athlete. */
interface ProfileWords {
    val about: String
    val birthYear: String
    val sex: String
    val aboutSex: String
    val unsaid: String
    val hearts: String
    val hrRest: String
    val hrMax: String
    val hrThreshold: String
    val beats: String
    val pace: String
    val years: String
    val yearsUnit: String
    val sleep: String
    val hours: String
    val injuries: String
    val noInjuries: String
    val addInjury: String
    val removeInjury: String
    val began: String
    val month: String
    val year: String
    val askCycle: String
    val aboutCycle: String
    val cold: String
    val conditions: String
    val notANumber: String
    val notAPace: String
    val notAMonth: String
    val level: String
    val asRunsTell: String
    fun level(level: Level): String
    fun pacePer(unit: String): String
    fun sex(sex: Sex): String
    fun cause(cause: Cause): String
    fun condition(condition: ColdCondition): String
}

/** What is said of the sources. */
interface SourcesWords {
    val none: String
    val about: String
    val speaks: String
    val silent: String
    val leave: String
    fun days(days: Long, last: String): String
    fun up(app: String): String
    fun down(app: String): String
    fun moved(app: String, place: Int, of: Int): String
}

/** What is said of the phone's health data. */
interface HealthWords {
    val about: String
    val share: String
    val open: String
    val notThere: String
    val shared: String
    val notShared: String
    val background: String
    val past: String
    fun kind(kind: RecordKind): String
    fun last(day: String, end: SyncEnd): String
}

/** What is said of an import. */
interface HistoryWords {
    val about: String
    val pick: String
    val other: String
    val fetching: String
    val stop: String
    val stopped: String
    val notRead: String
    val takeOrder: String
    val aboutOrder: String
    fun running(phase: ImportPhase, percent: Int): String
    fun done(records: String): String
    fun days(from: String, to: String): String
}

/** What is said of keeping everything, and of deleting it. */
interface ArchiveWords {
    val about: String
    val save: String
    val restore: String
    val restoreAsk: String
    val restoreYes: String
    val aboutRestore: String
    val working: String
    val saved: String
    val restored: String
    val erased: String
    val erase: String
    val aboutErase: String
    val eraseAsk: String
    val eraseYes: String
}
