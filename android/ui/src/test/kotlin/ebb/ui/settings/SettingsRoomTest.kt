package ebb.ui.settings

import androidx.compose.runtime.Composable
import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.SemanticsMatcher
import androidx.compose.ui.test.assert
import androidx.compose.ui.test.assertIsDisplayed
import androidx.compose.ui.test.assertIsEnabled
import androidx.compose.ui.test.assertIsNotEnabled
import androidx.compose.ui.test.assertIsOff
import androidx.compose.ui.test.assertIsSelected
import androidx.compose.ui.test.hasAnyAncestor
import androidx.compose.ui.test.hasContentDescription
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.isDialog
import androidx.compose.ui.test.onAllNodesWithText
import androidx.compose.ui.test.onNodeWithContentDescription
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performTextClearance
import androidx.compose.ui.test.performTextInput
import androidx.compose.ui.unit.LayoutDirection
import ebb.core.Cause
import ebb.core.ColdCondition
import ebb.core.Injury
import ebb.core.Language
import ebb.core.Metric
import ebb.core.Preset
import ebb.core.Units
import ebb.domain.Year
import ebb.domain.at
import ebb.domain.day
import ebb.domain.health.HealthException
import ebb.domain.health.RecordKind
import ebb.domain.history.PickedFile
import ebb.domain.hrv
import ebb.domain.meta
import ebb.domain.screens.Screens
import ebb.domain.screens.aNewPhone
import ebb.domain.screens.seventyDays
import ebb.domain.screens.today
import ebb.domain.writeExport
import ebb.ui.FakeUiPhone
import ebb.ui.Place
import ebb.ui.View
import ebb.ui.Way
import ebb.ui.looking
import ebb.ui.nothingIsLost
import ebb.ui.scrollTo
import java.nio.file.Files
import java.nio.file.Path
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir

/** The settings' pages on the real core. */
@OptIn(ExperimentalTestApi::class)
class SettingsRoomTest {
    @TempDir
    lateinit var folder: Path

    private val phone = FakeUiPhone()

    private fun at(group: SettingGroup? = null) = Way(Place.SETTINGS, listOfNotNull(group?.let(::page)))

    private fun room(screens: Screens, way: Way): @Composable () -> Unit = { SettingsScreen(screens.settings, phone, way) }

    private fun Screens.synced() = apply { runBlocking { sync.run() } }

    private fun aWatchAndARing(use: (Screens) -> Unit) = seventyDays { screens ->
        screens.athlete.phone.write(
            (0L..20L).map { hrv(today.minusDays(it), 44.0, at = "04:00").copy(meta = meta("ring-$it", today.at("06:00"), "com.example.ring", "Ring")) },
        )
        use(screens.synced())
    }

    @Test
    fun `the list says what is set, opens its pages, and asks the phone for the notification`() = seventyDays { screens ->
        val way = at()
        looking(room(screens.synced(), way)) {
            onNode(hasText("Language and units") and hasText("English · Kilometres")).assertIsDisplayed()
            onNode(hasText("Sensitivity") and hasText("Steady")).assertIsDisplayed()
            onNodeWithText("Morning notification").assertIsOff().performClick()
            assertEquals(listOf("notify true"), phone.asked)
            scrollTo("Licences")
            onNodeWithText("Licences").performClick()
            assertEquals(page(SettingGroup.LICENCES), way.top)
        }
    }

    @Test
    fun `the profile is typed and saved, and what is out of range is refused in the core's words`() = seventyDays { screens ->
        val way = at(SettingGroup.YOU)
        looking(room(screens.synced(), way)) {
            onNodeWithContentDescription("Year of birth").performTextInput("1700")
            onNodeWithText("Save").performClick()
            waitForIdle()
            onNodeWithText(checkNotNull(screens.settings.state.value.trouble).message).assertIsDisplayed()
            assertEquals(page(SettingGroup.YOU), way.top)
            onNodeWithContentDescription("Year of birth").performTextClearance()
            onNodeWithContentDescription("Year of birth").performTextInput("1988")
            onNodeWithText("Female").performClick()
            scrollTo("Pace at threshold")
            onNodeWithContentDescription("Pace at threshold, min per km").performTextInput("4.45")
            onNodeWithText("Type minutes and seconds, like 4:45.").assertIsDisplayed()
            onNodeWithText("Save").assertIsNotEnabled()
            onNodeWithContentDescription("Pace at threshold, min per km").performTextClearance()
            onNodeWithContentDescription("Pace at threshold, min per km").performTextInput("4:45")
            onNodeWithText("Save").assertIsEnabled().performClick()
            waitForIdle()
            assertNull(way.top)
            val profile = screens.athlete.core.profile()
            assertEquals(listOf<Any?>(1988, 285.0), listOf(profile.birthYear, profile.thresholdPaceSPerKm))
        }
    }

    @Test
    fun `an injury and what cold water is not advised with are said`() = seventyDays { screens ->
        looking(room(screens.synced(), at(SettingGroup.YOU))) {
            scrollTo("Add an injury")
            onNodeWithText("Add an injury").performClick()
            waitForIdle()
            scrollTo("A bone")
            onNodeWithText("A bone").performClick()
            scrollTo("Month, 1–12")
            onNodeWithContentDescription("Month, 1–12").performTextInput("3")
            scrollTo("Add an injury")
            onNodeWithText("Add an injury").performClick()
            waitForIdle()
            onNodeWithText("Type a month and a year, like 3 and 2025.").assertExists()
            onNodeWithContentDescription("Year").performTextInput("2025")
            onNodeWithText("Add an injury").performClick()
            waitForIdle()
            scrollTo("I take cold baths")
            onNodeWithText("I take cold baths").performClick()
            waitForIdle()
            scrollTo("Raynaud")
            onNodeWithText("Raynaud").performClick()
            onNodeWithText("Save").performClick()
            waitForIdle()
        }
        val profile = screens.athlete.core.profile()
        assertEquals(listOf(Injury(day("2025-03-01"), Cause.BONE)), profile.injuries)
        assertEquals(true to listOf(ColdCondition.RAYNAUD), profile.coldWater to profile.coldConditions)
    }

    @Test
    fun `language and units hold at once`() = seventyDays { screens ->
        looking(room(screens.synced(), at(SettingGroup.LANGUAGE))) {
            onNodeWithText("Français").performClick()
            onNodeWithText("Miles").performClick()
            waitForIdle()
            onNodeWithText("Miles").assertIsSelected()
        }
        assertEquals(Language.FR to Units.MI, screens.athlete.core.profile().let { it.language to it.units })
    }

    @Test
    fun `each preset says in the core's words what it would have cut, and one of them is chosen`() = seventyDays { screens ->
        looking(room(screens.synced(), at(SettingGroup.SENSITIVITY))) {
            onNodeWithText("Measure on my own nights").performClick()
            waitForIdle()
            val budgets = screens.settings.state.value.budgets
            val ofAll = budgets.values.reduce { all, says -> all.filter { it in says } }
            val own = budgets.getValue(Preset.BALANCED).minus(ofAll.toSet()).joinToString(" ")
            onNode(hasText("Balanced") and hasText(own)).performClick()
            waitForIdle()
            onNode(hasText("Balanced") and hasText(own)).assertIsSelected()
            ofAll.forEach { onNodeWithText(it).assertExists() }
            assertEquals(Preset.BALANCED, screens.athlete.core.profile().preset)
        }
    }

    @Test
    fun `a source is moved up and says where it is now, and the order can be left to Ebb`() = aWatchAndARing { screens ->
        looking(room(screens, at(SettingGroup.SOURCES))) {
            onNodeWithContentDescription("Move \u2068com.example.watch · Watch 3\u2069 up").assertIsNotEnabled()
            onNodeWithContentDescription("Move \u2068com.example.ring · Ring\u2069 up").performClick()
            waitForIdle()
            assertEquals("com.example.ring", screens.settings.state.value.sources.first { it.metric == Metric.HRV }.app)
            onNode(hasText("\u2068com.example.ring · Ring\u2069 is now number 1 of 2.") and SemanticsMatcher.keyIsDefined(SemanticsProperties.LiveRegion)).assertExists()
            onNodeWithText("Leave the order to Ebb").performClick()
            waitForIdle()
            assertTrue(screens.settings.state.value.sources.all { it.place == null })
        }
    }

    @Test
    fun `what is shared is heard kind by kind, and the way to share the rest is there`() = seventyDays { screens ->
        screens.athlete.phone.granted = setOf(RecordKind.SLEEP)
        looking(room(screens.synced(), at(SettingGroup.HEALTH))) {
            onNodeWithText("Sleep").assert(SemanticsMatcher.expectValue(SemanticsProperties.StateDescription, "shared"))
            onNodeWithText("Speed").assert(SemanticsMatcher.expectValue(SemanticsProperties.StateDescription, "not shared"))
            onNodeWithText("Last read on", substring = true).assertExists()
            onNodeWithText("Share health data with Ebb").performClick()
            onNodeWithText("Open Health Connect").performClick()
            assertEquals(listOf("share health data", "open health settings"), phone.asked)
        }
    }

    @Test
    fun `a service that does not answer is one sentence and one button`() = seventyDays { screens ->
        screens.athlete.phone.failures.add(HealthException.Unavailable())
        looking(room(screens, at(SettingGroup.HEALTH))) {
            onNodeWithText("Health Connect doesn’t answer.", substring = true).assertIsDisplayed()
            onNodeWithText("Share health data with Ebb").assertDoesNotExist()
        }
    }

    @Test
    fun `an import is asked for, says what came of it, and a file that is none says so`() = aNewPhone { screens ->
        looking(room(screens, at(SettingGroup.HISTORY))) {
            onNodeWithText("Choose an export").performClick()
            assertEquals(listOf("pick history"), phone.asked)
            screens.settings.import(export(), "Europe/Berlin")
            waitForIdle()
            onNodeWithText("Your history is in.", substring = true).assertIsDisplayed()
            onNodeWithText("to \u2068", substring = true).assertIsDisplayed()
            screens.settings.import(file("none.zip") { Files.writeString(it, "nothing") }, "Europe/Berlin")
            waitForIdle()
            onNodeWithText("Choose an export").assertIsDisplayed()
        }
    }

    @Test
    fun `everything is erased only after it was asked what that means`() = seventyDays { screens ->
        looking(room(screens.synced(), at(SettingGroup.ARCHIVE))) {
            onNodeWithText("Save an archive").performClick()
            onNodeWithText("Restore an archive").performClick()
            waitForIdle()
            onNodeWithText("Everything in Ebb now is replaced by the archive.").assertIsDisplayed()
            assertEquals(listOf("save archive"), phone.asked)
            onNodeWithText("Choose an archive").performClick()
            waitForIdle()
            assertEquals(listOf("save archive", "pick archive"), phone.asked)
            onNodeWithText("Erase everything").performClick()
            waitForIdle()
            onNodeWithText("Nobody else has them", substring = true).assertExists()
            onNode(hasText("Cancel") and hasAnyAncestor(isDialog())).performClick()
            waitForIdle()
            assertFalse(screens.settings.state.value.sources.isEmpty())
            onNodeWithText("Erase everything").performClick()
            waitForIdle()
            onNode(hasText("Erase everything") and hasAnyAncestor(isDialog()) and SemanticsMatcher.keyIsDefined(SemanticsActions.OnClick)).performClick()
            waitForIdle()
            assertTrue(screens.settings.state.value.sources.isEmpty())
            onNodeWithText("Everything is erased.").assertIsDisplayed()
        }
    }

    @Test
    fun `nothing is lost at twice the text size, in French and from the right`() = aWatchAndARing { screens ->
        screens.settings.change { it.copy(coldWater = true, injuries = listOf(Injury(day("2025-03-01"), Cause.TENDON))) }
        for (group in SettingGroup.entries + null) {
            looking(room(screens, at(group)), View(Language.FR, textSize = 2f), width = 360, height = 720) { nothingIsLost() }
            looking(room(screens, at(group)), View(direction = LayoutDirection.Rtl), width = 360, height = 720) { nothingIsLost() }
        }
    }

    private fun export() = file("export.zip") { writeExport(Year(today.minusDays(1), days = 20).days.flatten(), it) }

    private fun file(name: String, write: (Path) -> Unit): PickedFile {
        val path = folder.resolve(name).also(write)
        return object : PickedFile {
            override fun local() = path.toString()
            override fun forget() = Files.delete(path)
        }
    }
}
