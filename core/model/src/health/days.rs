//! What records, heart rate and speed make of each day. Nothing here looks further than a few days around: the values of
//! a day are the same whether they are made of all records or of those near it.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::health::beats::rmssd;
use crate::health::daily::{self, Mornings, RestingHeartRate};
use crate::health::device::Devices;
use crate::health::heart_rate::{HeartRateSeries, Minute};
use crate::health::motion::{MotionMinute, MotionSeries};
use crate::health::night::{self, Night, Segment};
use crate::health::record::{Body, Record, SleepStage, StageSpan};
use crate::health::run::{self, HeartRates, Motions, Recorded};
use crate::health::sleeping_low::sleeping_low;
use crate::health::stream::{Method, Source, StreamKey};
use crate::rules::Rules;
use crate::signal::series::{Stream, Value, plausible};
use crate::time::{DAY_MS, Day, MINUTE_MS, Moment};

/// Why a record is kept but never used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Quarantine {
    /// A resting heart rate outside 25–120 bpm.
    RestingHeartRate,
    /// An HRV outside 1–250 ms (rMSSD) or 1–350 ms (SDNN).
    Hrv,
    /// A sleep that ends before it starts, or on a day with more than 16 hours of sleep.
    Sleep,
    /// A run without a plausible distance or pace.
    Run,
}

/// The days within which a record bears on a day, either way: nothing that is not [`Days::long`] lasts more than two of
/// them, a stage of sleep lies within one of its session, and no offset is more than 18 hours.
pub const REACH_DAYS: i32 = 5;

/// Longer than this nothing is looked at from nearby: sleep without a gap, or a workout.
const LONG_MS: i64 = 2 * DAY_MS;

/// What is made of the records of some days, each day for itself.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Days {
    /// *The* night of each day, oldest first.
    pub nights: Vec<Night<Source>>,
    /// The plausible values of every stream, in order of day, at most one a day.
    pub values: BTreeMap<StreamKey, Vec<Value>>,
    /// Runs and other work, as often as they were recorded, in the order of their records.
    pub runs: Vec<Recorded>,
    /// How many records are kept but not used, and why.
    pub quarantined: BTreeMap<Quarantine, u64>,
    /// Sleep and work that lasts more than two days, in UTC milliseconds: around it days depend on what is far away.
    pub long: Vec<(i64, i64)>,
}

impl Days {
    /// The days that records, heart rate and speed tell of. `order` is the athlete's of the streams of sleep: it chooses
    /// *the* night where several sources have one, by the nights of the four weeks before.
    pub fn of(
        records: &[Record],
        heart_rate: &[HeartRateSeries],
        motion: &[MotionSeries],
        devices: &Devices,
        order: &[StreamKey],
        rules: &Rules,
    ) -> Self {
        let hr = by_source(heart_rate, devices);
        let motions = motion_by_source(motion, devices);
        let mut quarantined = BTreeMap::new();
        let mut set_aside = |why| *quarantined.entry(why).or_insert(0) += 1;

        let segments = segments(records, devices);
        for _ in segments.iter().filter(|s| s.end.epoch_ms < s.start.epoch_ms) {
            set_aside(Quarantine::Sleep);
        }
        let nights = assemble(&segments, order, rules);
        for _ in nights.iter().filter(|n| n.implausible) {
            set_aside(Quarantine::Sleep);
        }
        let mornings = mornings(&segments, &nights, records, rules);

        let mut values: BTreeMap<StreamKey, Vec<Value>> = BTreeMap::new();
        let mut resting: BTreeMap<StreamKey, Vec<RestingHeartRate>> = BTreeMap::new();
        let mut samples: BTreeMap<StreamKey, Vec<(Moment, f64)>> = BTreeMap::new();
        let mut runs = Vec::new();
        for record in records {
            let source = devices.source(record);
            let mut sample = |method, ms: f64| {
                let ok = plausible(method, rules).contains(ms);
                if ok {
                    samples.entry(source.stream(method)).or_default().push((record.start, ms));
                }
                ok
            };
            match &record.body {
                Body::RestingHeartRate { bpm } if !rules.plausible.resting_heart_rate_bpm.contains(*bpm) => {
                    set_aside(Quarantine::RestingHeartRate);
                }
                Body::RestingHeartRate { bpm } => {
                    let value = resting_heart_rate(record, *bpm);
                    resting.entry(source.stream(Method::Platform)).or_default().push(value);
                }
                Body::Rmssd { ms } => {
                    if !sample(Method::Rmssd, *ms) {
                        set_aside(Quarantine::Hrv);
                    }
                }
                Body::Sdnn { ms, beats } => {
                    if !sample(Method::SdnnSpot, *ms) {
                        set_aside(Quarantine::Hrv);
                    }
                    if let Some(rmssd) = rmssd(beats, rules) {
                        sample(Method::RmssdBeats, rmssd.ms);
                    }
                }
                Body::Sleep { .. } | Body::SleepSession { .. } => {}
                Body::Workout(workout) => {
                    match run::recorded(workout, record.start, record.end, source, &hr, &motions, rules) {
                        Some(run) => runs.push(run),
                        None => set_aside(Quarantine::Run),
                    }
                }
            }
        }
        for (key, of_stream) in resting {
            values.insert(key, daily::resting_heart_rate(of_stream));
        }
        for (key, of_stream) in samples {
            let daily = daily::hrv(&key, of_stream, &mornings, rules);
            values.insert(key, daily);
        }
        for night in with_value(&nights) {
            if let Some(value) = night.tst24_min() {
                let samples = u32::try_from(1 + night.naps.len()).unwrap_or(u32::MAX);
                values.entry(night.source.stream(night.method)).or_default().push(Value {
                    day: night.day,
                    value,
                    samples,
                });
            }
        }
        for (source, minutes) in &hr {
            let lows = mornings.main.iter().filter_map(|(day, main)| {
                let (value, samples) = sleeping_low(main, minutes, rules)?;
                Some(Value { day: *day, value, samples })
            });
            values.insert(source.stream(Method::SleepingLow), lows.collect());
        }

        let plausible = |(key, values): (StreamKey, Vec<Value>)| {
            (key.clone(), Stream::new(key, values, rules).into_values())
        };
        let mut values: BTreeMap<StreamKey, Vec<Value>> = values.into_iter().map(plausible).collect();
        values.retain(|_, values| !values.is_empty());
        let long = long(&segments, records, rules);
        let nights = night::chosen(&nights).cloned().collect();
        Self { nights, values, runs, quarantined, long }
    }

    /// The days `first` to `last`, both included; without what was set aside, which is counted over all of them.
    #[must_use]
    pub fn between(&self, first: Day, last: Day) -> Self {
        let inside = |day: Day| (first..=last).contains(&day);
        let of = |(key, values): (&StreamKey, &Vec<Value>)| {
            let values: Vec<Value> = values.iter().filter(|v| inside(v.day)).copied().collect();
            (!values.is_empty()).then(|| (key.clone(), values))
        };
        Self {
            nights: self.nights.iter().filter(|n| inside(n.day)).cloned().collect(),
            values: self.values.iter().filter_map(of).collect(),
            runs: self.runs.iter().filter(|r| inside(r.run.day)).cloned().collect(),
            quarantined: BTreeMap::new(),
            long: Vec::new(),
        }
    }

    /// Without the days after `last`.
    #[must_use]
    pub fn until(mut self, last: Day) -> Self {
        self.nights.retain(|n| n.day <= last);
        self.values
            .values_mut()
            .for_each(|values| values.truncate(values.partition_point(|v| v.day <= last)));
        self.values.retain(|_, values| !values.is_empty());
        self.runs.retain(|r| r.run.day <= last);
        self
    }

    /// Adds later days.
    pub fn add(&mut self, later: Self) {
        self.nights.extend(later.nights);
        for (key, values) in later.values {
            self.values.entry(key).or_default().extend(values);
        }
        self.runs.extend(later.runs);
        for (why, count) in later.quarantined {
            *self.quarantined.entry(why).or_insert(0) += count;
        }
        self.long.extend(later.long);
    }
}

/// Sleep and work that lasts too long to be looked at from nearby.
fn long(segments: &[Segment<Source>], records: &[Record], rules: &Rules) -> Vec<(i64, i64)> {
    let span = |a: Moment, b: Moment| (a.epoch_ms.min(b.epoch_ms), a.epoch_ms.max(b.epoch_ms));
    let mut sleeps: Vec<(i64, i64)> = segments.iter().map(|s| span(s.start, s.end)).collect();
    sleeps.sort_unstable();
    // Of all sources together, waking and every gap that a night may have included: never shorter than a night.
    let mut stretches: Vec<(i64, i64)> = Vec::new();
    for (start, end) in sleeps {
        match stretches.last_mut() {
            Some(last) if start.saturating_sub(last.1) <= rules.night.gap_min * MINUTE_MS => {
                last.1 = last.1.max(end);
            }
            _ => stretches.push((start, end)),
        }
    }
    let workouts = records.iter().filter(|r| matches!(r.body, Body::Workout(_)));
    stretches.extend(workouts.map(|r| span(r.start, r.end)));
    stretches.retain(|(start, end)| end.saturating_sub(*start) > LONG_MS);
    stretches
}

/// The platform's resting heart rate of a record.
pub(super) fn resting_heart_rate(record: &Record, bpm: f64) -> RestingHeartRate {
    let revised_ms = record.modified_ms.max(record.created_ms).unwrap_or(i64::MIN);
    RestingHeartRate { day: record.start.day(), bpm, revised_ms }
}

/// All nights, with the athlete's order of the streams of sleep.
pub(super) fn assemble(
    segments: &[Segment<Source>],
    order: &[StreamKey],
    rules: &Rules,
) -> Vec<Night<Source>> {
    let order: Vec<(Source, Method)> = order.iter().map(|key| (key.source(), key.method())).collect();
    night::assemble_ordered(segments, &order, rules)
}

/// All sleep as segments; a session without stages of sleep is asleep but for its waking pieces.
pub(super) fn segments(records: &[Record], devices: &Devices) -> Vec<Segment<Source>> {
    records.iter().flat_map(|record| segments_of(record, devices)).collect()
}

/// The sleep of one record.
pub(super) fn segments_of(record: &Record, devices: &Devices) -> Vec<Segment<Source>> {
    match &record.body {
        Body::Sleep { stage } => {
            let (source, stage) = (devices.source(record), *stage);
            vec![Segment { source, start: record.start, end: record.end, stage }]
        }
        Body::SleepSession { stages } => {
            let source = devices.source(record);
            // No platform takes a stage outside its session; one that lies more than a day off is none of this night.
            let (from, to) = (record.start.min(record.end), record.start.max(record.end));
            let near = (from.epoch_ms.saturating_sub(DAY_MS), to.epoch_ms.saturating_add(DAY_MS));
            let is_near =
                |s: &&StageSpan| near.0 <= s.start_ms.min(s.end_ms) && s.start_ms.max(s.end_ms) <= near.1;
            let of_stages = stages.iter().filter(is_near).map(|s| Segment {
                source: source.clone(),
                start: Moment::new(s.start_ms, record.start.offset_seconds),
                end: Moment::new(s.end_ms, record.end.offset_seconds),
                stage: s.stage,
            });
            let whole = (!stages.iter().any(|s| s.stage != SleepStage::Awake)).then(|| Segment {
                source: source.clone(),
                start: record.start,
                end: record.end,
                stage: SleepStage::Asleep,
            });
            whole.into_iter().chain(of_stages).collect()
        }
        _ => Vec::new(),
    }
}

/// What HRV needs to know of the days.
pub(super) fn mornings(
    segments: &[Segment<Source>],
    nights: &[Night<Source>],
    records: &[Record],
    rules: &Rules,
) -> Mornings {
    let main: BTreeMap<_, _> = night::chosen(nights).filter_map(|n| Some((n.day, n.main?))).collect();
    // Lying awake may end a sleep on the day before that of its record.
    let ends = segments.iter().map(|s| night::sleep_day(s.end, rules));
    let with_sleep: BTreeSet<_> = ends.chain(main.keys().copied()).collect();
    let mut workouts: Vec<(i64, i64)> = records
        .iter()
        .filter(|r| matches!(r.body, Body::Workout(_)))
        .map(|r| (r.start.epoch_ms, r.end.epoch_ms))
        .collect();
    workouts.sort_unstable();
    Mornings { main, with_sleep, workouts }
}

/// The nights that are a value of their stream: time in bed only where nothing better is known of that night.
fn with_value(nights: &[Night<Source>]) -> impl Iterator<Item = &Night<Source>> {
    nights.chunk_by(|a, b| a.day == b.day).flat_map(|day| {
        let chosen = day.first().map(|n| n.method);
        day.iter().filter(move |n| n.method != Method::InBed || chosen == Some(Method::InBed))
    })
}

/// Heart rate by source. Of two series of one source that have the same minute the one with more samples speaks.
pub(super) fn by_source(series: &[HeartRateSeries], devices: &Devices) -> HeartRates {
    let mut out: BTreeMap<Source, Vec<Minute>> = BTreeMap::new();
    for s in series {
        out.entry(devices.source_of_series(s)).or_default().extend_from_slice(&s.minutes);
    }
    for minutes in out.values_mut() {
        minutes.sort_unstable_by_key(|m| (m.at, std::cmp::Reverse((m.samples, m.centi_bpm))));
        minutes.dedup_by_key(|m| m.at);
    }
    out
}

/// Speed and grade by source. Of two series of one source that have the same minute one with a grade speaks, then the
/// faster.
fn motion_by_source(series: &[MotionSeries], devices: &Devices) -> Motions {
    let mut out: BTreeMap<Source, Vec<MotionMinute>> = BTreeMap::new();
    for s in series {
        out.entry(devices.source_of_motion(s)).or_default().extend_from_slice(&s.minutes);
    }
    for minutes in out.values_mut() {
        minutes.sort_unstable_by_key(|m| (m.at, std::cmp::Reverse((m.grade_permille, m.speed_mm_s))));
        minutes.dedup_by_key(|m| m.at);
    }
    out
}
