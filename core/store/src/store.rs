//! The store and its transactions.

use std::collections::BTreeMap;
use std::path::Path;

use ebb_model::health::heart_rate::HeartRateSeries;
use ebb_model::health::motion::MotionSeries;
use ebb_model::health::record::{ChangeSet, Interval};
use ebb_model::health::stream::Platform;
use ebb_model::plan::make::Week;
use ebb_model::plan::race::Race;
use ebb_model::plan::session::Session;
use ebb_model::signal::exclusion::DayTags;
use ebb_model::time::Day;
use ebb_model::verdict::check_in::CheckIn;
use rusqlite::Connection;

use crate::apply::{self, Applied};
use crate::archive::{self, Archived};
use crate::compete::StoredRecord;
use crate::connections::{Connections, OpenReport};
use crate::derived::{self, Block, Derived, Told};
use crate::error::{Result, StoreError};
use crate::held::{self, HeldKind};
use crate::ledger::{self, LedgerRow};
use crate::reading::Reading;
use crate::salvage::Salvaged;
use crate::{check_ins, deletions, dirty, measure, open, plans, profile, read, tags};

/// A database of records, ledger and profile.
///
/// For any number of threads at once: one of them writes, and one reads beside it; the others wait. Another `Store` on
/// the same file, in this process or another, reads beside it too, and waits up to 5 seconds for it to write. A read
/// sees what was committed when it began; what is written inside [`Store::write`] is seen only there.
#[derive(Debug)]
pub struct Store {
    connections: Connections,
}

impl Store {
    /// Opens the database at `path`, makes it where there is none (readable by its owner only), and brings an older
    /// one up to date.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotADatabase`], [`StoreError::Foreign`] and [`StoreError::Newer`] leave the file as it was.
    pub fn open(path: impl AsRef<Path>) -> Result<Self> {
        Ok(Self { connections: Connections::of_file(path.as_ref(), true)? })
    }

    /// Opens the database at `path` as [`Store::open`] does, but makes none.
    ///
    /// # Errors
    ///
    /// [`StoreError::Missing`] where there is no file, and those of [`Store::open`].
    pub fn open_existing(path: impl AsRef<Path>) -> Result<Self> {
        Ok(Self { connections: Connections::of_file(path.as_ref(), false)? })
    }

    /// Whether [`Store::open`] would take the file at `path`, without changing anything: for who has long work to do
    /// before there is something to write.
    ///
    /// # Errors
    ///
    /// Those of [`Store::open`] that can be told by looking.
    pub fn check(path: impl AsRef<Path>) -> Result<()> {
        match open::check(path.as_ref()) {
            // Opening would save what can be saved.
            Err(StoreError::Missing { .. } | StoreError::Damaged { .. }) => Ok(()),
            checked => checked,
        }
    }

    /// A database that is gone with the store.
    ///
    /// # Errors
    ///
    /// Only when SQLite finds no memory.
    pub fn in_memory() -> Result<Self> {
        Ok(Self { connections: Connections::in_memory()? })
    }

    /// Runs several writes as one transaction: all of them happen, or, when `writes` gives an error, none. What it reads
    /// it reads through [`Writing`]: whoever reads from the store itself may wait for ever.
    ///
    /// # Errors
    ///
    /// The error of `writes`; [`StoreError::Busy`] where another process keeps writing for 5 seconds.
    pub fn write<T, E: From<StoreError>>(
        &self,
        writes: impl FnOnce(&Writing<'_>) -> std::result::Result<T, E>,
    ) -> std::result::Result<T, E> {
        self.connections.write(|connection| writes(&Writing { connection }))
    }

    /// Applies a change set that came at `seen_ms` (UTC milliseconds), whole or not at all. Order and repetition of
    /// change sets do not matter to what is read afterwards.
    ///
    /// # Errors
    ///
    /// Nothing was written then.
    pub fn apply(&self, changes: &ChangeSet, seen_ms: i64) -> Result<Applied> {
        self.write(|writing| writing.apply(changes, seen_ms))
    }

    /// Adds rows to the ledger, in their order.
    ///
    /// # Errors
    ///
    /// Nothing was written then.
    pub fn append_ledger(&self, rows: &[LedgerRow]) -> Result<()> {
        self.write(|writing| writing.append_ledger(rows))
    }

    /// Sets the JSON text of a profile key.
    ///
    /// # Errors
    ///
    /// Nothing was written then.
    pub fn set_profile(&self, key: &str, value: &str) -> Result<()> {
        self.write(|writing| writing.set_profile(key, value))
    }

    /// Waits for the transactions under way, copies the log back and closes the file, so that a phone may stop the process
    /// while it holds no lock. Until [`Store::resume`] everything else gives [`StoreError::Paused`]. Pausing twice is
    /// pausing once; a database in memory stays open.
    ///
    /// # Errors
    ///
    /// The log could not be copied back; the file is open still.
    pub fn pause(&self) -> Result<()> {
        self.connections.pause()
    }

    /// Deletes the database and everything beside it: log, index, and what was put aside when it was damaged. It stays
    /// closed until [`Store::resume`], which makes a new one; one in memory is empty at once.
    ///
    /// # Errors
    ///
    /// [`StoreError::Busy`] where another process is writing; [`StoreError::Io`] where a file could not be deleted: what is
    /// left is closed, and erasing again goes on.
    pub fn erase_all(&self) -> Result<()> {
        self.connections.erase()
    }

    /// What opening the database did to it, and what has been saved of it since: where a read meets damage, the damaged file
    /// is kept aside and what could be read of it goes on.
    pub fn open_report(&self) -> OpenReport {
        self.connections.report()
    }

    /// What a phone does at night: looks at every page and every row, saves what can be saved where they are damaged (and
    /// tells), brings the planner's counts up to date and copies the log back. A second for ten years of records.
    ///
    /// # Errors
    ///
    /// [`StoreError::Busy`] and [`StoreError::Interrupted`]: nothing is wrong, look another night.
    pub fn maintain(&self) -> Result<Option<Salvaged>> {
        self.connections.maintain()
    }

    /// Forgets everything that is derived: it is made again of what it was made of.
    ///
    /// # Errors
    ///
    /// Nothing was written then.
    pub fn forget_derived(&self) -> Result<()> {
        self.connections.write(derived::make)
    }

    /// Writes everything into one zip of JSON Lines with checksums, at a `path` where no file is. It is not encrypted; only its
    /// owner can read it. The same database gives the same bytes.
    ///
    /// # Errors
    ///
    /// [`StoreError::Archive`] where there is a file already, [`StoreError::Io`]; no file was left then.
    pub fn export_archive(&self, path: impl AsRef<Path>) -> Result<Archived> {
        self.connections.read(|connection| archive::export(connection, path.as_ref()))
    }

    /// Fills this store, which must be empty, with an archive, whole or not at all. Everything but the phones' cursors is as
    /// it was, to the byte.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotEmpty`]; [`StoreError::Archive`] where it was changed, cut short or written by a newer version.
    pub fn restore_archive(&self, path: impl AsRef<Path>) -> Result<Archived> {
        self.connections.write(|connection| archive::restore(connection, path.as_ref()))
    }

    /// Puts an archive in the place of everything that is here, whole or not at all: what was here is lost only once all of
    /// the archive was found sound.
    ///
    /// # Errors
    ///
    /// As [`Store::restore_archive`], but for [`StoreError::NotEmpty`]; everything is as it was then.
    pub fn replace_with_archive(&self, path: impl AsRef<Path>) -> Result<Archived> {
        self.connections.write(|connection| {
            archive::clear(connection)?;
            archive::restore(connection, path.as_ref())
        })
    }

    /// Opens the file again; does nothing where it is open.
    ///
    /// # Errors
    ///
    /// As [`Store::open_existing`].
    pub fn resume(&self) -> Result<()> {
        self.connections.resume()
    }

    /// Stops what is running or waiting to run, from any thread and at once: it gives [`StoreError::Interrupted`], and
    /// nothing of it was written. A commit under way is not stopped.
    pub fn interrupt(&self) {
        self.connections.interrupt();
    }

    /// Reads several things as of one moment.
    ///
    /// # Errors
    ///
    /// The error of `reads`, which may be called again where a first try met damage that could be mended.
    pub fn reading<T>(&self, reads: impl Fn(&Reading<'_>) -> Result<T>) -> Result<T> {
        self.connections.read(|connection| reads(&Reading { connection }))
    }

    /// The records that touch `[from, to)` in UTC milliseconds (all without a range), each as its winning delivery
    /// has it, in order of start, end, kind, origin and stage.
    ///
    /// # Errors
    ///
    /// [`StoreError::Damaged`] where a row contradicts the schema.
    pub fn records(&self, range: Option<(i64, i64)>) -> Result<Vec<StoredRecord>> {
        self.connections.read(|connection| read::records(connection, range))
    }

    /// The heart rate of the minutes that touch `[from, to)` in UTC milliseconds (all without a range): one series
    /// an origin and device, in their order; a live minute hides an export's.
    ///
    /// # Errors
    ///
    /// [`StoreError::Damaged`] where a row contradicts the schema.
    pub fn heart_rate(&self, range: Option<(i64, i64)>) -> Result<Vec<HeartRateSeries>> {
        self.connections.read(|connection| measure::read(connection, range))
    }

    /// Speed and grade inside runs: as [`Store::heart_rate`].
    ///
    /// # Errors
    ///
    /// [`StoreError::Damaged`] where a row cannot be read.
    pub fn motion(&self, range: Option<(i64, i64)>) -> Result<Vec<MotionSeries>> {
        self.connections.read(|connection| measure::read(connection, range))
    }

    /// The ledger from its beginning.
    ///
    /// # Errors
    ///
    /// [`StoreError::Damaged`] where a row contradicts the schema.
    pub fn ledger(&self) -> Result<Vec<LedgerRow>> {
        self.connections.read(ledger::read)
    }

    /// The JSON text of a profile key, if it was ever set.
    ///
    /// # Errors
    ///
    /// [`StoreError::Damaged`] where a row contradicts the schema.
    pub fn profile(&self, key: &str) -> Result<Option<String>> {
        self.connections.read(|connection| profile::get(connection, key))
    }

    /// The base plan as it stood at `until_ms` (UTC milliseconds), in order of day and id; none where none was adopted
    /// by then.
    ///
    /// # Errors
    ///
    /// [`StoreError::Damaged`] where a row contradicts the schema.
    pub fn plan(&self, until_ms: i64) -> Result<Option<Vec<Session>>> {
        self.connections.read(|connection| plans::sessions(connection, until_ms))
    }

    /// What the weeks of the base plan are for, as it stood at `until_ms` (UTC milliseconds), in order; empty where the plan
    /// does not say.
    ///
    /// # Errors
    ///
    /// [`StoreError::Damaged`] where a row contradicts the schema.
    pub fn plan_weeks(&self, until_ms: i64) -> Result<Vec<Week>> {
        self.connections.read(|connection| plans::weeks(connection, until_ms))
    }

    /// What the athlete said of each day by `until_ms` (UTC milliseconds); of a day's answers the later one speaks where
    /// both do.
    ///
    /// # Errors
    ///
    /// [`StoreError::Damaged`] where a row contradicts the schema.
    pub fn check_ins(&self, until_ms: i64) -> Result<BTreeMap<Day, CheckIn>> {
        self.connections.read(|connection| check_ins::read(connection, until_ms))
    }

    /// The races as they stood at `until_ms` (UTC milliseconds), in order of day and id.
    ///
    /// # Errors
    ///
    /// [`StoreError::Damaged`] where a row contradicts the schema.
    pub fn races(&self, until_ms: i64) -> Result<Vec<Race>> {
        self.connections.read(|connection| plans::races(connection, until_ms))
    }

    /// What each day was tagged with by `until_ms` (UTC milliseconds), untagged ones that once were tagged too.
    ///
    /// # Errors
    ///
    /// [`StoreError::Damaged`] where a row contradicts the schema.
    pub fn day_tags(&self, until_ms: i64) -> Result<BTreeMap<Day, DayTags>> {
        self.connections.read(|connection| tags::read(connection, until_ms))
    }

    /// How far a phone's changes of a kind have been read; none where none have.
    ///
    /// # Errors
    ///
    /// [`StoreError::Damaged`] where a row contradicts the schema.
    pub fn cursor(&self, platform: Platform, kind: &str) -> Result<Option<Vec<u8>>> {
        self.connections.read(|connection| deletions::cursor(connection, platform, kind))
    }

    /// The native ids of the records that a phone handed over itself and did not delete since, of those that start within
    /// `span`: whoever reads that span anew finds deletions in what is missing.
    ///
    /// # Errors
    ///
    /// [`StoreError::Damaged`] where a row contradicts the schema.
    pub fn native_ids(&self, platform: Platform, kind: HeldKind, span: Interval) -> Result<Vec<String>> {
        self.connections.read(|connection| held::native_ids(connection, platform, kind, span))
    }

    /// The windows whose heart rate a phone was asked for, in order of time.
    ///
    /// # Errors
    ///
    /// [`StoreError::Damaged`] where a row contradicts the schema.
    pub fn heart_rate_asked(&self) -> Result<Vec<Interval>> {
        self.connections.read(deletions::asked)
    }

    /// Local days whose derived values may be out of date, oldest first. They stay so until
    /// [`Writing::clear_dirty_days`], which belongs into the transaction that writes the new values.
    ///
    /// # Errors
    ///
    /// [`StoreError::Damaged`] where a row contradicts the schema.
    pub fn dirty_days(&self) -> Result<Vec<Day>> {
        self.connections.read(dirty::all)
    }
}

/// What can be written in one transaction; see [`Store::write`].
#[derive(Debug)]
pub struct Writing<'a> {
    connection: &'a Connection,
}

impl Writing<'_> {
    /// See [`Store::apply`].
    ///
    /// # Errors
    ///
    /// Give it on, so that nothing of the transaction happens.
    pub fn apply(&self, changes: &ChangeSet, seen_ms: i64) -> Result<Applied> {
        apply::apply(self.connection, changes, seen_ms)
    }

    /// See [`Store::append_ledger`].
    ///
    /// # Errors
    ///
    /// Give it on, so that nothing of the transaction happens.
    pub fn append_ledger(&self, rows: &[LedgerRow]) -> Result<()> {
        ledger::append(self.connection, rows)
    }

    /// See [`Store::set_profile`].
    ///
    /// # Errors
    ///
    /// Give it on, so that nothing of the transaction happens.
    pub fn set_profile(&self, key: &str, value: &str) -> Result<()> {
        profile::set(self.connection, key, value)
    }

    /// Adopts a version of the base plan at `at_ms` that speaks for the day `from` and later; earlier days keep the
    /// version before.
    ///
    /// # Errors
    ///
    /// Give it on, so that nothing of the transaction happens.
    pub fn adopt_plan(&self, sessions: &[Session], weeks: &[Week], from: Day, at_ms: i64) -> Result<()> {
        plans::adopt(self.connection, sessions, weeks, from, at_ms)
    }

    /// Adds an answer about a day, which must be in the ranges of the schema; earlier ones are kept.
    ///
    /// # Errors
    ///
    /// Give it on, so that nothing of the transaction happens.
    pub fn check_in(&self, day: Day, check_in: &CheckIn, at_ms: i64) -> Result<()> {
        check_ins::add(self.connection, day, check_in, at_ms)
    }

    /// Says what a day is tagged with, which must be in the ranges of the schema; the last word on it counts.
    ///
    /// # Errors
    ///
    /// Give it on, so that nothing of the transaction happens.
    pub fn tag_day(&self, day: Day, tags: DayTags, at_ms: i64) -> Result<()> {
        tags::set(self.connection, day, tags, at_ms)
    }

    /// Says what a race is; the last word on its id counts.
    ///
    /// # Errors
    ///
    /// Give it on, so that nothing of the transaction happens.
    pub fn set_race(&self, race: &Race, at_ms: i64) -> Result<()> {
        plans::set_race(self.connection, race, at_ms)
    }

    /// Says that a race is off. Gives whether there was such a race.
    ///
    /// # Errors
    ///
    /// Give it on, so that nothing of the transaction happens.
    pub fn remove_race(&self, id: &str, at_ms: i64) -> Result<bool> {
        plans::remove_race(self.connection, id, at_ms)
    }

    /// See [`Store::dirty_days`]; inside the transaction, no other process can add one before they are cleared.
    ///
    /// # Errors
    ///
    /// Give it on, so that nothing of the transaction happens.
    pub fn dirty_days(&self) -> Result<Vec<Day>> {
        dirty::all(self.connection)
    }

    /// Reads as of this transaction.
    pub const fn reading(&self) -> Reading<'_> {
        Reading { connection: self.connection }
    }

    /// Puts these days in the place of all derived ones.
    ///
    /// # Errors
    ///
    /// Give it on, so that nothing of the transaction happens.
    pub fn set_derived(&self, derived: &Derived) -> Result<()> {
        derived::set(self.connection, derived)
    }

    /// Puts blocks of derived days in the place of those of the same number.
    ///
    /// # Errors
    ///
    /// Give it on, so that nothing of the transaction happens.
    pub fn put_blocks(&self, blocks: &[Block]) -> Result<()> {
        derived::put(self.connection, blocks)
    }

    /// Keeps this of the first entries of the ledger, in the place of what was kept.
    ///
    /// # Errors
    ///
    /// Give it on, so that nothing of the transaction happens.
    pub fn set_told(&self, told: &Told) -> Result<()> {
        derived::set_told(self.connection, told)
    }

    /// Forgets that these days were dirty.
    ///
    /// # Errors
    ///
    /// Give it on, so that nothing of the transaction happens.
    pub fn clear_dirty_days(&self, days: &[Day]) -> Result<()> {
        dirty::clear(self.connection, days)
    }
}
