//! What an import did.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Sender};
use std::{panic, thread};

use ebb_import::ImportError;
pub use ebb_import::{
    Format, Import, Listener, Phase, Point, Progress, ReadReport, Route, Silent, Staged, Unreadable,
    heart_rate_minutes, route, speed_minutes,
};
use ebb_model::health::history::Quarantine;
use ebb_model::health::stream::{Metric, StreamKey};
use ebb_model::rules::Rules;
use ebb_model::time::Day;
use ebb_store::{Applied, Writing};

use crate::error::EngineError;
use crate::imported::{Counted, Met};

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

/// Writes on a thread of its own while the listener is called on this one: its code may call whatever holds the locks of
/// the write, for nobody waits here for what it says. That it wants to stop is seen before the next change set, and before
/// the end.
pub(crate) fn heard<T: Send>(
    listener: &mut dyn Listener,
    write: impl FnOnce(&dyn Fn(Progress) -> Result<(), EngineError>) -> Result<T, EngineError> + Send,
) -> Result<T, EngineError> {
    let stopped = AtomicBool::new(false);
    thread::scope(|scope| {
        let (telling, told) = mpsc::channel();
        let tell = |telling: &Sender<Progress>, progress| {
            // A listener that is gone has heard enough.
            let _ = telling.send(progress);
            if stopped.load(Ordering::SeqCst) { Err(ImportError::Cancelled.into()) } else { Ok(()) }
        };
        let writer = thread::Builder::new()
            .spawn_scoped(scope, move || write(&|progress| tell(&telling, progress)))
            .map_err(|source| ImportError::Io { file: "import".into(), source })?;
        for progress in told {
            if listener.progress(progress).is_break() {
                stopped.store(true, Ordering::SeqCst);
            }
        }
        writer.join().unwrap_or_else(|panicked| panic::resume_unwind(panicked))
    })
}

/// Applies an export, change set by change set, inside a transaction of the caller's.
pub(crate) fn apply(
    writing: &Writing<'_>,
    export: &mut Staged,
    at_ms: i64,
    tell: &dyn Fn(Progress) -> Result<(), EngineError>,
) -> Result<(Applied, Met), EngineError> {
    let mut sum = Applied::default();
    let mut met = Met::default();
    export.change_sets(|changes, progress| {
        sum += writing.apply(changes, at_ms)?;
        met.meet(changes);
        tell(progress)
    })?;
    Ok((sum, met))
}

pub(crate) fn report(
    export: &Staged,
    applied: &Applied,
    met: &Met,
    order: &SourceOrder,
    rules: &Rules,
) -> ImportReport {
    let counted = Counted::of(export, met, rules);
    let read = &export.report;
    let unreadable: u64 = read.unreadable.values().sum();
    let parts = read.read.saturating_sub(unreadable).saturating_sub(counted.records);
    let days = &counted.days;
    let suggested_order = order.suggested(&read.source_order, &counted.streams);
    ImportReport {
        format: read.format,
        read: read.read,
        ignored: read.ignored,
        new: applied.new,
        changed: applied.changed,
        duplicates: applied.duplicates,
        parts,
        heart_rate_minutes: applied.new_minutes,
        motion_minutes: applied.new_motion_minutes,
        implausible: counted.implausible,
        unreadable: read.unreadable.clone(),
        missing_routes: read.missing_routes,
        days: days.first().zip(days.last()).map(|(first, last)| (*first, *last, days.len())),
        sources: counted.sources,
        suggested_order,
    }
}
