package ebb.domain.golden

import ebb.core.EbbException
import ebb.core.Engine
import ebb.core.Language
import ebb.domain.Athlete
import ebb.domain.FakePhone
import ebb.domain.ManualClock
import ebb.domain.berlin
import ebb.domain.screens.Screens
import ebb.domain.screens.Trouble
import ebb.domain.screens.trouble
import java.io.RandomAccessFile
import java.nio.file.Files
import java.nio.file.Path
import java.time.LocalDate
import java.time.LocalTime
import java.util.concurrent.ConcurrentHashMap
import java.util.concurrent.TimeUnit
import java.util.concurrent.atomic.AtomicInteger
import kotlin.io.path.copyTo
import kotlin.io.path.pathString
import kotlin.io.path.readText
import org.junit.jupiter.api.assertThrows

/** Brings golden states about. Each athlete's life is made once, and each state has a copy of her database. */
class GoldenStage(private val golden: Golden, private val folder: Path) {
    private val lives = ConcurrentHashMap<String, Path>()
    private val copies = AtomicInteger()

    /** The screens of a phone at the moment of a state, with nothing opened yet. [language]: another one than the athlete's. */
    fun <T> before(state: GoldenState, language: Language? = null, use: (Screens) -> T): T {
        val database = life(golden.athletes.getValue(state.athlete)).copyTo(folder.resolve("${state.name}-${copies.incrementAndGet()}.db"))
        val clock = ManualClock(state.at.toInstant())
        require(state.at.offset == clock.offsetAt(clock.instant)) { "$state: she lives in $berlin" }
        Engine.open(database.pathString).use { core ->
            val athlete = Athlete(clock, FakePhone(clock, pageSize = 20), core)
            athlete.settings.languageTaken = true
            athlete.settings.onboarded = state.screen != GoldenScreen.ONBOARDING
            val screens = Screens(athlete)
            language?.let { core.setProfile(core.profile().copy(language = it), clock.now()) }
            state.given.forEach { it.happens(screens) }
            return use(screens)
        }
    }

    /** What is shown where the database of a state cannot be opened. */
    fun trouble(state: GoldenState): Trouble {
        val database = life(golden.athletes.getValue(state.athlete)).copyTo(folder.resolve("${state.name}-${copies.incrementAndGet()}.db"))
        val bad = state.given.firstNotNullOf { if (it.word == "database") it.fields.choice<GoldenDatabase>("database") else null }
        RandomAccessFile(database.toFile(), "rw").use { file ->
            when (bad) {
                // SQLite's header has the number of the schema there, which each version of Ebb knows its own of.
                GoldenDatabase.NEWER -> file.apply { seek(60) }.writeInt(LATER)
            }
        }
        return assertThrows<EbbException> { Engine.open(database.pathString).close() }.trouble()
    }

    private fun GoldenStep.happens(screens: Screens) = Fields(fields.where, fields.json()).read {
        time("at")
        CONDITIONS[word]?.invoke(this, screens) ?: inner(word) { SAYINGS.getValue(word)(this, screens.core, at?.moment ?: screens.athlete.clock.now()) }
    }

    private fun life(athlete: GoldenAthlete): Path = lives.computeIfAbsent(athlete.name) {
        val database = folder.resolve("${athlete.name}.db")
        Engine.open(database.pathString).use { core ->
            athlete.sample?.let { sample ->
                val export = export(athlete.name, sample)
                val morning = sample.until.plusDays(1).atTime(LocalTime.of(7, 30)).atZone(berlin).toOffsetDateTime()
                core.importFile(export.pathString, sample.zone, morning.moment)
                Files.delete(export)
            }
            athlete.said.forEach { step ->
                val at = requireNotNull(step.at).moment
                step.fields.read { time("at").also { inner(step.word) { SAYINGS.getValue(step.word)(this, core, at) } } }
            }
            // One file, to be copied.
            core.pause()
        }
        database
    }

    private fun export(name: String, sample: GoldenSample): Path {
        val export = folder.resolve("$name.zip")
        val said = folder.resolve("$name.txt")
        val command = listOf(Path.of(System.getProperty("ebb.built"), "ebb").pathString, "sample") + listOf(
            "--story" to sample.story, "--days" to sample.days, "--seed" to sample.seed, "--until" to sample.until, "--gate" to sample.gate,
            "--zone" to sample.zone, "--out" to export,
        ).filter { it.second != null }.flatMap { listOf(it.first, it.second.toString()) }
        val process = ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start()
        check(process.waitFor(2, TimeUnit.MINUTES) && process.exitValue() == 0) { "ebb sample did not work: ${said.readText()}" }
        return export
    }

    private companion object {
        const val LATER = 99
    }
}

/** Opens the screen of a state. */
fun Screens.open(state: GoldenState) {
    when (state.screen) {
        GoldenScreen.OPENING, GoldenScreen.FAILED -> Unit
        GoldenScreen.ONBOARDING -> onboarding.open()
        GoldenScreen.TODAY -> today.open()
        GoldenScreen.CHECK_IN -> today.open().also { checkIn.open() }
        GoldenScreen.PLAN, GoldenScreen.WEEK, GoldenScreen.SESSION, GoldenScreen.GOAL, GoldenScreen.PREVIEW, GoldenScreen.IMPORTED_PLAN,
        GoldenScreen.RACE -> plan.open()
        GoldenScreen.TRENDS -> trends.open()
        GoldenScreen.WHY -> why.open(state.of?.let(LocalDate::parse))
        GoldenScreen.SETTINGS -> settings.open()
        GoldenScreen.AFTER_RUN -> afterRun.open()
        GoldenScreen.RETURN_TO_RUN -> back.open()
    }
}

/** Does on it what the state says. */
fun Screens.go(state: GoldenState) = state.does.forEach { step -> Fields(step.fields.where, step.fields.json()).read { DOINGS.getValue(step.word)(this, this@go) } }
