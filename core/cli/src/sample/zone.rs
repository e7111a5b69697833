//! Local clock times as instants. Instants of the sample are whole seconds since 1970-01-01T00:00:00Z.

use chrono::{DateTime, Offset, TimeZone};
use chrono_tz::Tz;
use ebb_model::time::{DAY_MS, Day};

const DAY_S: i64 = DAY_MS / 1000;

/// The time zone the athlete lives in.
#[derive(Debug, Clone, Copy)]
pub struct Zone(Tz);

impl Zone {
    /// The zone of an IANA name like `Europe/Berlin`.
    pub fn named(name: &str) -> Option<Self> {
        name.parse().ok().map(Self)
    }

    /// The IANA name.
    pub fn name(self) -> &'static str {
        self.0.name()
    }

    /// Seconds east of UTC at an instant.
    pub fn offset_at(self, instant: i64) -> i32 {
        let utc = DateTime::from_timestamp(instant, 0).unwrap_or_default().naive_utc();
        self.0.offset_from_utc_datetime(&utc).fix().local_minus_utc()
    }

    /// The instant at which the clock shows `seconds` after midnight of a day. In the hour that a change of
    /// the clock leaves out or repeats, one of the two instants an hour apart.
    pub fn at(self, day: Day, seconds: i64) -> i64 {
        let local = i64::from(day.number()) * DAY_S + seconds;
        let guess = local - i64::from(self.offset_at(local));
        local - i64::from(self.offset_at(guess))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_clock_shows_the_same_on_both_sides_of_a_change() {
        let berlin = Zone::named("Europe/Berlin").unwrap();
        let before: Day = "2026-03-28".parse().unwrap();
        let change = before + 1;
        assert_eq!(berlin.at(change, 7 * 3600) - berlin.at(before, 7 * 3600), 23 * 3600);
        assert_eq!(berlin.at(change + 1, 7 * 3600) - berlin.at(change, 7 * 3600), 24 * 3600);
    }
}
