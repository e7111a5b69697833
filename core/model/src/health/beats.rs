//! rMSSD from a series of heart beats.

use crate::health::record::{Beat, BeatLink};
use crate::rules::Rules;
use crate::rules::parameters::Beats;
use crate::statistics::median;

/// rMSSD of a beat series.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rmssd {
    /// Milliseconds.
    pub ms: f64,
    /// How many successive differences it is the root mean square of.
    pub differences: usize,
    /// How many intervals count.
    pub intervals: usize,
}

/// rMSSD of the intervals that count, or nothing where fewer than 20 differences are left.
///
/// An interval counts when its two beats are neighbours, when it is plausible, and when it lies near the median of
/// the intervals around it: an ectopic beat is not variability.
pub fn rmssd(beats: &[Beat], rules: &Rules) -> Option<Rmssd> {
    let rules = &rules.beats;
    // Index of the later beat and length in milliseconds.
    let candidates: Vec<(usize, f64)> = beats
        .windows(2)
        .enumerate()
        .filter_map(|(i, pair)| match pair {
            [a, b] => {
                let ms = f64::from(b.at_ms) - f64::from(a.at_ms);
                (neighbours(ms, b.link, rules) && rules.interval_ms.contains(ms)).then_some((i, ms))
            }
            _ => None,
        })
        .collect();
    let reach = rules.ectopic_neighbours;
    let counts: Vec<bool> = (0..candidates.len())
        .map(|i| {
            let around = candidates
                .get(i.saturating_sub(reach)..(i + reach + 1).min(candidates.len()))
                .unwrap_or_default();
            let middle = median(around.iter().map(|c| c.1).collect());
            candidates.get(i).zip(middle).is_some_and(|(c, m)| (c.1 - m).abs() <= rules.ectopic_ratio * m)
        })
        .collect();
    let squares: Vec<f64> = candidates
        .windows(2)
        .zip(counts.windows(2))
        .filter_map(|(pair, counts)| match (pair, counts) {
            ([a, b], [true, true]) if a.0 + 1 == b.0 => Some((b.1 - a.1) * (b.1 - a.1)),
            _ => None,
        })
        .collect();
    let differences = squares.len();
    let intervals = counts.iter().filter(|counts| **counts).count();
    let ms = (squares.iter().sum::<f64>() / differences as f64).sqrt();
    (differences >= rules.differences).then_some(Rmssd { ms, differences, intervals })
}

/// Whether an interval of `ms` that ends with a beat so linked joins two successive beats.
fn neighbours(ms: f64, link: BeatLink, rules: &Beats) -> bool {
    match link {
        BeatLink::Gap(gap) => !gap,
        BeatLink::Rate(bpm) => {
            let bpm = f64::from(bpm);
            // The clock has a grid of 10 ms; a rate rounded to 1 bpm is off by half a beat: 60000/bpm² · 0.5 ms.
            (ms - 60_000.0 / bpm).abs()
                <= rules.rate_tolerance_ms + rules.rate_tolerance_per_bpm2 / (bpm * bpm)
        }
    }
}
