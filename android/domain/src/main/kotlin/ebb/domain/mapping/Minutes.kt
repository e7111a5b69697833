package ebb.domain.mapping

import ebb.core.HeartRateSample
import ebb.core.HeartRateSeries
import ebb.core.MotionSeries
import ebb.core.SpeedSample
import ebb.core.heartRateMinutes
import ebb.core.speedMinutes
import ebb.domain.health.Meta
import ebb.domain.health.PhoneHeartRate
import ebb.domain.health.PhoneSpeed
import ebb.domain.health.TimeSpan
import java.time.Instant
import java.time.temporal.ChronoUnit

/** Heart rate inside a window as minutes, one series for each app and device. */
fun heartRateSeries(records: List<PhoneHeartRate>, window: TimeSpan): List<HeartRateSeries> {
    val whole = window.wholeMinutes()
    return records.groupBy { it.meta.writer() }.values.map { own ->
        val samples = own.flatMap { it.samples }.filter { it.time in whole }
        val meta = own.first().meta
        HeartRateSeries(meta.origin(), meta.model(), heartRateMinutes(samples.map { HeartRateSample(it.time, it.bpm.toDouble()) }))
    }
}

/** Speed inside a run as minutes, one series for each app and device. */
fun speedSeries(records: List<PhoneSpeed>, run: TimeSpan): List<MotionSeries> {
    val whole = run.wholeMinutes()
    return records.groupBy { it.meta.writer() }.values.map { own ->
        val samples = own.flatMap { it.samples }.filter { it.time in whole }
        val meta = own.first().meta
        MotionSeries(meta.origin(), meta.model(), speedMinutes(samples.map { SpeedSample(it.time, it.metresPerSecond) }))
    }
}

private fun Meta.writer() = origin().app to model()

/**
 * The window widened to whole minutes. The mean of a minute that was seen in part would take the place of the whole one,
 * for what the phone delivers counts before an export's.
 */
fun TimeSpan.wholeMinutes(): TimeSpan {
    val last = end.truncatedTo(ChronoUnit.MINUTES)
    return TimeSpan(start.truncatedTo(ChronoUnit.MINUTES), if (last < end) last.plusSeconds(60) else end)
}

internal operator fun TimeSpan.contains(instant: Instant) = instant >= start && instant < end
