//! What the fuzz targets feed with bytes: the readers of this crate, without the files around them, and what must hold
//! of anything they hand over. `make test` runs the same over the seeds; docs/fuzzing.md says how to run them for long.

use std::io::Write;
use std::path::Path;
use std::sync::OnceLock;

use ebb_model::health::history::History;
use ebb_model::health::record::Body;
use ebb_model::rules::Rules;
use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};
use tempfile::NamedTempFile;

use crate::apple::{BeatList, gpx as route};
use crate::beside::Beside;
use crate::blocks::{Blocks, Mended, Sought};
use crate::input::Input;
use crate::listener::{Meter, Phase, Silent};
use crate::track::{Route, Track};
use crate::{Import, ImportError, Staged, Zone, apple, health_connect, limits};

/// An `export.xml`. Where its blocks end changes nothing, nor whether whole elements are looked for in them.
pub fn xml(bytes: &[u8]) {
    let size = 4 + bytes.len() % 61;
    let general = export(bytes, Mended::in_blocks(bytes, size));
    let whole = export(bytes, Sought(Mended::new(bytes)));
    assert!(whole == general, "whole elements read otherwise");
    assert!(
        whole == export(bytes, Sought(Mended::in_blocks(bytes, 64 * size))),
        "it matters where blocks end"
    );
    whole.iter().for_each(holds);
}

fn export(bytes: &[u8], blocks: impl Blocks) -> Option<Import> {
    let zone = Zone::named("Europe/Paris").ok()?;
    let mut silent = Silent;
    let meter = Meter::new(&mut silent, Phase::Reading, 0);
    let export =
        apple::read(Path::new("export.xml"), Input::over(blocks, meter, bytes.len() as u64), &zone).ok()?;
    let mut beside = Beside::unpacked(Path::new("/nowhere/export.xml"));
    Some(export.finish(Path::new("export.xml"), &mut beside, &mut Silent).ok()?.into_import())
}

/// The beats of one measurement: its start in milliseconds, then lines of a rate, a blank and a printed time.
pub fn beats(bytes: &[u8]) {
    let Some((start, lines)) = bytes.split_first_chunk() else { return };
    let lines = String::from_utf8_lossy(lines);
    let mut list = BeatList::starting(i64::from_le_bytes(*start));
    for line in lines.lines() {
        let (rate, time) = line.split_once(' ').unwrap_or((line, line));
        list.push(time, rate.parse().ok());
    }
    let beats = list.finish();
    assert!(beats.len() <= lines.lines().count().min(limits::BEATS));
    assert!(beats.is_sorted_by_key(|beat| beat.at_ms));
}

/// The GPX file of a route. Where its blocks end changes nothing.
pub fn gpx(bytes: &[u8]) {
    let read = |size| -> Option<Route> {
        let mut silent = Silent;
        let meter = Meter::new(&mut silent, Phase::Routes, 0);
        let input = Input::over(Mended::in_blocks(bytes, size), meter, bytes.len() as u64);
        let mut track = Track::within(0, i64::MAX);
        route::read(Path::new("route.gpx"), input, &mut track).ok()?;
        Some(track.finish())
    };
    let whole = read(1 << 18);
    assert!(whole == read(4 + bytes.len() % 61), "it matters where blocks end");
    if let Some(route) = whole {
        assert!(route.minutes.is_sorted_by_key(|minute| minute.at));
        assert!(route.minutes.iter().all(|minute| minute.speed_mm_s <= 12_500));
        assert!(route.distance_m.is_none_or(f64::is_finite) && route.ascent_m.is_none_or(f64::is_finite));
    }
}

/// The data base of a Health Connect export, byte by byte.
pub fn database(bytes: &[u8]) {
    let Ok(zone) = Zone::named("Europe/Paris") else { return };
    let path = Path::new("health_connect_export.db");
    outcome(
        health_connect::read(path, bytes, bytes.len() as u64, &zone, &mut Silent).map(Staged::into_import),
    );
}

/// A whole data base with rows made of the bytes: what byte-wise changes of a file seldom reach.
pub fn rows(bytes: &[u8]) {
    let (Some(template), Ok(mut file)) = (template(), NamedTempFile::new()) else { return };
    if file.write_all(template).is_err() || write_rows(file.path(), bytes).is_err() {
        return;
    }
    if let Ok(written) = std::fs::read(file.path()) {
        database(&written);
    }
}

/// A file of any kind: a zip, most of all.
pub fn container(bytes: &[u8]) {
    let Ok(zone) = Zone::named("Europe/Paris") else { return };
    let Ok(mut file) = NamedTempFile::new() else { return };
    if file.write_all(bytes).is_ok() {
        outcome(crate::read(file.path(), &zone, &mut Silent));
    }
}

fn outcome(outcome: Result<Import, ImportError>) {
    match outcome {
        Ok(import) => holds(&import),
        Err(error) => assert!(!matches!(error, ImportError::Missing(_) | ImportError::Cancelled), "{error}"),
    }
}

/// What holds of anything that was read: it is counted, in order, and the model makes days of it.
fn holds(import: &Import) {
    let unreadable: u64 = import.report.unreadable.values().sum();
    let counted = import.changes.records.len() as u64 + unreadable;
    assert!(counted <= import.report.read, "{counted} of {}", import.report.read);
    for record in &import.changes.records {
        let numbers = match &record.body {
            Body::RestingHeartRate { bpm } => [Some(*bpm), None, None, None],
            Body::Rmssd { ms } | Body::Sdnn { ms, .. } => [Some(*ms), None, None, None],
            Body::Workout(w) => [Some(w.moving_s), w.distance_m, w.ascent_m, w.mean_hr],
            Body::Sleep { .. } | Body::SleepSession { .. } => [None; 4],
        };
        assert!(numbers.into_iter().flatten().all(f64::is_finite), "{:?}", record.body);
        assert!(limits::INSTANTS_MS.contains(&record.start.epoch_ms), "{}", record.start);
        assert!(limits::INSTANTS_MS.contains(&record.end.epoch_ms), "{}", record.end);
    }
    for series in &import.changes.heart_rate {
        assert!(series.minutes.is_sorted_by_key(|minute| minute.at));
    }
    for series in &import.changes.motion {
        assert!(series.minutes.is_sorted_by_key(|minute| minute.at));
    }
    let (records, heart_rate, motion) =
        (&import.changes.records, &import.changes.heart_rate, &import.changes.motion);
    if let Ok(rules) = Rules::built_in() {
        let _ = History::of(records, heart_rate, motion, &[], None, &[], rules);
    }
}

/// The tables that are read, with the columns that are read. Without a type, so that they take a value of any.
const TABLES: [(&str, &str); 15] = [
    ("application_info_table", "row_id, package_name"),
    ("device_info_table", "row_id, model"),
    ("health_data_category_priority_table", "health_data_category, app_id_priority_order"),
    (
        "resting_heart_rate_record_table",
        "uuid, last_modified_time, app_info_id, device_info_id, time, zone_offset, beats_per_minute",
    ),
    (
        "heart_rate_variability_rmssd_record_table",
        "uuid, last_modified_time, app_info_id, device_info_id, time, zone_offset, heart_rate_variability_millis",
    ),
    (
        "sleep_session_record_table",
        "uuid, last_modified_time, app_info_id, row_id, start_time, start_zone_offset, end_time, end_zone_offset",
    ),
    ("sleep_stages_table", "parent_key, stage_start_time, stage_end_time, stage_type"),
    (
        "exercise_session_record_table",
        "uuid, app_info_id, row_id, start_time, end_time, end_zone_offset, exercise_type",
    ),
    ("exercise_segments_table", "parent_key, segment_start_time, segment_end_time, segment_type"),
    (
        "exercise_route_table",
        "parent_key, timestamp_millis, latitude, longitude, altitude, horizontal_accuracy",
    ),
    ("distance_record_table", "app_info_id, start_time, end_time, distance"),
    ("elevation_gained_record_table", "app_info_id, start_time, end_time, elevation"),
    ("heart_rate_record_table", "row_id, app_info_id, device_info_id"),
    ("heart_rate_record_series_table", "parent_key, epoch_millis, beats_per_minute"),
    ("speed_record_table", "parent_key, epoch_millis, speed"),
];

/// The bytes of a data base with these tables and nothing in them, made once: that takes longer than all else.
fn template() -> Option<&'static [u8]> {
    static TEMPLATE: OnceLock<Option<Vec<u8>>> = OnceLock::new();
    let make = || {
        let file = NamedTempFile::new().ok()?;
        let connection = Connection::open(file.path()).ok()?;
        let mut sql = String::from("PRAGMA page_size = 512; PRAGMA user_version = 10; BEGIN;");
        for (table, columns) in TABLES {
            sql.push_str(&format!("CREATE TABLE {table} ({columns});"));
        }
        sql.push_str("CREATE TABLE SpeedRecordTable (row_id, app_info_id, device_info_id);");
        connection.execute_batch(&sql).ok()?;
        connection.execute_batch("INSERT INTO SpeedRecordTable VALUES (1, 1, 1); COMMIT;").ok()?;
        std::fs::read(file.path()).ok()
    };
    TEMPLATE.get_or_init(make).as_deref()
}

fn write_rows(path: &Path, mut bytes: &[u8]) -> rusqlite::Result<()> {
    let connection = Connection::open(path)?;
    connection.pragma_update(None, "journal_mode", "off")?;
    connection.pragma_update(None, "synchronous", "off")?;
    connection.execute_batch("BEGIN")?;
    while let Some(number) = bytes.split_off_first() {
        let Some((table, columns)) = TABLES.get(usize::from(*number) % TABLES.len()) else { break };
        let values: Vec<Value> = columns.split(',').map(|_| value(&mut bytes)).collect();
        let places = vec!["?"; values.len()].join(", ");
        let sql = format!("INSERT INTO {table} VALUES ({places})");
        connection.prepare_cached(&sql)?.execute(params_from_iter(values))?;
    }
    connection.execute_batch("COMMIT")
}

/// A value made of the next bytes: a small number, one of a day in 2025, any number, a text, an id, or none.
fn value(bytes: &mut &[u8]) -> Value {
    const DAY_MS: i64 = 1_751_320_800_000;
    let Some(kind) = bytes.split_off_first() else { return Value::Null };
    let short = |bytes: &mut &[u8]| bytes.split_off_first().map_or(0, |byte| i64::from(*byte));
    let long = |bytes: &mut &[u8]| match bytes.split_first_chunk() {
        Some((chunk, rest)) => {
            *bytes = rest;
            i64::from_le_bytes(*chunk)
        }
        None => 0,
    };
    match kind % 8 {
        0 => Value::Null,
        1 => Value::Integer(short(bytes)),
        2 => Value::Integer(DAY_MS + short(bytes) * 60_000),
        3 => Value::Integer(long(bytes)),
        4 => Value::Real(f64::from_bits(long(bytes).cast_unsigned())),
        5 => Value::Real(short(bytes) as f64 / 4.0),
        6 => Value::Blob(vec![*kind; 16]),
        _ => {
            let length = usize::try_from(short(bytes)).unwrap_or(0).min(bytes.len());
            let text = bytes.split_off(..length).unwrap_or_default();
            Value::Text(String::from_utf8_lossy(text).into_owned())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The seeds of a target, and beside them every input that once was a finding.
    fn seeds(target: &str, of: fn(&[u8])) {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/seeds").join(target);
        let mut read = 0;
        for file in std::fs::read_dir(folder).unwrap() {
            of(&std::fs::read(file.unwrap().path()).unwrap());
            read += 1;
        }
        assert!(read > 2, "{target}");
    }

    #[test]
    fn every_seed_is_read_or_refused() {
        seeds("xml", xml);
        seeds("beats", beats);
        seeds("gpx", gpx);
        seeds("database", database);
        seeds("rows", rows);
        seeds("container", container);
    }

    proptest::proptest! {
        #![proptest_config(proptest::test_runner::Config { cases: 64, failure_persistence: None, ..Default::default() })]

        #[test]
        fn rows_of_any_values_are_read_or_counted(bytes in proptest::collection::vec(proptest::prelude::any::<u8>(), 0..400)) {
            rows(&bytes);
        }
    }
}
