//! Records of single values: resting heart rate, HRV, sleep.

use ebb_model::health::record::{Body, SleepStage};

use crate::apple::beats::BeatList;
use crate::apple::text::number;
use crate::apple::units;
use crate::report::Unreadable;

/// What a record is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    HeartRate,
    RunningSpeed,
    RestingHeartRate,
    Sdnn,
    Rmssd,
    Sleep,
    /// The athlete's rating of a workout, 1 to 10.
    Effort,
}

impl Kind {
    /// The kind of a record's `type`, where Ebb uses it.
    pub(crate) fn of(record_type: &str) -> Option<Self> {
        if let Some(quantity) = record_type.strip_prefix("HKQuantityTypeIdentifier") {
            return match quantity {
                "HeartRate" => Some(Self::HeartRate),
                "RunningSpeed" => Some(Self::RunningSpeed),
                "RestingHeartRate" => Some(Self::RestingHeartRate),
                "HeartRateVariabilitySDNN" => Some(Self::Sdnn),
                "HeartRateVariabilityRMSSD" => Some(Self::Rmssd),
                "WorkoutEffortScore" => Some(Self::Effort),
                _ => None,
            };
        }
        (record_type == "HKCategoryTypeIdentifierSleepAnalysis").then_some(Self::Sleep)
    }
}

/// What a sample says, as far as its own attributes go.
#[derive(Debug)]
pub(crate) enum Sample {
    RestingHeartRate(f64),
    Sdnn(f64, BeatList),
    Rmssd(f64),
    Sleep(SleepStage),
}

impl Sample {
    /// The body of the record.
    pub(crate) fn into_body(self) -> Body {
        match self {
            Self::RestingHeartRate(bpm) => Body::RestingHeartRate { bpm },
            Self::Sdnn(ms, beats) => Body::Sdnn { ms, beats: beats.finish() },
            Self::Rmssd(ms) => Body::Rmssd { ms },
            Self::Sleep(stage) => Body::Sleep { stage },
        }
    }
}

/// A printed value in the unit of a table; without a printed unit it is in the usual one.
pub(crate) fn value_in(
    value: Option<&str>,
    unit: Option<&str>,
    usual_in: fn(&str) -> Option<f64>,
) -> Result<f64, Unreadable> {
    let value = value.and_then(number).ok_or(Unreadable::Number)?;
    let factor = match unit {
        None | Some("") => 1.0,
        Some(unit) => usual_in(unit).ok_or(Unreadable::Unit)?,
    };
    Some(value * factor).filter(|value| value.is_finite()).ok_or(Unreadable::Number)
}

/// Beats per minute.
pub(crate) fn bpm(value: Option<&str>, unit: Option<&str>) -> Result<f64, Unreadable> {
    value_in(value, unit, units::beats_per_minute)
}

/// Metres a second.
pub(crate) fn metres_a_second(value: Option<&str>, unit: Option<&str>) -> Result<f64, Unreadable> {
    value_in(value, unit, units::metres_a_second)
}

/// Milliseconds.
pub(crate) fn milliseconds(value: Option<&str>, unit: Option<&str>) -> Result<f64, Unreadable> {
    value_in(value, unit, units::milliseconds)
}

/// The stage of a sleep record: a name, or on some exports the number behind it.
pub(crate) fn stage(value: Option<&str>) -> Result<SleepStage, Unreadable> {
    let value = value.ok_or(Unreadable::Stage)?;
    match value.strip_prefix("HKCategoryValueSleepAnalysis").unwrap_or(value) {
        "InBed" | "0" => Ok(SleepStage::InBed),
        // `Asleep` until iOS 16.
        "AsleepUnspecified" | "Asleep" | "1" => Ok(SleepStage::Asleep),
        "Awake" | "2" => Ok(SleepStage::Awake),
        "AsleepCore" | "3" => Ok(SleepStage::Light),
        "AsleepDeep" | "4" => Ok(SleepStage::Deep),
        "AsleepREM" | "5" => Ok(SleepStage::Rem),
        _ => Err(Unreadable::Stage),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_kinds_ebb_uses_are_read() {
        assert_eq!(Kind::of("HKQuantityTypeIdentifierHeartRateVariabilityRMSSD"), Some(Kind::Rmssd));
        assert_eq!(Kind::of("HKCategoryTypeIdentifierSleepAnalysis"), Some(Kind::Sleep));
        for other in
            ["HKQuantityTypeIdentifierWalkingHeartRateAverage", "HKQuantityTypeIdentifierHeartRateX", ""]
        {
            assert_eq!(Kind::of(other), None, "{other}");
        }
    }

    #[test]
    fn stages_are_names_or_numbers() {
        assert_eq!(stage(Some("HKCategoryValueSleepAnalysisAsleep")), Ok(SleepStage::Asleep));
        assert_eq!(stage(Some("HKCategoryValueSleepAnalysisAsleepREM")), Ok(SleepStage::Rem));
        assert_eq!(stage(Some("4")), Ok(SleepStage::Deep));
        assert_eq!(stage(Some("HKCategoryValueSleepAnalysisDreaming")), Err(Unreadable::Stage));
        assert_eq!(stage(None), Err(Unreadable::Stage));
    }

    #[test]
    fn a_value_is_read_in_its_unit() {
        assert_eq!(bpm(Some("49"), Some("count/min")), Ok(49.0));
        assert_eq!(bpm(Some("0,8"), Some("count/s")), Ok(48.0));
        assert_eq!(milliseconds(Some("25.5526"), None), Ok(25.5526));
        assert_eq!(milliseconds(Some("25"), Some("count")), Err(Unreadable::Unit));
        assert_eq!(milliseconds(Some("-"), Some("ms")), Err(Unreadable::Number));
        assert_eq!(milliseconds(None, Some("ms")), Err(Unreadable::Number));
    }
}
