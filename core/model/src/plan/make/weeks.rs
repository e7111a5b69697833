//! Periods, backwards from the race: taper, specific, build, and base in what is left.

use serde::{Deserialize, Serialize};

use super::days::Days;
use super::goal::Goal;
use crate::plan::race::Race;
use crate::plan::taper::first_day;
use crate::rules::Rules;
use crate::rules::post_race::volume_weeks;
use crate::time::Day;

/// What a week is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    /// Volume, with one hard session.
    Base,
    /// Threshold and intervals.
    Build,
    /// Work of the race's own character.
    Specific,
    /// Less and less until the race.
    Taper,
    /// After the race.
    Recovery,
    /// Back after a layoff.
    Return,
}

/// What a week does to the load.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Carries load.
    Loaded,
    /// Lets it sink in.
    Deload,
    /// A race is near.
    Taper,
    /// A race is behind.
    PostRace,
    /// Back after a layoff.
    Return,
}

/// A week of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Week {
    /// Its first day; of the first week this may lie before the plan.
    pub start: Day,
    /// What it is for.
    pub phase: Phase,
    /// What it does to the load.
    pub role: Role,
    /// Metres of its runs, races left out.
    pub planned_m: i64,
}

/// A week with its place in its phase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Outline {
    /// The first of its seven days.
    pub start: Day,
    /// What it is for.
    pub phase: Phase,
    /// How many weeks of the phase come before it.
    pub place: i32,
    /// How many weeks the phase has.
    pub of: i32,
}

/// Specific and build weeks that a full plan has, build at its shortest.
pub fn full_weeks(goal: &Goal, rules: &Rules) -> i32 {
    let class = goal.class(rules);
    rules.generator.specific_weeks.of(class) + rules.generator.build_weeks.of(class).low
}

/// Whether a week comes before the taper: most of it, and all of it before the race.
pub fn is_training(start: Day, taper: Day, race: &Race) -> bool {
    start + 3 < taper && start + 6 < race.day
}

/// The weeks of a plan, from the one of its first day to the last that the race asks for.
pub fn outline(goal: &Goal, days: Days, rules: &Rules) -> Vec<Outline> {
    let class = goal.class(rules);
    let first = days.week_of(goal.today);
    let taper = first_day(&goal.race, rules).unwrap_or(goal.race.day);
    let race = goal.race.last_day();
    let end = volume_weeks(&goal.race, rules).last().map_or(race, |(_, last, _)| last);
    let starts: Vec<Day> = (0..).map(|k| first + 7 * k).take_while(|start| *start <= end).collect();
    let training = starts.iter().filter(|start| is_training(**start, taper, &goal.race)).count();
    let training = i32::try_from(training).unwrap_or(0);
    let specific = training.min(*rules.generator.specific_weeks.of(class));
    // Half of what is left, within the table; base gives way first, then build.
    let left = training - specific;
    let build = rules.generator.build_weeks.of(class).clamp(left / 2).min(left);
    let base = left - build;
    let phase = |k: i32, start: Day| match k {
        k if k < base => (Phase::Base, k, base),
        k if k < left => (Phase::Build, k - base, build),
        k if k < training => (Phase::Specific, k - left, specific),
        k if start <= race => (Phase::Taper, k - training, 1),
        k => (Phase::Recovery, k - training, 1),
    };
    let week = |(k, start): (i32, Day)| {
        let (phase, place, of) = phase(k, start);
        Outline { start, phase, place, of }
    };
    (0..).zip(starts).map(week).collect()
}
