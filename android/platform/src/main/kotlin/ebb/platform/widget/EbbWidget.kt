package ebb.platform.widget

import android.app.AlarmManager
import android.app.PendingIntent
import android.appwidget.AppWidgetManager
import android.appwidget.AppWidgetProvider
import android.content.ComponentName
import android.content.Context
import android.content.Intent
import ebb.platform.clock
import ebb.platform.Screens
import java.time.Instant

/**
 * The widget on the home screen. It reads the snapshot file and nothing else: no database, no library of the core, so that a
 * process started for it is gone in a moment.
 */
class EbbWidget : AppWidgetProvider() {
    override fun onReceive(context: Context, intent: Intent) {
        if (intent.action == GROWN_OLD) update(context) else super.onReceive(context, intent)
    }

    override fun onUpdate(context: Context, manager: AppWidgetManager, ids: IntArray) = update(context, manager, ids)

    companion object {
        /** The time came from which on a morning is no longer today's. */
        internal const val GROWN_OLD = "ebb.platform.widget.GROWN_OLD"

        /** Draws all widgets anew from the file. */
        fun update(context: Context) {
            val manager = AppWidgetManager.getInstance(context)
            update(context, manager, manager.getAppWidgetIds(ComponentName(context, EbbWidget::class.java)))
        }

        private fun update(context: Context, manager: AppWidgetManager, ids: IntArray) {
            if (ids.isEmpty()) return
            val now = context.clock.now().instant
            val kept = SnapshotFile(context).read()
            manager.updateAppWidget(ids, widgetViews(context, face(context, kept, now), Screens.open(context)))
            val staleAfter = (kept as? Kept.Morning)?.snapshot?.staleAfter
            if (staleAfter != null && staleAfter > now) lookAgain(context, staleAfter)
        }

        /** Wakes nobody and need not be exact: who does not look at the screen does not miss it. */
        private fun lookAgain(context: Context, at: Instant) {
            val intent = Intent(GROWN_OLD).setClass(context, EbbWidget::class.java)
            val look = PendingIntent.getBroadcast(context, 0, intent, PendingIntent.FLAG_IMMUTABLE)
            context.getSystemService(AlarmManager::class.java)?.set(AlarmManager.RTC, at.toEpochMilli(), look)
        }
    }
}
