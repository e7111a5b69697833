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
fn a_profile_and_a_plan_come_back_as_they_were_given() {
    let engine = Engine::in_memory(None).unwrap();
    let profile = ebb_ffi::Profile { birth_year: Some(1984), cold_water: true, ..engine.profile().unwrap() };
    engine.set_profile(profile.clone(), at()).unwrap();
    assert_eq!(engine.profile().unwrap(), profile);
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
