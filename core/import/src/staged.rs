//! An export that was read to its end, packed, on its way into a data base.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use ebb_model::health::heart_rate::{HeartRateSeries, Minute};
use ebb_model::health::motion::MotionSeries;
use ebb_model::health::record::{ChangeSet, Delivery, Record};

use crate::bins::{ALL_DAYS, Bins, Windows};
use crate::drafts::{Drafts, Place};
use crate::listener::{Phase, Progress};
use crate::report::{Import, ReadReport};
use crate::staging::{Draft, SourceId, Who, Writer};

/// Records of one change set, about: a megabyte.
const RECORDS: usize = 4096;

/// Days of heart rate of one change set: half a megabyte where a watch is worn day and night.
const DAYS: i64 = 32;

/// Bytes that a record, and a day of heart rate, stand for in the progress of writing: an estimate, for a bar.
const RECORD_BYTES: u64 = 64;
const DAY_BYTES: u64 = 4096;

/// An export that was read to its end. It holds a tenth of what its records take as a [`ChangeSet`], and hands them over
/// piece by piece: what memory an import needs depends on the years in it, not on the size of the file.
#[derive(Debug)]
pub struct Staged {
    /// What was seen, kept and left out.
    pub report: ReadReport,
    content: Content,
}

#[derive(Debug)]
enum Content {
    Packed(Box<Packed>),
    /// Read by someone else.
    Whole(Box<ChangeSet>),
}

/// Records and heart rate, packed, and who wrote them.
#[derive(Debug)]
pub(crate) struct Packed {
    pub(crate) drafts: Drafts,
    pub(crate) sources: BTreeMap<SourceId, Writer>,
    /// When heart rate matters.
    pub(crate) windows: Windows,
    pub(crate) heart_rate: BTreeMap<Who, Bins>,
    pub(crate) motion: Vec<MotionSeries>,
}

impl Staged {
    pub(crate) fn new(packed: Packed, report: ReadReport) -> Self {
        Self { report, content: Content::Packed(Box::new(packed)) }
    }

    /// How far things are before anything is written.
    pub fn unwritten(&self) -> Progress {
        written(0, self.bytes())
    }

    /// What is to be written, an estimate.
    fn bytes(&self) -> u64 {
        match &self.content {
            Content::Whole(_) => 1,
            Content::Packed(packed) => {
                let days: usize = packed.heart_rate.values().map(Bins::days).sum();
                packed.drafts.places().len() as u64 * RECORD_BYTES + days as u64 * DAY_BYTES
            }
        }
    }

    /// Calls `each` with all change sets, one after the other: first heart rate and motion, then records in order of their
    /// start. Records that start in the same second, and the heart rate of one day, are in the same change set; applied in
    /// one transaction they are the export. With each it says how far things are once that is written.
    ///
    /// # Errors
    ///
    /// The first of `each`, which is not called again then.
    pub fn change_sets<E>(
        &mut self,
        mut each: impl FnMut(&ChangeSet, Progress) -> Result<(), E>,
    ) -> Result<(), E> {
        let total = self.bytes();
        let packed = match &mut self.content {
            Content::Whole(changes) => return each(changes, written(total, total)),
            Content::Packed(packed) => packed,
        };
        let mut done = 0;
        let ends: Vec<_> = packed.heart_rate.values_mut().filter_map(Bins::ends).collect();
        let (first, last) = (ends.iter().map(|e| e.0).min(), ends.iter().map(|e| e.1).max());
        let (mut day, end) = (first.unwrap_or(0), last.map_or(0, |last| last + 1));
        while day < end {
            let days = day..end.min(day.saturating_add(DAYS));
            done += packed.days_within(days.clone()) as u64 * DAY_BYTES;
            day = packed.next_day(days.end).unwrap_or(end);
            let heart_rate = packed.heart_rate(days);
            if !heart_rate.is_empty() {
                each(&ChangeSet { heart_rate, ..ChangeSet::new(Delivery::Export) }, written(done, total))?;
            }
        }
        if !packed.motion.is_empty() {
            let motion = packed.motion.clone();
            each(&ChangeSet { motion, ..ChangeSet::new(Delivery::Export) }, written(done, total))?;
        }
        self.records(|records| {
            done += records.len() as u64 * RECORD_BYTES;
            each(&ChangeSet { records, ..ChangeSet::new(Delivery::Export) }, written(done, total))
        })
    }

    /// Calls `each` with all records in order of their start, some thousand at a time.
    ///
    /// # Errors
    ///
    /// As [`Staged::change_sets`].
    pub fn records<E>(&self, mut each: impl FnMut(Vec<Record>) -> Result<(), E>) -> Result<(), E> {
        let packed = match &self.content {
            Content::Whole(changes) => return each(changes.records.clone()),
            Content::Packed(packed) => packed,
        };
        let mut places = packed.drafts.places().to_vec();
        // Stable: what starts at once stays in the order it came.
        places.sort_by_key(|place| place.start_ms);
        let mut rest = places.as_slice();
        while !rest.is_empty() {
            let (now, later) = rest.split_at(end_of_first(rest));
            each(packed.records(now))?;
            rest = later;
        }
        Ok(())
    }

    /// All of it as one change set, records in the order of the file.
    #[must_use]
    pub fn into_import(self) -> Import {
        let changes = match self.content {
            Content::Whole(changes) => *changes,
            Content::Packed(mut packed) => ChangeSet {
                records: packed.records(packed.drafts.places()),
                heart_rate: packed.heart_rate(ALL_DAYS),
                motion: packed.motion,
                ..ChangeSet::new(Delivery::Export)
            },
        };
        Import { changes, report: self.report }
    }
}

impl From<Import> for Staged {
    fn from(Import { mut changes, report }: Import) -> Self {
        changes.records.sort_by_key(|record| record.start.epoch_ms);
        Self { report, content: Content::Whole(Box::new(changes)) }
    }
}

fn written(done_bytes: u64, total_bytes: u64) -> Progress {
    Progress { phase: Phase::Writing, done_bytes, total_bytes }
}

/// How many of the first records are one change set.
fn end_of_first(places: &[Place]) -> usize {
    let second = |place: &Place| place.start_ms.div_euclid(1000);
    let last = places.get(RECORDS - 1).map(second);
    match last {
        Some(last) => places.partition_point(|place| second(place) <= last),
        None => places.len(),
    }
}

impl Packed {
    fn records(&self, places: &[Place]) -> Vec<Record> {
        places.iter().filter_map(|place| self.record(self.drafts.get(*place)?)).collect()
    }

    fn record(&self, draft: Draft) -> Option<Record> {
        let Draft { source, native_id, start, end, created_ms, modified_ms, body } = draft;
        let writer = self.sources.get(&source)?;
        let (origin, device) = (Arc::clone(&writer.origin), writer.device.clone());
        Some(Record { origin, device, native_id, start, end, created_ms, modified_ms, body })
    }

    fn heart_rate(&mut self, days: Range<i64>) -> Vec<HeartRateSeries> {
        let minute = |at, centi_bpm, samples| {
            let samples = u8::try_from(samples).unwrap_or(u8::MAX);
            Minute { at, centi_bpm, samples }
        };
        let windows = &self.windows;
        let series = self.heart_rate.iter_mut().map(|((origin, device), bins)| HeartRateSeries {
            origin: Arc::clone(origin),
            device: device.clone(),
            minutes: bins.cut(days.clone(), windows, minute),
        });
        series.filter(|series| !series.minutes.is_empty()).collect()
    }

    /// Days of heart rate, summed over writers.
    fn days_within(&self, days: Range<i64>) -> usize {
        self.heart_rate.values().map(|bins| bins.days_within(days.clone())).sum()
    }

    /// The first day from one on that has heart rate: a file may hold a day of the year 1 and one of 9999.
    fn next_day(&mut self, from: i64) -> Option<i64> {
        self.heart_rate.values_mut().filter_map(|bins| bins.next_day(from)).min()
    }
}
