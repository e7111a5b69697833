package ebb.ui.part

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.material3.AlertDialog
import androidx.compose.material3.ExperimentalMaterial3Api
import androidx.compose.material3.ModalBottomSheet
import androidx.compose.material3.rememberModalBottomSheetState
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp
import ebb.ui.LocalWords
import ebb.ui.look.LocalPalette
import ebb.ui.look.Space

/** A question before something that cannot be undone. */
@Composable
fun Ask(title: String, text: String, yes: String, onYes: () -> Unit, onNo: () -> Unit) {
    AlertDialog(
        onDismissRequest = onNo,
        confirmButton = { QuietButton(yes, onClick = onYes) },
        dismissButton = { QuietButton(LocalWords.current.part.cancel, onClick = onNo) },
        title = { Heading(title) },
        text = { Column(Modifier.verticalScroll(rememberScrollState())) { Body(text) } },
        containerColor = LocalPalette.current.card,
    )
}

/** A sheet from below, as high as what it holds. */
@OptIn(ExperimentalMaterial3Api::class)
@Composable
fun Sheet(onClose: () -> Unit, content: @Composable ColumnScope.() -> Unit) {
    ModalBottomSheet(onClose, sheetState = rememberModalBottomSheetState(skipPartiallyExpanded = true), containerColor = LocalPalette.current.card) {
        SheetBody(content)
    }
}

/** What stands in a sheet, without the sheet: it scrolls where it is longer than the window. */
@Composable
fun SheetBody(content: @Composable ColumnScope.() -> Unit) {
    Column(
        Modifier.fillMaxWidth().verticalScroll(rememberScrollState()).padding(Space.margin, 0.dp, Space.margin, Space.margin),
        Arrangement.spacedBy(Space.between), content = content,
    )
}
