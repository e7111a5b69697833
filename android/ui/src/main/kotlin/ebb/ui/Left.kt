package ebb.ui

import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import ebb.domain.screens.Models
import ebb.ui.settings.SettingGroup
import ebb.ui.settings.page

/** What was being said or shown on a page goes when the page leaves the way; a screen that is turned keeps it. */
@Composable
internal fun Left(models: Models, way: Way) {
    Once(gone = !way.checkIn) { models.checkIn.leave() }
    Once(gone = way.pages.none { it.kind == Kind.GOAL || it.kind == Kind.PLAN_FILE }) { models.plan.dismiss() }
    Once(gone = page(SettingGroup.ARCHIVE) !in way.pages) { models.settings.noticed() }
}

@Composable
private fun Once(gone: Boolean, leave: () -> Unit) = LaunchedEffect(gone) { if (gone) leave() }
