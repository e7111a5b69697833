package ebb.domain.screens

import ebb.core.CheckIn
import ebb.core.DayTags
import ebb.core.EngineInterface
import ebb.core.Overall
import ebb.core.Sex
import ebb.domain.Clock
import ebb.domain.morning.MorningUpdate
import ebb.domain.morning.day
import java.time.LocalDate
import kotlinx.coroutines.Job

/**
 * How the day feels.
 *
 * @property day whose; null until it was read
 * @property said what is down already
 * @property answer what is being said now; what is null states nothing
 * @property tags of the day, all of them
 * @property askCycle the profile says so of her, or a day of a period was told in the last year: else it is not asked about
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
    private val update: MorningUpdate,
    background: Background,
) : ScreenModel<CheckInState>(CheckInState(), background) {
    /** The sheet is shown. */
    fun open(): Job = work {
        val day = clock.now().day
        val said = engine.checkIns(day, day).firstOrNull()?.checkIn ?: CheckIn()
        val told = engine.dayTags(day.minusYears(1), day)
        val tags = told.firstOrNull { it.day == day }?.tags ?: DayTags()
        val askCycle = engine.profile().sex == Sex.FEMALE || told.any { it.tags.cycle }
        show { CheckInState(day, said, tags = tags, askCycle = askCycle) }
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
        return work {
            val at = clock.now()
            val day = said.day ?: at.day
            val known = engine.dayTags(day, day).firstOrNull()?.tags ?: DayTags()
            if (said.tags != known) engine.tagDay(day, said.tags, at)
            if (said.answer != CheckIn()) engine.checkIn(day, said.answer, at)
            update.run()
            val all = engine.checkIns(day, day).firstOrNull()?.checkIn ?: CheckIn()
            show { it.copy(day = day, said = all, answer = CheckIn(), done = true) }
        }
    }

    override fun CheckInState.with(trouble: Trouble?) = copy(trouble = trouble)
}
