//! What there is to say of a plan that was made.

use super::message::{Message, count, metres};
use super::{ids, name};
use crate::plan::make::{Goal, Note, Phase, Role, Week};
use crate::plan::session::{Content, Intensity, Kind};
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

/// Over what a plan changes.
pub fn changes() -> Message {
    ids::plan_changes()
}

/// What a week's metres become: "42 km → 45 km".
pub fn change(was_m: i64, will_m: i64) -> Message {
    ids::plan_change(metres(was_m), metres(will_m))
}

/// What changes in a week, in few words: the long run that becomes another, what goes, what comes. Where the same is
/// done on a day, only longer or shorter, the metres of the week tell it.
pub fn becomes(goes: &[Content], comes: &[Content]) -> Vec<Message> {
    let same = |a: &Content, b: &Content| a.day == b.day && a.kind == b.kind;
    let long = goes.iter().filter(|c| c.kind == Kind::Long);
    let longer = long.filter_map(|was| Some((was, comes.iter().find(|x| same(was, x))?)));
    let mut out: Vec<Message> = longer
        .map(|(was, will)| ids::plan_change(name::session(was), ids::amount(metres(will.distance_m))))
        .collect();
    let alone = |these: &[Content], those: &[Content]| -> Vec<Content> {
        these.iter().filter(|c| !those.iter().any(|x| same(c, x))).copied().collect()
    };
    let (goes, comes) = (alone(goes, comes), alone(comes, goes));
    out.extend((!goes.is_empty()).then(|| ids::plan_goes(in_short(&goes))));
    out.extend((!comes.is_empty()).then(|| ids::plan_comes(in_short(&comes))));
    out
}

/// Races, long and hard sessions by name, the others by their number.
fn in_short(sessions: &[Content]) -> Vec<Message> {
    let matters = |c: &Content| {
        matches!(c.kind, Kind::Long | Kind::Race | Kind::RacePace) || c.intensity >= Intensity::Threshold
    };
    let mut all: Vec<Message> = sessions.iter().filter(|c| matters(c)).map(name::session).collect();
    match (sessions.len() - all.len(), all.is_empty()) {
        (0, _) => {}
        (n, true) => all.push(ids::plan_sessions(count(n))),
        (n, false) => all.push(ids::plan_others(count(n))),
    }
    all
}
