//! A race is behind: no running, then easy running, then little by little the rest.

use crate::plan::hard::run_is_hard;
use crate::plan::limit::{Limit, share};
use crate::plan::race::{Effort, Race};
use crate::plan::taper::{class, first_day};
use crate::rules::Rules;
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
    let after = after(race, s.facts.profile.birth_year, s.rules);
    let hard_again = || {
        let recorded = s.facts.runs_between(after.first_hard, s.day - 1);
        recorded.iter().any(|r| run_is_hard(r, s.median_long, s.rules))
    };
    let waits = *rules.needs_gate.of(class) && !s.verdict.gate_satisfied && !hard_again();
    let weeks = pre_taper_week(s, race).map_or_else(Vec::new, |metres| {
        let of = |(first, last, percent)| (first, last, share(metres, percent, 100));
        volume_weeks(race, s.rules).map(of).collect()
    });
    Block {
        no_run: after.no_run,
        easy: after.easy,
        first_hard: after.first_hard,
        gate_until: waits.then(|| race.last_day() + rules.gate_wait_days),
        weeks,
        weeks_until: volume_weeks(race, s.rules).last().map_or(race.last_day(), |(_, last, _)| last),
    }
}

/// What a race asks of the days after it, whatever is known of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct After {
    /// The last day without a run.
    pub no_run: Day,
    /// The last day on which only easy running is allowed.
    pub easy: Day,
    /// The first day on which hard work is allowed.
    pub first_hard: Day,
}

/// The days after a race of someone born in a year; none: the youngest group.
pub fn after(race: &Race, birth_year: Option<i32>, rules: &Rules) -> After {
    let class = class(race, rules);
    let rules = &rules.post_race;
    let age_percent = match birth_year.map(|born| race.day.year() - born) {
        Some(age) if age >= rules.older_age => rules.older_age_percent,
        Some(age) if age >= rules.age => rules.age_percent,
        _ => 100,
    };
    let effort_percent = if race.effort == Effort::Easy { rules.easy_effort_percent } else { 100 };
    // Days by age and effort, rounded up once.
    let after = |days: i64| {
        let scaled = (days * age_percent * effort_percent + 9_999).div_euclid(10_000);
        race.last_day() + i32::try_from(scaled).unwrap_or(i32::MAX)
    };
    After {
        no_run: after(*rules.no_run_days.of(class)),
        easy: after(*rules.easy_days.of(class)),
        first_hard: after(*rules.first_hard_days.of(class)),
    }
}

/// The weeks after a race, first and last day, with the share of a week before the taper in percent.
pub fn volume_weeks(race: &Race, rules: &Rules) -> impl Iterator<Item = (Day, Day, i64)> {
    let end = race.last_day();
    let percents = rules.post_race.volume_percents.of(class(race, rules));
    (0..).zip(percents).map(move |(k, percent)| (end + 1 + 7 * k, end + 7 + 7 * k, *percent))
}

/// The days before the taper that a week before it is measured on.
pub fn pre_taper_span(race: &Race, rules: &Rules) -> (Day, Day) {
    let taper = first_day(race, rules).unwrap_or(race.day);
    (taper - rules.post_race.pre_taper_days, taper - 1)
}

/// Metres of a week before the taper: given, or a quarter of the 28 days before it; none when nothing was run then.
fn pre_taper_week(s: &Situation<'_>, race: &Race) -> Option<i64> {
    let computed = || {
        let (first, last) = pre_taper_span(race, s.rules);
        let metres = s.facts.volume(first, last);
        Some(share(metres, 7, i64::from(s.rules.post_race.pre_taper_days))).filter(|_| metres > 0)
    };
    race.pre_taper_week_m.or_else(computed)
}
