package ebb.ui

import androidx.compose.runtime.Composable
import androidx.compose.runtime.saveable.rememberSaveableStateHolder
import ebb.domain.screens.Models
import ebb.ui.plan.PlanScreen
import ebb.ui.run.AfterRunScreen
import ebb.ui.run.ReturnScreen
import ebb.ui.settings.SettingsScreen
import ebb.ui.today.TodayScreen
import ebb.ui.trends.TrendsScreen
import ebb.ui.why.WhyScreen

/** What is seen on the way: a place, or the page on top of it. What is below keeps where it was scrolled to. */
@Composable
fun Rooms(models: Models, phone: Phone, way: Way) {
    val kept = rememberSaveableStateHolder()
    val page = way.top
    // A place that shows its own pages stays the same room, so that its list is where it was left, also beside a page.
    val place = when (page?.kind) {
        null -> way.place
        Kind.WEEK, Kind.SESSION, Kind.GOAL, Kind.PLAN_FILE, Kind.RACE -> Place.PLAN
        Kind.SETTING -> Place.SETTINGS
        Kind.WHY, Kind.AFTER_RUN, Kind.RETURN -> null
    }
    if (place != null) {
        kept.SaveableStateProvider(place.name) { PlaceRoom(place, models, phone, way) }
        return
    }
    when (page?.kind) {
        Kind.WHY -> WhyScreen(models.why, page.of, way)
        Kind.AFTER_RUN -> AfterRunScreen(models.afterRun, way)
        Kind.RETURN -> ReturnScreen(models.back, way)
        else -> Unit
    }
}

@Composable
private fun PlaceRoom(place: Place, models: Models, phone: Phone, way: Way) {
    when (place) {
        Place.TODAY -> TodayScreen(models.today, phone, way)
        Place.PLAN -> PlanScreen(models.plan, phone, way)
        Place.TRENDS -> TrendsScreen(models.trends, phone) { day -> way.open(Page(Kind.WHY, day.toString())) }
        Place.SETTINGS -> SettingsScreen(models.settings, phone, way)
    }
}
