package ebb.ui.part

import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.semantics.text
import androidx.compose.ui.text.AnnotatedString
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.text.style.TextAlign
import ebb.domain.unbroken
import ebb.ui.look.LocalPalette
import ebb.ui.look.LocalType

/** A text of any style, in which no line ends between a number and its unit. It is heard as it was written. */
@Composable
fun Said(text: String, style: TextStyle, modifier: Modifier = Modifier, colour: Color = LocalPalette.current.text, align: TextAlign? = null) {
    val shown = text.unbroken()
    val heard = if (shown == text) modifier else modifier.semantics { this.text = AnnotatedString(text) }
    Text(shown, heard, colour, textAlign = align, style = style)
}

/** What a page or a card is about; one can jump to it by ear. */
@Composable
fun Heading(text: String, modifier: Modifier = Modifier) {
    Said(text, LocalType.current.headline, modifier.semantics { heading() })
}

/** What is read. */
@Composable
fun Body(text: String, modifier: Modifier = Modifier, colour: Color = LocalPalette.current.text, align: TextAlign? = null) {
    Said(text, LocalType.current.body, modifier, colour, align)
}

/** What is read next, quieter. */
@Composable
fun Secondary(text: String, modifier: Modifier = Modifier, colour: Color = LocalPalette.current.quiet, align: TextAlign? = null) {
    Said(text, LocalType.current.secondary, modifier, colour, align)
}

/** What stands beside a number or under a bar. */
@Composable
fun Caption(text: String, modifier: Modifier = Modifier, colour: Color = LocalPalette.current.quiet, align: TextAlign? = null) {
    Said(text, LocalType.current.caption, modifier, colour, align)
}

/** A value that keeps its own direction of reading where the text around it has another: "62 ms", never "ms 62". */
fun isolated(value: String): String = "\u2068$value\u2069"
