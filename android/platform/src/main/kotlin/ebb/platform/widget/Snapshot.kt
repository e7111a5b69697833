package ebb.platform.widget

import ebb.core.Tier
import java.time.DateTimeException
import java.time.Instant
import java.time.OffsetDateTime
import org.json.JSONArray
import org.json.JSONException
import org.json.JSONObject

/** What the core left for the widget: core/engine/snapshot/snapshot.schema.json says what each part means. */
data class Snapshot(
    val staleAfter: Instant,
    val tier: Tier?,
    val score: Int?,
    val word: String,
    val line: String,
    val shortLine: String,
    val signals: List<Signal>,
)

/** A signal: which one, where its week lies, and a word or two. */
data class Signal(val metric: Metric, val arrow: Arrow, val word: String)

enum class Metric { RESTING_HEART_RATE, HRV, SLEEP }

enum class Arrow { UP, LEVEL, DOWN, UNKNOWN }

/** What stands in the file. */
sealed interface Kept {
    /** There is none: nothing was synced yet. */
    data object Nothing : Kept

    /** It cannot be read, or a newer version of Ebb wrote it. */
    data object Unreadable : Kept

    data class Morning(val snapshot: Snapshot) : Kept
}

/** Reads the text of a snapshot file. Whatever the text, it gives an answer. */
fun kept(text: String): Kept = try {
    val json = JSONObject(text)
    if (json.getInt("version") == VERSION) Kept.Morning(snapshot(json)) else Kept.Unreadable
} catch (_: JSONException) {
    Kept.Unreadable
} catch (_: DateTimeException) {
    Kept.Unreadable
}

/** The version of the format that is known here. */
private const val VERSION = 1

private fun snapshot(json: JSONObject) = Snapshot(
    staleAfter = OffsetDateTime.parse(json.getString("stale_after")).toInstant(),
    tier = if (json.isNull("tier")) null else json.named<Tier>("tier"),
    score = if (json.isNull("score")) null else json.getInt("score").coerceIn(0, 100),
    word = json.getString("word"),
    line = json.getString("line"),
    shortLine = json.getString("short_line"),
    signals = json.getJSONArray("signals").objects().map { Signal(it.named("metric"), it.named("arrow"), it.getString("word")) },
)

private fun JSONArray.objects() = List(length(), ::getJSONObject)

private inline fun <reified T : Enum<T>> JSONObject.named(key: String): T =
    getString(key).let { name -> enumValues<T>().firstOrNull { it.name.lowercase() == name } } ?: throw JSONException("unknown $key")
