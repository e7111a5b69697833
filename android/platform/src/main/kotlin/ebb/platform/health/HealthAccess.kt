package ebb.platform.health

import android.content.Context
import android.content.Intent
import android.content.pm.PackageManager
import android.health.connect.HealthConnectManager
import android.health.connect.HealthPermissions
import ebb.domain.health.Grants
import ebb.domain.health.RecordKind

/** The permission that a kind is read with. */
val RecordKind.permission: String
    get() = when (this) {
        RecordKind.RESTING_HEART_RATE -> HealthPermissions.READ_RESTING_HEART_RATE
        RecordKind.HRV -> HealthPermissions.READ_HEART_RATE_VARIABILITY
        RecordKind.SLEEP -> HealthPermissions.READ_SLEEP
        RecordKind.EXERCISE -> HealthPermissions.READ_EXERCISE
        RecordKind.HEART_RATE -> HealthPermissions.READ_HEART_RATE
        RecordKind.DISTANCE -> HealthPermissions.READ_DISTANCE
        RecordKind.SPEED -> HealthPermissions.READ_SPEED
    }

/**
 * What this app may read of Health Connect, and what it can ask for. Grants of health data can be read back, and each may
 * be given or taken alone.
 *
 * Routes, background and history came with later updates of Health Connect and have no constant in the framework of
 * Android 14: they go by name, and only a phone that knows the name is asked.
 */
class HealthAccess(private val context: Context) {
    /** What may be read just now. */
    fun grants(): Grants = Grants(
        kinds = RecordKind.entries.filterTo(mutableSetOf()) { granted(it.permission) },
        routes = granted(ROUTES),
        background = granted(BACKGROUND),
        history = granted(HISTORY),
        canBackground = known(BACKGROUND),
        canHistory = known(HISTORY),
    )

    /**
     * What to hand to `Activity.requestPermissions`, in one dialog: what is not granted yet of all that this phone knows.
     * Empty once all of it is granted. Routes are not asked for: a phone may show no dialog for them, and then this would
     * never be empty; Health Connect's own page gives them. Who said no twice is not asked again by the system: then only its settings help.
     */
    fun missing(): List<String> =
        (RecordKind.entries.map { it.permission } + listOf(BACKGROUND, HISTORY).filter(::known)).filterNot(::granted)

    /** Health Connect's own page of what this app may read: the way back for who is not asked again. */
    fun settings(): Intent =
        Intent(HealthConnectManager.ACTION_MANAGE_HEALTH_PERMISSIONS).putExtra(Intent.EXTRA_PACKAGE_NAME, context.packageName)

    private fun granted(permission: String) =
        context.checkSelfPermission(permission) == PackageManager.PERMISSION_GRANTED

    private fun known(permission: String) = try {
        context.packageManager.getPermissionInfo(permission, 0)
        true
    } catch (_: PackageManager.NameNotFoundException) {
        false
    }

    companion object {
        /** Routes of sessions that other apps wrote: a consent of its own. */
        const val ROUTES = "android.permission.health.READ_EXERCISE_ROUTES"

        /** Reading while no screen is open. */
        const val BACKGROUND = "android.permission.health.READ_HEALTH_DATA_IN_BACKGROUND"

        /** Reading what is older than 30 days before the first permission. */
        const val HISTORY = "android.permission.health.READ_HEALTH_DATA_HISTORY"

        /** What Ebb can do without. */
        val OPTIONAL = listOf(ROUTES, BACKGROUND, HISTORY)
    }
}
