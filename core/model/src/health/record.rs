//! Records as platforms hand them over, before anything is made of them. Their JSON is what `ebb apply` reads and `ebb
//! sample --deliveries` writes.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::health::heart_rate::HeartRateSeries;
use crate::health::motion::MotionSeries;
use crate::health::stream::Platform;
use crate::time::Moment;

/// Who wrote a record: part of its identity, unlike the device that measured it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Origin {
    /// The phone's operating system.
    pub platform: Platform,
    /// Android: the package name. iOS: `com.apple.health` for Apple's own watch and phone, else the source's name.
    pub app: String,
    /// The source's own name, "Alex’s Apple Watch"; on Android the package name again.
    pub name: String,
}

/// One record of one delivery.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Record {
    /// Who wrote it.
    #[serde(flatten)]
    pub origin: Arc<Origin>,
    /// The hardware that measured it (`Watch6,7`), where the record itself says so.
    pub device: Option<Arc<str>>,
    /// The platform's own id; exports of Apple Health have none.
    pub native_id: Option<String>,
    /// When it began, with the offset in force there.
    pub start: Moment,
    /// When it ended, with the offset in force there; equal to `start` for an instant.
    pub end: Moment,
    /// When the platform created it, in UTC milliseconds.
    pub created_ms: Option<i64>,
    /// When the platform last changed it, in UTC milliseconds.
    pub modified_ms: Option<i64>,
    /// What it says.
    #[serde(flatten)]
    pub body: Body,
}

/// What a record says.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Body {
    /// The platform's daily resting heart rate.
    RestingHeartRate {
        /// Beats per minute.
        bpm: f64,
    },
    /// rMSSD as the platform delivers it.
    Rmssd {
        /// Milliseconds.
        ms: f64,
    },
    /// SDNN of one spot measurement, with its beats where they are known.
    Sdnn {
        /// Milliseconds.
        ms: f64,
        /// The heart beats it was computed from, in order of time.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        beats: Vec<Beat>,
    },
    /// One stretch of sleep, as HealthKit has it.
    Sleep {
        /// What kind of sleep.
        stage: SleepStage,
    },
    /// A whole session of sleep, as Health Connect has it.
    SleepSession {
        /// Its stages, which may leave gaps.
        stages: Vec<StageSpan>,
    },
    /// A run, or another workout.
    Workout(Workout),
}

/// One heart beat of a beat series.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Beat {
    /// Milliseconds since the start of the record.
    pub at_ms: i32,
    /// How it is tied to the beat before it.
    #[serde(flatten)]
    pub link: BeatLink,
}

/// What is known of the interval that ends with a beat.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BeatLink {
    /// The platform says whether beats are missing before this one.
    Gap(bool),
    /// Only the momentary rate at this beat is known, in beats per minute.
    Rate(f32),
}

/// A stage of sleep.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SleepStage {
    /// In bed, awake or not.
    InBed,
    /// Asleep, no stage known.
    Asleep,
    /// Awake within a sleep.
    Awake,
    /// Light or core sleep.
    Light,
    /// Deep sleep.
    Deep,
    /// REM sleep.
    Rem,
}

/// A stage within a session of sleep.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(from = "(i64, i64, SleepStage)", into = "(i64, i64, SleepStage)")]
pub struct StageSpan {
    /// UTC milliseconds.
    pub start_ms: i64,
    /// UTC milliseconds.
    pub end_ms: i64,
    /// Which stage.
    pub stage: SleepStage,
}

impl From<(i64, i64, SleepStage)> for StageSpan {
    fn from((start_ms, end_ms, stage): (i64, i64, SleepStage)) -> Self {
        Self { start_ms, end_ms, stage }
    }
}

impl From<StageSpan> for (i64, i64, SleepStage) {
    fn from(span: StageSpan) -> Self {
        (span.start_ms, span.end_ms, span.stage)
    }
}

/// A workout as recorded.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Workout {
    /// What was done.
    pub activity: Activity,
    /// Seconds without pauses.
    pub moving_s: f64,
    /// Metres, where known.
    pub distance_m: Option<f64>,
    /// The workout's own mean heart rate in beats per minute, where it has one.
    pub mean_hr: Option<f64>,
    /// Metres climbed, where known.
    pub ascent_m: Option<f64>,
    /// The athlete's own effort, 0–10, where given.
    pub effort: Option<f64>,
    /// Degrees Celsius of the weather, where known.
    pub temperature_c: Option<f64>,
}

/// What a workout is to the model.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Activity {
    /// Running outdoors, indoors, on trail or track.
    Run,
    /// Walking and hiking.
    Walk,
    /// Functional and traditional strength, core.
    Strength,
    /// Everything else.
    Cross,
}

/// How a change set came: a phone's live delivery competes differently with an export's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Delivery {
    /// Read from an export file.
    Export,
    /// Handed over by the phone.
    Live,
}

/// Records of one delivery, applied whole or not at all.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChangeSet {
    /// How they came.
    pub delivery: Delivery,
    /// New and changed records, in any order; repetitions do no harm.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub records: Vec<Record>,
    /// Heart rate inside nights and runs, as minute means.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub heart_rate: Vec<HeartRateSeries>,
    /// Speed and grade inside runs, as minute means.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub motion: Vec<MotionSeries>,
    /// Records deleted on the phone, met before or not.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub deletions: Vec<Deletion>,
    /// How far the phone's changes have been read with this change set.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cursors: Vec<Cursor>,
    /// The windows whose heart rate was asked for and is in here, all there was of it: none is an answer too.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub heart_rate_asked: Vec<Interval>,
}

impl ChangeSet {
    /// A change set with nothing in it.
    pub const fn new(delivery: Delivery) -> Self {
        Self {
            delivery,
            records: Vec::new(),
            heart_rate: Vec::new(),
            motion: Vec::new(),
            deletions: Vec::new(),
            cursors: Vec::new(),
            heart_rate_asked: Vec::new(),
        }
    }
}

/// A record that was deleted on the phone: all that a platform says of it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Deletion {
    /// Whose.
    pub platform: Platform,
    /// The platform's own id of the record.
    pub native_id: String,
}

/// How far a phone's changes of one kind have been read. Opaque to everyone but the platform.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cursor {
    /// Whose.
    pub platform: Platform,
    /// The platform's name of the kind of record.
    pub kind: String,
    /// An anchor or token of the platform.
    pub position: Vec<u8>,
}

/// A stretch of time, `[from_ms, to_ms)` in UTC milliseconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Interval {
    /// Its first millisecond.
    pub from_ms: i64,
    /// The millisecond after its last.
    pub to_ms: i64,
}
