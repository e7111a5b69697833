//! Races.

use ebb_model::plan::race as races;

use crate::mirror::mirror;
use crate::time::Day;

mirror! {
    /// What kind of race.
    RaceKind = races::RaceKind {
        /// On the road.
        Road,
        /// On trails.
        Trail,
        /// Longer than a marathon, in one go.
        Ultra,
        /// In stages, one a day.
        MultiDay,
    }
}

mirror! {
    /// How much a race matters.
    Priority = races::Priority {
        /// The goal.
        A,
        /// Important, with a short taper.
        B,
        /// Run as training.
        C,
    }
}

mirror! {
    /// How hard a race is run.
    RaceEffort = races::Effort {
        /// All out.
        Hard,
        /// Within oneself.
        Easy,
    }
}

/// A race, past or to come.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Race {
    /// Unique.
    pub id: String,
    /// The first day.
    pub day: Day,
    /// Metres, of all stages together, 100 to 2,000,000.
    pub distance_m: i64,
    /// What kind.
    pub kind: RaceKind,
    /// How much it matters.
    pub priority: Priority,
    /// Days it lasts, 1–60.
    #[uniffi(default = 1)]
    pub stages: i32,
    /// How hard it is run.
    pub effort: RaceEffort,
    /// Metres in a week before the taper, where given.
    #[uniffi(default = None)]
    pub pre_taper_week_m: Option<i64>,
}

impl From<races::Race> for Race {
    fn from(race: races::Race) -> Self {
        Self {
            id: race.id,
            day: race.day.into(),
            distance_m: race.distance_m,
            kind: race.kind.into(),
            priority: race.priority.into(),
            stages: race.stages,
            effort: race.effort.into(),
            pre_taper_week_m: race.pre_taper_week_m,
        }
    }
}

impl From<Race> for races::Race {
    fn from(race: Race) -> Self {
        Self {
            id: race.id,
            day: race.day.into(),
            distance_m: race.distance_m,
            kind: race.kind.into(),
            priority: race.priority.into(),
            stages: race.stages,
            effort: race.effort.into(),
            pre_taper_week_m: race.pre_taper_week_m,
        }
    }
}
