//! What the athlete says of themselves, and what a morning makes of it.

#![cfg(test)]

use ebb_engine::morning::Question;
use ebb_engine::plan::GoalAsked;
use ebb_engine::{AsOf, Engine, PlanFile, Profile};
use ebb_model::explain::render::{Language, Units};
use ebb_model::facts::{Cause, Injury};
use ebb_model::load::Sex;
use ebb_model::plan::make::Level;
use ebb_model::plan::race::{Effort, Priority, Race, RaceKind};
use ebb_model::signal::vote::Preset;
use ebb_model::time::{Day, Moment};

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn now() -> Moment {
    day("2026-03-16").start(3600).plus_ms(7 * 3_600_000)
}

fn whole() -> Profile {
    let injury = |on, cause| Injury { day: day(on), cause };
    let mut profile = Profile {
        language: Language::Fr,
        units: Units::Mi,
        preset: Preset::Sensitive,
        birth_year: Some(1975),
        sex: Some(Sex::Female),
        sleep_need_min: Some(510.0),
        hr_rest: Some(48.0),
        hr_max: Some(184.0),
        hr_threshold: Some(168.0),
        threshold_pace_s_per_km: Some(270.0),
        level: Some(Level::Advanced),
        running_years: Some(12),
        injuries: vec![injury("2024-05-01", Cause::Bone), injury("2025-11-03", Cause::Tendon)],
        ..Profile::default()
    };
    profile.cold.cold_water = true;
    profile
}

#[test]
fn a_profile_reads_back_as_it_was_said_and_before_that_is_a_new_athletes() {
    let engine = Engine::in_memory().unwrap();
    assert_eq!(engine.profile().unwrap(), Profile::default());
    let mut said = whole();
    said.injuries.reverse();
    said.injuries.push(said.injuries[0]);
    engine.set_profile(&said, now()).unwrap();
    assert_eq!(engine.profile().unwrap(), whole());
    engine.set_profile(&Profile::default(), now()).unwrap();
    assert_eq!(engine.profile().unwrap(), Profile::default());
}

#[test]
fn its_json_is_stable() {
    insta::assert_snapshot!(serde_json::to_string_pretty(&whole()).unwrap());
    assert_eq!(serde_json::from_str::<Profile>("{}").unwrap(), Profile::default());
}

#[test]
fn what_cannot_be_is_refused_with_its_range_and_nothing_is_written() {
    let engine = Engine::in_memory().unwrap();
    let injury = |on: &str, cause| Profile { injuries: vec![Injury { day: day(on), cause }], ..whole() };
    let cases = [
        (Profile { birth_year: Some(1900), ..whole() }, "1916 to 2016"),
        (Profile { birth_year: Some(2020), ..whole() }, "1916 to 2016"),
        (Profile { sleep_need_min: Some(f64::NAN), ..whole() }, "4 to 12 hours"),
        (Profile { hr_rest: Some(24.0), ..whole() }, "25 to 120 bpm"),
        (Profile { hr_max: Some(300.0), ..whole() }, "100 to 240 bpm"),
        (Profile { hr_threshold: Some(0.0), ..whole() }, "60 to 240 bpm"),
        (Profile { hr_threshold: Some(184.0), ..whole() }, "below the maximum"),
        (Profile { hr_rest: Some(110.0), hr_threshold: None, hr_max: Some(100.0), ..whole() }, "below"),
        (Profile { threshold_pace_s_per_km: Some(0.0), ..whole() }, "2:00 to 20:00"),
        (Profile { running_years: Some(52), ..whole() }, "your age"),
        (Profile { running_years: Some(-1), ..whole() }, "your age"),
        (injury("2026-03-17", Cause::Bone), "the past"),
        (injury("2026-03-01", Cause::Illness), "tendon or a bone"),
        (Profile { injuries: vec![whole().injuries[0]; 101], ..whole() }, "100 injuries"),
    ];
    for (profile, range) in cases {
        let refused = engine.set_profile(&profile, now()).unwrap_err().to_string();
        assert!(refused.contains(range), "{range}: {refused}");
    }
    assert_eq!(engine.profile().unwrap(), Profile::default());
}

#[test]
fn a_morning_knows_the_profile_and_a_question_may_ask_for_another_preset() {
    let engine = Engine::in_memory().unwrap();
    engine.set_profile(&whole(), now()).unwrap();
    let asked = |preset| {
        let question = Question { preset, ..Question::default() };
        engine.morning(day("2026-03-16"), question).unwrap().facts.profile
    };
    let known = asked(None);
    assert_eq!(known, whole().model());
    assert_eq!((known.load.hr_max, known.load.threshold_speed_mps), (Some(184.0), Some(1000.0 / 270.0)));
    assert_eq!(asked(Some(Preset::Balanced)).preset, Preset::Balanced);
}

/// A plan that is asked for without a word about the athlete but their distance.
fn half() -> GoalAsked {
    let race = Race {
        id: "goal".to_owned(),
        day: day("2026-08-01"),
        distance_m: 21_097,
        kind: RaceKind::Road,
        priority: Priority::A,
        stages: 1,
        effort: Effort::Hard,
        pre_taper_week_m: None,
    };
    GoalAsked {
        race,
        from: day("2026-03-16"),
        running_days: 4,
        long_run_day: chrono::Weekday::Sun,
        level: None,
        birth_year: None,
        weekly_m: Some(40_000),
        longest_m: Some(14_000),
    }
}

#[test]
fn a_plan_takes_age_level_and_paces_from_the_profile_where_nothing_else_is_asked() {
    let engine = Engine::in_memory().unwrap();
    engine.set_profile(&whole(), now()).unwrap();
    let goal = engine.propose_plan(&half(), AsOf::Now).unwrap().goal;
    assert_eq!((goal.birth_year, goal.level), (Some(1975), Level::Advanced));
    assert_eq!((goal.known.threshold_mps, goal.known.hr_threshold), (Some(1000.0 / 270.0), Some(168.0)));
    let typed = GoalAsked { level: Some(Level::Beginner), birth_year: Some(1990), ..half() };
    let goal = engine.propose_plan(&typed, AsOf::Now).unwrap().goal;
    assert_eq!((goal.birth_year, goal.level), (Some(1990), Level::Beginner));
}

#[test]
fn an_athlete_of_fifty_has_shorter_cycles() {
    // What of the profile only the model looks at reaches it: here age, by way of the plan's cycle.
    let cycle = |birth_year| {
        let engine = Engine::in_memory().unwrap();
        engine.set_profile(&Profile { birth_year, ..Profile::default() }, now()).unwrap();
        engine.propose_plan(&half(), AsOf::Now).unwrap().goal.cycle_weeks
    };
    assert_eq!((cycle(Some(1990)), cycle(Some(1970))), (4, 3));
}

#[test]
fn a_race_that_cannot_be_is_refused_and_not_written() {
    let engine = Engine::in_memory().unwrap();
    let race = half().race;
    let refused = [
        Race { distance_m: 0, ..race.clone() },
        Race { stages: 0, ..race.clone() },
        Race { id: String::new(), ..race.clone() },
        Race { pre_taper_week_m: Some(-1), ..race },
    ];
    for race in refused {
        assert!(matches!(engine.set_race(&race, 0), Err(ebb_engine::EngineError::Answer(_))));
        let plan = PlanFile { races: vec![race], ..PlanFile::default() };
        assert!(engine.adopt_plan(&plan, day("2026-03-16"), 0).is_err());
    }
    assert_eq!(
        (engine.races(AsOf::Now).unwrap(), engine.plan(AsOf::Now).unwrap().is_some()),
        (vec![], false)
    );
}
