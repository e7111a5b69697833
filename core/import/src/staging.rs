//! What was read so far, before it is known who wrote it.

use std::collections::BTreeMap;
use std::sync::Arc;

use ebb_model::health::heart_rate::HeartRateSeries;
use ebb_model::health::record::{Body, ChangeSet, Delivery, Origin, Record};
use ebb_model::health::stream::Platform;
use ebb_model::time::Moment;

use crate::error::Stop;
use crate::heart_rate::{Bins, Windows};
use crate::limits;

/// The number of a source within one reading.
pub(crate) type SourceId = u32;

/// Who a source turned out to be.
#[derive(Debug, Clone)]
pub(crate) struct Writer {
    pub(crate) origin: Arc<Origin>,
    pub(crate) device: Option<Arc<str>>,
}

/// A record without its writer.
#[derive(Debug)]
pub(crate) struct Draft {
    pub(crate) source: SourceId,
    pub(crate) native_id: Option<String>,
    pub(crate) start: Moment,
    pub(crate) end: Moment,
    pub(crate) created_ms: Option<i64>,
    pub(crate) modified_ms: Option<i64>,
    pub(crate) body: Body,
}

/// Records and heart rate on their way to a change set.
pub(crate) struct Staging {
    /// Already in their final shape, so that the end of a file needs no second copy; `sources` beside them says
    /// who wrote each.
    records: Vec<Record>,
    sources: Vec<SourceId>,
    /// Stands in for the origin until it is known.
    nobody: Arc<Origin>,
    heart_rate: BTreeMap<SourceId, Bins>,
    heart_rate_days: usize,
}

impl Staging {
    pub(crate) fn new(platform: Platform) -> Self {
        Self {
            records: Vec::new(),
            sources: Vec::new(),
            nobody: Arc::new(Origin { platform, app: String::new(), name: String::new() }),
            heart_rate: BTreeMap::new(),
            heart_rate_days: 0,
        }
    }

    pub(crate) fn push(&mut self, draft: Draft) -> Result<(), Stop> {
        if self.records.len() >= limits::RECORDS {
            return Err(Stop::TooLarge);
        }
        self.sources.push(draft.source);
        self.records.push(Record {
            origin: Arc::clone(&self.nobody),
            device: None,
            native_id: draft.native_id,
            start: draft.start,
            end: draft.end,
            created_ms: draft.created_ms,
            modified_ms: draft.modified_ms,
            body: draft.body,
        });
        Ok(())
    }

    /// Adds a sample of heart rate; gives whether it was one.
    pub(crate) fn heart_rate(&mut self, source: SourceId, epoch_ms: i64, bpm: f64) -> Result<bool, Stop> {
        let bins = self.heart_rate.entry(source).or_default();
        let before = bins.days();
        let readable = bins.add(epoch_ms, bpm);
        self.heart_rate_days += bins.days() - before;
        if self.heart_rate_days > limits::HEART_RATE_DAYS { Err(Stop::TooLarge) } else { Ok(readable) }
    }

    /// The records so far, to be completed.
    pub(crate) fn records_mut(&mut self) -> impl Iterator<Item = &mut Record> {
        self.records.iter_mut()
    }

    /// The change set, once `writer_of` can say who each source is.
    pub(crate) fn finish(mut self, writer_of: impl Fn(SourceId) -> Option<Writer>) -> ChangeSet {
        for (record, source) in self.records.iter_mut().zip(&self.sources) {
            if let Some(writer) = writer_of(*source) {
                (record.origin, record.device) = (writer.origin, writer.device);
            }
        }
        let windows = Windows::around(self.records.iter().filter(|r| keeps_heart_rate(&r.body)).map(|r| {
            let (start, end) = (r.start.epoch_ms, r.end.epoch_ms);
            (start, end)
        }));
        // Several sources may be one writer: a watch before and after an update of its software.
        let mut by_writer: BTreeMap<(Arc<Origin>, Option<Arc<str>>), Bins> = BTreeMap::new();
        for (source, bins) in self.heart_rate {
            if let Some(writer) = writer_of(source) {
                by_writer.entry((writer.origin, writer.device)).or_default().absorb(bins);
            }
        }
        let heart_rate = by_writer
            .into_iter()
            .map(|((origin, device), bins)| HeartRateSeries { origin, device, minutes: bins.cut(&windows) })
            .filter(|series| !series.minutes.is_empty())
            .collect();
        ChangeSet { delivery: Delivery::Export, records: self.records, heart_rate }
    }
}

fn keeps_heart_rate(body: &Body) -> bool {
    matches!(body, Body::Sleep { .. } | Body::SleepSession { .. } | Body::Workout(_))
}
