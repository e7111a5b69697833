package ebb.domain.screens

import ebb.core.Language
import ebb.core.Metric
import ebb.core.Preset
import ebb.domain.SyncEnd
import ebb.domain.Year
import ebb.domain.at
import ebb.domain.history.ImportState
import ebb.domain.history.PickedFile
import ebb.domain.hrv
import ebb.domain.meta
import ebb.domain.writeExport
import ebb.domain.health.HealthException
import java.nio.file.Files
import java.nio.file.Path
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertInstanceOf
import org.junit.jupiter.api.Assertions.assertNotNull
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir

/** Settings and the first run. */
class SettingTest {
    @TempDir
    lateinit var folder: Path

    private class File(private val path: Path) : PickedFile {
        override fun local() = path.toString()
        override fun forget() = Files.delete(path)
    }

    private fun export() = folder.resolve("export.zip").let {
        writeExport(Year(today.minusDays(1), days = 20).days.flatten(), it)
        File(it)
    }

    private fun Screens.synced() = apply { runBlocking { sync.run() } }

    @Test
    fun `the profile is changed and holds at once`() = seventyDays { screens ->
        val settings = screens.synced().settings
        settings.open()
        assertEquals(SyncEnd.DONE, settings.state.value.synced?.ended)
        settings.change { it.copy(language = Language.FR, birthYear = 1988) }
        assertEquals(1988, settings.state.value.profile?.birthYear)
        assertEquals(Language.FR, screens.athlete.core.profile().language)
        settings.change { it.copy(birthYear = 1700) }
        assertEquals(Remedy.ASK_DIFFERENTLY, settings.state.value.trouble?.remedy)
        assertEquals(1988, settings.state.value.profile?.birthYear)
    }

    @Test
    fun `sources are ordered`() = seventyDays { screens ->
        val settings = screens.synced().settings
        settings.open()
        val hrv = settings.state.value.sources.single { it.metric == Metric.HRV }
        assertNull(hrv.place)
        settings.order(Metric.HRV, listOf(hrv.stream))
        assertEquals(1UL, settings.state.value.sources.single { it.metric == Metric.HRV }.place)
        settings.order(Metric.HRV, listOf("no stream"))
        assertNotNull(settings.state.value.trouble)
    }

    @Test
    fun `a source is moved among those of its metric`() = seventyDays { screens ->
        screens.athlete.phone.write((0L..20L).map { hrv(today.minusDays(it), 44.0, at = "04:00", id = "ring-$it").copy(meta = meta("ring-$it", today.at("06:00"), "com.example.ring", "Ring")) })
        val settings = screens.synced().settings
        settings.open()
        fun ofHrv() = settings.state.value.sources.filter { it.metric == Metric.HRV }.map { it.app }
        val (first, second) = ofHrv()
        settings.move(settings.state.value.sources.single { it.app == second && it.metric == Metric.HRV }.stream, -1)
        untroubled(settings.state.value.trouble)
        assertEquals(listOf(second, first), ofHrv())
        settings.move(settings.state.value.sources.single { it.app == second && it.metric == Metric.HRV }.stream, -1)
        assertEquals(listOf(second, first), ofHrv(), "the first stays the first")
    }

    @Test
    fun `what may be read is known in the settings, and a silent service is no trouble`() = aNewPhone { screens ->
        screens.settings.open()
        assertEquals(7, screens.settings.state.value.grants?.kinds?.size)
        screens.athlete.phone.failures.add(HealthException.Unavailable())
        screens.settings.open()
        assertNull(screens.settings.state.value.grants)
        untroubled(screens.settings.state.value.trouble)
    }

    @Test
    fun `the notification is off until it is turned on`() = seventyDays { screens ->
        screens.settings.open()
        assertFalse(screens.settings.state.value.notifications)
        screens.settings.notify(true)
        assertTrue(screens.settings.state.value.notifications && screens.athlete.settings.notifications)
    }

    @Test
    fun `each preset says what it would have cut`() = seventyDays { screens ->
        screens.synced().settings.measurePresets()
        assertEquals(Preset.entries.toSet(), screens.settings.state.value.budgets.keys)
        assertTrue(screens.settings.state.value.budgets.values.all { it.isNotEmpty() } && !screens.settings.state.value.measuring)
    }

    @Test
    fun `a history is imported from the settings`() = aNewPhone { screens ->
        screens.settings.import(export(), "Europe/Berlin")
        assertInstanceOf(ImportState.Done::class.java, screens.settings.state.value.import)
        assertTrue(screens.settings.state.value.sources.isNotEmpty())
    }

    @Test
    fun `everything goes into an archive, is erased, and comes back, also over what is there`() = seventyDays { screens ->
        val settings = screens.synced().settings
        val archive = folder.resolve("ebb.zip").toString()
        settings.open()
        val sources = settings.state.value.sources
        settings.archive(archive)
        assertEquals(Kept.ARCHIVED, settings.state.value.kept)
        settings.archive(archive)
        assertEquals(Remedy.OTHER_FILE, settings.state.value.trouble?.remedy)
        settings.change { it.copy(birthYear = 1980) }
        settings.restore(archive)
        untroubled(settings.state.value.trouble)
        assertEquals(Kept.RESTORED to null, settings.state.value.let { it.kept to it.profile?.birthYear })
        settings.restore(folder.resolve("gone.zip").toString())
        assertNotNull(settings.state.value.trouble)
        assertEquals(sources, settings.state.value.sources, "what is no archive takes nothing away")
        settings.erase()
        untroubled(settings.state.value.trouble)
        assertEquals(Kept.ERASED, settings.state.value.kept)
        assertTrue(settings.state.value.sources.isEmpty())
        settings.restore(archive)
        untroubled(settings.state.value.trouble)
        assertEquals(sources, settings.state.value.sources)
    }

    @Test
    fun `the first run goes step by step, and the first sync begins with the permissions`() = seventyDays { screens ->
        val first = screens.onboarding
        first.open()
        assertEquals(OnboardingStep.WELCOME, first.state.value.step)
        repeat(2) { first.next() }
        assertEquals(OnboardingStep.PERMISSIONS, first.state.value.step)
        assertEquals(7, first.state.value.grants?.kinds?.size)
        assertNull(first.state.value.result)
        first.next()
        assertEquals(SyncEnd.DONE, first.state.value.result?.note?.ended)
        assertTrue(screens.out.snapshots.isNotEmpty())
        first.back()
        assertEquals(OnboardingStep.PERMISSIONS, first.state.value.step)
        first.next()
        first.next()
        first.change { it.copy(birthYear = 1990) }
        assertEquals(1990, first.state.value.profile?.birthYear)
        repeat(2) { first.next() }
        assertEquals(OnboardingStep.READY, first.state.value.step)
        assertFalse(screens.athlete.settings.onboarded)
        first.next()
        assertEquals(OnboardingStep.DONE, first.state.value.step)
        assertTrue(screens.athlete.settings.onboarded)
        assertEquals(OnboardingStep.DONE, Screens(screens.athlete).onboarding.state.value.step)
    }

    @Test
    fun `an archive comes back in the first run`() = seventyDays { screens ->
        val archive = folder.resolve("ebb.zip").toString()
        screens.synced().settings.change { it.copy(birthYear = 1991) }
        screens.settings.archive(archive)
        aNewPhone { other ->
            other.onboarding.open()
            other.onboarding.restore(archive)
            untroubled(other.onboarding.state.value.trouble)
            assertEquals(1991, other.onboarding.state.value.profile?.birthYear)
            assertEquals(screens.athlete.days(today.minusDays(70), today), other.athlete.days(today.minusDays(70), today))
        }
    }

    @Test
    fun `the first run without permissions or without the service can be gone through and skipped`() = aNewPhone { screens ->
        val first = screens.onboarding
        screens.athlete.phone.failures.add(HealthException.Unavailable())
        first.open()
        assertTrue(first.state.value.unavailable)
        screens.athlete.phone.granted = emptySet()
        first.open()
        assertFalse(first.state.value.unavailable)
        repeat(3) { first.next() }
        assertEquals(OnboardingStep.HISTORY, first.state.value.step)
        assertNull(first.state.value.result)
        first.import(export(), "Europe/Berlin")
        assertInstanceOf(ImportState.Done::class.java, first.state.value.import)
        first.skip()
        assertEquals(OnboardingStep.DONE, first.state.value.step)
        assertTrue(screens.athlete.settings.onboarded)
    }
}
