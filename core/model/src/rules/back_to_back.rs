//! Two long days in a row, and the recovery that always follows them.

use crate::gate::Gate;
use crate::plan::limit::{Limit, metres_of, round_down, share};
use crate::plan::session::{BackToBack, Intensity, Run, Session};
use crate::rules::RuleId;
use crate::rules::situation::{Limits, Situation};
use crate::time::Day;
use crate::verdict::tier::Tier;

pub fn limits(s: &Situation<'_>) -> Limits {
    let rules = &s.rules.back_to_back;
    let mut out = Limits::default();
    for second in recorded(s) {
        recover(s, &mut out, second, s.facts.volume(second - 6, second));
    }
    for ((day_1, first), (day_2, second)) in planned(s) {
        if allowed(s) {
            let most = round_down(share(first.distance_m, rules.second_percent, 100), s.rules);
            out.add(day_1, Limit::intensity(Intensity::Easy));
            out.add(day_2, Limit::intensity(Intensity::Easy).meet(Limit::distance(most)));
            let week = s.facts.volume(second.day - 6, s.day - 1) + s.planned(s.day, second.day);
            recover(s, &mut out, second.day, week);
        } else {
            let most = round_down(share(first.distance_m, rules.called_off_percent, 100), s.rules);
            out.add(day_1, Limit::distance(most));
            out.add(day_2, Limit::REST);
        }
    }
    out
}

/// A pair was run within the week, or its second day is planned in the window.
pub fn in_force(s: &Situation<'_>) -> bool {
    !recorded(s).is_empty() || !planned(s).is_empty()
}

/// The days after a pair whose second day was `second`, in a week of `week_m` metres.
fn recover(s: &Situation<'_>, out: &mut Limits, second: Day, week_m: i64) {
    let rules = &s.rules.back_to_back;
    for (place, session) in s.between(second + 1, second + rules.no_hard_days) {
        out.add(place, s.not_hard(session));
    }
    for (place, session) in s.between(second + 1, second + rules.rest_days).filter(|(_, x)| x.kind.is_run()) {
        let metres = metres_of(rules.recovery_min * 60, session, s.rules);
        out.add(place, Limit::intensity(Intensity::Recovery).meet(Limit::distance(metres)));
    }
    out.total(s, second + 1, second + rules.week_days, share(week_m, rules.week_percent, 100));
}

/// Second days of pairs that were run in the last week.
fn recorded(s: &Situation<'_>) -> Vec<Day> {
    let has = |day: Day, which: BackToBack| {
        s.facts.runs_between(day, day).iter().any(|r: &Run| r.back_to_back == Some(which))
    };
    let first = s.day - s.rules.back_to_back.week_days;
    first
        .through(s.day - 1)
        .filter(|day| has(*day, BackToBack::Second) && has(*day - 1, BackToBack::First))
        .collect()
}

type Placed<'a> = (usize, &'a Session);

/// Planned pairs whose second day lies in the window and is still to come; a day without its partner is none.
pub fn planned<'a>(s: &Situation<'a>) -> Vec<(Placed<'a>, Placed<'a>)> {
    s.window()
        .filter(|(_, x)| x.back_to_back == Some(BackToBack::Second) && !x.completed)
        .filter_map(|second| {
            let day_before = second.1.day - 1;
            let mut before = s.between(day_before, day_before);
            let first = before.find(|(_, x)| x.back_to_back == Some(BackToBack::First))?;
            Some((first, second))
        })
        .collect()
}

/// Whether a planned pair may be run.
fn allowed(s: &Situation<'_>) -> bool {
    let before =
        [RuleId::Pain, RuleId::Illness, RuleId::ReturnToRun, RuleId::Taper, RuleId::PostRace, RuleId::Deload];
    s.verdict.tier.is_none_or(|t| t <= Tier::Watch)
        && s.facts.gate != Gate::Fail
        && !before.into_iter().any(|rule| rule.in_force(s))
}
