//! Readings of the model that one athlete each makes plain.

#![cfg(test)]

use std::collections::BTreeMap;

use ebb_model::facts::{Cause, Facts, ReturnRecord, Runs, Stage};
use ebb_model::health::run::without_duplicates;
use ebb_model::health::stream::Source;
use ebb_model::morning::{Adjusted, Offers, evaluate, settle};
use ebb_model::plan::limit::Limit;
use ebb_model::plan::project::project;
use ebb_model::plan::race::{Effort, Priority, Race, RaceKind};
use ebb_model::plan::session::{BackToBack, Intensity, Kind, Run, Session};
use ebb_model::rules::{RuleId, Rules};
use ebb_model::time::Day;
use ebb_model::verdict::check_in::{CheckIn, Overall};

fn rules() -> &'static Rules {
    Rules::built_in().unwrap()
}

/// Monday.
fn today() -> Day {
    "2026-03-16".parse().unwrap()
}

fn session(id: &str, ahead: i32, kind: Kind, intensity: Intensity) -> Session {
    Session::new(id, today() + ahead, kind, intensity, 10_000)
}

fn run(back: i32, distance_m: i64) -> Run {
    Run::new(today() - back, Kind::Easy, distance_m, distance_m * 36 / 100)
}

fn runs(days_back: impl IntoIterator<Item = i32>) -> Runs {
    Runs::new(days_back.into_iter().map(|back| run(back, 10_000)).collect(), rules())
}

fn after(facts: &Facts, id: &str) -> Adjusted {
    let morning = evaluate(today(), facts, Offers::Taken, rules());
    morning.sessions.into_iter().find(|x| x.session.id == id).unwrap()
}

#[test]
fn a_week_off_in_the_middle_of_a_return_keeps_its_stage() {
    // Forty days off, back three weeks ago at S4, then seven days without a run.
    let record = ReturnRecord { stage: Stage::S4, ..ReturnRecord::default() };
    let facts = Facts {
        runs: runs((61..100).step_by(2).chain([21, 19, 17, 15, 13, 11, 9, 7])),
        return_record: Some(record),
        plan: vec![session("mon", 0, Kind::Easy, Intensity::Easy)],
        ..Facts::default()
    };
    assert_eq!(after(&facts, "mon").after.kind, Kind::WalkRun, "not back to walking");
}

#[test]
fn a_healed_bone_lets_hard_running_back_after_three_weeks() {
    let record = |stage| ReturnRecord {
        stage,
        cause: Cause::Bone,
        cleared: true,
        pre_layoff_week_m: None,
        stopped: false,
    };
    let mut facts = Facts {
        runs: runs((55..110).chain(1..26)),
        plan: vec![session("mon", 0, Kind::Threshold, Intensity::Threshold)],
        return_record: Some(record(Stage::Rebuild)),
        ..Facts::default()
    };
    assert!(!after(&facts, "mon").rules.contains(&RuleId::ReturnToRun), "three weeks of 70 km");
    facts.return_record = Some(record(Stage::S7));
    assert!(after(&facts, "mon").rules.contains(&RuleId::ReturnToRun), "its stages are not done");
    // Off for three days with nothing longer before: any length counts.
    let three_days = Facts { runs: runs(3..60), return_record: Some(record(Stage::Rebuild)), ..facts };
    assert!(after(&three_days, "mon").rules.contains(&RuleId::ReturnToRun));
}

#[test]
fn growth_is_off_only_while_a_return_walks() {
    // A fortnight off is no walk-run return, whatever stage a record begins with.
    let plan = (0..7).map(|i| session(&format!("s{i}"), i, Kind::Easy, Intensity::Easy)).collect();
    let record =
        ReturnRecord { cause: Cause::Illness, pre_layoff_week_m: Some(200_000), ..ReturnRecord::default() };
    let facts = Facts { runs: runs([27, 26, 12]), plan, return_record: Some(record), ..Facts::default() };
    let week: i64 = (0..7).map(|i| after(&facts, &format!("s{i}")).after.distance_m).sum();
    assert!(week <= 23_000, "{week} m after a best week of 20 km");
}

#[test]
fn a_back_to_back_tag_without_its_partner_stands_in_no_ones_way() {
    let mut plan = vec![
        Session { flex_days: 3, ..session("mon", 0, Kind::Threshold, Intensity::Threshold) },
        session("tue", 1, Kind::Easy, Intensity::Easy),
        Session { back_to_back: Some(BackToBack::First), ..session("wed", 2, Kind::Easy, Intensity::Easy) },
    ];
    let awful = CheckIn { overall: Some(Overall::Awful), ..CheckIn::default() };
    let facts = |plan: &[Session], races: Vec<Race>| Facts {
        runs: runs(1..60),
        plan: plan.to_vec(),
        check_ins: [(today(), awful.clone())].into(),
        races,
        ..Facts::default()
    };
    assert_eq!(after(&facts(&plan, vec![]), "mon").after.day, today() + 1);
    // A race the plan does not name is still run.
    let race = Race {
        id: "club".to_owned(),
        day: today() + 2,
        distance_m: 5_000,
        kind: RaceKind::Road,
        priority: Priority::C,
        stages: 1,
        effort: Effort::Hard,
        pre_taper_week_m: None,
    };
    plan.pop();
    assert_eq!(after(&facts(&plan, vec![race]), "mon").after.day, today());
}

#[test]
fn an_easy_run_under_a_limit_of_recovery_is_still_called_easy() {
    let of = |kind, intensity| {
        project(&session("x", 0, kind, intensity), Limit::intensity(Intensity::Recovery), rules()).kind
    };
    assert_eq!(of(Kind::Easy, Intensity::Easy), Kind::Easy);
    assert_eq!(of(Kind::Threshold, Intensity::Threshold), Kind::Recovery);
    assert_eq!(of(Kind::Long, Intensity::Easy), Kind::Recovery);
}

#[test]
fn long_runs_of_unknown_length_leave_a_reason_for_what_they_rest() {
    // A median long run of nothing makes everything long.
    let mut facts = Facts { runs: runs([]), ..Facts::default() };
    let unknown = Run { kind: Kind::Long, moving_s: 5400, ..run(12, 0) };
    facts.runs = Runs::new(vec![unknown], rules());
    facts.plan = vec![session("mon", 0, Kind::Easy, Intensity::Easy)];
    let monday = after(&facts, "mon");
    assert_eq!(monday.is_changed(), !monday.rules.is_empty(), "{monday:?}");
}

#[test]
fn one_run_recorded_on_both_sides_of_midnight_is_one_run() {
    let at = |text: &str, source: &str, samples| {
        let start: ebb_model::time::Moment = text.parse().unwrap();
        Run {
            day: start.day(),
            start: Some(start),
            source: Some(Source::named(source)),
            hr_samples: samples,
            ..run(0, 10_000)
        }
    };
    let watch = at("2026-03-14T23:59:30+01:00", "ios/a/watch", 10);
    let phone = at("2026-03-15T00:00:20+01:00", "ios/b/phone", 20);
    let typed = Run { day: phone.day, ..run(0, 4_000) };
    let other = at("2026-03-14T23:59:40+01:00", "ios/c/treadmill", 0);
    let other = Run { distance_m: 2_000, ..other };
    let kept = without_duplicates(vec![watch, phone.clone(), typed, other], rules());
    assert_eq!(kept.len(), 3);
    assert!(kept.is_sorted_by_key(|r| r.day) && kept.contains(&phone), "{kept:?}");
}

#[test]
fn in_the_evening_tomorrow_s_key_session_changes_for_pain_and_for_no_bad_mood() {
    let key =
        |id: &str, ahead| Session { key: true, ..session(id, ahead, Kind::Threshold, Intensity::Threshold) };
    let calm = Facts { runs: runs(1..40), plan: vec![key("tue", 1), key("wed", 2)], ..Facts::default() };
    let said = |check_in: CheckIn, settled: bool| {
        let facts = Facts {
            check_ins: BTreeMap::from([(today(), check_in)]),
            settled: if settled { settle(today(), &calm, rules()) } else { BTreeMap::new() },
            ..calm.clone()
        };
        after(&facts, "tue").after
    };
    let awful = CheckIn { overall: Some(Overall::Awful), ..CheckIn::default() };
    assert_eq!(said(awful.clone(), false).intensity, Intensity::Easy, "in the morning it waits");
    assert_eq!(said(awful.clone(), true), after(&calm, "tue").after, "in the evening it stays as it was");
    let pain = CheckIn { pain: Some(7.0), ..CheckIn::default() };
    assert_eq!(said(pain, true).kind, Kind::Rest);
    // What was taken from it earlier in the day does not come back in the evening either.
    let tired = Facts { check_ins: BTreeMap::from([(today(), awful)]), ..calm.clone() };
    let facts = Facts { settled: settle(today(), &tired, rules()), ..calm.clone() };
    assert_eq!(after(&facts, "tue").after.intensity, Intensity::Easy);
}
