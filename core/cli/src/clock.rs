//! The one place of the command line that reads a clock.

use std::time::{SystemTime, UNIX_EPOCH};

use ebb_engine::Zone;
use ebb_model::time::{Day, Moment};

/// Milliseconds since 1970-01-01T00:00:00Z by the machine's clock; 0 when the clock stands before that.
#[expect(
    clippy::disallowed_methods,
    reason = "the shell's one clock read: everything below takes time as a value"
)]
pub fn now_ms() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
}

/// The name of the machine's time zone: that of `TZ` where it names one, else the system's, else `UTC`.
pub fn zone_name() -> String {
    let named = |name: &String| Zone::named(name).is_ok();
    let asked = std::env::var("TZ").ok().map(|tz| tz.trim_start_matches(':').to_owned());
    asked.filter(named).or_else(|| iana_time_zone::get_timezone().ok()).unwrap_or_else(|| "UTC".to_owned())
}

/// Today in the machine's time zone.
pub fn today() -> Day {
    now().day()
}

/// Seconds east of UTC in the machine's time zone at an instant.
pub fn offset_at(epoch_ms: i64) -> i32 {
    Zone::named(&zone_name()).map_or(0, |zone| zone.offset_at(epoch_ms))
}

/// Now, in the machine's time zone.
pub fn now() -> Moment {
    let now_ms = now_ms();
    Moment::new(now_ms, offset_at(now_ms))
}
