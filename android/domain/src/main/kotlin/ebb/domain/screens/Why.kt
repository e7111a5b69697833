package ebb.domain.screens

import ebb.core.EngineInterface
import ebb.core.ExplainStep
import ebb.core.Explanation
import ebb.core.MorningText
import ebb.core.SourceStream
import ebb.domain.Clock
import ebb.domain.morning.MorningUpdate
import ebb.domain.morning.day
import java.time.LocalDate
import kotlinx.coroutines.Job

/**
 * Where a morning comes from.
 *
 * @property day which morning; null until one was asked for
 * @property explanation the outline; null while it is made
 * @property morning the same morning in words: what stands around the outline
 * @property sources every stream that has spoken, by its key: who measured a sample
 * @property open places of steps that are unfolded
 */
data class WhyState(
    val day: LocalDate? = null,
    val explanation: Explanation? = null,
    val morning: MorningText? = null,
    val sources: Map<String, SourceStream> = emptyMap(),
    val open: Set<Int> = emptySet(),
    val trouble: Trouble? = null,
) {
    /** Whether a step stands on others, by its place. */
    fun unfolds(place: Int): Boolean {
        val steps = explanation?.steps.orEmpty()
        val next = steps.getOrNull(place + 1) ?: return false
        return next.depth > steps[place].depth
    }

    /** The steps that are seen: those of the top, and those right under an unfolded one. With their places. */
    val seen: List<IndexedValue<ExplainStep>>
        get() {
            val steps = explanation?.steps.orEmpty()
            var deepest = 0U
            return steps.withIndex().filter { (place, step) ->
                val shown = step.depth <= deepest
                if (shown) deepest = if (place in open) step.depth + 1U else step.depth
                shown
            }
        }
}

/** Why: the derivation as an outline. */
class WhyModel(
    private val engine: EngineInterface,
    private val clock: Clock,
    update: MorningUpdate,
    background: Background,
) : ScreenModel<WhyState>(WhyState(), background) {
    /** The day that was asked for; null: today, whichever day that has become. */
    @Volatile
    private var asked: LocalDate? = null

    init {
        followChanges(update.changes) { load { true } }
    }

    /** Shows a morning, today's without a day, with what its verdict stands on; one that is shown stays unfolded as it is. */
    fun open(day: LocalDate? = null): Job {
        opened = true
        asked = day
        val of = day ?: clock.now().day
        show { if (it.day == of) it else WhyState(of) }
        return latest(::load)
    }

    private fun load(wanted: () -> Boolean) {
        val at = clock.now()
        val of = asked ?: at.day
        val explanation = engine.explain(of, at)
        val morning = if (of == at.day) engine.morning(at) else engine.pastMorning(of, at)
        val sources = engine.sources(of).associateBy { it.stream }
        if (!wanted()) return
        // Places are those of these steps: other steps are folded.
        show {
            val open = it.open.takeIf { _ -> it.day == of && it.explanation?.steps?.map { step -> step.depth } == explanation.steps.map { step -> step.depth } }
            WhyState(of, explanation, morning.text, sources, open ?: setOf(0))
        }
    }

    /** Folds or unfolds a step, by its place among all. */
    fun toggle(place: Int) = show { it.copy(open = if (place in it.open) it.open - place else it.open + place) }

    override fun WhyState.with(trouble: Trouble?) = copy(trouble = trouble)
}
