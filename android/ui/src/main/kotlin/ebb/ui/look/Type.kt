package ebb.ui.look

import androidx.compose.material3.Typography
import androidx.compose.runtime.Immutable
import androidx.compose.runtime.staticCompositionLocalOf
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.text.font.FontFamily
import androidx.compose.ui.text.font.FontWeight
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.text.style.TextDirection
import androidx.compose.ui.unit.TextUnit
import androidx.compose.ui.unit.sp

/**
 * Five sizes, all growing with the phone's text size; figures of one width, so that numbers stand under one another.
 *
 * @param mirrored the phone's own language is read from the right. Ebb's languages are not: a sentence keeps its direction, and
 * stands where that phone's sentences stand
 */
@Immutable
class Type(private val font: FontFamily, private val mirrored: Boolean = false) {
    /** The number on the tide. */
    val number = style(40.sp, 48.sp, FontWeight.Bold)

    /** What a card says first. */
    val headline = style(20.sp, 26.sp, FontWeight.Bold)

    /** What is read. */
    val body = style(17.sp, 24.sp, FontWeight.Normal)

    /** What is read next. */
    val secondary = style(14.sp, 20.sp, FontWeight.Normal)

    /** What stands beside a number or under a bar. */
    val caption = style(12.sp, 16.sp, FontWeight.Normal)

    /** The same five in Material's places, so that its controls speak in them. */
    internal val material = Typography(
        displayLarge = number, displayMedium = number, displaySmall = number,
        headlineLarge = headline, headlineMedium = headline, headlineSmall = headline,
        titleLarge = headline, titleMedium = body.strong, titleSmall = secondary.strong,
        bodyLarge = body, bodyMedium = secondary, bodySmall = caption,
        labelLarge = secondary.strong, labelMedium = caption.strong, labelSmall = caption,
    )

    private fun style(size: TextUnit, line: TextUnit, weight: FontWeight) = TextStyle(
        fontFamily = font, fontSize = size, lineHeight = line, fontWeight = weight, fontFeatureSettings = "tnum",
        textDirection = TextDirection.Content, textAlign = if (mirrored) TextAlign.Right else TextAlign.Start,
    )
}

/** The same size with more weight. */
val TextStyle.strong: TextStyle get() = copy(fontWeight = FontWeight.Bold)

/** The sizes that hold here. */
val LocalType = staticCompositionLocalOf { Type(FontFamily.Default) }
