//! Whether training explains what the signals say.

use crate::facts::Facts;
use crate::load::unit::LoadUnit;
use crate::plan::hard;
use crate::rules::Rules;
use crate::time::Day;

/// Load of the last seven days over the mean week of the four before; none where those four have none.
pub fn load_ratio(day: Day, facts: &Facts, rules: &Rules) -> Option<f64> {
    let week = rules.verdict.load_days;
    let reference = rules.verdict.load_reference_days;
    let before = facts.loads(day - (week + reference), day - week - 1, rules);
    let recent = facts.loads(day - week, day - 1, rules);
    let unit = LoadUnit::common(&[before.as_slice(), recent.as_slice()].concat());
    let mean_week = unit.total(&before) * f64::from(week) / f64::from(reference);
    (mean_week > 0.0).then(|| unit.total(&recent) / mean_week)
}

/// Whether the last week was hard or heavy enough to explain a drift; none when there is nothing to compare with.
pub fn loaded(day: Day, facts: &Facts, rules: &Rules) -> Option<bool> {
    let week = facts.runs_between(day - rules.verdict.load_days, day - 1);
    let long = hard::median_long_run(day, facts, rules);
    let hard = week.iter().filter(|r| hard::run_is_hard(r, long, rules)).count();
    if hard >= rules.verdict.loaded_hard_sessions {
        return Some(true);
    }
    load_ratio(day, facts, rules).map(|r| r >= rules.verdict.loaded_ratio)
}
