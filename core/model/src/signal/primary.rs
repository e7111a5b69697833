//! Which stream speaks for a metric.

use std::cmp::Reverse;

use crate::health::stream::{Metric, StreamKey};
use crate::rules::Rules;
use crate::signal::series::Stream;
use crate::time::Day;

/// The primary stream of a metric on a day, or nothing where no stream has a value yet.
///
/// `pins` is the athlete's order; the first with a value in the last four weeks is never passed over. Otherwise the
/// stream with most days in four weeks speaks, then the one that began earliest, then by method and key; a silent one
/// gives way to one that is not and has two weeks of values.
pub fn primary<'a>(
    metric: Metric,
    day: Day,
    streams: &'a [Stream],
    pins: &[StreamKey],
    rules: &Rules,
) -> Option<&'a Stream> {
    let rules = &rules.stream;
    let recent = |s: &Stream| s.window(day - (rules.window_days - 1), day).len();
    let mut candidates: Vec<&Stream> =
        streams.iter().filter(|s| s.key().metric() == metric && s.last_until(day).is_some()).collect();
    let pinned = pins.iter().find_map(|pin| candidates.iter().find(|s| s.key() == pin && recent(s) > 0));
    if let Some(pinned) = pinned {
        return Some(pinned);
    }
    candidates.sort_by_key(|s| (Reverse(recent(s)), s.first_day(), s.key().method(), s.key()));
    let silent = |s: &Stream| is_silent(s, day, rules.silent_days);
    let best = candidates.first().copied()?;
    if silent(best) {
        let heard = |s: &Stream| !silent(s) && recent(s) >= rules.valid_days;
        if let Some(other) = candidates.iter().find(|s| heard(s)) {
            return Some(other);
        }
    }
    Some(best)
}

/// Whether a stream has no value on a day and the three before it: silent, and stale.
pub fn is_silent(stream: &Stream, day: Day, silent_days: i32) -> bool {
    stream.window(day - (silent_days - 1), day).is_empty()
}
