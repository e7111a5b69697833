//! Days: hard ones apart, rest days, easy time, strength, distances a person would write.

use ebb_model::plan::hard::{by_intensity, by_length, median_long_run};
use ebb_model::plan::make::{Goal, MadePlan};
use ebb_model::plan::session::{Kind, Session};
use ebb_model::plan::step::{Extent, StepKind};
use ebb_model::time::Day;
use proptest::prelude::*;

use crate::goals::{cases, goal, on, plan};
use crate::rules;

/// Days that are hard by work or by length; races and pairs aside.
fn hard_days(goal: &Goal, plan: &MadePlan) -> Vec<Day> {
    let facts = on(plan.weeks.last().unwrap().start + 7, goal, plan);
    let hard = |s: &&Session| {
        let median = median_long_run(s.day, &facts, rules());
        let long = s.kind.is_run() && by_length(s.distance_m, s.duration_s, median, rules());
        s.back_to_back.is_none() && s.kind != Kind::Race && (by_intensity(s, rules()) || long)
    };
    let mut days: Vec<Day> = plan.sessions.iter().filter(hard).map(|s| s.day).collect();
    days.dedup();
    days
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn hard_days_are_two_a_week_and_two_days_apart(goal in goal()) {
        let plan = plan(&goal);
        let hard = hard_days(&goal, &plan);
        for week in &plan.weeks {
            let in_week = |day: &Day| (week.start..=week.start + 6).contains(day);
            let count = hard.iter().filter(|d| in_week(d)).count();
            // A race takes the place of something hard; the last sharp session stands beside the goal race.
            let raced = plan.races.iter().filter(|r| in_week(&r.day) && r.day != goal.race.day).count();
            prop_assert!(count + raced.min(2) <= 2, "{}: {count} and {raced} races", week.start);
        }
        prop_assert!(hard.windows(2).all(|d| d[1] - d[0] >= 2), "{hard:?}");
    }

    #[test]
    fn a_rest_day_comes_often_enough(goal in goal()) {
        let plan = plan(&goal);
        let every = if goal.is_protected(rules()) { 7 } else { 14 };
        let runs = |day: Day| plan.sessions.iter().any(|s| s.day == day && s.kind.covers_distance());
        let in_race = |day: Day| plan.races.iter().any(|r| r.stages > 1 && (r.day - 7..=r.last_day()).contains(&day));
        for day in goal.today.through(plan.weeks.last().unwrap().start + 7 - every) {
            let span = day.through(day + every - 1);
            prop_assert!(span.clone().any(in_race) || span.clone().any(|d| !runs(d)), "{day}");
        }
    }

    #[test]
    fn three_quarters_of_the_time_are_easy(goal in goal()) {
        let plan = plan(&goal);
        // Of a week that had begun, what was run before is not in the plan.
        // And a week with a race is what it is for.
        let raced = |w: &ebb_model::plan::make::Week| plan.races.iter().any(|r| (w.start..=w.start + 6).contains(&r.day));
        for week in plan.weeks.iter().filter(|w| w.start >= goal.today && !raced(w)) {
            let runs = plan.sessions.iter().filter(|s| (week.start..=week.start + 6).contains(&s.day) && s.kind.is_run());
            let (work, all) = runs.fold((0, 0), |sum, s| (sum.0 + s.work_s.unwrap(), sum.1 + s.duration_s.unwrap()));
            prop_assert!(all == 0 || work * 4 <= all + 480, "{}: {work} s of {all} s", week.start);
        }
    }

    #[test]
    fn a_week_has_no_more_runs_than_days_were_asked_for(goal in goal()) {
        let plan = plan(&goal);
        for week in &plan.weeks {
            let in_week = |day: Day| (week.start..=week.start + 6).contains(&day);
            let runs = plan.sessions.iter().filter(|s| in_week(s.day) && s.kind.is_run()).count();
            let raced = plan.races.iter().any(|r| r.day.through(r.last_day()).any(in_week));
            let late = plan.sessions.iter().any(|s| in_week(s.day) && s.kind.is_run() && goal.race.day - s.day <= 5);
            // The last hard session may fall on another day than usual.
            let most = goal.running_days as usize + usize::from(late && !raced);
            prop_assert!(raced || runs <= most, "{}: {runs}", week.start);
        }
    }

    #[test]
    fn no_long_run_passes_the_cap_of_its_race(goal in goal()) {
        let cap = *rules().generator.long_run_m.of(goal.class(rules()));
        let minutes = *rules().generator.long_run_min.of(goal.class(rules()));
        for s in plan(&goal).sessions.iter().filter(|s| s.kind.is_run()) {
            prop_assert!(s.distance_m <= cap, "{} {}", &s.id, s.distance_m);
            prop_assert!(s.duration_s.unwrap() <= minutes * 60 + 60, "{} {:?}", &s.id, s.duration_s);
        }
    }

    #[test]
    fn strength_is_never_in_the_day_before_something_hard(goal in goal()) {
        let plan = plan(&goal);
        let hard = hard_days(&goal, &plan);
        for s in plan.sessions.iter().filter(|s| s.kind == Kind::Strength) {
            let race = plan.races.iter().any(|r| r.day == s.day + 1);
            prop_assert!(!hard.contains(&(s.day + 1)) && !race, "{}", &s.id);
            let far = plan.sessions.iter().any(|r| r.day == s.day && r.kind == Kind::Long && r.duration_s >= Some(7_200));
            prop_assert!(!far, "{} after a run of two hours", &s.id);
        }
        for week in &plan.weeks {
            let strength = plan.sessions.iter().filter(|s| s.kind == Kind::Strength && (week.start..=week.start + 6).contains(&s.day));
            prop_assert!(strength.count() <= 2);
        }
    }

    #[test]
    fn ids_are_unique_and_a_day_has_one_run(goal in goal()) {
        let plan = plan(&goal);
        let mut ids: Vec<&str> = plan.sessions.iter().map(|s| s.id.as_str()).collect();
        ids.sort_unstable();
        prop_assert!(ids.windows(2).all(|w| w[0] != w[1]));
        let days: Vec<Day> = plan.sessions.iter().filter(|s| s.kind.covers_distance()).map(|s| s.day).collect();
        prop_assert!(days.windows(2).all(|w| w[0] < w[1]));
        prop_assert!(plan.sessions.iter().all(|s| s.day >= goal.today));
    }

    #[test]
    fn runs_are_in_whole_hundreds_and_their_parts_fit(goal in goal()) {
        for s in plan(&goal).sessions.iter().filter(|s| s.kind.is_run()) {
            prop_assert!(s.distance_m >= 1_000 && s.distance_m % 100 == 0, "{} {}", &s.id, s.distance_m);
            prop_assert!(s.duration_s.unwrap() >= 300);
            let parts: i64 = s.steps.iter().map(|step| match step.extent { Extent::Metres(m) => m * step.repeats, Extent::Seconds(_) => 0 }).sum();
            prop_assert!(parts > 0 && parts <= s.distance_m, "{}: {parts} of {}", &s.id, s.distance_m);
            let bad = s.steps.iter().any(|step| step.repeats < 1 || matches!(step.extent, Extent::Metres(m) | Extent::Seconds(m) if m <= 0));
            prop_assert!(!bad, "{} {:?}", &s.id, &s.steps);
            prop_assert!(s.steps.iter().any(|step| step.what == StepKind::Work));
        }
    }

    #[test]
    fn the_same_goal_makes_the_same_plan(goal in goal()) {
        prop_assert_eq!(plan(&goal), plan(&goal));
    }
}
