//! Health Connect's export: a zip with a raw copy of the phone's own data base.
//!
//! The schema grows with the platform (versions 9 to 24 are known), so tables are read by the names of their columns
//! and what is not there is taken as empty. The data base is hostile: it is copied to a private file, opened
//! immutable, its schema measured and untrusted, views and triggers off, and checked once before anything is read.

mod database;
mod exercise;
mod instants;
mod priority;
mod routes;
mod schema;
mod series;
mod sleep;
mod writers;

use std::io::{self, Read, Write};
use std::path::Path;

use rusqlite::ErrorCode;
use tempfile::NamedTempFile;

use crate::error::{ImportError, Stop};
use crate::limits;
use crate::listener::{self, Distant, Listener, Meter, Phase};
use crate::report::{Format, ReadReport};
use crate::staged::Staged;
use crate::staging::Staging;
use crate::zone::Zone;

use database::Database;
use writers::Writers;

/// The oldest schema with the ids and columns read here.
const OLDEST_SCHEMA: i64 = 9;

/// What goes wrong between a data base and its records.
#[derive(Debug, thiserror::Error)]
enum ReadError {
    #[error(transparent)]
    Stop(#[from] Stop),
    #[error(transparent)]
    Sqlite(#[from] rusqlite::Error),
    #[error(transparent)]
    Refused(#[from] ImportError),
    #[error(transparent)]
    Io(#[from] io::Error),
}

impl ReadError {
    fn of(self, path: &Path) -> ImportError {
        match self {
            Self::Stop(stop) => ImportError::while_reading(path, &stop.into()),
            Self::Refused(error) => error,
            Self::Io(error) => ImportError::while_reading(path, &error),
            Self::Sqlite(error) => match error.sqlite_error_code() {
                Some(ErrorCode::SystemIoFailure | ErrorCode::DiskFull | ErrorCode::OutOfMemory) => {
                    ImportError::Io { file: path.to_owned(), source: io::Error::other(error) }
                }
                // Only the listener interrupts, once the schema is there.
                Some(ErrorCode::OperationInterrupted) => ImportError::Cancelled,
                _ => ImportError::Damaged(path.to_owned()),
            },
        }
    }
}

/// What a table is read into.
struct Reading<'a> {
    database: &'a Database,
    zone: &'a Zone,
    writers: Writers,
    staging: Staging,
    report: ReadReport,
    meter: Meter<'a>,
}

/// Reads an export whose data base comes from `bytes`, `size` of them.
pub(crate) fn read(
    path: &Path,
    bytes: impl Read,
    size: u64,
    zone: &Zone,
    listener: &mut dyn Listener,
) -> Result<Staged, ImportError> {
    if size > limits::DATABASE_BYTES {
        return Err(ImportError::TooLarge(path.to_owned()));
    }
    let broken = |e: io::Error| ImportError::while_reading(path, &e);
    // Its own errors carry the path of a file that is nobody's business.
    let mut private = NamedTempFile::new()
        .map_err(|e| ImportError::Io { file: path.to_owned(), source: io::Error::from(e.kind()) })?;
    let mut meter = Meter::new(listener, Phase::Unpacking, size);
    let size = unpack(bytes, size, private.as_file_mut(), &mut meter).map_err(broken)?;
    meter.complete().map_err(|stop| broken(stop.into()))?;
    schema::is_bounded(private.as_file_mut()).map_err(broken)?;
    let read = |distant| read_tables(path, private.path(), size, zone, distant);
    let outcome = listener::away(listener, read).map_err(|e| ImportError::while_opening(path, e))?;
    outcome.map_err(|error| error.of(path))
}

/// Copies at most `most` bytes and gives how many there were.
fn unpack(mut bytes: impl Read, most: u64, into: &mut impl Write, meter: &mut Meter<'_>) -> io::Result<u64> {
    let mut block = vec![0; 1 << 16];
    let mut left = most;
    loop {
        let read = bytes.read(&mut block)?;
        let Some(part) = block.get(..read).filter(|part| !part.is_empty()) else {
            into.flush()?;
            return Ok(most - left);
        };
        left = left.checked_sub(read as u64).ok_or(Stop::TooLarge)?;
        meter.advance(read as u64)?;
        into.write_all(part)?;
    }
}

fn read_tables(
    path: &Path,
    private: &Path,
    size: u64,
    zone: &Zone,
    mut distant: Distant,
) -> Result<Staged, ReadError> {
    let asked = distant.clone();
    let mut meter = Meter::new(&mut distant, Phase::Reading, size);
    meter.begin()?;
    let database = Database::open(private, asked)?;
    if !database.has_table("application_info_table") {
        return Err(ImportError::NotHealthConnect(path.to_owned()).into());
    }
    let schema = database.schema()?;
    if schema < OLDEST_SCHEMA || !database.knows_any_kind() {
        return Err(ImportError::Schema { file: path.to_owned(), version: schema }.into());
    }
    if !database.is_whole(size)? {
        return Err(ImportError::Damaged(path.to_owned()).into());
    }
    let mut reading = Reading {
        database: &database,
        zone,
        writers: Writers::load(&database)?,
        staging: Staging::default(),
        report: ReadReport::new(Format::HealthConnect { schema }),
        meter,
    };
    instants::read(&mut reading)?;
    sleep::read(&mut reading)?;
    exercise::read(&mut reading)?;
    series::read(&mut reading)?;
    reading.report.ignored = database.rows_of_other_kinds()?;
    reading.report.source_order = priority::read(&reading)?;
    reading.meter.complete()?;
    let Reading { writers, staging, report, .. } = reading;
    Ok(Staged::new(staging.finish(|source| writers.writer(source)), report))
}

/// Bytes a row stands for in the progress of reading: a record with its indexes. An estimate, for a bar.
const ROW_BYTES: u64 = 64;

impl Reading<'_> {
    /// One row was read.
    fn row(&mut self) -> Result<(), Stop> {
        self.report.read += 1;
        self.meter.advance(ROW_BYTES)
    }
}

/// Fails once `length` reaches what a file may hold.
fn bounded(length: usize) -> Result<(), Stop> {
    if length < limits::RECORDS { Ok(()) } else { Err(Stop::TooLarge) }
}
