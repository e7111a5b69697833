//! What can go wrong, each with what to do about it.

use std::io;
use std::path::{Path, PathBuf};

/// Why a file could not be imported.
///
/// Messages name the file and say what to do; none carries a health value.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// There is no such file.
    #[error("{}: there is no such file; check the path", .0.display())]
    Missing(PathBuf),
    /// Neither a zip, nor XML of Apple Health, nor a data base.
    #[error(
        "{}: this is neither an Apple Health nor a Health Connect export; pass the export.zip or the Health Connect zip as the phone made it",
        .0.display()
    )]
    Foreign(PathBuf),
    /// A zip, but nothing in it is an export.
    #[error("{}: there is no health export inside this zip; pass the zip that the phone made, unchanged", .0.display())]
    NothingInside(PathBuf),
    /// The zip asks for a password, or is packed in a way that phones do not use.
    #[error("{}: this zip has a password or an unusual packing; unpack it and pass the export inside", .0.display())]
    Packing(PathBuf),
    /// The file ends before the export does.
    #[error("{}: the file was cut short; copy it again or export it again from the phone", .0.display())]
    Truncated(PathBuf),
    /// The file is there to its end but broken.
    #[error("{}: the file is damaged; export it again from the phone and pass it as it is", .0.display())]
    Damaged(PathBuf),
    /// More than any person's export can hold: see [`crate::limits`].
    #[error("{}: this unpacks to more than any phone's export; export it again from the phone", .0.display())]
    TooLarge(PathBuf),
    /// A data base, but none of Health Connect's.
    #[error("{}: this data base is none of Health Connect's; pass the zip that Health Connect exported", .0.display())]
    NotHealthConnect(PathBuf),
    /// A data base of Health Connect whose tables are not those this version reads.
    #[error(
        "{}: Health Connect wrote this with schema {version}, which cannot be read; update the phone and Ebb, then export again",
        file.display()
    )]
    Schema {
        /// The file.
        file: PathBuf,
        /// Its `user_version`.
        version: i64,
    },
    /// No zone of this name in the zone data base.
    #[error("`{0}` is not a time zone; give a name like Europe/Paris")]
    UnknownZone(String),
    /// The listener stopped the reading.
    #[error("the import was stopped; nothing was changed, start it again when you like")]
    Cancelled,
    /// The operating system refused.
    #[error("{}: the file could not be read ({source}); check it and try again", file.display())]
    Io {
        /// The file.
        file: PathBuf,
        /// What the operating system said.
        source: io::Error,
    },
}

/// Why the bytes of a file stop before their end. It travels inside an `io::Error`, for it passes through readers
/// that know no other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(crate) enum Stop {
    #[error("stopped by the listener")]
    Cancelled,
    #[error("more than an export can hold")]
    TooLarge,
    #[error("an element without an end")]
    Endless,
}

impl From<Stop> for io::Error {
    fn from(stop: Stop) -> Self {
        Self::other(stop)
    }
}

impl ImportError {
    /// Whether the same file may be read later, unchanged.
    pub const fn is_transient(&self) -> bool {
        matches!(self, Self::Cancelled | Self::Io { .. })
    }

    /// What an error met while reading `file` means: the operating system's own stay what they are, all others
    /// come from unpacking.
    pub(crate) fn while_reading(file: &Path, error: &io::Error) -> Self {
        let file = file.to_owned();
        if let Some(stop) = error.get_ref().and_then(|e| e.downcast_ref::<Stop>()) {
            return match stop {
                Stop::Cancelled => Self::Cancelled,
                Stop::TooLarge => Self::TooLarge(file),
                Stop::Endless => Self::Damaged(file),
            };
        }
        match (error.raw_os_error(), error.kind()) {
            (Some(code), _) => Self::Io { file, source: io::Error::from_raw_os_error(code) },
            (None, io::ErrorKind::UnexpectedEof) => Self::Truncated(file),
            (None, _) => Self::Damaged(file),
        }
    }

    /// What an error of the operating system means when opening `file`.
    pub(crate) fn while_opening(file: &Path, source: io::Error) -> Self {
        let file = file.to_owned();
        match source.kind() {
            io::ErrorKind::NotFound => Self::Missing(file),
            _ => Self::Io { file, source },
        }
    }
}
