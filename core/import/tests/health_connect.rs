//! What of a Health Connect export becomes a record, and what is refused.

#![cfg(test)]

mod common;

use std::ops::ControlFlow;

use common::*;
use ebb_import::{
    Category, Format, Import, ImportError, Phase, Progress, SourceOrder, Unreadable, Zone, read,
};
use ebb_model::health::heart_rate::Minute;
use ebb_model::health::record::{Activity, Body, SleepStage, StageSpan};
use rusqlite::Connection;

/// The tables of schema 10, without columns that are not read.
const TABLES: &str = "
    PRAGMA user_version = 10;
    CREATE TABLE application_info_table (row_id INTEGER PRIMARY KEY, package_name TEXT, app_icon BLOB);
    CREATE TABLE device_info_table (row_id INTEGER PRIMARY KEY, manufacturer TEXT, model TEXT);
    CREATE TABLE health_data_category_priority_table (health_data_category INTEGER, app_id_priority_order TEXT);
    CREATE TABLE resting_heart_rate_record_table (row_id INTEGER PRIMARY KEY, uuid BLOB, last_modified_time INTEGER,
        device_info_id INTEGER, app_info_id INTEGER, time INTEGER, zone_offset INTEGER, beats_per_minute INTEGER,
        local_date_time INTEGER AS (time + 1000 * zone_offset));
    CREATE TABLE heart_rate_variability_rmssd_record_table (row_id INTEGER PRIMARY KEY, uuid BLOB,
        app_info_id INTEGER, time INTEGER, zone_offset INTEGER, heart_rate_variability_millis REAL);
    CREATE TABLE sleep_session_record_table (row_id INTEGER PRIMARY KEY, uuid BLOB, app_info_id INTEGER,
        start_time INTEGER, start_zone_offset INTEGER, end_time INTEGER, end_zone_offset INTEGER);
    CREATE TABLE sleep_stages_table (parent_key INTEGER, stage_start_time INTEGER, stage_end_time INTEGER,
        stage_type INTEGER);
    CREATE TABLE exercise_session_record_table (row_id INTEGER PRIMARY KEY, uuid BLOB, app_info_id INTEGER,
        start_time INTEGER, start_zone_offset INTEGER, end_time INTEGER, end_zone_offset INTEGER,
        exercise_type INTEGER);
    CREATE TABLE exercise_segments_table (parent_key INTEGER, segment_start_time INTEGER, segment_end_time INTEGER,
        segment_type INTEGER);
    CREATE TABLE distance_record_table (row_id INTEGER PRIMARY KEY, app_info_id INTEGER, start_time INTEGER,
        end_time INTEGER, distance REAL);
    CREATE TABLE heart_rate_record_table (row_id INTEGER PRIMARY KEY, app_info_id INTEGER, device_info_id INTEGER);
    CREATE TABLE heart_rate_record_series_table (parent_key INTEGER, beats_per_minute INTEGER, epoch_millis INTEGER);
    CREATE TABLE steps_record_table (row_id INTEGER PRIMARY KEY, count INTEGER);
    INSERT INTO application_info_table VALUES (1, 'com.watch', x'00'), (2, 'com.other', NULL);
    INSERT INTO device_info_table VALUES (1, 'Maker', 'Watch 3'), (2, 'Maker', NULL);
";

/// The bytes of a data base that these statements make.
fn database(sql: &str) -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("health_connect_export.db");
    let connection = Connection::open(&path).unwrap();
    connection.execute_batch(sql).unwrap();
    connection.close().unwrap();
    std::fs::read(path).unwrap()
}

fn read_rows(rows: &str) -> Import {
    let bytes = database(&format!("{TABLES}{rows}"));
    read_bytes(&zipped(&[("health_connect_export.db", &bytes)])).unwrap()
}

#[test]
fn a_record_has_its_own_offset_else_that_of_the_zone() {
    let import = read_rows(
        "INSERT INTO resting_heart_rate_record_table
           (uuid, last_modified_time, device_info_id, app_info_id, time, zone_offset, beats_per_minute) VALUES
           (x'8E35F9010B26EFFF369043D59F55EFF4', 1760000000000, 1, 1, 1751349600000, -14400, 52),
           (NULL, NULL, 2, 2, 1751349600000, NULL, 0),
           (NULL, NULL, 3, 3, 1751349600000, 9999999, 51),
           (NULL, NULL, 1, 1, NULL, 0, 51),
           (NULL, NULL, 1, 1, 1751349600000, 0, 'x');",
    );
    let [own, zone, odd] = import.changes.records.as_slice() else { panic!("three records") };
    assert_eq!(own.start.to_string(), "2025-07-01T02:00:00-04:00");
    assert_eq!(own.native_id.as_deref(), Some("8e35f901-0b26-efff-3690-43d59f55eff4"));
    assert_eq!((own.created_ms, own.modified_ms), (None, Some(1_760_000_000_000)));
    assert_eq!((own.origin.app.as_str(), own.origin.name.as_str()), ("com.watch", "com.watch"));
    assert_eq!((own.device.as_deref(), &own.body), (Some("Watch 3"), &Body::RestingHeartRate { bpm: 52.0 }));
    assert_eq!(zone.start.to_string(), "2025-07-01T08:00:00+02:00");
    assert_eq!((zone.device.as_deref(), &zone.body), (None, &Body::RestingHeartRate { bpm: 0.0 }));
    assert_eq!((odd.origin.app.as_str(), odd.start.offset_seconds), ("unknown", 7200));
    assert_eq!(import.report.read, 5);
    assert_eq!(
        import.report.unreadable.into_iter().collect::<Vec<_>>(),
        [(Unreadable::Date, 1), (Unreadable::Number, 1)]
    );
}

#[test]
fn a_session_is_one_record_with_its_stages() {
    let import = read_rows(
        "INSERT INTO sleep_session_record_table (row_id, app_info_id, start_time, end_time) VALUES
           (7, 1, 1000000, 9000000), (8, 1, 1000000, 9000000);
         INSERT INTO sleep_stages_table VALUES (7, 5000000, 6000000, 6), (7, 1000000, 5000000, 0),
           (7, 6000000, 7000000, 3), (7, 7000000, 8000000, 99), (8, 2000000, 3000000, 7);",
    );
    let sessions: Vec<&Body> = import.changes.records.iter().map(|r| &r.body).collect();
    let span = |start_ms, end_ms, stage| StageSpan { start_ms, end_ms, stage };
    assert_eq!(
        sessions,
        [
            &Body::SleepSession {
                stages: vec![
                    span(1_000_000, 5_000_000, SleepStage::Asleep),
                    span(5_000_000, 6_000_000, SleepStage::Rem),
                    span(6_000_000, 7_000_000, SleepStage::Awake),
                ]
            },
            &Body::SleepSession {
                stages: vec![
                    span(1_000_000, 9_000_000, SleepStage::Asleep),
                    span(2_000_000, 3_000_000, SleepStage::Awake),
                ]
            },
        ]
    );
    assert_eq!(import.report.unreadable.get(&Unreadable::Stage), Some(&1));
}

#[test]
fn distance_is_that_of_the_same_app_inside_the_session_and_pauses_do_not_count() {
    let import = read_rows(
        "INSERT INTO exercise_session_record_table (row_id, app_info_id, start_time, end_time, exercise_type) VALUES
           (1, 1, 1000000, 2000000, 33), (2, 2, 1000000, 2000000, 34), (3, 1, 5000000, 6000000, 4);
         INSERT INTO exercise_segments_table VALUES (1, 1100000, 1200000, 67), (1, 1150000, 1250000, 67),
           (1, 1500000, 1600000, 66), (1, 0, 1050000, 67), (9, 0, 1, 67);
         INSERT INTO distance_record_table (app_info_id, start_time, end_time, distance) VALUES
           (1, 500000, 1500000, 1000), (1, 1500000, 1900000, 2000), (1, 2000000, 3000000, 500), (3, 1, 2, 3);",
    );
    let workouts: Vec<_> = workouts(&import).into_iter().map(|(_, w)| w).collect();
    let [watch, ride, other] = workouts[..] else { panic!("three workouts") };
    assert_eq!((watch.activity, watch.moving_s, watch.distance_m), (Activity::Run, 800.0, Some(2500.0)));
    assert_eq!((ride.activity, ride.moving_s, ride.distance_m), (Activity::Cross, 1000.0, None));
    assert_eq!((other.activity, other.moving_s, other.distance_m), (Activity::Run, 1000.0, None));
    assert_eq!((watch.mean_hr, watch.ascent_m, watch.effort), (None, None, None));
}

#[test]
fn heart_rate_is_handed_over_as_minutes_of_its_records_writer() {
    let import = read_rows(
        "INSERT INTO exercise_session_record_table (app_info_id, start_time, end_time, exercise_type) VALUES
           (1, 36000000, 37800000, 33);
         INSERT INTO heart_rate_record_table VALUES (1, 1, 1), (2, 1, 1), (3, 2, 2);
         INSERT INTO heart_rate_record_series_table VALUES (1, 140, 36000000), (2, 141, 36059999), (3, 90, 36000000),
           (1, 60, 28799999), (1, 0, 36000000), (9, 60, 36000000);",
    );
    let [other, watch] = import.changes.heart_rate.as_slice() else { panic!("two series") };
    assert_eq!((watch.origin.app.as_str(), watch.device.as_deref()), ("com.watch", Some("Watch 3")));
    assert_eq!(watch.minutes, [Minute { at: 600, centi_bpm: 14_050, samples: 2 }]);
    assert_eq!((other.origin.app.as_str(), other.device.as_deref()), ("com.other", None));
    assert_eq!(
        import.report.unreadable.into_iter().collect::<Vec<_>>(),
        [(Unreadable::Number, 1), (Unreadable::Orphan, 1)]
    );
}

#[test]
fn the_report_tells_the_schema_the_order_of_apps_and_what_was_ignored() {
    let import = read_rows(
        "INSERT INTO health_data_category_priority_table VALUES (5, '2, 1,9,x'), (1, '1');
         INSERT INTO steps_record_table VALUES (1, 100), (2, 200);",
    );
    let order = |category, packages: &[&str]| SourceOrder {
        category,
        packages: packages.iter().map(|p| (*p).to_owned()).collect(),
    };
    assert_eq!(import.report.format, Format::HealthConnect { schema: 10 });
    assert_eq!(
        import.report.source_order,
        [order(Category::Activity, &["com.watch"]), order(Category::Sleep, &["com.other", "com.watch"])]
    );
    assert_eq!((import.report.read, import.report.ignored), (0, 2));
}

#[test]
fn a_schema_of_tomorrow_is_read_by_the_names_of_its_columns() {
    let bytes = database(
        "PRAGMA user_version = 99;
         CREATE TABLE application_info_table (new TEXT, package_name TEXT, row_id INTEGER PRIMARY KEY);
         CREATE TABLE resting_heart_rate_record_table (new TEXT, beats_per_minute REAL, time INTEGER);
         INSERT INTO resting_heart_rate_record_table VALUES ('n', 48.5, 1751349600000);",
    );
    let import = read_bytes(&bytes).unwrap();
    assert_eq!(import.changes.records[0].body, Body::RestingHeartRate { bpm: 48.5 });
}

#[test]
fn a_data_base_of_another_make_is_refused() {
    let foreign = database("CREATE TABLE notes (text TEXT);");
    assert!(matches!(read_bytes(&foreign).unwrap_err(), ImportError::NotHealthConnect(_)));
    for sql in [
        "PRAGMA user_version = 8; CREATE TABLE application_info_table (row_id); CREATE TABLE sleep_session_record_table (row_id);",
        "PRAGMA user_version = 99; CREATE TABLE application_info_table (row_id); CREATE TABLE slumber_table (row_id);",
        // A view in the place of a table is not what it says.
        "PRAGMA user_version = 23; CREATE TABLE application_info_table (row_id);
         CREATE VIEW resting_heart_rate_record_table AS SELECT 1 AS time, 2 AS beats_per_minute;",
    ] {
        let error = read_bytes(&database(sql)).unwrap_err();
        assert!(matches!(error, ImportError::Schema { version: 8 | 99 | 23, .. }), "{error}");
    }
}

#[test]
fn a_damaged_data_base_hands_over_nothing() {
    let mut rows = format!("{TABLES}BEGIN;");
    for i in 0..500 {
        rows += &format!(
            "INSERT INTO resting_heart_rate_record_table (uuid, time, beats_per_minute) VALUES (randomblob(16), {i}, 50);"
        );
    }
    let whole = database(&(rows + "COMMIT;"));
    for cut in [100, 1000, whole.len() / 2, whole.len() - 1] {
        let error = read_bytes(&whole[..cut]).unwrap_err();
        assert!(matches!(error, ImportError::Damaged(_)), "{cut}: {error}");
    }
    let mut scribbled = whole;
    let last = scribbled.len() - 4096;
    scribbled[last..last + 64].fill(0xaa);
    assert!(matches!(read_bytes(&scribbled).unwrap_err(), ImportError::Damaged(_)));
}

struct Hears(Vec<Progress>);

impl ebb_import::Listener for Hears {
    fn progress(&mut self, progress: Progress) -> ControlFlow<()> {
        self.0.push(progress);
        match progress.phase {
            Phase::Unpacking => ControlFlow::Continue(()),
            Phase::Reading | Phase::Routes | Phase::Writing => ControlFlow::Break(()),
        }
    }
}

#[test]
fn a_listener_hears_both_phases_and_may_stop() {
    let file = file_of(&database(TABLES));
    let mut hears = Hears(Vec::new());
    let error = read(file.path(), &Zone::named("Europe/Paris").unwrap(), &mut hears).unwrap_err();
    assert!(matches!(error, ImportError::Cancelled), "{error}");
    let phases: Vec<Phase> = hears.0.iter().map(|p| p.phase).collect();
    assert_eq!(phases, [Phase::Unpacking, Phase::Reading]);
}

/// Stops once the check of the whole data base has begun: nothing is read then.
struct StopsWhileNothingIsRead(u32);

impl ebb_import::Listener for StopsWhileNothingIsRead {
    fn progress(&mut self, progress: Progress) -> ControlFlow<()> {
        self.0 += u32::from(progress.phase == Phase::Reading && progress.done_bytes == 0);
        if self.0 < 3 { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    }
}

#[test]
fn a_data_base_that_takes_long_can_be_stopped() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("health_connect_export.db");
    let connection = Connection::open(&path).unwrap();
    connection
        .execute_batch(
            "PRAGMA user_version = 23;
             CREATE TABLE application_info_table (row_id INTEGER PRIMARY KEY, package_name TEXT);
             CREATE TABLE sleep_session_record_table (row_id INTEGER PRIMARY KEY, start_time INTEGER UNIQUE);
             WITH RECURSIVE r(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM r WHERE x < 200000)
             INSERT INTO sleep_session_record_table SELECT x, x FROM r;",
        )
        .unwrap();
    connection.close().unwrap();
    let mut listener = StopsWhileNothingIsRead(0);
    let error = read(&path, &Zone::named("UTC").unwrap(), &mut listener).unwrap_err();
    assert!(matches!(error, ImportError::Cancelled), "{error}");
    assert_eq!(listener.0, 3);
}
