//! Goals that no coach was ever asked about, and what a plan looks like once it is run.

use chrono::Weekday;
use ebb_model::facts::{Facts, Profile, Runs};
use ebb_model::gate::Gate;
use ebb_model::plan::hard::by_intensity;
use ebb_model::plan::make::{Goal, Known, Level, MadePlan, make};
use ebb_model::plan::race::{Effort, Priority, Race, RaceKind};
use ebb_model::plan::session::{Run, Session};
use ebb_model::time::Day;
use proptest::prelude::*;

use crate::rules;

/// 64 cases unless more are asked for: each makes a plan of up to a year and wakes up in it every morning.
pub fn cases() -> ProptestConfig {
    // `PROPTEST_CASES` is read by the default; 256 is what it says when nobody asked.
    let config = ProptestConfig::default();
    if config.cases == 256 { ProptestConfig { cases: 64, ..config } } else { config }
}

fn race(id: &str, day: Day, distance_m: i64, priority: Priority) -> Race {
    Race {
        id: id.to_owned(),
        day,
        distance_m,
        kind: RaceKind::Road,
        priority,
        stages: 1,
        effort: Effort::Hard,
        pre_taper_week_m: None,
    }
}

const DISTANCES: [i64; 8] = [5_000, 10_000, 21_097, 42_195, 50_000, 100_000, 160_934, 200_000];

/// A race somewhere on the way, or some weeks behind: days ahead as a share of the runway, distance, priority.
type Other = (f64, usize, bool, bool);

fn other() -> impl Strategy<Value = Other> {
    (-0.3..1.0, 0..7_usize, any::<bool>(), prop::bool::weighted(0.2))
}

pub fn goal() -> impl Strategy<Value = Goal> {
    let when = (0..7_i32, prop_oneof![1 => 1..28_i32, 6 => 28..371_i32]);
    let race_of = (0..DISTANCES.len(), prop::collection::vec(other(), 0..4));
    let athlete = (
        3..=7_i32,
        0..7_u8,
        prop_oneof![Just(Level::Beginner), Just(Level::Intermediate), Just(Level::Advanced)],
        15..=130_i64,
        prop_oneof![4 => 20..60_i64, 1 => 5..100_i64],
        prop::option::weighted(0.7, 1950..2005_i32),
    );
    let known = (prop::option::of(2.2..5.5_f64), prop::option::of(1.9..3.3_f64));
    (when, race_of, athlete, 3..=6_i32, 0..7_i32, known).prop_map(
        |(
            (start, ahead),
            (distance, others),
            athlete,
            cycle_weeks,
            loaded_weeks,
            (threshold_mps, easy_mps),
        )| {
            let (days, long_day, level, weekly_km, longest_percent, birth_year) = athlete;
            let today = "2026-11-23".parse::<Day>().unwrap() + start;
            let mut a = race("a", today + ahead, DISTANCES[distance], Priority::A);
            if a.distance_m == 200_000 {
                a = Race { kind: RaceKind::MultiDay, stages: 5, ..a };
            }
            // Nobody runs 60 km a week in three runs of 4 km.
            let longest_m =
                (weekly_km * 10 * longest_percent).max(4_000).max(weekly_km * 1000 / i64::from(days));
            let mut goal = Goal::new(a, today, days, weekly_km * 1000, longest_m, rules());
            goal.long_run_day = Weekday::try_from(long_day).unwrap();
            goal.level = level;
            goal.birth_year = birth_year;
            goal.cycle_weeks = cycle_weeks;
            goal.loaded_weeks = loaded_weeks;
            // Nobody who is new to running holds 3 min a kilometre for an hour.
            let most = match level {
                Level::Beginner => 3.6,
                Level::Intermediate => 4.5,
                Level::Advanced => 5.5,
            };
            let threshold_mps = threshold_mps.map(|mps: f64| mps.min(most));
            let easy_mps = easy_mps.map(|mps: f64| mps.min(0.75 * threshold_mps.unwrap_or(most)));
            goal.known = Known { threshold_mps, easy_mps, ..Known::default() };
            for (k, (share, distance, b, easy)) in others.into_iter().enumerate() {
                let day = today + (f64::from(ahead) * share) as i32;
                // What was run before today lies far enough back to be known.
                let priority = if b { Priority::B } else { Priority::C };
                let effort = if easy { Effort::Easy } else { Effort::Hard };
                let other = Race { effort, ..race(&format!("o{k}"), day, DISTANCES[distance], priority) };
                let taken = goal.races().iter().any(|r| (r.day - day).abs() < 3) || day == today;
                // Beyond twice the week, the way back leaves weeks too sparse to be held to every guard ahead; there the
                // mornings do it.
                let carried = other.distance_m <= 2 * goal.weekly_m;
                if !taken && carried && other.distance_m <= goal.race.distance_m {
                    goal.others.push(other);
                }
            }
            goal
        },
    )
}

pub fn plan(goal: &Goal) -> MadePlan {
    make(goal, rules()).unwrap()
}

/// A session that was run as written.
pub fn done(session: &Session) -> Run {
    Run {
        hard: by_intensity(session, rules()),
        back_to_back: session.back_to_back,
        ..Run::new(
            session.day,
            session.kind,
            session.distance_m,
            session.duration_s.unwrap_or(session.distance_m * 360 / 1000),
        )
    }
}

/// What is known on a morning of a plan that was run as written so far.
pub fn on(day: Day, goal: &Goal, plan: &MadePlan) -> Facts {
    let mut runs = goal.past(rules());
    runs.extend(plan.sessions.iter().filter(|s| s.day < day).map(done));
    Facts {
        profile: Profile { birth_year: goal.birth_year, ..Profile::default() },
        runs: Runs::new(runs, rules()),
        races: plan.races.clone(),
        plan: plan.sessions.clone(),
        gate: Gate::Pass,
        deload: plan.deloads.iter().find(|d| d.start + 6 >= day).cloned(),
        ..Facts::default()
    }
}
