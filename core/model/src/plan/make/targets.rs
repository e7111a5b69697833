//! How fast: from what is known of the athlete, by feel where nothing is.

use super::goal::Goal;
use crate::plan::session::Intensity;
use crate::plan::step::Target;
use crate::rules::{RaceClass, Rules, Span};

/// Seconds for an easy kilometre: of recent runs, else after the threshold, else what is usual for the level.
pub fn easy_pace(goal: &Goal, rules: &Rules) -> f64 {
    let generator = &rules.generator;
    let of_speed = |mps: f64| (mps > 0.5).then(|| 1000.0 / mps);
    let after = |threshold: f64| threshold * generator.easy_to_threshold_percent as f64 / 100.0;
    let usual = goal.of_level(generator.easy_pace_s_per_km) as f64;
    let known = &goal.known;
    known
        .easy_mps
        .and_then(of_speed)
        .or_else(|| known.threshold_mps.and_then(of_speed).map(after))
        .unwrap_or(usual)
}

/// Paces and heart rates of one athlete.
#[derive(Debug, Clone, Copy)]
pub struct Paces<'a> {
    goal: &'a Goal,
    rules: &'a Rules,
    class: RaceClass,
    /// Seconds for an easy kilometre, known or assumed.
    pub easy: f64,
    /// Seconds for a kilometre at threshold, known or assumed.
    threshold: f64,
    /// Whether the threshold is known: only then is it shown.
    pub known: bool,
}

impl<'a> Paces<'a> {
    /// What is known of an athlete.
    pub fn new(goal: &'a Goal, rules: &'a Rules) -> Self {
        let easy = easy_pace(goal, rules);
        let known = goal.known.threshold_mps.filter(|v| *v > 0.5).map(|v| 1000.0 / v);
        let assumed = easy * 100.0 / rules.generator.easy_to_threshold_percent as f64;
        let threshold = known.unwrap_or(assumed);
        Self { goal, rules, class: goal.class(rules), easy, threshold, known: known.is_some() }
    }

    fn percent(&self, intensity: Intensity, at_race_pace: bool) -> Span<i64> {
        let generator = &self.rules.generator;
        match intensity {
            _ if at_race_pace => *generator.race_pace_percent.of(self.class),
            Intensity::Rest | Intensity::Recovery | Intensity::Easy => generator.easy_pace_percent,
            Intensity::Steady => generator.steady_pace_percent,
            Intensity::Threshold => generator.threshold_pace_percent,
            Intensity::Vo2 => generator.vo2_pace_percent,
        }
    }

    /// Seconds for a kilometre that a plan reckons with.
    pub fn pace(&self, intensity: Intensity, at_race_pace: bool) -> f64 {
        if intensity <= Intensity::Easy {
            return self.easy;
        }
        let Span { low, high } = self.percent(intensity, at_race_pace);
        self.threshold * (low + high) as f64 / 200.0
    }

    /// What is shown: paces where they are known, heart rates where they mean something.
    pub fn target(&self, intensity: Intensity, at_race_pace: bool) -> Target {
        let whole = |pace: f64| (pace + 0.5).floor() as i64;
        let around = |pace: f64, span: Span<i64>| {
            [whole(pace * span.low as f64 / 100.0), whole(pace * span.high as f64 / 100.0)]
        };
        let spread = self.rules.generator.easy_pace_spread_percent;
        let recent = Span { low: 100 - spread, high: 100 + spread };
        let easy = intensity <= Intensity::Easy;
        let pace_s_per_km = match () {
            () if easy && self.goal.known.easy_mps.is_some() => Some(around(self.easy, recent)),
            () if self.known => Some(around(self.threshold, self.percent(intensity, at_race_pace))),
            () => None,
        };
        Target { pace_s_per_km, heart_rate_bpm: self.heart_rate(intensity, at_race_pace) }
    }

    /// Heart rate lags behind intervals, and a race has its own: for those the pace speaks.
    fn heart_rate(&self, intensity: Intensity, at_race_pace: bool) -> Option<[i64; 2]> {
        let generator = &self.rules.generator;
        let span = match intensity {
            Intensity::Vo2 => return None,
            _ if at_race_pace => return None,
            Intensity::Rest | Intensity::Recovery | Intensity::Easy => generator.easy_reserve_percent,
            Intensity::Steady => generator.steady_reserve_percent,
            Intensity::Threshold => generator.threshold_reserve_percent,
        };
        let known = &self.goal.known;
        let (max, rest) = known.hr_max.zip(known.hr_rest).filter(|(max, rest)| max > rest)?;
        let of = |percent: i64| (rest + (max - rest) * percent as f64 / 100.0 + 0.5).floor() as i64;
        let [mut low, mut high] = [of(span.low), of(span.high)];
        // A measured threshold knows better where threshold ends and easy must stay below.
        if let Some(threshold) = known.hr_threshold.map(|t| (t + 0.5).floor() as i64) {
            if intensity == Intensity::Threshold {
                (low, high) = (low + threshold - high, threshold);
            } else {
                high = high.min(threshold - 1);
                low = low.min(high);
            }
        }
        Some([low, high])
    }
}
