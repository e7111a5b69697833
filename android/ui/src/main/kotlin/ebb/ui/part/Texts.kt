package ebb.ui.part

import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import ebb.ui.look.LocalPalette
import ebb.ui.look.LocalType

/** What a page or a card is about; one can jump to it by ear. */
@Composable
fun Heading(text: String, modifier: Modifier = Modifier) {
    Text(text, modifier.semantics { heading() }, LocalPalette.current.text, style = LocalType.current.headline)
}

/** What is read. */
@Composable
fun Body(text: String, modifier: Modifier = Modifier, colour: Color = LocalPalette.current.text, align: TextAlign? = null) {
    Text(text, modifier, colour, textAlign = align, style = LocalType.current.body)
}

/** What is read next, quieter. */
@Composable
fun Secondary(text: String, modifier: Modifier = Modifier, colour: Color = LocalPalette.current.quiet, align: TextAlign? = null) {
    Text(text, modifier, colour, textAlign = align, style = LocalType.current.secondary)
}

/** What stands beside a number or under a bar. */
@Composable
fun Caption(text: String, modifier: Modifier = Modifier, colour: Color = LocalPalette.current.quiet, align: TextAlign? = null) {
    Text(text, modifier, colour, textAlign = align, style = LocalType.current.caption)
}

/** A value that keeps its own direction of reading where the text around it has another: "62 ms", never "ms 62". */
fun isolated(value: String): String = "\u2068$value\u2069"
