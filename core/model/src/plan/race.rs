//! Races: what the plan leads to, and what no rule ever touches.

use serde::{Deserialize, Serialize};

use crate::time::Day;

/// What kind of race.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Default)]
#[serde(rename_all = "snake_case")]
pub enum RaceKind {
    /// On the road.
    #[default]
    Road,
    /// On trails.
    Trail,
    /// Longer than a marathon, in one go.
    Ultra,
    /// In stages, one a day.
    MultiDay,
}

/// How much a race matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Default)]
pub enum Priority {
    /// The goal.
    #[default]
    A,
    /// Important, with a short taper.
    B,
    /// Run as training.
    C,
}

/// How hard a race is run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Default)]
#[serde(rename_all = "snake_case")]
pub enum Effort {
    /// All out.
    #[default]
    Hard,
    /// Within oneself.
    Easy,
}

/// A race, past or to come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Race {
    /// Unique.
    pub id: String,
    /// The first day.
    pub day: Day,
    /// Metres, of all stages together.
    pub distance_m: i64,
    /// What kind.
    pub kind: RaceKind,
    /// How much it matters.
    pub priority: Priority,
    /// Days it lasts, at least 1.
    pub stages: i32,
    /// How hard it is run.
    pub effort: Effort,
    /// Metres in a week before the taper, where given.
    pub pre_taper_week_m: Option<i64>,
}

impl Race {
    /// The last day.
    pub fn last_day(&self) -> Day {
        self.day + (self.stages.max(1) - 1)
    }
}
