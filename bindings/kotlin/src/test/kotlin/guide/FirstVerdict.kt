package guide

import ebb.core.*
import java.time.*
import java.time.Instant

fun firstVerdict(): String {
    val watch = Origin(Platform.IOS, "com.apple.health", "My Watch")
    val today = LocalDate.of(2026, 3, 16)
    val records = (0L..60L).map { back ->
        val woke = today.minusDays(back).atTime(6, 0).atOffset(ZoneOffset.ofHours(1))
        val at = Moment(woke.toInstant(), woke.offset.totalSeconds)
        HealthRecord(watch, nativeId = "rhr-$back", start = at, end = at, body = RecordBody.RestingHeartRate(48.0 + back % 3))
    }
    Engine.inMemory().use { engine ->
        val now = Moment(Instant.parse("2026-03-16T06:00:00Z"), 3600)
        engine.apply(ChangeSet(records), now)
        val text = engine.morning(now).text
        return "${text.glyph} ${text.tier}: ${text.headline}"
    }
}
