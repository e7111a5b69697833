//! What crosses the border comes out as it went in.

#![cfg(test)]

use std::sync::{Arc, Mutex};

use ebb_ffi::{
    CallbackError, ChangeSet, Day, Deletion, EbbError, Engine, HealthRecord, HeartRateMinute,
    HeartRateSeries, Instant, LogLevel, LogSink, Moment, Origin, Platform, RecordBody,
};

fn at() -> Moment {
    Moment { instant: Instant(1_773_640_800_000), offset_seconds: 3600 }
}

fn origin() -> Origin {
    Origin { platform: Platform::Ios, app: "com.apple.health".to_owned(), name: "Watch".to_owned() }
}

fn resting(id: &str, at: Moment) -> HealthRecord {
    HealthRecord {
        origin: origin(),
        device: None,
        native_id: Some(id.to_owned()),
        start: at,
        end: at,
        created: None,
        modified: None,
        body: RecordBody::RestingHeartRate { bpm: 48.5 },
    }
}

#[derive(Default)]
struct Kept(Mutex<Vec<String>>);

impl LogSink for Kept {
    fn log(&self, level: LogLevel, line: String) -> Result<(), CallbackError> {
        self.0.lock().unwrap().push(format!("{level:?} {line}"));
        Err(CallbackError::Failed { reason: "no room".to_owned() })
    }
}

#[test]
fn a_delivery_comes_out_as_the_day_it_is_and_leaves_no_value_in_the_log() {
    let log = Arc::new(Kept::default());
    let sink: Arc<dyn LogSink> = log.clone();
    let engine = Engine::in_memory(Some(sink)).unwrap();
    engine.apply(ChangeSet { records: vec![resting("a", at())], ..ChangeSet::default() }, at()).unwrap();
    let days = engine.days(Day(20_528), Day(20_528)).unwrap();
    assert_eq!(days[0].resting_heart_rate.as_ref().unwrap().bpm, 48.5);
    let lines = log.0.lock().unwrap().join("\n");
    assert!(lines.contains("apply: 1 new") && !lines.contains("48"), "{lines}");
}

#[test]
fn what_cannot_be_is_refused_in_the_athletes_language() {
    let engine = Engine::in_memory(None).unwrap();
    let said = |engine: &Engine| engine.answer_deload(true, at()).unwrap_err();
    let english = said(&engine);
    let profile = engine.profile().unwrap();
    engine.set_profile(ebb_ffi::Profile { language: ebb_ffi::Language::Fr, ..profile }, at()).unwrap();
    let french = said(&engine);
    assert!(matches!((&english, &french), (EbbError::Refused(_), EbbError::Refused(_))));
    assert_ne!(english, french);
}

#[test]
fn a_profile_comes_back_as_it_was_given() {
    let engine = Engine::in_memory(None).unwrap();
    let profile = ebb_ffi::Profile { birth_year: Some(1984), cold_water: true, ..engine.profile().unwrap() };
    engine.set_profile(profile.clone(), at()).unwrap();
    assert_eq!(engine.profile().unwrap(), profile);
}

#[test]
fn the_phones_own_order_of_apps_is_offered_and_can_be_taken() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("health_connect_export.db");
    let export = rusqlite::Connection::open(&file).unwrap();
    export
        .execute_batch(
            "PRAGMA user_version = 23;
             CREATE TABLE application_info_table (row_id INTEGER PRIMARY KEY, package_name TEXT);
             INSERT INTO application_info_table VALUES (1, 'com.watch'), (2, 'com.ring');
             CREATE TABLE health_data_category_priority_table (health_data_category INTEGER, app_id_priority_order TEXT);
             INSERT INTO health_data_category_priority_table VALUES (5, '2,1');
             CREATE TABLE sleep_session_record_table (app_info_id INTEGER, start_time INTEGER, end_time INTEGER);
             INSERT INTO sleep_session_record_table VALUES (1, 1773612000000, 1773640800000), (2, 1773612000000, 1773640800000);",
        )
        .unwrap();
    export.close().unwrap();
    let engine = Engine::in_memory(None).unwrap();
    let import =
        || engine.import_file(file.display().to_string(), "Europe/Paris".to_owned(), at(), None).unwrap();
    let offered = import().suggested_orders;
    assert_eq!(offered.len(), 1);
    assert_eq!(offered[0].streams, ["sleep/asleep/android/com.ring/-", "sleep/asleep/android/com.watch/-"]);
    engine.set_source_order(offered[0].metric, offered[0].streams.clone()).unwrap();
    assert!(import().suggested_orders.is_empty());
}

#[test]
fn long_lists_cross_at_once() {
    let engine = Engine::in_memory(None).unwrap();
    let minutes = (0..100_000)
        .map(|i| HeartRateMinute { minute: 29_560_000 + i, centi_bpm: 4800, samples: 4 })
        .collect();
    let series = vec![HeartRateSeries { origin: origin(), device: None, minutes }];
    engine.apply(ChangeSet { heart_rate: series, ..ChangeSet::default() }, at()).unwrap();
    let deletions =
        (0..100_000).map(|i| Deletion { platform: Platform::Ios, native_id: format!("gone-{i}") }).collect();
    engine.apply(ChangeSet { deletions, ..ChangeSet::default() }, at()).unwrap();
    let event = r#"{"start_date_local":"2026-03-16T00:00","type":"Run","name":"?"}"#;
    let events = format!("[{}]", [event].repeat(100_000).join(","));
    assert_eq!(engine.check_plan(events, None).unwrap().not_understood.len(), 100_000);
}
