//! The guards that are always on, and the two that keep growth in check after a cut and after refused deloads.

use crate::plan::limit::{Limit, round_down, share};
use crate::rules::situation::{Limits, Situation};
use crate::rules::{Rules, return_to_run};
use crate::time::Day;
use crate::verdict::cut::Cut;
use crate::verdict::tier::Tier;

/// No single run far beyond the longest of thirty days: the best-supported guard against injury there is.
pub fn single_run(s: &Situation<'_>) -> Limits {
    let runs = s.facts.runs_between(s.day - s.rules.single_run.window_days, s.day - 1);
    let longest = runs.iter().filter(|r| r.kind.covers_distance()).map(|r| r.distance_m).max();
    let mut out = Limits::default();
    if let Some(longest) = longest {
        let most = longest_allowed(longest, s.rules);
        for (place, _) in s.window().filter(|(_, x)| x.is_open_run()) {
            out.add(place, Limit::distance(most));
        }
    }
    out
}

/// The longest run allowed, in metres, after a longest of `longest` metres in thirty days.
pub fn longest_allowed(longest: i64, rules: &Rules) -> i64 {
    let guard = &rules.single_run;
    let more = share(longest, guard.percent, 100).max(longest.min(guard.short_m) + guard.short_extra_m);
    round_down(more, rules)
}

/// No week far beyond the best of the last four.
pub fn weekly_growth(s: &Situation<'_>) -> Limits {
    let rules = &s.rules.weekly_growth;
    let returning = return_to_run::in_force(s);
    let percent = if returning { rules.return_percent } else { rules.percent };
    let mut out = Limits::default();
    if let Some(best) = best_week(s).filter(|_| !return_to_run::is_walking(s)) {
        let of = |percent: i64| {
            let mut limits = Limits::default();
            limits.total(s, s.day, s.last_day(), share(best, percent, 100));
            limits
        };
        // A session the athlete keeps may grow a little further.
        let (usual, kept) = (of(percent), of(rules.override_percent.max(percent)));
        for (place, session) in s.window() {
            let limits = if s.facts.kept.contains(&session.id) { &kept } else { &usual };
            out.add(place, limits.of(place));
        }
    }
    out
}

/// No growth at all while deloads are refused, or while answers about eating and recovery ask for a professional.
pub fn progression_lock(s: &Situation<'_>) -> Limits {
    let mut out = Limits::default();
    if let Some(best) = best_week(s).filter(|_| locked(s)) {
        out.total(s, s.day, s.last_day(), share(best, s.rules.progression_lock.percent, 100));
    }
    out
}

/// Two deloads in a row were refused, or underfuelling is flagged.
pub fn locked(s: &Situation<'_>) -> bool {
    s.facts.underfuelling.flagged || s.facts.refused_deloads >= s.rules.progression_lock.refusals
}

/// Metres of the best of the last four weeks; none when nothing was run.
fn best_week(s: &Situation<'_>) -> Option<i64> {
    let week = |back: i32| s.facts.volume(s.day - 7 * (back + 1), s.day - 1 - 7 * back);
    (0..s.rules.weekly_growth.weeks).map(week).max().filter(|m| *m > 0)
}

/// In the week after a cut, no more than in the last week before it.
pub fn no_payback(s: &Situation<'_>) -> Limits {
    let mut out = Limits::default();
    if let Some(cut) = payback_of(s)
        && let Some(metres) = last_uncut_week(s, cut)
    {
        let first = cut.last_day(s.rules) + 1;
        out.total(s, first, first + (s.rules.no_payback.days - 1), metres);
    }
    out
}

/// The cut whose week after it this is.
pub fn payback_of<'a>(s: &Situation<'a>) -> Option<&'a Cut> {
    let week_after = |c: &&Cut| {
        let last = c.last_day(s.rules);
        c.tier >= Tier::Cut && last < s.day && s.day <= last + s.rules.no_payback.days
    };
    s.facts.cuts.iter().filter(week_after).max_by_key(|c| c.start)
}

/// Metres of the seven days before a cut, further back while those belong to another one.
fn last_uncut_week(s: &Situation<'_>, cut: &Cut) -> Option<i64> {
    let week = |back: i32| (cut.start - 7 * (back + 1), cut.start - 1 - 7 * back);
    let cut_short = |(first, last): (Day, Day)| {
        s.facts.cuts.iter().any(|c| c.start < cut.start && c.start <= last && c.last_day(s.rules) >= first)
    };
    let back = (0..s.rules.no_payback.weeks_back).take_while(|back| cut_short(week(*back))).count();
    let (first, last) = week(i32::try_from(back).unwrap_or(0));
    Some(s.facts.volume(first, last)).filter(|m| *m > 0)
}
