//! What the commands of the shell say beside a morning.

use super::ids;
use super::message::{Message, count};
use crate::time::Day;

/// A check-in was taken down.
pub fn noted(day: Day, command: String) -> Message {
    ids::noted(day, command)
}

/// A rating was taken down.
pub fn noted_run(day: Day, command: String) -> Message {
    ids::noted_run(day, command)
}

/// Something was taken down.
pub fn noted_now(command: String) -> Message {
    ids::noted_now(command)
}

/// The command that comes next.
pub fn now(command: String) -> Message {
    ids::now(command)
}

/// A day that is still to come.
pub fn not_yet(day: Day, today: Day) -> Message {
    ids::not_yet(day, today)
}

/// A plan was adopted.
pub fn adopt_done(day: Day, sessions: usize) -> Message {
    ids::adopt_done(day, count(sessions))
}

/// What of it was not understood, and where to look.
pub fn adopt_missed(entries: usize, command: String) -> Message {
    ids::adopt_missed(count(entries), command)
}

/// A plan that holds a cut is no base plan; what writes the one it came from.
pub fn adopt_adjusted(command: String) -> Message {
    ids::adopt_adjusted(command)
}

/// A plan that is over.
pub fn adopt_over(day: Day) -> Message {
    ids::adopt_over(day)
}

/// A plan file of Ebb's own.
pub fn check_json() -> Message {
    ids::check_json()
}

/// A calendar.
pub fn check_ics() -> Message {
    ids::check_ics()
}

/// A list of events.
pub fn check_intervals() -> Message {
    ids::check_intervals()
}

/// Sessions that were understood.
pub fn check_understood(sessions: usize) -> Message {
    ids::check_understood(count(sessions))
}

/// What the mark beside a distance means.
pub fn check_estimated() -> Message {
    ids::check_estimated()
}

/// Sessions that a morning changed.
pub fn check_adjusted(sessions: usize) -> Message {
    ids::check_adjusted(count(sessions))
}

/// Entries that were not understood.
pub fn check_missed(entries: usize) -> Message {
    ids::check_missed(count(entries))
}

/// Over days.
pub fn days_day() -> Message {
    ids::days_day()
}

/// Over resting heart rates.
pub fn days_heart() -> Message {
    ids::days_heart()
}

/// Over HRV.
pub fn days_hrv() -> Message {
    ids::days_hrv()
}

/// Over sleep.
pub fn days_sleep() -> Message {
    ids::days_sleep()
}

/// Over naps.
pub fn days_naps() -> Message {
    ids::days_naps()
}

/// Over runs.
pub fn days_runs() -> Message {
    ids::days_runs()
}

/// No values.
pub fn days_none() -> Message {
    ids::days_none()
}

/// How many rules, and of which version.
pub fn rules_count(rules: usize, version: usize) -> Message {
    ids::rules_count(count(rules), count(version))
}
