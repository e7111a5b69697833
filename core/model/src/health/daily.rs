//! Daily values of resting heart rate and HRV.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use crate::health::night::Sleep;
use crate::health::stream::{Method, StreamKey};
use crate::rules::Rules;
use crate::signal::series::Value;
use crate::statistics::median;
use crate::time::{Day, HOUR_MS, MINUTE_MS, Moment};

/// A resting heart rate as delivered.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RestingHeartRate {
    /// The local day it speaks of.
    pub day: Day,
    /// Beats per minute.
    pub bpm: f64,
    /// When it was created or last modified, in UTC milliseconds; a platform revises the value of a day.
    pub revised_ms: i64,
}

impl RestingHeartRate {
    /// Which of two of one day is the later word: the greater.
    pub(super) fn revision(&self, other: &Self) -> Ordering {
        self.revised_ms.cmp(&other.revised_ms).then(self.bpm.total_cmp(&other.bpm))
    }
}

/// The platform's value of each day: of several the last created or modified.
pub fn resting_heart_rate(mut values: Vec<RestingHeartRate>) -> Vec<Value> {
    values.sort_by(|a, b| a.day.cmp(&b.day).then_with(|| a.revision(b)));
    values
        .chunk_by(|a, b| a.day == b.day)
        .filter_map(<[RestingHeartRate]>::last)
        .map(|v| Value { day: v.day, value: v.bpm, samples: 1 })
        .collect()
}

/// What HRV needs to know of a person's days.
#[derive(Debug, Default)]
pub struct Mornings {
    /// The main sleep of each sleep day that has one.
    pub main: BTreeMap<Day, Sleep>,
    /// Sleep days of which any source has any record of sleep.
    pub with_sleep: BTreeSet<Day>,
    /// Start and end of every workout, in UTC milliseconds, in order.
    pub workouts: Vec<(i64, i64)>,
}

impl Mornings {
    /// When the first workout that is not over at `from` begins; none before `to`: `to`.
    pub(super) fn quiet_until(&self, from: i64, to: i64) -> i64 {
        // A workout lasts at most two days in any record worth reading; earlier starts cannot matter.
        let first = self.workouts.partition_point(|w| w.0 < from.saturating_sub(48 * HOUR_MS));
        self.workouts.iter().skip(first).take_while(|w| w.0 < to).find(|w| w.1 > from).map_or(to, |w| w.0)
    }
}

/// The HRV of each day: the median of a stream's samples inside the main sleep, else of the hour after waking, else,
/// where nobody knows of any sleep that day, of the early morning.
pub fn hrv(
    key: &StreamKey,
    mut samples: Vec<(Moment, f64)>,
    mornings: &Mornings,
    rules: &Rules,
) -> Vec<Value> {
    samples.sort_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)));
    let enough = enough(key.method(), rules);
    chosen(&samples, mornings, rules)
        .into_iter()
        .filter(|(_, samples)| samples.len() >= enough)
        .filter_map(|(day, samples)| {
            let value = median(samples.iter().map(|s| s.1).collect())?;
            Some(Value { day, value, samples: u32::try_from(samples.len()).unwrap_or(u32::MAX) })
        })
        .collect()
}

/// How many samples a day's HRV needs.
pub(super) fn enough(method: Method, rules: &Rules) -> usize {
    if method == Method::SdnnSpot { rules.daily.sdnn_samples } else { rules.daily.rmssd_samples }
}

/// The samples that speak for each day, enough of them or not; `samples` are in order of time, and each day's are a
/// stretch of them.
pub(super) fn chosen<'s>(
    samples: &'s [(Moment, f64)],
    mornings: &Mornings,
    rules: &Rules,
) -> BTreeMap<Day, &'s [(Moment, f64)]> {
    let rules = &rules.daily;
    let between = |from: i64, to: i64| {
        let first = samples.partition_point(|s| s.0.epoch_ms < from);
        let end = samples.partition_point(|s| s.0.epoch_ms < to);
        samples.get(first..end).unwrap_or_default()
    };
    let mut days: BTreeMap<Day, &[(Moment, f64)]> = BTreeMap::new();
    for (day, main) in &mornings.main {
        let (start, end) = (main.start.epoch_ms, main.end.epoch_ms);
        let inside = between(start, end);
        let chosen = if inside.is_empty() {
            let hour = end.saturating_add(rules.after_waking_min * MINUTE_MS);
            between(end, mornings.quiet_until(end, hour))
        } else {
            inside
        };
        days.insert(*day, chosen);
    }
    let without_sleep: BTreeSet<(Day, i32)> = samples
        .iter()
        .map(|s| (s.0.day(), s.0.offset_seconds))
        .filter(|(day, _)| !mornings.with_sleep.contains(day))
        .collect();
    for (day, offset) in without_sleep {
        let midnight = day.start(offset).epoch_ms;
        let from = midnight.saturating_add(rules.morning_from_h * HOUR_MS);
        let to = midnight.saturating_add(rules.morning_to_h * HOUR_MS);
        let found = between(from, mornings.quiet_until(from, to));
        // Two offsets on one day (a flight): the one with more samples.
        let best = days.entry(day).or_default();
        if found.len() > best.len() {
            *best = found;
        }
    }
    days
}
