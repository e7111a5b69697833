package ebb.domain.screens

import ebb.core.ChangeReport
import ebb.core.ChangeSet
import ebb.core.EbbException
import ebb.core.EngineInterface
import ebb.core.Moment
import ebb.core.Today
import ebb.domain.Athlete
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
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import org.junit.jupiter.api.Assertions.assertEquals

val today = day("2026-03-16")

/**
 * The screens of one phone. Everything happens at once: when a call returns, its state is there. [importing]: where an import
 * works that is to be seen under way.
 */
class Screens(
    val athlete: Athlete,
    val core: FailingEngine = FailingEngine(athlete.core),
    importing: CoroutineDispatcher = Dispatchers.Unconfined,
) {
    val out = Written()
    val background = Background(CoroutineScope(Dispatchers.Unconfined), Dispatchers.Unconfined)
    val sync = Sync(core, athlete.phone, athlete.clock, athlete.settings, Dispatchers.Unconfined)
    val history = HistoryImport(core, athlete.clock, importing)
    val update = MorningUpdate(core, athlete.clock, out, out, athlete.settings)
    val today = TodayModel(core, athlete.clock, athlete.settings, sync, update, background)
    val checkIn = CheckInModel(core, athlete.clock, update, background)
    val plan = PlanModel(core, athlete.clock, update, background)
    val trends = TrendsModel(core, athlete.clock, background)
    val why = WhyModel(core, athlete.clock, background)
    val afterRun = AfterRunModel(core, athlete.clock, update, background)
    val back = ReturnModel(core, athlete.clock, update, background)
    val settings = SettingsModel(core, athlete.phone, athlete.clock, athlete.settings, history, update, background)
    val onboarding = OnboardingModel(core, athlete.phone, athlete.clock, athlete.settings, sync, history, update, background)

    /** All of them, as the app has them. */
    val models get() = Models(today, checkIn, plan, trends, why, afterRun, back, settings, onboarding)
}

/** A core that fails when told to. */
class FailingEngine(private val engine: EngineInterface) : EngineInterface by engine {
    var failure: EbbException? = null

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

/** The models of these screens, as the app has them. */
val Screens.models get() = Models(today, checkIn, plan, trends, why, afterRun, back, settings, onboarding)
