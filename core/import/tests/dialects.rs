//! The same facts in the spellings that phones of other years, countries and settings give them. docs/imports.md says
//! which test holds which.

#![cfg(test)]

mod common;

use common::*;
use ebb_import::{Format, Import, Silent, Unreadable, read};
use ebb_model::health::record::{Activity, Body, SleepStage};

const TIMES: &str = "startDate=\"2025-07-01 07:00:00 +0100\" endDate=\"2025-07-01 07:30:00 +0100\"";

fn run(attributes: &str, children: &str) -> String {
    format!(
        "<Workout workoutActivityType=\"HKWorkoutActivityTypeRunning\" sourceName=\"W\" {attributes} {TIMES}>{children}</Workout>"
    )
}

fn only_body(import: &Import) -> &Body {
    let [record] = import.changes.records.as_slice() else { panic!("{:?}", import.changes.records) };
    &record.body
}

#[test]
fn attributes_stand_in_any_order_and_between_any_quotes() {
    let expected = read_elements(&record(RHR, "49", "")).changes;
    let turned = "<Record   endDate='2025-07-01 08:00:00 +0100'\n\tstartDate = \"2025-07-01 07:00:00 +0100\" \
        creationDate='2025-07-01 08:01:00 +0100' value='49' sourceVersion='11.6' unit='count/min' \
        sourceName='Alex&#8217;s Apple Watch' type='HKQuantityTypeIdentifierRestingHeartRate'  ></Record>";
    assert_eq!(read_elements(turned).changes, expected);
}

#[test]
fn attributes_without_a_value_and_names_with_blanks_cost_nothing() {
    // Scales of 2015 wrote their metadata as attributes.
    let odd = record(RHR, "49", "").replace(
        "/>",
        " Health Mate App Version=\"2.6.0\" Withings Link=\"x?userid=1&amp;date=2\" checked/>",
    );
    assert_eq!(only_body(&read_elements(&odd)), &Body::RestingHeartRate { bpm: 49.0 });
    let odd =
        record(RHR, "49", "").replacen("<Record", "<Record Health Mate App Version=\"2.6.0\" checked", 1);
    assert_eq!(only_body(&read_elements(&odd)), &Body::RestingHeartRate { bpm: 49.0 });
}

#[test]
fn miles_kilojoules_and_large_calories_are_only_units() {
    for (attributes, metres) in [
        (
            "totalDistance=\"5\" totalDistanceUnit=\"km\" totalEnergyBurned=\"350\" totalEnergyBurnedUnit=\"Cal\"",
            5000.0,
        ),
        (
            "totalDistance=\"3,106855\" totalDistanceUnit=\"mi\" totalEnergyBurned=\"1464\" totalEnergyBurnedUnit=\"kJ\"",
            5000.0,
        ),
        ("totalDistance=\"5468,07\" totalDistanceUnit=\"yd\"", 5000.0),
        (
            "totalDistance=\"500000\" totalDistanceUnit=\"cm\" totalEnergyBurned=\"350\" totalEnergyBurnedUnit=\"kcal\"",
            5000.0,
        ),
    ] {
        let import = read_elements(&run(attributes, ""));
        let distance = workouts(&import)[0].1.distance_m.unwrap();
        assert!((distance - metres).abs() < 0.1, "{attributes}: {distance}");
    }
    let energy = "<WorkoutStatistics type=\"HKQuantityTypeIdentifierActiveEnergyBurned\" sum=\"1464\" unit=\"kJ\"/>\
        <WorkoutStatistics type=\"HKQuantityTypeIdentifierDistanceWalkingRunning\" sum=\"3.106855\" unit=\"mi\"/>";
    let import = read_elements(&run("totalDistance=\"9\" totalDistanceUnit=\"km\"", energy));
    assert!((workouts(&import)[0].1.distance_m.unwrap() - 5000.0).abs() < 0.1, "the statistics go first");
}

#[test]
fn a_workout_of_before_ios_16_has_its_totals_as_attributes() {
    let import = read_elements(&run(
        "duration=\"29.5\" durationUnit=\"min\" totalDistance=\"5\" totalDistanceUnit=\"km\"",
        "<WorkoutEvent type=\"HKWorkoutEventTypeSegment\" date=\"2025-07-01 07:00:00 +0100\" duration=\"5\" durationUnit=\"min\"/>",
    ));
    let workout = workouts(&import)[0].1;
    assert_eq!(
        (workout.activity, workout.moving_s, workout.distance_m),
        (Activity::Run, 1770.0, Some(5000.0))
    );
    assert_eq!(workout.mean_hr, None);
}

#[test]
fn an_effort_that_apple_estimates_is_not_the_athletes() {
    let score = |kind: &str| {
        format!(
            "<Record type=\"HKQuantityTypeIdentifier{kind}\" value=\"7\" {TIMES} unit=\"appleEffortScore\"/>"
        )
    };
    let effort = |elements: &str| workouts(&read_elements(elements))[0].1.effort;
    assert_eq!(effort(&(run("", "") + &score("WorkoutEffortScore"))), Some(7.0));
    assert_eq!(effort(&(run("", "") + &score("EstimatedWorkoutEffortScore"))), None);
    assert_eq!(
        effort(&(run("", "") + &score("WorkoutEffortScore").replace("\"7\"", "\"0\""))),
        None,
        "skipped"
    );
}

#[test]
fn sentinels_are_handed_over_or_counted_and_never_dates() {
    let import = read_elements(
        &[
            record(RHR, "0.0", "").replace("2025-07-01 07:00:00 +0100", "null"),
            record(RHR, "0.0", "").replace("2025-07-01 07:00:00 +0100", "0000-00-00 00:00:00 +0000"),
            record(RHR, "-", ""),
            record(RHR, "", ""),
            record(RHR, "49", "").replace(" value=\"49\"", ""),
            record("HKQuantityTypeIdentifierHeartRateVariabilityRMSSD", "0.0", ""),
            record("HKQuantityTypeIdentifierHeartRateVariabilityRMSSD", "1e308", "")
                .replace("value", "unit=\"d\" value"),
        ]
        .concat(),
    );
    assert_eq!(only_body(&import), &Body::Rmssd { ms: 0.0 });
    let counts: Vec<_> = import.report.unreadable.into_iter().collect();
    assert_eq!(counts, [(Unreadable::Date, 2), (Unreadable::Number, 4)]);
}

#[test]
fn the_day_is_that_of_the_instant_in_the_zone_wherever_that_is() {
    let file = file_of(export(&record(RHR, "49", "")).as_bytes());
    for (name, start) in [
        ("Europe/Paris", "2025-07-01T08:00:00+02:00"),
        ("America/Los_Angeles", "2025-06-30T23:00:00-07:00"),
        ("Asia/Kathmandu", "2025-07-01T11:45:00+05:45"),
        ("Australia/Lord_Howe", "2025-07-01T16:30:00+10:30"),
        ("Pacific/Kiritimati", "2025-07-01T20:00:00+14:00"),
        ("America/St_Johns", "2025-07-01T03:30:00-02:30"),
    ] {
        let import = read(file.path(), &zone(name), &mut Silent).unwrap();
        assert_eq!(import.changes.records[0].start.to_string(), start);
    }
}

#[test]
fn an_hour_that_comes_twice_and_one_that_never_comes_are_instants_like_any() {
    // Paris, 2025-10-26: 02:30 in summer's offset, and an hour later 02:30 again; printed in the offset of the export.
    let twice = ["2025-10-26 01:30:00 +0100", "2025-10-26 02:30:00 +0100", "2025-03-30 02:30:00 +0100"];
    let elements: String = twice
        .map(|at| {
            record(SLEEP, "HKCategoryValueSleepAnalysisAsleepCore", "")
                .replace("2025-07-01 07:00:00 +0100", at)
        })
        .concat();
    let starts: Vec<String> =
        read_elements(&elements).changes.records.iter().map(|record| record.start.to_string()).collect();
    assert_eq!(
        starts,
        ["2025-10-26T02:30:00+02:00", "2025-10-26T02:30:00+01:00", "2025-03-30T03:30:00+02:00"]
    );
}

#[test]
fn dates_of_a_clock_of_twelve_hours_are_dates() {
    let expected = read_elements(&record(RHR, "49", "")).changes;
    for space in [' ', '\u{202f}'] {
        let twelve = record(RHR, "49", "")
            .replace("07:00:00 +0100", &format!("7:00:00{space}AM +0100"))
            .replace("08:00:00 +0100", &format!("8:00:00{space}am +0100"))
            .replace("08:01:00 +0100", &format!("8:01:00{space}AM +0100"));
        assert_eq!(read_elements(&twelve).changes, expected);
    }
}

/// One night, one resting heart rate, one rMSSD and one run, in the tables of a version of the platform.
fn health_connect(version: i64) -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("health_connect_export.db");
    let connection = rusqlite::Connection::open(&path).unwrap();
    // Local time is computed by the data base since 10, a plan is named since 12.
    let local = if version >= 10 { ", local_date_time INTEGER AS (time + 1000 * zone_offset)" } else { "" };
    let planned = if version >= 12 { ", planned_exercise_session_id BLOB" } else { "" };
    let common = "row_id INTEGER PRIMARY KEY AUTOINCREMENT, uuid BLOB UNIQUE NOT NULL, last_modified_time INTEGER, \
        client_record_id TEXT, client_record_version TEXT, device_info_id INTEGER, app_info_id INTEGER, \
        recording_method INTEGER, dedupe_hash BLOB UNIQUE";
    let instant = format!("{common}, time INTEGER, zone_offset INTEGER, local_date INTEGER{local}");
    let interval = format!(
        "{common}, start_time INTEGER, start_zone_offset INTEGER, end_time INTEGER, end_zone_offset INTEGER, local_date INTEGER"
    );
    connection
        .execute_batch(&format!(
            "PRAGMA user_version = {version};
             CREATE TABLE application_info_table (row_id INTEGER PRIMARY KEY AUTOINCREMENT, package_name TEXT NOT NULL UNIQUE,
                 app_name TEXT, app_icon BLOB, record_types_used TEXT);
             CREATE TABLE device_info_table (row_id INTEGER PRIMARY KEY, manufacturer TEXT, model TEXT, device_type INTEGER);
             CREATE TABLE resting_heart_rate_record_table ({instant}, beats_per_minute INTEGER NOT NULL);
             CREATE TABLE heart_rate_variability_rmssd_record_table ({instant}, heart_rate_variability_millis REAL);
             CREATE TABLE sleep_session_record_table ({interval}, notes TEXT, title TEXT);
             CREATE TABLE sleep_stages_table (parent_key INTEGER, stage_start_time INTEGER, stage_end_time INTEGER, stage_type INTEGER);
             CREATE TABLE exercise_session_record_table ({interval}, notes TEXT, exercise_type INTEGER, title TEXT, has_route INTEGER{planned});
             CREATE TABLE hydration_record_table ({interval}, volume REAL);
             CREATE TABLE mindfulness_session_record_table ({interval}, notes TEXT);
             INSERT INTO application_info_table (package_name) VALUES ('com.watch');
             INSERT INTO device_info_table VALUES (1, 'Maker', 'Watch 3', 1);
             INSERT INTO resting_heart_rate_record_table (uuid, device_info_id, app_info_id, time, zone_offset, beats_per_minute)
                 VALUES (randomblob(16), 1, 1, 1751349600000, 20700, 52);
             INSERT INTO heart_rate_variability_rmssd_record_table (uuid, device_info_id, app_info_id, time, zone_offset, heart_rate_variability_millis)
                 VALUES (randomblob(16), 1, 1, 1751349600000, 20700, 41.5);
             INSERT INTO sleep_session_record_table (row_id, uuid, app_info_id, start_time, start_zone_offset, end_time, end_zone_offset)
                 VALUES (4, randomblob(16), 1, 1751320800000, 20700, 1751349600000, 20700);
             INSERT INTO sleep_stages_table VALUES (4, 1751320800000, 1751349600000, 5);
             INSERT INTO exercise_session_record_table (uuid, app_info_id, start_time, end_time, exercise_type)
                 VALUES (randomblob(16), 1, 1751360000000, 1751361800000, 33);"
        ))
        .unwrap();
    connection.close().unwrap();
    std::fs::read(path).unwrap()
}

#[test]
fn every_schema_of_health_connect_since_9_says_the_same() {
    for version in 9..=24 {
        let import = read_bytes(&zipped(&[("health_connect_export.db", &health_connect(version))])).unwrap();
        assert_eq!(import.report.format, Format::HealthConnect { schema: version });
        let [resting, rmssd, night, run] = import.changes.records.as_slice() else { panic!("{version}") };
        assert_eq!(resting.start.to_string(), "2025-07-01T11:45:00+05:45", "{version}");
        assert_eq!(
            (resting.device.as_deref(), &resting.body),
            (Some("Watch 3"), &Body::RestingHeartRate { bpm: 52.0 })
        );
        assert_eq!(rmssd.body, Body::Rmssd { ms: 41.5 });
        let Body::SleepSession { stages } = &night.body else { panic!("{version}") };
        assert_eq!((stages.len(), stages[0].stage), (1, SleepStage::Deep));
        let Body::Workout(workout) = &run.body else { panic!("{version}") };
        assert_eq!((workout.activity, workout.moving_s), (Activity::Run, 1800.0));
        assert!(import.report.unreadable.is_empty() && import.report.ignored == 0, "{version}");
    }
}
