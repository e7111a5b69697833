package ebb.core

import java.time.Instant
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

class SamplesTest {
    private fun at(second: Long) = Instant.ofEpochSecond(second)

    @Test
    fun `samples of heart rate become the minutes that an export has`() {
        val samples = listOf(119L to 61.0, 60L to 60.0, 75L to 62.5, 180L to 48.126, 181L to 0.4)
        val minutes = heartRateMinutes(samples.map { (second, bpm) -> HeartRateSample(at(second), bpm) })
        assertEquals(listOf(HeartRateMinute(1, 6117u, 3u), HeartRateMinute(3, 4813u, 1u)), minutes)
        assertEquals(emptyList<HeartRateMinute>(), heartRateMinutes(emptyList()))
        assertEquals(1_667, heartRateMinutes((0L until 100_000L).map { HeartRateSample(at(it), 60.0) }).size)
    }

    @Test
    fun `samples of speed that nobody runs are left out`() {
        val minutes = speedMinutes(listOf(0L to 2.5, 30L to 3.5, 60L to 13.0).map { (second, speed) -> SpeedSample(at(second), speed) })
        assertEquals(listOf(MotionMinute(0, 3000u, null)), minutes)
    }

    @Test
    fun `a route is cut to its run and climbs where heights are known`() {
        val points = (0L..600L).map { RoutePoint(at(it), 48.0 + it * 0.00003, 2.0, heightM = 100.0 + it * 0.05) }
        val run = runRoute(points, at(0), at(300))
        assertEquals(5, run.minutes.size)
        assertTrue(run.distanceM!! in 995.0..1005.0, "${run.distanceM}")
        assertTrue(run.ascentM!! in 10.0..15.0, "${run.ascentM}")
        assertEquals(Route(emptyList(), null, null), runRoute(emptyList(), at(0), at(300)))
    }
}
