//! What a new plan changes in the one that is followed, week by week.

use std::collections::BTreeMap;

use ebb_model::plan::session::{Content, Kind, Session};
use ebb_model::time::Day;
use serde::Serialize;

/// A week in which something changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct WeekChange {
    /// The first of its seven days; of the first week this may lie before the new plan.
    pub start: Day,
    /// Metres of its runs in the plan that is followed, races left out; days before the new plan's first not counted.
    pub was_m: i64,
    /// The same in the new plan.
    pub will_m: i64,
    /// Sessions of the plan that is followed which the new one does not have, in order of day.
    pub goes: Vec<Content>,
    /// Sessions which only the new one has, in order of day.
    pub comes: Vec<Content>,
}

#[derive(Default)]
struct Both<'a> {
    was: Vec<&'a Session>,
    will: Vec<&'a Session>,
}

/// The weeks in which something changes, in order; `monday` is the first day of any week. A session stays where the
/// same is done on its day, whatever it is called; days of rest are left out.
pub(crate) fn changes(monday: Day, was: &[Session], will: &[Session]) -> Vec<WeekChange> {
    let week = |s: &Session| (s.day - monday).div_euclid(7);
    let mut weeks: BTreeMap<i32, Both<'_>> = BTreeMap::new();
    for s in was.iter().filter(|s| s.kind != Kind::Rest) {
        weeks.entry(week(s)).or_default().was.push(s);
    }
    for s in will.iter().filter(|s| s.kind != Kind::Rest) {
        weeks.entry(week(s)).or_default().will.push(s);
    }
    let metres = |list: &[&Session]| list.iter().filter(|s| s.kind.is_run()).map(|s| s.distance_m).sum();
    let change = |(week, Both { was, will }): (i32, Both<'_>)| WeekChange {
        start: monday + 7 * week,
        was_m: metres(&was),
        will_m: metres(&will),
        goes: only_in(&was, &will),
        comes: only_in(&will, &was),
    };
    weeks.into_iter().map(change).filter(|w| !w.goes.is_empty() || !w.comes.is_empty()).collect()
}

fn only_in(these: &[&Session], those: &[&Session]) -> Vec<Content> {
    // How long the same run takes was worked out from how fast one ran when it was planned; that is no other session.
    let what = |s: &Session| (s.day, s.kind, s.intensity, s.distance_m);
    let mut left: Vec<_> = those.iter().map(|s| what(s)).collect();
    let mut out: Vec<Content> = Vec::new();
    for s in these {
        match left.iter().position(|x| *x == what(s)) {
            Some(place) => drop(left.swap_remove(place)),
            None => out.push(s.content()),
        }
    }
    out.sort_by_key(|c| c.day);
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use ebb_model::plan::session::Intensity;

    fn session(id: &str, after: i32, kind: Kind, distance_m: i64) -> Session {
        let monday: Day = "2026-11-23".parse().unwrap();
        Session::new(id, monday + after, kind, Intensity::Easy, distance_m)
    }

    #[test]
    fn a_week_tells_what_goes_what_comes_and_its_metres_before_and_after() {
        let monday: Day = "2026-11-23".parse().unwrap();
        let was = [
            session("a", 1, Kind::Easy, 8000),
            session("b", 6, Kind::Long, 18_000),
            session("c", 8, Kind::Easy, 8000),
            session("r", 9, Kind::Rest, 0),
        ];
        let will = [
            session("x", 1, Kind::Easy, 8000),
            session("y", 6, Kind::Long, 20_000),
            session("z", 8, Kind::Easy, 8000),
            session("w", 14, Kind::Race, 10_000),
        ];
        let all = changes(monday, &was, &will);
        let [first, last] = &all[..] else { panic!("{all:?}") };
        assert_eq!((first.start, first.was_m, first.will_m), (monday, 26_000, 28_000));
        assert_eq!((first.goes[0].distance_m, first.comes[0].distance_m), (18_000, 20_000));
        assert_eq!((first.goes.len(), first.comes.len()), (1, 1), "the same easy run under another id stays");
        assert_eq!((last.start, last.will_m, last.comes.len()), (monday + 14, 0, 1), "a race is no training");
    }
}
