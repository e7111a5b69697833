package ebb.ui.settings

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import ebb.core.SourceStream
import ebb.domain.screens.SettingsModel
import ebb.domain.screens.SettingsState
import ebb.ui.LocalWords
import ebb.ui.look.Icons
import ebb.ui.look.LocalPalette
import ebb.ui.look.Space
import ebb.ui.part.Body
import ebb.ui.part.Card
import ebb.ui.part.Divider
import ebb.ui.part.Heading
import ebb.ui.part.IconButton
import ebb.ui.part.OtherButton
import ebb.ui.part.RowOrColumn
import ebb.ui.part.ScrollingPage
import ebb.ui.part.Secondary
import ebb.ui.part.TroubleLine
import ebb.ui.part.appName
import ebb.ui.part.dates
import ebb.ui.part.isolated

/** Who measures what, in the order in which they are asked. Moving one says where it is now. */
@Composable
internal fun SourcesPage(state: SettingsState, model: SettingsModel, onBack: () -> Unit) {
    val words = LocalWords.current.settings
    var moved by remember { mutableStateOf<String?>(null) }
    ScrollingPage(words.group(SettingGroup.SOURCES), onBack = onBack) {
        if (state.trouble != null) item(key = "trouble") { TroubleLine(state.trouble, onAgain = { model.open() }) }
        item(key = "about") { Card { Body(if (state.sources.isEmpty()) words.sources.none else words.sources.about) } }
        for ((metric, streams) in state.sources.groupBy { it.metric }) {
            item(key = metric.name) {
                MetricCard(
                    streams, moved.takeIf { of -> streams.any { it.stream == of } },
                    onMove = { stream, places ->
                        moved = stream.stream
                        model.move(stream.stream, places)
                    },
                    onLeave = {
                        moved = null
                        model.order(metric, emptyList())
                    },
                )
            }
        }
    }
}

@Composable
private fun MetricCard(streams: List<SourceStream>, moved: String?, onMove: (SourceStream, Int) -> Unit, onLeave: () -> Unit) {
    val words = LocalWords.current.settings.sources
    Card {
        Heading(streams.first().metricName)
        streams.forEachIndexed { place, stream ->
            if (place > 0) Divider()
            Stream(stream, first = place == 0, last = place == streams.lastIndex) { onMove(stream, it) }
        }
        streams.indexOfFirst { it.stream == moved }.takeIf { it >= 0 }?.let { place ->
            Secondary(words.moved(name(streams[place]), place + 1, streams.size), Modifier.semantics { liveRegion = LiveRegionMode.Polite })
        }
        if (streams.any { it.place != null }) OtherButton(words.leave, Modifier.fillMaxWidth(), onClick = onLeave)
    }
}

@Composable
private fun Stream(stream: SourceStream, first: Boolean, last: Boolean, onMove: (Int) -> Unit) {
    val words = LocalWords.current.settings.sources
    val name = name(stream)
    RowOrColumn(Modifier.fillMaxWidth().heightIn(min = Space.touch)) { rest ->
        Column(rest.semantics(mergeDescendants = true) {}) {
            Body(name)
            Secondary(stream.methodName)
            Secondary(words.days(stream.days.toLong(), isolated(dates().dayOfYear(stream.lastDay))))
            if (stream.speaks) Secondary(words.speaks, colour = LocalPalette.current.ready)
            if (stream.silent) Secondary(words.silent)
        }
        if (!first || !last) {
            Row(horizontalArrangement = Arrangement.spacedBy(Space.line), verticalAlignment = Alignment.CenterVertically) {
                IconButton(Icons.Up, words.up(name), enabled = !first) { onMove(-1) }
                IconButton(Icons.Down, words.down(name), enabled = !last) { onMove(1) }
            }
        }
    }
}

@Composable
private fun name(stream: SourceStream) = isolated(listOfNotNull(appName(stream.app), stream.device).joinToString(" · "))
