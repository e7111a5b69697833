//! Heart rate, speed and grade, a minute at a time.

use std::sync::Arc;

use ebb_model::health::heart_rate as hr;
use ebb_model::health::motion;

use crate::mirror::all;
use crate::records::Origin;

/// Heart rate of one source inside the windows of `wanted_heart_rate`, as minute means.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct HeartRateSeries {
    /// Who wrote it.
    pub origin: Origin,
    /// The hardware that measured it, where known.
    #[uniffi(default = None)]
    pub device: Option<String>,
    /// In order of time, one entry a minute; minutes without a sample are left out.
    pub minutes: Vec<HeartRateMinute>,
}

/// The mean heart rate of one minute.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Record)]
pub struct HeartRateMinute {
    /// Minutes since 1970-01-01T00:00Z.
    pub minute: i64,
    /// Hundredths of a beat per minute; exact integers, so that no order of adding matters.
    pub centi_bpm: u16,
    /// How many samples it is the mean of, at most 255.
    pub samples: u8,
}

/// Speed and grade of one source inside runs, as minute means.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct MotionSeries {
    /// Who wrote it.
    pub origin: Origin,
    /// The hardware that measured it, where known.
    #[uniffi(default = None)]
    pub device: Option<String>,
    /// In order of time, one entry a minute; minutes that are not known are left out.
    pub minutes: Vec<MotionMinute>,
}

/// The mean of one minute of a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Record)]
pub struct MotionMinute {
    /// Minutes since 1970-01-01T00:00Z.
    pub minute: i64,
    /// Millimetres a second over the ground.
    pub speed_mm_s: u16,
    /// Climb less descent in thousandths of the distance, where heights are known: 20 is 2 % up.
    #[uniffi(default = None)]
    pub grade_permille: Option<i16>,
}

impl From<HeartRateMinute> for hr::Minute {
    fn from(m: HeartRateMinute) -> Self {
        Self { at: m.minute, centi_bpm: m.centi_bpm, samples: m.samples }
    }
}

impl From<hr::Minute> for HeartRateMinute {
    fn from(m: hr::Minute) -> Self {
        Self { minute: m.at, centi_bpm: m.centi_bpm, samples: m.samples }
    }
}

impl From<MotionMinute> for motion::MotionMinute {
    fn from(m: MotionMinute) -> Self {
        Self { at: m.minute, speed_mm_s: m.speed_mm_s, grade_permille: m.grade_permille }
    }
}

impl From<motion::MotionMinute> for MotionMinute {
    fn from(m: motion::MotionMinute) -> Self {
        Self { minute: m.at, speed_mm_s: m.speed_mm_s, grade_permille: m.grade_permille }
    }
}

impl From<HeartRateSeries> for hr::HeartRateSeries {
    fn from(series: HeartRateSeries) -> Self {
        Self {
            origin: Arc::new(series.origin.into()),
            device: series.device.map(Into::into),
            minutes: all(series.minutes),
        }
    }
}

impl From<MotionSeries> for motion::MotionSeries {
    fn from(series: MotionSeries) -> Self {
        Self {
            origin: Arc::new(series.origin.into()),
            device: series.device.map(Into::into),
            minutes: all(series.minutes),
        }
    }
}
