package ebb.platform.job

import android.content.BroadcastReceiver
import android.content.Context
import android.content.Intent
import ebb.platform.widget.EbbWidget

/** After an update of the app: jobs of the old version are gone or stale, and widgets may look different. */
class AppReplaced : BroadcastReceiver() {
    override fun onReceive(context: Context, intent: Intent) {
        if (intent.action != Intent.ACTION_MY_PACKAGE_REPLACED) return
        SyncSchedule.renew(context)
        EbbWidget.update(context)
    }
}
