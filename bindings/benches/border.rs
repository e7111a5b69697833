//! What a phone asks of the core, without a border: the measure for BorderBench.kt and BorderBench.swift, which do the same
//! work on the same database and print the same lines. `tools/bench-border.sh` runs all three.
#![expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a measurement reads a clock and prints"
)]

use std::error::Error;
use std::hint::black_box;
use std::time::{Duration, Instant as Clock};

use ebb_ffi::{
    Activity, ChangeSet, Day, DayValues, Engine, HealthRecord, Instant, Moment, Origin, Platform, RecordBody,
    SleepStage,
};

type Done<T = ()> = Result<T, Box<dyn Error>>;

const MINUTE_MS: i64 = 60_000;
const HOUR_MS: i64 = 60 * MINUTE_MS;
const DAY_MS: i64 = 24 * HOUR_MS;

/// 2026-03-16 07:30 in Berlin: the morning after the last day of the database.
const MORNING: Moment = at(1_773_642_600_000);
/// 2019-05-10, and four records on each of so many days.
const FIRST: i32 = 18_026;
const DAYS: i32 = 2_500;

fn main() -> Done {
    let Ok(file) = std::env::var("EBB_BENCH") else {
        println!("EBB_BENCH has to name the database of ten years: tools/bench-border.sh makes it");
        return Ok(());
    };
    say("first call", timed(|| Engine::in_memory(None).map(drop).map_err(Into::into))?);
    say("cold", timed(|| open(&file))?);
    say("warm", best(201, || timed(|| open(&file)))?);

    let engine = Engine::in_memory(None)?;
    let thousand = best(21, || {
        timed(|| {
            for _ in 0..1_000 {
                black_box(engine.open_report()?);
            }
            Ok(())
        })
    })?;
    say("one call", thousand / 1_000);

    let records = records();
    let into = || {
        let engine = Engine::in_memory(None)?;
        let changes = ChangeSet { records: records.clone(), ..ChangeSet::default() };
        timed(|| {
            let report = engine.apply(changes, MORNING)?;
            (report.new_records == 10_000).then_some(()).ok_or_else(|| "10,000 records are new".into())
        })
    };
    say("records in", best(11, into)?);

    engine.apply(ChangeSet { records: records.clone(), ..ChangeSet::default() }, MORNING)?;
    let out = || {
        timed(|| {
            let days = engine.days(Day(FIRST), Day(FIRST + DAYS - 1))?;
            let values: usize = days.iter().map(values).sum();
            (values == 10_000).then_some(()).ok_or_else(|| "10,000 values come out".into())
        })
    };
    say("records out", best(51, out)?);
    Ok(())
}

/// What an app does when it is opened in the morning.
fn open(file: &str) -> Done {
    let engine = Engine::open(file.to_owned(), None)?;
    let morning = engine.today(MORNING)?.morning;
    morning.verdict.tier.map(drop).ok_or_else(|| "a morning after ten years has a verdict".into())
}

const fn at(ms: i64) -> Moment {
    Moment { instant: Instant(ms), offset_seconds: 3600 }
}

fn records() -> Vec<HealthRecord> {
    let day = |i: i32| {
        let midnight = i64::from(FIRST + i) * DAY_MS - HOUR_MS;
        let record = |kind: &str, start_ms: i64, end_ms: i64, body: RecordBody| HealthRecord {
            origin: Origin {
                platform: Platform::Ios,
                app: "com.apple.health".to_owned(),
                name: "Watch".to_owned(),
            },
            device: Some("Watch6,7".to_owned()),
            native_id: Some(format!("{kind}-{i}")),
            start: at(midnight + start_ms),
            end: at(midnight + end_ms),
            created: Some(Instant(midnight + end_ms)),
            modified: None,
            body,
        };
        let resting = RecordBody::RestingHeartRate { bpm: 47.0 + f64::from(i % 3) };
        let rmssd = RecordBody::Rmssd { ms: 58.0 + f64::from(i % 7) };
        let run = RecordBody::Workout {
            activity: Activity::Run,
            moving_s: 2_640.0,
            distance_m: Some(8_000.0),
            mean_hr: Some(148.0),
            ascent_m: None,
            effort: None,
            temperature_c: None,
        };
        [
            record("resting", 5 * HOUR_MS, 5 * HOUR_MS, resting),
            record("rmssd", 3 * HOUR_MS, 3 * HOUR_MS, rmssd),
            record("night", -HOUR_MS, 6 * HOUR_MS, RecordBody::Sleep { stage: SleepStage::Asleep }),
            record("run", 17 * HOUR_MS, 17 * HOUR_MS + 44 * MINUTE_MS, run),
        ]
    };
    (0..DAYS).flat_map(day).collect()
}

fn values(day: &DayValues) -> usize {
    let one = [day.resting_heart_rate.is_some(), day.hrv.is_some(), day.sleep.is_some()];
    one.iter().filter(|is| **is).count() + day.runs.len()
}

fn timed(work: impl FnOnce() -> Done) -> Done<Duration> {
    let begun = Clock::now();
    work()?;
    Ok(begun.elapsed())
}

fn best(times: usize, mut work: impl FnMut() -> Done<Duration>) -> Done<Duration> {
    (0..times).try_fold(Duration::MAX, |least, _| Ok(least.min(work()?)))
}

fn say(what: &str, took: Duration) {
    println!("bench\t{what}\t{}", took.as_nanos());
}
