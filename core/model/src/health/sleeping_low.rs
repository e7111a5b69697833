//! Resting heart rate from the night itself: the lowest ten minutes of the main sleep.

use crate::health::heart_rate::Minute;
use crate::health::night::Sleep;
use crate::rules::Rules;
use crate::time::MINUTE_MS;

/// The lowest mean of ten minutes in a main sleep, in bpm, with how many bins it is the lowest of; nothing where
/// fewer than 18 bins count.
pub fn sleeping_low(main: &Sleep, minutes: &[Minute], rules: &Rules) -> Option<(f64, u32)> {
    let rules = &rules.daily;
    let start = main.start.epoch_ms.div_euclid(MINUTE_MS);
    let inside = minutes_between(minutes, start, main.end.epoch_ms);
    let (mut lowest, mut bins) = (f64::INFINITY, 0);
    for bin in
        inside.chunk_by(|a, b| (a.at - start) / rules.low_bin_min == (b.at - start) / rules.low_bin_min)
    {
        if bin.len() >= rules.low_bin_minutes {
            bins += 1;
            let sum: u32 = bin.iter().map(|m| u32::from(m.centi_bpm)).sum();
            lowest = lowest.min(f64::from(sum) / (100.0 * bin.len() as f64));
        }
    }
    (bins >= rules.low_bins).then(|| (lowest, u32::try_from(bins).unwrap_or(u32::MAX)))
}

/// The minutes from minute `start` up to the instant `end_ms`, which is not part of them.
pub(crate) fn minutes_between(minutes: &[Minute], start: i64, end_ms: i64) -> &[Minute] {
    let first = minutes.partition_point(|m| m.at < start);
    let end = minutes.partition_point(|m| m.at.saturating_mul(MINUTE_MS) < end_ms);
    minutes.get(first..end).unwrap_or_default()
}
