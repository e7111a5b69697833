package ebb.ui.part

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.lazy.LazyColumn
import androidx.compose.foundation.lazy.LazyListScope
import androidx.compose.foundation.lazy.LazyListState
import androidx.compose.foundation.lazy.rememberLazyListState
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.unit.dp
import ebb.ui.LocalWords
import ebb.ui.look.Icons
import ebb.ui.look.Space

/**
 * A page that scrolls: its title, with a way back where one leads there, then cards.
 *
 * @param title null where the first card says what it is
 * @param foot what stays at the thumb
 * @param content its items; each needs a key
 */
@Composable
fun ScrollingPage(
    title: String?,
    modifier: Modifier = Modifier,
    onBack: (() -> Unit)? = null,
    state: LazyListState = rememberLazyListState(),
    foot: (@Composable () -> Unit)? = null,
    content: LazyListScope.() -> Unit,
) {
    Column(modifier.fillMaxSize(), horizontalAlignment = Alignment.CenterHorizontally) {
        if (title != null) PageTitle(title, onBack)
        LazyColumn(
            Modifier.widthIn(max = Space.widest).weight(1f).testTag(PAGE), state,
            PaddingValues(Space.margin, if (title == null) Space.between else 0.dp, Space.margin, Space.margin),
            verticalArrangement = Arrangement.spacedBy(Space.between),
            content = content,
        )
        if (foot != null) {
            Box(Modifier.widthIn(max = Space.widest).fillMaxWidth().padding(Space.margin, Space.group, Space.margin, Space.between)) { foot() }
        }
    }
}

/** What scrolls, for tests that look for something further down. */
const val PAGE = "page"

@Composable
private fun PageTitle(title: String, onBack: (() -> Unit)?) {
    Row(
        Modifier.widthIn(max = Space.widest).fillMaxWidth().heightIn(min = 56.dp).padding(start = if (onBack == null) Space.margin else Space.line, end = Space.margin),
        Arrangement.spacedBy(Space.line), Alignment.CenterVertically,
    ) {
        if (onBack != null) IconButton(Icons.Back, LocalWords.current.part.back, onClick = onBack)
        Heading(title, Modifier.weight(1f).padding(vertical = Space.group))
    }
}
