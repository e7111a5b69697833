package ebb.platform

import android.content.Context
import android.content.SharedPreferences
import ebb.domain.Settings
import ebb.domain.SyncEnd
import ebb.domain.SyncNote
import ebb.domain.health.RecordKind
import ebb.domain.screens.OnboardingStep
import java.time.Instant
import java.time.LocalDate

/** What this phone's shell remembers, in private preferences; a value that cannot be read is one that was never set. */
class PhoneSettings(context: Context) : Settings {
    private val kept = context.getSharedPreferences("shell", Context.MODE_PRIVATE)

    override var notifications: Boolean
        get() = kept.getBoolean("notifications", false)
        set(value) = write { putBoolean("notifications", value) }

    override var notifiedOn: LocalDate?
        get() = day("notified_on")
        set(value) = write { putString("notified_on", value?.toString()) }

    override var firstGrant: LocalDate?
        get() = day("first_grant")
        set(value) = write { putString("first_grant", value?.toString()) }

    override var backOffUntil: Instant?
        get() = instant("back_off_until_ms")
        set(value) = write { if (value == null) remove("back_off_until_ms") else putLong("back_off_until_ms", value.toEpochMilli()) }

    override var lastSync: SyncNote?
        get() {
            val at = instant("last_sync_ms") ?: return null
            val ended = named<SyncEnd>(kept.getString("last_sync_ended", null)) ?: return null
            val without = kept.getStringSet("last_sync_without", null).orEmpty()
            return SyncNote(at, ended, without.mapNotNullTo(mutableSetOf()) { named<RecordKind>(it) })
        }
        set(value) = write {
            if (value == null) {
                remove("last_sync_ms").remove("last_sync_ended").remove("last_sync_without")
            } else {
                putLong("last_sync_ms", value.at.toEpochMilli())
                putString("last_sync_ended", value.ended.name)
                putStringSet("last_sync_without", value.notGranted.mapTo(mutableSetOf()) { it.name })
            }
        }

    override var phoneColours: Boolean
        get() = kept.getBoolean("phone_colours", false)
        set(value) = write { putBoolean("phone_colours", value) }

    override var askCycle: Boolean
        get() = kept.getBoolean("ask_cycle", false)
        set(value) = write { putBoolean("ask_cycle", value) }

    override var firstRunStep: OnboardingStep
        get() = named<OnboardingStep>(kept.getString("first_run_step", null)) ?: OnboardingStep.WELCOME
        set(value) = write { putString("first_run_step", value.name) }

    override var onboarded: Boolean
        get() = kept.getBoolean("onboarded", false)
        set(value) = write { putBoolean("onboarded", value) }

    override var languageTaken: Boolean
        get() = kept.getBoolean("language_taken", false)
        set(value) = write { putBoolean("language_taken", value) }

    /** On the disk when it returns; a disk that is full costs the shell's memory, never the athlete's data. */
    private fun write(change: SharedPreferences.Editor.() -> Unit) {
        kept.edit().apply(change).commit()
    }

    private fun day(key: String): LocalDate? =
        kept.getString(key, null)?.let { runCatching { LocalDate.parse(it) }.getOrNull() }

    private fun instant(key: String): Instant? =
        if (kept.contains(key)) Instant.ofEpochMilli(kept.getLong(key, 0)) else null

    private inline fun <reified T : Enum<T>> named(name: String?): T? = enumValues<T>().firstOrNull { it.name == name }
}
