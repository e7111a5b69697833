package ebb.platform

import android.app.PendingIntent
import android.content.Context
import android.content.Intent

/** The app's screens as what stands outside it asks for them: by name, so that nothing here knows the activity. */
object Screens {
    /** Asks how the athlete feels. res/xml/shortcuts.xml of the app says the same name. */
    const val CHECK_IN = "ebb.action.CHECK_IN"

    /** Opens the app; null where it has no entry, which only a test's app has not. */
    fun open(context: Context): PendingIntent? =
        context.packageManager.getLaunchIntentForPackage(context.packageName)?.let { pending(context, it) }

    /** Opens the check-in. */
    fun checkIn(context: Context): PendingIntent =
        pending(context, Intent(CHECK_IN).setPackage(context.packageName).addFlags(Intent.FLAG_ACTIVITY_NEW_TASK))

    private fun pending(context: Context, intent: Intent) =
        PendingIntent.getActivity(context, 0, intent, PendingIntent.FLAG_IMMUTABLE)
}
