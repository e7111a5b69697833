//! Plans that are asked for, shown, adopted, read and written.

use ebb_engine::formats;
use ebb_engine::plan as engine;
use ebb_model::explain::render::Texts;
use ebb_model::explain::session_name;
use ebb_model::plan::make;
use ebb_model::plan::session as sessions;

use crate::mirror::{all, count, mirror};
use crate::records::words::capital;
use crate::records::{Level, PlannedSession, Race, SessionContent};
use crate::time::Day;

mirror! {
    /// A day of the week.
    Weekday = chrono::Weekday {
        /// Monday.
        Mon,
        /// Tuesday.
        Tue,
        /// Wednesday.
        Wed,
        /// Thursday.
        Thu,
        /// Friday.
        Fri,
        /// Saturday.
        Sat,
        /// Sunday.
        Sun,
    }
}

mirror! {
    /// What a week of a plan is for.
    Phase = make::Phase {
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
}

mirror! {
    /// What a week does to the load.
    WeekRole = make::Role {
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
}

mirror! {
    /// A format that plans are read in.
    PlanFormat = formats::Format {
        /// Ebb's own.
        Json,
        /// A calendar, RFC 5545.
        Ics,
        /// The list of events that intervals.icu gives.
        Intervals,
    }
}

mirror! {
    /// A format that plans are written in.
    WriteFormat = formats::WriteFormat {
        /// Ebb's own.
        Json,
        /// A calendar, RFC 5545.
        Ics,
    }
}

/// What a plan is asked for.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Goal {
    /// The race it leads to; its priority is A.
    pub race: Race,
    /// The plan's first day.
    pub from: Day,
    /// Running days a week, 3–7.
    pub running_days: i32,
    /// The day of the long run.
    pub long_run_day: Weekday,
    /// How far training has come; none: as the profile or the weekly distance tells.
    #[uniffi(default = None)]
    pub level: Option<Level>,
    /// Metres run in a week now; none: as the runs tell.
    #[uniffi(default = None)]
    pub weekly_m: Option<i64>,
    /// Metres of the longest run of the last 30 days; none: as the runs tell.
    #[uniffi(default = None)]
    pub longest_m: Option<i64>,
}

/// A week of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Record)]
pub struct PlanWeek {
    /// Its first day; of the first week this may lie before the plan.
    pub start: Day,
    /// What it is for.
    pub phase: Phase,
    /// What it does to the load.
    pub role: WeekRole,
    /// Metres of its runs, races left out.
    pub planned_m: i64,
}

/// A week in which a new plan differs from the one in force.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct WeekChange {
    /// The first of its seven days.
    pub start: Day,
    /// Metres of its runs in the plan in force, races left out.
    pub was_m: i64,
    /// The same in the new plan.
    pub will_m: i64,
    /// Sessions that go, in order of day.
    pub goes: Vec<SessionContent>,
    /// Sessions that come, in order of day.
    pub comes: Vec<SessionContent>,
}

/// A plan that was made and not adopted yet.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct PlanPreview {
    /// Its first day.
    pub from: Day,
    /// The races of the athlete under it, in order of day.
    pub races: Vec<Race>,
    /// Its weeks, in order.
    pub weeks: Vec<PlanWeek>,
    /// Its sessions, in order of day; races among them.
    pub sessions: Vec<PlannedSession>,
    /// What there is to say of it, a sentence or two each.
    pub notes: Vec<String>,
    /// Sessions of the plan in force that it would take the place of.
    pub replaces: u64,
    /// The weeks in which it differs from the plan in force; none without one.
    pub changes: Vec<WeekChange>,
    /// Whether its longest run was made up from a weekly distance that was typed.
    pub longest_assumed: bool,
}

/// The base plan as it was adopted.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Plan {
    /// The athlete's races, in order of day.
    pub races: Vec<Race>,
    /// Its weeks that touch the days that were asked for, in order; empty where it does not say what they are for.
    pub weeks: Vec<PlanWeek>,
    /// The sessions of the days that were asked for, by day and id.
    pub sessions: Vec<PlannedSession>,
}

/// Something of a plan's text that was not understood.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct NotUnderstood {
    /// Its day, or its line.
    pub place: String,
    /// What it is called.
    pub title: String,
    /// Why.
    pub why: String,
}

/// What was made of a plan's text.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct PlanReport {
    /// What it is.
    pub format: PlanFormat,
    /// Sessions and races that are not sessions as well.
    pub understood: u64,
    /// Ids of sessions whose distance was estimated from minutes at the easy pace.
    pub estimated: Vec<String>,
    /// Ids of sessions that a morning had changed when the text was written; such a plan cannot be adopted.
    pub adjusted: Vec<String>,
    /// What is left out, and why.
    pub not_understood: Vec<NotUnderstood>,
}

/// Sessions with their names.
pub(crate) fn named(list: impl IntoIterator<Item = sessions::Session>, texts: &Texts) -> Vec<PlannedSession> {
    let one = |session: sessions::Session| PlannedSession {
        name: capital(&texts.render(&session_name(&session.content()))),
        session: session.into(),
    };
    list.into_iter().map(one).collect()
}

impl PlanPreview {
    pub(crate) fn of(preview: engine::PlanPreview, from: Day, texts: &Texts) -> Self {
        Self {
            from,
            notes: preview.notes(texts),
            races: all(preview.plan.races),
            weeks: all(preview.plan.weeks),
            sessions: named(preview.plan.sessions, texts),
            replaces: count(preview.replaces),
            changes: all(preview.changes),
            longest_assumed: preview.longest_assumed,
        }
    }
}

impl From<Goal> for engine::GoalAsked {
    fn from(goal: Goal) -> Self {
        Self {
            race: goal.race.into(),
            from: goal.from.into(),
            running_days: goal.running_days,
            long_run_day: goal.long_run_day.into(),
            level: goal.level.map(Into::into),
            birth_year: None,
            weekly_m: goal.weekly_m,
            longest_m: goal.longest_m,
        }
    }
}

impl From<make::Week> for PlanWeek {
    fn from(week: make::Week) -> Self {
        let make::Week { start, phase, role, planned_m } = week;
        Self { start: start.into(), phase: phase.into(), role: role.into(), planned_m }
    }
}

impl From<PlanWeek> for make::Week {
    fn from(week: PlanWeek) -> Self {
        let PlanWeek { start, phase, role, planned_m } = week;
        Self { start: start.into(), phase: phase.into(), role: role.into(), planned_m }
    }
}

impl From<engine::WeekChange> for WeekChange {
    fn from(week: engine::WeekChange) -> Self {
        Self {
            start: week.start.into(),
            was_m: week.was_m,
            will_m: week.will_m,
            goes: all(week.goes),
            comes: all(week.comes),
        }
    }
}

impl From<formats::PlanReport> for PlanReport {
    fn from(report: formats::PlanReport) -> Self {
        let missed = |m: formats::NotUnderstood| NotUnderstood { place: m.place, title: m.title, why: m.why };
        Self {
            format: report.format.into(),
            understood: count(report.understood),
            estimated: report.estimated,
            adjusted: report.adjusted,
            not_understood: report.not_understood.into_iter().map(missed).collect(),
        }
    }
}
