//! A race is behind: no running, then easy running, then little by little the rest.

use crate::plan::hard::run_is_hard;
use crate::plan::limit::{Limit, share};
use crate::plan::race::{Effort, Race};
use crate::plan::taper::{class, first_day};
use crate::rules::situation::{Limits, Situation};
use crate::time::Day;

/// What a race asks of the days after it.
struct Block {
    /// The last day without a run.
    no_run: Day,
    /// The last day on which only easy running is allowed.
    easy: Day,
    /// The first day on which hard work is allowed.
    first_hard: Day,
    /// The last day on which hard work still waits for the gate; none when it does not.
    gate_until: Option<Day>,
    /// Metres allowed from day to day.
    weeks: Vec<(Day, Day, i64)>,
    /// The last day of the last of those weeks, whether or not there is anything to measure them by.
    weeks_until: Day,
}

pub fn limits(s: &Situation<'_>) -> Limits {
    let mut out = Limits::default();
    for block in blocks(s) {
        for (place, session) in s.window() {
            if session.day <= block.no_run && session.kind.is_run() {
                out.add(place, Limit::REST);
            }
            let waits =
                session.day < block.first_hard || block.gate_until.is_some_and(|day| session.day <= day);
            if session.day <= block.easy {
                out.add(place, s.easy(session));
            } else if waits {
                out.add(place, s.not_hard(session));
            }
        }
        for (first, last, total) in block.weeks {
            out.total(s, first, last, total);
        }
    }
    out
}

/// Volume weeks, the days before the first hard one, or the gate's waiting are not over.
pub fn in_force(s: &Situation<'_>) -> bool {
    blocks(s).iter().any(|b| {
        s.day <= b.weeks_until || s.day < b.first_hard || b.gate_until.is_some_and(|day| s.day <= day)
    })
}

fn blocks(s: &Situation<'_>) -> Vec<Block> {
    let oldest = s.day - s.rules.post_race.lookback_days;
    s.facts.races.iter().filter(|r| r.day < s.day && r.last_day() >= oldest).map(|r| block(s, r)).collect()
}

fn block(s: &Situation<'_>, race: &Race) -> Block {
    let rules = &s.rules.post_race;
    let class = class(race, s.rules);
    let end = race.last_day();
    let age_percent = match s.facts.profile.age_in(race.day.year()) {
        Some(age) if age >= rules.older_age => rules.older_age_percent,
        Some(age) if age >= rules.age => rules.age_percent,
        _ => 100,
    };
    let effort_percent = if race.effort == Effort::Easy { rules.easy_effort_percent } else { 100 };
    // Days by age and effort, rounded up once.
    let after = |days: i64| {
        let scaled = (days * age_percent * effort_percent + 9_999).div_euclid(10_000);
        end + i32::try_from(scaled).unwrap_or(i32::MAX)
    };
    let first_hard = after(*rules.first_hard_days.of(class));
    let hard_again = || {
        let recorded = s.facts.runs_between(first_hard, s.day - 1);
        recorded.iter().any(|r| run_is_hard(r, s.median_long, s.rules))
    };
    let waits = *rules.needs_gate.of(class) && !s.verdict.gate_satisfied && !hard_again();
    let percents = rules.volume_percents.of(class);
    let week = |k: usize| 7 * i32::try_from(k).unwrap_or(0);
    let weeks = pre_taper_week(s, race).map_or_else(Vec::new, |metres| {
        let of = |(k, percent): (usize, &i64)| {
            (end + 1 + week(k), end + 7 + week(k), share(metres, *percent, 100))
        };
        percents.iter().enumerate().map(of).collect()
    });
    Block {
        no_run: after(*rules.no_run_days.of(class)),
        easy: after(*rules.easy_days.of(class)),
        first_hard,
        gate_until: waits.then(|| end + rules.gate_wait_days),
        weeks,
        weeks_until: end + week(percents.len()),
    }
}

/// Metres of a week before the taper: given, or a quarter of the 28 days before it; none when nothing was run then.
fn pre_taper_week(s: &Situation<'_>, race: &Race) -> Option<i64> {
    let computed = || {
        let taper = first_day(race, s.rules).unwrap_or(race.day);
        let days = s.rules.post_race.pre_taper_days;
        let metres = s.facts.volume(taper - days, taper - 1);
        Some(share(metres, 7, i64::from(days))).filter(|_| metres > 0)
    };
    race.pre_taper_week_m.or_else(computed)
}
