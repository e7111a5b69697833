package ebb.domain.morning

import ebb.core.EngineInterface
import ebb.core.Moment
import ebb.core.Morning
import ebb.core.NotificationText
import ebb.domain.Clock
import ebb.domain.Notifier
import ebb.domain.Settings
import ebb.domain.SnapshotWriter
import java.io.IOException
import java.time.LocalDate
import java.time.ZoneOffset
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.update

/** The local day of a moment. */
val Moment.day: LocalDate get() = instant.atOffset(ZoneOffset.ofTotalSeconds(offsetSeconds)).toLocalDate()

/**
 * What has changed since the app began.
 *
 * @property count how often the day, or what a screen shows of it, has become another
 * @property wiped how often everything was erased or replaced
 */
data class Changes(val count: Int = 0, val wiped: Int = 0)

/** What follows once something new is in the core: the verdict, the widget's file, and the notification of the day. */
class MorningUpdate(
    private val engine: EngineInterface,
    private val clock: Clock,
    private val snapshots: SnapshotWriter,
    private val notifier: Notifier,
    private val settings: Settings,
) {
    /** The job and a screen may ask at once: the later verdict is the one that the widget gets. */
    private val one = Any()
    private var last: Morning? = null
    private val changed = MutableStateFlow(Changes())

    /** Counts up when the morning has become another one, so that open screens read anew. */
    val changes: StateFlow<Changes> get() = changed

    /** Has open screens read anew what the morning does not show: history, orders. [wiped]: all of it is gone. */
    fun changed(wiped: Boolean = false) = changed.update { Changes(it.count + 1, it.wiped + if (wiped) 1 else 0) }

    /**
     * Judges this morning anew and tells the widget. [tell]: the athlete too, once a day and only where they turned it on; who
     * looks at the screen needs no notification. Blocks.
     *
     * @throws ebb.core.EbbException the widget keeps what it has
     */
    fun run(tell: Boolean = false): Morning {
        val (morning, other) = judge(tell)
        if (other) changed()
        return morning
    }

    private fun judge(tell: Boolean): Pair<Morning, Boolean> = synchronized(one) {
        val at = clock.now()
        val today = engine.today(at)
        write(today.snapshot)
        if (tell) today.notification?.let { notify(it, at) }
        val before = last
        last = today.morning
        today.morning to (before != null && before != today.morning)
    }

    /** Writes the widget's file alone, for a core from which everything was taken. */
    fun snapshot() = synchronized(one) { write(engine.snapshot(clock.now())) }

    private fun write(snapshot: String) = try {
        snapshots.write(snapshot)
    } catch (_: IOException) {
        // No room for 4 KB: the morning is shown all the same, and the widget says by itself that what it has is old.
    }

    private fun notify(text: NotificationText, at: Moment) {
        if (!settings.notifications || settings.notifiedOn == at.day) return
        // Before the night is in there is nothing to say of it.
        if (engine.night(at.day) == null) return
        notifier.show(text)
        settings.notifiedOn = at.day
    }
}
