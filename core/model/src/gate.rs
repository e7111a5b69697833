//! The easy-pace gate: does an easy pace cost the heart what it usually does?
//!
//! It answers whether a deload is banked and whether hard running may come back. The measure is the effective heart
//! rate, the heart rate an easy run would have had at one reference speed:
//!
//! ```text
//! EHR = RHRb + (HR − RHRb) · v_ref / v_gap
//! ```

pub mod from_minutes;
pub mod on;

use crate::rules::parameters;
use crate::statistics::median;
use crate::time::Day;

/// A run the gate may look at. Means are over the minutes `gate.from_min` to `gate.to_min` of the rules.
#[derive(Debug, Clone, PartialEq)]
pub struct GateRun {
    /// The local day.
    pub day: Day,
    /// Mean heart rate in beats per minute.
    pub hr: f64,
    /// Mean grade-adjusted speed in metres a second.
    pub v_gap: f64,
    /// Seconds of the whole run without pauses.
    pub duration_s: f64,
    /// Whether it was an easy run.
    pub easy: bool,
    /// Coefficient of variation of the grade-adjusted speed, 0.04 is 4 %.
    pub speed_cv: f64,
    /// Climb less descent over distance, 0.01 is 1 % up, where known.
    pub net_grade: Option<f64>,
    /// Share of the minutes that have a heart rate, 0 to 1.
    pub hr_cover: f64,
    /// The kind of heart rate sensor, where known.
    pub sensor: Option<String>,
    /// Degrees Celsius, where known.
    pub temp_c: Option<f64>,
    /// The athlete's own effort, 0–10, where given.
    pub rpe: Option<f64>,
    /// Drift of heart rate against pace, 0.05 is 5 %, where known.
    pub decoupling: Option<f64>,
}

/// The gate's answer.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize, Default,
)]
#[serde(rename_all = "snake_case")]
pub enum Gate {
    /// An easy pace costs what it did.
    Pass,
    /// It costs a little more.
    Hold,
    /// It costs much more, or an easy run drifted.
    Fail,
    /// It costs less and feels harder.
    Suspect,
    /// Too few runs to tell.
    #[default]
    Unknown,
}

/// The gate's answer with what it rests on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct GateReading {
    /// The answer.
    pub gate: Gate,
    /// The latest run it rests on; none where there is no answer.
    pub run: Option<Day>,
    /// What was compared; none with too few runs.
    pub comparison: Option<Comparison>,
    /// Eligible runs in the baseline.
    pub n_baseline: usize,
    /// Eligible runs of the last days.
    pub n_current: usize,
    /// The comparison rests on a single current run, or on a run whose grade is unknown.
    pub low_confidence: bool,
}

/// Effective heart rates then and now.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Comparison {
    /// Current over baseline, less 1: 0.018 is 1.8 % more.
    pub change: f64,
    /// Median effective heart rate of the baseline, in beats per minute.
    pub baseline_ehr: f64,
    /// Median effective heart rate of the last days, in beats per minute.
    pub current_ehr: f64,
    /// The reference speed, the baseline's median, in metres a second.
    pub v_ref: f64,
}

/// The gate on the morning of `day`.
///
/// `resting_heart_rate` is the athlete's baseline in beats per minute; without it nothing can be compared.
/// `rebased_from` is the first day of running after a layoff of `gate.rebase_layoff_days` or more: no earlier run
/// counts in the baseline. The order of the runs does not matter.
///
/// A drift above the limit fails the gate also without a comparison: it is measured within one run.
pub fn gate(
    runs: &[GateRun],
    resting_heart_rate: Option<f64>,
    rebased_from: Option<Day>,
    day: Day,
    rules: &parameters::Gate,
) -> GateReading {
    let eligible =
        of_one_sensor(runs.iter().filter(|run| run.day <= day && is_eligible(run, rules)).collect());
    let between = |first: Day, last: Day| -> Vec<&GateRun> {
        eligible.iter().copied().filter(|run| (first..=last).contains(&run.day)).collect()
    };
    let baseline_from = day - rules.baseline_from_days;
    let baseline = between(
        rebased_from.map_or(baseline_from, |rebased| rebased.max(baseline_from)),
        day - rules.baseline_to_days,
    );
    let current = between(day - rules.current_days, day);

    let comparison = resting_heart_rate
        .filter(|_| baseline.len() >= rules.baseline_runs)
        .and_then(|resting| compare(&baseline, &current, resting));
    let drifted = current.iter().any(|run| has_drifted(run, rules));
    let feels_harder =
        effort(&current).zip(effort(&baseline)).is_some_and(|(now, usual)| now - usual >= rules.suspect_rpe);

    let gate = match comparison {
        _ if drifted => Gate::Fail,
        None => Gate::Unknown,
        Some(Comparison { change, .. }) if change > rules.fail_change => Gate::Fail,
        Some(Comparison { change, .. }) if change > rules.pass_change => Gate::Hold,
        Some(Comparison { change, .. }) if change <= rules.suspect_change && feels_harder => Gate::Suspect,
        Some(_) => Gate::Pass,
    };
    let unknown_grade = baseline.iter().chain(&current).any(|run| run.net_grade.is_none());
    GateReading {
        gate,
        run: current.iter().map(|run| run.day).max().filter(|_| gate != Gate::Unknown),
        comparison,
        n_baseline: baseline.len(),
        n_current: current.len(),
        low_confidence: comparison.is_some() && (current.len() < rules.current_runs || unknown_grade),
    }
}

/// An even, flat, easy run with a heart rate throughout, not in the heat; unknown grade and temperature do not bar it.
fn is_eligible(run: &GateRun, rules: &parameters::Gate) -> bool {
    run.easy
        && run.hr.is_finite()
        && run.v_gap.is_finite()
        && run.v_gap > 0.0
        && run.duration_s >= rules.run_min * 60.0
        && run.speed_cv <= rules.speed_cv
        && run.net_grade.is_none_or(|grade| grade.abs() <= rules.net_grade)
        && run.hr_cover >= rules.heart_rate_cover
        && run.temp_c.is_none_or(|temperature| temperature <= rules.temperature_c)
}

/// The runs with the kind of sensor that the latest of them had: strap and wrist read differently.
///
/// Of several on the latest day a known sensor decides before an unknown one, then the first by name.
fn of_one_sensor(mut runs: Vec<&GateRun>) -> Vec<&GateRun> {
    let latest = runs
        .iter()
        .min_by_key(|run| (std::cmp::Reverse(run.day), run.sensor.is_none(), run.sensor.as_deref()))
        .map(|run| run.sensor.clone());
    runs.retain(|run| latest.as_ref() == Some(&run.sensor));
    runs
}

fn compare(baseline: &[&GateRun], current: &[&GateRun], resting: f64) -> Option<Comparison> {
    let v_ref = median(baseline.iter().map(|run| run.v_gap).collect())?;
    let ehr = |runs: &[&GateRun]| {
        median(runs.iter().map(|run| resting + (run.hr - resting) * (v_ref / run.v_gap)).collect())
    };
    let (baseline_ehr, current_ehr) = (ehr(baseline)?, ehr(current)?);
    let change = current_ehr / baseline_ehr - 1.0;
    // Nothing can be a share of a heart rate of 0 or less, which only impossible input gives.
    (baseline_ehr > 0.0 && change.is_finite()).then_some(Comparison {
        change,
        baseline_ehr,
        current_ehr,
        v_ref,
    })
}

/// Whether heart rate drifted too far from pace on a run that was short and known to be cool.
fn has_drifted(run: &GateRun, rules: &parameters::Gate) -> bool {
    run.decoupling.is_some_and(|decoupling| decoupling > rules.fail_decoupling)
        && run.temp_c.is_some()
        && run.duration_s < rules.decoupling_run_min * 60.0
}

/// The median effort of the runs that have one.
fn effort(runs: &[&GateRun]) -> Option<f64> {
    median(runs.iter().filter_map(|run| run.rpe).collect())
}

#[cfg(test)]
mod tests;
