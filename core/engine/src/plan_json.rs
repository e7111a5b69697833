//! Plans as JSON: the fields of sessions and races that scenarios and plan files share.

use std::collections::BTreeSet;

use ebb_model::plan::race::{Effort, Priority, Race, RaceKind};
use ebb_model::plan::session::{BackToBack, Intensity, Kind, Session, SessionOrigin};
use ebb_model::time::Day;
use serde::Deserialize;

use crate::scenario::number::{amount, flex_days, optional_amount, stages};

/// A session as written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SessionIn {
    id: String,
    day: Day,
    kind: Kind,
    intensity: Option<Intensity>,
    #[serde(default, deserialize_with = "optional_amount")]
    distance_m: Option<i64>,
    #[serde(default, deserialize_with = "optional_amount")]
    duration_s: Option<i64>,
    #[serde(default)]
    key: bool,
    #[serde(default, deserialize_with = "flex_days")]
    flex_days: i32,
    #[serde(default)]
    locked: bool,
    #[serde(default)]
    origin: SessionOrigin,
    #[serde(default, deserialize_with = "optional_amount")]
    work_s: Option<i64>,
    b2b: Option<BackToBackIn>,
    #[serde(default)]
    completed: bool,
}

/// 1 or 2: the day of a back-to-back.
#[derive(Deserialize, Clone, Copy)]
#[serde(try_from = "u8")]
pub struct BackToBackIn(BackToBack);

impl TryFrom<u8> for BackToBackIn {
    type Error = String;
    fn try_from(day: u8) -> Result<Self, String> {
        match day {
            1 => Ok(Self(BackToBack::First)),
            2 => Ok(Self(BackToBack::Second)),
            _ => Err(format!("b2b {day} is neither 1 nor 2")),
        }
    }
}

impl From<BackToBackIn> for BackToBack {
    fn from(day: BackToBackIn) -> Self {
        day.0
    }
}

/// A race as written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RaceIn {
    id: String,
    day: Day,
    #[serde(deserialize_with = "amount")]
    distance_m: i64,
    #[serde(default)]
    kind: RaceKind,
    #[serde(default)]
    priority: Priority,
    #[serde(default = "one", deserialize_with = "stages")]
    stages: i32,
    #[serde(default)]
    effort: Effort,
    #[serde(default, deserialize_with = "optional_amount")]
    pre_taper_week_m: Option<i64>,
}

fn one() -> i32 {
    1
}

/// A week as written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "read so that a mistake in it is told")]
pub struct WeekIn {
    start: Day,
    phase: Phase,
    role: Role,
    #[serde(default, deserialize_with = "optional_amount")]
    planned_m: Option<i64>,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum Phase {
    Base,
    Build,
    Specific,
    Taper,
    Recovery,
    Return,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum Role {
    Loaded,
    Deload,
    Taper,
    PostRace,
    Return,
}

/// The race a text means.
pub fn race(from: RaceIn) -> Race {
    Race {
        id: from.id,
        day: from.day,
        distance_m: from.distance_m,
        kind: from.kind,
        priority: from.priority,
        stages: from.stages,
        effort: from.effort,
        pre_taper_week_m: from.pre_taper_week_m,
    }
}

/// The sessions of a plan, each with an id of its own and every run with a distance; else a sentence saying what is
/// wrong.
pub fn sessions(list: Vec<SessionIn>) -> Result<Vec<Session>, String> {
    let mut ids = BTreeSet::new();
    list.into_iter()
        .map(|from| {
            if !ids.insert(from.id.clone()) {
                return Err(format!("session `{}` is there twice: give each an id of its own", from.id));
            }
            session(from)
        })
        .collect()
}

fn session(from: SessionIn) -> Result<Session, String> {
    let distance_m = from.distance_m.unwrap_or(0);
    if from.kind.is_run() && distance_m == 0 {
        return Err(format!("session `{}` is a run without a distance: give its distance_m", from.id));
    }
    let usual = if from.kind == Kind::Rest { Intensity::Rest } else { Intensity::Easy };
    Ok(Session {
        id: from.id,
        day: from.day,
        kind: from.kind,
        intensity: from.intensity.unwrap_or(usual),
        distance_m,
        duration_s: from.duration_s,
        key: from.key,
        flex_days: from.flex_days,
        locked: from.locked,
        origin: from.origin,
        work_s: from.work_s,
        back_to_back: from.b2b.map(Into::into),
        completed: from.completed,
        steps: Vec::new(),
    })
}
