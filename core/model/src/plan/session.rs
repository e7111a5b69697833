//! Sessions of a plan, and runs that were done.

use serde::{Deserialize, Serialize};

use crate::health::stream::Source;
use crate::plan::step::Step;
use crate::time::{Day, Moment};

/// What is done in a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Default)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Nothing.
    Rest,
    /// Walking.
    Walk,
    /// Running with walking breaks.
    WalkRun,
    /// A very easy run.
    Recovery,
    /// An easy run.
    #[default]
    Easy,
    /// The long run.
    Long,
    /// A steady run.
    Steady,
    /// A threshold run.
    Threshold,
    /// Intervals.
    Intervals,
    /// Hills.
    Hills,
    /// Speed work.
    Speed,
    /// Running at race pace.
    RacePace,
    /// A race.
    Race,
    /// Strength training.
    Strength,
    /// Cross-training.
    Cross,
}

impl Kind {
    /// Running that a plan may shorten: everything from walk-run to race pace. A race is none.
    pub const fn is_run(self) -> bool {
        matches!(
            self,
            Self::WalkRun
                | Self::Recovery
                | Self::Easy
                | Self::Long
                | Self::Steady
                | Self::Threshold
                | Self::Intervals
                | Self::Hills
                | Self::Speed
                | Self::RacePace
        )
    }

    /// Whether kilometres were run: a run or a race.
    pub const fn covers_distance(self) -> bool {
        self.is_run() || matches!(self, Self::Race)
    }
}

/// How hard a session is, easiest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Default)]
#[serde(rename_all = "snake_case")]
pub enum Intensity {
    /// No effort.
    Rest,
    /// Easier than easy.
    Recovery,
    /// Conversational.
    #[default]
    Easy,
    /// Marathon effort.
    Steady,
    /// About an hour's best effort.
    Threshold,
    /// Above threshold.
    Vo2,
}

/// Why a session is shorter or easier in the base plan itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Default)]
#[serde(rename_all = "snake_case")]
pub enum SessionOrigin {
    /// An ordinary session.
    #[default]
    Plan,
    /// Written for a deload week: the deload rule adds nothing to it.
    Deload,
    /// Written for a taper: the taper rule adds nothing to it.
    Taper,
}

/// Which day of a back-to-back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BackToBack {
    /// The first day.
    First,
    /// The second day.
    Second,
}

/// A session of the base plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// Unique in its plan.
    pub id: String,
    /// The local day.
    pub day: Day,
    /// What is done.
    pub kind: Kind,
    /// How hard.
    pub intensity: Intensity,
    /// Metres; above 0 for runs.
    pub distance_m: i64,
    /// Seconds, where planned.
    pub duration_s: Option<i64>,
    /// The week's key session.
    pub key: bool,
    /// How many days later it may move, 0–3.
    pub flex_days: i32,
    /// Never moved.
    pub locked: bool,
    /// Why the base plan has it so.
    pub origin: SessionOrigin,
    /// Seconds of hard work; unknown counts as hard work of 8 minutes or more.
    pub work_s: Option<i64>,
    /// Day of a back-to-back pair.
    pub back_to_back: Option<BackToBack>,
    /// Already done.
    pub completed: bool,
    /// Its parts, in order; none: run evenly. A session that a morning changes is no longer run by them.
    pub steps: Vec<Step>,
}

impl Session {
    /// A session of the plan without anything special; metres above 0 for runs.
    pub fn new(id: impl Into<String>, day: Day, kind: Kind, intensity: Intensity, distance_m: i64) -> Self {
        Self {
            id: id.into(),
            day,
            kind,
            intensity,
            distance_m,
            duration_s: None,
            key: false,
            flex_days: 0,
            locked: false,
            origin: SessionOrigin::Plan,
            work_s: None,
            back_to_back: None,
            completed: false,
            steps: Vec::new(),
        }
    }

    /// A run that a rule may still change: neither a race nor done.
    pub fn is_open_run(&self) -> bool {
        self.kind.is_run() && !self.completed
    }

    /// A session before a rule changed it can be turned harder by none: what of it can change.
    pub fn content(&self) -> Content {
        Content {
            day: self.day,
            kind: self.kind,
            intensity: self.intensity,
            distance_m: self.distance_m,
            duration_s: self.duration_s,
        }
    }
}

/// The part of a session that a morning may change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Content {
    /// The local day.
    pub day: Day,
    /// What is done.
    pub kind: Kind,
    /// How hard.
    pub intensity: Intensity,
    /// Metres.
    pub distance_m: i64,
    /// Seconds, where planned.
    pub duration_s: Option<i64>,
}

/// Something that was done: a run, or other work that adds load but no distance.
#[derive(Debug, Clone, PartialEq)]
pub struct Run {
    /// The local day it began.
    pub day: Day,
    /// When it began, where known.
    pub start: Option<Moment>,
    /// Metres.
    pub distance_m: i64,
    /// Seconds without pauses.
    pub moving_s: i64,
    /// What was done.
    pub kind: Kind,
    /// Eight minutes or more of threshold or harder work.
    pub hard: bool,
    /// Mean heart rate in beats per minute.
    pub mean_hr: Option<f64>,
    /// Effort 0–10.
    pub rpe: Option<f64>,
    /// Load already computed, in any unit.
    pub load: Option<f64>,
    /// Day of a back-to-back pair.
    pub back_to_back: Option<BackToBack>,
    /// Who recorded it.
    pub source: Option<Source>,
    /// How many heart-rate samples it has.
    pub hr_samples: i64,
    /// Degrees Celsius where it was run, where known.
    pub temp_c: Option<f64>,
}

impl AsRef<Self> for Run {
    fn as_ref(&self) -> &Self {
        self
    }
}

impl Run {
    /// A run or other work of which only this is known: metres, and seconds without pauses.
    pub const fn new(day: Day, kind: Kind, distance_m: i64, moving_s: i64) -> Self {
        Self {
            day,
            start: None,
            distance_m,
            moving_s,
            kind,
            hard: false,
            mean_hr: None,
            rpe: None,
            load: None,
            back_to_back: None,
            source: None,
            hr_samples: 0,
            temp_c: None,
        }
    }
}
