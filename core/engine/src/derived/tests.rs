//! What is kept ready and what raw records tell are the same, whatever came, in whichever order, as of any moment.

use std::sync::Arc;

use ebb_model::health::heart_rate::Minute;
use ebb_model::health::history::History;
use ebb_model::health::motion::MotionMinute;
use ebb_model::health::record::{
    Activity, Body, ChangeSet, Deletion, Delivery, Origin, SleepStage, StageSpan, Workout,
};
use ebb_model::health::stream::{Method, Platform};
use ebb_model::time::HOUR_MS;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::*;

mod mornings;

/// A day in the middle of everything that is delivered.
const MIDDLE: Day = Day::from_number(20_500);

/// One thing that comes: of a day, from a source with or without a device, in one of several versions.
#[derive(Debug, Clone, Copy)]
struct Arrival {
    what: What,
    day: i32,
    source: usize,
    device: Option<&'static str>,
    version: i64,
    delivery: Delivery,
    late_h: i64,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum What {
    Resting,
    Hrv,
    Night,
    Session,
    Nap,
    Awake,
    Run,
    Heart,
    Endless,
    Deleted,
}

fn arrival() -> impl Strategy<Value = Arrival> {
    let what = prop_oneof![
        4 => Just(What::Resting),
        4 => Just(What::Hrv),
        6 => Just(What::Night),
        3 => Just(What::Session),
        2 => Just(What::Nap),
        2 => Just(What::Awake),
        6 => Just(What::Run),
        5 => Just(What::Heart),
        1 => Just(What::Deleted),
    ];
    let rare = prop_oneof![60 => what, 1 => Just(What::Endless)];
    // Mostly within a few weeks, so that things meet; sometimes years ago.
    let day = prop_oneof![30 => -40..40, 1 => -900..-700];
    let device = select(vec![None, None, Some("x"), Some("x"), Some("y")]);
    let delivery = select(vec![Delivery::Live, Delivery::Live, Delivery::Export]);
    (rare, day, 0..3usize, device, 0..3i64, delivery, select(vec![0, 1, 30, 90, 2_000])).prop_map(
        |(what, day, source, device, version, delivery, late_h)| Arrival {
            what,
            day,
            source,
            device,
            version,
            delivery,
            late_h,
        },
    )
}

impl Arrival {
    fn changes(self) -> ChangeSet {
        let Self { what, source, device, version, .. } = self;
        let offset = if self.day % 3 == 0 { 3600 } else { -18_000 };
        let midnight = (MIDDLE + self.day).start(offset);
        let (platform, app, name) = [
            (Platform::Ios, "com.apple.health", "Watch"),
            (Platform::Ios, "Ring", "Ring"),
            (Platform::Android, "app", "app"),
        ][source];
        let origin = Arc::new(Origin { platform, app: app.to_owned(), name: name.to_owned() });
        let native_id = format!("{what:?}-{}-{source}", self.day);
        let at = |hours: i64| midnight.plus_ms(hours * HOUR_MS + version * 7 * MINUTE_MS);
        let one = |start: Moment, end: Moment, body| Record {
            origin: Arc::clone(&origin),
            device: device.map(Arc::from),
            native_id: (self.delivery == Delivery::Live).then(|| native_id.clone()),
            start,
            end,
            created_ms: (version > 0).then_some(end.epoch_ms + self.late_h * HOUR_MS),
            modified_ms: (version > 1).then_some(end.epoch_ms + 2 * self.late_h * HOUR_MS),
            body,
        };
        let v = version as f64;
        let records = match what {
            What::Resting => vec![one(at(7), at(7), Body::RestingHeartRate { bpm: 50.0 + v })],
            What::Hrv if self.day % 2 == 0 => vec![one(at(4), at(4), Body::Rmssd { ms: 60.0 - v })],
            What::Hrv => {
                let sdnn = |h| one(at(h), at(h), Body::Sdnn { ms: 70.0 - v - h as f64, beats: Vec::new() });
                (3..7).map(sdnn).collect()
            }
            What::Night => {
                let stage = [SleepStage::Asleep, SleepStage::Light, SleepStage::InBed][source];
                vec![one(at(-2), at(3), Body::Sleep { stage }), one(at(4), at(6), Body::Sleep { stage })]
            }
            What::Session => {
                let stage = |start, end, stage| StageSpan { start_ms: start, end_ms: end, stage };
                let (a, b, c) = (at(-1).epoch_ms, at(2).epoch_ms, at(6).epoch_ms);
                let stages = vec![stage(a, b, SleepStage::Light), stage(b, c, SleepStage::Deep)];
                vec![one(at(-1), at(6), Body::SleepSession { stages })]
            }
            What::Nap => vec![one(at(14), at(15), Body::Sleep { stage: SleepStage::Asleep })],
            What::Awake => vec![one(at(1), at(2), Body::Sleep { stage: SleepStage::Awake })],
            What::Endless if self.day % 2 == 0 => {
                vec![one(at(0), at(24 * (2 + 20 * version)), Body::Sleep { stage: SleepStage::Asleep })]
            }
            What::Run | What::Endless => {
                let workout = Workout {
                    activity: if self.day % 7 == 0 { Activity::Strength } else { Activity::Run },
                    moving_s: 3_000.0,
                    distance_m: Some(9_000.0 + 1_500.0 * f64::from(self.day.rem_euclid(5))),
                    mean_hr: None,
                    ascent_m: None,
                    effort: None,
                    temperature_c: None,
                };
                let start = if source == 2 { at(23) } else { at(8) };
                let end =
                    if what == What::Run { start.plus_ms(HOUR_MS) } else { start.plus_ms(60 * HOUR_MS) };
                vec![one(start, end, Body::Workout(workout))]
            }
            What::Heart | What::Deleted => Vec::new(),
        };
        let mut changes = ChangeSet { records, ..ChangeSet::new(self.delivery) };
        if what == What::Heart {
            let from = |hours| at(hours).epoch_ms / MINUTE_MS;
            let night = (0..400).map(|i| (from(-2) + i, 5_000 + (i * 37 % 900) as u16));
            let run = (0..60).map(|i| (from(8) + i, 14_000 + (i * 53 % 3_000) as u16));
            let minute = |(at, centi_bpm)| Minute { at, centi_bpm, samples: 2 };
            let minutes = night.chain(run).map(minute).collect();
            let device: Option<Arc<str>> = device.map(Arc::from);
            changes.heart_rate =
                vec![HeartRateSeries { origin: Arc::clone(&origin), device: device.clone(), minutes }];
            let motion = (0..60).map(|i| MotionMinute {
                at: from(8) + i,
                speed_mm_s: 2_900 + (i * 37 % 300) as u16,
                grade_permille: Some((i % 20) as i16 - 10),
            });
            changes.motion = vec![MotionSeries { origin, device, minutes: motion.collect() }];
        }
        if what == What::Deleted {
            for of in [What::Resting, What::Night, What::Run, What::Session, What::Endless] {
                let native_id = format!("{of:?}-{}-{source}", self.day);
                changes.deletions.push(Deletion { platform, native_id });
            }
        }
        changes
    }
}

/// Moments as of which something may be asked.
fn moments() -> impl Strategy<Value = Vec<AsOf>> {
    let instant = (-60..60i32, 0..24i64)
        .prop_map(|(day, hour)| AsOf::Instant((MIDDLE + day).start(0).plus_ms(hour * HOUR_MS)));
    let one = prop_oneof![3 => instant, 1 => (-60..60i32).prop_map(|day| AsOf::EndOf(MIDDLE + day)), 1 => Just(AsOf::Now)];
    vec(one, 1..4)
}

fn told(days: Days, rules: &Rules) -> String {
    let history = History::new(Days { quarantined: Default::default(), ..days }, &[], None, rules);
    format!("{history:#?}")
}

fn same(engine: &Engine, as_of: AsOf) -> Result<bool, TestCaseError> {
    let order = engine.source_order().unwrap();
    let raw = engine.raw_days(as_of, &order).unwrap();
    let kept = engine.kept_days(as_of, &order, FIRST).unwrap();
    let is_kept = kept.is_some();
    if let Some(kept) = kept {
        prop_assert_eq!(told(kept, &engine.rules), told(raw, &engine.rules), "{:?}", as_of);
    }
    Ok(is_kept)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(if std::env::var_os("EBB_SOAK").is_some() { 5_000 } else { 48 }))]

    #[test]
    fn kept_days_are_those_of_raw_records(
        arrivals in vec((arrival(), moments()), 1..60),
        ordered in any::<bool>(),
    ) {
        let engine = Engine::in_memory().unwrap();
        for (n, (arrival, moments)) in arrivals.iter().enumerate() {
            let seen = (MIDDLE + arrival.day).start(0).plus_ms((30 + arrival.late_h) * HOUR_MS);
            engine.apply(&arrival.changes(), seen).unwrap();
            if ordered && n == arrivals.len() / 2 {
                let ring = StreamKey::new(Method::Stages, Platform::Ios, "Ring", Some("x"));
                let app = StreamKey::new(Method::InBed, Platform::Android, "app", None);
                engine.set_source_order(Metric::Sleep, &[ring, app]).unwrap();
            }
            if n % 8 == 7 || n + 1 == arrivals.len() {
                for as_of in moments {
                    same(&engine, *as_of)?;
                }
            }
        }
    }
}

/// Sixty ordinary days, delivered one by one.
fn ordinary() -> Engine {
    let engine = Engine::in_memory().unwrap();
    for day in -30..30 {
        for what in [What::Resting, What::Hrv, What::Night, What::Heart, What::Run] {
            let delivery = Delivery::Live;
            let arrival =
                Arrival { what, day, source: 0, device: Some("x"), version: 1, delivery, late_h: 1 };
            engine.apply(&arrival.changes(), (MIDDLE + day + 1).start(0)).unwrap();
        }
    }
    engine
}

#[test]
fn an_ordinary_life_is_answered_from_what_is_kept() {
    let engine = ordinary();
    for day in -20..31 {
        let morning = (MIDDLE + day).start(3600).plus_ms(7 * HOUR_MS);
        for as_of in [AsOf::Now, AsOf::Instant(morning), AsOf::EndOf(MIDDLE + day)] {
            assert!(same(&engine, as_of).unwrap(), "{as_of:?}");
        }
    }
}

#[test]
fn what_is_kept_is_made_again_where_it_is_gone_or_was_made_with_something_else() {
    let engine = ordinary();
    let kept = || engine.store.reading(|reading| reading.derived(i32::MIN)).unwrap().unwrap();
    let before = kept();
    let empty = Derived { basis: String::new(), blocks: Vec::new() };
    engine.store.write(|writing| writing.set_derived(&empty)).unwrap();
    assert!(same(&engine, AsOf::Now).unwrap());
    assert_eq!(kept(), before);
}

#[test]
fn rules_of_an_experiment_leave_what_is_kept_alone() {
    let mut rules = Rules::built_in().unwrap().clone();
    rules.gate.baseline_from_days += 1;
    let engine = ordinary().with_rules(rules);
    assert!(!same(&engine, AsOf::Now).unwrap());
}
