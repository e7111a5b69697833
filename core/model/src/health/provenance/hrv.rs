//! What an HRV stands on.

use super::{LeftOut, Provenance, Sample, What};
use crate::health::beats::rmssd;
use crate::health::daily::{chosen, enough};
use crate::health::night::sleep_day;
use crate::health::record::{Body, Record};
use crate::health::stream::{Method, StreamKey};
use crate::rules::Rules;
use crate::signal::series::plausible;
use crate::time::{Day, HOUR_MS, MINUTE_MS, Moment};

/// The samples of the sleep day, those outside the sleep among them.
pub fn samples(p: &Provenance<'_>, stream: &StreamKey, day: Day) -> Vec<Sample> {
    let source = stream.source();
    let method = stream.method();
    let measured: Vec<_> = p
        .around(&source, day)
        .filter_map(|(place, record)| {
            let (what, ms) = measured(record, method, p.rules)?;
            Some(((place, record), what, ms))
        })
        .collect();
    let can_be = plausible(method, p.rules);
    let mut of_stream: Vec<(Moment, f64)> =
        measured.iter().filter(|m| can_be.contains(m.2)).map(|m| (m.0.1.start, m.2)).collect();
    of_stream.sort_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)));
    let chosen = chosen(&of_stream, &p.mornings, p.rules).remove(&day).unwrap_or_default();
    let enough = chosen.len() >= enough(method, p.rules);
    let speaks = |at: Moment| {
        let ends = chosen.first().zip(chosen.last());
        ends.is_some_and(|(first, last)| (first.0.epoch_ms..=last.0.epoch_ms).contains(&at.epoch_ms))
    };
    let sample = |(record, what, ms): ((usize, &Record), What, f64)| {
        let at = record.1.start;
        if !speaks(at) && sleep_day(at, p.rules) != day {
            return None;
        }
        let left_out = if !can_be.contains(ms) {
            Some(LeftOut::Implausible)
        } else if speaks(at) {
            (!enough).then_some(LeftOut::TooFew)
        } else {
            Some(unheard(p, day, at, chosen))
        };
        Some(Sample::of(record, what, ms, left_out))
    };
    measured.into_iter().filter_map(sample).collect()
}

/// What a record says by a method.
fn measured(record: &Record, method: Method, rules: &Rules) -> Option<(What, f64)> {
    match (&record.body, method) {
        (Body::Rmssd { ms }, Method::Rmssd) | (Body::Sdnn { ms, .. }, Method::SdnnSpot) => {
            Some((What::Hrv, *ms))
        }
        (Body::Sdnn { beats, .. }, Method::RmssdBeats) => {
            rmssd(beats, rules).map(|r| (What::Beats { intervals: r.intervals }, r.ms))
        }
        _ => None,
    }
}

/// Why a plausible sample does not speak for the day.
fn unheard(p: &Provenance<'_>, day: Day, at: Moment, chosen: &[(Moment, f64)]) -> LeftOut {
    let rules = &p.rules.daily;
    let too_late = |from: i64, to: i64| {
        at.epoch_ms >= from && at.epoch_ms < to && at.epoch_ms >= p.mornings.quiet_until(from, to)
    };
    match p.mornings.main.get(&day) {
        Some(main) => {
            let end = main.end.epoch_ms;
            let asleep = chosen.iter().any(|s| s.0.epoch_ms < end);
            let hour = end.saturating_add(rules.after_waking_min * MINUTE_MS);
            if !asleep && too_late(end, hour) { LeftOut::AfterWorkout } else { LeftOut::OutsideSleep }
        }
        None if p.mornings.with_sleep.contains(&day) => LeftOut::OutsideSleep,
        None => {
            let midnight = day.start(at.offset_seconds).epoch_ms;
            let from = midnight.saturating_add(rules.morning_from_h * HOUR_MS);
            let to = midnight.saturating_add(rules.morning_to_h * HOUR_MS);
            if too_late(from, to) { LeftOut::AfterWorkout } else { LeftOut::OutsideMorning }
        }
    }
}
