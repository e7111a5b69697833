//! Resting heart rate from the night itself: the lowest ten minutes of the main sleep.

use crate::health::heart_rate::Minute;
use crate::health::night::Sleep;
use crate::rules::Rules;
use crate::time::MINUTE_MS;

/// The lowest mean of ten minutes in a main sleep, in bpm, with how many bins it is the lowest of; nothing where
/// fewer than 18 bins count.
pub fn sleeping_low(main: &Sleep, minutes: &[Minute], rules: &Rules) -> Option<(f64, u32)> {
    let (mut lowest, mut count) = (f64::INFINITY, 0);
    for bin in bins(main, minutes, rules) {
        count += 1;
        lowest = lowest.min(bin.bpm);
    }
    (count >= rules.daily.low_bins).then(|| (lowest, u32::try_from(count).unwrap_or(u32::MAX)))
}

/// Ten minutes of a main sleep.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Bin {
    /// Its first minute, since 1970-01-01T00:00Z.
    pub at: i64,
    /// The mean of its minutes, in beats per minute.
    pub bpm: f64,
}

/// The bins of a main sleep that count, in order of time.
pub(super) fn bins<'a>(main: &Sleep, minutes: &'a [Minute], rules: &Rules) -> impl Iterator<Item = Bin> + 'a {
    let (length, enough) = (rules.daily.low_bin_min, rules.daily.low_bin_minutes);
    let start = main.start.epoch_ms.div_euclid(MINUTE_MS);
    let inside = minutes_between(minutes, start, main.end.epoch_ms);
    inside
        .chunk_by(move |a, b| (a.at - start) / length == (b.at - start) / length)
        .filter(move |bin| bin.len() >= enough)
        .filter_map(move |bin| {
            let sum: u32 = bin.iter().map(|m| u32::from(m.centi_bpm)).sum();
            let at = start + (bin.first()?.at - start) / length * length;
            Some(Bin { at, bpm: f64::from(sum) / (100.0 * bin.len() as f64) })
        })
}

/// The minutes from minute `start` up to the instant `end_ms`, which is not part of them.
pub(crate) fn minutes_between(minutes: &[Minute], start: i64, end_ms: i64) -> &[Minute] {
    let first = minutes.partition_point(|m| m.at < start);
    let end = minutes.partition_point(|m| m.at.saturating_mul(MINUTE_MS) < end_ms);
    minutes.get(first..end).unwrap_or_default()
}
