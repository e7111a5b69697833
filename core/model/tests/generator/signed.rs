//! Twenty-one goals and their plans, kept: seven distances, three runners each.

use ebb_model::plan::make::{Goal, Known, Level};
use ebb_model::plan::race::{Effort, Priority, Race, RaceKind};
use ebb_model::time::Day;

use crate::goals::plan;
use crate::rules;
use crate::table::table;

/// Weeks to the race, days a week, kilometres a week and of the longest run: for a beginner, an intermediate and an
/// advanced runner.
type Runners = [(i32, i32, i64, i64); 3];

const GOALS: [(&str, i64, Runners); 7] = [
    ("5k", 5_000, [(8, 3, 15, 5), (10, 4, 30, 10), (12, 6, 60, 15)]),
    ("10k", 10_000, [(10, 3, 18, 7), (12, 5, 40, 12), (12, 6, 70, 18)]),
    ("half", 21_097, [(14, 4, 25, 10), (14, 5, 45, 15), (14, 6, 75, 20)]),
    ("marathon", 42_195, [(20, 4, 32, 13), (18, 5, 55, 18), (18, 6, 85, 24)]),
    ("50k", 50_000, [(22, 4, 40, 18), (20, 5, 60, 22), (20, 6, 85, 28)]),
    ("100k", 100_000, [(28, 5, 50, 22), (26, 6, 70, 28), (26, 6, 95, 32)]),
    ("multi-day", 200_000, [(28, 5, 50, 22), (26, 6, 70, 28), (26, 7, 95, 32)]),
];

fn goal(distance_m: i64, level: Level, (weeks, days, week_km, longest_km): (i32, i32, i64, i64)) -> Goal {
    let today: Day = "2027-01-04".parse().unwrap();
    let race = Race {
        id: "race".to_owned(),
        day: today + 7 * weeks - 1,
        distance_m,
        kind: if distance_m == 200_000 { RaceKind::MultiDay } else { RaceKind::Road },
        priority: Priority::A,
        stages: if distance_m == 200_000 { 5 } else { 1 },
        effort: Effort::Hard,
        pre_taper_week_m: None,
    };
    let mut goal = Goal::new(race, today, days, week_km * 1000, longest_km * 1000, rules());
    goal.level = level;
    goal.known = Known {
        threshold_mps: Some(match level {
            Level::Beginner => 2.9,
            Level::Intermediate => 3.6,
            Level::Advanced => 4.3,
        }),
        ..Known::default()
    };
    goal
}

#[test]
fn twenty_one_plans_stay_as_they_were_signed() {
    for (name, distance_m, runners) in GOALS {
        for (level, runner) in
            [Level::Beginner, Level::Intermediate, Level::Advanced].into_iter().zip(runners)
        {
            let goal = goal(distance_m, level, runner);
            let text = table(&goal, &plan(&goal));
            insta::assert_snapshot!(format!("{name}-{level:?}").to_lowercase(), text);
        }
    }
}

/// The plans that `docs/plans.md` lays beside published ones, as far as they are not among the twenty-one.
#[test]
fn plans_beside_published_ones_stay_as_they_are_told() {
    for (name, distance_m, runner) in
        [("half-in-12-weeks", 21_097, (12, 5, 30, 8)), ("50-miles-in-16-weeks", 80_467, (16, 5, 45, 19))]
    {
        let goal = goal(distance_m, Level::Intermediate, runner);
        insta::assert_snapshot!(name, table(&goal, &plan(&goal)));
    }
}
