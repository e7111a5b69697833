//! Keeping: the database closed and opened, put away and thrown away.

use crate::engine::Engine;
use crate::error::EngineError;

impl Engine {
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
