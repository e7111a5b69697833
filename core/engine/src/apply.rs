//! What a phone hands over: change sets, how far it has read, and which heart rate it should still give.

use ebb_model::health::record::{ChangeSet, Interval};
use ebb_model::health::stream::Platform;
use ebb_model::time::{HOUR_MS, MINUTE_MS, Moment};
use ebb_store::Applied;
pub use ebb_store::HeldKind;
use serde::Serialize;

use crate::derived::FIRST;
use crate::engine::{AsOf, Engine};
use crate::error::EngineError;

/// What a change set did. Counts only, never a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct ChangeReport {
    /// Records that were new.
    pub new: usize,
    /// Records already known that now say something else.
    pub changed: usize,
    /// Records that are gone.
    pub deleted: usize,
    /// Deliveries of records already known as they are.
    pub duplicates: usize,
    /// Minutes of heart rate that were new.
    pub heart_rate_minutes: usize,
    /// Minutes of speed inside runs that were new.
    pub motion_minutes: usize,
}

impl From<Applied> for ChangeReport {
    fn from(applied: Applied) -> Self {
        Self {
            new: applied.new,
            changed: applied.changed,
            deleted: applied.deleted,
            duplicates: applied.duplicates,
            heart_rate_minutes: applied.new_minutes,
            motion_minutes: applied.new_motion_minutes,
        }
    }
}

/// A watch hands its heart rate to the phone up to two days late: windows as young as this are asked for again.
const LATE_MS: i64 = 48 * HOUR_MS;
/// Windows of one answer; with a night and a run a day that is half a year, and the next call has the rest.
const MOST: usize = 400;

impl Engine {
    /// Applies what a phone handed over at `at`, in one transaction: records, deletions, heart rate, cursors. Applying it
    /// twice changes nothing, and neither does the order of change sets.
    ///
    /// # Errors
    ///
    /// The database is busy, full or damaged; nothing was written then, the cursors neither: read again from the old ones.
    pub fn apply(&self, changes: &ChangeSet, at: Moment) -> Result<ChangeReport, EngineError> {
        let applied = self.store.apply(changes, at.epoch_ms)?;
        // What is not made ready now is when it is asked for.
        let _ = self.freshen_few();
        Ok(applied.into())
    }

    /// How far a phone's changes of a kind have been read: the position of the last [`Cursor`] that was applied; none
    /// before the first.
    ///
    /// [`Cursor`]: ebb_model::health::record::Cursor
    ///
    /// # Errors
    ///
    /// The database is busy or damaged.
    pub fn cursor(&self, platform: Platform, kind: &str) -> Result<Option<Vec<u8>>, EngineError> {
        Ok(self.store.cursor(platform, kind)?)
    }

    /// The platform's ids of the records that a phone handed over itself and did not delete since, of those that start
    /// within `span`. Where changes were missed, a phone reads the span anew; what is here and no longer there was deleted.
    ///
    /// # Errors
    ///
    /// The database is busy or damaged.
    pub fn native_ids(
        &self,
        platform: Platform,
        kind: HeldKind,
        span: Interval,
    ) -> Result<Vec<String>, EngineError> {
        Ok(self.store.native_ids(platform, kind, span)?)
    }

    /// The nights and runs whose heart rate a phone should hand over, latest first, 400 at most: those of the last 48
    /// hours, and earlier ones of which there is no minute and which were never asked for. Whoever asks says so in
    /// [`ChangeSet::heart_rate_asked`]; that there was none is an answer too.
    ///
    /// # Errors
    ///
    /// The database is busy or damaged.
    pub fn wanted_heart_rate(&self, at: Moment) -> Result<Vec<Interval>, EngineError> {
        let order = self.source_order()?;
        let history = self.history(AsOf::Now, &[], None, &order, FIRST)?;
        let mains = history.chosen_nights().filter_map(|night| night.main);
        let mut windows: Vec<Interval> =
            mains.map(|main| Interval { from_ms: main.start.epoch_ms, to_ms: main.end.epoch_ms }).collect();
        windows.extend(history.run_times.iter().copied());
        windows.retain(|w| w.from_ms < w.to_ms && w.from_ms <= at.epoch_ms);
        windows.sort_unstable_by_key(|w| (std::cmp::Reverse(w.to_ms), w.from_ms));
        windows.dedup();
        let asked = self.store.heart_rate_asked()?;
        let minutes = self.minutes_known()?;
        let known = |w: &Interval| {
            let first = minutes.partition_point(|m| (m + 1).saturating_mul(MINUTE_MS) <= w.from_ms);
            minutes.get(first).is_some_and(|m| m.saturating_mul(MINUTE_MS) < w.to_ms)
        };
        let was_asked = |w: &Interval| asked.iter().any(|a| a.from_ms <= w.from_ms && w.to_ms <= a.to_ms);
        let late = |w: &Interval| w.to_ms >= at.epoch_ms.saturating_sub(LATE_MS);
        windows.retain(|w| late(w) || !known(w) && !was_asked(w));
        windows.truncate(MOST);
        Ok(windows)
    }

    /// Every minute with heart rate of any source, in order.
    fn minutes_known(&self) -> Result<Vec<i64>, EngineError> {
        let series = self.store.heart_rate(None)?;
        let mut minutes: Vec<i64> = series.iter().flat_map(|s| s.minutes.iter().map(|m| m.at)).collect();
        minutes.sort_unstable();
        minutes.dedup();
        Ok(minutes)
    }
}
