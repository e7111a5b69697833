package ebb.domain.screens

import ebb.core.EngineInterface
import ebb.core.Metric
import ebb.core.Preset
import ebb.core.Profile
import ebb.core.Salvaged
import ebb.core.SourceStream
import ebb.domain.Clock
import ebb.domain.Everything
import ebb.domain.Settings
import ebb.domain.SyncNote
import ebb.domain.health.Grants
import ebb.domain.health.HealthException
import ebb.domain.health.HealthReader
import ebb.domain.history.HistoryImport
import ebb.domain.history.ImportState
import ebb.domain.history.PickedFile
import ebb.domain.morning.MorningUpdate
import ebb.domain.morning.day
import java.util.concurrent.atomic.AtomicInteger
import kotlinx.coroutines.Job
import kotlinx.coroutines.yield

/** What an archive, or erasing, has come to. */
enum class Kept { NOTHING, ARCHIVED, RESTORED, ERASED }

/**
 * Everything that can be set.
 *
 * @property sources every stream, by metric, in the order in which they speak
 * @property grants what may be read; null until it was asked, or where the phone's health service does not answer
 * @property budgets what each preset would have cut, in the core's sentences; empty until they were asked for, one more as each
 *   of them is there
 * @property keeping an archive is being written or read, or everything deleted
 * @property salvaged what was lost with a damaged database
 * @property askCycle days of a period are asked about
 */
data class SettingsState(
    val profile: Profile? = null,
    val sources: List<SourceStream> = emptyList(),
    val notifications: Boolean = false,
    val phoneColours: Boolean = false,
    val synced: SyncNote? = null,
    val grants: Grants? = null,
    val budgets: Map<Preset, List<String>> = emptyMap(),
    val measuring: Boolean = false,
    val import: ImportState = ImportState.Idle,
    val keeping: Boolean = false,
    val kept: Kept = Kept.NOTHING,
    val salvaged: Salvaged? = null,
    val askCycle: Boolean = false,
    val trouble: Trouble? = null,
)

/** The settings. */
class SettingsModel(
    private val engine: EngineInterface,
    private val reader: HealthReader,
    private val clock: Clock,
    private val settings: Settings,
    private val history: HistoryImport,
    private val update: MorningUpdate,
    private val everything: Everything,
    background: Background,
) : ScreenModel<SettingsState>(SettingsState(), background) {
    init {
        follow(history.state) { state, import -> state.copy(import = import) }
    }

    /** Which measuring is the last one. */
    private val measurings = AtomicInteger()

    /** The screen is shown, or comes back from a page of the phone. */
    fun open(): Job = work {
        load()
        val grants = try {
            reader.grants()
        } catch (_: HealthException) {
            null
        }
        show { it.copy(grants = grants) }
    }

    /** Changes the profile; it holds at once. */
    fun change(change: (Profile) -> Profile): Job = work {
        engine.setProfile(change(engine.profile()), clock.now())
        update.run()
        load()
    }

    /** The order of a metric's streams, first choice first; an empty one leaves it to Ebb. */
    fun order(metric: Metric, streams: List<String>): Job = work {
        engine.setSourceOrder(metric, streams)
        rejudge()
    }

    /** Moves a stream by so many places among those of its metric; the order that is seen becomes the athlete's. */
    fun move(stream: String, places: Int): Job {
        val moved = state.value.sources.firstOrNull { it.stream == stream }
        val order = state.value.sources.filter { it.metric == moved?.metric }.map { it.stream }.toMutableList()
        val from = order.indexOf(stream)
        val to = (from + places).coerceIn(0, maxOf(order.lastIndex, 0))
        if (moved == null || from == to) return work { }
        order.add(to, order.removeAt(from))
        return order(moved.metric, order)
    }

    /** Takes over the phone's own order of apps, as the last import found it. */
    fun takeSuggestedOrders(): Job {
        val suggested = (state.value.import as? ImportState.Done)?.report?.suggestedOrders.orEmpty()
        return work {
            suggested.forEach { engine.setSourceOrder(it.metric, it.streams) }
            rejudge()
        }
    }

    /** Turns the morning's notification on or off. */
    fun notify(on: Boolean): Job = work {
        settings.notifications = on
        show { it.copy(notifications = on) }
    }

    /** Takes the phone's own colours for buttons and bars, or Ebb's. */
    fun takePhoneColours(on: Boolean): Job = work {
        settings.phoneColours = on
        show { it.copy(phoneColours = on) }
    }

    /** Asks about days of a period, or does not. */
    fun askCycle(on: Boolean): Job = work {
        settings.askCycle = on
        show { it.copy(askCycle = on) }
    }

    /** Replays the last year with each preset: seconds on a phone. */
    fun measurePresets(): Job = work {
        val mine = measurings.incrementAndGet()
        val wanted = { measurings.get() == mine }
        show { it.copy(measuring = true, budgets = emptyMap()) }
        try {
            val today = clock.now().day
            for (preset in Preset.entries) {
                // What else was asked for comes first.
                yield()
                if (!wanted()) break
                val says = engine.backtest(today.minusDays(364), today, preset).says
                if (wanted()) show { it.copy(budgets = it.budgets + (preset to says)) }
            }
        } finally {
            if (wanted()) show { it.copy(measuring = false) }
        }
    }

    /** Stops that: what is there by now stays. */
    fun stopMeasuring() {
        measurings.incrementAndGet()
        show { it.copy(measuring = false) }
    }

    /** Imports a file that was picked; cancel the job to stop it. [zone] is where the athlete lives, like `Europe/Paris`. */
    fun import(file: PickedFile, zone: String): Job = work {
        if (history.run(file, zone)) {
            rejudge()
        }
    }

    /**
     * Writes everything into an archive, at a path where no file is.
     *
     * @param handOver brings it from there to where the athlete wants it; it is kept once that is done
     */
    fun archive(path: String, handOver: () -> Unit = {}): Job = keep(Kept.ARCHIVED) {
        engine.exportArchive(path)
        handOver()
    }

    /** An archive takes the place of everything in Ebb. */
    fun restore(path: String): Job = keep(Kept.RESTORED) {
        everything.replace(path)
        update.run()
    }

    /** Deletes everything the athlete ever said or measured from this phone's Ebb. */
    fun erase(): Job = keep(Kept.ERASED) {
        everything.erase()
        show { it.copy(budgets = emptyMap()) }
    }

    /** What came of an archive or of erasing was read. */
    fun noticed() = show { it.copy(kept = Kept.NOTHING) }

    override fun SettingsState.with(trouble: Trouble?) = copy(trouble = trouble)

    /** It is seen at once that it is under way; a second wish for the same waits for nothing. */
    private fun keep(what: Kept, keep: suspend () -> Unit) = once(what) {
        show { it.copy(keeping = true, kept = Kept.NOTHING) }
        work {
            try {
                keep()
                load()
                show { it.copy(kept = what) }
            } finally {
                show { it.copy(keeping = false) }
            }
        }
    }

    /** Streams or their order have changed: the morning, and what is drawn of other days. */
    private fun rejudge() {
        update.run()
        update.changed()
        load()
    }

    private fun load() {
        val profile = engine.profile()
        val sources = engine.sources(clock.now().day)
        val salvaged = engine.openReport().salvaged
        show {
            it.copy(
                profile = profile, sources = sources, notifications = settings.notifications, phoneColours = settings.phoneColours,
                synced = settings.lastSync, salvaged = salvaged, askCycle = settings.askCycle,
            )
        }
    }
}
