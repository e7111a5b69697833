package ebb.core

import java.io.File
import java.nio.file.Path
import java.time.Instant
import java.time.LocalDate
import java.time.OffsetDateTime
import java.util.concurrent.TimeUnit

/** The words that the tests are written in. */

val root = File(System.getProperty("ebb.root"))

fun day(text: String): LocalDate = LocalDate.parse(text)

fun moment(text: String): Moment =
    OffsetDateTime.parse(text).let { Moment(it.toInstant(), it.offset.totalSeconds) }

fun Moment.plusMinutes(minutes: Long) = copy(instant = instant.plusSeconds(60 * minutes))

/** The morning on which most tests stand. */
val today: LocalDate = day("2026-03-16")
val now: Moment = moment("2026-03-16T07:00:00+01:00")

val watch = Origin(Platform.IOS, "com.apple.health", "Léa’s Watch ⌚")

fun record(id: String, start: Moment, body: RecordBody, end: Moment = start, origin: Origin = watch) =
    HealthRecord(origin, "Watch6,7", id, start, end, start.instant, null, body)

fun restingHeartRate(on: LocalDate, bpm: Double, id: String = "rhr-$on") =
    record(id, moment("${on}T05:30:00+01:00"), RecordBody.RestingHeartRate(bpm))

fun night(on: LocalDate, id: String = "night-$on") = record(
    id,
    moment("${on.minusDays(1)}T23:00:00+01:00"),
    RecordBody.Sleep(SleepStage.ASLEEP),
    moment("${on}T06:30:00+01:00"),
)

fun run(on: LocalDate, metres: Double = 8000.0, id: String = "run-$on") = record(
    id,
    moment("${on}T17:00:00+01:00"),
    RecordBody.Workout(Activity.RUN, metres * 0.33, metres, 148.0, null, null, null),
    moment("${on}T17:44:00+01:00"),
)

/** Sixty days on which nothing happens: a normal to stand on, and runs to plan from. */
fun ordinaryDays(until: LocalDate = today): ChangeSet {
    val days = (0L..60L).map { until.minusDays(it) }
    val records = days.flatMap { on ->
        val hrv = record("hrv-$on", moment("${on}T03:00:00+01:00"), RecordBody.Rmssd(58.0 + on.dayOfMonth % 7))
        listOf(restingHeartRate(on, 47.0 + on.dayOfMonth % 3), night(on), hrv) +
            if (on < until && on.dayOfWeek.value % 2 == 0) listOf(run(on)) else emptyList()
    }
    return ChangeSet(records)
}

fun <T> withEngine(log: LogSink? = null, use: (Engine) -> T): T = Engine.inMemory(log).use(use)

fun <T> withOrdinaryDays(use: (Engine) -> T): T = withEngine {
    it.apply(ordinaryDays(), now)
    use(it)
}

/** The built command line, in a folder; what it printed. */
fun ebb(folder: Path, vararg arguments: String): String {
    val command = listOf(File(System.getProperty("ebb.built"), "ebb").absolutePath) + arguments
    val out = folder.resolve("ebb.out").toFile()
    val process = ProcessBuilder(command).directory(folder.toFile()).redirectOutput(out).redirectErrorStream(true).start()
    check(process.waitFor(5, TimeUnit.MINUTES) && process.exitValue() == 0) { "$command: ${out.readText()}" }
    return out.readText()
}

class Lines : LogSink {
    val lines = mutableListOf<String>()

    override fun log(level: LogLevel, line: String) {
        lines += "$level $line"
    }
}

fun marathon(on: LocalDate = day("2026-09-27")) =
    Race("berlin", on, 42_195, RaceKind.ROAD, Priority.A, effort = RaceEffort.HARD)
