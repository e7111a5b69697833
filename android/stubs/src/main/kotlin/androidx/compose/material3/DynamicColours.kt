package androidx.compose.material3

import android.content.Context

/** https://developer.android.com/reference/kotlin/androidx/compose/material3/package-summary#dynamicLightColorScheme(android.content.Context) */
fun dynamicLightColorScheme(context: Context): ColorScheme = lightColorScheme().also { checkNotNull(context.resources) }

/** https://developer.android.com/reference/kotlin/androidx/compose/material3/package-summary#dynamicDarkColorScheme(android.content.Context) */
fun dynamicDarkColorScheme(context: Context): ColorScheme = darkColorScheme().also { checkNotNull(context.resources) }
