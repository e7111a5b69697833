//! What the athlete says, and what the next morning makes of it.

#![cfg(test)]

use ebb_engine::diary::SessionDone;
use ebb_engine::formats::outgoing::Outgoing;
use ebb_engine::formats::{WriteFormat, read_plan, write_plan};
use ebb_engine::morning::Question;
use ebb_engine::plan::GoalAsked;
use ebb_engine::{AsOf, Engine, PlanFile};
use ebb_model::explain::render::{Language, Texts, Units};
use ebb_model::facts::{Cause, ReturnRecord, Stage};
use ebb_model::health::record::Activity;
use ebb_model::morning::Morning;
use ebb_model::plan::make::{Phase, Role};
use ebb_model::plan::race::{Effort, Priority, Race, RaceKind};
use ebb_model::plan::session::Intensity;
use ebb_model::rules::RuleId;
use ebb_model::stages::Felt;
use ebb_model::time::{DAY_MS, Day, Moment};
use ebb_model::verdict::check_in::{CheckIn, Illness, Overall};
use ebb_model::verdict::tier::Tier;

/// Monday.
fn today() -> Day {
    "2026-03-16".parse().unwrap()
}

fn at(day: Day) -> i64 {
    day.start(0).epoch_ms + DAY_MS / 4
}

/// An athlete with an adopted plan: threshold on Tuesday and, where it may go a day later, on Friday.
fn athlete() -> Engine {
    let engine = Engine::in_memory().unwrap();
    let text = r#"{"races": [{"id": "goal", "day": "2026-05-03", "distance_m": 21097}], "sessions": [
        {"id": "tue", "day": "2026-03-17", "kind": "threshold", "intensity": "threshold", "distance_m": 12000,
         "flex_days": 1},
        {"id": "thu", "day": "2026-03-19", "kind": "easy", "distance_m": 8000},
        {"id": "far", "day": "2026-04-20", "kind": "easy", "distance_m": 8000}]}"#;
    let plan = plan(text);
    engine.adopt_plan(&plan, today(), at(today()) - DAY_MS).unwrap();
    engine
}

fn plan(text: &str) -> PlanFile {
    let rules = ebb_model::rules::Rules::built_in().unwrap();
    read_plan(text, None, rules).unwrap().0
}

fn morning(engine: &Engine) -> Morning {
    engine.live_morning(today(), Question::default(), at(today())).unwrap().morning
}

fn after(morning: &Morning, id: &str) -> (Day, Intensity) {
    let found = morning.sessions.iter().find(|x| x.session.id == id).unwrap();
    (found.after.day, found.after.intensity)
}

fn awful() -> CheckIn {
    CheckIn { overall: Some(Overall::Awful), ..CheckIn::default() }
}

#[test]
fn an_awful_morning_makes_the_next_hard_session_wait_unless_it_is_kept() {
    let engine = athlete();
    assert_eq!(after(&morning(&engine), "tue").1, Intensity::Threshold);
    engine.check_in(today(), &awful(), at(today())).unwrap();
    let waiting = morning(&engine);
    assert_eq!((waiting.verdict.tier, after(&waiting, "tue").1), (Some(Tier::Hold), Intensity::Easy));
    engine.keep_original("tue", &waiting, at(today()) + 1).unwrap();
    assert_eq!(after(&morning(&engine), "tue").1, Intensity::Threshold);
    assert!(engine.keep_original("thu", &waiting, 0).unwrap_err().to_string().contains("as you planned it"));
    assert!(engine.keep_original("none", &waiting, 0).is_err());
}

#[test]
fn a_session_is_named_by_its_day_or_by_what_it_is_called_and_kept_no_more_when_taken_back() {
    let engine = athlete();
    engine.check_in(today(), &awful(), at(today())).unwrap();
    for (k, said) in
        ["tuesday", "2026-03-17", "mardi", "threshold", "Seuil 12 km", "tue"].into_iter().enumerate()
    {
        let waiting = morning(&engine);
        assert_eq!(after(&waiting, "tue").1, Intensity::Easy, "{said}");
        let now = at(today()) + 10 * k as i64;
        engine.keep_original(said, &waiting, now + 1).unwrap_or_else(|e| panic!("{said}: {e}"));
        let kept = morning(&engine);
        assert_eq!(after(&kept, "tue").1, Intensity::Threshold, "{said}");
        engine.take_back_keep(said, &kept, now + 2).unwrap_or_else(|e| panic!("{said}: {e}"));
    }
    let waiting = morning(&engine);
    let refused = engine.take_back_keep("tue", &waiting, 0).unwrap_err().to_string();
    assert!(refused.contains("Tue 17 Mar, threshold 12 km (tue) is none that you keep"), "{refused}");
    let several = engine.keep_original("km", &waiting, 0);
    assert!(several.is_ok(), "of several the one that is changed is meant");
    let kept = morning(&engine);
    let several = engine.keep_original("km", &kept, 0).unwrap_err().to_string();
    assert!(
        several.contains("Tue 17 Mar, threshold 12 km (tue) and Thu 19 Mar, easy 8 km (thu)"),
        "{several}"
    );
    let unknown = engine.keep_original("sunday", &kept, 0).unwrap_err().to_string();
    assert!(unknown.contains("“sunday” names no session"), "{unknown}");
}

#[test]
fn a_morning_before_the_plan_says_when_it_begins_and_an_awful_one_why_a_session_waits() {
    let engine = athlete();
    let texts = Texts::new(Language::En, Units::Km).unwrap();
    let said = |engine: &Engine| {
        engine.live_morning(today(), Question::default(), at(today())).unwrap().text(&texts)
    };
    assert_eq!(said(&engine).today, "Your plan begins on Tue 17 Mar.");
    engine.check_in(today(), &awful(), at(today())).unwrap();
    let awful = said(&engine);
    assert_eq!(awful.headline, "The next hard session waits.");
    assert_eq!(
        awful.reasons,
        ["Tuesday: You feel awful today, so the next hard session becomes an easy one."],
        "{awful:?}"
    );
}

#[test]
fn a_hold_with_nothing_hard_near_says_that_the_plan_stays() {
    let engine = athlete();
    let easy =
        plan(r#"{"sessions": [{"id": "mon", "day": "2026-03-16", "kind": "easy", "distance_m": 8000}]}"#);
    engine.adopt_plan(&easy, today(), at(today()) - 1).unwrap();
    engine.check_in(today(), &awful(), at(today())).unwrap();
    let texts = Texts::new(Language::En, Units::Km).unwrap();
    let answer = engine.live_morning(today(), Question::default(), at(today())).unwrap();
    assert_eq!(answer.morning.verdict.tier, Some(Tier::Hold));
    assert_eq!(answer.text(&texts).headline, "The plan stays: nothing hard is near.");
}

#[test]
fn what_protects_from_harm_is_not_overridden() {
    let engine = athlete();
    engine.check_in(today(), &CheckIn { pain: Some(7.0), ..CheckIn::default() }, at(today())).unwrap();
    let resting = morning(&engine);
    assert_eq!(after(&resting, "tue").1, Intensity::Rest);
    assert!(engine.keep_original("tue", &resting, 0).unwrap_err().to_string().contains("protects"));
}

#[test]
fn an_accepted_move_is_made_and_offered_no_more() {
    let engine = athlete();
    engine.check_in(today(), &awful(), at(today())).unwrap();
    let waiting = morning(&engine);
    let [offer] = &waiting.offers[..] else { panic!("{:?}", waiting.offers) };
    assert_eq!((offer.session.as_str(), offer.to), ("tue", today() + 2));
    engine.accept_move(&offer.id, &waiting, at(today()) + 1).unwrap();
    let moved = morning(&engine);
    assert_eq!(after(&moved, "tue").0, today() + 2);
    assert!(moved.offers.is_empty(), "two days of flexibility are not one");
    assert!(engine.accept_move(&offer.id, &moved, 0).is_err());
}

#[test]
fn a_later_answer_of_the_day_adds_to_an_earlier_one() {
    let engine = athlete();
    engine.check_in(today(), &awful(), 10).unwrap();
    engine.check_in(today(), &CheckIn { fatigue: Some(4.0), ..CheckIn::default() }, 20).unwrap();
    let said = engine.check_ins(AsOf::Now).unwrap().remove(&today()).unwrap();
    assert_eq!((said.overall, said.fatigue), (Some(Overall::Awful), Some(4.0)));
    for wrong in [
        CheckIn::default(),
        CheckIn { fatigue: Some(6.0), ..CheckIn::default() },
        CheckIn { pain: Some(11.0), ..CheckIn::default() },
        CheckIn { soreness: Some(f64::NAN), ..CheckIn::default() },
    ] {
        assert!(engine.check_in(today(), &wrong, 30).is_err(), "{wrong:?}");
    }
}

#[test]
fn nothing_is_answered_that_was_not_asked() {
    let engine = athlete();
    let quiet = morning(&engine);
    assert!(engine.answer_deload(true, false, &quiet, 0).is_err());
    assert!(engine.answer_deload(false, false, &quiet, 0).is_err());
}

#[test]
fn a_plan_made_and_adopted_is_the_base_plan_from_its_first_day_on() {
    let engine = athlete();
    let race = Race {
        id: "goal".into(),
        day: today() + 70,
        distance_m: 21_097,
        kind: RaceKind::Road,
        priority: Priority::A,
        stages: 1,
        effort: Effort::Hard,
        pre_taper_week_m: None,
    };
    let asked = GoalAsked {
        race,
        from: today() + 7,
        running_days: 4,
        long_run_day: chrono::Weekday::Sun,
        level: None,
        birth_year: None,
        weekly_m: Some(35_000),
        longest_m: Some(12_000),
    };
    let preview = engine.propose_plan(&asked, AsOf::Now).unwrap();
    assert_eq!(preview.replaces, 1, "the session of April");
    let before = engine.plan(AsOf::Now).unwrap().unwrap();
    assert_eq!(before.sessions.len(), 3, "a preview writes nothing");
    engine.adopt_plan(&PlanFile::from(&preview.plan), asked.from, at(today())).unwrap();
    let now = engine.plan(AsOf::Now).unwrap().unwrap();
    let ids: Vec<&str> = now.sessions.iter().map(|s| s.id.as_str()).collect();
    assert!(ids.starts_with(&["tue", "thu"]) && !ids.contains(&"far"), "{ids:?}");
    let mut made = preview.plan.sessions;
    made.sort_by(|a, b| (a.day, &a.id).cmp(&(b.day, &b.id)));
    let first = now.sessions[2..].iter().zip(&made).find(|(a, b)| a != b);
    assert!(first.is_none() && now.sessions.len() == made.len() + 2, "steps and all: {first:?}");
    assert_eq!(now.races.iter().find(|r| r.id == "goal").unwrap().day, today() + 70);
    assert!(before.weeks.is_empty(), "a plan of sessions alone does not say what its weeks are for");
    assert!(now.weeks.len() > 8 && now.weeks == preview.plan.weeks, "{:?}", now.weeks);
    // What was known before it was adopted is still known.
    let earlier = engine.plan(AsOf::Instant(today().start(0))).unwrap().unwrap();
    assert_eq!(earlier.sessions, before.sessions);
}

#[test]
fn a_week_that_has_begun_keeps_its_purpose_when_the_plan_of_the_next_is_new() {
    let engine = Engine::in_memory().unwrap();
    let week = |start: &str, phase: &str, role: &str| {
        format!(r#"{{"start": "{start}", "phase": "{phase}", "role": "{role}"}}"#)
    };
    let sessions = r#"[{"id": "a", "day": "2026-03-18", "kind": "easy", "distance_m": 8000},
        {"id": "b", "day": "2026-03-25", "kind": "long", "distance_m": 20000},
        {"id": "c", "day": "2026-03-29", "kind": "race", "distance_m": 10000}]"#;
    let with =
        |weeks: &[String]| plan(&format!(r#"{{"weeks": [{}], "sessions": {sessions}}}"#, weeks.join(",")));
    let first = [
        week("2026-03-09", "base", "loaded"),
        week("2026-03-16", "base", "deload"),
        week("2026-03-23", "build", "loaded"),
    ];
    engine.adopt_plan(&with(&first), today() - 14, 1).unwrap();
    let weeks = engine.plan(AsOf::Now).unwrap().unwrap().weeks;
    let metres: Vec<i64> = weeks.iter().map(|w| w.planned_m).collect();
    assert_eq!(metres, [0, 8_000, 20_000], "what its sessions come to, the race left out");
    engine.adopt_plan(&with(&[week("2026-03-23", "taper", "taper")]), today() + 2, 2).unwrap();
    let purposes = |plan: PlanFile| plan.weeks.iter().map(|w| (w.phase, w.role)).collect::<Vec<_>>();
    let now = purposes(engine.plan(AsOf::Now).unwrap().unwrap());
    assert_eq!(now, [(Phase::Base, Role::Loaded), (Phase::Base, Role::Deload), (Phase::Taper, Role::Taper)]);
    // A plan over a week that began before it has the last word on that week.
    engine.adopt_plan(&with(&[week("2026-03-16", "specific", "loaded")]), today() + 2, 3).unwrap();
    let now = purposes(engine.plan(AsOf::Now).unwrap().unwrap());
    assert_eq!(now, [(Phase::Base, Role::Loaded), (Phase::Specific, Role::Loaded)]);
    let texts = Texts::new(Language::En, Units::Km).unwrap();
    let file = engine.plan(AsOf::Now).unwrap().unwrap();
    let written = write_plan(WriteFormat::Json, &Outgoing::base(&file), &texts, 0);
    assert_eq!(plan(&written).weeks, file.weeks, "written and read they are the same");
    let twice = [first[0].clone(), first[0].clone()];
    let text = format!(r#"{{"weeks": [{}], "sessions": []}}"#, twice.join(","));
    let refused = read_plan(&text, None, ebb_model::rules::Rules::built_in().unwrap()).unwrap_err();
    assert!(refused.to_string().contains("2026-03-09 is there twice"), "{refused}");
}

#[test]
fn who_is_ill_without_a_plan_is_ill_all_the_same() {
    let engine = Engine::in_memory().unwrap();
    let fever = CheckIn { illness: Some(Illness::Fever), ..CheckIn::default() };
    assert!(!morning(&engine).in_force.contains(&RuleId::Illness));
    engine.check_in(today(), &fever, at(today())).unwrap();
    let ill = morning(&engine);
    assert!(ill.sessions.is_empty() && ill.in_force.contains(&RuleId::Illness), "{:?}", ill.in_force);
}

#[test]
fn a_race_that_is_off_is_off() {
    let engine = athlete();
    assert_eq!(engine.races(AsOf::Now).unwrap().len(), 1);
    assert!(engine.remove_race("goal", at(today())).unwrap());
    assert!(!engine.remove_race("goal", at(today())).unwrap());
    assert!(engine.races(AsOf::Now).unwrap().is_empty());
}

#[test]
fn rated_runs_move_a_return_on_and_a_limp_stops_it() {
    let engine = Engine::in_memory().unwrap();
    let text = r#"{"sessions": [{"id": "mon", "day": "2026-03-16", "kind": "easy", "distance_m": 8000},
        {"id": "later", "day": "2026-03-26", "kind": "easy", "distance_m": 8000}]}"#;
    let plan = plan(text);
    engine.adopt_plan(&plan, today() - 30, 0).unwrap();
    let record = ReturnRecord { cause: Cause::Bone, cleared: true, ..ReturnRecord::default() };
    engine.set_return_record(today() - 20, record, 1).unwrap();
    let well = Felt { settled_next_morning: Some(true), ..Felt::default() };
    let stage = |engine: &Engine| {
        let answer = engine.morning(today(), Question::default()).unwrap();
        (answer.facts.return_record.unwrap().stage, after(&answer.morning, "mon").1)
    };
    assert_eq!(stage(&engine).0, Stage::S0);
    for back in [18, 16, 14, 12] {
        engine.rate_run(today() - back, well, 2).unwrap();
    }
    assert_eq!(stage(&engine).0, Stage::S2, "two walks and two passes of the first stage");
    engine.rate_run(today() - 1, Felt { limp: true, ..well }, 3).unwrap();
    assert_eq!(stage(&engine), (Stage::S2, Intensity::Rest));
    // Ten days later no check-in speaks of it any more, and it still stands until a clinician has seen it.
    let later = |engine: &Engine| {
        let answer = engine.morning(today() + 9, Question::default()).unwrap();
        after(&answer.morning, "later").1
    };
    assert_eq!(later(&engine), Intensity::Rest);
    engine
        .set_return_record(today() + 8, ReturnRecord { stage: Stage::S2, ..record }, at(today() + 8))
        .unwrap();
    assert_ne!(later(&engine), Intensity::Rest, "cleared");
    assert!(engine.rate_run(today(), Felt { pain: 11, ..well }, 4).is_err());
}

#[test]
fn a_session_kept_in_one_plan_is_not_kept_in_the_next_that_only_has_its_name() {
    let engine = athlete();
    engine.check_in(today(), &awful(), at(today())).unwrap();
    engine.keep_original("tue", &morning(&engine), at(today()) + 1).unwrap();
    let same = r#"{"races": [], "sessions": [{"id": "tue", "day": "2026-03-17", "kind": "threshold",
        "intensity": "threshold", "distance_m": 12000, "flex_days": 1}]}"#;
    engine.adopt_plan(&plan(same), today(), at(today()) + 2).unwrap();
    assert_eq!(after(&morning(&engine), "tue").1, Intensity::Threshold, "the very same session stays kept");
    engine.adopt_plan(&plan(&same.replace("12000", "15000")), today(), at(today()) + 3).unwrap();
    assert_eq!(after(&morning(&engine), "tue").1, Intensity::Easy);
}

#[test]
fn next_weeks_tuesday_is_not_done_because_last_weeks_was() {
    let engine = athlete();
    let start = Moment { epoch_ms: at(today() + 1), offset_seconds: 0 };
    let run = SessionDone {
        activity: Activity::Run,
        start,
        moving_s: 3_600,
        distance_m: Some(12_000),
        effort: None,
    };
    engine.record_session(&run, start.plus_ms(2 * 3_600_000)).unwrap();
    let next = r#"{"races": [], "sessions": [{"id": "tue", "day": "2026-03-24", "kind": "threshold",
        "intensity": "threshold", "distance_m": 12000}]}"#;
    let monday = today() + 7;
    engine.adopt_plan(&plan(next), monday, at(monday)).unwrap();
    engine.check_in(monday, &awful(), at(monday)).unwrap();
    let morning = engine.live_morning(monday, Question::default(), at(monday)).unwrap().morning;
    let tuesday = morning.sessions.iter().find(|x| x.session.day == monday + 1).unwrap();
    assert!(!tuesday.session.completed && tuesday.after.intensity == Intensity::Easy, "{tuesday:?}");
    let all = engine.plan(AsOf::Now).unwrap().unwrap().sessions;
    assert!(
        all.iter().any(|s| s.id == "tue" && s.day == today() + 1),
        "what was planned last week stays on record"
    );
}

#[test]
fn neither_a_good_run_nor_another_word_undoes_a_stop() {
    let engine = athlete();
    let record = ReturnRecord { cause: Cause::Soft, ..ReturnRecord::default() };
    let well = Felt::default();
    let stopped = |engine: &Engine| {
        let answer = engine.morning(today() + 1, Question::default()).unwrap();
        answer.facts.return_record.unwrap().stopped
    };
    engine.set_return_record(today() - 20, record, 1).unwrap();
    engine.rate_run(today() - 12, well, 2).unwrap();
    assert!(!stopped(&engine));
    engine.rate_run(today() - 10, Felt { pain: 7, ..well }, 3).unwrap();
    engine.rate_run(today() - 8, well, 4).unwrap();
    engine.set_return_record(today() - 7, record, 5).unwrap();
    engine.rate_run(today() - 5, well, 6).unwrap();
    assert!(stopped(&engine));
    engine.set_return_record(today() - 4, ReturnRecord { cleared: true, ..record }, 7).unwrap();
    assert!(!stopped(&engine));
}
