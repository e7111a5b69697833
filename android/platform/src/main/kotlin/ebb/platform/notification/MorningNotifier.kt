package ebb.platform.notification

import android.app.Notification
import android.app.NotificationChannel
import android.app.NotificationManager
import android.content.Context
import ebb.core.NotificationText
import ebb.domain.Notifier
import ebb.platform.clock
import ebb.platform.R
import ebb.platform.Screens
import ebb.platform.widget.SnapshotFile
import ebb.platform.widget.Tide
import ebb.platform.widget.face

/**
 * The morning's notification. Its words come from the core, its picture is the tide of the snapshot file. On a locked screen
 * it says that there is one, not what: what it says is about somebody's health.
 */
class MorningNotifier(private val context: Context) : Notifier {
    private val manager = context.getSystemService(NotificationManager::class.java)

    override fun show(text: NotificationText) {
        if (!manager.areNotificationsEnabled()) return
        manager.createNotificationChannel(channel())
        val hidden = builder().setContentTitle(context.getString(R.string.channel_morning)).build()
        val notification = builder()
            .setContentTitle(text.title)
            .setContentText(text.body)
            .setStyle(Notification.BigTextStyle().bigText(text.body))
            .setLargeIcon(tide())
            .setContentIntent(Screens.open(context))
            .setAutoCancel(true)
            .setVisibility(Notification.VISIBILITY_PRIVATE)
            .setPublicVersion(hidden)
            .build()
        manager.notify(ID, notification)
    }

    private fun builder() = Notification.Builder(context, CHANNEL)
        .setSmallIcon(R.drawable.tide_mark)
        .setCategory(Notification.CATEGORY_STATUS)

    private fun channel() =
        NotificationChannel(CHANNEL, context.getString(R.string.channel_morning), NotificationManager.IMPORTANCE_DEFAULT).apply {
            description = context.getString(R.string.channel_morning_about)
        }

    /** In the phone's own day or night; without a number there is no picture. */
    private fun tide() = face(context, SnapshotFile(context).read(), context.clock.now().instant).let { face ->
        val side = context.resources.getDimensionPixelSize(android.R.dimen.notification_large_icon_width)
        face.score?.let { Tide.draw(context, it, face.tier, side, context.resources.configuration.isNightModeActive) }
    }

    companion object {
        const val CHANNEL = "morning"

        /** One: the next morning's takes the place of the last one's. */
        const val ID = 1
    }
}
