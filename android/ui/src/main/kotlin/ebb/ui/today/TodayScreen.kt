package ebb.ui.today

import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import ebb.domain.screens.TodayModel
import ebb.ui.Phone
import ebb.ui.Way
import ebb.ui.part.ScrollingPage

/** Today: verdict, reason, consequence. */
@Composable
fun TodayScreen(model: TodayModel, phone: Phone, way: Way, modifier: Modifier = Modifier) {
    ScrollingPage(null, modifier) {}
}
