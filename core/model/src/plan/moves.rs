//! The second pass: a hard session that only has to wait may move to a later day.
//!
//! A move is an offer until the athlete accepts it; until then the session stays on its day, made easy.

use std::collections::BTreeMap;

use crate::plan::hard::{is_paired, session_is_hard};
use crate::plan::session::{Kind, Session};
use crate::rules::{Limits, RuleId, Situation};
use crate::time::Day;

/// A session that may change places with a later day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Move {
    /// The place of the session in [`Situation::sessions`].
    pub place: usize,
    /// The day it would leave.
    pub from: Day,
    /// The day it would be run.
    pub to: Day,
    /// The sessions that would take the day it leaves.
    pub displaced: Vec<usize>,
    /// Why: hold, a short night, or both.
    pub rules: Vec<RuleId>,
}

/// Moves that keep a waiting session hard: only while nothing but hold, a short night and the guards that are always
/// on is in force, within the session's flexibility, and never next to another hard session or a race.
pub fn moves(s: &Situation<'_>, limits: &[(RuleId, Limits)]) -> Vec<Move> {
    let free = RuleId::ALL.into_iter().all(|rule| movable(rule) || is_guard(rule) || !rule.in_force(s));
    if !free {
        return Vec::new();
    }
    let mut days: BTreeMap<usize, Day> = s.sessions.iter().enumerate().map(|(i, x)| (i, x.day)).collect();
    let mut out = Vec::new();
    for (place, session) in s.window().filter(|(_, x)| !x.locked && !x.completed && x.flex_days > 0) {
        let eases = |(rule, of_rule): &(RuleId, Limits)| {
            movable(*rule) && of_rule.of(place).max_intensity.is_some_and(|i| i < session.intensity)
        };
        let rules: Vec<RuleId> = limits.iter().filter(|l| eases(l)).map(|l| l.0).collect();
        if rules.is_empty() {
            continue;
        }
        let from = days.get(&place).copied().unwrap_or(session.day);
        let flex = session.flex_days.min(s.rules.plan.flex_days_max);
        // Days count from the base plan, however often the session has moved since.
        let planned = s.facts.moved.get(&session.id).copied().unwrap_or(session.day);
        let last = (planned + flex).min(s.last_day());
        let Some(to) = (from + 1).through(last).find(|to| is_free(s, &days, place, *to)) else { continue };
        let on_target = |(i, day): (&usize, &Day)| {
            let other = s.sessions.get(*i)?;
            (*day == to && other.kind != Kind::Race).then_some(*i)
        };
        let displaced: Vec<usize> = days.iter().filter_map(on_target).collect();
        for other in &displaced {
            days.insert(*other, from);
        }
        days.insert(place, to);
        out.push(Move { place, from, to, displaced, rules });
    }
    out
}

/// Makes accepted moves in a base plan, in the order they were accepted: a session goes to its new day, and what was
/// there but races takes the day it leaves. Gives the base plan's day of every session that is on another one now.
pub fn replay(plan: &mut [Session], accepted: &[(String, Day)]) -> BTreeMap<String, Day> {
    let base: BTreeMap<String, Day> = plan.iter().map(|s| (s.id.clone(), s.day)).collect();
    for (id, to) in accepted {
        let Some(from) = plan.iter().find(|s| s.id == *id).map(|s| s.day) else { continue };
        for session in plan.iter_mut() {
            if session.id == *id {
                session.day = *to;
            } else if session.day == *to && session.kind != Kind::Race {
                session.day = from;
            }
        }
    }
    plan.iter()
        .filter_map(|s| Some((s.id.clone(), *base.get(&s.id)?)).filter(|(_, day)| *day != s.day))
        .collect()
}

/// The day of a session once moves are made.
pub fn day_after(place: usize, session: &Session, taken: &[Move]) -> Day {
    taken.iter().fold(session.day, |day, m| match m {
        m if m.place == place => m.to,
        m if m.displaced.contains(&place) => m.from,
        _ => day,
    })
}

fn movable(rule: RuleId) -> bool {
    matches!(rule, RuleId::Hold | RuleId::ShortNight)
}

fn is_guard(rule: RuleId) -> bool {
    matches!(rule, RuleId::SingleRun | RuleId::WeeklyGrowth)
}

/// Whether a day may take the session at `mover`: nothing on it that must stay, nothing hard on it or beside it.
fn is_free(s: &Situation<'_>, days: &BTreeMap<usize, Day>, mover: usize, to: Day) -> bool {
    let near = |reach: i32| {
        let others = days.iter().filter(move |(i, day)| **i != mover && (to - **day).abs() <= reach);
        others.filter_map(|(i, _)| s.sessions.get(*i).copied())
    };
    let hard = |x: &Session| {
        let paired = is_paired(x, &s.sessions, |_| true);
        session_is_hard(x, &x.content(), paired, s.median_long, s.rules)
    };
    // A race need not be in the plan to be run.
    let race = s.facts.races.iter().any(|r| (r.day - 1..=r.last_day() + 1).contains(&to));
    near(0).all(|x| !x.locked && !x.completed && !x.key) && !near(1).any(hard) && !race
}
