//! What a morning changes: today, the week, and each session.

use super::message::{Message, Value, count, metres, minutes, plain};
use super::{ids, name};
use crate::facts::Facts;
use crate::morning::{Adjusted, Morning, Offer};
use crate::plan::session::{Content, Intensity, Kind, Run, Session};
use crate::rules::Rules;
use crate::time::Day;

/// Today's sessions, each in a sentence, or that the plan is yet to begin; nothing without a session in the window.
///
/// What was run today without being one of them is told after them.
pub fn today(morning: &Morning, facts: &Facts, rules: &Rules) -> Vec<Message> {
    let first = facts.plan.iter().map(|x| x.day).min().filter(|first| *first > morning.day);
    if let Some(first) = first.filter(|_| facts.own_plan) {
        return [ids::today_before_plan(first)].into_iter().chain(beside(morning, facts)).collect();
    }
    let of_today = |x: &&Adjusted| x.session.day == morning.day || x.after.day == morning.day;
    let planned: Vec<&Adjusted> = morning.sessions.iter().filter(of_today).collect();
    let real = |x: &&&Adjusted| x.session.kind != Kind::Rest;
    let sentences: Vec<Message> = planned.iter().filter(real).map(|x| sentence(x, facts, rules)).collect();
    let rests = sentences.is_empty() && !morning.sessions.is_empty();
    let planned = if rests { vec![ids::today_rest()] } else { sentences };
    planned.into_iter().chain(beside(morning, facts)).collect()
}

/// The runs of a day, races among them.
fn runs_of(day: Day, facts: &Facts) -> impl Iterator<Item = i64> {
    let runs = facts.runs_between(day, day).iter();
    runs.filter(|r| r.kind.covers_distance()).map(|r| r.distance_m)
}

/// What was run today, where no session of today is done by it.
fn beside(morning: &Morning, facts: &Facts) -> Option<Message> {
    let done = |x: &&Adjusted| x.session.day == morning.day && x.session.completed;
    let told = morning.sessions.iter().filter(done).any(|x| x.session.kind.covers_distance());
    let ran_m: i64 = runs_of(morning.day, facts).sum();
    (!told && ran_m > 0).then(|| ids::today_ran(metres(ran_m)))
}

/// Metres run for a session that is done: of the runs of its day the one closest to it. Of a default week, which no
/// run is held against, all of the day.
fn ran(session: &Session, facts: &Facts) -> Option<i64> {
    let runs = runs_of(session.day, facts);
    if !session.kind.covers_distance() {
        None
    } else if session.completed {
        runs.min_by_key(|m| (m - session.distance_m).abs())
    } else if facts.own_plan {
        None
    } else {
        Some(runs.sum()).filter(|m| *m > 0)
    }
}

/// That a session is done, in a word or two for its row: "8 km run"; nothing while it is not.
pub fn done(session: &Session, facts: &Facts) -> Option<Message> {
    let ran = ran(session, facts).map(|m| ids::done_ran(metres(m)));
    ran.or_else(|| session.completed.then(ids::row_done))
}

fn sentence(adjusted: &Adjusted, facts: &Facts, rules: &Rules) -> Message {
    let (before, after) = (adjusted.session.content(), adjusted.after);
    if adjusted.session.completed {
        let planned_m = before.distance_m;
        let enough = |m: i64| m * 100 >= planned_m * rules.matching.done_percent;
        match ran(&adjusted.session, facts).filter(|m| !enough(*m)) {
            Some(m) => ids::today_partly(name::kind(before.kind), metres(m), metres(planned_m)),
            None => ids::today_done(name::session(&before)),
        }
    } else if before == after {
        ids::today_same(name::session(&before))
    } else if before.day != after.day {
        ids::today_moved(name::session(&after), Value::Weekday(after.day))
    } else {
        ids::today_changed(name::session(&after), was(&before, &after))
    }
}

/// What a session was, in as few words as tell it from what it is: "threshold 12 km", but "10 km" for a run that only
/// became shorter.
fn was(before: &Content, after: &Content) -> Message {
    match name::amount(before) {
        Some(amount) if before.kind == after.kind && name::amount(after).is_some() => amount,
        _ => name::session(before),
    }
}

/// The first change after today, for a morning that leaves today alone.
pub fn later(morning: &Morning) -> Option<Message> {
    let mut changed = morning.sessions.iter().filter(|x| x.is_changed());
    let first = changed.next().filter(|x| x.session.day > morning.day && x.after.day > morning.day)?;
    let (before, after) = (first.session.content(), first.after);
    if before.day != after.day {
        return Some(ids::today_moved(name::session(&after), Value::Weekday(after.day)));
    }
    let day = Value::Weekday(before.day);
    Some(ids::later_changed(day, name::session(&after), was(&before, &after)))
}

/// How today's run is run, in a line; nothing for rest, a race, or work that is no run.
pub fn how(morning: &Morning, facts: &Facts, rules: &Rules) -> Option<Message> {
    let runs = |x: &&Adjusted| x.after.day == morning.day && x.after.kind.is_run() && !x.session.completed;
    let today = morning.sessions.iter().find(runs)?.after;
    match today.kind {
        Kind::WalkRun => stage(facts, rules),
        Kind::RacePace => Some(ids::how_race_pace()),
        Kind::Intervals | Kind::Hills | Kind::Speed if today.intensity >= Intensity::Vo2 => {
            Some(ids::how_fast())
        }
        _ => Some(match today.intensity {
            Intensity::Rest | Intensity::Recovery => ids::how_recovery(),
            Intensity::Easy => ids::how_easy(),
            Intensity::Steady => ids::how_steady(),
            Intensity::Threshold | Intensity::Vo2 => ids::how_threshold(),
        }),
    }
}

/// Runs and walks of the stage of a return to running.
fn stage(facts: &Facts, rules: &Rules) -> Option<Message> {
    let stage = facts.return_record?.stage as usize;
    let r = &rules.return_to_run;
    let (times, run, walk) =
        (r.stage_repeats.get(stage)?, r.stage_run_min.get(stage)?, r.stage_walk_min.get(stage)?);
    let minutes = |n: &i64| minutes(*n as f64);
    (*run > 0 && *walk > 0).then(|| ids::how_stage(plain(*times as f64, 0), minutes(run), minutes(walk)))
}

/// The window in kilometres; nothing without a run in it.
pub fn week(morning: &Morning, rules: &Rules) -> Option<Message> {
    let totals = morning.totals;
    let days = count(usize::try_from(rules.limits.window_days).unwrap_or(0));
    let (before, after) = (metres(totals.planned_m), metres(totals.adjusted_m));
    match totals {
        t if t.planned_m == 0 => None,
        t if t.planned_m == t.adjusted_m => Some(ids::week_same(before, days)),
        _ => Some(ids::week_changed(after, before, days)),
    }
}

/// A changed session in a line: before and after.
pub fn line(adjusted: &Adjusted) -> Message {
    let (before, after) = (adjusted.session.content(), adjusted.after);
    if before.day != after.day && before.kind == after.kind && before.distance_m == after.distance_m {
        return ids::session_moved(name::session(&before), after.day);
    }
    ids::session_changed(name::session(&before), name::session(&after))
}

/// Something that was done.
pub fn run(run: &Run) -> Message {
    name::session(&Content {
        day: run.day,
        kind: run.kind,
        intensity: Intensity::default(),
        distance_m: run.distance_m,
        duration_s: Some(run.moving_s),
    })
}

/// A move that may be accepted.
pub fn offer(offer: &Offer, morning: &Morning) -> Option<Message> {
    let adjusted = morning.sessions.iter().find(|x| x.session.id == offer.session)?;
    Some(ids::offer(
        name::session(&adjusted.session.content()),
        Value::Weekday(offer.from),
        Value::Weekday(offer.to),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::explain::testing::session;
    use crate::facts::{ReturnRecord, Runs, Stage};
    use crate::gate::Gate;
    use crate::morning::{Offers, evaluate};

    fn morning(facts: &Facts) -> Morning {
        evaluate(Day::from_number(20_000), facts, Offers::Open, Rules::built_in().unwrap())
    }

    #[test]
    fn a_walk_run_is_told_in_minutes_of_its_stage() {
        let today = session("a", Day::from_number(20_000), Kind::WalkRun, Intensity::Easy);
        let record = ReturnRecord { stage: Stage::S3, ..ReturnRecord::default() };
        let facts = Facts { plan: vec![today], return_record: Some(record), ..Facts::default() };
        let rules = Rules::built_in().unwrap();
        let stage = ids::how_stage(plain(6.0, 0), minutes(3.0), minutes(2.0));
        assert_eq!(how(&morning(&facts), &facts, rules), Some(stage));
        let without = Facts { return_record: None, ..facts };
        assert_eq!(how(&morning(&without), &without, rules), None);
    }

    #[test]
    fn what_was_run_is_told_and_less_than_planned_as_such() {
        let rules = Rules::built_in().unwrap();
        let day = Day::from_number(20_000);
        let told = |ran_m: i64, completed: bool, own_plan: bool| {
            let long = Session { completed, ..session("a", day, Kind::Long, Intensity::Easy) };
            let runs = Runs::new(vec![Run::new(day, Kind::Long, ran_m, ran_m / 3)], rules);
            let facts = Facts { plan: vec![long.clone()], own_plan, runs, ..Facts::default() };
            (today(&morning(&facts), &facts, rules), done(&long, &facts))
        };
        let kind = name::kind(Kind::Long);
        let partly = ids::today_partly(kind, metres(6000), metres(10_000));
        assert_eq!(told(6000, true, true), (vec![partly], Some(ids::done_ran(metres(6000)))));
        assert_eq!(told(9900, true, true).0[0].id, "today_done");
        // What no session is done by, and what a default week was not asked for, is told beside it.
        let (said, row) = told(3000, false, true);
        assert_eq!((said.last(), row), (Some(&ids::today_ran(metres(3000))), None));
        let (said, row) = told(3000, false, false);
        assert_eq!(
            (said.last(), row),
            (Some(&ids::today_ran(metres(3000))), Some(ids::done_ran(metres(3000))))
        );
    }

    #[test]
    fn a_change_today_leaves_later_ones_to_the_plan() {
        let hard = |id: &str, on: i32| {
            session(id, Day::from_number(20_000 + on), Kind::Threshold, Intensity::Threshold)
        };
        let facts = |first: i32| Facts {
            plan: vec![hard("a", first), hard("b", 4)],
            gate: Gate::Fail,
            ..Facts::default()
        };
        assert_eq!(later(&morning(&facts(0))), None);
        assert_eq!(later(&morning(&facts(1))).map(|m| m.id), Some("later_changed"));
    }

    #[test]
    fn a_run_that_only_became_shorter_is_named_once() {
        let before = session("a", Day::from_number(20_000), Kind::Easy, Intensity::Easy).content();
        let after = Content { distance_m: 7000, ..before };
        assert_eq!(was(&before, &after), ids::amount(metres(10_000)));
        let threshold = Content { kind: Kind::Threshold, ..before };
        assert_eq!(was(&threshold, &after), name::session(&threshold));
    }
}
