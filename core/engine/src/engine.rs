//! The engine: one long-lived object over one database.

use std::path::Path;
use std::sync::Arc;

use ebb_import::{ImportError, Listener, Silent, Staged, Zone};
use ebb_model::health::days::Days;
use ebb_model::health::device::{Devices, Sightings};
use ebb_model::health::heart_rate::HeartRateSeries;
use ebb_model::health::history::History;
use ebb_model::health::motion::MotionSeries;
use ebb_model::health::record::Record;
use ebb_model::health::stream::Metric;
use ebb_model::plan::race::Race;
use ebb_model::rules::Rules;
use ebb_model::time::{Day, Moment};
use ebb_store::{Store, StoredRecord};

use crate::derived;
use crate::error::EngineError;
use crate::import::{self, ImportReport};
use crate::profile::ZONE_KEY;
use crate::sources::SourceOrder;

/// Everything Ebb does with one athlete's data. For any number of threads at once: one writes and one reads beside it.
#[derive(Debug)]
pub struct Engine {
    pub(crate) store: Store,
    pub(crate) rules: Arc<Rules>,
    /// Under rules that are not the built-in ones nothing is kept ready: the next engine would have to make it again.
    pub(crate) is_experiment: bool,
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
        Ok(Self { store, rules: Arc::new(Rules::built_in()?.clone()), is_experiment: false })
    }

    /// The same engine under other rules: an experiment.
    #[must_use]
    pub fn with_rules(self, rules: Rules) -> Self {
        let is_experiment = rules != *self.rules;
        Self { rules: Arc::new(rules), is_experiment, ..self }
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
        self.import(export, None, at_ms, &mut Silent)
    }

    /// The same, and keeps `home_zone`, if there is one, for the next import. The listener hears how much is written; it may
    /// call the engine meanwhile, and may stop the import until all is written.
    ///
    /// # Errors
    ///
    /// As [`Engine::apply_export`], and the listener stopped it; nothing was written then, the zone neither.
    pub fn import(
        &self,
        export: impl Into<Staged>,
        home_zone: Option<&str>,
        at_ms: i64,
        listener: &mut dyn Listener,
    ) -> Result<ImportReport, EngineError> {
        let mut export = export.into();
        if listener.progress(export.unwritten()).is_break() {
            return Err(ImportError::Cancelled.into());
        }
        // Before anything is written: after that nothing may fail.
        let order = self.source_order()?;
        let (applied, met) = import::heard(listener, |tell| {
            self.store.write(|writing| {
                let done = import::apply(writing, &mut export, at_ms, tell)?;
                if let Some(zone) = home_zone {
                    writing.set_profile(ZONE_KEY, &serde_json::to_string(zone)?)?;
                }
                Ok(done)
            })
        })?;
        Ok(import::report(&export, &applied, &met, &order, &self.rules))
    }

    /// Whether the database at `path` could be opened; changes nothing, and a missing file is no obstacle.
    ///
    /// # Errors
    ///
    /// As [`Engine::open`].
    pub fn check(path: &Path) -> Result<(), EngineError> {
        Ok(Store::check(path)?)
    }

    /// What is made of everything that was known at a moment, or of everything there is. Before `from` it may lack nights,
    /// what runs tell the gate, and all but the first and the last value of each stream.
    pub(crate) fn history(
        &self,
        as_of: AsOf,
        races: &[Race],
        hr_max: Option<f64>,
        order: &SourceOrder,
        from: Day,
    ) -> Result<History, EngineError> {
        let days = match self.kept_days(as_of, order, from)? {
            Some(days) => days,
            None => self.raw_days(as_of, order)?,
        };
        Ok(History::new(days, races, hr_max, &self.rules))
    }

    /// The same from raw records alone.
    pub(crate) fn raw_days(&self, as_of: AsOf, order: &SourceOrder) -> Result<Days, EngineError> {
        let (stored, heart_rate, motion) = self.known(as_of)?;
        let records: Vec<Record> = stored.into_iter().map(|stored| stored.record).collect();
        let devices = Devices::new(Sightings::of(&records, &heart_rate, &motion));
        Ok(Days::of(&records, &heart_rate, &motion, &devices, order.of(Metric::Sleep), &self.rules))
    }

    /// What was known at a moment, or everything there is.
    pub(crate) fn known(&self, as_of: AsOf) -> Result<Known, EngineError> {
        let raw = self.store.reading(|reading| {
            Ok((reading.records(None)?, reading.heart_rate(None)?, reading.motion(None)?))
        })?;
        // Without a record nothing is known at any moment.
        let until_ms = derived::until_ms(as_of, &raw.0).unwrap_or_else(|| match as_of {
            AsOf::EndOf(day) => (day + 1).start(0).epoch_ms,
            AsOf::Now | AsOf::Instant(_) => i64::MAX,
        });
        Ok(derived::known_by(until_ms, raw, &self.rules))
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
