package ebb.domain.screens

import ebb.core.EngineInterface
import ebb.core.Series
import ebb.core.Trend
import ebb.domain.Clock
import ebb.domain.morning.MorningUpdate
import ebb.domain.morning.day
import java.time.LocalDate
import kotlinx.coroutines.Job

/** How far back is drawn. */
enum class Reach { FOUR_WEEKS, SIX_MONTHS, ALL }

/**
 * Every series, ready to be drawn.
 *
 * @property loaded it was read; without cards then, there is no data
 */
data class TrendsState(
    val reach: Reach = Reach.FOUR_WEEKS,
    val loaded: Boolean = false,
    val cards: List<Trend> = emptyList(),
    val trouble: Trouble? = null,
)

/** The trends: one series a card. */
class TrendsModel(
    private val engine: EngineInterface,
    private val clock: Clock,
    update: MorningUpdate,
    background: Background,
) : ScreenModel<TrendsState>(TrendsState(), background) {
    init {
        followChanges(update.changes) { load { true } }
    }

    /** The screen is shown. */
    fun open(): Job = show(state.value.reach)

    /** Another reach; it is chosen at once, and its cards come. */
    fun show(reach: Reach): Job {
        opened = true
        show { it.copy(reach = reach) }
        return latest(::load)
    }

    private fun load(wanted: () -> Boolean) {
        val reach = state.value.reach
        val today = clock.now().day
        val first = engine.sources(today).minOfOrNull { it.firstDay }
        val cards = first?.let { known -> Series.entries.map { engine.trend(it, from(reach, today, known), today) } }.orEmpty()
        if (wanted()) show { if (it.reach == reach) it.copy(loaded = true, cards = cards) else it }
    }

    override fun TrendsState.with(trouble: Trouble?) = copy(trouble = trouble)

    private fun from(reach: Reach, today: LocalDate, first: LocalDate) = when (reach) {
        Reach.FOUR_WEEKS -> today.minusDays(27)
        Reach.SIX_MONTHS -> today.minusMonths(6)
        // As far as the core draws.
        Reach.ALL -> maxOf(minOf(first, today), today.minusYears(10))
    }
}
