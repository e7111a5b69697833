//! Daily values and nights.

use ebb_engine::days as engine;
use ebb_engine::night;

use crate::mirror::all;
use crate::records::SleepStage;
use crate::time::{Day, Moment};

/// The values of one day.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct DayValues {
    /// The local day.
    pub day: Day,
    /// Of the primary stream.
    pub resting_heart_rate: Option<RestingHeartRate>,
    /// Of the primary stream.
    pub hrv: Option<Hrv>,
    /// *The* night of this sleep day, whichever source has it.
    pub sleep: Option<Sleep>,
    /// Runs that began on this day, each once.
    pub runs: Vec<Run>,
    /// Every stream that has a value.
    pub streams: Vec<StreamValue>,
}

/// A resting heart rate.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct RestingHeartRate {
    /// Beats per minute.
    pub bpm: f64,
    /// Where it comes from.
    pub stream: String,
}

/// A night's HRV.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct Hrv {
    /// Milliseconds: the median of the samples.
    pub ms: f64,
    /// `rmssd`, `rmssd_beats` or `sdnn_spot`.
    pub method: String,
    /// How many samples.
    pub samples: u32,
    /// Where it comes from.
    pub stream: String,
}

/// A night of a day.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct Sleep {
    /// Minutes asleep, naps included (at most 90 of them).
    pub asleep_min: f64,
    /// Minutes asleep in the main sleep.
    pub main_min: f64,
    /// Minutes of naps that count.
    pub nap_min: f64,
    /// When the main sleep began.
    pub start: Moment,
    /// When it ended.
    pub end: Moment,
    /// Where it comes from.
    pub stream: String,
}

/// A run.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct Run {
    /// When it began.
    pub start: Option<Moment>,
    /// Metres.
    pub distance_m: i64,
    /// Seconds without pauses.
    pub moving_s: i64,
    /// Beats per minute.
    pub mean_hr: Option<f64>,
    /// Where it comes from.
    pub stream: Option<String>,
}

/// A stream's value of a day.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct StreamValue {
    /// The stream.
    pub stream: String,
    /// Beats per minute, milliseconds or minutes.
    pub value: f64,
    /// How many samples it stands on.
    pub samples: u32,
}

/// *The* night of a day, as it is shown.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct Night {
    /// The sleep day, which begins and ends at 18:00.
    pub day: Day,
    /// Where it comes from.
    pub stream: String,
    /// When the main sleep began.
    pub start: Moment,
    /// When it ended.
    pub end: Moment,
    /// Minutes asleep, naps included (at most 90 of them).
    pub asleep_min: f64,
    /// Minutes asleep in the main sleep.
    pub main_min: f64,
    /// Minutes of naps that count.
    pub nap_min: f64,
    /// Minutes needed.
    pub need_min: f64,
    /// Its stretches in order of time, waking ones included.
    pub stages: Vec<NightStretch>,
}

/// A stretch of a night.
#[derive(Debug, Clone, Copy, PartialEq, uniffi::Record)]
pub struct NightStretch {
    /// What kind of sleep.
    pub stage: SleepStage,
    /// When it began.
    pub start: Moment,
    /// When it ended.
    pub end: Moment,
    /// It belongs to a nap.
    pub nap: bool,
}

impl From<engine::DayValues> for DayValues {
    fn from(values: engine::DayValues) -> Self {
        let engine::DayValues { day, resting_heart_rate, hrv, sleep, runs, streams } = values;
        Self {
            day: day.into(),
            resting_heart_rate: resting_heart_rate
                .map(|r| RestingHeartRate { bpm: r.bpm, stream: r.stream.to_string() }),
            hrv: hrv.map(|h| Hrv {
                ms: h.ms,
                method: h.method.to_owned(),
                samples: h.samples,
                stream: h.stream.to_string(),
            }),
            sleep: sleep.map(Into::into),
            runs: all(runs),
            streams: all(streams),
        }
    }
}

impl From<engine::Sleep> for Sleep {
    fn from(sleep: engine::Sleep) -> Self {
        Self {
            asleep_min: sleep.asleep_min,
            main_min: sleep.main_min,
            nap_min: sleep.nap_min,
            start: sleep.start.into(),
            end: sleep.end.into(),
            stream: sleep.stream.to_string(),
        }
    }
}

impl From<engine::Run> for Run {
    fn from(run: engine::Run) -> Self {
        let engine::Run { start, distance_m, moving_s, mean_hr, stream } = run;
        Self { start: start.map(Into::into), distance_m, moving_s, mean_hr, stream }
    }
}

impl From<engine::StreamValue> for StreamValue {
    fn from(of: engine::StreamValue) -> Self {
        Self { stream: of.key.to_string(), value: of.value, samples: of.samples }
    }
}

impl From<night::Night> for Night {
    fn from(night: night::Night) -> Self {
        Self {
            day: night.day.into(),
            stream: night.stream.to_string(),
            start: night.start.into(),
            end: night.end.into(),
            asleep_min: night.asleep_min,
            main_min: night.main_min,
            nap_min: night.nap_min,
            need_min: night.need_min,
            stages: all(night.stages),
        }
    }
}

impl From<night::Stretch> for NightStretch {
    fn from(of: night::Stretch) -> Self {
        Self { stage: of.stage.into(), start: of.start.into(), end: of.end.into(), nap: of.nap }
    }
}
