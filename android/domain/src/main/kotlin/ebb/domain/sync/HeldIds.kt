package ebb.domain.sync

import ebb.domain.health.RecordKind
import ebb.domain.health.TimeSpan

/** What the core holds of a kind: the phone's ids of the records that were delivered live and begin inside a span. */
fun interface HeldIds {
    /** Ids of a kind that has records of its own: resting heart rate, HRV, sleep, exercise. */
    fun of(kind: RecordKind, span: TimeSpan): List<String>
}
