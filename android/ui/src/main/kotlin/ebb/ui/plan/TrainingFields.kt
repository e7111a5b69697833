package ebb.ui.plan

import androidx.compose.runtime.Composable
import androidx.compose.runtime.Stable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.Saver
import androidx.compose.runtime.saveable.listSaver
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import ebb.core.Goal
import ebb.core.Level
import ebb.core.Race
import ebb.core.Weekday
import ebb.ui.part.Measures
import ebb.ui.part.isWrong
import ebb.ui.part.typedDistance
import java.time.LocalDate

/** How one wants to train for a race. It is kept as it was typed. */
@Stable
class TrainingFields {
    var runningDays by mutableStateOf(4)
    var longRunDay by mutableStateOf(Weekday.SUN)
    var level by mutableStateOf<Level?>(null)
    var weekly by mutableStateOf("")
    var longest by mutableStateOf("")

    /** Something is typed that is no number. */
    val wrong: Boolean get() = isWrong(weekly) || isWrong(longest)

    /** What the core is asked for. */
    fun goal(race: Race, from: LocalDate, measures: Measures) =
        Goal(race, from, runningDays, longRunDay, level, measures.typedDistance(weekly), measures.typedDistance(longest))

    companion object {
        /** Keeps what was chosen when the screen is turned. */
        val Saver: Saver<TrainingFields, Any> = listSaver(
            save = { with(it) { listOf(runningDays.toString(), longRunDay.name, level?.name.orEmpty(), weekly, longest) } },
            restore = { kept ->
                TrainingFields().apply {
                    runningDays = kept[0].toInt()
                    longRunDay = Weekday.valueOf(kept[1])
                    level = kept[2].ifEmpty { null }?.let(Level::valueOf)
                    weekly = kept[3]
                    longest = kept[4]
                }
            },
        )
    }
}

/** Fields that are kept. */
@Composable
fun rememberTrainingFields(): TrainingFields = rememberSaveable(saver = TrainingFields.Saver) { TrainingFields() }
