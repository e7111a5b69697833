package ebb.ui.settings

import androidx.compose.foundation.layout.Column
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.semantics
import ebb.ui.LocalWords
import ebb.ui.part.Body
import ebb.ui.part.Card
import ebb.ui.part.ScrollingPage
import ebb.ui.part.Secondary

/** On whose work Ebb stands. */
@Composable
internal fun LicencesPage(onBack: () -> Unit) {
    val words = LocalWords.current.settings
    ScrollingPage(words.group(SettingGroup.LICENCES), onBack = onBack) {
        item(key = "own") { Card { Body(words.ownLicence) } }
        item(key = "others") {
            Card {
                Body(words.aboutLicences)
                WORKS.forEach { (work, licence) ->
                    Column(Modifier.semantics(mergeDescendants = true) {}) {
                        Body(work)
                        Secondary(licence)
                    }
                }
            }
        }
    }
}

/** What is shipped with the app, by the names that their makers gave them. */
private val WORKS = listOf(
    "Jetpack Compose, Kotlin, kotlinx.coroutines" to "Apache 2.0",
    "JNA" to "Apache 2.0",
    "SQLite" to "Public domain",
    "rusqlite, quick-xml, libm" to "MIT",
    "UniFFI" to "MPL 2.0",
    "chrono, serde, fluent, postcard, once_cell" to "MIT / Apache 2.0",
    "jiff, memchr" to "Unlicense / MIT",
)
