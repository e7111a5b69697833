//! How many weeks a cycle has, its deload included.

use crate::deload::{Outcome, Past};
use crate::facts::{Cause, Facts};
use crate::plan::session::{BackToBack, Session};
use crate::rules::Rules;
use crate::signal::exclusion::layoffs;
use crate::time::Day;

/// Weeks of a cycle with its deload, as a plan made or a deload awaited on `day` has them.
///
/// Shorter for those who need more rest, longer only for those who have shown that they bear it; where both hold, the
/// shorter.
pub fn weeks(day: Day, facts: &Facts, past: &Past, rules: &Rules) -> i32 {
    let r = &rules.deload;
    if is_short(day, facts, rules) {
        return r.cycle_weeks_short;
    }
    if !bears_more(day, facts, past, rules) {
        return r.cycle_weeks;
    }
    let banked = |x: &&crate::deload::Recorded| x.closed.is_some_and(|(_, o)| o == Outcome::Banked);
    let long_before = past.recorded.iter().rfind(banked).is_some_and(|x| x.cycle_weeks >= r.cycle_weeks_long);
    if long_before { r.cycle_weeks_longest } else { r.cycle_weeks_long }
}

/// Older, hurt, just back, or running long days back to back.
pub fn is_short(day: Day, facts: &Facts, rules: &Rules) -> bool {
    let r = &rules.deload;
    let hurt = facts.profile.injuries.iter().any(|i| {
        matches!(i.cause, Cause::Tendon | Cause::Bone) && (0..=r.short_injury_days).contains(&(day - i.day))
    });
    let age = facts.profile.age_in(day.year());
    let weeks = 7 * r.short_return_weeks;
    let back = layoffs(
        facts.runs_since(day - weeks, rules.return_to_run.run_min),
        day,
        rules.return_to_run.run_min,
        rules.return_to_run.rebuild_days - 1,
    );
    let returned = back.iter().any(|(_, back)| day - *back <= weeks);
    let second = |s: &Session| s.back_to_back == Some(BackToBack::Second);
    let pairs = facts.plan.iter().any(|s| second(s) && is_in_block(day, s.day, rules));
    hurt || returned || pairs || is_older(age, rules)
}

/// Whether a day lies in the block of the pair of long days whose second is `pair`: one cycle to either side.
pub fn is_in_block(day: Day, pair: Day, rules: &Rules) -> bool {
    (day - pair).abs() <= 7 * rules.deload.cycle_weeks
}

/// Whether an age asks for more rest; an unknown one does not.
pub fn is_older(age: Option<i32>, rules: &Rules) -> bool {
    age.is_some_and(|age| age >= rules.deload.short_age)
}

/// Weeks of Ready and little growth in someone young enough who has run for years.
fn bears_more(day: Day, facts: &Facts, past: &Past, rules: &Rules) -> bool {
    let r = &rules.deload;
    let profile = &facts.profile;
    let experienced = profile.running_years.is_some_and(|y| y >= r.long_running_years)
        && profile.age_in(day.year()).is_some_and(|age| age < r.long_age);
    let since = day - 7 * r.long_ready_weeks;
    let mornings = || past.ready.iter().filter(|(d, _)| (since..day).contains(d));
    // Half of the mornings must be known: weeks without a verdict are no weeks of Ready.
    let known = i32::try_from(mornings().count()).unwrap_or(i32::MAX);
    let ready = known.saturating_mul(2) >= 7 * r.long_ready_weeks && mornings().all(|(_, ready)| *ready);
    experienced && ready && grew_little(day, facts, rules)
}

/// No week of the stretch above the best of the four weeks before it by more than the little that is allowed.
fn grew_little(day: Day, facts: &Facts, rules: &Rules) -> bool {
    let r = &rules.deload;
    let week = |back: i32| facts.volume(day.monday() - 7 * back, day.monday() - 7 * back + 6);
    (1..=r.long_ready_weeks).all(|back| {
        let best = (1..=rules.weekly_growth.weeks).map(|more| week(back + more)).max().unwrap_or(0);
        week(back).saturating_mul(100) <= best.saturating_mul(100 + r.long_growth_percent)
    })
}
