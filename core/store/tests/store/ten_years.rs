//! How long ten years take, and how large they are: under 20 MB (architecture.md, "Store").
//!
//! `EBB_SOAK=1 cargo test --release -p ebb-store ten_years -- --nocapture`
use std::fs;
use std::path::Path;
use std::time::Instant;

use crate::support::*;
use ebb_model::health::heart_rate::{HeartRateSeries, Minute};
use ebb_model::health::motion::{MotionMinute, MotionSeries};
use ebb_model::health::record::{Beat, BeatLink, Body, ChangeSet, Delivery, Record, SleepStage, StageSpan};
use ebb_model::time::Moment;
use ebb_store::Store;

const NIGHTS: i64 = 3_650;
const MINUTE: i64 = 60_000;

fn at(ms: i64) -> Moment {
    // Half of the year in summer time.
    Moment::new(ms, if ms / DAY % 365 < 182 { 3600 } else { 7200 })
}

/// 22:00 UTC of a night.
fn evening(night: i64) -> i64 {
    MORNING - 8 * 3_600_000 - night * DAY
}

fn instant(ms: i64, body: Body) -> Record {
    Record { start: at(ms), end: at(ms), device: Some("Watch6,7".into()), ..record(body) }
}

fn beats(night: i64) -> Vec<Beat> {
    let beat = |n: i32| Beat {
        at_ms: n * 960 + n * n % 70,
        link: BeatLink::Rate(60.0 + ((n + night as i32) % 9) as f32),
    };
    (1..=40).map(beat).collect()
}

/// Per night 41 stretches of sleep, 5 or 6 SDNN with 40 beats, a resting heart rate; every other day a run.
fn records(as_session: bool) -> Vec<Record> {
    let mut all = Vec::new();
    for night in 0..NIGHTS {
        let start = evening(night);
        let spans = (0..41).map(|n| {
            let stage =
                [SleepStage::Light, SleepStage::Deep, SleepStage::Rem, SleepStage::Awake][n as usize % 4];
            let start_ms = start + n * 11 * MINUTE + n * n % 13 * 1_000;
            StageSpan { start_ms, end_ms: start_ms + 11 * MINUTE, stage }
        });
        if as_session {
            let stages: Vec<_> = spans.collect();
            let end = at(stages[40].end_ms);
            all.push(Record { end, ..instant(start, Body::SleepSession { stages }) });
        } else {
            all.extend(spans.map(|span| {
                let body = Body::Sleep { stage: span.stage };
                Record { end: at(span.end_ms), ..instant(span.start_ms, body) }
            }));
        }
        let hrv = if night % 2 == 0 { 5 } else { 6 };
        all.extend((0..hrv).map(|n| {
            let start = start + n * 70 * MINUTE;
            let ms = 45.0 + f64::from(n as i32) * 1.37;
            Record { end: at(start + 59_000), ..instant(start, Body::Sdnn { ms, beats: beats(night) }) }
        }));
        all.push(instant(start + 600 * MINUTE, Body::RestingHeartRate { bpm: 48.0 }));
        if night % 2 == 0 {
            let start = at(start + 700 * MINUTE);
            all.push(Record { start, end: start.plus_ms(50 * MINUTE), ..run(Some(10_012.4), 2_990.5) });
        }
    }
    all
}

/// 150 minutes a night, alone or in pairs.
fn heart_rate() -> Vec<HeartRateSeries> {
    let minutes = (0..NIGHTS).rev().flat_map(|night| {
        (0..150).map(move |n| Minute {
            at: evening(night) / MINUTE + n * 3 + n % 2,
            centi_bpm: 4_800 + (n * 37 % 900) as u16,
            samples: 1,
        })
    });
    let minutes = minutes.collect();
    vec![HeartRateSeries { origin: watch(), device: Some("Watch6,7".into()), minutes }]
}

/// Every other day a run of 50 minutes.
fn motion() -> Vec<MotionSeries> {
    let minutes = (0..NIGHTS).rev().filter(|night| night % 2 == 0).flat_map(|night| {
        (0..50).map(move |n| MotionMinute {
            at: evening(night) / MINUTE + 700 + n,
            speed_mm_s: 2_900 + (n * 37 % 300) as u16,
            grade_permille: Some((n * 13 % 80) as i16 - 40),
        })
    });
    vec![MotionSeries { origin: watch(), device: Some("Watch6,7".into()), minutes: minutes.collect() }]
}

#[expect(clippy::disallowed_methods, reason = "a measurement needs a clock")]
fn timed<T>(what: &str, action: impl FnOnce() -> T) -> T {
    let begun = Instant::now();
    let result = action();
    println!("  {:7.3} s  {what}", begun.elapsed().as_secs_f64());
    result
}

fn size(folder: &Path) -> f64 {
    fs::read_dir(folder).unwrap().map(|file| file.unwrap().metadata().unwrap().len()).sum::<u64>() as f64
        / 1e6
}

fn measure(what: &str, delivery: Delivery, as_session: bool, with: impl Fn(usize, Record) -> Record) -> f64 {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path().join("ebb.db")).unwrap();
    let records: Vec<_> = records(as_session).into_iter().enumerate().map(|(n, r)| with(n, r)).collect();
    println!("{what}: {} records", records.len());
    let set = ChangeSet { records, heart_rate: heart_rate(), motion: motion(), ..ChangeSet::new(delivery) };
    let applied = timed("apply", || store.apply(&set, SEEN).unwrap());
    assert_eq!(applied.new, set.records.len());
    assert_eq!(timed("apply again", || store.apply(&set, SEEN).unwrap()).duplicates, set.records.len());
    assert_eq!(timed("read all", || store.records(None).unwrap()).len(), set.records.len());
    let quarter = Some((MORNING - 90 * DAY, MORNING));
    timed("read 90 days", || store.records(quarter).unwrap());
    timed("read heart rate", || store.heart_rate(None).unwrap());
    timed("read heart rate of 90 days", || store.heart_rate(quarter).unwrap());
    timed("read speed and grade", || store.motion(None).unwrap());
    timed("read dirty days", || store.dirty_days().unwrap());
    drop(store);
    let size = size(folder.path());
    println!("  {size:7.1} MB");
    size
}

#[test]
fn ten_years_stay_under_20_megabytes() {
    if std::env::var_os("EBB_SOAK").is_none() {
        eprintln!("skipped: ten years take a minute in release; `make soak` runs them");
        return;
    }
    let created = |record: Record| Record { created_ms: Some(record.end.epoch_ms + 180_000), ..record };
    // Multiplied by an odd number, so that all differ and none follows the one before.
    let uuid = |n: usize| {
        let id = (n as u128 + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15_f39c_c060_5ced_c835);
        let part = |bits: u32, width: usize| format!("{:0width$X}", (id >> bits) & ((1 << (4 * width)) - 1));
        Some([part(96, 8), part(80, 4), part(64, 4), part(48, 4), part(0, 12)].join("-"))
    };
    let export = measure("Apple Health export", Delivery::Export, false, |_, record| created(record));
    let sessions = measure("Health Connect, live", Delivery::Live, true, |n, record| Record {
        modified_ms: Some(record.end.epoch_ms + 180_000),
        native_id: uuid(n).map(|id| id.to_lowercase()),
        ..record
    });
    // A phone that hands over ten years with a UUID for each of 41 stretches a night: half of what it takes above the
    // export are those UUIDs and their index. Known, and watched so that it does not grow.
    let stretches = measure("HealthKit, live", Delivery::Live, false, |n, record| Record {
        native_id: uuid(n),
        ..record
    });
    assert!(export < 20.0 && sessions < 20.0 && stretches < 28.0);
}
