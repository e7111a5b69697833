//! What can go wrong, and what to do about it.

use std::io;
use std::path::PathBuf;

use rusqlite::ErrorCode;

/// Why the store could not do what it was asked. No message carries a health value.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// A reading command was given a file that is not there.
    #[error("{} does not exist: import or record something first, or name another file", path.display())]
    Missing {
        /// The file.
        path: PathBuf,
    },
    /// The file is no SQLite database at all; it was not touched.
    #[error("{} is not a database: name another file", path.display())]
    NotADatabase {
        /// The file.
        path: PathBuf,
    },
    /// The file is a database of another program; it was not touched.
    #[error("{} is the database of another program: name another file", path.display())]
    Foreign {
        /// The file.
        path: PathBuf,
    },
    /// The file was written by a newer version; it was not touched.
    #[error(
        "{} was written by a newer version of Ebb (schema {found}, this one knows {known}): update Ebb",
        path.display()
    )]
    Newer {
        /// The file.
        path: PathBuf,
        /// The file's schema version.
        found: u32,
        /// The newest schema version known here.
        known: u32,
    },
    /// The file could not be made or read.
    #[error("{} cannot be opened: check that its folder exists and may be written", path.display())]
    Io {
        /// The file.
        path: PathBuf,
        /// What the operating system said.
        source: io::Error,
    },
    /// An archive that cannot be written or restored; the database was not touched.
    #[error("{} {what}", path.display())]
    Archive {
        /// The archive.
        path: PathBuf,
        /// What is wrong with it, and what to do.
        what: &'static str,
    },
    /// An archive is restored into a database that holds something; it was not touched.
    #[error("the database is not empty: restore into a new file")]
    NotEmpty,
    /// Another process kept the database locked; nothing was written.
    #[error("the database is busy in another process: try again")]
    Busy,
    /// It was asked to stop; nothing was written.
    #[error("it was stopped, and nothing was written: ask again when there is time")]
    Interrupted,
    /// The store was paused or erased.
    #[error("the database is closed: resume it first")]
    Paused,
    /// There was no room; nothing was written.
    #[error("the disk is full: make room and try again")]
    Full,
    /// The database contradicts itself; retrying does not help.
    #[error(
        "the database is damaged ({what}): open it again, which saves what can be saved, or restore an archive"
    )]
    Damaged {
        /// Which part.
        what: &'static str,
    },
    /// The file or its folder may be read and not written.
    #[error(
        "the database may be read but not written, and Ebb needs both: give it another place, or the right to write"
    )]
    ReadOnly,
    /// Anything else SQLite reports; nothing was written.
    #[error("the database could not do it: check the disk and try again")]
    Sqlite(#[source] rusqlite::Error),
}

impl StoreError {
    /// Whether the same call may succeed later, nothing else changed but time, room on the disk or [`resume`]: a phone
    /// tries again by itself. Of all others the message says what has to be done first.
    ///
    /// [`resume`]: crate::Store::resume
    pub const fn is_transient(&self) -> bool {
        match self {
            Self::Io { .. }
            | Self::Busy
            | Self::Interrupted
            | Self::Paused
            | Self::Full
            | Self::ReadOnly
            | Self::Sqlite(_) => true,
            Self::Missing { .. }
            | Self::NotADatabase { .. }
            | Self::Foreign { .. }
            | Self::Newer { .. }
            | Self::Archive { .. }
            | Self::NotEmpty
            | Self::Damaged { .. } => false,
        }
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy,
            Some(ErrorCode::OperationInterrupted) => Self::Interrupted,
            Some(ErrorCode::DiskFull) => Self::Full,
            Some(ErrorCode::ReadOnly) => Self::ReadOnly,
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Self::Damaged { what: "a page" },
            Some(_) => Self::Sqlite(error),
            // Not from SQLite, so a column did not hold what it should. The error may name its value: dropped.
            None => Self::Damaged { what: "a column" },
        }
    }
}

/// The result of everything the store does.
pub type Result<T> = std::result::Result<T, StoreError>;
