package ebb.domain

import ebb.core.ChangeReport
import ebb.core.ChangeSet
import ebb.core.EngineInterface
import ebb.core.HealthRecord
import ebb.core.Moment
import ebb.core.Platform
import ebb.core.RecordBody
import ebb.domain.health.HealthReader
import ebb.domain.health.RecordKind
import ebb.domain.health.TimeSpan
import ebb.domain.sync.HeldIds
import java.time.LocalDate

/** The process ends here. Nothing may catch it: it is no exception of anyone's. */
class Killed : Error("killed")

/** Counts the calls of a sync, and lets something happen before one of them; after a call is before the next. */
class Steps {
    private var made = 0
    private var place = Int.MAX_VALUE
    private var event: () -> Unit = {}

    /** [event] happens before call number [step], from 1, counted from now. */
    fun at(step: Int, event: () -> Unit) {
        made = 0
        place = step
        this.event = event
    }

    fun killAt(step: Int) = at(step) { throw Killed() }

    fun live() = at(Int.MAX_VALUE) {}

    inline fun <T> step(call: () -> T): T {
        count()
        return call()
    }

    fun count() {
        if (++made == place) event()
    }
}

class SteppedReader(private val reader: HealthReader, private val steps: Steps) : HealthReader {
    override fun grants() = steps.step { reader.grants() }
    override suspend fun token(kind: RecordKind) = steps.step { reader.token(kind) }
    override suspend fun changes(kind: RecordKind, token: String) = steps.step { reader.changes(kind, token) }
    override suspend fun read(kind: RecordKind, span: TimeSpan, page: Long?) = steps.step { reader.read(kind, span, page) }
}

class SteppedIds(private val ids: HeldIds, private val steps: Steps) : HeldIds {
    override fun of(kind: RecordKind, span: TimeSpan) = steps.step { ids.of(kind, span) }
}

class SteppedEngine(private val engine: EngineInterface, private val steps: Steps) : EngineInterface by engine {
    override fun apply(changes: ChangeSet, at: Moment) = steps.step { engine.apply(changes, at) }
    override fun cursor(platform: Platform, kind: String) = steps.step { engine.cursor(platform, kind) }
    override fun night(day: LocalDate) = steps.step { engine.night(day) }
    override fun wantedHeartRate(at: Moment) = steps.step { engine.wantedHeartRate(at) }
}

/** The core, with what it holds of the phone's records noted beside it. */
class RememberingEngine(private val engine: EngineInterface) : EngineInterface by engine, HeldIds {
    private val live = HashMap<String, HealthRecord>()

    override fun apply(changes: ChangeSet, at: Moment): ChangeReport {
        val report = engine.apply(changes, at)
        changes.records.forEach { record -> record.nativeId?.let { live[it] = record } }
        changes.deletions.forEach { live -= it.nativeId }
        return report
    }

    override fun of(kind: RecordKind, span: TimeSpan): List<String> =
        live.values.filter { it.body.kind() == kind && it.start.instant >= span.start && it.start.instant < span.end }.mapNotNull { it.nativeId }

    private fun RecordBody.kind() = when (this) {
        is RecordBody.RestingHeartRate -> RecordKind.RESTING_HEART_RATE
        is RecordBody.Rmssd -> RecordKind.HRV
        is RecordBody.SleepSession -> RecordKind.SLEEP
        is RecordBody.Workout -> RecordKind.EXERCISE
        else -> error("no record of Health Connect")
    }
}
