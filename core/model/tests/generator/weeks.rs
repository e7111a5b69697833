//! Weeks: loaded ones in a row, deloads, tapers, back-to-backs (18, 19, 24).

use ebb_model::plan::hard::by_intensity;
use ebb_model::plan::make::{Level, Phase, Role};
use ebb_model::plan::session::{BackToBack, Intensity, Kind, Session, SessionOrigin};
use ebb_model::time::Day;
use proptest::prelude::*;

use crate::goals::{cases, goal, plan};
use crate::rules;

fn within(sessions: &[Session], first: Day, last: Day) -> impl Iterator<Item = &Session> + Clone {
    sessions.iter().filter(move |s| (first..=last).contains(&s.day))
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn no_more_than_six_weeks_in_a_row_are_loaded(goal in goal()) {
        let plan = plan(&goal);
        let mut in_a_row = goal.loaded_weeks;
        if let Some(begun) = plan.weeks.first().filter(|w| w.start < goal.today) {
            let past = goal.past(rules());
            let metres = |first: Day| -> i64 {
                past.iter().filter(|r| (first..goal.today).contains(&r.day)).map(|r| r.distance_m).sum()
            };
            let (ran, before) = (metres(begun.start), metres(begun.start - 21) - metres(begun.start));
            let whole = begun.role == Role::Loaded && (ran + begun.planned_m) * 300 > before * 65;
            in_a_row = if whole { in_a_row } else { 0 };
        }
        for week in plan.weeks.iter().filter(|w| w.start >= goal.today) {
            in_a_row = if week.role == Role::Loaded { in_a_row + 1 } else { 0 };
            prop_assert!(in_a_row <= 6, "{}", week.start);
        }
    }

    #[test]
    fn a_deload_is_light_with_a_hard_session_less_and_a_rest_day(goal in goal()) {
        let plan = plan(&goal);
        for (place, week) in plan.weeks.iter().enumerate().filter(|(_, w)| w.role == Role::Deload) {
            let sessions: Vec<&Session> = within(&plan.sessions, week.start, week.start + 6).collect();
            let facts = plan.deloads.iter().find(|d| d.start == week.start).unwrap();
            let mean = facts.block_m.iter().sum::<i64>() / facts.block_m.len().max(1) as i64;
            if !facts.block_m.is_empty() {
                // Two runs of a quarter of an hour are the least there is.
                let least = mean < 12_000 && sessions.iter().filter(|s| s.kind.is_run()).count() <= 2;
                prop_assert!(week.planned_m * 100 <= mean * 60 || least, "{}: {} of {mean}", week.start, week.planned_m);
            }
            let longest = sessions.iter().map(|s| s.distance_m).max().unwrap_or(0);
            if let Some(block) = facts.block_longest_m {
                // Whoever runs short runs keeps one that counts as a run: a quarter of an hour, and what rounding adds.
                let time = sessions.iter().filter(|s| s.distance_m == longest).filter_map(|s| s.duration_s).min().unwrap_or(0);
                prop_assert!(longest * 100 <= block * 60 || time <= 20 * 60, "{}: {longest} of {block}", week.start);
            }
            prop_assert!(sessions.iter().all(|s| s.origin == SessionOrigin::Deload));
            let hard = |first: Day| within(&plan.sessions, first, first + 6).filter(|s| by_intensity(s, rules())).count();
            let before = plan.weeks[..place].iter().rev().take_while(|w| w.role != Role::Deload);
            let most = before.map(|w| hard(w.start)).max().unwrap_or(0);
            prop_assert!(hard(week.start) <= most.saturating_sub(1), "{}", week.start);
            let run_days = |first: Day| within(&plan.sessions, first, first + 6).filter(|s| s.kind.covers_distance()).count();
            prop_assert!(run_days(week.start) <= 6);
            let last = plan.weeks[..place].iter().rev().find(|w| w.role == Role::Loaded && w.start >= goal.today);
            let largest = plan.weeks.iter().filter(|w| w.role == Role::Loaded).map(|w| w.planned_m).max().unwrap_or(0);
            let mean = mean.min(largest);
            if let Some(last) = last.filter(|_| facts.block_m.len() > 1 && mean >= 20_000) {
                let (now, usual) = (run_days(week.start), run_days(last.start));
                // More days fewer only where the runs would be too short to go out for.
                let short = week.planned_m < 5_000 * (usual as i64 - 1);
                // Who runs daily has a rest day in fourteen beside.
                let fewer = 1 + usize::from(usual == 7);
                prop_assert!(now + fewer >= usual || short && now >= usual.min(2), "{}: {now} of {usual} days", week.start);
                prop_assert!(week.planned_m * 100 >= mean * 30, "{}: {} of {mean}", week.start, week.planned_m);
            }
        }
    }

    #[test]
    fn a_taper_falls_and_keeps_its_last_hard_session(goal in goal()) {
        let plan = plan(&goal);
        let class = goal.class(rules());
        let days = *rules().taper.a_days.of(class);
        let race = goal.race.day;
        for s in within(&plan.sessions, goal.today.max(race - days), race - 1).filter(|s| s.kind.is_run()) {
            prop_assert_eq!(s.origin, SessionOrigin::Taper, "{}", &s.id);
        }
        for s in within(&plan.sessions, race - 2, race - 1) {
            prop_assert!(s.intensity <= Intensity::Easy, "{}", &s.id);
            prop_assert!(s.kind != Kind::Strength);
        }
        prop_assert!(within(&plan.sessions, race - 8, race - 1).all(|s| s.kind != Kind::Strength));
    }

    #[test]
    fn the_last_hard_session_is_three_to_five_days_before_the_race(goal in goal()) {
        let plan = plan(&goal);
        let race = goal.race.day;
        let hard = |s: &Session| by_intensity(s, rules());
        let late: Vec<&Session> = within(&plan.sessions, race - 5, race - 1).filter(|s| hard(s)).collect();
        prop_assert!(late.iter().all(|s| (3..=5).contains(&(race - s.day))), "{:?}", late.iter().map(|s| &s.id).collect::<Vec<_>>());
        prop_assert!(late.len() <= 1);
        // Strides take its place where another race has just been run, and where runs have no room for work between
        // warm-up and cool-down: those of beginners, of few kilometres, or of speeds that those do not go with.
        let others = plan.races.iter().any(|r| r.day < race);
let short = goal.level == Level::Beginner || goal.weekly_m < 40_000 || goal.weekly_m / i64::from(goal.running_days) < 8_000;
        let fast = goal.known.threshold_mps.is_some_and(|mps| mps > 4.5);
        if race - goal.today > 14 && !others && !short && !fast {
            prop_assert_eq!(late.len(), 1, "{}", race);
        }
    }

    #[test]
    fn a_taper_keeps_the_volume_of_its_table(goal in goal()) {
        let class = goal.class(rules());
        let days = *rules().taper.a_days.of(class);
        let race = goal.race.day;
        // Other races make weeks of their own; short runs do not become shorter than a run is.
        let alone = goal.others.iter().all(|r| r.day > race);
        if !alone || race - goal.today < days + 28 || goal.weekly_m < 25_000 {
            return Ok(());
        }
        let plan = plan(&goal);
        let metres = |first: Day, last: Day| within(&plan.sessions, first, last).filter(|s| s.kind.is_run()).map(|s| s.distance_m).sum::<i64>();
        let best = (0..4).map(|k| metres(race - days - 7 - 7 * k, race - days - 1 - 7 * k)).max().unwrap();
        let kept = metres(race - days, race - 1) * 700 / (best * i64::from(days)).max(1);
        let table = *rules().generator.taper_volume_percent.of(class);
        // Who runs few days has a whole run more or less in it.
        let over = if goal.running_days <= 4 { 32 } else { 25 };
        prop_assert!((table - 20..=table + over).contains(&kept), "{kept} % of {table} %");
    }

    #[test]
    fn weeks_lead_to_the_race_and_past_it(goal in goal()) {
        let plan = plan(&goal);
        let order = |phase: Phase| match phase {
            Phase::Base => 0, Phase::Build => 1, Phase::Specific => 2, Phase::Taper => 3, _ => 4,
        };
        prop_assert!(plan.weeks.windows(2).all(|w| w[0].start + 7 == w[1].start));
        prop_assert!(plan.weeks.windows(2).all(|w| order(w[0].phase) <= order(w[1].phase)));
        let race_week = plan.weeks.iter().find(|w| (w.start..=w.start + 6).contains(&goal.race.day)).unwrap();
        prop_assert_eq!(race_week.phase, Phase::Taper);
        prop_assert_eq!(plan.weeks.last().unwrap().phase, Phase::Recovery);
        let races = plan.sessions.iter().filter(|s| s.kind == Kind::Race && s.day >= goal.race.day && s.day <= goal.race.last_day());
        prop_assert_eq!(races.count() as i32, goal.race.stages);
        for week in &plan.weeks {
            let metres: i64 = within(&plan.sessions, week.start, week.start + 6).filter(|s| s.kind.is_run()).map(|s| s.distance_m).sum();
            prop_assert_eq!(metres, week.planned_m);
        }
    }

    #[test]
    fn loaded_weeks_stay_below_the_ceiling_of_the_level(goal in goal()) {
        let ceiling = goal.of_level(*rules().generator.week_ceiling_m.of(goal.class(rules())));
        for week in plan(&goal).weeks {
            prop_assert!(week.planned_m <= ceiling, "{}: {} of {ceiling}", week.start, week.planned_m);
        }
    }

    #[test]
    fn two_long_days_are_planned_where_they_may_be_and_recovered_from(goal in goal()) {
        let plan = plan(&goal);
        let seconds: Vec<&Session> = plan.sessions.iter().filter(|s| s.back_to_back == Some(BackToBack::Second)).collect();
        for second in &seconds {
            let day = second.day;
            let first = plan.sessions.iter().find(|s| s.day == day - 1 && s.back_to_back == Some(BackToBack::First));
            let first = first.unwrap();
            prop_assert!(goal.race.distance_m >= 50_000);
            prop_assert!((28..=84).contains(&(goal.race.day - day)), "{day}");
            prop_assert!(second.distance_m * 100 <= first.distance_m * 80);
            prop_assert!(first.intensity == Intensity::Easy && second.intensity == Intensity::Easy);
            for s in within(&plan.sessions, day + 1, day + 2).filter(|s| s.kind.is_run()) {
                prop_assert!(s.intensity <= Intensity::Recovery && s.duration_s <= Some(2400), "{}", &s.id);
            }
            prop_assert!(within(&plan.sessions, day + 1, day + 4).all(|s| !by_intensity(s, rules()) && s.duration_s < Some(7200)));
            let metres = |first: Day, last: Day| within(&plan.sessions, first, last).filter(|s| s.kind.is_run()).map(|s| s.distance_m).sum::<i64>();
            prop_assert!(metres(day + 1, day + 7) * 100 <= metres(day - 6, day) * 80);
        }
        prop_assert!(seconds.windows(2).all(|w| w[1].day - w[0].day >= 14));
        prop_assert!(seconds.windows(3).all(|w| w[2].day - w[0].day >= 28));
    }
}
