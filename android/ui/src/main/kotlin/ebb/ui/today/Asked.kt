package ebb.ui.today

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.lazy.LazyListScope
import androidx.compose.foundation.lazy.items
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import ebb.core.AdviceText
import ebb.core.AdviceTopic
import ebb.core.Morning
import ebb.domain.screens.TodayModel
import ebb.ui.LocalWords
import ebb.ui.Words
import ebb.ui.look.Space
import ebb.ui.part.Body
import ebb.ui.part.Card
import ebb.ui.part.Heading
import ebb.ui.part.OtherButton

/** At most so much is said beside the plan. */
internal const val ADVICE = 2

/** What may be said yes to: moves and a lighter stretch, a card each. */
internal fun LazyListScope.offers(morning: Morning, model: TodayModel, words: Words) {
    morning.text.deloadOffer?.let { offer -> item(key = "deload offer") { YesOrNo(offer) { model.answerDeload(it) } } }
    items(morning.text.offers, key = { "offer ${it.id}" }) { offer ->
        Card {
            Body(offer.text)
            OtherButton(words.today.accept) { model.accept(offer.id) }
        }
    }
}

/** What is said beside the plan, and the question of every three months. */
@Composable
fun AdviceCard(heading: String, advice: List<AdviceText>, model: TodayModel, modifier: Modifier = Modifier) {
    Card(modifier) {
        Heading(heading)
        advice.take(ADVICE).forEach { said ->
            Body(said.text)
            if (said.isQuestion && said.topic == AdviceTopic.ASK_UNDERFUELLING) Answer { model.answerUnderfuelling(it) }
        }
    }
}

@Composable
private fun YesOrNo(text: String, answer: (Boolean) -> Unit) {
    Card {
        Body(text)
        Answer(answer)
    }
}

@Composable
private fun Answer(answer: (Boolean) -> Unit) {
    val words = LocalWords.current.part
    Row(Modifier, Arrangement.spacedBy(Space.group)) {
        OtherButton(words.yes) { answer(true) }
        OtherButton(words.no) { answer(false) }
    }
}
