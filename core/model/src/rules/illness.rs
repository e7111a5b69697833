//! Illness below the neck, or fever, rests everything; running comes back in thirds.

use crate::plan::limit::{Limit, metres_of, round_down, share};
use crate::plan::session::Kind;
use crate::rules::situation::{Limits, Situation};
use crate::time::Day;
use crate::verdict::check_in::Illness;

/// An illness that rests everything.
struct Episode {
    /// The day a check-in says it is over, or tomorrow.
    clear: Day,
    /// How many easy days follow.
    easy_days: i64,
}

pub fn limits(s: &Situation<'_>) -> Limits {
    let mut out = Limits::default();
    if let Some(episode) = episode(s) {
        out.rest(s, s.day, episode.clear, false);
        let n = episode.easy_days;
        for (place, session) in s.between(episode.clear + 1, s.last_day()) {
            let j = i64::from(session.day - episode.clear);
            if j > n || session.kind == Kind::Race {
                continue;
            }
            // A third of the days each, the first thirds rounded up.
            let [first, second, _] = s.rules.illness.third_percents;
            let percent = match () {
                () if 3 * j <= n + 2 => Some(first),
                () if 3 * j <= 2 * n + 2 => Some(second),
                () => None,
            };
            out.add(place, s.easy(session));
            if let Some(percent) = percent.filter(|_| session.kind.is_run()) {
                let metres = share(session.distance_m, percent, 100);
                out.add(place, Limit::distance(round_down(metres, s.rules)));
            }
        }
    }
    if above_the_neck(s) {
        for (place, session) in s.between(s.day, s.day).filter(|(_, x)| x.kind.is_run()) {
            let metres = metres_of(s.rules.illness.above_neck_min * 60, session, s.rules);
            out.add(place, s.easy(session).meet(Limit::distance(metres)));
        }
    }
    out
}

/// An illness that rests, its easy days, or a cold today.
pub fn in_force(s: &Situation<'_>) -> bool {
    let recovering =
        episode(s).is_some_and(|e| e.clear + i32::try_from(e.easy_days).unwrap_or(i32::MAX) >= s.day);
    recovering || above_the_neck(s)
}

fn above_the_neck(s: &Situation<'_>) -> bool {
    s.facts.check_ins.get(&s.day).is_some_and(|c| c.illness == Some(Illness::Above))
}

/// The last illness below the neck of a month: back to its first day over days that say nothing, forward to the
/// first check-in that says it is over.
fn episode(s: &Situation<'_>) -> Option<Episode> {
    let rules = &s.rules.illness;
    let answers: Vec<(Day, bool)> = s
        .facts
        .check_ins
        .range(..=s.day)
        .filter_map(|(day, c)| Some((*day, matches!(c.illness?, Illness::Below | Illness::Fever))))
        .collect();
    let last = answers.iter().rposition(|(day, ill)| *ill && *day > s.day - rules.lookback_days)?;
    let before = answers.get(..=last)?;
    let first = before.iter().rev().take_while(|(_, ill)| *ill).last()?.0;
    let clear = answers.get(last + 1).map_or(s.day + 1, |(day, _)| *day);
    Some(Episode { clear, easy_days: rules.easy_days.clamp(i64::from(clear - first)) })
}
