//! The engine: one long-lived object over one database.

use std::path::Path;
use std::sync::Arc;

use ebb_import::{Import, Listener, Zone};
use ebb_model::facts::Facts;
use ebb_model::health::heart_rate::HeartRateSeries;
use ebb_model::health::history::History;
use ebb_model::health::record::Record;
use ebb_model::rules::Rules;
use ebb_store::Store;

use crate::error::EngineError;
use crate::import::{ImportReport, report};

/// Everything Ebb does with one athlete's data.
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
    pub fn read_export(file: &Path, zone: &Zone, listener: &mut dyn Listener) -> Result<Import, EngineError> {
        Ok(ebb_import::read(file, zone, listener)?)
    }

    /// Applies an export in one transaction; `at_ms` is now, in UTC milliseconds. Applying it twice changes nothing.
    ///
    /// # Errors
    ///
    /// The database is busy, full or damaged; nothing was written then.
    pub fn apply_export(&mut self, export: Import, at_ms: i64) -> Result<ImportReport, EngineError> {
        let applied = self.store.apply(&export.changes, at_ms)?;
        Ok(report(&export, &applied, &self.rules))
    }

    /// What is made of all records first seen by `as_of_ms` (UTC milliseconds; all without it).
    pub(crate) fn history(&self, as_of_ms: Option<i64>) -> Result<History, EngineError> {
        let seen = |first_seen_ms: i64| as_of_ms.is_none_or(|as_of| first_seen_ms <= as_of);
        let records: Vec<Record> = self
            .store
            .records(None)?
            .into_iter()
            .filter(|r| seen(r.first_seen_ms))
            .map(|stored| stored.record)
            .collect();
        let heart_rate: Vec<HeartRateSeries> = self.store.heart_rate(None)?;
        let facts = Facts::default();
        Ok(History::of(&records, &heart_rate, &facts.races, facts.profile.load.hr_max, &self.rules))
    }
}
