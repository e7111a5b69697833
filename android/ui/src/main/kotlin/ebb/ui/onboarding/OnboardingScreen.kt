package ebb.ui.onboarding

import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import ebb.domain.screens.OnboardingModel
import ebb.domain.screens.PlanModel
import ebb.ui.LocalWords
import ebb.ui.Phone
import ebb.ui.Way
import ebb.ui.part.ScrollingPage

/** The first run. */
@Composable
fun OnboardingScreen(model: OnboardingModel, plan: PlanModel, phone: Phone, way: Way, modifier: Modifier = Modifier) {
    ScrollingPage(LocalWords.current.onboarding.title, modifier) {}
}
