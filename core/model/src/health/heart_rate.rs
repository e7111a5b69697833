//! Heart rate, kept as minute means and never as a row per sample.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::health::record::Origin;

/// The mean of one minute.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(from = "(i64, u16, u8)", into = "(i64, u16, u8)")]
pub struct Minute {
    /// Minutes since 1970-01-01T00:00Z.
    pub at: i64,
    /// Mean heart rate in hundredths of a beat per minute; exact integers, so that no order of adding matters.
    pub centi_bpm: u16,
    /// How many samples it is the mean of, at most 255.
    pub samples: u8,
}

impl Minute {
    /// Mean heart rate in beats per minute.
    pub fn bpm(self) -> f64 {
        f64::from(self.centi_bpm) / 100.0
    }
}

impl From<(i64, u16, u8)> for Minute {
    fn from((at, centi_bpm, samples): (i64, u16, u8)) -> Self {
        Self { at, centi_bpm, samples }
    }
}

impl From<Minute> for (i64, u16, u8) {
    fn from(minute: Minute) -> Self {
        (minute.at, minute.centi_bpm, minute.samples)
    }
}

/// Heart rate of one source.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct HeartRateSeries {
    /// Who wrote it.
    #[serde(flatten)]
    pub origin: Arc<Origin>,
    /// The hardware that measured it, where known.
    pub device: Option<Arc<str>>,
    /// In order of time, one entry a minute; minutes without a sample are left out.
    pub minutes: Vec<Minute>,
}
