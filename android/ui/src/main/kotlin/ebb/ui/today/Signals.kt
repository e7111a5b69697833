package ebb.ui.today

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.widthIn
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.semantics.stateDescription
import androidx.compose.ui.unit.dp
import androidx.compose.ui.unit.sp
import ebb.core.Grade
import ebb.core.Metric
import ebb.core.Morning
import ebb.core.Series
import ebb.core.SignalText
import ebb.core.Trend
import ebb.core.Vote
import ebb.ui.chart.Chart
import ebb.ui.chart.LineChart
import ebb.ui.look.Icons
import ebb.ui.look.LocalPalette
import ebb.ui.look.LocalType
import ebb.ui.look.Space
import ebb.ui.part.Caption
import ebb.ui.part.Card
import ebb.ui.part.Divider
import ebb.ui.part.Pill
import ebb.ui.part.RowOrColumn
import ebb.ui.part.Said
import ebb.ui.part.Secondary
import ebb.ui.part.isolated
import ebb.ui.part.largeText

/** The three signals, each beside its normal. */
@Composable
fun SignalsCard(morning: Morning, lines: List<Trend>, modifier: Modifier = Modifier) {
    Card(modifier) {
        morning.text.signals.forEachIndexed { place, signal ->
            if (place > 0) Divider()
            SignalRow(signal, morning, lines.firstOrNull { it.series == signal.metric.series })
        }
    }
}

@Composable
private fun SignalRow(signal: SignalText, morning: Morning, line: Trend?) {
    val vote = morning.verdict.votes.firstOrNull { it.metric == signal.metric }
    Column(Modifier.fillMaxWidth(), Arrangement.spacedBy(2.dp)) {
        Name(signal, vote, morning)
        RowOrColumn(Modifier.fillMaxWidth(), Space.margin, Alignment.CenterVertically) { rest ->
            Values(signal)
            if (line != null && line.points.any { it.mean != null || it.value != null }) {
                Chart(signalTold(signal, line), if (largeText()) rest.fillMaxWidth() else rest) {
                    LineChart(signalLine(line, morning), Modifier.fillMaxWidth().height(52.dp))
                }
            }
        }
    }
}

@Composable
private fun Name(signal: SignalText, vote: Vote?, morning: Morning) {
    RowOrColumn(Modifier.fillMaxWidth()) { rest ->
        Secondary(signal.name, rest)
        if (vote != null && vote.speaks) {
            Pill(isolated(signal.state), LocalPalette.current.of(morning.verdict.tier), glyph = vote.side)
        } else {
            Secondary(isolated(signal.state))
        }
    }
}

/** Heard as one: the core's sentence has the value, the normal range and the side. As wide in every row, so that lines align. */
@Composable
private fun Values(signal: SignalText) {
    val wide = with(LocalDensity.current) { VALUES.toDp() }
    Column(Modifier.widthIn(min = wide).semantics(mergeDescendants = true) { stateDescription = signal.sentence }) {
        signal.mean?.let { Said(isolated(it), LocalType.current.headline) }
        signal.last?.let { Caption(isolated(it)) }
        signal.normal?.let { Caption(isolated(it)) }
    }
}

/** What "normal 49.4–52.0 bpm" takes. */
private val VALUES = 134.sp

private val Vote.speaks get() = grade == Grade.MILD || grade == Grade.STRONG || grade == Grade.STANDING

/** On which side of its normal the week lies, of a signal that speaks: it is never inside. */
private val Vote.side: ImageVector?
    get() {
        val (mean, band) = (mean ?: return null) to (band ?: return null)
        return if (mean > (band.low + band.high) / 2) Icons.Above else Icons.Below
    }

private val Metric.series
    get() = when (this) {
        Metric.RESTING_HEART_RATE -> Series.RESTING_HEART_RATE
        Metric.HRV -> Series.HRV
        Metric.SLEEP -> Series.SLEEP
    }
