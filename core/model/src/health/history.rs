//! Everything that is made of a person's records: nights, streams of daily values, runs.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::gate::GateRun;
use crate::gate::from_minutes::gate_run;
use crate::health::beats::rmssd;
use crate::health::daily::{self, Mornings, RestingHeartRate};
use crate::health::device::Devices;
use crate::health::heart_rate::{HeartRateSeries, Minute};
use crate::health::motion::{MotionMinute, MotionSeries};
use crate::health::night::{self, Night, Segment};
use crate::health::record::{Body, Interval, Record, SleepStage};
use crate::health::run::{self, HeartRates, Motions};
use crate::health::sleeping_low::sleeping_low;
use crate::health::stream::{Method, Source, StreamKey};
use crate::plan::race::Race;
use crate::plan::session::Run;
use crate::rules::Rules;
use crate::signal::series::{Stream, Value, plausible};
use crate::time::Moment;

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

/// What is made of a person's records.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct History {
    /// Every source's nights; the first of each day is *the* night.
    pub nights: Vec<Night<Source>>,
    /// Every stream, in key order.
    pub streams: Vec<Stream>,
    /// Runs and other work, each once, in order of time.
    pub runs: Vec<Run>,
    /// When those of them that are runs began and ended, pauses included.
    pub run_times: Vec<Interval>,
    /// Those of the runs that have minutes of heart rate and speed, as the gate sees them.
    pub gate_runs: Vec<GateRun>,
    /// How many records are kept but not used, and why.
    pub quarantined: BTreeMap<Quarantine, u64>,
}

impl History {
    /// The history that records, heart rate and speed tell, given the races and a maximum heart rate where they are known.
    /// `order` is the athlete's of the streams of sleep: it chooses *the* night where several sources have one.
    pub fn of(
        records: &[Record],
        heart_rate: &[HeartRateSeries],
        motion: &[MotionSeries],
        races: &[Race],
        hr_max: Option<f64>,
        order: &[StreamKey],
        rules: &Rules,
    ) -> Self {
        let devices = Devices::of(records, heart_rate);
        let hr = by_source(heart_rate, &devices);
        let motions = motion_by_source(motion, &devices);
        let mut quarantined = BTreeMap::new();
        let mut set_aside = |why| *quarantined.entry(why).or_insert(0) += 1;

        let segments = segments(records, &devices);
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
        let mut ends = BTreeMap::new();
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
                    match run::run(workout, record.start, record.end, source.clone(), &hr, rules) {
                        Some(run) => {
                            ends.insert((run.start, source), record.end.epoch_ms);
                            runs.push(run);
                        }
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

        let interval = |run: &Run| {
            let (source, start) = (run.source.clone()?, run.start?);
            let end_ms = *ends.get(&(run.start, source.clone()))?;
            Some((source, start, end_ms))
        };
        let heart_rate = |run: &Run| {
            let (source, start, end_ms) = interval(run)?;
            run::heart_rate_inside(&source, start, end_ms, &hr)
        };
        let minutes = |run: &Run| heart_rate(run).map_or(&[][..], |(_, minutes)| minutes);
        let runs = run::without_duplicates(runs, rules);
        let runs = run::with_kinds(runs, minutes, races, hr_max, rules);
        let gate_runs = runs.iter().filter(|run| run.kind.is_run()).filter_map(|run| {
            let (source, start, end_ms) = interval(run)?;
            let motion = run::motion_inside(&source, start, end_ms, &motions);
            let (sensor, minutes) = heart_rate(run)?;
            gate_run(run, minutes, motion, Some(sensor.sensor().to_owned()), run.temp_c, rules)
        });
        let gate_runs = gate_runs.collect();
        let time = |run: &Run| {
            let (_, start, end_ms) = interval(run)?;
            Some(Interval { from_ms: start.epoch_ms, to_ms: end_ms })
        };
        let run_times = runs.iter().filter(|run| run.kind.is_run()).filter_map(time).collect();
        let streams = values
            .into_iter()
            .map(|(key, values)| Stream::new(key, values, rules))
            .filter(|s| !s.values().is_empty())
            .collect();
        Self { nights, streams, runs, run_times, gate_runs, quarantined }
    }

    /// *The* night of each day, oldest first.
    pub fn chosen_nights(&self) -> impl Iterator<Item = &Night<Source>> {
        night::chosen(&self.nights)
    }
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
pub(super) fn segments(records: &[Record], devices: &Devices<'_>) -> Vec<Segment<Source>> {
    records.iter().flat_map(|record| segments_of(record, devices)).collect()
}

/// The sleep of one record.
pub(super) fn segments_of(record: &Record, devices: &Devices<'_>) -> Vec<Segment<Source>> {
    match &record.body {
        Body::Sleep { stage } => {
            let (source, stage) = (devices.source(record), *stage);
            vec![Segment { source, start: record.start, end: record.end, stage }]
        }
        Body::SleepSession { stages } => {
            let source = devices.source(record);
            let of_stages = stages.iter().map(|s| Segment {
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
pub(super) fn by_source(series: &[HeartRateSeries], devices: &Devices<'_>) -> HeartRates {
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
fn motion_by_source(series: &[MotionSeries], devices: &Devices<'_>) -> Motions {
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
