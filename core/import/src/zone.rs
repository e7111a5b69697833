//! Time zones: only file imports need them, for exports do not say the offset in force where a record was made.

use std::sync::LazyLock;

use jiff::Timestamp;
use jiff::tz::{TimeZone, TimeZoneDatabase};

use crate::ImportError;

/// A time zone of the zone data base that is compiled in, so that a file gives the same days on every machine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Zone(TimeZone);

/// Keeps the zones that were asked for unpacked.
static ZONES: LazyLock<TimeZoneDatabase> = LazyLock::new(TimeZoneDatabase::bundled);

impl Zone {
    /// The zone of a name like `Europe/Paris`.
    ///
    /// # Errors
    ///
    /// [`ImportError::UnknownZone`] when the data base has none of this name.
    pub fn named(name: &str) -> Result<Self, ImportError> {
        ZONES.get(name).map(Self).map_err(|_| ImportError::UnknownZone(name.to_owned()))
    }

    /// Seconds east of UTC at an instant given in milliseconds since 1970; 0 for instants outside the calendar.
    pub fn offset_at(&self, epoch_ms: i64) -> i32 {
        Timestamp::from_millisecond(epoch_ms).map_or(0, |at| self.0.to_offset(at).seconds())
    }

    /// Its name in the zone data base.
    pub fn name(&self) -> &str {
        self.0.iana_name().unwrap_or("UTC")
    }
}

/// The zone a record itself names: a zone of the data base, or an offset like `GMT+0530`, which is what the phone
/// prints for a zone without a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum RecordZone {
    Named(Zone),
    Offset(i32),
}

impl RecordZone {
    /// The zone of a text, if it is one.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        if let Ok(zone) = Zone::named(text) {
            return Some(Self::Named(zone));
        }
        let printed = text.strip_prefix("GMT").or_else(|| text.strip_prefix("UTC"))?;
        let (sign, digits) = match printed.strip_prefix('-') {
            Some(digits) => (-1, digits),
            None => (1, printed.strip_prefix('+')?),
        };
        let digits: String = digits.chars().filter(|c| *c != ':').collect();
        let (hours, minutes) = match digits.len() {
            1 | 2 => (digits.parse::<i32>().ok()?, 0),
            3 | 4 => {
                let number = digits.parse::<i32>().ok()?;
                (number / 100, number % 100)
            }
            _ => return None,
        };
        (hours <= 18 && minutes < 60).then_some(Self::Offset(sign * (hours * 3600 + minutes * 60)))
    }

    /// Seconds east of UTC at an instant.
    pub(crate) fn offset_at(&self, epoch_ms: i64) -> i32 {
        match self {
            Self::Named(zone) => zone.offset_at(epoch_ms),
            Self::Offset(seconds) => *seconds,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_offset_is_that_of_the_instant() {
        let paris = Zone::named("Europe/Paris").unwrap();
        // The clocks went back on 2025-10-26 at 01:00 UTC.
        assert_eq!(paris.offset_at(1_761_440_399_000), 7200);
        assert_eq!(paris.offset_at(1_761_440_400_000), 3600);
        assert_eq!(paris.offset_at(i64::MAX), 0);
    }

    #[test]
    fn a_name_that_is_no_zone_is_said_so() {
        let message = Zone::named("Paris").unwrap_err().to_string();
        assert_eq!(message, "`Paris` is not a time zone; give a name like Europe/Paris");
    }

    #[test]
    fn a_record_may_name_an_offset() {
        for (text, seconds) in [("GMT+0530", 19_800), ("GMT-3", -10_800), ("UTC+05:45", 20_700)] {
            assert_eq!(RecordZone::parse(text), Some(RecordZone::Offset(seconds)), "{text}");
        }
        for text in ["", "GMT+", "GMT+99", "GMT+0199", "Atlantis/Capital", "GMT+１"] {
            assert_eq!(RecordZone::parse(text), None, "{text}");
        }
        assert!(matches!(RecordZone::parse("GMT"), Some(RecordZone::Named(_))));
    }
}
