//! The words the store's tests are written in.

use std::sync::Arc;

use ebb_model::health::heart_rate::{HeartRateSeries, Minute};
use ebb_model::health::record::{
    Activity, Body, ChangeSet, Delivery, Origin, Record, SleepStage, StageSpan, Workout,
};
use ebb_model::health::stream::Platform;
use ebb_model::time::Moment;
use ebb_store::{Store, StoredRecord};

/// 2026-03-16T06:00:00Z.
pub const MORNING: i64 = 1_773_640_800_000;
/// When change sets arrive in tests that do not care: three hours later.
pub const SEEN: i64 = MORNING + 3 * 3_600_000;
pub const DAY: i64 = 86_400_000;

pub fn origin(platform: Platform, app: &str) -> Arc<Origin> {
    Arc::new(Origin { platform, app: app.to_owned(), name: app.to_owned() })
}

pub fn watch() -> Arc<Origin> {
    origin(Platform::Ios, "com.apple.health")
}

/// An instant of the watch at [`MORNING`].
pub fn record(body: Body) -> Record {
    let at = Moment::new(MORNING, 3600);
    Record {
        origin: watch(),
        device: None,
        native_id: None,
        start: at,
        end: at,
        created_ms: None,
        modified_ms: None,
        body,
    }
}

pub fn rhr(bpm: f64) -> Record {
    record(Body::RestingHeartRate { bpm })
}

/// Stages of a session, each an hour, from [`MORNING`] back.
pub fn session(hours: i64) -> Record {
    let start = MORNING - hours * 3_600_000;
    let stages = (0..hours).map(|hour| StageSpan {
        start_ms: start + hour * 3_600_000,
        end_ms: start + (hour + 1) * 3_600_000,
        stage: SleepStage::Light,
    });
    let body = Body::SleepSession { stages: stages.collect() };
    Record { start: Moment::new(MORNING - 8 * 3_600_000, 3600), ..record(body) }
}

pub fn run(distance_m: Option<f64>, moving_s: f64) -> Record {
    let activity = Activity::Run;
    let mean_hr = Some(142.5);
    record(Body::Workout(Workout {
        activity,
        moving_s,
        distance_m,
        mean_hr,
        ascent_m: None,
        effort: Some(4.0),
        temperature_c: Some(17.8),
    }))
}

pub fn changes(delivery: Delivery, records: Vec<Record>) -> ChangeSet {
    ChangeSet { records, ..ChangeSet::new(delivery) }
}

pub fn live(records: impl Into<Vec<Record>>) -> ChangeSet {
    changes(Delivery::Live, records.into())
}

pub fn export(records: impl Into<Vec<Record>>) -> ChangeSet {
    changes(Delivery::Export, records.into())
}

/// Heart rate of the watch: minute of [`MORNING`], hundredths of a beat per minute, samples.
pub fn minutes(delivery: Delivery, minutes: &[(i64, u16, u8)]) -> ChangeSet {
    let minute = |&(after, centi_bpm, samples): &(i64, u16, u8)| Minute {
        at: MORNING / 60_000 + after,
        centi_bpm,
        samples,
    };
    let series =
        HeartRateSeries { origin: watch(), device: None, minutes: minutes.iter().map(minute).collect() };
    ChangeSet { heart_rate: vec![series], ..ChangeSet::new(delivery) }
}

/// What a new store says after these change sets, all arriving at [`SEEN`].
pub fn after(sets: &[ChangeSet]) -> Store {
    let store = Store::in_memory().unwrap();
    for set in sets {
        store.apply(set, SEEN).unwrap();
    }
    store
}

/// The one record of a store.
pub fn only(store: &Store) -> StoredRecord {
    let records = store.records(None).unwrap();
    assert_eq!(records.len(), 1, "{records:#?}");
    records.into_iter().next().unwrap()
}

/// The one record that two change sets make, whichever comes first.
pub fn either_way(a: &ChangeSet, b: &ChangeSet) -> StoredRecord {
    let one = only(&after(&[a.clone(), b.clone()]));
    assert_eq!(one, only(&after(&[b.clone(), a.clone()])));
    one
}
