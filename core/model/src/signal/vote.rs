//! Votes: does the last week differ from what is normal, the wrong way?

use std::collections::BTreeSet;

use serde::Serialize;

use crate::facts::Facts;
use crate::health::stream::{Method, Metric, StreamKey};
use crate::rules::Rules;
use crate::signal::baseline::{acute, baseline};
use crate::signal::bridge::bridge;
use crate::signal::primary::{is_silent, primary};
use crate::signal::series::Stream;
use crate::time::Day;

/// How sensitive the votes are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Preset {
    /// P = 0.40.
    Sensitive,
    /// P = 0.50, the literature's half-SD band.
    Balanced,
    /// P = 0.75, where a new athlete starts.
    Steady,
}

impl Preset {
    /// P, in standard deviations.
    pub fn p(self, rules: &Rules) -> f64 {
        match self {
            Self::Sensitive => rules.signal.sensitive,
            Self::Balanced => rules.signal.balanced,
            Self::Steady => rules.signal.steady,
        }
    }
}

/// What a metric says on a morning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Grade {
    /// Cannot vote; never shown or counted as normal.
    Unavailable,
    /// Within the normal range.
    None,
    /// Short sleep that is nothing new: counts only beside a strong vote of another metric.
    Standing,
    /// A vote.
    Mild,
    /// A strong vote.
    Strong,
}

/// Why a metric cannot vote, the first that holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Unavailable {
    /// No stream has a value.
    NoStream,
    /// The last value is older than three days.
    Stale,
    /// Too few days in the last week.
    AcuteDays,
    /// Too few days in the baseline: still learning.
    BaselineDays,
    /// SDNN that varies too much to mean anything.
    Noisy,
}

/// The numbers behind a vote. Units: bpm, ln ms, or minutes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Statistics {
    /// Baseline mean; for sleep its mean, none with fewer than 14 nights.
    pub mu: Option<f64>,
    /// Baseline standard deviation, without the floor that z uses; none for sleep.
    pub sd: Option<f64>,
    /// Mean of the last week.
    pub a: f64,
    /// The same without the most adverse day.
    pub a_trim: f64,
    /// The line a vote must cross, in standard deviations; none for sleep.
    pub theta: Option<f64>,
    /// How far the week lies from the baseline, in standard deviations, positive the wrong way.
    pub z: f64,
    /// The same without the most adverse day; none for sleep.
    pub z_trim: Option<f64>,
}

/// A metric's vote on a morning.
#[derive(Debug, Clone, PartialEq)]
pub struct Vote {
    /// Which metric.
    pub metric: Metric,
    /// The stream that speaks for it.
    pub stream: Option<StreamKey>,
    /// What it says.
    pub grade: Grade,
    /// Why it cannot vote, when it cannot.
    pub reason: Option<Unavailable>,
    /// Days in the last week that have a value.
    pub na: usize,
    /// Days in the baseline.
    pub nb: usize,
    /// The numbers, unless unavailable.
    pub statistics: Option<Statistics>,
    /// HRV only: a strong vote taken as mild because resting heart rate is low.
    pub saturated: bool,
    /// Part of the baseline comes from the stream that spoke before, less than four weeks ago.
    pub bridged: bool,
    /// Resting heart rate only: today's value is so high that the athlete is asked about illness.
    pub ask_ill: bool,
}

impl Vote {
    /// A vote that cannot be given.
    pub fn unavailable(
        metric: Metric,
        stream: Option<&Stream>,
        reason: Unavailable,
        na: usize,
        nb: usize,
    ) -> Self {
        Self {
            metric,
            stream: stream.map(|s| s.key().clone()),
            grade: Grade::Unavailable,
            reason: Some(reason),
            na,
            nb,
            statistics: None,
            saturated: false,
            bridged: false,
            ask_ill: false,
        }
    }

    /// Whether the metric can speak at all.
    pub fn is_available(&self) -> bool {
        self.grade != Grade::Unavailable
    }

    /// Whether it votes by itself, mild or strong.
    pub fn votes(&self) -> bool {
        self.grade >= Grade::Mild
    }

    /// How far the week lies from the baseline, positive the wrong way; none when unavailable.
    pub fn z(&self) -> Option<f64> {
        self.statistics.map(|s| s.z)
    }
}

/// The line a vote must cross, in standard deviations: P, widened where there are few days.
pub fn theta(p: f64, na: usize, nb: usize, rules: &Rules) -> f64 {
    p * (rules.signal.theta_widening * (1.0 / na as f64 + 1.0 / nb as f64).sqrt()).max(1.0)
}

/// The vote of resting heart rate or HRV on a morning.
pub fn vote(metric: Metric, day: Day, facts: &Facts, excluded: &BTreeSet<Day>, rules: &Rules) -> Vote {
    let (streams, preset) = (&facts.streams, facts.profile.preset);
    let Some(stream) = primary(metric, day, streams, facts.pins(metric), rules) else {
        return Vote::unavailable(metric, None, Unavailable::NoStream, 0, 0);
    };
    let na = stream.window(day - (rules.signal.acute_days - 1), day).len();
    let bridge = bridge(stream, streams, &facts.changes);
    let base = baseline(stream, bridge, day, excluded, rules);
    let nb = base.map_or(0, |b| b.nb);
    let learned = nb >= rules.signal.baseline_min_days;
    let ask_ill = base.filter(|_| learned && metric == Metric::RestingHeartRate).is_some_and(|b| {
        let above = stream.on(day).map_or(0.0, |v| v.value - b.median);
        above >= rules.signal.ill_bpm || above >= rules.signal.ill_scales * b.scale
    });
    let bridged =
        bridge.is_some_and(|b| b.is_recent(day, rules) && !b.values(stream, day, excluded, rules).is_empty());
    let unavailable = |reason| Vote { ask_ill, ..Vote::unavailable(metric, Some(stream), reason, na, nb) };
    if is_silent(stream, day, rules.stream.silent_days) {
        return unavailable(Unavailable::Stale);
    }
    if na < rules.signal.acute_min_days {
        return unavailable(Unavailable::AcuteDays);
    }
    let Some((base, week)) = base.filter(|_| learned).and_then(|b| Some((b, acute(stream, day, &b, rules)?)))
    else {
        return unavailable(Unavailable::BaselineDays);
    };
    if stream.key().method() == Method::SdnnSpot && base.sd > rules.signal.noisy_sdnn_sd {
        return unavailable(Unavailable::Noisy);
    }

    let wrong_way = if metric == Metric::Hrv { -1.0 } else { 1.0 };
    let p = preset.p(rules);
    let theta = theta(p, week.na, base.nb, rules);
    let z = wrong_way * (week.a - base.mu) / base.sd_floored;
    let z_trim = wrong_way * (week.a_trim - base.mu) / base.sd_floored;
    // A change in bpm too small to matter is no vote, however quiet the heart was before.
    let rise = |a: f64, bpm: f64, share: f64| {
        metric != Metric::RestingHeartRate || a - base.mu >= bpm.max(share * base.mu)
    };
    let mild = z >= theta
        && z_trim >= p
        && rise(week.a, rules.signal.mild_bpm, rules.signal.mild_ratio)
        && rise(week.a_trim, rules.signal.trim_bpm, rules.signal.trim_ratio);
    let far = z >= theta + rules.signal.strong_step_sd
        && rise(week.a, rules.signal.strong_bpm, rules.signal.strong_ratio);
    let very_far = metric == Metric::RestingHeartRate && week.a - base.mu >= rules.signal.strong_alone_bpm;
    let grade = match (mild, far || very_far) {
        (true, true) => Grade::Strong,
        (true, false) => Grade::Mild,
        (false, _) => Grade::None,
    };
    Vote {
        metric,
        stream: Some(stream.key().clone()),
        grade,
        reason: None,
        na: week.na,
        nb,
        statistics: Some(Statistics {
            mu: Some(base.mu),
            sd: Some(base.sd),
            a: week.a,
            a_trim: week.a_trim,
            theta: Some(theta),
            z,
            z_trim: Some(z_trim),
        }),
        saturated: false,
        bridged,
        ask_ill,
    }
}
