//! The database put away, looked after and thrown away.

use std::path::Path;

use crate::engine::Engine;
use crate::error::EbbError;
use crate::records::{Salvaged, TableCount, tables};

#[uniffi::export]
impl Engine {
    /// Writes everything into one zip of JSON Lines with checksums, at a path where no file is. It is not encrypted. The
    /// same database gives the same bytes. Gives the rows of each table.
    ///
    /// # Errors
    ///
    /// `File`: there is a file already. `Disk`: the folder cannot be written. `Full`. No file was left then.
    pub fn export_archive(&self, path: String) -> Result<Vec<TableCount>, EbbError> {
        self.call("export_archive", |engine| Ok(tables(engine.export_archive(Path::new(&path))?.rows)))
    }

    /// Fills this database, which must be empty, with an archive, whole or not at all. Only the phone's cursors stay
    /// behind: it delivers everything again, which adds nothing.
    ///
    /// # Errors
    ///
    /// `Refused`: the database is not empty. `File`: the archive was changed, cut short or written by a newer version.
    pub fn restore_archive(&self, path: String) -> Result<Vec<TableCount>, EbbError> {
        self.call("restore_archive", |engine| Ok(tables(engine.restore_archive(Path::new(&path))?.rows)))
    }

    /// Puts an archive in the place of everything that is here, whole or not at all: what was here is lost only once the whole
    /// archive was found sound. Nothing may be read from the phone meanwhile, and all of it again after, for no cursor is in
    /// an archive.
    ///
    /// # Errors
    ///
    /// `File`: the archive was changed, cut short or written by a newer version. Everything is as it was then.
    pub fn replace_with_archive(&self, path: String) -> Result<Vec<TableCount>, EbbError> {
        self.call("replace_with_archive", |engine| {
            Ok(tables(engine.replace_with_archive(Path::new(&path))?.rows))
        })
    }

    /// Deletes the database and everything beside it, copies of a damaged one too. It stays closed until `resume`, which
    /// begins anew.
    ///
    /// # Errors
    ///
    /// `Busy`: another process is writing. `Disk`: a file could not be deleted; erasing again goes on.
    pub fn erase_all(&self) -> Result<(), EbbError> {
        self.call("erase_all", ebb_engine::Engine::erase_all)?;
        self.note(|| "erase_all: done".to_owned());
        Ok(())
    }

    /// Waits for the calls under way and closes the file, so that a phone may stop the process while it holds no lock.
    /// Until `resume` every call that needs the file says `Closed`. Pausing twice is pausing once.
    ///
    /// # Errors
    ///
    /// `Full`, `Damaged`; the file is open still.
    pub fn pause(&self) -> Result<(), EbbError> {
        self.call("pause", ebb_engine::Engine::pause)
    }

    /// Opens the file again; does nothing where it is open.
    ///
    /// # Errors
    ///
    /// As `open`.
    pub fn resume(&self) -> Result<(), EbbError> {
        self.call("resume", ebb_engine::Engine::resume)
    }

    /// Stops what is running or waiting to run, from any thread and at once; it says `Stopped`, and nothing of it was
    /// written. Reading an export is stopped by its listener instead.
    ///
    /// # Errors
    ///
    /// None but a defect.
    pub fn interrupt(&self) -> Result<(), EbbError> {
        self.call("interrupt", |engine| {
            engine.interrupt();
            Ok(())
        })
    }

    /// What a phone does at night: looks at every page and row, and saves what can be saved where they are damaged. A
    /// second for ten years of records.
    ///
    /// # Errors
    ///
    /// `Busy`, `Stopped`: nothing is wrong, look another night.
    pub fn maintain(&self) -> Result<Option<Salvaged>, EbbError> {
        self.call("maintain", |engine| Ok(engine.maintain()?.map(Into::into)))
    }
}
