package ebb.ui.why

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.lazy.LazyListScope
import androidx.compose.foundation.lazy.items
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp
import ebb.core.ExplainStep
import ebb.domain.screens.WhyModel
import ebb.domain.screens.WhyState
import ebb.ui.LocalWords
import ebb.ui.Way
import ebb.ui.Words
import ebb.ui.frame.LocalWindow
import ebb.ui.frame.Panes
import ebb.ui.look.Space
import ebb.ui.part.Body
import ebb.ui.part.Card
import ebb.ui.part.Caption
import ebb.ui.part.Heading
import ebb.ui.part.ScrollingPage
import ebb.ui.part.Secondary
import ebb.ui.part.TroubleLine
import ebb.ui.part.Waiting
import java.time.LocalDate

/** Why: the derivation as an outline, the widest claim first, and what would change it. [day] as ISO writes it; none: today. */
@Composable
fun WhyScreen(model: WhyModel, day: String?, way: Way, modifier: Modifier = Modifier) {
    LaunchedEffect(model, day) { model.open(day?.let(LocalDate::parse)) }
    val state by model.state.collectAsState()
    var chosen by rememberSaveable { mutableStateOf<Int?>(null) }
    val words = LocalWords.current
    val panes = LocalWindow.current.panes
    Panes(
        list = {
            ScrollingPage(words.why.title, onBack = { way.back() }) {
                if (state.trouble != null) item(key = "trouble") { TroubleLine(state.trouble, onAgain = { model.open(state.day) }) }
                if (state.explanation == null) {
                    if (state.trouble == null) item(key = "waiting") { Waiting() }
                } else {
                    outline(state, chosen.takeIf { panes }, inline = !panes) { place ->
                        chosen = place
                        model.toggle(place)
                    }
                    if (!panes) around(state, words)
                }
            }
        },
        detail = {
            ScrollingPage(words.why.rules) {
                val step = chosen?.let { state.explanation?.steps?.getOrNull(it) }
                item(key = "step") { StepDetail(state, step) }
                around(state, words)
            }
        },
        modifier,
    )
}

private fun LazyListScope.outline(state: WhyState, chosen: Int?, inline: Boolean, onTap: (Int) -> Unit) {
    item(key = "outline") {
        Card {
            Column(verticalArrangement = Arrangement.spacedBy(0.dp)) {
                state.seen.forEach { (place, step) ->
                    StepRow(state, place, step, place == chosen, { onTap(place) })
                    val numbers = state.explanation?.numbersOf(step).orEmpty()
                    if (inline && place in state.open && numbers.isNotEmpty()) NumbersUnder(step, numbers)
                }
            }
        }
    }
}

/** What stands around the outline: how much it stands on, and what would change it. */
private fun LazyListScope.around(state: WhyState, words: Words) {
    val morning = state.morning
    val standsOn = listOfNotNull(morning?.persistence, morning?.load, morning?.confidence).filter { it.isNotEmpty() }
    if (morning != null && standsOn.isNotEmpty()) {
        item(key = "stands on") { Sentences(morning.page.standsOn, standsOn) }
    }
    val wouldChange = state.explanation?.wouldChange.orEmpty()
    if (wouldChange.isNotEmpty()) item(key = "would change") { Sentences(words.why.wouldChange, wouldChange) }
    state.explanation?.let { item(key = "version") { Caption(words.why.rulesVersion(it.rulesVersion.toString())) } }
}

@Composable
private fun Sentences(heading: String, sentences: List<String>) {
    Card {
        Heading(heading)
        sentences.forEach { Body(it) }
    }
}

/** Beside the outline: the numbers of the step that is chosen. */
@Composable
private fun StepDetail(state: WhyState, step: ExplainStep?) {
    val words = LocalWords.current.why
    Card {
        if (step == null) {
            Secondary(words.choose)
        } else {
            Body(step.text)
            val numbers = state.explanation?.numbersOf(step).orEmpty()
            if (numbers.isNotEmpty()) Numbers(numbers)
        }
    }
}
