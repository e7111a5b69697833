//! What keeps a shortened week sensible: no crumbs of runs, and days without any.

use crate::plan::limit::Limit;
use crate::plan::session::{Intensity, Kind, Session};
use crate::rules::situation::{Limits, Situation};
use crate::time::Day;

/// Runs brought under 3 km rest, shortest planned first, while enough other runs remain; at most `most` of them.
pub fn rest_short_runs(
    s: &Situation<'_>,
    first: Day,
    last: Day,
    limits: &mut Limits,
    others: usize,
    most: usize,
) {
    let runs = || s.between(first, last).filter(|(_, session)| session.kind.is_run());
    let mut left = runs().filter(|(place, _)| !limits.of(*place).is_rest()).count();
    let mut short: Vec<(usize, &Session)> = runs()
        .filter(|(place, session)| {
            let limit = limits.of(*place);
            let shortened = |m: i64| m < session.distance_m && m < s.rules.limits.short_run_m;
            !session.completed && !limit.is_rest() && limit.max_distance.is_some_and(shortened)
        })
        .collect();
    short.sort_by_key(|(place, session)| (session.distance_m, *place));
    for (place, _) in short.into_iter().take(most) {
        if left <= others {
            break;
        }
        limits.add(place, Limit::REST);
        left -= 1;
    }
}

/// While days without a run or race are fewer than `days`, the shortest run that is neither key nor hard and has its
/// day to itself rests.
pub fn add_rest_days(s: &Situation<'_>, first: Day, last: Day, limits: &mut Limits, days: i64) {
    let runs_on = |day: Day, limits: &Limits| {
        s.between(day, day)
            .filter(|(place, session)| {
                session.kind == Kind::Race || session.kind.is_run() && !rests(session, limits.of(*place))
            })
            .count()
    };
    loop {
        let free = first.through(last).filter(|day| runs_on(*day, limits) == 0).count();
        if i64::try_from(free).is_ok_and(|n| n >= days) {
            return;
        }
        let shortest = s
            .between(first, last)
            .filter(|(place, session)| {
                let limit = limits.of(*place);
                let intensity = limit.max_intensity.map_or(session.intensity, |i| i.min(session.intensity));
                session.is_open_run()
                    && !session.key
                    && !limit.is_rest()
                    && intensity <= Intensity::Easy
                    && runs_on(session.day, limits) == 1
            })
            .min_by_key(|(place, session)| (session.distance_m, *place));
        let Some((place, _)) = shortest else { return };
        limits.add(place, Limit::REST);
    }
}

fn rests(session: &Session, limit: Limit) -> bool {
    limit.is_rest() && !session.completed
}
