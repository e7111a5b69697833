package ebb.ui.frame

import ebb.ui.Place

/** What the frame around the rooms says. */
interface FrameWords {
    val opening: String

    /** Over what kept the app from opening. */
    val failed: String

    fun place(place: Place): String
}

object FrameEnglish : FrameWords {
    override val opening = "Opening…"
    override val failed = "Ebb could not open"

    override fun place(place: Place) = when (place) {
        Place.TODAY -> "Today"
        Place.PLAN -> "Plan"
        Place.TRENDS -> "Trends"
        Place.SETTINGS -> "Settings"
    }
}

object FrameFrench : FrameWords {
    override val opening = "Ouverture…"
    override val failed = "Ebb n’a pas pu s’ouvrir"

    override fun place(place: Place) = when (place) {
        Place.TODAY -> "Aujourd’hui"
        Place.PLAN -> "Plan"
        Place.TRENDS -> "Tendances"
        Place.SETTINGS -> "Réglages"
    }
}
