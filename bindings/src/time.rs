//! Days and instants as Swift and Kotlin have them.

use ebb_model::time::{Day as ModelDay, Moment as ModelMoment};

/// A local calendar day: `LocalDate` in Kotlin, `LocalDay` in Swift. It crosses as the number of days since 1970-01-01, which
/// every number is; those outside the years −6060 to 9999 are brought to these limits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub i32);

uniffi::custom_type!(Day, i32, {
    lower: |day| day.0,
    try_lift: |number| Ok(Day(number)),
});

/// An instant to the millisecond: `java.time.Instant` in Kotlin, `Date` in Swift. It crosses as milliseconds since
/// 1970-01-01T00:00Z.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Instant(pub i64);

uniffi::custom_type!(Instant, i64, {
    lower: |instant| instant.0,
    try_lift: |ms| Ok(Instant(ms)),
});

/// An instant with the UTC offset in force where it happened: what makes a local day of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, uniffi::Record)]
pub struct Moment {
    /// When.
    pub instant: Instant,
    /// Seconds east of UTC, from the time zone of the sample where it has one, else of the phone at that instant.
    pub offset_seconds: i32,
}

/// A stretch of time: from its first millisecond to the one after its last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, uniffi::Record)]
pub struct Interval {
    /// Its first millisecond.
    pub from: Instant,
    /// The millisecond after its last.
    pub to: Instant,
}

impl From<ModelDay> for Day {
    fn from(day: ModelDay) -> Self {
        Self(day.number())
    }
}

impl From<Day> for ModelDay {
    fn from(day: Day) -> Self {
        Self::from_number(day.0)
    }
}

impl From<ModelMoment> for Moment {
    fn from(moment: ModelMoment) -> Self {
        Self { instant: Instant(moment.epoch_ms), offset_seconds: moment.offset_seconds }
    }
}

impl From<Moment> for ModelMoment {
    fn from(moment: Moment) -> Self {
        Self::new(moment.instant.0, moment.offset_seconds)
    }
}

impl From<ebb_model::health::record::Interval> for Interval {
    fn from(interval: ebb_model::health::record::Interval) -> Self {
        Self { from: Instant(interval.from_ms), to: Instant(interval.to_ms) }
    }
}

impl From<Interval> for ebb_model::health::record::Interval {
    fn from(interval: Interval) -> Self {
        Self { from_ms: interval.from.0, to_ms: interval.to.0 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_is_a_day_and_comes_back_until_the_year_9999() {
        for number in [-2_932_896, -1, 0, 20_528, 2_932_896] {
            assert_eq!(Day::from(ModelDay::from(Day(number))), Day(number));
        }
        assert_eq!(Day::from(ModelDay::from(Day(i32::MAX))), Day(2_932_896));
    }

    #[test]
    fn a_moment_keeps_its_millisecond_and_its_offset() {
        let moment = Moment { instant: Instant(1_773_640_800_001), offset_seconds: -12_600 };
        assert_eq!(Moment::from(ModelMoment::from(moment)), moment);
    }
}
