//! What a phone hands over.

use std::sync::Arc;

use ebb_engine::apply::ChangeReport as EngineReport;
use ebb_model::health::record as model;
use ebb_model::health::stream;

use crate::mirror::{all, count, mirror};
use crate::records::{HeartRateSeries, MotionSeries};
use crate::time::{Instant, Interval, Moment};

mirror! {
    /// The phone's operating system.
    Platform = stream::Platform {
        /// Health Connect.
        Android,
        /// Apple Health.
        Ios,
    }
}

mirror! {
    /// Kinds of record as phones tell them apart.
    HeldKind = ebb_engine::apply::HeldKind {
        /// The platform's resting heart rate.
        RestingHeartRate,
        /// rMSSD and SDNN.
        Hrv,
        /// Sessions and stretches of sleep.
        Sleep,
        /// Runs and other workouts.
        Workout,
    }
}

mirror! {
    /// A stage of sleep.
    SleepStage = model::SleepStage {
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
}

mirror! {
    /// What a workout is.
    Activity = model::Activity {
        /// Running outdoors, indoors, on trail or track.
        Run,
        /// Walking and hiking.
        Walk,
        /// Functional and traditional strength, core.
        Strength,
        /// Everything else.
        Cross,
    }
}

/// Who wrote a record.
#[derive(Debug, Clone, PartialEq, Eq, Hash, uniffi::Record)]
pub struct Origin {
    /// The phone's operating system.
    pub platform: Platform,
    /// Android: the package name. iOS: `com.apple.health` for Apple's own watch and phone, else the source's name.
    pub app: String,
    /// The source's own name, "Alex’s Apple Watch"; on Android the package name again.
    pub name: String,
}

/// One record of the phone.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct HealthRecord {
    /// Who wrote it.
    pub origin: Origin,
    /// The hardware that measured it (`Watch6,7`), where the record itself says so.
    #[uniffi(default = None)]
    pub device: Option<String>,
    /// The platform's own id: what a deletion names.
    #[uniffi(default = None)]
    pub native_id: Option<String>,
    /// When it began, with the offset in force there.
    pub start: Moment,
    /// When it ended, with the offset in force there; equal to `start` for an instant.
    pub end: Moment,
    /// When the platform created it, where it says so.
    #[uniffi(default = None)]
    pub created: Option<Instant>,
    /// When the platform last changed it, where it says so.
    #[uniffi(default = None)]
    pub modified: Option<Instant>,
    /// What it says.
    pub body: RecordBody,
}

/// What a record says.
#[derive(Debug, Clone, PartialEq, uniffi::Enum)]
pub enum RecordBody {
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
        stages: Vec<SleepSpan>,
    },
    /// A run, or another workout.
    Workout {
        /// What was done.
        activity: Activity,
        /// Seconds without pauses.
        moving_s: f64,
        /// Metres, where known.
        distance_m: Option<f64>,
        /// The workout's own mean heart rate in beats per minute, where it has one.
        mean_hr: Option<f64>,
        /// Metres climbed, where known.
        ascent_m: Option<f64>,
        /// The athlete's own effort, 0–10, where given.
        effort: Option<f64>,
        /// Degrees Celsius of the weather, where known.
        temperature_c: Option<f64>,
    },
}

/// One heart beat of a beat series.
#[derive(Debug, Clone, Copy, PartialEq, uniffi::Record)]
pub struct Beat {
    /// Milliseconds since the start of the record.
    pub at_ms: i32,
    /// How it is tied to the beat before it.
    pub link: BeatLink,
}

/// What is known of the interval that ends with a beat.
#[derive(Debug, Clone, Copy, PartialEq, uniffi::Enum)]
pub enum BeatLink {
    /// The platform says whether beats are missing before this one.
    Gap {
        /// Whether they are.
        missing: bool,
    },
    /// Only the momentary rate at this beat is known.
    Rate {
        /// Beats per minute.
        bpm: f32,
    },
}

/// A stage within a session of sleep.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Record)]
pub struct SleepSpan {
    /// When it began.
    pub start: Instant,
    /// When it ended.
    pub end: Instant,
    /// Which stage.
    pub stage: SleepStage,
}

/// A record that was deleted on the phone: all that a platform says of it.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Deletion {
    /// Whose.
    pub platform: Platform,
    /// The platform's own id of the record.
    pub native_id: String,
}

/// How far a phone's changes of one kind have been read. Opaque to everyone but the platform.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Cursor {
    /// Whose.
    pub platform: Platform,
    /// The platform's name of the kind of record.
    pub kind: String,
    /// An anchor or token of the platform.
    pub position: Vec<u8>,
}

/// One delivery of a phone, applied whole or not at all. It lands where an imported export lands: what both hold is
/// one record, in whichever order they come.
#[derive(Debug, Clone, PartialEq, Default, uniffi::Record)]
pub struct ChangeSet {
    /// New and changed records, in any order; repetitions do no harm.
    #[uniffi(default = [])]
    pub records: Vec<HealthRecord>,
    /// Records deleted on the phone, met before or not.
    #[uniffi(default = [])]
    pub deletions: Vec<Deletion>,
    /// Heart rate inside nights and runs.
    #[uniffi(default = [])]
    pub heart_rate: Vec<HeartRateSeries>,
    /// Speed and grade inside runs.
    #[uniffi(default = [])]
    pub motion: Vec<MotionSeries>,
    /// How far the phone's changes have been read with this delivery.
    #[uniffi(default = [])]
    pub cursors: Vec<Cursor>,
    /// The windows whose heart rate was asked for and is in here, all there was of it: none is an answer too.
    #[uniffi(default = [])]
    pub heart_rate_asked: Vec<Interval>,
}

/// What a delivery did. Counts only, never a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Record)]
pub struct ChangeReport {
    /// Records that were new.
    pub new_records: u64,
    /// Records already known that now say something else.
    pub changed: u64,
    /// Records that are gone.
    pub deleted: u64,
    /// Records already known as they are.
    pub duplicates: u64,
    /// Minutes of heart rate that were new.
    pub heart_rate_minutes: u64,
    /// Minutes of speed inside runs that were new.
    pub motion_minutes: u64,
}

impl From<EngineReport> for ChangeReport {
    fn from(report: EngineReport) -> Self {
        Self {
            new_records: count(report.new),
            changed: count(report.changed),
            deleted: count(report.deleted),
            duplicates: count(report.duplicates),
            heart_rate_minutes: count(report.heart_rate_minutes),
            motion_minutes: count(report.motion_minutes),
        }
    }
}

impl From<ChangeSet> for model::ChangeSet {
    fn from(changes: ChangeSet) -> Self {
        Self {
            delivery: model::Delivery::Live,
            records: all(changes.records),
            heart_rate: all(changes.heart_rate),
            motion: all(changes.motion),
            deletions: all(changes.deletions),
            cursors: all(changes.cursors),
            heart_rate_asked: all(changes.heart_rate_asked),
        }
    }
}

impl From<Origin> for model::Origin {
    fn from(origin: Origin) -> Self {
        Self { platform: origin.platform.into(), app: origin.app, name: origin.name }
    }
}

impl From<HealthRecord> for model::Record {
    fn from(record: HealthRecord) -> Self {
        Self {
            origin: Arc::new(record.origin.into()),
            device: record.device.map(Into::into),
            native_id: record.native_id,
            start: record.start.into(),
            end: record.end.into(),
            created_ms: record.created.map(|t| t.0),
            modified_ms: record.modified.map(|t| t.0),
            body: record.body.into(),
        }
    }
}

impl From<RecordBody> for model::Body {
    fn from(body: RecordBody) -> Self {
        match body {
            RecordBody::RestingHeartRate { bpm } => Self::RestingHeartRate { bpm },
            RecordBody::Rmssd { ms } => Self::Rmssd { ms },
            RecordBody::Sdnn { ms, beats } => Self::Sdnn { ms, beats: all(beats) },
            RecordBody::Sleep { stage } => Self::Sleep { stage: stage.into() },
            RecordBody::SleepSession { stages } => Self::SleepSession { stages: all(stages) },
            RecordBody::Workout {
                activity,
                moving_s,
                distance_m,
                mean_hr,
                ascent_m,
                effort,
                temperature_c,
            } => Self::Workout(model::Workout {
                activity: activity.into(),
                moving_s,
                distance_m,
                mean_hr,
                ascent_m,
                effort,
                temperature_c,
            }),
        }
    }
}

impl From<Beat> for model::Beat {
    fn from(beat: Beat) -> Self {
        let link = match beat.link {
            BeatLink::Gap { missing } => model::BeatLink::Gap(missing),
            BeatLink::Rate { bpm } => model::BeatLink::Rate(bpm),
        };
        Self { at_ms: beat.at_ms, link }
    }
}

impl From<SleepSpan> for model::StageSpan {
    fn from(span: SleepSpan) -> Self {
        Self { start_ms: span.start.0, end_ms: span.end.0, stage: span.stage.into() }
    }
}

impl From<Deletion> for model::Deletion {
    fn from(deletion: Deletion) -> Self {
        Self { platform: deletion.platform.into(), native_id: deletion.native_id }
    }
}

impl From<Cursor> for model::Cursor {
    fn from(cursor: Cursor) -> Self {
        Self { platform: cursor.platform.into(), kind: cursor.kind, position: cursor.position }
    }
}
