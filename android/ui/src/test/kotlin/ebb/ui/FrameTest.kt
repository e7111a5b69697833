package ebb.ui

import androidx.compose.runtime.Composable
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.assertIsDisplayed
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.runDesktopComposeUiTest
import ebb.domain.screens.Remedy
import ebb.domain.screens.Trouble
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test

/** A phone that takes down what it is asked for. */
open class FakeUiPhone : Phone {
    val asked = mutableListOf<String>()
    var back: (() -> Unit)? = null

    override fun again() { asked += "again" }
    override fun shareHealthData() { asked += "shareHealthData" }
    override fun openHealthSettings() { asked += "openHealthSettings" }
    override fun notify(on: Boolean) { asked += "notify $on" }
    override fun pickHistory() { asked += "pickHistory" }
    override fun stopImport() { asked += "stopImport" }
    override fun pickPlan() { asked += "pickPlan" }
    override fun pickArchive() { asked += "pickArchive" }
    override fun saveArchive() { asked += "saveArchive" }
    override fun handOn(name: String, text: String) { asked += "handOn $name" }

    @Composable
    override fun Back(enabled: Boolean, back: () -> Unit) {
        this.back = back.takeIf { enabled }
    }
}

@OptIn(ExperimentalTestApi::class)
class FrameTest {
    @Test
    fun `what cannot be opened says what happened, what helps, and tries again`() = runDesktopComposeUiTest(412, 892) {
        val phone = FakeUiPhone()
        setContent { Ebb(Start.Failed(Trouble("The disk is full.", Remedy.MAKE_ROOM)), phone, "en-GB") }
        onNodeWithText("The disk is full.").assertIsDisplayed()
        onNodeWithText("Free some space on this phone, then try again.").assertIsDisplayed()
        onNodeWithText("Try again").performClick()
        assertEquals(listOf("again"), phone.asked)
    }
}
