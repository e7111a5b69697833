//! How fast and how steep a run was, kept as minute means like heart rate.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::health::record::Origin;

/// The mean of one minute of a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(from = "(i64, u16, Option<i16>)", into = "(i64, u16, Option<i16>)")]
pub struct MotionMinute {
    /// Minutes since 1970-01-01T00:00Z.
    pub at: i64,
    /// Millimetres a second over the ground.
    pub speed_mm_s: u16,
    /// Climb less descent in thousandths of the distance, where heights are known: 20 is 2 % up.
    pub grade_permille: Option<i16>,
}

impl MotionMinute {
    /// Metres a second.
    pub fn speed(self) -> f64 {
        f64::from(self.speed_mm_s) / 1000.0
    }

    /// 0.02 is 2 % up.
    pub fn grade(self) -> Option<f64> {
        self.grade_permille.map(|g| f64::from(g) / 1000.0)
    }
}

impl From<(i64, u16, Option<i16>)> for MotionMinute {
    fn from((at, speed_mm_s, grade_permille): (i64, u16, Option<i16>)) -> Self {
        Self { at, speed_mm_s, grade_permille }
    }
}

impl From<MotionMinute> for (i64, u16, Option<i16>) {
    fn from(minute: MotionMinute) -> Self {
        (minute.at, minute.speed_mm_s, minute.grade_permille)
    }
}

/// Speed and grade of one source.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct MotionSeries {
    /// Who wrote it.
    #[serde(flatten)]
    pub origin: Arc<Origin>,
    /// The hardware that measured it, where known.
    pub device: Option<Arc<str>>,
    /// In order of time, one entry a minute; minutes that are not known are left out.
    pub minutes: Vec<MotionMinute>,
}
