//! The plan generator: a goal goes in, weeks of sessions come out.
//!
//! ```text
//! races -> phases, backwards -> metres of each week -> runs of each day -> held to every morning's guards -> sessions
//! ```
//!
//! * [`goal`]: what it is made for; [`weeks`]: taper, specific, build, base;
//! * `volume` and `long_run`: how far; [`days`] and `draft`: which run on which day;
//! * `hard`, `steps`, `targets`: what a hard session holds;
//! * `races`, `taper`, `back_to_back`, `strength`: what stands around them;
//! * `maker`: a week after another; `decide`, `spare`, `quality`: its size, its easy days, its hard sessions;
//! * `fit`: the guards, before they have to act; [`report`]: what there is to say.
//!
//! A week is written when all before it is final, so what its mornings will see is known.

mod back_to_back;
pub mod days;
mod decide;
mod draft;
mod fit;
pub mod goal;
mod hard;
mod long_run;
mod maker;
mod quality;
mod races;
pub mod report;
mod returns;
mod sessions;
mod spare;
mod steps;
mod strength;
mod taper;
mod targets;
mod timeline;
mod volume;
pub mod weeks;

pub use goal::{Goal, Known, Level, PlanProblem};
pub use report::Note;
pub use weeks::{Phase, Role, Week};

use crate::deload::DeloadWeek;
use crate::plan::race::{Priority, Race};
use crate::plan::session::{Kind, Session};
use crate::rules::Rules;
use days::Days;
use maker::Maker;
use races::Races;
use steps::Writer;
use targets::Paces;
use timeline::Timeline;
use volume::Load;

/// A plan.
#[derive(Debug, Clone, PartialEq)]
pub struct MadePlan {
    /// All races, past and to come, in order of day.
    pub races: Vec<Race>,
    /// In order.
    pub weeks: Vec<Week>,
    /// In order of day; races among them.
    pub sessions: Vec<Session>,
    /// The deload weeks, with the blocks that they end.
    pub deloads: Vec<DeloadWeek>,
    /// What there is to say.
    pub notes: Vec<Note>,
}

/// Makes a plan. Pure: the same goal and rules give the same plan.
///
/// # Errors
/// What keeps a plan from being made; see [`Goal::check`].
pub fn make(goal: &Goal, rules: &Rules) -> Result<MadePlan, PlanProblem> {
    let race = Race { priority: Priority::A, ..goal.race.clone() };
    let goal = &Goal { race, ..goal.clone() };
    goal.check(rules)?;
    let days = Days::new(goal, rules);
    let outline = weeks::outline(goal, days, rules);
    let end = outline.last().map_or(goal.today, |o| o.start + 6);
    let races = Races::new(goal, rules);
    let timeline = Timeline::new(&goal.past(rules), goal.today, end);
    let writer = Writer { paces: Paces::new(goal, rules), class: goal.class(rules), rules };
    let mut maker = Maker {
        goal,
        rules,
        days,
        races,
        timeline,
        writer,
        load: Load::new(goal, days, &outline, rules),
        pairs: Vec::new(),
        last_hard: goal.today - 7,
        weeks: Vec::new(),
        sessions: Vec::new(),
        deloads: Vec::new(),
    };
    for week in &outline {
        maker.week(week);
    }
    let Maker { races, weeks, mut sessions, deloads, .. } = maker;
    // Strength comes after the run of its day.
    let order = |s: &Session| (s.day, s.kind == Kind::Strength);
    sessions.sort_by(|a, b| order(a).cmp(&order(b)).then_with(|| a.id.cmp(&b.id)));
    let notes = report::notes(goal, days, &races, &weeks, &sessions, rules);
    Ok(MadePlan { races: goal.races(), weeks, sessions, deloads, notes })
}
