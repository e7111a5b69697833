package ebb.domain

import ebb.domain.health.Meta
import ebb.domain.health.PhoneActivity
import ebb.domain.health.PhoneDistance
import ebb.domain.health.PhoneExercise
import ebb.domain.health.PhoneHeartRate
import ebb.domain.health.PhoneHrv
import ebb.domain.health.PhoneRecord
import ebb.domain.health.PhoneRestingHeartRate
import ebb.domain.health.PhoneSleep
import ebb.domain.health.PhoneSpeed
import ebb.domain.health.StageKind
import java.nio.ByteBuffer
import java.nio.file.Files
import java.nio.file.Path
import java.sql.Connection
import java.sql.DriverManager
import java.util.UUID
import java.util.zip.ZipEntry
import java.util.zip.ZipOutputStream

/** Writes records as Health Connect exports them: a zip with the data base of the phone. */
fun writeExport(records: Collection<PhoneRecord>, to: Path) {
    val database = to.resolveSibling("${to.fileName}.db")
    Files.deleteIfExists(database)
    DriverManager.getConnection("jdbc:sqlite:$database").use { connection ->
        connection.createStatement().use { statement -> TABLES.split(";").filter(String::isNotBlank).forEach(statement::execute) }
        connection.autoCommit = false
        Export(connection).run { records.forEach(::write) }
        connection.commit()
    }
    ZipOutputStream(Files.newOutputStream(to)).use { zip ->
        zip.putNextEntry(ZipEntry("health_connect_export.db"))
        Files.copy(database, zip)
        zip.closeEntry()
    }
}

private class Export(private val connection: Connection) {
    private val statements = HashMap<String, java.sql.PreparedStatement>()
    private val apps = HashMap<String, Long>()
    private val devices = HashMap<String, Long>()
    private var rows = 0L

    fun write(record: PhoneRecord) {
        val row = ++rows
        when (record) {
            is PhoneRestingHeartRate -> insert("resting_heart_rate_record_table", row, *common(record.meta), millis(record.time), record.offset?.totalSeconds, record.bpm)
            is PhoneHrv -> insert("heart_rate_variability_rmssd_record_table", row, *common(record.meta), millis(record.time), record.offset?.totalSeconds, record.rmssdMs)
            is PhoneSleep -> {
                insert("sleep_session_record_table", row, *common(record.meta), millis(record.start), record.startOffset?.totalSeconds, millis(record.end), record.endOffset?.totalSeconds)
                record.stages.forEach { insert("sleep_stages_table", row, millis(it.start), millis(it.end), it.kind.number()) }
            }
            is PhoneExercise -> {
                insert("exercise_session_record_table", row, *common(record.meta), millis(record.start), record.startOffset?.totalSeconds, millis(record.end), record.endOffset?.totalSeconds, record.activity.number())
                record.pauses.forEach { insert("exercise_segments_table", row, millis(it.start), millis(it.end), 67) }
                record.route.orEmpty().forEach { insert("exercise_route_table", row, millis(it.time), it.latitude, it.longitude, it.altitudeM ?: Double.MIN_VALUE, it.accuracyM ?: Double.MIN_VALUE) }
            }
            is PhoneHeartRate -> {
                insert("heart_rate_record_table", row, app(record.meta.app), device(record.meta.device))
                record.samples.forEach { insert("heart_rate_record_series_table", row, it.bpm, millis(it.time)) }
            }
            is PhoneDistance -> insert("distance_record_table", row, app(record.meta.app), millis(record.start), millis(record.end), record.metres)
            is PhoneSpeed -> {
                insert("SpeedRecordTable", row, app(record.meta.app), device(record.meta.device))
                record.samples.forEach { insert("speed_record_table", row, it.metresPerSecond, millis(it.time)) }
            }
        }
    }

    private fun common(meta: Meta): Array<Any?> = arrayOf(uuid(meta.id), meta.modified?.toEpochMilli(), app(meta.app), device(meta.device))

    private fun uuid(id: String) = UUID.fromString(id).let { ByteBuffer.allocate(16).putLong(it.mostSignificantBits).putLong(it.leastSignificantBits).array() }

    private fun app(name: String) = apps.getOrPut(name) { (apps.size + 1L).also { insert("application_info_table", it, name) } }

    private fun device(model: String?) = model?.let { devices.getOrPut(it) { (devices.size + 1L).also { id -> insert("device_info_table", id, "Maker", it) } } }

    private fun millis(instant: java.time.Instant) = instant.toEpochMilli()

    private fun insert(table: String, vararg values: Any?) {
        val marks = values.joinToString(",") { "?" }
        val statement = statements.getOrPut(table) { connection.prepareStatement("INSERT INTO $table VALUES ($marks)") }
        values.forEachIndexed { place, value -> statement.setObject(place + 1, value) }
        statement.executeUpdate()
    }
}

private fun StageKind.number() = when (this) {
    StageKind.UNKNOWN -> 0
    StageKind.AWAKE -> 1
    StageKind.SLEEPING -> 2
    StageKind.OUT_OF_BED -> 3
    StageKind.LIGHT -> 4
    StageKind.DEEP -> 5
    StageKind.REM -> 6
    StageKind.AWAKE_IN_BED -> 7
}

private fun PhoneActivity.number() = when (this) {
    PhoneActivity.RUN -> 33
    PhoneActivity.WALK -> 53
    PhoneActivity.STRENGTH -> 55
    PhoneActivity.OTHER -> 4
}

/** The tables of schema 10, without the columns that are not read. */
private const val TABLES = """
    PRAGMA user_version = 10;
    CREATE TABLE application_info_table (row_id INTEGER PRIMARY KEY, package_name TEXT);
    CREATE TABLE device_info_table (row_id INTEGER PRIMARY KEY, manufacturer TEXT, model TEXT);
    CREATE TABLE resting_heart_rate_record_table (row_id INTEGER PRIMARY KEY, uuid BLOB, last_modified_time INTEGER, app_info_id INTEGER,
        device_info_id INTEGER, time INTEGER, zone_offset INTEGER, beats_per_minute INTEGER);
    CREATE TABLE heart_rate_variability_rmssd_record_table (row_id INTEGER PRIMARY KEY, uuid BLOB, last_modified_time INTEGER,
        app_info_id INTEGER, device_info_id INTEGER, time INTEGER, zone_offset INTEGER, heart_rate_variability_millis REAL);
    CREATE TABLE sleep_session_record_table (row_id INTEGER PRIMARY KEY, uuid BLOB, last_modified_time INTEGER, app_info_id INTEGER,
        device_info_id INTEGER, start_time INTEGER, start_zone_offset INTEGER, end_time INTEGER, end_zone_offset INTEGER);
    CREATE TABLE sleep_stages_table (parent_key INTEGER, stage_start_time INTEGER, stage_end_time INTEGER, stage_type INTEGER);
    CREATE TABLE exercise_session_record_table (row_id INTEGER PRIMARY KEY, uuid BLOB, last_modified_time INTEGER, app_info_id INTEGER,
        device_info_id INTEGER, start_time INTEGER, start_zone_offset INTEGER, end_time INTEGER, end_zone_offset INTEGER, exercise_type INTEGER);
    CREATE TABLE exercise_segments_table (parent_key INTEGER, segment_start_time INTEGER, segment_end_time INTEGER, segment_type INTEGER);
    CREATE TABLE exercise_route_table (parent_key INTEGER, timestamp_millis INTEGER, latitude REAL, longitude REAL, altitude REAL,
        horizontal_accuracy REAL);
    CREATE TABLE distance_record_table (row_id INTEGER PRIMARY KEY, app_info_id INTEGER, start_time INTEGER, end_time INTEGER, distance REAL);
    CREATE TABLE heart_rate_record_table (row_id INTEGER PRIMARY KEY, app_info_id INTEGER, device_info_id INTEGER);
    CREATE TABLE heart_rate_record_series_table (parent_key INTEGER, beats_per_minute INTEGER, epoch_millis INTEGER);
    CREATE TABLE SpeedRecordTable (row_id INTEGER PRIMARY KEY, app_info_id INTEGER, device_info_id INTEGER);
    CREATE TABLE speed_record_table (parent_key INTEGER, speed REAL, epoch_millis INTEGER)
"""
