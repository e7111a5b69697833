//! Opening a database file without harming one that is not ours.

use std::fs::{self, OpenOptions};
use std::io::{self, ErrorKind, Read};
use std::path::Path;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, ErrorCode, OpenFlags};

use crate::beside;
use crate::error::{Result, StoreError};
use crate::migrate;

/// Marks a database file as Ebb's: the bytes `Ebb1` at offset 68 of the file.
pub(crate) const APPLICATION_ID: i32 = i32::from_be_bytes(*b"Ebb1");

/// Comes before everything else, because everything else can meet another process.
const WAIT: &str = "
    -- Wait as long as the commit of an import takes on a slow phone, 5 s; then `Busy`.
    PRAGMA busy_timeout = 5000;
";

/// Readers beside one writer; a commit appends instead of rewriting pages. Kept in the file, so a new one needs it once.
const LOG: &str = "PRAGMA journal_mode = WAL;";

/// How often the switch to a log is tried. Each try but the first begins after somebody else's turn, and nobody needs
/// more than a few turns to open a file: 50 is room for as many processes at once.
const TRIES: usize = 50;

/// The rest of how a connection is set up, in this order.
const PRAGMAS: &str = "
    -- Commits are a few a day, and a check-in that was confirmed must outlive a flat battery: sync each one.
    PRAGMA synchronous = FULL;
    -- Off by default in SQLite; a delivery without its record is damage.
    PRAGMA foreign_keys = ON;
    -- The file may come from a backup or another hand: its schema may call nothing that is not built in and harmless.
    PRAGMA trusted_schema = OFF;
    -- Finds a damaged page where it is read, instead of passing its bytes on.
    PRAGMA cell_size_check = ON;
    -- Copies the log back after 1000 pages (4 MB), SQLite's own default, stated because the next line depends on it.
    PRAGMA wal_autocheckpoint = 1000;
    -- A first import writes a log as large as the database: cut it back to those 4 MB after the checkpoint.
    PRAGMA journal_size_limit = 4096000;
    -- 8 MB of pages (negative: in KiB): the indexes of ten years while an import runs, small for a background task.
    PRAGMA cache_size = -8192;
";

/// What opening did beside opening.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Opened {
    /// The schema version before it was brought up to date; 0 where there was no table yet, None where it was.
    pub(crate) upgraded_from: Option<u32>,
}

/// Which file lies at a path: another one after a restore, a recovery or a deletion by another process. None where
/// there is none, and on systems that do not tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct FileId(u64, u64);

impl FileId {
    pub(crate) fn at(path: &Path) -> Option<Self> {
        #[cfg(unix)]
        {
            use std::os::unix::fs::MetadataExt;
            fs::metadata(path).ok().map(|found| Self(found.dev(), found.ino()))
        }
        #[cfg(not(unix))]
        {
            let _ = path;
            None
        }
    }
}

/// Opens the database at `path`, and makes it where there is none.
pub(crate) fn open(path: &Path) -> Result<(Connection, Opened)> {
    create_empty(path)?;
    open_existing(path)
}

/// Looks whether the file at `path` can be opened; changes nothing.
pub(crate) fn check(path: &Path) -> Result<()> {
    look(path, size(path)?)
}

/// The bytes of a file, which must be there.
fn size(path: &Path) -> Result<u64> {
    match fs::metadata(path) {
        Ok(found) if found.is_file() => Ok(found.len()),
        Ok(_) => Err(StoreError::NotADatabase { path: path.to_owned() }),
        Err(error) if error.kind() == ErrorKind::NotFound => {
            Err(StoreError::Missing { path: path.to_owned() })
        }
        Err(source) => Err(StoreError::Io { path: path.to_owned(), source }),
    }
}

/// Opens the database at `path`, which must exist.
pub(crate) fn open_existing(path: &Path) -> Result<(Connection, Opened)> {
    check(path)?;
    let mut connection = connect(path)?;
    let opened = set_up(&mut connection, path)?;
    // A version of the format that nobody has defined: SQLite would read such a file and never write it.
    if connection.is_readonly("main")? && !can_be_written(path) {
        return Err(StoreError::Damaged { what: "its header" });
    }
    Ok((connection, opened))
}

/// Whether the header has a version of the format that SQLite writes: 1, or 2 with a log. Only asked of a file that could
/// not be written: closing it drops this process's locks on it.
fn can_be_written(path: &Path) -> bool {
    let mut header = [0; 20];
    let read = fs::File::open(path).and_then(|mut file| file.read_exact(&mut header));
    read.is_ok() && matches!(header, [.., 1 | 2, 1 | 2])
}

/// A connection that reads beside the one that writes; the file was opened and brought up to date before.
pub(crate) fn reader(path: &Path) -> Result<Connection> {
    size(path)?;
    let connection = connect(path)?;
    connection.execute_batch(WAIT)?;
    adjust(&connection)?;
    // Not opened read-only: then it could not take part in the log's index file.
    connection.execute_batch("PRAGMA query_only = ON;")?;
    Ok(connection)
}

/// Copies the log back into the file and cuts it to nothing. Where another process reads, part of it stays, which is
/// no loss: whoever opens the file next finds it.
pub(crate) fn empty_log(connection: &Connection) -> Result<()> {
    // A phone gives an app that goes to the background about 5 s in all.
    connection.execute_batch("PRAGMA busy_timeout = 1000;")?;
    let done = connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", (), |_| Ok(()));
    connection.execute_batch(WAIT)?;
    Ok(done?)
}

fn connect(path: &Path) -> Result<Connection> {
    // Not CREATE, so that a file deleted meanwhile does not come back; not URI, so that a path is only a path.
    // NO_MUTEX: the connection is never used by two threads at once, which Rust's borrowing already ensures.
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    Connection::open_with_flags(path, flags).map_err(|error| cannot_open(path, error))
}

/// A database that lives as long as its connection.
pub(crate) fn in_memory() -> Result<Connection> {
    let mut connection = Connection::open_in_memory()?;
    set_up(&mut connection, Path::new(":memory:"))?;
    Ok(connection)
}

fn set_up(connection: &mut Connection, path: &Path) -> Result<Opened> {
    connection.execute_batch(WAIT)?;
    if pragma(connection, "application_id")? == 0 {
        // `look` let it pass, so the file is empty. Claimed before WAL: from then on the mark is in the file itself,
        // where a log that was never copied back cannot hide it.
        connection.pragma_update(None, "application_id", APPLICATION_ID)?;
    }
    switch_to_log(connection)?;
    adjust(connection)?;
    Ok(Opened { upgraded_from: migrate::to_newest(connection, path)? })
}

fn adjust(connection: &Connection) -> Result<()> {
    connection.execute_batch(PRAGMAS)?;
    // Plans stay as prepared, whatever is bound: else SQLite plans anew each time a table with a partial index is
    // read, and applying 175,200 known records again takes 6.6 s instead of 0.6 s.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    // Room for every statement of this crate, about 40.
    connection.set_prepared_statement_cache_capacity(64);
    Ok(())
}

/// Switching takes the file for itself, and SQLite does not wait for that as it waits for a write: several who open
/// a new file at once would refuse each other.
fn switch_to_log(connection: &Connection) -> rusqlite::Result<()> {
    for _ in 1..TRIES {
        match connection.execute_batch(LOG) {
            Err(error) if error.sqlite_error_code() == Some(ErrorCode::DatabaseBusy) => {
                // Waits for its turn, with the patience of `WAIT`.
                connection.execute_batch("BEGIN EXCLUSIVE; COMMIT;")?;
            }
            done => return done,
        }
    }
    connection.execute_batch(LOG)
}

/// Makes an empty file where there is none.
fn create_empty(path: &Path) -> Result<()> {
    match private(path) {
        Ok(_) => Ok(()),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(()),
        Err(source) => Err(StoreError::Io { path: path.to_owned(), source }),
    }
}

/// Makes a file that only its owner can read; SQLite gives its log and index files the same mode.
pub(crate) fn private(path: &Path) -> io::Result<fs::File> {
    private_options().create_new(true).open(path)
}

/// A file to lock, made where there is none.
pub(crate) fn lock_file(path: &Path) -> io::Result<fs::File> {
    private_options().create(true).truncate(false).open(path)
}

fn private_options() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

/// Refuses a file that is not ours, before anything could change it.
///
/// SQLite reads it as an immutable file: without locks, log or index files. Not with `std::fs`: closing any other
/// handle of a database file drops this process's locks on it (POSIX), and another store here may hold some.
fn look(path: &Path, length: u64) -> Result<()> {
    let flags =
        OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection =
        Connection::open_with_flags(immutable(path), flags).map_err(|error| cannot_open(path, error))?;
    let header = |name| pragma(&connection, name).map_err(|error| cannot_open(path, error));
    let refused = match header("application_id").and_then(|id| Ok((id, header("page_count")?))) {
        Ok((APPLICATION_ID, _)) => match migrate::refuse_newer(header("user_version")?, path) {
            Err(StoreError::Newer { found, .. }) if found > FAR => StoreError::Damaged { what: "its header" },
            done => return done,
        },
        // SQLite would throw the log of an empty file away; a file of one byte it takes for empty, and writes over.
        Ok((_, 0)) if length == 0 && !bears_our_marks(path) => return Ok(()),
        // A process that died while it copied the log back leaves a file that is whole only with its log, which was not
        // read here: SQLite shall say.
        Err(StoreError::NotADatabase { .. }) if length > 0 && bears_our_marks(path) => return Ok(()),
        Ok((_, 0)) | Err(StoreError::NotADatabase { .. }) => {
            StoreError::NotADatabase { path: path.to_owned() }
        }
        Ok(_) => StoreError::Foreign { path: path.to_owned() },
        Err(other) => other,
    };
    // What was ours before its first bytes were lost is not refused, but saved.
    Err(if bears_our_marks(path) { StoreError::Damaged { what: "its header" } } else { refused })
}

/// No version of ours will have counted its schema up to this.
const FAR: u32 = 10_000;

/// Whether a file has our mark in its header, or it or its log has words of our schema in the first MiB, which no other
/// program's has: any page may be lost, that of the words or the first. Only asked of files that cannot be opened: closing
/// a file drops this process's locks on it.
fn bears_our_marks(path: &Path) -> bool {
    const WORDS: &[u8] = b"the ledger is append-only";
    let bytes = |file: &Path| {
        let mut bytes = Vec::new();
        let read = fs::File::open(file).and_then(|f| f.take(1 << 20).read_to_end(&mut bytes));
        read.map_or_else(|_| Vec::new(), |_| bytes)
    };
    let has_words = |bytes: &[u8]| bytes.windows(WORDS.len()).any(|window| window == WORDS);
    let file = bytes(path);
    let is_marked =
        file.starts_with(b"SQLite format 3\0") && file.get(68..72) == Some(&APPLICATION_ID.to_be_bytes());
    is_marked || has_words(&file) || has_words(&bytes(&beside::with(path, "-wal")))
}

/// `path` as a URI that SQLite reads as an immutable file, every unusual byte escaped.
fn immutable(path: &Path) -> String {
    // With an empty authority: else a path that begins with two slashes would be read as a host.
    let mut uri = String::from(if path.is_absolute() { "file://" } else { "file:" });
    for byte in path.as_os_str().as_encoded_bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'.' | b'-' | b'_' => {
                uri.push(char::from(*byte));
            }
            other => uri.push_str(&format!("%{other:02x}")),
        }
    }
    uri + "?immutable=1"
}

fn pragma(connection: &Connection, name: &str) -> rusqlite::Result<i32> {
    connection.pragma_query_value(None, name, |row| row.get(0))
}

fn cannot_open(path: &Path, error: rusqlite::Error) -> StoreError {
    let path = path.to_owned();
    match error.sqlite_error_code() {
        Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt) => StoreError::NotADatabase { path },
        Some(ErrorCode::CannotOpen | ErrorCode::PermissionDenied) => {
            StoreError::Io { path, source: io::Error::other(error) }
        }
        _ => error.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pragma_is_in_force() {
        let folder = tempfile::tempdir().unwrap();
        let connection = open(&folder.path().join("ebb.db")).unwrap().0;
        for (name, value) in [
            ("busy_timeout", 5000),
            ("synchronous", 2),
            ("foreign_keys", 1),
            ("trusted_schema", 0),
            ("cell_size_check", 1),
            ("wal_autocheckpoint", 1000),
            ("journal_size_limit", 4_096_000),
            ("cache_size", -8192),
            ("application_id", APPLICATION_ID),
            ("user_version", 1),
        ] {
            assert_eq!(pragma(&connection, name).unwrap(), value, "{name}");
        }
        let mode: String = connection.pragma_query_value(None, "journal_mode", |row| row.get(0)).unwrap();
        assert_eq!(mode, "wal");
    }

    #[test]
    fn every_table_is_strict_and_explains_itself() {
        let connection = in_memory().unwrap();
        let mut tables =
            connection.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'table'").unwrap();
        let mut rows = tables.query(()).unwrap();
        while let Some(row) = rows.next().unwrap() {
            let (name, sql): (String, String) = (row.get(0).unwrap(), row.get(1).unwrap());
            assert!(sql.contains("STRICT") && sql.contains("-- "), "{name}");
        }
    }

    #[test]
    fn who_waits_in_vain_for_a_lock_is_told_to_try_again() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("ebb.db");
        let (holder, waiter) = (open(&path).unwrap().0, open(&path).unwrap().0);
        holder.execute_batch("BEGIN IMMEDIATE").unwrap();
        waiter.execute_batch("PRAGMA busy_timeout = 1").unwrap();
        let error = StoreError::from(waiter.execute_batch("BEGIN IMMEDIATE").unwrap_err());
        assert!(matches!(error, StoreError::Busy), "{error}");
    }
}
