//! Local clock times as instants. Instants of the sample are whole seconds since 1970-01-01T00:00:00Z.

use ebb_model::time::{DAY_MS, Day};

const DAY_S: i64 = DAY_MS / 1000;

/// The time zone the athlete lives in.
#[derive(Debug, Clone)]
pub struct Zone(ebb_engine::Zone);

impl Zone {
    /// The zone of an IANA name like `Europe/Berlin`.
    pub fn named(name: &str) -> Option<Self> {
        ebb_engine::Zone::named(name).ok().map(Self)
    }

    /// The IANA name.
    pub fn name(&self) -> &str {
        self.0.name()
    }

    /// Seconds east of UTC at an instant.
    pub fn offset_at(&self, instant: i64) -> i32 {
        self.0.offset_at(instant.saturating_mul(1000))
    }

    /// The instant at which the clock shows `seconds` after midnight of a day. In the hour that a change of
    /// the clock leaves out or repeats, one of the two instants an hour apart.
    pub fn at(&self, day: Day, seconds: i64) -> i64 {
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
