//! Deload weeks: when one is due, whether it was taken, and what is offered to those who never take one.
//!
//! [`account`](account::account) looks at a morning before it is evaluated. What it decides is written into the ledger
//! with that morning, so that the next one knows; what was run speaks for itself and is never written down.

pub mod account;
pub mod cycle;
pub mod habit;
pub mod weeks;

use serde::{Deserialize, Serialize};

use crate::time::Day;

/// How a lighter stretch came about; how much lighter it is follows from that.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Default)]
#[serde(rename_all = "snake_case")]
pub enum DeloadKind {
    /// Its turn in the cycle.
    #[default]
    Due,
    /// As many loaded weeks in a row as there may be.
    Forced,
    /// The easy-pace gate did not pass twice in a row: the rest of the week.
    Gate,
    /// The plan was written with it.
    Planned,
    /// The one before was not banked: a few days more.
    Repeat,
    /// The smaller one, which the athlete agreed to.
    Smaller,
    /// Ten easy days after a third cut in a row, which the athlete agreed to.
    EasyDays,
}

/// A deload that is scheduled, due or forced.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeloadWeek {
    /// Its first day.
    pub start: Day,
    /// How many days; seven for a week.
    pub days: i32,
    /// How it came about.
    pub kind: DeloadKind,
    /// Metres of the block's loaded weeks, oldest first.
    pub block_m: Vec<i64>,
    /// The block's longest run, in metres.
    pub block_longest_m: Option<i64>,
}

impl DeloadWeek {
    /// A whole week that is due.
    pub const fn week(start: Day, block_m: Vec<i64>, block_longest_m: Option<i64>) -> Self {
        Self { start, days: 7, kind: DeloadKind::Due, block_m, block_longest_m }
    }

    /// Its last day.
    pub fn last_day(&self) -> Day {
        self.start + (self.days - 1)
    }

    /// Metres of the block's mean loaded week; none without one.
    pub fn mean_week_m(&self) -> Option<i64> {
        let weeks = i64::try_from(self.block_m.len()).ok().filter(|n| *n > 0)?;
        Some(self.block_m.iter().sum::<i64>() / weeks)
    }
}

/// What became of a deload.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Taken, and neither a vote nor the gate speaks against more: the next block may grow.
    Banked,
    /// Taken, but the body does not say so yet.
    Taken,
    /// Run at almost the usual volume.
    NotTaken,
    /// The athlete kept the week as planned.
    Skipped,
}

/// A stretch that may not be longer than the last loaded week.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hold {
    /// The first of its seven days.
    pub start: Day,
    /// Metres of the last loaded week.
    pub metres: i64,
    /// Why: the deload before it was not taken, or did not bank.
    pub after: Outcome,
}

/// A lighter stretch that begins with a yes.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DeloadOffer {
    /// What would begin.
    pub week: DeloadWeek,
    /// Why it is offered, in the athlete's own numbers.
    pub why: OfferReason,
}

/// Why a lighter stretch is offered.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(tag = "reason", rename_all = "snake_case")]
pub enum OfferReason {
    /// So many weeks without a lighter one.
    NoLightWeek {
        /// How many.
        weeks: i32,
    },
    /// So many days with a run on each.
    NoRestDay {
        /// How many.
        days: i32,
    },
    /// Weeks of days all alike.
    Monotony {
        /// Of the last week.
        monotony: f64,
        /// How many weeks in a row.
        weeks: i32,
    },
    /// So many deloads in a row that were not taken.
    NotTaken {
        /// How many.
        deloads: usize,
    },
    /// The lighter week and its repeat have not done their work.
    Unbanked,
    /// A third cut in a row.
    ThirdCut,
}

/// A deload in the ledger: under way, or over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recorded {
    /// The deload.
    pub week: DeloadWeek,
    /// The length of the cycle that led to it, in weeks.
    pub cycle_weeks: i32,
    /// The day it was closed and what became of it; none while it is under way.
    pub closed: Option<(Day, Outcome)>,
}

/// What the ledger knows of deloads.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Past {
    /// The first morning in the ledger.
    pub first_morning: Option<Day>,
    /// Every deload that began, in order.
    pub recorded: Vec<Recorded>,
    /// Every answer: its day, and whether it was a yes.
    pub answers: Vec<(Day, bool)>,
    /// Mornings of the last weeks that said something worse than Ready, and those that said Ready.
    pub ready: Vec<(Day, bool)>,
    /// The easy-pace gate's answers, one for each run it last looked at, in order of that run's day.
    pub gates: Vec<(Day, crate::gate::Gate)>,
}

impl Past {
    /// The deload under way on a morning, if its last morning left one open.
    pub fn open(&self) -> Option<&Recorded> {
        self.recorded.last().filter(|r| r.closed.is_none())
    }
}
