//! A lighter week that is scheduled, due or forced.

use crate::facts::DeloadWeek;
use crate::plan::hard::by_intensity;
use crate::plan::limit::{Limit, round_down, share};
use crate::plan::race::Priority;
use crate::plan::session::{Intensity, SessionOrigin};
use crate::plan::taper::{first_day, in_a_or_b};
use crate::rules::shape::{add_rest_days, rest_short_runs};
use crate::rules::situation::{Limits, Situation};
use crate::time::Day;

pub fn limits(s: &Situation<'_>) -> Limits {
    let Some(week) = week(s) else { return Limits::default() };
    let rules = &s.rules.deload;
    let (first, last) = days(week);
    let mut out = Limits::default();
    let loaded_weeks = i64::try_from(week.block_m.len()).unwrap_or(i64::MAX);
    if loaded_weeks > 0 {
        let block: i64 = week.block_m.iter().sum();
        out.total(s, first, last, share(block, rules.volume_percent, loaded_weeks.saturating_mul(100)));
    }
    if let Some(longest) = week.block_longest_m {
        let metres = round_down(share(longest, rules.long_run_percent, 100), s.rules);
        for (place, _) in s.between(first, last).filter(|(_, x)| x.is_open_run()) {
            out.add(place, Limit::distance(metres));
        }
    }
    // Of the week as planned, done or not: what is done today must not make another session easy tomorrow.
    let hard = || s.between(first, last).filter(|(_, x)| by_intensity(x, s.rules));
    if let Some((place, _)) = hard().find(|(_, x)| !x.key).or_else(|| hard().next()) {
        out.add(place, Limit::intensity(Intensity::Easy));
    }
    let limits = &s.rules.limits;
    rest_short_runs(s, first, last, &mut out, limits.short_run_others, limits.short_run_deload);
    add_rest_days(s, first, last, &mut out, rules.rest_days);
    // The plan was written with its deload: what it made lighter itself is not made lighter again.
    for (place, _) in s.between(first, last).filter(|(_, x)| x.origin == SessionOrigin::Deload) {
        out.drop(place);
    }
    out
}

/// A deload week touches the window, and no taper takes its place.
pub fn in_force(s: &Situation<'_>) -> bool {
    week(s).is_some()
}

fn days(week: &DeloadWeek) -> (Day, Day) {
    (week.start, week.start + 6)
}

fn week<'a>(s: &Situation<'a>) -> Option<&'a DeloadWeek> {
    let week = s.facts.deload.as_ref()?;
    let (first, last) = days(week);
    let soon = first + s.rules.deload.taper_within_days;
    let tapers = s.facts.races.iter().any(|race| {
        race.priority == Priority::A
            && race.last_day() >= first
            && first_day(race, s.rules).is_some_and(|taper| taper <= soon)
    });
    let touches = first <= s.last_day() && last >= s.day;
    (touches && !tapers && !in_a_or_b(s.day, &s.facts.races, s.rules)).then_some(week)
}
