//! What there is to say of a plan.

use serde::Serialize;

use super::days::Days;
use super::goal::Goal;
use super::races::Races;
use super::weeks::{Phase, Role, Week, full_weeks};
use super::{long_run, volume};
use crate::plan::limit::share;
use crate::plan::race::{Effort, RaceKind};
use crate::plan::session::Session;
use crate::plan::taper::class;
use crate::rules::Rules;
use crate::rules::post_race::volume_weeks;
use crate::time::Day;

/// Something the athlete should know of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "note")]
pub enum Note {
    /// Fewer weeks than build and specific phase ask for.
    ShortRunway {
        /// Training weeks before the taper.
        weeks: i32,
        /// What a full plan has.
        full: i32,
    },
    /// The longest run stays below what the race asks for.
    LongestRun {
        /// Metres it will be, or is now where the plan has none longer.
        will_m: i64,
        /// Metres it should be.
        wanted_m: i64,
    },
    /// The weeks stay below what the race asks for.
    BaseMissing {
        /// Metres of the largest week of the plan, or of one now where that is larger.
        will_m: i64,
        /// Metres it should have.
        wanted_m: i64,
    },
    /// More is run now than a loaded week may have.
    Ceiling {
        /// Metres run now.
        now_m: i64,
        /// The most of a loaded week.
        most_m: i64,
    },
    /// Fewer running days than asked for.
    FewerRuns {
        /// Runs of the first weeks.
        runs: i32,
        /// Days asked for.
        asked: i32,
    },
    /// Two races are closer than the first allows.
    RacesClose {
        /// The first.
        first: Day,
        /// The second.
        second: Day,
        /// Days there should be between them.
        days: i32,
    },
    /// The way back from a race takes weeks in which little or nothing is run.
    SlowReturn {
        /// The day of the race.
        race: Day,
        /// Whole weeks of it.
        weeks: i32,
    },
    /// A race lies after the last week of the plan.
    AfterPlan {
        /// Its day.
        race: Day,
    },
}

/// Everything to say of a finished plan.
pub fn notes(
    goal: &Goal,
    days: Days,
    races: &Races<'_>,
    weeks: &[Week],
    sessions: &[Session],
    rules: &Rules,
) -> Vec<Note> {
    let class_of_goal = goal.class(rules);
    let mut out = Vec::new();
    // What is left of a week that has begun is no week.
    let whole = |w: &&Week| w.start >= goal.today;
    let trains = |w: &&Week| whole(w) && matches!(w.phase, Phase::Base | Phase::Build | Phase::Specific);
    let training = i32::try_from(weeks.iter().filter(trains).count()).unwrap_or(0);
    let full = full_weeks(goal, rules);
    if training < full {
        out.push(Note::ShortRunway { weeks: training, full });
    }
    let before = |s: &&Session| s.kind.is_run() && s.day < goal.race.day;
    // What is run now counts: a plan that only keeps it takes nothing away.
    let longest =
        sessions.iter().filter(before).map(|s| s.distance_m).chain([goal.longest_m]).max().unwrap_or(0);
    let wanted = (*rules.generator.long_run_wanted_m.of(class_of_goal)).min(long_run::cap(goal, rules));
    if longest < wanted {
        out.push(Note::LongestRun { will_m: longest, wanted_m: wanted });
    }
    let loaded = weeks.iter().filter(whole).filter(|w| w.role == Role::Loaded);
    let largest = loaded.map(|w| w.planned_m).chain([goal.weekly_m]).max().unwrap_or(0);
    let asked = *rules.generator.week_wanted_m.of(class_of_goal);
    if largest < asked {
        out.push(Note::BaseMissing { will_m: largest, wanted_m: asked });
    }
    let most = volume::ceiling(goal, days, rules);
    if goal.weekly_m > most {
        out.push(Note::Ceiling { now_m: goal.weekly_m, most_m: most });
    }
    let runs = days.running(goal.weekly_m, rules);
    if runs < goal.running_days {
        out.push(Note::FewerRuns { runs, asked: goal.running_days });
    }
    out.extend(slow_returns(goal, races, weeks, rules));
    out.extend(close(races, rules));
    let end = weeks.last().map_or(goal.race.day, |w| w.start + 6);
    let later = races.all.iter().filter(|(r, _)| r.day > end);
    out.extend(later.map(|(r, _)| Note::AfterPlan { race: r.day }));
    out
}

/// Races before the goal after whose weeks, by the table, next to nothing is run for longer still: what was run before
/// them does not carry them.
fn slow_returns(goal: &Goal, races: &Races<'_>, weeks: &[Week], rules: &Rules) -> Vec<Note> {
    let few_m = share(goal.weekly_m, rules.generator.slow_return_percent, 100);
    let mut out = Vec::new();
    for (k, (race, _)) in races.all.iter().enumerate().filter(|(_, (r, _))| r.day < goal.race.day) {
        let Some((_, over, _)) = volume_weeks(race, rules).last() else { continue };
        let next = races.all.iter().skip(k + 1).map(|(r, _)| r.day).min().unwrap_or(goal.race.day);
        let slow =
            |w: &&Week| w.start > over && w.start + 6 < next && w.role == Role::Loaded && w.planned_m < few_m;
        let weeks = i32::try_from(weeks.iter().filter(slow).count()).unwrap_or(0);
        if weeks > 0 {
            out.push(Note::SlowReturn { race: race.day, weeks });
        }
    }
    out
}

/// Pairs of races that are too close: of one class, long ones that stack, or the second while the first still asks for
/// easy days.
fn close(races: &Races<'_>, rules: &Rules) -> Vec<Note> {
    let post = &rules.post_race;
    let mut out = Vec::new();
    for (k, (first, after)) in races.all.iter().enumerate() {
        for (second, _) in races.all.iter().skip(k + 1) {
            let hard = first.effort == Effort::Hard && second.effort == Effort::Hard;
            let long = |m: i64, kind: RaceKind| m >= post.stacking_m || kind == RaceKind::MultiDay;
            let stacked = long(first.distance_m, first.kind) && long(second.distance_m, second.kind);
            let days = [
                (class(first, rules) == class(second, rules))
                    .then_some(*post.next_race_days.of(class(first, rules))),
                stacked.then_some(post.stacking_days),
                Some(after.first_hard - first.last_day()),
            ];
            let days = days.into_iter().flatten().max().unwrap_or(0);
            if hard && second.day - first.last_day() < days {
                out.push(Note::RacesClose { first: first.day, second: second.day, days });
            }
        }
    }
    out
}
