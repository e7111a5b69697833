package ebb.ui.trends

import ebb.core.Series
import ebb.core.Tier
import ebb.core.TrendUnit
import ebb.domain.screens.Reach

/** What the trends say: names, spans and numbers. What a signal means this morning is said on Today. */
interface TrendsWords {
    val title: String
    fun reach(reach: Reach): String
    fun name(series: Series): String
    fun unit(unit: TrendUnit): String

    val day: String
    val value: String
    val mean: String
    val noValue: String

    /** Under a line: its latest mean, and its normal range where there is one. */
    fun latest(mean: String): String
    fun normal(range: String): String

    /** What is drawn how. */
    val legend: String
    fun changed(day: String): String
    val votes: String

    fun need(value: String): String
    fun debt(value: String): String
    val loadADay: String
    fun fitness(value: String): String
    fun fatigue(value: String): String
    fun form(value: String): String

    /** A tier's word, as the core has it: none for no verdict. */
    fun tier(tier: Tier?): String
    fun days(count: Int): String

    /** Heard in the place of a chart: its span, its latest mean beside what is normal, on which side, the least and the greatest, gaps, votes. */
    fun summary(name: String, first: String, last: String): String
    fun range(least: String, greatest: String): String
    val above: String
    val below: String
    val inside: String
    fun gaps(days: Int): String
    fun voted(days: Int): String

    val noData: String
    val bringHistory: String
}
