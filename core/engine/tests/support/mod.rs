//! The words the engine's tests are written in: a life of records, day by day.
#![allow(dead_code, reason = "each test file uses its part")]

use std::sync::Arc;

use ebb_engine::Engine;
use ebb_engine::apply::ChangeReport;
use ebb_model::health::heart_rate::{HeartRateSeries, Minute};
use ebb_model::health::record::{
    Activity, Body, ChangeSet, Delivery, Origin, Record, SleepStage, StageSpan, Workout,
};
use ebb_model::health::stream::Platform;
use ebb_model::time::{Day, HOUR_MS, MINUTE_MS, Moment};

pub fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// Seven in the morning of a day, where the offset is an hour.
pub fn at(of: Day) -> Moment {
    of.start(3600).plus_ms(7 * HOUR_MS)
}

pub fn origin(app: &str) -> Arc<Origin> {
    Arc::new(Origin { platform: Platform::Android, app: app.to_owned(), name: app.to_owned() })
}

/// A record of an app that was made when it ended.
pub fn record(app: &str, start: Moment, end: Moment, body: Body) -> Record {
    Record {
        origin: origin(app),
        device: None,
        native_id: None,
        start,
        end,
        created_ms: Some(end.epoch_ms),
        modified_ms: None,
        body,
    }
}

/// Resting heart rate and HRV as of six in the morning.
pub fn signals(app: &str, of: Day, bpm: f64, ms: f64) -> Vec<Record> {
    let at = of.start(3600).plus_ms(6 * HOUR_MS);
    vec![record(app, at, at, Body::RestingHeartRate { bpm }), record(app, at, at, Body::Rmssd { ms })]
}

/// A night with stages that ends at six.
pub fn night(app: &str, of: Day, minutes: i64) -> Record {
    let end = of.start(3600).plus_ms(6 * HOUR_MS);
    let start = end.plus_ms(-minutes * MINUTE_MS);
    let stages = vec![StageSpan { start_ms: start.epoch_ms, end_ms: end.epoch_ms, stage: SleepStage::Light }];
    record(app, start, end, Body::SleepSession { stages })
}

/// A run at five in the afternoon.
pub fn run(app: &str, of: Day, distance_m: f64, seconds: i64) -> Record {
    let start = of.start(3600).plus_ms(17 * HOUR_MS);
    let workout = Workout {
        activity: Activity::Run,
        moving_s: seconds as f64,
        distance_m: Some(distance_m),
        mean_hr: Some(142.0),
        ascent_m: None,
        effort: None,
        temperature_c: None,
    };
    record(app, start, start.plus_ms(seconds * 1000), Body::Workout(workout))
}

/// A noise that repeats every four days, so that the spread is there and the means are known.
pub fn noise(of: Day) -> f64 {
    [1.0, -1.0, 0.5, -0.5][usize::try_from(of.number().rem_euclid(4)).unwrap()]
}

/// A day like any other: signals of a ring, eight hours of sleep and, every other day, ten kilometres.
pub fn quiet(of: Day) -> Vec<Record> {
    let n = noise(of);
    let mut records = signals("ring", of, 50.0 + n, 60.0 - 3.0 * n);
    records.push(night("ring", of, 480 + (10.0 * n) as i64));
    if of.number() % 2 == 0 {
        records.push(run("watch", of, 10_000.0, 3_300));
    }
    records
}

/// A day on which both resting heart rate and HRV have drifted the wrong way.
pub fn drifted(of: Day) -> Vec<Record> {
    let n = noise(of);
    let mut records = quiet(of);
    records.drain(..2);
    records.extend(signals("ring", of, 56.0 + n, 44.0 - 3.0 * n));
    records
}

/// Days of a life, from one to another.
pub fn life(from: &str, to: &str, of: fn(Day) -> Vec<Record>) -> Vec<Record> {
    day(from).through(day(to)).flat_map(of).collect()
}

pub fn live(records: Vec<Record>) -> ChangeSet {
    ChangeSet { records, ..ChangeSet::new(Delivery::Live) }
}

/// Applied on the morning after the last of them.
pub fn learns(engine: &Engine, records: Vec<Record>) -> ChangeReport {
    let last = records.iter().map(|r| r.end.day()).max().unwrap();
    engine.apply(&live(records), at(last + 1)).unwrap()
}

/// An athlete who has lived these days.
pub fn athlete(records: Vec<Record>) -> Engine {
    let engine = Engine::in_memory().unwrap();
    learns(&engine, records);
    engine
}

/// Minutes of heart rate from an instant on.
pub fn heart_rate(app: &str, from_ms: i64, minutes: i64) -> HeartRateSeries {
    let first = from_ms.div_euclid(MINUTE_MS);
    let minute = |i| Minute { at: first + i, centi_bpm: 5_500, samples: 1 };
    HeartRateSeries { origin: origin(app), device: None, minutes: (0..minutes).map(minute).collect() }
}
