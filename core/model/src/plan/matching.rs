//! What was run, held against what was planned: done, cut short, moved to another day, missed, or extra.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::facts::Facts;
use crate::plan::hard::by_intensity;
use crate::plan::session::{BackToBack, Content, Intensity, Kind, Run, Session};
use crate::rules::Rules;
use crate::rules::parameters::Matching;
use crate::time::Day;

/// A session as it stood on the morning of its day.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Planned {
    /// The session's id.
    pub id: String,
    /// What was to be done.
    pub kind: Kind,
    /// How hard.
    pub intensity: Intensity,
    /// Metres.
    pub distance_m: i64,
    /// Eight minutes or more of threshold or harder work.
    pub hard: bool,
    /// Day of a back-to-back pair.
    pub back_to_back: Option<BackToBack>,
}

impl Planned {
    /// A session of the base plan with what a morning left of it.
    pub fn new(session: &Session, after: &Content, rules: &Rules) -> Self {
        let Content { kind, intensity, distance_m, .. } = *after;
        let left = Session { kind, intensity, ..session.clone() };
        Self {
            id: session.id.clone(),
            kind,
            intensity,
            distance_m,
            hard: by_intensity(&left, rules),
            back_to_back: session.back_to_back.filter(|_| kind.is_run()),
        }
    }
}

/// What became of a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Done {
    /// Run on its day, in full or more.
    Full,
    /// Run on its day, and clearly shorter.
    Partial,
    /// Run on another day.
    Moved(Day),
}

/// Which run was which session.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Matches {
    /// Sessions that were done, by id: how, and the place of the run in the list. Sessions of the past that are not
    /// here were missed.
    pub sessions: BTreeMap<String, (Done, usize)>,
}

impl Matches {
    /// Runs that belong to no session.
    pub fn extra(&self, runs: usize) -> Vec<usize> {
        (0..runs).filter(|i| !self.sessions.values().any(|(_, run)| run == i)).collect()
    }
}

/// Matches runs to planned runs. `planned` are those of each day, as they stood that morning; the order of neither
/// matters.
///
/// On a day the closest distances belong together first; a run far shorter than a session is none of it. What is left
/// of hard and long sessions may have been run a day or two earlier or later: on a day where nothing else explains a
/// run of about that length.
///
/// A session whose day is not over (`today` or later) can only be done on that day: what was run before is no reason to
/// take it off the plan.
pub fn matches(planned: &[(Day, Planned)], runs: &[Run], today: Day, rules: &Matching) -> Matches {
    let planned: Vec<(Day, &Planned)> = planned.iter().map(|(day, session)| (*day, session)).collect();
    let done = done(&planned, runs, today, rules).into_iter();
    Matches { sessions: done.map(|(id, done)| (id.to_owned(), done)).collect() }
}

/// The sessions of [`Matches`].
fn done<'p>(
    planned: &[(Day, &'p Planned)],
    runs: &[Run],
    today: Day,
    rules: &Matching,
) -> BTreeMap<&'p str, (Done, usize)> {
    let mut by_day: Vec<(usize, &Run)> = runs.iter().enumerate().collect();
    by_day.sort_by_key(|(_, run)| run.day);
    let mut pairs = Vec::new();
    for (day, session) in planned {
        // A stage of walking has no distance: any walk of its day is it.
        let walks = session.kind == Kind::Walk;
        let may_be = |r: &Run| {
            let runs = session.kind.covers_distance() && session.distance_m > 0 && r.kind.covers_distance();
            runs || walks && r.kind == Kind::Walk && r.day == *day
        };
        // Years of sessions against years of runs: only those of days that are near enough are looked at.
        let first = by_day.partition_point(|(_, r)| r.day < *day - rules.moved_days.max(0));
        let near = by_day.iter().skip(first).take_while(|(_, r)| r.day <= *day + rules.moved_days.max(0));
        for (place, run) in near.copied().filter(|(_, r)| may_be(r)) {
            let apart = (run.day - *day).abs();
            let percent = if walks { 100 } else { alike(run.distance_m, session.distance_m) };
            let matters = session.intensity >= Intensity::Threshold || session.kind == Kind::Long;
            let fits = match apart {
                0 => percent >= rules.partial_percent,
                _ => {
                    let near = apart <= rules.moved_days && *day < today;
                    matters && near && percent >= rules.moved_percent
                }
            };
            if fits {
                // Its own day first, then the closest length, then the earlier run.
                pairs.push((
                    (apart, 100 - percent, run.day, run.start, session.id.as_str(), place),
                    *day,
                    *session,
                ));
            }
        }
    }
    pairs.sort_by(|a, b| a.0.cmp(&b.0));
    let mut out = BTreeMap::new();
    let mut taken = vec![false; runs.len()];
    for ((.., place), day, session) in pairs {
        let (Some(run), Some(taken)) = (runs.get(place), taken.get_mut(place)) else { continue };
        if out.contains_key(session.id.as_str()) || *taken {
            continue;
        }
        *taken = true;
        let full =
            run.distance_m.saturating_mul(100) >= session.distance_m.saturating_mul(rules.done_percent);
        let done = match () {
            () if run.day != day => Done::Moved(run.day),
            () if full => Done::Full,
            () => Done::Partial,
        };
        out.insert(session.id.as_str(), (done, place));
    }
    out
}

/// What the athlete's own plan says of what was run: a run is of the kind of the session it was, as that stood on its
/// morning, and a session that was run is done.
///
/// `stood` has the mornings on record. Earlier days without one have their sessions as the base plan has them; today's
/// sessions are only looked at once this morning is on record, for until then it is not known how they stand.
pub fn live(day: Day, facts: &mut Facts, stood: &BTreeMap<Day, Arc<[Planned]>>, rules: &Rules) {
    let said = stood.range(..=day).flat_map(|(d, list)| list.iter().map(|p| (*d, p)));
    let unsaid = facts.plan.iter().filter(|s| s.day < day && !stood.contains_key(&s.day));
    let as_written: Vec<(Day, Planned)> =
        unsaid.map(|s| (s.day, Planned::new(s, &s.content(), rules))).collect();
    let planned: Vec<(Day, &Planned)> = said.chain(as_written.iter().map(|(d, p)| (*d, p))).collect();
    let until = facts.runs.all().partition_point(|r| r.day <= day);
    let runs = facts.runs.all().get(..until).unwrap_or_default();
    let done = done(&planned, runs, day, &rules.matching);
    for (_, session) in &planned {
        if let Some((_, place)) = done.get(session.id.as_str()) {
            facts.runs.was(*place, session);
        }
    }
    for session in &mut facts.plan {
        session.completed |= done.contains_key(session.id.as_str());
    }
}

/// The shorter of two distances in percent of the longer.
fn alike(a: i64, b: i64) -> i64 {
    a.min(b).saturating_mul(100) / a.max(b).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::Rules;

    const MONDAY: Day = Day::from_number(20_002);

    fn planned(ahead: i32, id: &str, kind: Kind, distance_m: i64) -> (Day, Planned) {
        let intensity = if kind == Kind::Threshold { Intensity::Threshold } else { Intensity::Easy };
        (
            MONDAY + ahead,
            Planned {
                id: id.into(),
                kind,
                intensity,
                distance_m,
                hard: kind == Kind::Threshold,
                back_to_back: None,
            },
        )
    }

    fn run(ahead: i32, distance_m: i64) -> Run {
        let day = MONDAY + ahead;
        Run { start: Some(day.start(0)), ..Run::new(day, Kind::Easy, distance_m, distance_m / 3) }
    }

    fn matched(planned: &[(Day, Planned)], runs: &[Run]) -> Vec<(String, Done, usize)> {
        let all = matches(planned, runs, MONDAY + 6, &Rules::built_in().unwrap().matching).sessions;
        all.into_iter().map(|(id, (done, run))| (id, done, run)).collect()
    }

    #[test]
    fn of_two_runs_on_a_day_each_is_the_session_it_is_closest_to() {
        let plan = [planned(0, "long", Kind::Long, 20_000), planned(0, "jog", Kind::Easy, 5_000)];
        let runs = [run(0, 6_000), run(0, 19_000)];
        assert_eq!(matched(&plan, &runs), [("jog".into(), Done::Full, 0), ("long".into(), Done::Full, 1)]);
        let back: Vec<_> = plan.iter().rev().cloned().collect();
        assert_eq!(matched(&back, &runs), matched(&plan, &runs));
    }

    #[test]
    fn a_session_cut_short_is_partly_done_and_a_jog_to_the_bus_is_none_of_it() {
        let plan = [planned(0, "long", Kind::Long, 20_000)];
        assert_eq!(matched(&plan, &[run(0, 12_000)]), [("long".into(), Done::Partial, 0)]);
        assert_eq!(matched(&plan, &[run(0, 3_000)]), []);
        let jog = matches(&plan, &[run(0, 3_000)], MONDAY + 6, &Rules::built_in().unwrap().matching);
        assert_eq!(jog.extra(1), [0]);
    }

    #[test]
    fn a_long_run_may_be_run_a_day_late_and_an_easy_one_was_missed() {
        let plan = [planned(0, "long", Kind::Long, 20_000), planned(3, "easy", Kind::Easy, 8_000)];
        let runs = [run(1, 20_500), run(4, 8_000)];
        assert_eq!(matched(&plan, &runs), [("long".into(), Done::Moved(MONDAY + 1), 0)]);
    }

    #[test]
    fn a_run_on_its_own_day_is_no_moved_session() {
        let plan = [planned(0, "tempo", Kind::Threshold, 10_000), planned(1, "easy", Kind::Easy, 10_000)];
        assert_eq!(matched(&plan, &[run(1, 10_000)]), [("easy".into(), Done::Full, 0)]);
    }

    #[test]
    fn a_jog_the_day_before_does_not_take_the_session_to_come_off_the_plan() {
        let plan = [planned(2, "tempo", Kind::Threshold, 12_000)];
        let on =
            |today| matches(&plan, &[run(1, 11_500)], today, &Rules::built_in().unwrap().matching).sessions;
        assert!(on(MONDAY + 2).is_empty(), "its day is not over");
        assert_eq!(on(MONDAY + 3).len(), 1);
    }
}
