package ebb.ui

import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.material3.ColorScheme
import androidx.compose.ui.text.font.FontFamily
import androidx.compose.ui.unit.dp

/**
 * What the phone says of how Ebb is to look.
 *
 * @property colours the phone's own colours for controls, where the athlete wants them; what a tier means keeps its colour
 * @property insets what the phone's bars and cut-outs take from the window
 * @property font the platform's own face, unless pictures have to repeat
 */
data class Look(
    val dark: Boolean = false,
    val colours: ColorScheme? = null,
    val insets: PaddingValues = PaddingValues(0.dp),
    val font: FontFamily = FontFamily.Default,
)
