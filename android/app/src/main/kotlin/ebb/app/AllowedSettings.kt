package ebb.app

import android.Manifest
import android.content.Context
import android.content.pm.PackageManager
import ebb.domain.Settings

/** The settings as the phone lets them be: a notification is on where the athlete wants it and the phone allows it. */
class AllowedSettings(private val context: Context, private val kept: Settings) : Settings by kept {
    override var notifications: Boolean
        get() = kept.notifications && allowed
        set(value) {
            kept.notifications = value
        }

    /** The phone allows notifications. */
    val allowed: Boolean
        get() = context.checkSelfPermission(Manifest.permission.POST_NOTIFICATIONS) == PackageManager.PERMISSION_GRANTED
}
