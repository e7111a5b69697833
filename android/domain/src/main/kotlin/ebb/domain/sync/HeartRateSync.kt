package ebb.domain.sync

import ebb.core.ChangeSet
import ebb.core.Interval
import ebb.domain.health.HealthException
import ebb.domain.health.PhoneActivity
import ebb.domain.health.PhoneHeartRate
import ebb.domain.health.RecordKind.EXERCISE
import ebb.domain.health.RecordKind.HEART_RATE
import ebb.domain.health.TimeSpan
import ebb.domain.mapping.heartRateSeries
import ebb.domain.mapping.wholeMinutes
import ebb.domain.sync.Position.Following
import java.time.Duration
import java.time.ZoneOffset
import kotlinx.coroutines.flow.toList

/** So many the core names at once; with fewer it has named all. */
private const val MOST_WANTED = 400

/** Nights and runs in one change set. */
private const val WINDOWS = 8

/** The core asks for what is younger on its own; an hour less, for time goes on between the two. */
private val ASKED_ANYWAY: Duration = Duration.ofHours(47)

/** What may have come in since a token that expired: the phone keeps changes for a month, and a month more to be sure. */
private val UNKNOWN_SINCE: Duration = Duration.ofDays(62)

/** Heart rate, of which only nights and runs are read. */
internal class HeartRateSync(private val pass: Pass) {
    suspend fun run() {
        val position = pass.position(HEART_RATE) as? Following
        if (position == null) {
            pass.write(ChangeSet(), mapOf(HEART_RATE to Following(pass.token(HEART_RATE), pass.all)))
            return readWanted()
        }
        val reached = try {
            follow(position)
        } catch (_: HealthException.TokenExpired) {
            val now = pass.clock.now().instant
            val anew = Following(pass.token(HEART_RATE), pass.all)
            read(windowsIn(listOf(TimeSpan(now - UNKNOWN_SINCE, now))))
            anew
        }
        readWanted()
        // Not before: of what changed in young windows the core may not ask any more by the next sync.
        pass.unchanged(HEART_RATE, reached)
    }

    /** What came in late, for nights and runs that the core has asked for and does not ask for again. */
    private suspend fun follow(from: Following): Following {
        var token = from.token
        do {
            val changes = pass.changes(HEART_RATE, token)
            val asked = pass.clock.now().instant - ASKED_ANYWAY
            val late = changes.upserts.map { it.span }.filter { it.start < asked }
            read(windowsIn(late.merged(Duration.ofHours(1))))
            token = changes.next
        } while (changes.more)
        return Following(token, from.all)
    }

    private suspend fun readWanted() {
        val done = HashSet<Interval>()
        do {
            val wanted = pass.engine.wantedHeartRate(pass.clock.now())
            read(wanted - done)
            // The latest are wanted again and again, the others once.
        } while (done.addAll(wanted) && wanted.size >= MOST_WANTED)
    }

    private suspend fun windowsIn(spans: List<TimeSpan>): List<Interval> {
        val nights = spans.flatMap { span ->
            // A night belongs to the day on which it ends.
            val first = span.start.atOffset(ZoneOffset.UTC).toLocalDate().minusDays(1)
            val last = span.end.atOffset(ZoneOffset.UTC).toLocalDate().plusDays(2)
            pass.engine.days(first, last).mapNotNull { it.sleep }.map { Interval(it.start.instant, it.end.instant) }
        }
        val runs = pass.beside(EXERCISE) { sessionsIn(pass, spans) }.orEmpty()
            .filter { it.activity == PhoneActivity.RUN && it.start < it.end }.map { Interval(it.start, it.end) }
        return (nights + runs).distinct().filter { window -> spans.any { it.touches(TimeSpan(window.from, window.to)) } }
    }

    /** Reads windows and writes them. */
    private suspend fun read(windows: List<Interval>) {
        for ((place, batch) in windows.chunked(WINDOWS).withIndex()) {
            val series = batch.flatMap { series(TimeSpan(it.from, it.to)) }
            pass.write(ChangeSet(heartRate = series, heartRateAsked = batch), emptyMap())
            pass.progress(HEART_RATE, minOf((place + 1) * WINDOWS, windows.size), windows.size)
        }
    }

    private suspend fun series(window: TimeSpan) = window.wholeMinutes().let { whole ->
        val records = pass.pages(HEART_RATE, whole.since(LONGEST_SERIES)).toList().flatten().filterIsInstance<PhoneHeartRate>()
        heartRateSeries(records.filter { it.span.touches(whole) }, window).filter { it.minutes.isNotEmpty() }
    }
}
