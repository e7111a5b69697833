//! How long the long run may be.

use super::goal::Goal;
use super::targets::easy_pace;
use super::weeks::Phase;
use crate::plan::limit::share;
use crate::rules::Rules;

/// The cap of the class in metres: by distance, and by time at easy pace.
pub fn cap(goal: &Goal, rules: &Rules) -> i64 {
    let class = goal.class(rules);
    let by_time = *rules.generator.long_run_min.of(class) as f64 * 60_000.0 / easy_pace(goal, rules);
    round(by_time as i64, rules).min(*rules.generator.long_run_m.of(class))
}

/// The long run of a loaded week: a step beyond the last one, within its share of the week and what the phase takes of
/// the cap; who runs further than that now goes on doing so.
pub fn next(goal: &Goal, phase: Phase, last: i64, week_m: i64, runs: i32, rules: &Rules) -> i64 {
    let generator = &rules.generator;
    let fewest = generator.running_days.low;
    let place = usize::try_from(runs - fewest).unwrap_or(0);
    let own = generator.long_share_percent.get(place).or(generator.long_share_percent.last());
    let percent = own.copied().unwrap_or(0) + generator.long_share_extra_percent.of(goal.class(rules));
    let [base, build, specific] = generator.long_phase_percent;
    let of_cap = match phase {
        Phase::Base => base,
        Phase::Build => build,
        _ => specific,
    };
    let most = share(cap(goal, rules), of_cap, 100).max(goal.longest_m.min(cap(goal, rules)));
    // A kilometre at a time to what the race asks for, where that is more than an ordinary run.
    let wanted = *generator.long_run_wanted_m.of(goal.class(rules));
    let far = goal.race.distance_m > rules.generator.long_step_from_m;
    let by_step = if far { (last + generator.long_step_m).min(wanted) } else { 0 };
    let step = share(last, generator.long_growth_percent, 100).max(last + unit(last, rules)).max(by_step);
    round(step.min(share(week_m, percent, 100)).min(most), rules)
}

/// The shortest run worth planning: what counts as one when the days of a layoff are counted.
pub fn least(goal: &Goal, rules: &Rules) -> i64 {
    let counts = rules.return_to_run.run_min * 60_000.0 / easy_pace(goal, rules);
    let unit = unit(counts as i64, rules).max(1);
    (counts as i64 / unit + 1) * unit
}

/// What distances of this length are whole multiples of: the shorter, the finer.
pub const fn unit(metres: i64, rules: &Rules) -> i64 {
    let generator = &rules.generator;
    match metres {
        m if m >= generator.round_far_from_m => generator.round_far_m,
        m if m >= rules.limits.short_run_m => generator.round_m,
        _ => rules.limits.round_m,
    }
}

/// Metres, down to what a person would write.
pub const fn round(metres: i64, rules: &Rules) -> i64 {
    let unit = unit(metres, rules);
    if unit > 0 { metres - metres.rem_euclid(unit) } else { metres }
}
