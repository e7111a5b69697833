package ebb.ui.why

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.material3.Surface
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import ebb.core.ExplainStep
import ebb.core.Explanation
import ebb.core.Parameter
import ebb.ui.LocalWords
import ebb.ui.look.LocalPalette
import ebb.ui.look.Space
import ebb.ui.part.Caption
import ebb.ui.part.Secondary

/** The numbers that a step goes by. */
fun Explanation.numbersOf(step: ExplainStep): List<Parameter> {
    val all = parameters.associateBy { it.id }
    return step.parameters.mapNotNull { all[it] }
}

/** Each number with what it does, how well it is founded, and where it comes from. */
@Composable
fun Numbers(numbers: List<Parameter>, modifier: Modifier = Modifier) {
    Column(modifier.fillMaxWidth(), Arrangement.spacedBy(Space.between)) { numbers.forEach { Number(it) } }
}

/** The same under its step in the outline, set off from the steps that follow. */
@Composable
fun NumbersUnder(step: ExplainStep, numbers: List<Parameter>) {
    Surface(Modifier.padding(start = indent(step) + 28.dp, bottom = Space.group), RoundedCornerShape(12.dp), LocalPalette.current.surface) {
        Numbers(numbers, Modifier.padding(Space.between))
    }
}

@Composable
private fun Number(of: Parameter) {
    val words = LocalWords.current.why
    Column(Modifier.semantics(mergeDescendants = true) {}, Arrangement.spacedBy(2.dp)) {
        Secondary(of.about, colour = LocalPalette.current.text)
        Secondary("${words.value(of.value, of.unit)} · ${words.certainty(of.certainty)}")
        Caption(words.source(of.citation))
    }
}
