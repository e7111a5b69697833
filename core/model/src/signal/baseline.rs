//! What is normal: the lagged baseline of a stream, and the last week measured against it.

use std::collections::BTreeSet;

use crate::health::stream::Metric;
use crate::rules::Rules;
use crate::signal::bridge::Bridge;
use crate::signal::series::Stream;
use crate::statistics::{mean, median};
use crate::time::Day;

/// Robust statistics of the sixty days that end a week ago. Units: bpm, or ln ms.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Baseline {
    /// Median before outliers are dropped.
    pub median: f64,
    /// Robust standard deviation (1.4826 · MAD), at least the metric's floor.
    pub scale: f64,
    /// Mean without outliers.
    pub mu: f64,
    /// Sample standard deviation without outliers.
    pub sd: f64,
    /// `sd`, at least the metric's floor.
    pub sd_floored: f64,
    /// How many days are left.
    pub nb: usize,
}

/// The last seven days, winsorised to four `scale` around the median.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Acute {
    /// Mean.
    pub a: f64,
    /// Mean without the single most adverse day.
    pub a_trim: f64,
    /// How many days.
    pub na: usize,
}

/// A day's value as its statistics are computed: bpm as it is, HRV as its natural logarithm.
pub fn transformed(metric: Metric, value: f64) -> f64 {
    if metric == Metric::Hrv { libm::log(value) } else { value }
}

/// The floor under the spread of a metric: 1.0 bpm, 0.05 ln ms.
pub fn floor(metric: Metric, rules: &Rules) -> f64 {
    if metric == Metric::Hrv { rules.signal.hrv_floor_ln } else { rules.signal.resting_heart_rate_floor_bpm }
}

/// The baseline of a stream on a day, without the excluded days and without what lies before a long silence, and with
/// what a bridge from an older stream adds; nothing where no value is left.
pub fn baseline(
    stream: &Stream,
    bridge: Option<Bridge<'_>>,
    day: Day,
    excluded: &BTreeSet<Day>,
    rules: &Rules,
) -> Option<Baseline> {
    let metric = stream.key().metric();
    let rules_signal = &rules.signal;
    let (from, to) = baseline_days(day, rules);
    let from = last_silence(stream, from, day, rules_signal.silence_days).map_or(from, |d| d.max(from));
    let mut values: Vec<f64> = stream
        .window(from, to)
        .iter()
        .filter(|v| !excluded.contains(&v.day))
        .map(|v| transformed(metric, v.value))
        .collect();
    values.extend(bridge.iter().flat_map(|b| b.values(stream, day, excluded, rules)));
    let floor = floor(metric, rules);
    let center = median(values.clone())?;
    let spread = median(values.iter().map(|x| (x - center).abs()).collect())?;
    let scale = (rules_signal.mad_to_sd * spread).max(floor);
    let kept: Vec<f64> =
        values.into_iter().filter(|x| (x - center).abs() <= rules_signal.outlier_scales * scale).collect();
    let mu = mean(&kept)?;
    let squares: f64 = kept.iter().map(|x| (x - mu) * (x - mu)).sum();
    let sd = if kept.len() > 1 { (squares / (kept.len() - 1) as f64).sqrt() } else { 0.0 };
    Some(Baseline { median: center, scale, mu, sd, sd_floored: sd.max(floor), nb: kept.len() })
}

/// The acute mean of a stream on a day against its baseline; nothing where fewer than two days are left to compare.
pub fn acute(stream: &Stream, day: Day, baseline: &Baseline, rules: &Rules) -> Option<Acute> {
    let metric = stream.key().metric();
    let reach = rules.signal.outlier_scales * baseline.scale;
    let values: Vec<f64> = stream
        .window(day - (rules.signal.acute_days - 1), day)
        .iter()
        .map(|v| transformed(metric, v.value).clamp(baseline.median - reach, baseline.median + reach))
        .collect();
    let adverse = if metric == Metric::Hrv {
        values.iter().copied().min_by(f64::total_cmp)?
    } else {
        values.iter().copied().max_by(f64::total_cmp)?
    };
    let dropped = values.iter().position(|v| *v == adverse)?;
    let rest: Vec<f64> = values.iter().enumerate().filter(|(i, _)| *i != dropped).map(|(_, v)| *v).collect();
    Some(Acute { a: mean(&values)?, a_trim: mean(&rest)?, na: values.len() })
}

/// First and last day of the baseline of a day: sixty days, lagged so that a drift cannot hide in its own reference.
pub fn baseline_days(day: Day, rules: &Rules) -> (Day, Day) {
    let last = day - rules.signal.acute_days;
    (last - (rules.signal.baseline_days - 1), last)
}

/// The first day after `from` that has a value after a silence of more than `longest` days, the last such day.
pub(crate) fn last_silence(stream: &Stream, from: Day, day: Day, longest: i32) -> Option<Day> {
    let values = stream.values();
    // One value before `from`: a silence that ended earlier says nothing any more.
    let first = values.partition_point(|v| v.day <= from).saturating_sub(1);
    let known = values.get(first..values.partition_point(|v| v.day <= day)).unwrap_or_default();
    known.windows(2).rev().find_map(|pair| match pair {
        [a, b] => (b.day - a.day - 1 > longest).then_some(b.day),
        _ => None,
    })
}
