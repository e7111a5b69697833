package ebb.platform

import android.content.Context
import ebb.domain.SyncEnd
import ebb.domain.SyncNote
import ebb.domain.health.RecordKind
import java.time.Instant
import java.time.LocalDate
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment

@RunWith(RobolectricTestRunner::class)
class SettingsTest {
    private val context: Context = RuntimeEnvironment.getApplication()

    @Test
    fun `a new phone remembers nothing, and notifications are off`() = with(PhoneSettings(context)) {
        assertFalse(notifications || onboarded || languageTaken)
        assertEquals(listOf(null, null, null, null), listOf(notifiedOn, firstGrant, backOffUntil, lastSync))
    }

    @Test
    fun `what was set is there in the next process, and what was taken back is not`() {
        val note = SyncNote(Instant.parse("2026-03-16T05:00:00Z"), SyncEnd.QUOTA, setOf(RecordKind.HRV, RecordKind.SPEED))
        with(PhoneSettings(context)) {
            notifications = true
            onboarded = true
            languageTaken = true
            notifiedOn = LocalDate.parse("2026-03-16")
            firstGrant = LocalDate.parse("2026-01-02")
            backOffUntil = Instant.parse("2026-03-16T05:15:00Z")
            lastSync = note
        }
        with(PhoneSettings(context)) {
            assertEquals(listOf(true, true, true), listOf(notifications, onboarded, languageTaken))
            assertEquals(listOf(LocalDate.parse("2026-03-16"), LocalDate.parse("2026-01-02")), listOf(notifiedOn, firstGrant))
            assertEquals(Instant.parse("2026-03-16T05:15:00Z"), backOffUntil)
            assertEquals(note, lastSync)
            notifiedOn = null
            firstGrant = null
            backOffUntil = null
            lastSync = null
            assertEquals(listOf(null, null, null, null), listOf(notifiedOn, firstGrant, backOffUntil, lastSync))
        }
    }

    @Test
    fun `what another version wrote is as if it was never set`() {
        context.getSharedPreferences("shell", Context.MODE_PRIVATE).edit()
            .putString("first_grant", "yesterday").putLong("last_sync_ms", 1).putString("last_sync_ended", "TIRED").commit()
        assertNull(PhoneSettings(context).firstGrant)
        assertNull(PhoneSettings(context).lastSync)
    }
}
