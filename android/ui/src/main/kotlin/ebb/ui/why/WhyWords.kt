package ebb.ui.why

import ebb.core.Certainty

/** What Why says itself. The outline, and what would change it, come from the core. */
interface WhyWords {
    val title: String
    val wouldChange: String

    /** Over the numbers that a step goes by. */
    val rules: String

    /** How well a number is founded. */
    fun certainty(certainty: Certainty): String
    fun value(value: String, unit: String): String
    fun source(citation: String): String
    fun rulesVersion(version: String): String

    /** How old a sample is. */
    fun age(days: Long): String
    fun knownSince(day: String): String
    val choose: String
    val unfolds: String
    val folds: String
    fun level(depth: Int): String
}
