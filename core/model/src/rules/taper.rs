//! A race is near: the daily volume falls towards it.

use crate::plan::limit::{Limit, round_down, share};
use crate::plan::race::{Priority, Race};
use crate::plan::session::{Session, SessionOrigin};
use crate::plan::taper::{class, first_day};
use crate::rules::Rules;
use crate::rules::situation::{Limits, Situation};
use crate::time::Day;

pub fn limits(s: &Situation<'_>) -> Limits {
    let mut out = Limits::default();
    for race in &s.facts.races {
        let Some(first) = first_day(race, s.rules) else { continue };
        for (place, session) in s.between(first.max(s.day), race.day - 1) {
            if session.is_open_run() && session.origin != SessionOrigin::Taper {
                out.add(place, Limit::distance(tapered(session, race, first, s.rules)));
            }
        }
    }
    out
}

/// A taper begins within the window, or is under way until the race is over.
pub fn in_force(s: &Situation<'_>) -> bool {
    s.facts.races.iter().any(|race| {
        first_day(race, s.rules).is_some_and(|first| first <= s.last_day() && s.day <= race.last_day())
    })
}

fn tapered(session: &Session, race: &Race, first: Day, rules: &Rules) -> i64 {
    let metres = if race.priority == Priority::A {
        (session.distance_m as f64 * factor(race, session.day - first + 1, rules)).floor() as i64
    } else {
        share(session.distance_m, rules.taper.b_percent, 100)
    };
    round_down(metres, rules)
}

/// What the `d`-th day of an A race's taper keeps of its distance.
pub fn factor(race: &Race, d: i32, rules: &Rules) -> f64 {
    libm::exp(-f64::from(d) / rules.taper.a_tau_days.of(class(race, rules)))
}
