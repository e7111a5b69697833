//! Days and moments.
//!
//! A [`Moment`] is an instant with the UTC offset in force where it happened; a [`Day`] is the local calendar
//! day those two give. There is no zone data base here and no clock: both come in as values.

use std::fmt;
use std::ops::{Add, AddAssign, Sub};
use std::str::FromStr;

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, SecondsFormat, TimeDelta, Weekday};

/// Milliseconds in a minute, an hour, and a day of 24 hours.
pub const MINUTE_MS: i64 = 60_000;
/// Milliseconds in an hour.
pub const HOUR_MS: i64 = 60 * MINUTE_MS;
/// Milliseconds in a day of 24 hours.
pub const DAY_MS: i64 = 24 * HOUR_MS;

/// No clock on Earth is farther from UTC, in seconds: 18 hours, what java.time allows. A day is then never far from its
/// instant.
pub const FARTHEST_OFFSET_S: i32 = 64_800;

/// A text that is no day or no moment.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TimeError {
    /// Not a calendar day like `2026-03-16`.
    #[error("`{0}` is not a day like 2026-03-16")]
    Day(String),
    /// Not an instant with its offset like `2026-03-16T06:30:00+01:00`.
    #[error("`{0}` is not an instant with its offset like 2026-03-16T06:30:00+01:00")]
    Moment(String),
}

/// A local calendar day, counted from 1970-01-01.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(i32);

impl Day {
    /// The day `number` days after 1970-01-01. Numbers outside the years −9999 to 9999 are brought to those limits.
    pub const fn from_number(number: i32) -> Self {
        // 2932896 is 9999-12-31; symmetrical below, far outside any record.
        const LIMIT: i32 = 2_932_896;
        if number > LIMIT {
            Self(LIMIT)
        } else if number < -LIMIT {
            Self(-LIMIT)
        } else {
            Self(number)
        }
    }

    /// Days since 1970-01-01.
    pub const fn number(self) -> i32 {
        self.0
    }

    /// The day of a year (1–9999), month (1–12) and day of month, if there is one.
    pub fn from_ymd(year: i32, month: u32, day: u32) -> Option<Self> {
        NaiveDate::from_ymd_opt(year, month, day).map(Self::from)
    }

    /// The calendar date.
    pub fn date(self) -> NaiveDate {
        NaiveDate::from_epoch_days(self.0).unwrap_or(NaiveDate::MAX)
    }

    /// The day of the week.
    pub fn weekday(self) -> Weekday {
        self.date().weekday()
    }

    /// The calendar year.
    pub fn year(self) -> i32 {
        self.date().year()
    }

    /// The Monday of this day's week.
    pub fn monday(self) -> Self {
        self - i32::try_from(self.weekday().num_days_from_monday()).unwrap_or(0)
    }

    /// The days from this one to `last`, both included; none when `last` is earlier.
    pub fn through(self, last: Self) -> impl DoubleEndedIterator<Item = Self> + Clone {
        (self.0..=last.0).map(Self::from_number)
    }

    /// The instant this day begins (00:00) at an offset.
    pub fn start(self, offset_seconds: i32) -> Moment {
        Moment::new(i64::from(self.0) * DAY_MS - i64::from(offset_seconds) * 1000, offset_seconds)
    }
}

impl From<NaiveDate> for Day {
    fn from(date: NaiveDate) -> Self {
        Self::from_number(date.to_epoch_days())
    }
}

impl Add<i32> for Day {
    type Output = Self;
    fn add(self, days: i32) -> Self {
        Self::from_number(self.0.saturating_add(days))
    }
}

impl AddAssign<i32> for Day {
    fn add_assign(&mut self, days: i32) {
        *self = *self + days;
    }
}

impl Sub<i32> for Day {
    type Output = Self;
    fn sub(self, days: i32) -> Self {
        Self::from_number(self.0.saturating_sub(days))
    }
}

impl Sub for Day {
    type Output = i32;
    /// Days from `other` to this one.
    fn sub(self, other: Self) -> i32 {
        self.0 - other.0
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.date().format("%Y-%m-%d").fmt(f)
    }
}

impl FromStr for Day {
    type Err = TimeError;
    fn from_str(text: &str) -> Result<Self, TimeError> {
        // chrono would also take `+2026-3-16`; a day has one spelling.
        let plain = text.len() == 10 && text.bytes().all(|b| b.is_ascii_digit() || b == b'-');
        NaiveDate::parse_from_str(text, "%Y-%m-%d")
            .ok()
            .filter(|_| plain)
            .map(Self::from)
            .ok_or_else(|| TimeError::Day(text.to_owned()))
    }
}

/// An instant with the UTC offset in force where it happened.
///
/// Order and equality are those of the instant first, then of the offset.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment {
    /// Milliseconds since 1970-01-01T00:00:00Z.
    pub epoch_ms: i64,
    /// Seconds east of UTC.
    pub offset_seconds: i32,
}

impl Moment {
    /// The instant `epoch_ms` at an offset of `offset_seconds` east of UTC.
    pub const fn new(epoch_ms: i64, offset_seconds: i32) -> Self {
        Self { epoch_ms, offset_seconds }
    }

    /// The local calendar day.
    pub fn day(self) -> Day {
        let days = self.local_ms().div_euclid(DAY_MS);
        Day::from_number(i32::try_from(days).unwrap_or(if days < 0 { i32::MIN } else { i32::MAX }))
    }

    /// Milliseconds since local midnight, 0 to 86,399,999.
    pub fn time_of_day_ms(self) -> i64 {
        self.local_ms().rem_euclid(DAY_MS)
    }

    /// The instant in whole seconds since 1970, floored: the resolution of a record's natural key.
    pub fn epoch_second(self) -> i64 {
        self.epoch_ms.div_euclid(1000)
    }

    /// This moment `ms` milliseconds later, at the same offset.
    pub fn plus_ms(self, ms: i64) -> Self {
        Self::new(self.epoch_ms.saturating_add(ms), self.offset_seconds)
    }

    fn local_ms(self) -> i64 {
        self.epoch_ms.saturating_add(i64::from(self.offset_seconds) * 1000)
    }
}

impl fmt::Display for Moment {
    /// RFC 3339 with the offset; milliseconds only where there are some.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let offset = FixedOffset::east_opt(self.offset_seconds);
        match DateTime::from_timestamp_millis(self.epoch_ms).zip(offset) {
            Some((utc, offset)) => {
                f.write_str(&utc.with_timezone(&offset).to_rfc3339_opts(SecondsFormat::AutoSi, false))
            }
            None => write!(f, "{} ms", self.epoch_ms),
        }
    }
}

impl FromStr for Moment {
    type Err = TimeError;
    fn from_str(text: &str) -> Result<Self, TimeError> {
        DateTime::parse_from_rfc3339(text)
            .map(|t| Self::new(t.timestamp_millis(), t.offset().local_minus_utc()))
            .map_err(|_| TimeError::Moment(text.to_owned()))
    }
}

/// Whole and part minutes between two instants given in milliseconds.
pub fn minutes(ms: i64) -> f64 {
    TimeDelta::milliseconds(ms).as_seconds_f64() / 60.0
}

macro_rules! serde_as_text {
    ($type:ty) => {
        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }
        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = <std::borrow::Cow<'de, str> as serde::Deserialize>::deserialize(deserializer)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }
    };
    // Numbers where nobody reads it: ten years of days are parsed on the way to a morning.
    ($type:ty, else as $numbers:ty, $to:expr, $from:expr) => {
        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match serializer.is_human_readable() {
                    true => serializer.collect_str(self),
                    false => serde::Serialize::serialize(&($to)(*self), serializer),
                }
            }
        }
        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                if !deserializer.is_human_readable() {
                    return <$numbers as serde::Deserialize>::deserialize(deserializer).map($from);
                }
                let text = <std::borrow::Cow<'de, str> as serde::Deserialize>::deserialize(deserializer)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }
    };
}
pub(crate) use serde_as_text;
serde_as_text!(Day, else as i32, Day::number, Day::from_number);
serde_as_text!(Moment, else as (i64, i32), |m: Moment| (m.epoch_ms, m.offset_seconds), |(ms, s)| Moment::new(ms, s));

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_reads_back_as_it_prints() {
        for text in ["1970-01-01", "2024-02-29", "2026-03-16", "1969-12-31"] {
            assert_eq!(text.parse::<Day>().unwrap().to_string(), text);
        }
        for text in ["2026-02-29", "2026-3-16", "+2026-03-16", "", "2026-03-16 "] {
            assert_eq!(text.parse::<Day>(), Err(TimeError::Day(text.to_owned())), "{text}");
        }
    }

    #[test]
    fn the_local_day_is_that_of_the_offset() {
        let late: Moment = "2026-03-16T23:30:00-04:00".parse().unwrap();
        assert_eq!(late.day().to_string(), "2026-03-16");
        assert_eq!(Moment::new(late.epoch_ms, 3600).day().to_string(), "2026-03-17");
        assert_eq!(late.to_string(), "2026-03-16T23:30:00-04:00");
    }

    #[test]
    fn weeks_begin_on_monday() {
        let sunday: Day = "2026-03-22".parse().unwrap();
        assert_eq!(sunday.monday().to_string(), "2026-03-16");
        assert_eq!((sunday.monday()).monday(), sunday.monday());
    }

    #[test]
    fn no_instant_is_too_far_away() {
        for ms in [i64::MIN, i64::MAX] {
            let m = Moment::new(ms, 3600);
            let _ = (m.day(), m.to_string(), m.plus_ms(i64::MAX), m.day() + i32::MAX);
        }
    }
}
