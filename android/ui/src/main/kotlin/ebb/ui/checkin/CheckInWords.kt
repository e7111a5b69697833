package ebb.ui.checkin

import ebb.core.Illness
import ebb.core.Overall

/** What the check-in says. */
interface CheckInWords {
    val title: String

    /** What an answer can do, and what it never does. */
    val can: String
    fun overall(overall: Overall): String
    val more: String
    val less: String
    val fatigue: String
    val soreness: String
    val pain: String

    /** Over a scale from 1 to 5: what its ends are. */
    fun oneToFive(name: String): String
    val limp: String
    val redFlag: String
    val illness: String
    fun illness(illness: Illness): String
    val tags: String
    val alcohol: String
    val altitude: String
    val heat: String
    val travel: String
    fun travelled(hours: Int): String
    val travelMore: String
    val travelLess: String
    val cycle: String
    val save: String
    fun pain(value: Int): String
    val painMore: String
    val painLess: String
    val notSaid: String
}
