package ebb.core

import java.time.Instant
import java.time.LocalDate
import kotlin.system.measureNanoTime
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable

/** The work of bindings/benches/border.rs, step by step, on the same database; tools/bench-border.sh runs it. */
@EnabledIfEnvironmentVariable(named = "EBB_BENCH", matches = ".+")
class BorderBench {
    private val file = System.getenv("EBB_BENCH")
    private val morning = moment("2026-03-16T07:30:00+01:00")
    private val first = LocalDate.ofEpochDay(18_026)
    private val days = 2_500L

    @Test
    fun `what a phone asks of the core`() {
        say("first call", measureNanoTime { Engine.inMemory().close() })
        say("cold", measureNanoTime { open() })
        say("warm", best(201) { measureNanoTime { open() } })
        Engine.inMemory().use { engine ->
            say("one call", best(21) { measureNanoTime { repeat(1_000) { engine.openReport() } } } / 1_000)
        }
        val records = records()
        say("records in", best(11) {
            Engine.inMemory().use { engine ->
                measureNanoTime { check(engine.apply(ChangeSet(records), morning).newRecords == 10_000UL) }
            }
        })
        Engine.inMemory().use { engine ->
            engine.apply(ChangeSet(records), morning)
            say("records out", best(51) {
                measureNanoTime { check(engine.days(first, first.plusDays(days - 1)).sumOf(::values) == 10_000) }
            })
        }
    }

    /** What an app does when it is opened in the morning. */
    private fun open() = Engine.open(file).use { engine ->
        checkNotNull(engine.today(morning).morning.verdict.tier)
    }

    private fun records() = (0L until days).flatMap { i ->
        val midnight = Instant.ofEpochSecond(first.plusDays(i).toEpochDay() * 86_400 - 3_600)
        fun record(kind: String, start: Long, end: Long, body: RecordBody): HealthRecord {
            fun at(minutes: Long) = Moment(midnight.plusSeconds(60 * minutes), 3600)
            return HealthRecord(
                Origin(Platform.IOS, "com.apple.health", "Watch"), "Watch6,7", "$kind-$i", at(start), at(end),
                at(end).instant, null, body,
            )
        }
        listOf(
            record("resting", 300, 300, RecordBody.RestingHeartRate(47.0 + i % 3)),
            record("rmssd", 180, 180, RecordBody.Rmssd(58.0 + i % 7)),
            record("night", -60, 360, RecordBody.Sleep(SleepStage.ASLEEP)),
            record("run", 1020, 1064, RecordBody.Workout(Activity.RUN, 2_640.0, 8_000.0, 148.0, null, null, null)),
        )
    }

    private fun values(day: DayValues) = listOfNotNull(day.restingHeartRate, day.hrv, day.sleep).size + day.runs.size

    private fun best(times: Int, work: () -> Long) = (1..times).minOf { work() }

    private fun say(what: String, ns: Long) = println("bench\t$what\t$ns")
}
