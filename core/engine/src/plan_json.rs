//! Plans as JSON: the fields of sessions and races that scenarios and plan files share.

use std::collections::{BTreeMap, BTreeSet};

use ebb_model::plan::make::{Phase, Role, Week};
use ebb_model::plan::race::{Effort, Priority, Race, RaceKind};
use ebb_model::plan::session::{BackToBack, Intensity, Kind, Session, SessionOrigin};
use ebb_model::plan::step::{Extent, Step};
use ebb_model::time::Day;
use serde::{Deserialize, Serialize};

use crate::scenario::number::{MOST, amount, flex_days, optional_amount, stages};

/// A step repeated more often is a typing error.
const STEP_REPEATS_MOST: i64 = 1000;

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
    #[serde(default)]
    steps: Vec<Step>,
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
pub struct WeekIn {
    start: Day,
    phase: Phase,
    role: Role,
    #[serde(default, deserialize_with = "optional_amount")]
    planned_m: Option<i64>,
}

/// The weeks a text means, in order, those that do not say how far they go as far as their `sessions`; else a sentence
/// saying what is wrong.
pub fn weeks(list: Vec<WeekIn>, sessions: &[Session]) -> Result<Vec<Week>, String> {
    let mut weeks = BTreeMap::new();
    for WeekIn { start, phase, role, planned_m } in list {
        let runs = sessions.iter().filter(|s| (start..=start + 6).contains(&s.day) && s.kind != Kind::Race);
        let planned_m = planned_m.unwrap_or_else(|| runs.map(|s| s.distance_m).sum());
        if weeks.insert(start, Week { start, phase, role, planned_m }).is_some() {
            return Err(format!("the week of {start} is there twice: leave one of them out"));
        }
    }
    Ok(weeks.into_values().collect())
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

/// The session a text means, else a sentence saying what is wrong.
pub fn session(from: SessionIn) -> Result<Session, String> {
    let distance_m = from.distance_m.unwrap_or(0);
    if from.kind.is_run() && distance_m == 0 {
        return Err(format!("session `{}` is a run without a distance: give its distance_m", from.id));
    }
    let far =
        |s: &Step| matches!(s.extent, Extent::Metres(n) | Extent::Seconds(n) if !(1..=MOST).contains(&n));
    if from.steps.iter().any(|s| far(s) || !(1..=STEP_REPEATS_MOST).contains(&s.repeats)) {
        return Err(format!(
            "session `{}` has a step of no length or of far too much: correct its steps",
            from.id
        ));
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
        steps: from.steps,
    })
}

fn is_false(flag: &bool) -> bool {
    !flag
}

fn is_zero<T: Default + PartialEq>(number: &T) -> bool {
    *number == T::default()
}

/// A session to write; what is as by default is left out.
#[derive(Debug, Serialize)]
pub struct SessionOut<'a> {
    id: &'a str,
    day: Day,
    kind: Kind,
    intensity: Intensity,
    #[serde(skip_serializing_if = "is_zero")]
    distance_m: i64,
    #[serde(skip_serializing_if = "Option::is_none")]
    duration_s: Option<i64>,
    #[serde(skip_serializing_if = "is_false")]
    key: bool,
    #[serde(skip_serializing_if = "is_zero")]
    flex_days: i32,
    #[serde(skip_serializing_if = "is_false")]
    locked: bool,
    #[serde(skip_serializing_if = "is_zero")]
    origin: SessionOrigin,
    #[serde(skip_serializing_if = "Option::is_none")]
    work_s: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    b2b: Option<u8>,
    #[serde(skip_serializing_if = "is_false")]
    completed: bool,
    #[serde(skip_serializing_if = "<[Step]>::is_empty")]
    steps: &'a [Step],
}

impl<'a> From<&'a Session> for SessionOut<'a> {
    fn from(s: &'a Session) -> Self {
        Self {
            id: &s.id,
            day: s.day,
            kind: s.kind,
            intensity: s.intensity,
            distance_m: s.distance_m,
            duration_s: s.duration_s,
            key: s.key,
            flex_days: s.flex_days,
            locked: s.locked,
            origin: s.origin,
            work_s: s.work_s,
            b2b: s.back_to_back.map(|day| if day == BackToBack::First { 1 } else { 2 }),
            completed: s.completed,
            steps: &s.steps,
        }
    }
}

/// A race to write; what is as by default is left out.
#[derive(Debug, Serialize)]
pub struct RaceOut<'a> {
    id: &'a str,
    day: Day,
    distance_m: i64,
    #[serde(skip_serializing_if = "is_zero")]
    kind: RaceKind,
    priority: Priority,
    #[serde(skip_serializing_if = "is_one")]
    stages: i32,
    #[serde(skip_serializing_if = "is_zero")]
    effort: Effort,
    #[serde(skip_serializing_if = "Option::is_none")]
    pre_taper_week_m: Option<i64>,
}

fn is_one(number: &i32) -> bool {
    *number == 1
}

impl<'a> From<&'a Race> for RaceOut<'a> {
    fn from(r: &'a Race) -> Self {
        Self {
            id: &r.id,
            day: r.day,
            distance_m: r.distance_m,
            kind: r.kind,
            priority: r.priority,
            stages: r.stages,
            effort: r.effort,
            pre_taper_week_m: r.pre_taper_week_m,
        }
    }
}
