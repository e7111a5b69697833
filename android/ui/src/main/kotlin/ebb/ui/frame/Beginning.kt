package ebb.ui.frame

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import ebb.domain.screens.Trouble
import ebb.ui.LocalWords
import ebb.ui.look.Space
import ebb.ui.look.Tide
import ebb.ui.part.Happened
import ebb.ui.part.Heading
import ebb.ui.part.MainButton
import ebb.ui.part.Secondary

/** The first frame: the core is being opened. */
@Composable
fun Opening(modifier: Modifier = Modifier) {
    Column(modifier.fillMaxSize(), Arrangement.spacedBy(Space.margin, Alignment.CenterVertically), Alignment.CenterHorizontally) {
        Tide(null, null)
        Secondary(LocalWords.current.frame.opening)
    }
}

/** It could not be opened: what happened, what helps, one button. */
@Composable
fun FailedToOpen(trouble: Trouble, again: () -> Unit, modifier: Modifier = Modifier) {
    val words = LocalWords.current
    Column(
        modifier.fillMaxSize().verticalScroll(rememberScrollState()).padding(Space.margin),
        Arrangement.spacedBy(Space.margin, Alignment.CenterVertically), Alignment.CenterHorizontally,
    ) {
        Tide(null, null)
        Column(Modifier.widthIn(max = Space.widest).fillMaxWidth(), Arrangement.spacedBy(Space.between)) {
            Heading(words.frame.failed)
            Happened(trouble)
            words.part.button(trouble.remedy)?.let { MainButton(it, onClick = again) }
        }
    }
}
