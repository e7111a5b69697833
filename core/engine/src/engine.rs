//! The engine: one long-lived object over one database.

use std::path::Path;
use std::sync::Arc;

use ebb_import::{Listener, Staged, Zone};
use ebb_model::health::heart_rate::HeartRateSeries;
use ebb_model::health::history::History;
use ebb_model::health::motion::MotionSeries;
use ebb_model::health::record::Record;
use ebb_model::health::stream::Metric;
use ebb_model::plan::race::Race;
use ebb_model::rules::Rules;
use ebb_model::time::{Day, MINUTE_MS, Moment};
use ebb_store::{Store, StoredRecord};

use crate::error::EngineError;
use crate::import::{self, ImportReport};
use crate::sources::SourceOrder;

/// Everything Ebb does with one athlete's data. For any number of threads at once: one writes and one reads beside it.
#[derive(Debug)]
pub struct Engine {
    pub(crate) store: Store,
    pub(crate) rules: Arc<Rules>,
}

impl Engine {
    /// Opens the database at `path`, making it where there is none.
    ///
    /// # Errors
    ///
    /// The file is no database of Ebb's, is newer than this version, or cannot be opened; it is left as it was.
    pub fn open(path: &Path) -> Result<Self, EngineError> {
        Self::over(Store::open(path)?)
    }

    /// Opens the database at `path`, which must be there: reading commands make no files.
    ///
    /// # Errors
    ///
    /// As [`Engine::open`], and there is no such file.
    pub fn open_existing(path: &Path) -> Result<Self, EngineError> {
        Self::over(Store::open_existing(path)?)
    }

    /// A database that is gone with the engine.
    ///
    /// # Errors
    ///
    /// Only when there is no memory.
    pub fn in_memory() -> Result<Self, EngineError> {
        Self::over(Store::in_memory()?)
    }

    fn over(store: Store) -> Result<Self, EngineError> {
        Ok(Self { store, rules: Arc::new(Rules::built_in()?.clone()) })
    }

    /// The same engine under other rules: an experiment.
    #[must_use]
    pub fn with_rules(self, rules: Rules) -> Self {
        Self { rules: Arc::new(rules), ..self }
    }

    /// Reads an export to its end; nothing is written yet.
    ///
    /// # Errors
    ///
    /// The file is missing, foreign, damaged or cut short.
    pub fn read_export(file: &Path, zone: &Zone, listener: &mut dyn Listener) -> Result<Staged, EngineError> {
        Ok(ebb_import::stage(file, zone, listener)?)
    }

    /// Applies an export in one transaction; `at_ms` is now, in UTC milliseconds. Applying it twice changes nothing.
    ///
    /// # Errors
    ///
    /// The database is busy, full or damaged; nothing was written then.
    pub fn apply_export(&self, export: impl Into<Staged>, at_ms: i64) -> Result<ImportReport, EngineError> {
        let mut export = export.into();
        let (applied, met) = self.store.write(|writing| import::apply(writing, &mut export, at_ms))?;
        Ok(import::report(&export, &applied, &met, &self.source_order()?, &self.rules))
    }

    /// Whether the database at `path` could be opened; changes nothing, and a missing file is no obstacle.
    ///
    /// # Errors
    ///
    /// As [`Engine::open`].
    pub fn check(path: &Path) -> Result<(), EngineError> {
        Ok(Store::check(path)?)
    }

    /// What is made of everything that was known at a moment, or of everything there is.
    pub(crate) fn history(
        &self,
        as_of: AsOf,
        races: &[Race],
        hr_max: Option<f64>,
        order: &SourceOrder,
    ) -> Result<History, EngineError> {
        let (stored, heart_rate, motion) = self.known(as_of)?;
        let records: Vec<Record> = stored.into_iter().map(|stored| stored.record).collect();
        Ok(History::of(&records, &heart_rate, &motion, races, hr_max, order.of(Metric::Sleep), &self.rules))
    }

    /// What was known at a moment, or everything there is.
    pub(crate) fn known(&self, as_of: AsOf) -> Result<Known, EngineError> {
        let mut stored = self.store.records(None)?;
        let until_ms = match as_of {
            AsOf::Now => i64::MAX,
            AsOf::Instant(t) => t.epoch_ms,
            AsOf::EndOf(day) => {
                // The day ends where the athlete was: the offset of the last record that ended on it or before.
                let last = stored.iter().map(|r| r.record.end).filter(|end| end.day() <= day).max();
                (day + 1).start(last.map_or(0, |end| end.offset_seconds)).epoch_ms
            }
        };
        let late_days = self.rules.late_data.first_seen_days;
        stored.retain(|r| r.first_seen_ms(late_days) <= until_ms);
        let mut heart_rate = self.store.heart_rate(None)?;
        for series in &mut heart_rate {
            series.minutes.retain(|m| m.at.saturating_mul(MINUTE_MS) < until_ms);
        }
        let mut motion = self.store.motion(None)?;
        for series in &mut motion {
            series.minutes.retain(|m| m.at.saturating_mul(MINUTE_MS) < until_ms);
        }
        Ok((stored, heart_rate, motion))
    }
}

/// Records, heart rate, and speed and grade.
type Known = (Vec<StoredRecord>, Vec<HeartRateSeries>, Vec<MotionSeries>);

/// What may be known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum AsOf {
    /// Everything there is.
    #[default]
    Now,
    /// Nothing first seen after this instant.
    Instant(Moment),
    /// Nothing first seen after the end of this day, where the athlete was then.
    EndOf(Day),
}
