//! Reading several things as of one moment.

use ebb_model::health::heart_rate::HeartRateSeries;
use ebb_model::health::motion::MotionSeries;
use ebb_model::time::Day;
use rusqlite::Connection;

use crate::compete::StoredRecord;
use crate::derived::{self, Derived, Told};
use crate::error::Result;
use crate::ledger::{self, LedgerRow};
use crate::{dirty, measure, read};

/// What can be read in one transaction; see [`crate::Store::reading`]. All of it fails with
/// [`crate::StoreError::Damaged`] where a row contradicts the schema.
#[derive(Debug)]
pub struct Reading<'a> {
    pub(crate) connection: &'a Connection,
}

impl Reading<'_> {
    /// See [`crate::Store::records`].
    ///
    /// # Errors
    ///
    /// A row contradicts the schema.
    pub fn records(&self, range: Option<(i64, i64)>) -> Result<Vec<StoredRecord>> {
        read::records(self.connection, range)
    }

    /// Whether a record that lasts more than two days, or ends so long before it begins, touches `[from, to]` in UTC
    /// milliseconds.
    ///
    /// # Errors
    ///
    /// A row contradicts the schema.
    pub fn has_long_record(&self, from: i64, to: i64) -> Result<bool> {
        read::has_long(self.connection, from.div_euclid(1000), to.div_euclid(1000))
    }

    /// See [`crate::Store::heart_rate`].
    ///
    /// # Errors
    ///
    /// A row contradicts the schema.
    pub fn heart_rate(&self, range: Option<(i64, i64)>) -> Result<Vec<HeartRateSeries>> {
        measure::read(self.connection, range)
    }

    /// See [`crate::Store::motion`].
    ///
    /// # Errors
    ///
    /// A row contradicts the schema.
    pub fn motion(&self, range: Option<(i64, i64)>) -> Result<Vec<MotionSeries>> {
        measure::read(self.connection, range)
    }

    /// See [`crate::Store::dirty_days`].
    ///
    /// # Errors
    ///
    /// A row contradicts the schema.
    pub fn dirty_days(&self) -> Result<Vec<Day>> {
        dirty::all(self.connection)
    }

    /// The number of the last entry of the ledger; none where there are none.
    ///
    /// # Errors
    ///
    /// The database is damaged.
    pub fn last_of_ledger(&self) -> Result<Option<i64>> {
        ledger::last(self.connection)
    }

    /// The entries of the ledger after the one of number `seq`, each with its own number; all after [`i64::MIN`].
    ///
    /// # Errors
    ///
    /// A row contradicts the schema.
    pub fn ledger_after(&self, seq: i64) -> Result<Vec<(i64, LedgerRow)>> {
        ledger::after(self.connection, seq)
    }

    /// What is kept of the first entries of the ledger, made by `fold`; none where nothing is, or it cannot be read.
    ///
    /// # Errors
    ///
    /// The database is damaged.
    pub fn told(&self, fold: u32) -> Result<Option<Told>> {
        derived::told(self.connection, fold)
    }

    /// What the derived days were made with; none where there are none.
    ///
    /// # Errors
    ///
    /// A row contradicts the schema.
    pub fn derived_basis(&self) -> Result<Option<String>> {
        derived::basis(self.connection)
    }

    /// The derived days, those of blocks before `whole_from` in short; none where there are none, or some cannot be read.
    ///
    /// # Errors
    ///
    /// The database is damaged.
    pub fn derived(&self, whole_from: i32) -> Result<Option<Derived>> {
        derived::read(self.connection, whole_from)
    }
}
