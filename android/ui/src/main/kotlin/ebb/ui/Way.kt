package ebb.ui

import androidx.compose.runtime.Composable
import androidx.compose.runtime.Stable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.Saver
import androidx.compose.runtime.saveable.listSaver
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue

/** Where one can be, in the order of the navigation bar. */
enum class Place { TODAY, PLAN, TRENDS, SETTINGS }

/** What opens above a place. What it is of stands beside it, in [Page.of]. */
enum class Kind {
    /** Where a morning comes from; of a day, or of today. */
    WHY,

    /** How runs were. */
    AFTER_RUN,

    /** The way back to running. */
    RETURN,

    /** A week of the plan; of its Monday. */
    WEEK,

    /** A session; of its id. */
    SESSION,

    /** What a plan is to be made for, and what was made. */
    GOAL,

    /** What was understood of a plan's file. */
    PLAN_FILE,

    /** A race; of its id, or a new one. */
    RACE,

    /** A group of settings; of its name. */
    SETTING,
}

/** A page above a place. */
data class Page(val kind: Kind, val of: String? = null)

/** The way that was taken: a place, the pages above it, and whether the check-in lies over all of it. */
@Stable
class Way(place: Place = Place.TODAY, pages: List<Page> = emptyList(), checkIn: Boolean = false) {
    /** The place at the bottom. */
    var place by mutableStateOf(place)
        private set

    /** What is open above it, the topmost last. */
    var pages by mutableStateOf(pages)
        private set

    /** The check-in's sheet is open. */
    var checkIn by mutableStateOf(checkIn)
        private set

    /** The topmost page; none where the place itself is seen. */
    val top: Page? get() = pages.lastOrNull()

    /** Whether there is a way back inside the app. */
    val deep: Boolean get() = checkIn || pages.isNotEmpty() || place != Place.TODAY

    /** To a place, which then has nothing above it. */
    fun go(to: Place) {
        place = to
        pages = emptyList()
    }

    /** Opens a page above what is seen; the page that is seen is not opened twice. */
    fun open(page: Page) {
        if (page != top) pages = pages + page
    }

    /** Opens a page in the place of the topmost one: the detail beside a list. */
    fun instead(page: Page) {
        pages = pages.dropLast(1) + page
    }

    /** Asks how the morning feels. */
    fun openCheckIn() {
        checkIn = true
    }

    /** The check-in is over; what lies under it stays. */
    fun closeCheckIn() {
        checkIn = false
    }

    /** One step back; false where it leads out of the app. */
    fun back(): Boolean {
        when {
            checkIn -> checkIn = false
            pages.isNotEmpty() -> pages = pages.dropLast(1)
            place != Place.TODAY -> place = Place.TODAY
            else -> return false
        }
        return true
    }

    companion object {
        /** Keeps the way when the screen is turned or the app is put away. */
        val Saver: Saver<Way, Any> = listSaver(
            save = { way -> listOf(way.place.name, way.checkIn.toString()) + way.pages.flatMap { listOf(it.kind.name, it.of ?: NOTHING) } },
            restore = { kept ->
                val pages = kept.drop(2).chunked(2) { (kind, of) -> Page(Kind.valueOf(kind), of.takeUnless { it == NOTHING }) }
                Way(Place.valueOf(kept[0]), pages, kept[1].toBoolean())
            },
        )

        /** No id, day or name is empty. */
        private const val NOTHING = ""
    }
}

/** A way that is kept. */
@Composable
fun rememberWay(): Way = rememberSaveable(saver = Way.Saver) { Way() }
