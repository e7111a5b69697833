package ebb.domain

import ebb.core.ChangeSet
import ebb.core.EngineInterface
import ebb.core.HeldKind
import ebb.core.Interval
import ebb.core.Moment
import ebb.core.Platform
import ebb.domain.health.HealthReader
import ebb.domain.health.RecordKind
import ebb.domain.health.TimeSpan
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

class SteppedEngine(private val engine: EngineInterface, private val steps: Steps) : EngineInterface by engine {
    override fun apply(changes: ChangeSet, at: Moment) = steps.step { engine.apply(changes, at) }
    override fun cursor(platform: Platform, kind: String) = steps.step { engine.cursor(platform, kind) }
    override fun nativeIds(platform: Platform, kind: HeldKind, span: Interval) = steps.step { engine.nativeIds(platform, kind, span) }
    override fun days(from: LocalDate, to: LocalDate) = steps.step { engine.days(from, to) }
    override fun wantedHeartRate(at: Moment) = steps.step { engine.wantedHeartRate(at) }
}
