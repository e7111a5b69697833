package ebb.ui

import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.material3.Surface
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.platform.LocalLayoutDirection
import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.semantics.getOrNull
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.SkikoComposeUiTest
import androidx.compose.ui.test.hasClickAction
import androidx.compose.ui.test.hasScrollAction
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.onAllNodesWithTag
import androidx.compose.ui.test.onFirst
import androidx.compose.ui.test.onNodeWithTag
import androidx.compose.ui.test.onRoot
import androidx.compose.ui.test.performScrollToNode
import androidx.compose.ui.test.performSemanticsAction
import androidx.compose.ui.text.TextLayoutResult
import androidx.compose.ui.unit.Density
import androidx.compose.ui.unit.LayoutDirection
import ebb.core.Language
import ebb.core.Units
import ebb.ui.frame.LocalWindow
import ebb.ui.frame.Window
import ebb.ui.look.EbbTheme
import ebb.ui.look.LocalPalette
import ebb.ui.part.LocalMeasures
import ebb.ui.part.Measures
import ebb.ui.part.PAGE
import org.junit.jupiter.api.Assertions.assertTrue

/** How a room is looked at. */
data class View(
    val language: Language = Language.EN,
    val units: Units = Units.KM,
    val dark: Boolean = false,
    val textSize: Float = 1f,
    val direction: LayoutDirection = LayoutDirection.Ltr,
    val window: Window = Window(),
)

/** A room alone, with everything that the app puts around it. */
@Composable
fun Room(view: View = View(), content: @Composable () -> Unit) {
    val density = LocalDensity.current.density
    CompositionLocalProvider(
        LocalDensity provides Density(density, view.textSize),
        LocalLayoutDirection provides view.direction,
        LocalWindow provides view.window,
        LocalMeasures provides Measures(view.language, view.units),
    ) {
        EbbTheme(Look(dark = view.dark, font = roboto), words(view.language)) {
            Surface(Modifier.fillMaxSize(), color = LocalPalette.current.surface, contentColor = LocalPalette.current.text) { content() }
        }
    }
}

/** Looks at a room on a phone's window and asks it something. */
@OptIn(ExperimentalTestApi::class)
fun looking(content: @Composable () -> Unit, view: View = View(), width: Int = 412, height: Int = 892, look: SkikoComposeUiTest.() -> Unit) =
    onAWindow(width, height) {
        setContent { Room(view, content) }
        waitForIdle()
        look()
    }

/** Scrolls the page to where something is said. */
@OptIn(ExperimentalTestApi::class)
fun SkikoComposeUiTest.scrollTo(text: String) = onAllNodesWithTag(PAGE).onFirst().performScrollToNode(hasText(text, substring = true))

/** From the top to the bottom no text is cut off, and everything that can be touched is large enough. */
@OptIn(ExperimentalTestApi::class)
fun SkikoComposeUiTest.nothingIsLost(tag: String = PAGE) {
    do {
        waitForIdle()
        textsAreWhole()
        targetsAreLarge()
    } while (scrollOn(tag))
}

@OptIn(ExperimentalTestApi::class)
private fun SkikoComposeUiTest.scrollOn(tag: String): Boolean {
    val page = onNodeWithTag(tag)
    val node = page.fetchSemanticsNode()
    val range = node.config.getOrNull(SemanticsProperties.VerticalScrollAxisRange) ?: return false
    val before = range.value()
    if (before >= range.maxValue()) return false
    page.performSemanticsAction(SemanticsActions.ScrollBy) { it(0f, node.size.height * 0.7f) }
    waitForIdle()
    return range.value() > before
}

@OptIn(ExperimentalTestApi::class)
private fun SkikoComposeUiTest.textsAreWhole() {
    for (node in onAllNodes(hasText("", substring = true), useUnmergedTree = true).fetchSemanticsNodes()) {
        val layout = mutableListOf<TextLayoutResult>()
        node.config.getOrNull(SemanticsActions.GetTextLayoutResult)?.action?.invoke(layout) ?: continue
        // A field scrolls what is typed.
        if (node.config.contains(SemanticsActions.SetText)) continue
        for (text in layout) {
            assertTrue(!text.hasVisualOverflow && (0 until text.lineCount).none(text::isLineEllipsized), "cut off: ${text.layoutInput.text}")
            // No word is broken where it has no hyphen.
            assertTrue(text.layoutInput.text.isEmpty() || text.size.width > 0, "no room: ${text.layoutInput.text}")
        }
    }
}

@OptIn(ExperimentalTestApi::class)
private fun SkikoComposeUiTest.targetsAreLarge() {
    for (node in onAllNodes(hasClickAction()).fetchSemanticsNodes()) {
        val least = with(node.layoutInfo.density) { 48f * density } - 0.5f
        assertTrue(node.size.width >= least && node.size.height >= least, "too small: ${node.size} of ${node.config}")
    }
}
