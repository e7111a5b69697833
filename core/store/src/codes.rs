//! The integers that stand for enums in the database. A code is never given a second meaning.

use ebb_model::health::record::{Activity, Body, Delivery, SleepStage};
use ebb_model::health::stream::Platform;

use crate::error::{Result, StoreError};

/// What kind of record a body makes, for a stretch of sleep with its stage: part of the natural key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Kind {
    RestingHeartRate,
    Rmssd,
    Sdnn,
    Sleep(SleepStage),
    SleepSession,
    Workout,
}

impl Kind {
    pub(crate) const fn of(body: &Body) -> Self {
        match body {
            Body::RestingHeartRate { .. } => Self::RestingHeartRate,
            Body::Rmssd { .. } => Self::Rmssd,
            Body::Sdnn { .. } => Self::Sdnn,
            Body::Sleep { stage } => Self::Sleep(*stage),
            Body::SleepSession { .. } => Self::SleepSession,
            Body::Workout(_) => Self::Workout,
        }
    }
}

/// A closed set of values, each with the integer that stands for it.
pub(crate) trait Coded: Copy + PartialEq + 'static {
    const CODES: &'static [(Self, i64)];
    const WHAT: &'static str;

    fn code(self) -> i64 {
        // 0 stands for nothing anywhere, and the schema refuses it: a value missing from CODES cannot be stored.
        Self::CODES.iter().find(|(value, _)| *value == self).map_or(0, |(_, code)| *code)
    }

    fn from_code(code: i64) -> Result<Self> {
        let found = Self::CODES.iter().find(|(_, known)| *known == code);
        found.map(|(value, _)| *value).ok_or(StoreError::Damaged { what: Self::WHAT })
    }
}

impl Coded for Kind {
    const CODES: &'static [(Self, i64)] = &[
        (Self::RestingHeartRate, 1),
        (Self::Rmssd, 2),
        (Self::Sdnn, 3),
        (Self::SleepSession, 4),
        (Self::Workout, 5),
        (Self::Sleep(SleepStage::InBed), 11),
        (Self::Sleep(SleepStage::Asleep), 12),
        (Self::Sleep(SleepStage::Awake), 13),
        (Self::Sleep(SleepStage::Light), 14),
        (Self::Sleep(SleepStage::Deep), 15),
        (Self::Sleep(SleepStage::Rem), 16),
    ];
    const WHAT: &'static str = "a kind of record";
}

impl Coded for Activity {
    const CODES: &'static [(Self, i64)] =
        &[(Self::Run, 1), (Self::Walk, 2), (Self::Strength, 3), (Self::Cross, 4)];
    const WHAT: &'static str = "an activity";
}

impl Coded for Platform {
    const CODES: &'static [(Self, i64)] = &[(Self::Android, 1), (Self::Ios, 2)];
    const WHAT: &'static str = "a platform";
}

/// Whether a delivery is live: the one enum whose codes begin at 0, as a flag.
pub(crate) fn is_live(delivery: Delivery) -> bool {
    delivery == Delivery::Live
}

/// The delivery a `live` flag stands for.
pub(crate) fn delivery_of(live: bool) -> Delivery {
    if live { Delivery::Live } else { Delivery::Export }
}

#[cfg(test)]
mod tests {
    use std::fmt::Debug;

    use super::*;

    fn read_back<T: Coded + Debug>(values: &[T]) {
        for value in values {
            assert_eq!(T::from_code(value.code()).unwrap(), *value);
        }
        assert!(matches!(T::from_code(0), Err(StoreError::Damaged { .. })));
        assert!(matches!(T::from_code(99), Err(StoreError::Damaged { .. })));
    }

    #[test]
    fn every_value_reads_back_from_its_code() {
        use SleepStage::{Asleep, Awake, Deep, InBed, Light, Rem};

        read_back(&[InBed, Asleep, Awake, Light, Deep, Rem].map(Kind::Sleep));
        read_back(&[Kind::RestingHeartRate, Kind::Rmssd, Kind::Sdnn, Kind::SleepSession, Kind::Workout]);
        read_back(&[Activity::Run, Activity::Walk, Activity::Strength, Activity::Cross]);
        read_back(&[Platform::Android, Platform::Ios]);
    }
}
