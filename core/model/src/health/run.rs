//! Runs: what was recorded, each counted once, and what kind it was.

use std::cmp::Ordering;
use std::collections::{BTreeMap, VecDeque};

use crate::gate::GateRun;
use crate::gate::from_minutes::gate_run;
use crate::health::heart_rate::Minute;
use crate::health::motion::MotionMinute;
use crate::health::record::{Activity, Workout};
use crate::health::sleeping_low::minutes_between;
use crate::health::stream::Source;
use crate::plan::race::Race;
use crate::plan::session::{Kind, Run};
use crate::rules::Rules;
use crate::statistics::median_of;
use crate::time::{Day, MINUTE_MS, Moment};

/// Heart rate by source, minutes in order.
pub type HeartRates = BTreeMap<Source, Vec<Minute>>;

/// Speed and grade by source, minutes in order.
pub type Motions = BTreeMap<Source, Vec<MotionMinute>>;

/// A recorded workout as a run, or as work that adds load without distance.
///
/// A run without a plausible distance or pace is nothing that a plan can be measured by: nothing.
pub fn run(
    workout: &Workout,
    start: Moment,
    end: Moment,
    source: Source,
    hr: &HeartRates,
    rules: &Rules,
) -> Option<Run> {
    let kind = match workout.activity {
        Activity::Run => Kind::Easy,
        Activity::Walk => Kind::Walk,
        Activity::Strength => Kind::Strength,
        Activity::Cross => Kind::Cross,
    };
    let distance = workout.distance_m.unwrap_or(0.0);
    if kind.is_run() && !plausible(distance, workout.moving_s, rules) {
        return None;
    }
    let best = heart_rate_inside(&source, start, end.epoch_ms, hr).map_or(&[][..], |(_, best)| best);
    // A minute at an edge counts by the share of it inside: before the start the heart is still at rest.
    let weight = |m: &Minute| {
        let from = m.at.saturating_mul(MINUTE_MS);
        let inside = end.epoch_ms.min(from.saturating_add(MINUTE_MS)) - start.epoch_ms.max(from);
        i64::from(m.samples) * inside.clamp(0, MINUTE_MS)
    };
    let mean = || {
        let weights: i64 = best.iter().map(weight).sum();
        let weighted: i64 = best.iter().map(|m| i64::from(m.centi_bpm) * weight(m)).sum();
        (weights > 0).then(|| weighted as f64 / weights as f64 / 100.0)
    };
    Some(Run {
        day: start.day(),
        start: Some(start),
        distance_m: if kind.is_run() { distance.round() as i64 } else { 0 },
        moving_s: workout.moving_s.clamp(0.0, 1e9).round() as i64,
        kind,
        hard: false,
        mean_hr: workout.mean_hr.or_else(mean),
        rpe: workout.effort,
        load: None,
        back_to_back: None,
        hr_samples: samples(own(&source, start, end.epoch_ms, hr)),
        temp_c: workout.temperature_c,
        source: Some(source),
    })
}

/// A run or other work as one source recorded it, with what its minutes tell.
#[derive(Debug, Clone, PartialEq)]
pub struct Recorded {
    /// The run; of which kind is not known yet.
    pub run: Run,
    /// When it ended, in UTC milliseconds, pauses included.
    pub end_ms: i64,
    /// Its highest minute of heart rate, in hundredths of a beat per minute.
    pub peak: Option<u16>,
    /// The heart rate that as many minutes reached as make a run hard, in the same unit.
    pub hard: Option<u16>,
    /// As the gate sees it, where it has minutes of heart rate and speed.
    pub gate: Option<Box<GateRun>>,
}

impl AsRef<Run> for Recorded {
    fn as_ref(&self) -> &Run {
        &self.run
    }
}

/// A recorded workout with what its minutes tell; nothing where [`run`] finds nothing.
pub fn recorded(
    workout: &Workout,
    start: Moment,
    end: Moment,
    source: Source,
    hr: &HeartRates,
    motions: &Motions,
    rules: &Rules,
) -> Option<Recorded> {
    let run = run(workout, start, end, source.clone(), hr, rules)?;
    let inside = heart_rate_inside(&source, start, end.epoch_ms, hr);
    let mut minutes: Vec<u16> = inside.map_or(&[][..], |(_, m)| m).iter().map(|m| m.centi_bpm).collect();
    minutes.sort_unstable_by(|a, b| b.cmp(a));
    let enough = rules.workout.hard_minutes.ceil().max(1.0) as usize;
    let gate = inside.filter(|_| run.kind.is_run()).and_then(|(sensor, minutes)| {
        let motion = motion_inside(&source, start, end.epoch_ms, motions);
        gate_run(&run, minutes, motion, Some(sensor.sensor().to_owned()), run.temp_c, rules)
    });
    let (peak, hard) = (minutes.first().copied(), minutes.get(enough - 1).copied());
    Some(Recorded { run, end_ms: end.epoch_ms, peak, hard, gate: gate.map(Box::new) })
}

/// The heart rate inside a workout, and whose it is: of the workout's own source, else of the one with most samples
/// there, the first in key order.
pub fn heart_rate_inside<'a>(
    source: &Source,
    start: Moment,
    end_ms: i64,
    hr: &'a HeartRates,
) -> Option<(&'a Source, &'a [Minute])> {
    let inside = |(of, minutes): (&'a Source, &'a Vec<Minute>)| {
        let minutes = minutes_between(minutes, first_minute(start), end_ms);
        (!minutes.is_empty()).then_some((of, minutes))
    };
    let most = || hr.iter().rev().filter_map(inside).max_by_key(|(_, m)| samples(m));
    hr.get_key_value(source).and_then(inside).or_else(most)
}

/// Speed and grade inside a workout: of its own source, else of the one with most minutes there, the first in key
/// order.
pub fn motion_inside<'a>(
    source: &Source,
    start: Moment,
    end_ms: i64,
    motion: &'a Motions,
) -> &'a [MotionMinute] {
    let inside = |minutes: &'a Vec<MotionMinute>| {
        let first = first_minute(start);
        let from = minutes.partition_point(|m| m.at < first);
        let to = minutes.partition_point(|m| m.at.saturating_mul(MINUTE_MS) < end_ms);
        minutes.get(from..to).unwrap_or_default()
    };
    let own = motion.get(source).map(inside).filter(|own| !own.is_empty());
    own.unwrap_or_else(|| motion.values().rev().map(inside).max_by_key(|m| m.len()).unwrap_or_default())
}

fn own<'a>(source: &Source, start: Moment, end_ms: i64, hr: &'a HeartRates) -> &'a [Minute] {
    hr.get(source).map_or(&[][..], |m| minutes_between(m, first_minute(start), end_ms))
}

fn first_minute(start: Moment) -> i64 {
    start.epoch_ms.div_euclid(MINUTE_MS)
}

fn samples(minutes: &[Minute]) -> i64 {
    minutes.iter().map(|m| i64::from(m.samples)).sum()
}

/// Whether a distance in metres over a moving time in seconds is a run at all.
pub fn plausible(distance_m: f64, moving_s: f64, rules: &Rules) -> bool {
    let pace_s_per_km = moving_s / distance_m * 1000.0;
    rules.plausible.distance_m.contains(distance_m) && rules.plausible.pace_s_per_km.contains(pace_s_per_km)
}

/// The runs with each counted once, in order of day and start.
///
/// Two runs from different sources that start within two minutes and agree on the distance within 3 % are one run,
/// also by way of a third; it is kept as the source with most heart-rate samples has it.
pub fn without_duplicates<R: AsRef<Run> + Clone>(mut runs: Vec<R>, rules: &Rules) -> Vec<R> {
    runs.sort_by(|a, b| in_order(a.as_ref(), b.as_ref()));
    // `same[i]` is the first run of those that are one with run i.
    let mut same: Vec<usize> = (0..runs.len()).collect();
    for (i, run) in runs.iter().enumerate() {
        // Of a slice: skipping would step over every run before this one.
        let later = (i + 1..).zip(runs.get(i + 1..).unwrap_or_default());
        for (j, other) in later.take_while(|(_, o)| may_follow(run.as_ref(), o.as_ref(), rules)) {
            if one_run(run.as_ref(), other.as_ref(), rules) {
                let (a, b) = (same.get(i).copied().unwrap_or(i), same.get(j).copied().unwrap_or(j));
                same.iter_mut().filter(|s| **s == a.max(b)).for_each(|s| *s = a.min(b));
            }
        }
    }
    if same.iter().enumerate().all(|(i, first)| i == *first) {
        return runs;
    }
    let mut kept: BTreeMap<usize, &R> = BTreeMap::new();
    for (run, first) in runs.iter().zip(&same) {
        let best = kept.entry(*first).or_insert(run);
        let rank = |run: &R| (run.as_ref().hr_samples, run.as_ref().source.clone());
        if rank(run) > rank(best) {
            *best = run;
        }
    }
    let mut kept: Vec<R> = kept.into_values().cloned().collect();
    // Two recordings of one run may lie on either side of midnight: what is kept goes where its own day is.
    kept.sort_by_key(|run| (run.as_ref().day, run.as_ref().start));
    kept
}

fn in_order(a: &Run, b: &Run) -> Ordering {
    let when = (a.day, a.start).cmp(&(b.day, b.start));
    when.then_with(|| a.source.cmp(&b.source))
        .then_with(|| (a.distance_m, a.moving_s, a.kind).cmp(&(b.distance_m, b.moving_s, b.kind)))
}

/// Whether a run later in the order could still be the same as an earlier one; false ends the search.
fn may_follow(earlier: &Run, later: &Run, rules: &Rules) -> bool {
    match (earlier.start, later.start) {
        (Some(a), Some(b)) => {
            b.epoch_ms - a.epoch_ms <= rules.workout.same_start_s * 1000 || later.day == earlier.day
        }
        // A run without a start is no one else's, and stands first on its day: the ones after it may still match.
        _ => later.day - earlier.day <= 1,
    }
}

fn one_run(a: &Run, b: &Run, rules: &Rules) -> bool {
    let (Some(start_a), Some(start_b)) = (a.start, b.start) else { return false };
    let apart = (start_a.epoch_ms - start_b.epoch_ms).abs();
    let (longer, shorter) = (a.distance_m.max(b.distance_m), a.distance_m.min(b.distance_m));
    a.kind.covers_distance()
        && b.kind.covers_distance()
        && a.source != b.source
        && apart <= rules.workout.same_start_s * 1000
        && (longer - shorter).saturating_mul(100)
            <= rules.workout.same_distance_percent.saturating_mul(longer)
}

/// What kind of run each was, as far as heart rate and distance tell: a race, hard, long, or easy.
///
/// `hr_max` is the profile's; without one it is the highest minute of a year's runs. Both `runs` and the result are
/// in order of time.
pub fn with_kinds(
    mut runs: Vec<Recorded>,
    races: &[Race],
    hr_max: Option<f64>,
    rules: &Rules,
) -> Vec<Recorded> {
    let maxima = maxima(&runs, rules);
    let mut before = Vec::new();
    let kind =
        |(i, observed): (usize, Option<f64>)| kind(i, &runs, races, hr_max.or(observed), &mut before, rules);
    let kinds: Vec<Kind> = maxima.into_iter().enumerate().map(kind).collect();
    for (recorded, kind) in runs.iter_mut().zip(kinds) {
        recorded.run.hard = kind == Kind::Threshold;
        recorded.run.kind = kind;
    }
    runs
}

/// For each run the highest minute of the runs of the year that ends with it, in beats per minute; none with too few.
fn maxima(runs: &[Recorded], rules: &Rules) -> Vec<Option<f64>> {
    // Of the year's peaks those that no later one reaches, the highest first; and the days of all of them.
    let mut highest: VecDeque<(Day, u16)> = VecDeque::new();
    let mut peaks: VecDeque<Day> = VecDeque::new();
    let old = |day: Day, now: Day| now - day >= rules.workout.maximum_days;
    let of = |recorded: &Recorded| {
        let now = recorded.run.day;
        if let Some(peak) = recorded.peak.filter(|_| recorded.run.kind.is_run()) {
            while highest.back().is_some_and(|(_, lower)| *lower <= peak) {
                highest.pop_back();
            }
            highest.push_back((now, peak));
            peaks.push_back(now);
        }
        while highest.front().is_some_and(|(day, _)| old(*day, now)) {
            highest.pop_front();
        }
        while peaks.front().is_some_and(|day| old(*day, now)) {
            peaks.pop_front();
        }
        let known = peaks.len() >= rules.workout.maximum_min_runs;
        highest.front().filter(|_| known).map(|(_, peak)| f64::from(*peak) / 100.0)
    };
    runs.iter().map(of).collect()
}

/// `before` is room for the distances before a run: asked for once, not once a run.
fn kind(
    i: usize,
    runs: &[Recorded],
    races: &[Race],
    hr_max: Option<f64>,
    before: &mut Vec<f64>,
    rules: &Rules,
) -> Kind {
    let Some(recorded) = runs.get(i).filter(|r| r.run.kind.is_run()) else {
        return runs.get(i).map_or(Kind::Cross, |r| r.run.kind);
    };
    let run = &recorded.run;
    if races.iter().any(|race| is_race(run, race, runs, rules)) {
        return Kind::Race;
    }
    if let (Some(max), Some(reached)) = (hr_max, recorded.hard)
        && f64::from(reached) / 100.0 >= rules.workout.hard_heart_rate_ratio * max
    {
        return Kind::Threshold;
    }
    let recent = |r: &&Recorded| run.day - r.run.day <= rules.workout.long_window_days;
    let earlier = runs.get(..i).unwrap_or_default().iter().rev().take_while(recent).map(|r| &r.run);
    before.clear();
    before.extend(earlier.filter(|r| r.kind.is_run() && r.day < run.day).map(|r| r.distance_m as f64));
    let enough = before.len() >= rules.workout.long_min_runs;
    match median_of(before).filter(|_| enough) {
        Some(median) if run.distance_m as f64 >= rules.workout.long_ratio * median => Kind::Long,
        _ => Kind::Easy,
    }
}

/// A run on a race's day is the race when its distance fits; when none fits, the longest of the day is.
fn is_race(run: &Run, race: &Race, runs: &[Recorded], rules: &Rules) -> bool {
    let fits = |r: &Run| {
        (r.distance_m - race.distance_m).abs().saturating_mul(100)
            <= rules.workout.race_distance_percent.saturating_mul(race.distance_m)
    };
    let of_the_day =
        |r: &&Run| r.kind.is_run() && (race.day..=race.last_day()).contains(&r.day) && r.day == run.day;
    if !of_the_day(&run) {
        return false;
    }
    let runs = || runs.iter().map(|r| &r.run).filter(of_the_day);
    if runs().any(fits) {
        return fits(run);
    }
    runs().max_by_key(|r| (r.distance_m, std::cmp::Reverse(r.start))).is_some_and(|r| r == run)
}
