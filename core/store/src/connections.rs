//! The connections of a store: one that writes and one that reads beside it, each behind its own lock.
//!
//! The locks are held for one transaction and never while somebody else's code runs. Whoever wants to stop a
//! transaction needs neither of them.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use rusqlite::{Connection, TransactionBehavior};

use crate::beside;
use crate::error::{Result, StoreError};
use crate::open::{self, FileId, Opened};
use crate::salvage::{self, Salvaged};
use crate::sound;

/// Steps of SQLite's machine between two looks whether to stop: well below a millisecond.
const STEPS: i32 = 1000;

#[derive(Debug)]
pub(crate) struct Connections {
    /// None: in memory. Such a database has one connection, which reads too.
    path: Option<PathBuf>,
    // Who takes both takes the writer first.
    writer: Mutex<Slot>,
    reader: Mutex<Slot>,
    /// How often it was asked to stop what is running.
    stops: Arc<AtomicU64>,
    /// A write failed in a way that damage could explain.
    suspect: AtomicBool,
    report: Mutex<OpenReport>,
}

/// What opening a database did to it, and what has been saved of it since.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OpenReport {
    /// There was none, and it was made.
    pub created: bool,
    /// The schema version it was brought up to date from.
    pub upgraded_from: Option<u32>,
    /// It was damaged: what could be saved of it.
    pub salvaged: Option<Salvaged>,
    /// Damaged databases that lie beside it, from now and from before.
    pub aside: Vec<PathBuf>,
}

/// Where a connection is, or why there is none.
#[derive(Debug)]
enum Slot {
    Open(Line),
    /// It is opened when it is first needed.
    Unopened,
    Paused,
    /// The file was deleted on purpose.
    Erased,
}

/// A connection with what belongs to it.
#[derive(Debug)]
struct Line {
    connection: Connection,
    /// What `stops` was when the transaction under way was asked for.
    begun: Arc<AtomicU64>,
    /// The file behind the path when it was opened.
    file: Option<FileId>,
}

impl Connections {
    /// The connections of the database at `path`.
    pub(crate) fn of_file(path: &Path, may_create: bool) -> Result<Self> {
        let connections = Self {
            path: Some(path.to_owned()),
            writer: Mutex::new(if may_create { Slot::Erased } else { Slot::Paused }),
            reader: Mutex::new(Slot::Paused),
            stops: Arc::default(),
            suspect: AtomicBool::new(false),
            report: Mutex::default(),
        };
        connections.resume()?;
        Ok(connections)
    }

    /// The one connection of a database that is gone with it.
    pub(crate) fn in_memory() -> Result<Self> {
        let stops = Arc::default();
        let line = Line::over(open::in_memory()?, None, &stops)?;
        let (writer, reader) = (Mutex::new(Slot::Open(line)), Mutex::new(Slot::Unopened));
        Ok(Self {
            path: None,
            writer,
            reader,
            stops,
            suspect: AtomicBool::new(false),
            report: Mutex::default(),
        })
    }

    /// Reads in one transaction: what it sees does not change meanwhile. Where that meets damage, what can be saved is
    /// saved and read instead.
    pub(crate) fn read<T>(&self, reads: impl Fn(&Connection) -> Result<T>) -> Result<T> {
        if self.suspect.swap(false, Ordering::SeqCst) {
            self.mend()?;
        }
        match self.read_once(&reads) {
            Err(StoreError::Damaged { .. }) if self.mend()? => self.read_once(&reads),
            done => done,
        }
    }

    fn read_once<T>(&self, reads: &impl Fn(&Connection) -> Result<T>) -> Result<T> {
        let asked = self.stops.load(Ordering::SeqCst);
        let Some(path) = &self.path else {
            let mut slot = lock(&self.writer);
            let transaction = slot.line()?.begin(asked).unchecked_transaction()?;
            return reads(&transaction);
        };
        let mut slot = lock(&self.reader);
        if slot.needs_opening(path) {
            *slot = Slot::Open(Line::reader(path, &self.stops)?);
        }
        let connection = slot.line()?.begin(asked);
        let transaction = connection.unchecked_transaction()?;
        reads(&transaction)
    }

    /// Writes in one transaction, whole or not at all.
    pub(crate) fn write<T, E: From<StoreError>>(
        &self,
        writes: impl FnOnce(&Connection) -> std::result::Result<T, E>,
    ) -> std::result::Result<T, E> {
        if self.suspect.swap(false, Ordering::SeqCst) {
            self.mend()?;
        }
        let asked = self.stops.load(Ordering::SeqCst);
        let mut slot = lock(&self.writer);
        if let Some(path) = self.path.as_deref().filter(|path| slot.needs_opening(path)) {
            // Never a new file here: one that was taken away by another hand is missed, not replaced.
            *slot = Slot::Open(Line::writer(path, false, &self.stops)?.0);
        }
        let connection = slot.line()?.begin(asked);
        // Immediate: waits for the lock before reading, so that what was read is still true when it is written.
        let begun = connection.transaction_with_behavior(TransactionBehavior::Immediate);
        let transaction = begun.map_err(StoreError::from)?;
        let result = writes(&transaction);
        if self.stops.load(Ordering::SeqCst) != asked {
            return Err(StoreError::Interrupted.into());
        }
        // Why it failed cannot be seen from here: whoever comes next looks whether the database is sound.
        let result = result.inspect_err(|_| self.suspect.store(true, Ordering::SeqCst))?;
        transaction.commit().map_err(StoreError::from)?;
        Ok(result)
    }

    /// Stops what is running and what waits to run; what is asked for later is not stopped.
    pub(crate) fn interrupt(&self) {
        self.stops.fetch_add(1, Ordering::SeqCst);
    }

    /// Waits for the transactions under way, copies the log back into the file and lets go of it.
    pub(crate) fn pause(&self) -> Result<()> {
        if self.path.is_none() {
            return Ok(());
        }
        let (mut writer, mut reader) = (lock(&self.writer), lock(&self.reader));
        if !matches!(*writer, Slot::Erased) {
            // The reader first: while it is there, the log cannot be cut to nothing.
            *reader = Slot::Paused;
            if let Slot::Open(line) = &*writer {
                open::empty_log(&line.connection)?;
            }
            *writer = Slot::Paused;
        }
        Ok(())
    }

    /// Deletes the file and all that lies beside it.
    pub(crate) fn erase(&self) -> Result<()> {
        let (mut writer, mut reader) = (lock(&self.writer), lock(&self.reader));
        let Some(path) = &self.path else {
            *writer = Slot::Open(Line::over(open::in_memory()?, None, &self.stops)?);
            return Ok(());
        };
        if let Slot::Open(line) = &*writer {
            // Nobody is in the middle of a write. Who writes later finds another file, or none, and writes there.
            line.connection.execute_batch("BEGIN IMMEDIATE; COMMIT;")?;
        }
        (*writer, *reader) = (Slot::Paused, Slot::Paused);
        beside::delete_all(path)?;
        *writer = Slot::Erased;
        Ok(())
    }

    /// Opens again after [`Connections::pause`], or anew after [`Connections::erase`].
    pub(crate) fn resume(&self) -> Result<()> {
        let Some(path) = &self.path else { return Ok(()) };
        let (mut writer, mut reader) = (lock(&self.writer), lock(&self.reader));
        let may_create = match &*writer {
            Slot::Open(_) | Slot::Unopened => return Ok(()),
            Slot::Paused => false,
            Slot::Erased => true,
        };
        self.open(&mut writer, path, may_create)?;
        *reader = Slot::Unopened;
        Ok(())
    }

    /// Looks at everything, and puts a sound database in the place of a damaged one. Gives what was saved.
    pub(crate) fn maintain(&self) -> Result<Option<Salvaged>> {
        self.suspect.store(false, Ordering::SeqCst);
        let looked = self.read_once(&|connection: &Connection| sound::check(connection));
        let mended = match looked {
            Err(StoreError::Damaged { .. }) => self.mend()?,
            other => other.map(|()| false)?,
        };
        let mut slot = lock(&self.writer);
        let connection = slot.line()?.begin(self.stops.load(Ordering::SeqCst));
        // Counts of rows, so that queries are planned for what the tables hold. Nothing is vacuumed: hardly a row is ever
        // deleted.
        connection.execute_batch("PRAGMA optimize;")?;
        if self.path.is_some() {
            open::empty_log(connection)?;
        }
        Ok(if mended { self.report().salvaged } else { None })
    }

    /// What opening did, and what has been saved since.
    pub(crate) fn report(&self) -> OpenReport {
        let mut report = self.report.lock().unwrap_or_else(PoisonError::into_inner).clone();
        report.aside = self.path.as_deref().map(salvage::kept_aside).unwrap_or_default();
        report
    }

    /// Saves what can be saved where the database is damaged indeed. Gives whether it was.
    fn mend(&self) -> Result<bool> {
        let Some(path) = &self.path else { return Ok(false) };
        let (mut writer, mut reader) = (lock(&self.writer), lock(&self.reader));
        if !matches!(*writer, Slot::Open(_)) {
            return Ok(false);
        }
        // Closed, so that nothing is written to a file that is about to be replaced.
        (*writer, *reader) = (Slot::Unopened, Slot::Unopened);
        let salvaged = salvage::salvage(path)?;
        let mended = salvaged.is_some();
        self.open(&mut writer, path, false)?;
        if mended {
            self.report.lock().unwrap_or_else(PoisonError::into_inner).salvaged = salvaged;
        }
        Ok(mended)
    }

    fn open(&self, writer: &mut Slot, path: &Path, may_create: bool) -> Result<()> {
        salvage::finish(path)?;
        let mut salvaged = None;
        let (line, opened) = match Line::writer(path, may_create, &self.stops) {
            Err(StoreError::Damaged { .. }) => {
                salvaged = salvage::salvage(path)?;
                Line::writer(path, may_create, &self.stops)?
            }
            done => done?,
        };
        *writer = Slot::Open(line);
        let upgraded_from = opened.upgraded_from.filter(|version| *version > 0);
        let created = opened.upgraded_from == Some(0) && salvaged.is_none();
        let mut report = self.report.lock().unwrap_or_else(PoisonError::into_inner);
        // A shell that opens again before it asked is told all the same.
        let salvaged = salvaged.or(report.salvaged.take());
        *report = OpenReport { created, upgraded_from, salvaged, aside: Vec::new() };
        Ok(())
    }
}

impl Slot {
    /// Whether it is to be opened, or opened again because another file lies at the path now.
    fn needs_opening(&self, path: &Path) -> bool {
        match self {
            Self::Unopened => true,
            Self::Open(line) => line.file != FileId::at(path),
            Self::Paused | Self::Erased => false,
        }
    }

    fn line(&mut self) -> Result<&mut Line> {
        match self {
            Self::Open(line) => Ok(line),
            Self::Unopened | Self::Paused | Self::Erased => Err(StoreError::Paused),
        }
    }
}

impl Line {
    fn writer(path: &Path, may_create: bool, stops: &Arc<AtomicU64>) -> Result<(Self, Opened)> {
        let (connection, opened) = if may_create { open::open(path)? } else { open::open_existing(path)? };
        Ok((Self::over(connection, FileId::at(path), stops)?, opened))
    }

    fn reader(path: &Path, stops: &Arc<AtomicU64>) -> Result<Self> {
        Self::over(open::reader(path)?, FileId::at(path), stops)
    }

    fn over(mut connection: Connection, file: Option<FileId>, stops: &Arc<AtomicU64>) -> Result<Self> {
        let begun: Arc<AtomicU64> = Arc::default();
        let (asked, stops) = (Arc::clone(&begun), Arc::clone(stops));
        // Not SQLite's own interrupt: that one is lost when it comes between two statements of a transaction.
        let stop = move || stops.load(Ordering::SeqCst) != asked.load(Ordering::SeqCst);
        connection.progress_handler(STEPS, Some(stop))?;
        Ok(Self { connection, begun, file })
    }

    fn begin(&mut self, asked: u64) -> &mut Connection {
        self.begun.store(asked, Ordering::SeqCst);
        &mut self.connection
    }
}

/// A panic elsewhere leaves no transaction behind, for it is rolled back while the stack unwinds.
fn lock(slot: &Mutex<Slot>) -> MutexGuard<'_, Slot> {
    slot.lock().unwrap_or_else(PoisonError::into_inner)
}
