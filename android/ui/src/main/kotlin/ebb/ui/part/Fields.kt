package ebb.ui.part

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.text.KeyboardOptions
import androidx.compose.material3.OutlinedTextField
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.error
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.input.KeyboardType
import ebb.ui.look.LocalPalette
import ebb.ui.look.LocalType
import ebb.ui.look.Space

/**
 * A number, or nothing. Its name stands above it and not inside, where a long one would be cut off.
 *
 * @param digitsOnly the keyboard of digits is enough; it has no colon
 * @param wrong what is wrong with what stands there; null: nothing
 */
@Composable
fun NumberField(
    name: String,
    text: String,
    modifier: Modifier = Modifier,
    unit: String? = null,
    about: String? = null,
    wrong: String? = null,
    digitsOnly: Boolean = true,
    onChange: (String) -> Unit,
) {
    Column(modifier.fillMaxWidth(), Arrangement.spacedBy(Space.line)) {
        Body(name)
        if (about != null) Secondary(about)
        OutlinedTextField(
            text, onChange,
            Modifier.fillMaxWidth().semantics {
                contentDescription = listOfNotNull(name, unit).joinToString(", ")
                if (wrong != null) error(wrong)
            },
            textStyle = LocalType.current.body,
            suffix = unit?.let { { Text(it, color = LocalPalette.current.quiet, style = LocalType.current.secondary) } },
            isError = wrong != null,
            keyboardOptions = KeyboardOptions(keyboardType = if (digitsOnly) KeyboardType.Decimal else KeyboardType.Text),
            singleLine = true,
        )
        if (wrong != null) Secondary(wrong, Modifier.semantics { liveRegion = LiveRegionMode.Polite }, LocalPalette.current.cut)
    }
}

/** A number as it is typed, with a point or a comma; null where it is none. */
fun typed(text: String): Double? = text.trim().replace(',', '.').toDoubleOrNull()?.takeIf { it.isFinite() && it >= 0 }

/** A whole number as it is typed; null where it is none. */
fun typedWhole(text: String): Int? = text.trim().toIntOrNull()?.takeIf { it >= 0 }

/** Neither empty nor a number. */
fun isWrong(text: String): Boolean = text.isNotBlank() && typed(text) == null

/** Neither empty nor a whole number. */
fun isWrongWhole(text: String): Boolean = text.isNotBlank() && typedWhole(text) == null
