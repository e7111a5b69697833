package ebb.ui.part

import androidx.compose.runtime.Composable
import androidx.compose.runtime.ReadOnlyComposable
import androidx.compose.runtime.staticCompositionLocalOf

/** What the phone calls an app, by its id; none where it does not have it. */
val LocalAppNames = staticCompositionLocalOf<(String) -> String?> { { null } }

/** An app as the athlete knows it. Its id where nobody has a name: it wrote on another phone, or is gone. */
@Composable
@ReadOnlyComposable
fun appName(id: String): String = ELSEWHERE[id] ?: LocalAppNames.current(id) ?: id

/** Apps that no Android phone has, and histories come from: nobody has to ask for them each time one is drawn. */
private val ELSEWHERE = mapOf("com.apple.health" to "Apple Health")
