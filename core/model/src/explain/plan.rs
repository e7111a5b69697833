//! What there is to say of a plan that was made.

use super::ids;
use super::message::{Message, count, metres};
use crate::plan::make::{Goal, Note, Phase, Role, Week};
use crate::time::Day;

/// A note as a sentence or two.
pub fn note(note: &Note) -> Message {
    let number = |n: i32| count(usize::try_from(n).unwrap_or(0));
    match *note {
        Note::ShortRunway { weeks, full } => ids::plan_short_runway(number(weeks), number(full)),
        Note::LongestRun { will_m, wanted_m } => ids::plan_longest_run(metres(will_m), metres(wanted_m)),
        Note::BaseMissing { will_m, wanted_m } => ids::plan_base_missing(metres(will_m), metres(wanted_m)),
        Note::Ceiling { now_m, most_m } => ids::plan_ceiling(metres(now_m), metres(most_m)),
        Note::FewerRuns { runs, asked } => ids::plan_fewer_runs(number(runs), number(asked)),
        Note::RacesClose { first, second, days } => ids::plan_races_close(first, second, number(days)),
        Note::SlowReturn { race, weeks } => ids::plan_slow_return(race, number(weeks)),
        Note::AfterPlan { race } => ids::plan_after(race),
    }
}

/// What a week is for: "base".
pub fn phase(phase: Phase) -> Message {
    match phase {
        Phase::Base => ids::phase_base(),
        Phase::Build => ids::phase_build(),
        Phase::Specific => ids::phase_specific(),
        Phase::Taper => ids::phase_taper(),
        Phase::Recovery => ids::phase_recovery(),
        Phase::Return => ids::phase_return(),
    }
}

/// What a week does to the load: "lighter".
pub fn role(role: Role) -> Message {
    match role {
        Role::Loaded => ids::role_loaded(),
        Role::Deload => ids::role_deload(),
        Role::Taper => ids::role_taper(),
        Role::PostRace => ids::role_post_race(),
        Role::Return => ids::role_return(),
    }
}

/// Over a plan: how many weeks, and the race.
pub fn heading(goal: &Goal, weeks: &[Week]) -> Message {
    ids::plan_heading(count(weeks.len()), goal.race.day)
}

/// What a plan starts from.
pub fn starts_from(goal: &Goal) -> Message {
    let runs = count(usize::try_from(goal.running_days).unwrap_or(0));
    ids::plan_from(metres(goal.weekly_m), metres(goal.longest_m), runs)
}

/// Over the sessions of the first week.
pub fn first_week() -> Message {
    ids::plan_first_week()
}

/// What becomes of the plan that is followed, and how this one is adopted, or that it was.
pub fn adoption(adopted: Option<Day>, replaces: usize) -> Vec<Message> {
    let last = adopted.map_or_else(ids::plan_adopt, ids::plan_adopted);
    (replaces > 0).then(|| ids::plan_replaces(count(replaces))).into_iter().chain([last]).collect()
}
