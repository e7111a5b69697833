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
                WORKS.forEach { (works, licence) ->
                    Column(Modifier.semantics(mergeDescendants = true) {}) {
                        Body(works.joinToString(", "))
                        Secondary(licence)
                    }
                }
            }
        }
    }
}
