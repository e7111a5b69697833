//! The one place of the command line that reads a clock.

use std::time::{SystemTime, UNIX_EPOCH};

use chrono::{DateTime, NaiveDate, TimeZone};
use chrono_tz::Tz;
use ebb_model::time::Day;

/// Milliseconds since 1970-01-01T00:00:00Z by the machine's clock; 0 when the clock stands before that.
#[expect(
    clippy::disallowed_methods,
    reason = "the shell's one clock read: everything below takes time as a value"
)]
pub fn now_ms() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
}

/// Today in the machine's time zone; in UTC when the machine does not name one.
pub fn today() -> Day {
    let zone = iana_time_zone::get_timezone().ok().and_then(|name| name.parse().ok()).unwrap_or(Tz::UTC);
    let now = DateTime::from_timestamp_millis(now_ms()).unwrap_or_default();
    let date: NaiveDate = zone.from_utc_datetime(&now.naive_utc()).date_naive();
    Day::from(date)
}
