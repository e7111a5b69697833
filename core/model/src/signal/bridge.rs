//! A bridge from an old stream to a new one of the same method, so that a new watch does not start from nothing.
//!
//! Where both measured the same days, the median difference tells what the old one would read on the new one's scale.
//! Values are never converted between methods.

use std::collections::BTreeSet;

use crate::ledger::PrimaryChange;
use crate::rules::Rules;
use crate::signal::baseline::{baseline_days, transformed};
use crate::signal::series::Stream;
use crate::statistics::median;
use crate::time::Day;

/// An old stream that fills the baseline of the one that took its place.
#[derive(Debug, Clone, Copy)]
pub struct Bridge<'a> {
    old: &'a Stream,
    /// The day the new stream first spoke.
    pub since: Day,
}

/// The bridge to a stream, where the ledger knows that it took the place of one of the same method.
pub fn bridge<'a>(stream: &Stream, streams: &'a [Stream], changes: &[PrimaryChange]) -> Option<Bridge<'a>> {
    let change = changes.iter().rfind(|c| c.to == *stream.key() && c.from.method() == c.to.method())?;
    let old = streams.iter().find(|s| *s.key() == change.from)?;
    Some(Bridge { old, since: change.day })
}

impl Bridge<'_> {
    /// The old stream's values, on the new one's scale, for the baseline days on which the new one has none; nothing
    /// with too few common days. Units: bpm, ln ms.
    pub fn values(&self, new: &Stream, day: Day, excluded: &BTreeSet<Day>, rules: &Rules) -> Vec<f64> {
        let metric = new.key().metric();
        let (from, to) = baseline_days(day, rules);
        let differences: Vec<f64> = new
            .window(from, day)
            .iter()
            .filter_map(|v| {
                Some(transformed(metric, v.value) - transformed(metric, self.old.on(v.day)?.value))
            })
            .collect();
        let enough = differences.len() >= rules.stream.bridge_common_days;
        let Some(difference) = median(differences).filter(|_| enough) else { return Vec::new() };
        self.old
            .window(from, to)
            .iter()
            .filter(|v| new.on(v.day).is_none() && !excluded.contains(&v.day))
            .map(|v| transformed(metric, v.value) + difference)
            .collect()
    }

    /// Whether the change is so recent that confidence stays at most medium.
    pub fn is_recent(&self, day: Day, rules: &Rules) -> bool {
        day - self.since < rules.stream.bridge_medium_days
    }
}
