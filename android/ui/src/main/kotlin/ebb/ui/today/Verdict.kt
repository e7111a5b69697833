package ebb.ui.today

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.width
import androidx.compose.material3.Icon
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.onClick
import androidx.compose.ui.semantics.role
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.unit.dp
import ebb.core.Morning
import ebb.core.Tier
import ebb.ui.LocalWords
import ebb.ui.frame.LocalWindow
import ebb.ui.look.Icons
import ebb.ui.look.LocalPalette
import ebb.ui.look.LocalType
import ebb.ui.look.Space
import ebb.ui.look.Tide
import ebb.ui.look.strong
import ebb.ui.look.tierLook
import ebb.ui.part.Body
import ebb.ui.part.Card
import ebb.ui.part.RowOrColumn
import ebb.ui.part.Said
import ebb.ui.part.largeText

/** What, and why: the tide, the tier with the day of its cut, the headline, the sentence behind it. All of it leads to Why. */
@Composable
fun VerdictCard(morning: Morning, onWhy: () -> Unit, modifier: Modifier = Modifier) {
    val words = LocalWords.current.today
    val text = morning.text
    val spoken = listOfNotNull(
        listOfNotNull(text.tier, text.cutDay).joinToString(", ") + ".",
        text.page.score?.let { "${words.readiness(it)}." } ?: words.noScore.takeIf { morning.verdict.tier != null },
        text.headline, text.why,
    ).joinToString(" ")
    // On a phone held upright the reason has the width of the card: beside the tide it would push below the fold what it changes.
    val roomBeside = LocalWindow.current.panes && !largeText()
    Card(
        modifier.clearAndSetSemantics {
            contentDescription = spoken
            heading()
            role = Role.Button
            onClick(words.why) {
                onWhy()
                true
            }
        },
        onWhy,
    ) {
        RowOrColumn(Modifier.fillMaxWidth(), Space.margin, Alignment.Top) { rest ->
            Tide(morning.verdict.score?.toInt(), morning.verdict.tier)
            Column(rest, Arrangement.spacedBy(Space.line)) {
                TierLine(morning.verdict.tier, listOfNotNull(text.tier, text.cutDay).joinToString(" · "))
                Said(text.headline, LocalType.current.headline)
                if (roomBeside) Reason(text.why, words.why)
            }
        }
        if (!roomBeside) Reason(text.why, words.why)
    }
}

@Composable
private fun Reason(why: String, mark: String) {
    Body(why, colour = LocalPalette.current.quiet)
    WhyMark(mark)
}

/** A tier by glyph, word and colour. */
@Composable
fun TierLine(tier: Tier?, word: String, modifier: Modifier = Modifier) {
    val look = tierLook(tier)
    Row(modifier, Arrangement.spacedBy(6.dp), Alignment.CenterVertically) {
        // As high as the word beside it, at any text size.
        val high = with(LocalDensity.current) { LocalType.current.secondary.fontSize.toDp() }
        Icon(look.glyph, null, Modifier.height(high).width(high * (look.glyph.defaultWidth / look.glyph.defaultHeight)), look.colour)
        Text(word, color = look.colour, style = LocalType.current.secondary.strong)
    }
}

@Composable
private fun WhyMark(word: String) {
    val colour = LocalPalette.current.ready
    Row(Modifier, Arrangement.spacedBy(2.dp), Alignment.CenterVertically) {
        Text(word, color = colour, style = LocalType.current.secondary.strong)
        val high = with(LocalDensity.current) { LocalType.current.secondary.fontSize.toDp() }
        Icon(Icons.Next, null, Modifier.height(high).width(high), colour)
    }
}
