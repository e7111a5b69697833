package ebb.ui.plan

import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import ebb.domain.screens.PlanModel
import ebb.ui.LocalWords
import ebb.ui.Phone
import ebb.ui.Way
import ebb.ui.part.ScrollingPage

/** The plan, and its pages above it. */
@Composable
fun PlanScreen(model: PlanModel, phone: Phone, way: Way, modifier: Modifier = Modifier) {
    ScrollingPage(LocalWords.current.plan.title, modifier) {}
}
