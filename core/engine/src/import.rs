//! What an import did.

use std::collections::{BTreeMap, BTreeSet};

pub use ebb_import::{Format, Import, Listener, Phase, Progress, ReadReport, Silent, Unreadable};
use ebb_model::health::device::Devices;
use ebb_model::health::history::{History, Quarantine};
use ebb_model::health::stream::{Metric, StreamKey};
use ebb_model::rules::Rules;
use ebb_model::time::Day;
use ebb_store::Applied;

use crate::sources::SourceOrder;

/// What an import read, kept and set aside. Counts only, never a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportReport {
    /// Whose export it was.
    pub format: Format,
    /// Records seen of the kinds Ebb uses, heart-rate samples included.
    pub read: u64,
    /// Records of other kinds.
    pub ignored: u64,
    /// Records that were new.
    pub new: usize,
    /// Records already known that this export changed.
    pub changed: usize,
    /// Records already known as they are.
    pub duplicates: usize,
    /// Samples that are no record of their own: heart rate, and the distances and ratings of workouts.
    pub parts: u64,
    /// Minutes of heart rate that were new.
    pub heart_rate_minutes: usize,
    /// Minutes of speed inside runs that were new.
    pub motion_minutes: usize,
    /// Records kept and never used, by reason.
    pub implausible: BTreeMap<Quarantine, u64>,
    /// Records that could not be read, by reason.
    pub unreadable: BTreeMap<Unreadable, u64>,
    /// Routes of runs that the export names and does not hold.
    pub missing_routes: u64,
    /// First and last day with a record, and how many have one.
    pub days: Option<(Day, Day, usize)>,
    /// Every source with its number of records.
    pub sources: BTreeMap<String, u64>,
    /// The order that the athlete gave their apps on the phone, as streams of this export: a suggestion, for
    /// [`Engine::set_source_order`](crate::Engine::set_source_order) to take. Of a metric only where several apps
    /// measure it and no order is set here.
    pub suggested_order: BTreeMap<Metric, Vec<StreamKey>>,
}

pub(crate) fn report(export: &Import, applied: &Applied, order: &SourceOrder, rules: &Rules) -> ImportReport {
    let records = &export.changes.records;
    let (heart_rate, motion) = (&export.changes.heart_rate, &export.changes.motion);
    let history = History::of(records, heart_rate, motion, &[], None, &[], rules);
    let devices = Devices::of(records, heart_rate);
    let days: BTreeSet<Day> = records.iter().map(|r| r.end.day()).collect();
    let mut sources = BTreeMap::new();
    for record in records {
        *sources.entry(devices.source(record).as_str().to_owned()).or_insert(0) += 1;
    }
    let unreadable: u64 = export.report.unreadable.values().sum();
    let parts = export.report.read.saturating_sub(unreadable).saturating_sub(records.len() as u64);
    let streams: Vec<StreamKey> = history.streams.iter().map(|stream| stream.key().clone()).collect();
    let suggested_order = order.suggested(&export.report.source_order, &streams);
    ImportReport {
        format: export.report.format,
        read: export.report.read,
        ignored: export.report.ignored,
        new: applied.new,
        changed: applied.changed,
        duplicates: applied.duplicates,
        parts,
        heart_rate_minutes: applied.new_minutes,
        motion_minutes: applied.new_motion_minutes,
        implausible: history.quarantined,
        unreadable: export.report.unreadable.clone(),
        missing_routes: export.report.missing_routes,
        days: days.first().zip(days.last()).map(|(first, last)| (*first, *last, days.len())),
        sources,
        suggested_order,
    }
}
