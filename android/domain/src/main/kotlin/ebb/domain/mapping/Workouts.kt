package ebb.domain.mapping

import ebb.core.Activity
import ebb.core.HealthRecord
import ebb.core.MotionSeries
import ebb.core.RecordBody
import ebb.core.Route
import ebb.core.RoutePoint
import ebb.core.runRoute
import ebb.domain.health.PhoneActivity
import ebb.domain.health.PhoneDistance
import ebb.domain.health.PhoneExercise
import ebb.domain.health.PhoneSpeed
import ebb.domain.health.TimeSpan
import java.time.Instant

/** A session as the core takes it, with the minutes of speed and grade that belong to it. */
data class Workout(val record: HealthRecord, val motion: List<MotionSeries>)

/**
 * A session with what the phone keeps beside it.
 *
 * @param distances records that may lie inside; those of other apps are left out
 * @param speeds records that may lie inside, of any app
 * @param again since when the session is known to say something else although the phone does not say that it was
 *   changed: its distance was. Of two versions of a record the later changed one counts.
 */
fun PhoneExercise.workout(
    distances: List<PhoneDistance>,
    speeds: List<PhoneSpeed>,
    offsets: Offsets,
    again: Instant? = null,
): Workout {
    val route = route?.takeIf { activity == PhoneActivity.RUN }?.let { points ->
        runRoute(points.map { RoutePoint(it.time, it.latitude, it.longitude, it.altitudeM, it.accuracyM) }, start, end)
    }
    val body = RecordBody.Workout(
        activity.core(), movingS(), distanceM(distances) ?: route?.distanceM,
        meanHr = null, ascentM = route?.ascentM, effort = null, temperatureC = null,
    )
    val record = meta.record(moment(start, startOffset, offsets), moment(end, endOffset, offsets), body)
    val known = if (again == null) record else record.copy(created = meta.modified, modified = again)
    return Workout(known, if (activity == PhoneActivity.RUN) motion(route, speeds) else emptyList())
}

private fun PhoneActivity.core() = when (this) {
    PhoneActivity.RUN -> Activity.RUN
    PhoneActivity.WALK -> Activity.WALK
    PhoneActivity.STRENGTH -> Activity.STRENGTH
    PhoneActivity.OTHER -> Activity.CROSS
}

private fun PhoneExercise.movingS(): Double {
    val inside = pauses.map { TimeSpan(maxOf(it.start, start), minOf(it.end, end)) }
    return maxOf(end.toEpochMilli() - start.toEpochMilli() - covered(inside), 0) / 1000.0
}

/** Milliseconds covered by spans that may overlap. */
private fun covered(spans: List<TimeSpan>): Long {
    var sum = 0L
    var reached = Long.MIN_VALUE
    for (span in spans.sortedWith(compareBy({ it.start }, { it.end }))) {
        val from = maxOf(span.start.toEpochMilli(), reached)
        val to = span.end.toEpochMilli()
        if (to > from) {
            sum += to - from
            reached = to
        }
    }
    return sum
}

/** The sum of the same app's records inside the session, pro rata by time; null without one. */
private fun PhoneExercise.distanceM(distances: List<PhoneDistance>): Double? {
    val shares = distances.filter { it.meta.app == meta.app }.mapNotNull { share(it)?.times(it.metres) }
    return shares.takeIf { it.isNotEmpty() }?.fold(0.0, Double::plus)?.takeIf { it.isFinite() }
}

/** The part of a record's time that lies inside the session; null where they do not meet. */
internal fun PhoneExercise.share(record: PhoneDistance): Double? {
    val inside = minOf(record.end, end).toEpochMilli() - maxOf(record.start, start).toEpochMilli()
    val length = record.end.toEpochMilli() - record.start.toEpochMilli()
    return when {
        length > 0 && inside > 0 -> inside.toDouble() / length.toDouble()
        // An instant.
        length == 0L && inside == 0L -> 1.0
        else -> null
    }
}

/** Of the session's own app and device the minutes of the route, else of the samples of speed; of others their samples. */
private fun PhoneExercise.motion(route: Route?, speeds: List<PhoneSpeed>): List<MotionSeries> {
    val sampled = speedSeries(speeds, TimeSpan(start, end)).filter { it.minutes.isNotEmpty() }
    if (route == null || route.minutes.isEmpty()) return sampled
    val own = MotionSeries(meta.origin(), meta.model(), route.minutes)
    return sampled.filter { it.origin != own.origin || it.device != own.device } + own
}
