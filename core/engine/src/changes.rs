//! A change set as a line of JSON: what a phone's reader hands over, written down. `ebb apply` reads it, and whoever has
//! to show a defect without a phone writes it.
//!
//! ```json
//! {"at_ms": 1773640800000, "delivery": "live", "records": [{"platform": "ios", "app": "com.apple.health",
//!  "name": "Watch", "native_id": "6f1c…", "start": [1773640800000, 3600], "end": [1773640800000, 3600],
//!  "kind": "resting_heart_rate", "bpm": 48.0}], "deletions": [{"platform": "ios", "native_id": "77aa…"}]}
//! ```

use std::sync::Arc;

use ebb_model::health::heart_rate::{HeartRateSeries, Minute};
use ebb_model::health::record::{
    Activity, Body, ChangeSet, Cursor, Deletion, Delivery, Origin, Record, SleepStage, StageSpan, Workout,
};
use ebb_model::health::stream::Platform;
use ebb_model::time::Moment;
use serde::Deserialize;

use crate::error::EngineError;

/// A change set and when it came.
#[derive(Debug, Clone, PartialEq)]
pub struct Arrival {
    /// UTC milliseconds; none: now.
    pub at_ms: Option<i64>,
    /// What came.
    pub changes: ChangeSet,
}

impl Arrival {
    /// Reads a line.
    ///
    /// # Errors
    ///
    /// [`EngineError::Changes`] names the place where it is no change set.
    pub fn parse(line: &str) -> Result<Self, EngineError> {
        // The parser's own words would quote what it read.
        let line: Line =
            serde_json::from_str(line).map_err(|e| EngineError::Changes { column: e.column() })?;
        let mut changes = ChangeSet::new(match line.delivery {
            Way::Live => Delivery::Live,
            Way::Export => Delivery::Export,
        });
        changes.records = line.records.into_iter().map(Into::into).collect();
        changes.heart_rate = line.heart_rate.into_iter().map(Into::into).collect();
        let deletion = |d: DeletionLine| Deletion { platform: d.platform, native_id: d.native_id };
        changes.deletions = line.deletions.into_iter().map(deletion).collect();
        let cursor =
            |c: CursorLine| Cursor { platform: c.platform, kind: c.kind, position: c.position.into() };
        changes.cursors = line.cursors.into_iter().map(cursor).collect();
        Ok(Self { at_ms: line.at_ms, changes })
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    at_ms: Option<i64>,
    delivery: Way,
    #[serde(default)]
    records: Vec<RecordLine>,
    #[serde(default)]
    heart_rate: Vec<SeriesLine>,
    #[serde(default)]
    deletions: Vec<DeletionLine>,
    #[serde(default)]
    cursors: Vec<CursorLine>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Way {
    Live,
    Export,
}

#[derive(Debug, Deserialize)]
struct RecordLine {
    platform: Platform,
    app: String,
    name: String,
    device: Option<String>,
    native_id: Option<String>,
    /// UTC milliseconds and seconds east of UTC.
    start: (i64, i32),
    end: (i64, i32),
    created_ms: Option<i64>,
    modified_ms: Option<i64>,
    #[serde(flatten)]
    body: BodyLine,
}

#[derive(Debug, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum BodyLine {
    RestingHeartRate {
        bpm: f64,
    },
    Rmssd {
        ms: f64,
    },
    Sdnn {
        ms: f64,
    },
    Sleep {
        stage: Stage,
    },
    SleepSession {
        stages: Vec<(i64, i64, Stage)>,
    },
    Workout {
        activity: Did,
        moving_s: f64,
        distance_m: Option<f64>,
        mean_hr: Option<f64>,
        ascent_m: Option<f64>,
        effort: Option<f64>,
        temperature_c: Option<f64>,
    },
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Stage {
    InBed,
    Asleep,
    Awake,
    Light,
    Deep,
    Rem,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Did {
    Run,
    Walk,
    Strength,
    Cross,
}

#[derive(Debug, Deserialize)]
struct SeriesLine {
    platform: Platform,
    app: String,
    name: String,
    device: Option<String>,
    /// Minutes since 1970, hundredths of a beat a minute, samples.
    minutes: Vec<(i64, u16, u8)>,
}

#[derive(Debug, Deserialize)]
struct DeletionLine {
    platform: Platform,
    native_id: String,
}

#[derive(Debug, Deserialize)]
struct CursorLine {
    platform: Platform,
    kind: String,
    position: String,
}

impl From<RecordLine> for Record {
    fn from(line: RecordLine) -> Self {
        Self {
            origin: Arc::new(Origin { platform: line.platform, app: line.app, name: line.name }),
            device: line.device.map(Into::into),
            native_id: line.native_id,
            start: Moment::new(line.start.0, line.start.1),
            end: Moment::new(line.end.0, line.end.1),
            created_ms: line.created_ms,
            modified_ms: line.modified_ms,
            body: line.body.into(),
        }
    }
}

impl From<BodyLine> for Body {
    fn from(line: BodyLine) -> Self {
        match line {
            BodyLine::RestingHeartRate { bpm } => Self::RestingHeartRate { bpm },
            BodyLine::Rmssd { ms } => Self::Rmssd { ms },
            BodyLine::Sdnn { ms } => Self::Sdnn { ms, beats: Vec::new() },
            BodyLine::Sleep { stage } => Self::Sleep { stage: stage.into() },
            BodyLine::SleepSession { stages } => {
                let span = |(start_ms, end_ms, stage): (i64, i64, Stage)| StageSpan {
                    start_ms,
                    end_ms,
                    stage: stage.into(),
                };
                Self::SleepSession { stages: stages.into_iter().map(span).collect() }
            }
            BodyLine::Workout {
                activity,
                moving_s,
                distance_m,
                mean_hr,
                ascent_m,
                effort,
                temperature_c,
            } => {
                let activity = match activity {
                    Did::Run => Activity::Run,
                    Did::Walk => Activity::Walk,
                    Did::Strength => Activity::Strength,
                    Did::Cross => Activity::Cross,
                };
                Self::Workout(Workout {
                    activity,
                    moving_s,
                    distance_m,
                    mean_hr,
                    ascent_m,
                    effort,
                    temperature_c,
                })
            }
        }
    }
}

impl From<Stage> for SleepStage {
    fn from(stage: Stage) -> Self {
        match stage {
            Stage::InBed => Self::InBed,
            Stage::Asleep => Self::Asleep,
            Stage::Awake => Self::Awake,
            Stage::Light => Self::Light,
            Stage::Deep => Self::Deep,
            Stage::Rem => Self::Rem,
        }
    }
}

impl From<SeriesLine> for HeartRateSeries {
    fn from(line: SeriesLine) -> Self {
        let minute = |(at, centi_bpm, samples)| Minute { at, centi_bpm, samples };
        Self {
            origin: Arc::new(Origin { platform: line.platform, app: line.app, name: line.name }),
            device: line.device.map(Into::into),
            minutes: line.minutes.into_iter().map(minute).collect(),
        }
    }
}
