package ebb.ui.flow

import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.semantics.getOrNull
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.SemanticsMatcher
import androidx.compose.ui.test.SkikoComposeUiTest
import androidx.compose.ui.test.hasClickAction
import androidx.compose.ui.test.hasContentDescription
import androidx.compose.ui.test.hasScrollToNodeAction
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.isEnabled
import androidx.compose.ui.test.onLast
import androidx.compose.ui.test.performScrollToNode
import androidx.compose.ui.test.performSemanticsAction
import androidx.compose.ui.unit.Density
import ebb.core.Language
import ebb.domain.golden.Golden
import ebb.domain.golden.GoldenStage
import ebb.domain.screens.Screens
import ebb.ui.Ebb
import ebb.ui.FakeUiPhone
import ebb.ui.Look
import ebb.ui.Phone
import ebb.ui.Start
import ebb.ui.Way
import ebb.ui.Words
import ebb.ui.onAWindow
import ebb.ui.roboto
import ebb.ui.words
import java.nio.file.Path
import org.junit.jupiter.api.Assertions.assertTrue

/** What the rooms call things, in English. */
val says: Words = words(Language.EN)

/** One way through the whole app, as who hears the screen would take it. */
@OptIn(ExperimentalTestApi::class)
class Flow(private val test: SkikoComposeUiTest, val screens: Screens, val way: Way, val phone: FakeUiPhone) {
    /** It is said somewhere on what is open, if need be further down. */
    fun hears(text: String) = assertTrue(found(named(text)), "nobody says “$text”; what is heard: ${heard()}")

    /** Nobody says it, from the top to the bottom. */
    fun hearsNot(text: String) = assertTrue(!found(named(text)), "somebody says “$text”")

    /** Presses what is called so, the topmost of several: a sheet lies over what has the same name. */
    fun taps(text: String) {
        val button = (exactly(text) and hasClickAction() and isEnabled()).takeIf(::found) ?: (named(text) and hasClickAction() and isEnabled())
        assertTrue(found(button), "nothing to press is called “$text”; what is heard: ${heard()}")
        test.onAllNodes(button).onLast().performSemanticsAction(SemanticsActions.OnClick)
        test.waitForIdle()
    }

    /** The phone's own way back. */
    fun goesBack() {
        requireNotNull(phone.back) { "back leaves the app" }()
        test.waitForIdle()
    }

    /** Comes to it in a while: something works on another thread. */
    fun waitsFor(what: () -> Boolean) = test.waitUntil(20_000) { what() }.also { test.waitForIdle() }

    private fun found(matcher: SemanticsMatcher): Boolean {
        test.waitForIdle()
        if (seen(matcher)) return true
        val pages = test.onAllNodes(hasScrollToNodeAction())
        return pages.fetchSemanticsNodes().indices.any { place -> runCatching { pages[place].performScrollToNode(matcher) }.isSuccess.also { test.waitForIdle() } && seen(matcher) }
    }

    /** What a list keeps for its next row is composed and not there. */
    private fun seen(matcher: SemanticsMatcher) = test.onAllNodes(matcher).fetchSemanticsNodes().any { it.layoutInfo.isPlaced }

    private fun named(text: String) = hasText(text, substring = true) or hasContentDescription(text, substring = true)

    private fun exactly(text: String) = hasText(text) or hasContentDescription(text)

    private fun heard() = test.onAllNodes(SemanticsMatcher("anything") { true }).fetchSemanticsNodes().mapNotNull { node ->
        node.config.getOrNull(SemanticsProperties.ContentDescription)?.joinToString() ?: node.config.getOrNull(SemanticsProperties.Text)?.joinToString { it.text }
    }
}

/** Opens the app at the moment of a golden state, at its first screen. */
fun flow(folder: Path, state: String, take: Flow.() -> Unit) {
    val golden = Golden.read()
    GoldenStage(golden, folder).before(golden.states.single { it.name == state }) { screens -> flow(screens, take = take) }
}

/** Opens the app on these screens. */
@OptIn(ExperimentalTestApi::class)
fun flow(screens: Screens, phone: (FakeUiPhone) -> Phone = { it }, take: Flow.() -> Unit) = onAWindow(412, 892) {
    val (way, asked) = Way() to FakeUiPhone()
    val models = screens.models
    setContent { OnAPhone { Ebb(Start.Ready(models), phone(asked), "en-GB", Look(font = roboto), way) } }
    waitForIdle()
    Flow(this, screens, way, asked).take()
}

@Composable
private fun OnAPhone(content: @Composable () -> Unit) = CompositionLocalProvider(LocalDensity provides Density(1f), content = content)
