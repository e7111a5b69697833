package ebb.domain.sync

import ebb.domain.health.PhoneDistance
import ebb.domain.health.PhoneExercise
import ebb.domain.health.PhoneHeartRate
import ebb.domain.health.PhoneHrv
import ebb.domain.health.PhoneRecord
import ebb.domain.health.PhoneRestingHeartRate
import ebb.domain.health.PhoneSleep
import ebb.domain.health.PhoneSpeed
import ebb.domain.health.TimeSpan
import java.time.Duration

/** The time of a record; of an instant its beginning and its end are one. */
val PhoneRecord.span: TimeSpan
    get() = when (this) {
        is PhoneRestingHeartRate -> TimeSpan(time, time)
        is PhoneHrv -> TimeSpan(time, time)
        is PhoneSleep -> TimeSpan(start, end)
        is PhoneExercise -> TimeSpan(start, end)
        is PhoneHeartRate -> TimeSpan(start, end)
        is PhoneDistance -> TimeSpan(start, end)
        is PhoneSpeed -> TimeSpan(start, end)
    }

/** Whether two spans share an instant, their ends included: a distance may be an instant. */
internal fun TimeSpan.touches(other: TimeSpan) = start <= other.end && other.start <= end

/** Where reading has to begin to find what began earlier and reaches into the span: a phone reads by beginning. */
internal fun TimeSpan.since(earlier: Duration) = TimeSpan(start - earlier, end)

/** The same time in as few spans as there are gaps longer than [gap]. */
internal fun List<TimeSpan>.merged(gap: Duration): List<TimeSpan> =
    sortedBy { it.start }.fold(mutableListOf()) { merged, span ->
        val last = merged.lastOrNull()
        if (last != null && span.start <= last.end + gap) {
            merged[merged.lastIndex] = TimeSpan(last.start, maxOf(last.end, span.end))
        } else {
            merged += span
        }
        merged
    }
