package ebb.domain.screens

import ebb.core.ChangeReport
import ebb.core.ChangeSet
import ebb.core.EngineInterface
import ebb.core.Moment
import ebb.core.Today
import ebb.domain.Athlete
import ebb.domain.Everything
import ebb.domain.FirstOpen
import ebb.domain.Written
import ebb.domain.at
import ebb.domain.athlete
import ebb.domain.day
import ebb.domain.distance
import ebb.domain.hrv
import ebb.domain.night
import ebb.domain.restingHeartRate
import ebb.domain.run
import ebb.domain.history.HistoryImport
import ebb.domain.morning.MorningUpdate
import ebb.domain.sync.Sync
import java.util.concurrent.CopyOnWriteArrayList
import java.util.concurrent.Executor
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.asCoroutineDispatcher
import org.junit.jupiter.api.Assertions.assertEquals

val today = day("2026-03-16")

/** Here and now. */
val atOnce = Executor { it.run() }.asCoroutineDispatcher()

/**
 * The screens of one phone. Everything happens at once: when a call returns, its state is there. [working]: where models work that
 * are to be seen at it; [importing]: where an import works that is to be seen under way.
 */
class Screens(
    val athlete: Athlete,
    val core: FailingEngine = FailingEngine(athlete.core),
    working: CoroutineDispatcher = atOnce,
    importing: CoroutineDispatcher = Dispatchers.Unconfined,
) {
    val out = Written()

    /** What went wrong that nobody had expected. */
    val unexpected = CopyOnWriteArrayList<Exception>()
    val background = Background(CoroutineScope(Dispatchers.Unconfined), working) { unexpected += it }
    val sync = Sync(core, athlete.phone, athlete.clock, athlete.settings, Dispatchers.Unconfined)
    val history = HistoryImport(core, athlete.clock, importing)
    val update = MorningUpdate(core, athlete.clock, out, out, athlete.settings)
    val firstOpen = FirstOpen(core, athlete.clock, athlete.settings) { athlete.language }
    val everything = Everything(core, athlete.settings, sync, history, update, firstOpen)
    val today = TodayModel(core, athlete.clock, athlete.settings, sync, update, background)
    val checkIn = CheckInModel(core, athlete.clock, athlete.settings, update, background)
    val plan = PlanModel(core, athlete.clock, update, background)
    val trends = TrendsModel(core, athlete.clock, update, background)
    val why = WhyModel(core, athlete.clock, update, background)
    val afterRun = AfterRunModel(core, athlete.clock, update, background)
    val back = ReturnModel(core, athlete.clock, update, background)
    val settings = SettingsModel(core, athlete.phone, athlete.clock, athlete.settings, history, update, everything, background)
    val onboarding = OnboardingModel(core, athlete.phone, athlete.clock, athlete.settings, sync, history, update, everything, background)

    /** All of them, as the app has them. */
    val models get() = Models(today, checkIn, plan, trends, why, afterRun, back, settings, onboarding)
}

/** A core that fails when told to. */
class FailingEngine(private val engine: EngineInterface) : EngineInterface by engine {
    var failure: Exception? = null

    override fun today(at: Moment): Today = failure?.let { throw it } ?: engine.today(at)
    override fun apply(changes: ChangeSet, at: Moment): ChangeReport = failure?.let { throw it } ?: engine.apply(changes, at)
}

/** A phone on which nothing was ever written. */
fun <T> aNewPhone(use: (Screens) -> T): T = athlete(today.at("07:00")) { use(Screens(it)) }

/** Seventy days as ever, with a run every other day; [lately] says what is different by days ago. */
fun <T> seventyDays(lately: (Int) -> Int = { 0 }, use: (Screens) -> T): T = athlete(today.at("07:00")) { athlete ->
    for (back in 0..69) {
        val on = today.minusDays(back.toLong())
        athlete.phone.write(restingHeartRate(on, 47L + on.dayOfMonth % 3 + lately(back)), hrv(on, 58.0 + on.dayOfMonth % 7 - 2.5 * lately(back)), night(on))
        if (on.dayOfMonth % 2 == 1) athlete.phone.write(run(on.minusDays(1)), distance(on.minusDays(1)))
    }
    use(Screens(athlete))
}

fun <T> aBadWeek(use: (Screens) -> T): T = seventyDays({ if (it < 7) 9 else 0 }, use)

fun untroubled(trouble: Trouble?) = assertEquals(null, trouble)
