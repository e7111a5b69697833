package ebb.ui.flow

import ebb.core.Metric
import ebb.core.Preset
import ebb.domain.Year
import ebb.domain.history.ImportState
import ebb.domain.history.PickedFile
import ebb.domain.screens.Screens
import ebb.domain.screens.aNewPhone
import ebb.domain.screens.seventyDays
import ebb.domain.screens.today
import ebb.domain.writeExport
import ebb.ui.FakeUiPhone
import ebb.ui.Phone
import ebb.ui.part.isolated
import ebb.ui.settings.SettingGroup
import ebb.ui.Place
import java.nio.file.Path
import java.util.concurrent.CountDownLatch
import java.util.concurrent.TimeUnit
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.Job
import kotlinx.coroutines.launch
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir

/** The first morning, and what is set. */
class SettingFlowsTest {
    @TempDir
    lateinit var folder: Path

    @Test
    fun `the first morning goes from what Ebb does to a verdict`() = seventyDays { screens ->
        screens.athlete.phone.granted = emptySet()
        flow(screens) {
            val words = says.onboarding
            hears(words.title)
            taps(words.goOn)
            hears(words.privacy)
            taps(words.goOn)
            hears(words.permissions)
            taps(says.settings.health.share)
            assertEquals(listOf("share health data"), phone.asked)
            screens.athlete.phone.granted = ebb.domain.health.RecordKind.entries.toSet()
            screens.onboarding.open()
            taps(words.goOn)
            hears(words.history)
            goesBack()
            hears(words.permissions)
            taps(words.goOn)
            taps(words.goOn)
            hears(words.profile)
            taps(words.skipStep)
            hears(words.goal)
            taps(words.readiness)
            hears(words.ready)
            taps(words.enter)
            assertTrue(screens.athlete.settings.onboarded)
            hears(requireNotNull(screens.today.state.value.morning).text.headline)
            hears("${Metric.HRV}".let { screens.today.state.value.morning?.text?.signals?.first { signal -> signal.metric == Metric.HRV }?.name.orEmpty() })
        }
    }

    @Test
    fun `a history comes in, says so, and can be stopped before that`() = aNewPhone { new ->
        new.athlete.settings.onboarded = true
        val screens = Screens(new.athlete, importing = Dispatchers.IO)
        val picker = Picker(folder) { file -> CoroutineScope(Dispatchers.IO).launch { if (screens.history.run(file, "Europe/Berlin")) screens.update.run() } }
        flow(screens, picker::on) {
            val words = says.settings.history
            taps(says.frame.place(Place.SETTINGS))
            taps(says.settings.group(SettingGroup.HISTORY))
            taps(words.pick)
            waitsFor { screens.settings.state.value.import == ImportState.Fetching }
            hears(words.fetching)
            taps(words.stop)
            picker.let.countDown()
            waitsFor { screens.settings.state.value.import == ImportState.Stopped }
            hears(words.stopped)
            assertEquals(0, screens.core.sources(today).size)
            taps(words.pick)
            waitsFor { screens.settings.state.value.import is ImportState.Done }
            hears("Your history is in.")
            assertTrue(screens.core.sources(today).isNotEmpty())
        }
    }

    /** A phone's picker, whose first file is long on its way. */
    private class Picker(private val folder: Path, private val import: (PickedFile) -> Job) {
        val let = CountDownLatch(1)
        private var job: Job? = null

        fun on(asked: FakeUiPhone): Phone = object : Phone by asked {
            override fun pickHistory() {
                job = import(File())
            }

            override fun stopImport() {
                job?.cancel()
            }
        }

        private inner class File : PickedFile {
            private val path = folder.resolve("export.zip")

            override fun local(): String {
                check(let.await(20, TimeUnit.SECONDS))
                writeExport(Year(today.minusDays(1), days = 20).days.flatten(), path)
                return path.toString()
            }

            override fun forget() {
                path.toFile().delete()
            }
        }
    }

    @Test
    fun `another source speaks once it stands first`() = flow(folder, "settings-sources") {
        taps(says.frame.place(Place.SETTINGS))
        taps(says.settings.group(SettingGroup.SOURCES))
        val (first, second) = screens.settings.state.value.sources.filter { it.metric == Metric.HRV }
        assertTrue(first.speaks && !second.speaks)
        taps(says.settings.sources.up(isolated("Apple Health · ${second.device}")))
        hears(says.settings.sources.speaks)
        assertTrue(screens.core.sources(day()).filter { it.metric == Metric.HRV }.first { it.stream == second.stream }.speaks)
        taps(says.settings.sources.leave)
        assertTrue(screens.core.sources(day()).all { it.place == null })
    }

    @Test
    fun `each sensitivity is measured on her own nights`() = flow(folder, "settings") {
        taps(says.frame.place(Place.SETTINGS))
        taps(says.settings.group(SettingGroup.SENSITIVITY))
        taps(says.settings.measure)
        assertEquals(Preset.entries.toSet(), screens.settings.state.value.budgets.keys)
        hears("lighter weeks")
        taps(says.settings.preset(Preset.BALANCED))
        assertEquals(Preset.BALANCED, screens.core.profile().preset)
    }

    @Test
    fun `everything is erased once that was confirmed`() = flow(folder, "settings") {
        taps(says.frame.place(Place.SETTINGS))
        taps(says.settings.group(SettingGroup.ARCHIVE))
        taps(says.settings.archive.erase)
        hears(says.settings.archive.eraseAsk)
        assertTrue(screens.core.sources(day()).isNotEmpty())
        taps(says.settings.archive.eraseYes)
        hears(says.settings.archive.erased)
        assertTrue(screens.core.sources(day()).isEmpty())
    }

    private fun Flow.day() = java.time.LocalDate.parse("2026-03-16")
}
