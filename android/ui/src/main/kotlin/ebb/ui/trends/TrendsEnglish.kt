package ebb.ui.trends

import ebb.core.Series
import ebb.core.Tier
import ebb.core.TrendUnit
import ebb.domain.screens.Reach

object TrendsEnglish : TrendsWords {
    override val title = "Trends"

    override fun reach(reach: Reach) = when (reach) {
        Reach.FOUR_WEEKS -> "4 weeks"
        Reach.SIX_MONTHS -> "6 months"
        Reach.ALL -> "All"
    }

    override fun name(series: Series) = when (series) {
        Series.RESTING_HEART_RATE -> "Resting heart rate"
        Series.HRV -> "HRV"
        Series.SLEEP -> "Sleep"
        Series.NEED -> "Sleep need"
        Series.DEBT -> "Sleep debt"
        Series.LOAD -> "Training load"
        Series.FITNESS -> "Fitness"
        Series.FATIGUE -> "Fatigue"
        Series.FORM -> "Form"
        Series.TIER -> "Verdicts"
    }

    override fun unit(unit: TrendUnit) = when (unit) {
        TrendUnit.BPM -> "bpm"
        TrendUnit.MS -> "ms"
        TrendUnit.MINUTES -> "in minutes of training"
        TrendUnit.TRIMP -> "from heart rate (TRIMP)"
        TrendUnit.SESSION_RPE -> "effort times minutes"
        TrendUnit.LOAD -> "as it was given"
        TrendUnit.TIER -> ""
    }

    override val day = "Day"
    override val value = "That day"
    override val mean = "7-day mean"
    override val noValue = "no value"
    override fun latest(mean: String) = "7-day mean $mean"
    override fun normal(range: String) = "normal $range"
    override val legend = "Line: mean of 7 days. Dots: single days, hollow where ill or racing. Behind it: your normal."
    override fun changed(day: String) = "Another source since $day"
    override val votes = "Coloured dots: mornings on which it counted."
    override fun need(value: String) = "dashed: your need, $value now"
    override fun debt(value: String) = "$value of sleep owed"
    override val loadADay = "Bars: load of a day"
    override fun fitness(value: String) = "line: fitness, $value"
    override fun fatigue(value: String) = "dashed: fatigue, $value"
    override fun form(value: String) = "form $value"

    override fun tier(tier: Tier?) = when (tier) {
        Tier.READY -> "Ready"
        Tier.WATCH -> "Keep an eye"
        Tier.HOLD -> "Hold"
        Tier.EASE -> "Ease"
        Tier.CUT -> "Cut back"
        Tier.DEEP_CUT -> "Recovery week"
        null -> "Not yet"
    }

    override fun days(count: Int) = if (count == 1) "1 day" else "$count days"
    override fun summary(name: String, first: String, last: String) = "$name from $first to $last."
    override fun range(least: String, greatest: String) = "between $least and $greatest"
    override val above = "above your normal"
    override val below = "below your normal"
    override val inside = "inside your normal"
    override fun gaps(days: Int) = if (days == 1) "1 day without a value" else "$days days without a value"
    override fun voted(days: Int) = if (days == 1) "it counted on 1 morning" else "it counted on $days mornings"
    override val noData = "No data has come in yet. A history export fills in your past."
    override val bringHistory = "Bring in your history"
}
