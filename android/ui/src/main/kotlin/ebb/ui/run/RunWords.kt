package ebb.ui.run

import ebb.core.Cause
import ebb.core.ReturnStage

/** What is asked after a run, and on the way back to running. */
interface RunWords {
    val title: String
    val none: String
    val effort: String
    val aboutEffort: String
    val pain: String
    val aboutPain: String
    val limp: String
    val swelling: String
    val nightPain: String
    val settled: String
    val leave: String
    /** What was said of a run that is asked about once more. */
    fun saidPain(pain: Int): String
    fun of(value: Int): String

    val backTitle: String
    val aboutBack: String
    val cause: String
    val cleared: String
    val aboutCleared: String
    val stage: String
    val week: String
    val aboutWeek: String
    val noted: String
    val comes: String
    val rate: String
    val aboutRate: String
    fun cause(cause: Cause): String
    fun stage(stage: ReturnStage): String
    fun said(day: String): String
}
