package ebb.ui.golden

import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.ui.graphics.ImageBitmap
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.platform.LocalLayoutDirection
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.captureToImage
import androidx.compose.ui.test.SkikoComposeUiTest
import androidx.compose.ui.test.SemanticsMatcher
import androidx.compose.ui.semantics.getOrNull
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.test.isRoot
import androidx.compose.ui.test.onFirst
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.unit.Density
import androidx.compose.ui.unit.LayoutDirection
import ebb.core.Language
import ebb.domain.golden.GoldenPicture
import ebb.domain.golden.GoldenScreen
import ebb.domain.golden.GoldenStage
import ebb.domain.golden.GoldenState
import ebb.domain.golden.go
import ebb.domain.golden.open
import ebb.domain.screens.Screens
import ebb.ui.Ebb
import ebb.ui.FakeUiPhone
import ebb.ui.Kind
import ebb.ui.Look
import ebb.ui.Page
import ebb.ui.Place
import ebb.ui.Start
import ebb.ui.Way
import ebb.ui.onAWindow
import ebb.ui.roboto
import ebb.ui.words

/** A window in dp, and how what is in it is drawn. */
private class Paper(val width: Int, val height: Int, val textSize: Float = 1f, val direction: LayoutDirection = LayoutDirection.Ltr)

private val GoldenPicture.paper
    get() = when (this) {
        GoldenPicture.LIGHT, GoldenPicture.DARK, GoldenPicture.FRENCH -> Paper(PHONE_WIDTH, PHONE_HEIGHT)
        GoldenPicture.LARGE -> Paper(PHONE_WIDTH, PHONE_HEIGHT, textSize = 2f)
        GoldenPicture.RTL -> Paper(PHONE_WIDTH, PHONE_HEIGHT, direction = LayoutDirection.Rtl)
        GoldenPicture.WIDE -> Paper(1000, 700)
        GoldenPicture.LANDSCAPE -> Paper(PHONE_HEIGHT, PHONE_WIDTH)
    }

/** Draws golden states as the app shows them. */
class GoldenDrawing(private val stage: GoldenStage) {
    /** The picture. Where the page is longer than a phone it is as long as the page, in light and with the largest text. */
    fun draw(state: GoldenState, picture: GoldenPicture): ImageBitmap {
        val paper = picture.paper
        // What stands in the middle of an empty window has no length of its own.
        val centred = state.screen == GoldenScreen.OPENING || state.screen == GoldenScreen.FAILED
        if (centred || picture != GoldenPicture.LIGHT && picture != GoldenPicture.LARGE) return draw(state, picture, paper.height)
        val whole = draw(state, picture, LONGEST)
        val needed = LONGEST - (emptyRows(whole) / DENSITY).toInt() + BELOW
        return draw(state, picture, needed.coerceIn(PHONE_HEIGHT, LONGEST))
    }

    private fun draw(state: GoldenState, picture: GoldenPicture, height: Int): ImageBitmap {
        if (state.screen == GoldenScreen.OPENING) return draw(picture, height, least = 1) { Start.Opening }
        if (state.screen == GoldenScreen.FAILED) return stage.trouble(state).let { trouble -> draw(picture, height, least = 2) { Start.Failed(trouble) } }
        val language = if (picture == GoldenPicture.FRENCH) Language.FR else null
        return stage.before(state, language) { screens ->
            screens.open(state)
            val headline = state.shows.text("headline").takeIf { language == null && state.screen == GoldenScreen.TODAY }
            draw(picture, height, screens.way(state), { screens.go(state) }, state.does.any { it.word == "more" }, headline) { Start.Ready(screens.models) }
        }
    }

    @OptIn(ExperimentalTestApi::class)
    private fun draw(
        picture: GoldenPicture, height: Int, way: Way = Way(), go: () -> Unit = {}, more: Boolean = false, headline: String? = null, least: Int = LEAST,
        start: () -> Start,
    ): ImageBitmap {
        val paper = picture.paper
        var drawn: ImageBitmap? = null
        val (wide, high) = (paper.width * DENSITY).toInt() to (height * DENSITY).toInt()
        onAWindow(wide, high) {
            setContent { On(paper) { Ebb(start(), FakeUiPhone(), tag(picture), Look(dark = picture == GoldenPicture.DARK, font = roboto), way) } }
            waitForIdle()
            if (more) onNodeWithText(words(if (picture == GoldenPicture.FRENCH) Language.FR else Language.EN).checkIn.more).performClick()
            go()
            waitForIdle()
            assertSomethingIsSaid(headline, least)
            drawn = onAllNodes(isRoot()).onFirst().captureToImage()
        }
        return requireNotNull(drawn)
    }

    /** A picture of an empty page would be like itself for ever: it is neither blessed nor passed. */
    @OptIn(ExperimentalTestApi::class)
    private fun SkikoComposeUiTest.assertSomethingIsSaid(headline: String?, least: Int) {
        val said = onAllNodes(SemanticsMatcher("says something") { true }, useUnmergedTree = true).fetchSemanticsNodes().flatMap { node ->
            node.config.getOrNull(SemanticsProperties.Text).orEmpty().map { it.text } + node.config.getOrNull(SemanticsProperties.ContentDescription).orEmpty()
        }
        check(said.size >= least) { "nothing but $said" }
        check(headline == null || said.any { headline in it }) { "not a word of “$headline”: $said" }
    }

    private fun tag(picture: GoldenPicture) = if (picture == GoldenPicture.FRENCH) "fr-FR" else "en-GB"
}

@Composable
private fun On(paper: Paper, content: @Composable () -> Unit) =
    CompositionLocalProvider(LocalDensity provides Density(DENSITY, paper.textSize), LocalLayoutDirection provides paper.direction, content = content)

/** The way that leads to a state's screen. */
fun Screens.way(state: GoldenState): Way = when (state.screen) {
    GoldenScreen.OPENING, GoldenScreen.FAILED, GoldenScreen.ONBOARDING, GoldenScreen.TODAY -> Way()
    GoldenScreen.CHECK_IN -> Way(checkIn = true)
    GoldenScreen.PLAN -> Way(Place.PLAN)
    GoldenScreen.WEEK -> Way(Place.PLAN, listOf(Page(Kind.WEEK, state.of)))
    GoldenScreen.SESSION -> Way(Place.PLAN, listOf(Page(Kind.SESSION, plan.state.value.morning?.sessions?.first { it.before.day.toString() == state.of }?.id)))
    GoldenScreen.GOAL, GoldenScreen.PREVIEW -> Way(Place.PLAN, listOf(Page(Kind.GOAL)))
    GoldenScreen.IMPORTED_PLAN -> Way(Place.PLAN, listOf(Page(Kind.PLAN_FILE)))
    GoldenScreen.RACE -> Way(Place.PLAN, listOf(Page(Kind.RACE, state.of)))
    GoldenScreen.TRENDS -> Way(Place.TRENDS)
    GoldenScreen.WHY -> Way(Place.TODAY, listOf(Page(Kind.WHY, state.of)))
    GoldenScreen.SETTINGS -> Way(Place.SETTINGS, listOfNotNull(state.of?.let { Page(Kind.SETTING, it) }))
    GoldenScreen.AFTER_RUN -> Way(Place.TODAY, listOf(Page(Kind.AFTER_RUN)))
    GoldenScreen.RETURN_TO_RUN -> Way(Place.TODAY, listOf(Page(Kind.RETURN)))
}

private const val DENSITY = 1.5f
private const val PHONE_WIDTH = 412
private const val PHONE_HEIGHT = 892
private const val LONGEST = 4000

/** What is free under the last card, in dp. */
private const val BELOW = 32

/** A screen says at least so much, its places included. */
private const val LEAST = 8
