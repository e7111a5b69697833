package ebb.ui.why

import androidx.compose.foundation.background
import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.layout.width
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.material3.Icon
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.selected
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.semantics.stateDescription
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import ebb.core.ExplainAbout
import ebb.core.ExplainStep
import ebb.domain.morning.day
import ebb.domain.screens.WhyState
import ebb.ui.LocalWords
import ebb.ui.look.Icons
import ebb.ui.look.LocalPalette
import ebb.ui.look.LocalType
import ebb.ui.look.Space
import ebb.ui.look.strong
import ebb.ui.part.Secondary
import ebb.ui.part.appName
import ebb.ui.part.dates
import java.time.temporal.ChronoUnit

/** A deeper step stands further in, up to a depth that leaves room for its words. */
internal fun indent(step: ExplainStep): Dp = (minOf(step.depth.toInt(), DEEPEST) * 14).dp

private const val DEEPEST = 5

/** A step of the outline. A tap unfolds what it stands on, and chooses it. */
@Composable
fun StepRow(state: WhyState, place: Int, step: ExplainStep, chosen: Boolean, onTap: () -> Unit, modifier: Modifier = Modifier) {
    val words = LocalWords.current
    val palette = LocalPalette.current
    val open = place in state.open
    // What it stands on may be other steps, or numbers alone.
    val unfolds = state.unfolds(place) || step.parameters.isNotEmpty()
    val depth = step.depth.toInt()
    Row(
        modifier.fillMaxWidth().heightIn(min = Space.touch).clip(RoundedCornerShape(12.dp))
            .background(if (chosen) palette.band else palette.card)
            .clickable(unfolds, if (open) words.why.folds else words.why.unfolds, Role.Button, onTap)
            .semantics(mergeDescendants = true) {
                stateDescription = words.why.level(depth)
                selected = chosen
                if (depth == 0) heading()
            }
            .padding(start = indent(step), end = Space.line, top = Space.group, bottom = Space.group),
        Arrangement.spacedBy(Space.group), Alignment.Top,
    ) {
        Box(Modifier.width(20.dp).padding(top = 3.dp)) {
            if (unfolds) Icon(if (open) Icons.Fold else Icons.Unfold, null, Modifier.size(16.dp), palette.quiet)
        }
        Column(Modifier.weight(1f), Arrangement.spacedBy(2.dp)) {
            val style = LocalType.current.let { if (depth == 0) it.body.strong else if (depth <= 1) it.body else it.secondary }
            Text(step.text, color = palette.text, style = style)
            origin(step.about, state)?.let { Secondary(it) }
        }
    }
}

/** Who measured it, and how long ago; of a session, its day. */
@Composable
private fun origin(about: ExplainAbout, state: WhyState): String? {
    val words = LocalWords.current
    return when (about) {
        is ExplainAbout.Day -> null
        is ExplainAbout.Sample -> {
            val age = state.day?.let { words.why.age(about.start.day.until(it, ChronoUnit.DAYS)) }
            val known = about.knownSince?.let { words.why.knownSince(dates().day(it.day)) }
            val source = state.sources[about.stream]
            listOfNotNull(source?.let { appName(it.app) }, source?.device, age, known).joinToString(", ")
        }
        is ExplainAbout.Session -> state.morning?.plan?.firstOrNull { it.id == about.id }?.day
        is ExplainAbout.Claim, is ExplainAbout.Rule -> null
    }
}
