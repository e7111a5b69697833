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
    when (page?.kind) {
        null -> kept.SaveableStateProvider(way.place.name) { PlaceRoom(way.place, models, phone, way) }
        Kind.WHY -> WhyScreen(models.why, page.of, way)
        Kind.AFTER_RUN -> AfterRunScreen(models.afterRun, way)
        Kind.RETURN -> ReturnScreen(models.back, way)
        Kind.WEEK, Kind.SESSION, Kind.GOAL, Kind.PLAN_FILE, Kind.RACE -> PlanScreen(models.plan, phone, way)
        Kind.SETTING -> SettingsScreen(models.settings, phone, way)
    }
}

@Composable
private fun PlaceRoom(place: Place, models: Models, phone: Phone, way: Way) {
    when (place) {
        Place.TODAY -> TodayScreen(models.today, phone, way)
        Place.PLAN -> PlanScreen(models.plan, phone, way)
        Place.TRENDS -> TrendsScreen(models.trends, phone)
        Place.SETTINGS -> SettingsScreen(models.settings, phone, way)
    }
}
