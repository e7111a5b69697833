package ebb.ui.today

import androidx.compose.runtime.Composable
import ebb.core.Morning
import ebb.core.SignalText
import ebb.core.Trend
import ebb.ui.LocalWords
import ebb.ui.chart.Line
import ebb.ui.chart.Told
import ebb.ui.chart.speakingNow
import ebb.ui.part.LocalMeasures
import ebb.ui.part.dates
import ebb.ui.trends.line
import ebb.ui.trends.rows

/** Today's line: only what the signal says now carries dots, in the colour of today's tier. */
internal fun signalLine(trend: Trend, morning: Morning): Line =
    trend.line { morning.verdict.tier }.let { it.copy(days = it.days.speakingNow()) }

/** Heard in the place of a signal's line: what it is of, and what the core says of it. Behind it, a row a day. */
@Composable
internal fun signalTold(signal: SignalText, trend: Trend): Told {
    val words = LocalWords.current
    val measures = LocalMeasures.current
    val dates = dates()
    val summary = "${signal.name}, ${words.today.fourWeeks}. ${signal.sentence}"
    return Told(signal.name, summary, listOf(words.trends.day, words.trends.value, words.trends.mean)) {
        trend.rows(dates, measures, words.chart.noValue)
    }
}
