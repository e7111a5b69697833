//! Keeping: the database closed and opened, put away and thrown away.

use std::path::Path;

use ebb_store::{Archived, OpenReport, Salvaged};

use crate::engine::Engine;
use crate::error::EngineError;

impl Engine {
    /// What opening the database did to it, and what has been saved of it since it was found to be damaged: the damaged file
    /// is kept aside and what could be read of it goes on.
    pub fn open_report(&self) -> OpenReport {
        self.store.open_report()
    }

    /// What a phone does at night: every page and row is looked at, and what can be saved is saved where they are damaged.
    /// What is derived is made anew, for a damaged value in it could be told by nobody. A second for ten years of records.
    ///
    /// # Errors
    ///
    /// The database is busy, or it was interrupted: nothing is wrong, look another night.
    pub fn maintain(&self) -> Result<Option<Salvaged>, EngineError> {
        let salvaged = self.store.maintain()?;
        self.store.forget_derived()?;
        self.freshen()?;
        Ok(salvaged)
    }

    /// Writes everything into one zip of JSON Lines with checksums, at a `path` where no file is. It is not encrypted, and
    /// only its owner can read it. The same database gives the same bytes.
    ///
    /// # Errors
    ///
    /// There is a file already, or the folder cannot be written; no file was left then.
    pub fn export_archive(&self, path: &Path) -> Result<Archived, EngineError> {
        Ok(self.store.export_archive(path)?)
    }

    /// Fills this database, which must be empty, with an archive, whole or not at all: days, verdicts and ledger are as they
    /// were, to the byte. Only the phones' cursors stay behind: a phone delivers everything again, which adds nothing.
    ///
    /// # Errors
    ///
    /// The database is not empty; the archive was changed, cut short or written by a newer version. Nothing was written
    /// then.
    pub fn restore_archive(&self, path: &Path) -> Result<Archived, EngineError> {
        Ok(self.store.restore_archive(path)?)
    }

    /// Puts an archive in the place of everything that is here, whole or not at all.
    ///
    /// # Errors
    ///
    /// The archive was changed, cut short or written by a newer version; everything is as it was then.
    pub fn replace_with_archive(&self, path: &Path) -> Result<Archived, EngineError> {
        Ok(self.store.replace_with_archive(path)?)
    }

    /// Waits for the transactions under way and closes the database, so that a phone may stop the process while it holds no
    /// lock. Until [`Engine::resume`] everything else says that it is closed. Pausing twice is pausing once.
    ///
    /// # Errors
    ///
    /// The disk is full or damaged; the database is open still.
    pub fn pause(&self) -> Result<(), EngineError> {
        Ok(self.store.pause()?)
    }

    /// Opens the database again; does nothing where it is open.
    ///
    /// # Errors
    ///
    /// As [`Engine::open_existing`].
    pub fn resume(&self) -> Result<(), EngineError> {
        Ok(self.store.resume()?)
    }

    /// Stops what is running or waiting to run, from any thread and at once; nothing of it was written. Reading an export
    /// is stopped by its listener instead.
    pub fn interrupt(&self) {
        self.store.interrupt();
    }

    /// Deletes the database and everything beside it, copies of a damaged one too. It stays closed until
    /// [`Engine::resume`], which begins anew.
    ///
    /// # Errors
    ///
    /// Another process is writing, or a file could not be deleted; erasing again goes on.
    pub fn erase_all(&self) -> Result<(), EngineError> {
        Ok(self.store.erase_all()?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_engine_may_be_shared_between_threads() {
        fn shared<T: Send + Sync + 'static>() {}
        shared::<Engine>();
    }
}
