package ebb.ui.plan

import androidx.compose.runtime.Composable
import androidx.compose.runtime.Stable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.Saver
import androidx.compose.runtime.saveable.listSaver
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import ebb.core.Priority
import ebb.core.Race
import ebb.core.RaceEffort
import ebb.core.RaceKind
import ebb.ui.part.Measures
import ebb.ui.part.typedDistance
import ebb.ui.part.typedWhole
import java.time.LocalDate
import kotlin.math.abs

/** The usual distances, in metres, and any other. */
enum class RaceLength(val metres: Long?) { FIVE(5_000), TEN(10_000), HALF(21_097), MARATHON(42_195), OTHER(null) }

/** The usual distance that this is, however it was rounded; null: another one. */
fun lengthOf(metres: Long): RaceLength? = RaceLength.entries.firstOrNull { it.metres != null && abs(it.metres - metres) <= ROUNDED }

/** A half marathon is 21,097 m, 21.1 km or 13.1 mi. */
private const val ROUNDED = 100L

/** What is being said of a race. It is kept as it was typed. */
@Stable
class RaceFields {
    var day by mutableStateOf<LocalDate?>(null)
    var length by mutableStateOf(RaceLength.HALF)
    var other by mutableStateOf("")
    var kind by mutableStateOf(RaceKind.ROAD)
    var days by mutableStateOf("")
    var priority by mutableStateOf(Priority.B)
    var effort by mutableStateOf(RaceEffort.HARD)

    /** The race's metres: they hold for as long as its length says the same. */
    private var known: Long? = null

    /** The race that is described; null while something is missing or no number. What is out of range is the core's to refuse. */
    fun race(races: List<Race>, measures: Measures, id: String? = null, priority: Priority = this.priority): Race? {
        val on = day ?: return null
        val metres = unchanged(measures) ?: length.metres ?: measures.typedDistance(other) ?: return null
        val stages = if (kind == RaceKind.MULTI_DAY) typedWhole(days) ?: return null else 1
        // A day has one race: what is said of another one of that day is said of it.
        val before = races.firstOrNull { it.id == id } ?: races.firstOrNull { it.day == on }
        return Race(before?.id ?: "race-$on", on, metres, kind, priority, stages, effort, before?.preTaperWeekM)
    }

    private fun unchanged(measures: Measures) =
        known?.takeIf { if (length == RaceLength.OTHER) other == measures.distance(it) else lengthOf(it) == length }

    /** Takes over what is known of a race. */
    fun take(race: Race, measures: Measures) {
        day = race.day
        known = race.distanceM
        length = lengthOf(race.distanceM) ?: RaceLength.OTHER
        other = if (length == RaceLength.OTHER) measures.distance(race.distanceM) else ""
        kind = race.kind
        days = if (race.stages > 1) race.stages.toString() else ""
        priority = race.priority
        effort = race.effort
    }

    companion object {
        /** Keeps what was typed when the screen is turned. */
        val Saver: Saver<RaceFields, Any> = listSaver(
            save = { with(it) { listOf(day?.toString().orEmpty(), length.name, other, kind.name, days, priority.name, effort.name, known?.toString().orEmpty()) } },
            restore = { kept ->
                RaceFields().apply {
                    day = kept[0].ifEmpty { null }?.let(LocalDate::parse)
                    length = RaceLength.valueOf(kept[1])
                    other = kept[2]
                    kind = RaceKind.valueOf(kept[3])
                    days = kept[4]
                    priority = Priority.valueOf(kept[5])
                    effort = RaceEffort.valueOf(kept[6])
                    known = kept[7].toLongOrNull()
                }
            },
        )
    }
}

/** Fields that are kept; [known] fills them once. */
@Composable
fun rememberRaceFields(known: Race?, measures: Measures): RaceFields =
    rememberSaveable(known?.id, saver = RaceFields.Saver) { RaceFields().apply { known?.let { take(it, measures) } } }
