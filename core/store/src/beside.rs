//! The files that lie beside a database and are part of it: all begin with its name.

use std::ffi::OsString;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use crate::error::{Result, StoreError};

/// SQLite's own, in the order in which they may be deleted: the log before the index to it.
const SQLITE: [&str; 3] = ["-wal", "-shm", "-journal"];

/// A damaged database that was moved aside: this and a number.
pub(crate) const DAMAGED: &str = ".damaged-";

/// What is being saved from a damaged database, or an archive that is being written.
pub(crate) const UNFINISHED: &str = ".unfinished";

/// `path` with something after its name.
pub(crate) fn with(path: &Path, suffix: &str) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(suffix);
    PathBuf::from(name)
}

/// Deletes a database and all that lies beside it, copies of damaged ones too. The log goes first: one that outlived its
/// database would be copied into the next one of that name.
pub(crate) fn delete_all(path: &Path) -> Result<()> {
    let failed = |source| StoreError::Io { path: path.to_owned(), source };
    delete_log(path).map_err(failed)?;
    for file in of(path).map_err(failed)? {
        delete_one(&file).map_err(failed)?;
    }
    delete_one(path).map_err(failed)?;
    sync_folder(path).map_err(failed)
}

/// Deletes the log of a database that is being replaced, and the index to it.
pub(crate) fn delete_log(path: &Path) -> io::Result<()> {
    SQLITE.iter().try_for_each(|suffix| delete_one(&with(path, suffix)))
}

/// The files of ours beside a database, in no order.
pub(crate) fn of(path: &Path) -> io::Result<Vec<PathBuf>> {
    let (Some(folder), Some(name)) = (folder(path), path.file_name()) else { return Ok(Vec::new()) };
    let name = name.to_string_lossy();
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let other = entry.file_name();
        let other = other.to_string_lossy();
        let ours = |suffix: &str| suffix.starts_with(DAMAGED) || suffix.starts_with(UNFINISHED);
        if other.strip_prefix(&*name).is_some_and(ours) {
            found.push(entry.path());
        }
    }
    Ok(found)
}

/// Makes a change of names in the folder of `path` outlive a power cut.
pub(crate) fn sync_folder(path: &Path) -> io::Result<()> {
    #[cfg(unix)]
    if let Some(folder) = folder(path) {
        fs::File::open(folder)?.sync_all()?;
    }
    let _ = path;
    Ok(())
}

/// The folder a file lies in; of a bare name, the current one.
pub(crate) fn folder(path: &Path) -> Option<&Path> {
    path.parent().map(|p| if p.as_os_str().is_empty() { Path::new(".") } else { p })
}

/// Deletes a file, if it is there.
pub(crate) fn delete_one(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}
