package ebb.ui.look

import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.material3.ColorScheme
import androidx.compose.material3.LocalContentColor
import androidx.compose.material3.LocalTextStyle
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Shapes
import androidx.compose.material3.darkColorScheme
import androidx.compose.material3.lightColorScheme
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.remember
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.platform.LocalLayoutDirection
import androidx.compose.ui.unit.LayoutDirection
import androidx.compose.ui.unit.dp
import ebb.ui.LocalWords
import ebb.ui.Look
import ebb.ui.Words

/** Colours, sizes and words for everything inside. */
@Composable
fun EbbTheme(look: Look, words: Words, content: @Composable () -> Unit) {
    val palette = if (look.dark) Palette.Dark else Palette.Light
    val mirrored = LocalLayoutDirection.current == LayoutDirection.Rtl
    val type = remember(look.font, mirrored) { Type(look.font, mirrored) }
    MaterialTheme(look.colours ?: remember(palette) { palette.material(look.dark) }, shapes, type.material) {
        CompositionLocalProvider(
            LocalPalette provides palette,
            LocalType provides type,
            LocalWords provides words,
            LocalTextStyle provides type.body,
            LocalContentColor provides palette.text,
            content = content,
        )
    }
}

private val shapes = Shapes(
    extraSmall = RoundedCornerShape(8.dp), small = RoundedCornerShape(12.dp), medium = RoundedCornerShape(16.dp),
    large = RoundedCornerShape(Space.corner), extraLarge = RoundedCornerShape(28.dp),
)

/** Material's controls in our colours. What it has more of than we do is one of ours. */
private fun Palette.material(dark: Boolean): ColorScheme {
    val scheme = if (dark) darkColorScheme() else lightColorScheme()
    val onAccent = if (dark) surface else Color.White
    return scheme.copy(
        primary = ready, onPrimary = onAccent, primaryContainer = water, onPrimaryContainer = text, inversePrimary = ready,
        secondary = ready, onSecondary = onAccent, secondaryContainer = band, onSecondaryContainer = text,
        tertiary = watch, onTertiary = onAccent, tertiaryContainer = band, onTertiaryContainer = text,
        background = surface, onBackground = text, surface = card, onSurface = text,
        surfaceVariant = band, onSurfaceVariant = quiet, surfaceTint = card,
        inverseSurface = text, inverseOnSurface = surface,
        error = cut, onError = onAccent, errorContainer = band, onErrorContainer = text,
        outline = line, outlineVariant = grid,
    )
}
