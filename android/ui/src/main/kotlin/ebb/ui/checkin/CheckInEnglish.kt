package ebb.ui.checkin

import ebb.core.Illness
import ebb.core.Overall

object CheckInEnglish : CheckInWords {
    override val title = "How do you feel?"
    override val can = "This can lower today’s load. It never raises it."

    override fun overall(overall: Overall) = when (overall) {
        Overall.AWFUL -> "Awful"
        Overall.NORMAL -> "Normal"
        Overall.GREAT -> "Great"
    }

    override val more = "Say more"
    override val less = "Say less"
    override val fatigue = "Fatigue"
    override val soreness = "Soreness"
    override val pain = "Pain"
    override fun oneToFive(name: String) = "$name: 1 none, 5 very much"

    override val limp = "It makes you limp"
    override val redFlag = "Swelling, or pain at night"
    override val illness = "Illness"
    override fun illness(illness: Illness) = when (illness) {
        Illness.NONE -> "None, or over"
        Illness.ABOVE -> "Above the neck: runny nose, sore throat"
        Illness.BELOW -> "Below the neck: chest, stomach, aching limbs"
        Illness.FEVER -> "Fever"
    }

    override val tags = "Out of the ordinary"
    override val alcohol = "Alcohol last evening"
    override val altitude = "High altitude"
    override val heat = "Heat"
    override val travel = "Time difference after travel"
    override fun travelled(hours: Int) = if (hours == 0) "none" else "$hours h"
    override val travelMore = "One hour more"
    override val travelLess = "One hour less"
    override val cycle = "On my period"
    override val save = "Save"
    override fun pain(value: Int) = "$value of 10"
    override val painMore = "More pain"
    override val painLess = "Less pain"
    override val notSaid = "not said"
}
