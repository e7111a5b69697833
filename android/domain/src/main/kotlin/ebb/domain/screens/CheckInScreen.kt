package ebb.domain.screens

import ebb.core.CheckIn
import ebb.core.DayTags
import ebb.core.EngineInterface
import ebb.core.Overall
import ebb.domain.Clock
import ebb.domain.Settings
import ebb.domain.morning.MorningUpdate
import ebb.domain.morning.day
import java.time.LocalDate
import java.util.concurrent.atomic.AtomicInteger
import kotlinx.coroutines.Job

/**
 * How the day feels.
 *
 * @property day whose; null until it was read
 * @property said what is down already
 * @property answer what is being said now; what is null states nothing
 * @property tags of the day, all of them
 * @property askCycle the athlete wants to be asked about days of a period
 * @property done it was taken down: the sheet may close
 */
data class CheckInState(
    val day: LocalDate? = null,
    val said: CheckIn = CheckIn(),
    val answer: CheckIn = CheckIn(),
    val tags: DayTags = DayTags(),
    val askCycle: Boolean = false,
    val done: Boolean = false,
    val trouble: Trouble? = null,
)

/** The check-in: done in one tap, more for who wants to say more. */
class CheckInModel(
    private val engine: EngineInterface,
    private val clock: Clock,
    private val settings: Settings,
    private val update: MorningUpdate,
    background: Background,
) : ScreenModel<CheckInState>(CheckInState(), background) {
    /** Which opening of the sheet is the last one: what was saved in an earlier one does not close it. */
    private val openings = AtomicInteger()

    init {
        followChanges(update.changes) { read() }
    }

    /** The sheet is shown; what is being said stays, as when the screen is turned. */
    fun open(): Job {
        opened = true
        show { it.copy(done = false) }
        return work { read() }
    }

    /** The sheet is closed: what was not taken down is not being said any more. */
    fun leave() {
        openings.incrementAndGet()
        opened = false
        show { CheckInState() }
    }

    /** One tap: how the morning feels, taken down at once. */
    fun feel(overall: Overall): Job {
        answer { it.copy(overall = overall) }
        return save()
    }

    /** Changes what is being said; nothing is taken down yet. */
    fun answer(change: (CheckIn) -> CheckIn) = show { it.copy(answer = change(it.answer), done = false) }

    /** Changes the tags of the day; nothing is taken down yet. */
    fun tag(change: (DayTags) -> DayTags) = show { it.copy(tags = change(it.tags), done = false) }

    /** Takes down what was said, and judges the morning anew. */
    fun save(): Job {
        val said = state.value
        val opening = openings.get()
        return once(listOf(opening, said.answer, said.tags)) {
            work {
                val at = clock.now()
                val day = said.day ?: at.day
                if (said.tags != tags(day)) engine.tagDay(day, said.tags, at)
                if (said.answer != CheckIn()) engine.checkIn(day, said.answer, at)
                update.run()
                val all = checkIn(day)
                if (openings.get() == opening) show { it.copy(day = day, said = all, answer = CheckIn(), done = true) }
            }
        }
    }

    override fun CheckInState.with(trouble: Trouble?) = copy(trouble = trouble)

    private fun checkIn(day: LocalDate) = engine.checkIns(day, day).firstOrNull()?.checkIn ?: CheckIn()

    private fun tags(day: LocalDate) = engine.dayTags(day, day).firstOrNull()?.tags ?: DayTags()

    private fun read() {
        val day = clock.now().day
        val said = checkIn(day)
        val tags = tags(day)
        show {
            val known = it.takeIf { it.day == day }
            CheckInState(day, said, known?.answer ?: CheckIn(), known?.tags ?: tags, settings.askCycle, it.done, it.trouble)
        }
    }
}
