package androidx.compose.foundation.layout

import androidx.compose.runtime.Composable

/** https://developer.android.com/reference/kotlin/androidx/compose/foundation/layout/package-summary#(androidx.compose.foundation.layout.WindowInsets.Companion).safeDrawing() */
val WindowInsets.Companion.safeDrawing: WindowInsets
    @Composable get() = WindowInsets(0, 0, 0, 0)
