package ebb.ui.plan

import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import ebb.core.Extent
import ebb.core.Step
import ebb.core.StepKind
import ebb.ui.LocalWords
import ebb.ui.look.Space
import ebb.ui.part.Body
import ebb.ui.part.Card
import ebb.ui.part.Divider
import ebb.ui.part.Heading
import ebb.ui.part.LocalMeasures
import ebb.ui.part.length
import ebb.ui.part.pace
import ebb.ui.part.Secondary
import ebb.ui.part.isolated

/** A session's parts in order, with what each aims at. */
@Composable
internal fun StepsCard(steps: List<Step>, asPlanned: Boolean) {
    val words = LocalWords.current.plan.session
    Card {
        Heading(if (asPlanned) words.stepsAsPlanned else words.steps)
        steps.forEachIndexed { place, step ->
            // What is done after each repeat belongs to the set before it.
            val inSet = place > 0 && step.belongsTo(steps[place - 1])
            if (place > 0 && !inSet) Divider()
            Column(Modifier.fillMaxWidth().padding(start = if (inSet) Space.margin else 0.dp).semantics(mergeDescendants = true) {}) {
                Body(extent(step, inSet))
                Secondary(target(step))
            }
        }
    }
}

private fun Step.belongsTo(before: Step) =
    repeats > 1 && before.what == StepKind.WORK && before.repeats == repeats && (what == StepKind.RECOVERY || what == StepKind.WALK)

/** `2 × 10 min`; a part of a set says its own length, as the set says how often. */
@Composable
private fun extent(step: Step, inSet: Boolean): String {
    val words = LocalWords.current.plan.session
    val measures = LocalMeasures.current
    val each = isolated(
        when (val extent = step.extent) {
            is Extent.Metres -> measures.distanceWithUnit(extent.metres)
            is Extent.Seconds -> measures.length(extent.seconds)
        },
    )
    val often = if (step.repeats > 1 && !inSet) words.times(step.repeats, each) else each
    return "${words.step(step.what)} $often"
}

@Composable
private fun target(step: Step): String {
    val words = LocalWords.current.plan.session
    val measures = LocalMeasures.current
    val pace = step.paceSPerKm?.let { isolated(words.pace(measures.pace(it.from), measures.pace(it.to), measures.unit)) }
    val beats = step.heartRateBpm?.let { isolated(words.heartRate(it.from, it.to)) }
    return listOfNotNull(words.intensity(step.intensity), pace, beats).joinToString(" · ")
}
