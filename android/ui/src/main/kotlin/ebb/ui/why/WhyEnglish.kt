package ebb.ui.why

import ebb.core.Certainty

object WhyEnglish : WhyWords {
    override val title = "Why"
    override val wouldChange = "What would change it"
    override val rules = "The numbers behind this step"

    override fun certainty(certainty: Certainty) = when (certainty) {
        Certainty.HIGH -> "trials agree"
        Certainty.MODERATE -> "a sound study, or several"
        Certainty.LOW -> "thin evidence"
        Certainty.CONSENSUS -> "common practice"
        Certainty.HOUSE -> "a choice of this app"
    }

    override fun value(value: String, unit: String) = if (unit.isEmpty()) value else "$value $unit"
    override fun source(citation: String) = "Source: $citation"
    override fun rulesVersion(version: String) = "Rules, version $version"

    override fun age(days: Long) = when (days) {
        0L -> "today"
        1L -> "yesterday"
        else -> "$days days ago"
    }

    override fun knownSince(day: String) = "known since $day"
    override val choose = "Tap a step for the numbers and sources behind it."
    override val unfolds = "Show what it stands on"
    override val folds = "Hide what it stands on"
    override fun level(depth: Int) = "level ${depth + 1}"
}
