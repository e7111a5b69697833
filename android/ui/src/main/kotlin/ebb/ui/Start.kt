package ebb.ui

import ebb.domain.screens.Models
import ebb.domain.screens.Trouble

/** How far the app has come. The library loads off the main thread, so the first frame is [Opening]. */
sealed interface Start {
    /** The core is being opened. */
    data object Opening : Start

    /** It could not be opened; the trouble says what helps. */
    data class Failed(val trouble: Trouble) : Start

    /** Every screen has its model. */
    data class Ready(val models: Models) : Start
}
