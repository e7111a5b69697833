package ebb.core

import java.time.Instant
import org.json.JSONArray
import org.json.JSONObject

/** A line of `ebb sample --deliveries` as a phone's reader would hand it over. */
fun arrival(line: String): Pair<ChangeSet, Moment> {
    val json = JSONObject(line)
    val changes = json.getJSONObject("changes")
    check(changes.getString("delivery") == "live")
    return ChangeSet(
        changes.objects("records").map(::record),
        changes.objects("deletions").map { Deletion(it.platform(), it.getString("native_id")) },
        changes.objects("heart_rate").map { series -> HeartRateSeries(series.origin(), series.text("device"), series.minutes().map { HeartRateMinute(it.getLong(0), it.getInt(1).toUShort(), it.getInt(2).toUByte()) }) },
        changes.objects("motion").map { series -> MotionSeries(series.origin(), series.text("device"), series.minutes().map { MotionMinute(it.getLong(0), it.getInt(1).toUShort(), it.optNumber(2)?.toShort()) }) },
        changes.objects("cursors").map { c -> Cursor(c.platform(), c.getString("kind"), c.getJSONArray("position").map { (it as Number).toByte() }.toByteArray()) },
        changes.objects("heart_rate_asked").map { Interval(Instant.ofEpochMilli(it.getLong("from_ms")), Instant.ofEpochMilli(it.getLong("to_ms"))) },
    ) to Moment(Instant.ofEpochMilli(json.getLong("at_ms")), 3600)
}

private fun record(json: JSONObject) = HealthRecord(
    json.origin(), json.text("device"), json.text("native_id"), moment(json.getString("start")), moment(json.getString("end")),
    json.instant("created_ms"), json.instant("modified_ms"), body(json),
)

private fun body(json: JSONObject) = when (val kind = json.getString("kind")) {
    "resting_heart_rate" -> RecordBody.RestingHeartRate(json.getDouble("bpm"))
    "rmssd" -> RecordBody.Rmssd(json.getDouble("ms"))
    "sdnn" -> RecordBody.Sdnn(json.getDouble("ms"), json.objects("beats").map { Beat(it.getInt("at_ms"), link(it)) })
    "sleep" -> RecordBody.Sleep(stage(json.getString("stage")))
    "sleep_session" -> RecordBody.SleepSession(json.getJSONArray("stages").map { it as JSONArray }.map { SleepSpan(Instant.ofEpochMilli(it.getLong(0)), Instant.ofEpochMilli(it.getLong(1)), stage(it.getString(2))) })
    "workout" -> RecordBody.Workout(
        Activity.valueOf(json.getString("activity").uppercase()), json.getDouble("moving_s"), json.number("distance_m"),
        json.number("mean_hr"), json.number("ascent_m"), json.number("effort"), json.number("temperature_c"),
    )
    else -> error("a record of kind $kind")
}

private fun link(beat: JSONObject) =
    if (beat.has("gap")) BeatLink.Gap(beat.getBoolean("gap")) else BeatLink.Rate(beat.getFloat("rate"))

private fun stage(name: String) = SleepStage.valueOf(name.uppercase())

private fun JSONObject.objects(name: String) = optJSONArray(name)?.map { it as JSONObject } ?: emptyList()

private fun JSONObject.minutes() = getJSONArray("minutes").map { it as JSONArray }

private fun JSONObject.platform() = Platform.valueOf(getString("platform").uppercase())

private fun JSONObject.origin() = Origin(platform(), getString("app"), getString("name"))

private fun JSONObject.text(name: String) = if (isNull(name)) null else getString(name)

private fun JSONObject.number(name: String) = if (isNull(name)) null else getDouble(name)

private fun JSONObject.instant(name: String) = if (isNull(name)) null else Instant.ofEpochMilli(getLong(name))

private fun JSONArray.optNumber(place: Int) = if (isNull(place)) null else getInt(place)
