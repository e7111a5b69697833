//! What a resting heart rate stands on.

use super::{LeftOut, Provenance, Sample, What};
use crate::health::days::resting_heart_rate;
use crate::health::record::Body;
use crate::health::sleeping_low::{Bin, bins};
use crate::health::stream::StreamKey;
use crate::time::{Day, MINUTE_MS, Moment};

/// Every delivery of the day; the last word counts.
pub fn platform(p: &Provenance<'_>, stream: &StreamKey, day: Day) -> Vec<Sample> {
    let source = stream.source();
    let plausible = p.rules.plausible.resting_heart_rate_bpm;
    let delivered: Vec<_> = p
        .around(&source, day)
        .filter_map(|(place, record)| match record.body {
            Body::RestingHeartRate { bpm } if record.start.day() == day => {
                Some((place, record, resting_heart_rate(record, bpm)))
            }
            _ => None,
        })
        .collect();
    let last = delivered
        .iter()
        .filter(|d| plausible.contains(d.2.bpm))
        .max_by(|a, b| a.2.revision(&b.2))
        .map(|d| d.0);
    let sample = |(place, record, value): &(usize, _, crate::health::daily::RestingHeartRate)| {
        let left_out = if !plausible.contains(value.bpm) {
            Some(LeftOut::Implausible)
        } else {
            (Some(*place) != last).then_some(LeftOut::Revised)
        };
        Sample::of((*place, *record), What::RestingHeartRate, value.bpm, left_out)
    };
    delivered.iter().map(sample).collect()
}

/// The lowest ten minutes of the main sleep, between those before and after them.
pub fn sleeping_low(p: &Provenance<'_>, stream: &StreamKey, day: Day) -> Vec<Sample> {
    let Some((main, minutes)) = p.mornings.main.get(&day).zip(p.heart_rate.get(&stream.source())) else {
        return Vec::new();
    };
    let bins: Vec<Bin> = bins(main, minutes, p.rules).collect();
    let enough = bins.len() >= p.rules.daily.low_bins;
    let lowest = bins.iter().enumerate().min_by(|a, b| a.1.bpm.total_cmp(&b.1.bpm)).map(|(i, _)| i);
    let Some(lowest) = lowest else { return Vec::new() };
    let around = bins.iter().enumerate().skip(lowest.saturating_sub(1)).take(if lowest == 0 { 2 } else { 3 });
    let sample = |(i, bin): (usize, &Bin)| {
        let left_out = match (enough, i == lowest) {
            (false, _) => Some(LeftOut::TooFew),
            (true, false) => Some(LeftOut::Higher),
            (true, true) => None,
        };
        let start = Moment::new(bin.at.saturating_mul(MINUTE_MS), main.start.offset_seconds);
        let end = Some(start.plus_ms(p.rules.daily.low_bin_min * MINUTE_MS));
        Sample { what: What::HeartRate, start, end, value: bin.bpm, left_out, record: None, seen: None }
    };
    around.map(sample).collect()
}
