package ebb.platform

import android.content.pm.PermissionInfo
import ebb.domain.health.RecordKind
import ebb.platform.health.HealthAccess
import ebb.platform.health.permission
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config

@RunWith(RobolectricTestRunner::class)
class AccessTest {
    private val app = RuntimeEnvironment.getApplication()
    private val access = HealthAccess(app)
    private val read = RecordKind.entries.map { it.permission }

    private fun knows(vararg names: String) = names.forEach {
        shadowOf(app.packageManager).addPermissionInfo(PermissionInfo().apply { name = it })
    }

    @Test
    fun `what was granted in part is read back in part, and only the rest is asked for`() {
        shadowOf(app).grantPermissions(RecordKind.SLEEP.permission, RecordKind.HRV.permission)
        assertEquals(setOf(RecordKind.SLEEP, RecordKind.HRV), access.grants().kinds)
        assertEquals(read - setOf(RecordKind.SLEEP.permission, RecordKind.HRV.permission), access.missing().filter { it in read })
    }

    @Test
    fun `a grant taken away is gone at the next look`() {
        shadowOf(app).grantPermissions(*read.toTypedArray())
        assertEquals(RecordKind.entries.toSet(), access.grants().kinds)
        shadowOf(app).denyPermissions(RecordKind.EXERCISE.permission)
        assertEquals(RecordKind.entries.toSet() - RecordKind.EXERCISE, access.grants().kinds)
    }

    /** A later Android knows all three by itself. */
    @Test
    @Config(sdk = [34])
    fun `a permission that this phone does not know is not offered, one that it knows is`() {
        assertEquals(read, access.missing())
        assertFalse(access.grants().canBackground || access.grants().canHistory)
        knows(HealthAccess.BACKGROUND)
        assertEquals(read + HealthAccess.BACKGROUND, access.missing())
        assertTrue(access.grants().canBackground)
        knows(HealthAccess.HISTORY, HealthAccess.ROUTES)
        assertEquals(read + HealthAccess.BACKGROUND + HealthAccess.HISTORY, access.missing())
        shadowOf(app).grantPermissions(HealthAccess.HISTORY, HealthAccess.ROUTES)
        with(access.grants()) {
            assertTrue(canHistory && history && routes)
            assertFalse(background)
        }
        assertEquals(read + HealthAccess.BACKGROUND, access.missing())
    }
}
