package ebb.ui.chart

import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxScope
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.lazy.LazyColumn
import androidx.compose.foundation.lazy.itemsIndexed
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.material3.ExperimentalMaterial3Api
import androidx.compose.material3.ModalBottomSheet
import androidx.compose.material3.rememberModalBottomSheetState
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import ebb.ui.LocalWords
import ebb.ui.look.LocalPalette
import ebb.ui.look.Space
import ebb.ui.part.Body
import ebb.ui.part.Divider
import ebb.ui.part.Heading
import ebb.ui.part.RowOrColumn
import ebb.ui.part.Secondary
import ebb.ui.part.TouchLine

/** Holds a drawing: heard as its summary, and opened as a table by a tap. What is drawn inside is not heard. */
@Composable
fun Chart(told: Told, modifier: Modifier = Modifier, drawing: @Composable BoxScope.() -> Unit) {
    var open by rememberSaveable { mutableStateOf(false) }
    val label = LocalWords.current.chart.showTable
    Box(
        modifier.clip(RoundedCornerShape(8.dp)).clickable(onClickLabel = label, role = Role.Button) { open = true }
            .semantics { contentDescription = told.summary },
    ) {
        Box(Modifier.clearAndSetSemantics {}, content = drawing)
    }
    if (open) TableSheet(told) { open = false }
}

@OptIn(ExperimentalMaterial3Api::class)
@Composable
private fun TableSheet(told: Told, onClose: () -> Unit) {
    ModalBottomSheet(onClose, sheetState = rememberModalBottomSheetState(skipPartiallyExpanded = true), containerColor = LocalPalette.current.card) {
        Table(told, onOpen = onClose)
    }
}

/** The values behind a chart, a row each. [onOpen]: a row was opened. */
@Composable
fun Table(told: Told, modifier: Modifier = Modifier, onOpen: () -> Unit = {}) {
    val rows = remember(told) { told.rows() }
    LazyColumn(modifier.fillMaxWidth().testTag(TABLE), contentPadding = PaddingValues(Space.margin, 0.dp, Space.margin, Space.margin)) {
        item(key = "title") { Heading(told.title, Modifier.padding(bottom = Space.between)) }
        item(key = "columns") { Cells(told.columns) { text, room -> Secondary(text, room) } }
        itemsIndexed(rows, key = { place, _ -> place }) { place, row ->
            val open = told.open
            if (open == null) {
                Column(Modifier.semantics(mergeDescendants = true) {}, Arrangement.spacedBy(Space.line)) { Line(row) }
            } else {
                TouchLine({ onOpen(); open(place) }) { Line(row) }
            }
        }
    }
}

@Composable
private fun Line(row: List<String>) {
    Divider()
    Cells(row) { text, room -> Body(text, room) }
}

/** The table, for tests. */
const val TABLE = "table"

@Composable
private fun Cells(texts: List<String>, cell: @Composable (text: String, room: Modifier) -> Unit) {
    RowOrColumn(Modifier.fillMaxWidth().padding(vertical = Space.line)) { rest -> texts.forEach { cell(it, rest) } }
}
