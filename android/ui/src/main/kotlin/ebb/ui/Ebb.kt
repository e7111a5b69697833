package ebb.ui

import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.remember
import ebb.core.Units
import ebb.domain.screens.Models
import ebb.domain.screens.OnboardingStep
import ebb.ui.checkin.CheckInSheet
import ebb.ui.frame.FailedToOpen
import ebb.ui.frame.Frame
import ebb.ui.frame.Ground
import ebb.ui.frame.Opening
import ebb.ui.look.EbbTheme
import ebb.ui.onboarding.OnboardingScreen
import ebb.ui.part.LocalAppNames
import ebb.ui.part.LocalMeasures
import ebb.ui.part.Measures

/**
 * The whole app.
 *
 * @param language the phone's, as a tag like `fr-CA`: for as long as the core's is not known
 * @param way hoisted, so that what stands outside can lead somewhere: a shortcut to the check-in
 */
@Composable
fun Ebb(start: Start, phone: Phone, language: String, look: Look = Look(), way: Way = rememberWay()) {
    when (start) {
        Start.Opening -> EbbTheme(look, words(language(language))) { Ground(look.insets) { Opening() } }
        is Start.Failed -> EbbTheme(look, words(language(language))) { Ground(look.insets) { FailedToOpen(start.trouble, phone::again) } }
        is Start.Ready -> Open(start.models, phone, language, look, way)
    }
}

@Composable
private fun Open(models: Models, phone: Phone, language: String, look: Look, way: Way) {
    val settings by models.settings.state.collectAsState()
    val onboarding by models.onboarding.state.collectAsState()
    val first = onboarding.step != OnboardingStep.DONE
    // What was said in the first run is read once it is over.
    LaunchedEffect(models, first) { models.settings.open() }
    Left(models, way)
    val profile = if (first) onboarding.profile ?: settings.profile else settings.profile
    val spoken = profile?.language ?: language(language)
    val units = profile?.units ?: Units.KM
    EbbTheme(look, words(spoken)) {
        CompositionLocalProvider(LocalMeasures provides remember(spoken, units) { Measures(spoken, units) }, LocalAppNames provides phone::appName) {
            if (first) {
                Ground(look.insets) { OnboardingScreen(models.onboarding, models.plan, phone, way) }
            } else {
                phone.Back(way.deep) { way.back() }
                Frame(way, look.insets) { Rooms(models, phone, way) }
                if (way.checkIn) CheckInSheet(models.checkIn, onClose = way::closeCheckIn)
            }
        }
    }
}
