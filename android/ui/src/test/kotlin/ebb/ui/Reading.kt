package ebb.ui

import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.semantics.SemanticsNode
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.semantics.getOrNull
import androidx.compose.ui.test.ComposeUiTest
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.SemanticsMatcher
import androidx.compose.ui.test.SemanticsNodeInteraction
import androidx.compose.ui.test.SkikoComposeUiTest
import androidx.compose.ui.test.isRoot
import androidx.compose.ui.test.onAllNodesWithTag
import androidx.compose.ui.test.onFirst
import androidx.compose.ui.test.performScrollToNode
import androidx.compose.ui.test.runDesktopComposeUiTest
import androidx.compose.ui.text.TextLayoutResult
import androidx.compose.ui.unit.Density
import ebb.core.Language
import ebb.core.Units
import ebb.ui.frame.Ground
import ebb.ui.look.EbbTheme
import ebb.ui.part.LocalMeasures
import ebb.ui.part.Measures
import ebb.ui.part.PAGE
import java.awt.EventQueue
import org.junit.jupiter.api.Assertions.assertEquals

/**
 * Everything about a drawing on one thread, the one that draws on the desktop. Compose's tools by themselves ask from another
 * one; where the two meet, a change is lost now and then, and all later ones with it.
 */
fun <T> drawing(work: () -> T): T {
    var made: Result<T>? = null
    EventQueue.invokeAndWait { made = runCatching(work) }
    return requireNotNull(made).getOrThrow()
}

/** A window of so many pixels. */
@OptIn(ExperimentalTestApi::class)
fun onAWindow(width: Int, height: Int, act: SkikoComposeUiTest.() -> Unit) = drawing { runDesktopComposeUiTest(width, height, block = act) }

/** Shows something alone, in a window and a text size, and does [act] with it. */
@OptIn(ExperimentalTestApi::class)
fun onScreen(
    width: Int = 412,
    height: Int = 892,
    textSize: Float = 1f,
    language: Language = Language.EN,
    look: Look = Look(font = roboto),
    content: @Composable () -> Unit,
    act: ComposeUiTest.() -> Unit,
) = onAWindow(width, height) {
    setContent {
        CompositionLocalProvider(LocalDensity provides Density(1f, textSize), LocalMeasures provides Measures(language, Units.KM)) {
            EbbTheme(look, words(language)) { Ground(look.insets) { content() } }
        }
    }
    waitForIdle()
    act()
}

/** Scrolls the page to what matches. */
@OptIn(ExperimentalTestApi::class)
fun ComposeUiTest.scrollTo(matcher: SemanticsMatcher) {
    onAllNodesWithTag(PAGE).onFirst().performScrollToNode(matcher)
}

/** Everything a screen reader would say of what is composed, in order. */
@OptIn(ExperimentalTestApi::class)
fun ComposeUiTest.heard(): List<String> = onAllNodes(isRoot()).fetchSemanticsNodes().flatMap { it.all() }.flatMap { node ->
    val config = node.config
    val described = config.getOrNull(SemanticsProperties.ContentDescription)
    (described ?: config.getOrNull(SemanticsProperties.Text)?.map { it.text }).orEmpty() +
        listOfNotNull(config.getOrNull(SemanticsProperties.StateDescription))
}

/** Every text is whole: no line is cut off, and none ends in dots. */
@OptIn(ExperimentalTestApi::class)
fun ComposeUiTest.assertNothingCutOff() {
    val cut = onAllNodes(isRoot(), useUnmergedTree = true).fetchSemanticsNodes().flatMap { it.all() }.mapNotNull { node ->
        val layouts = mutableListOf<TextLayoutResult>()
        node.config.getOrNull(SemanticsActions.GetTextLayoutResult)?.action?.invoke(layouts)
        layouts.firstOrNull { it.hasVisualOverflow || it.size.width > node.size.width + 1 || it.size.height > node.size.height + 1 }?.layoutInput?.text?.text
    }
    assertEquals(emptyList<String>(), cut)
}

/** What a list keeps for later is in the tree, and nowhere on the screen. */
private fun SemanticsNode.all(): List<SemanticsNode> = if (layoutInfo.isPlaced) listOf(this) + children.flatMap { it.all() } else emptyList()
