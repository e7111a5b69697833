//! What the apps implement: who hears how far an import is, and who keeps the log.

use std::ops::ControlFlow;
use std::sync::Arc;

use ebb_engine::import::{Listener, Phase, Progress};

use crate::mirror::mirror;

/// A callback could not do it. Every other exception that a callback throws arrives as this one too.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, uniffi::Error)]
pub enum CallbackError {
    /// It failed.
    #[error("{reason}")]
    Failed {
        /// Why. Nobody keeps it: a log of the app's own may.
        reason: String,
    },
}

impl From<uniffi::UnexpectedUniFFICallbackError> for CallbackError {
    fn from(error: uniffi::UnexpectedUniFFICallbackError) -> Self {
        Self::Failed { reason: error.reason }
    }
}

mirror! {
    /// What an import is doing.
    ImportPhase = Phase {
        /// The data base of a Health Connect export is copied out of its zip.
        Unpacking,
        /// Records are read.
        Reading,
        /// The routes of runs are read, which lie in files of their own.
        Routes,
        /// What was read is written.
        Writing,
    }
}

/// How far an import is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Record)]
pub struct ImportProgress {
    /// What is being done; each phase begins anew.
    pub phase: ImportPhase,
    /// Bytes that are done.
    pub done_bytes: u64,
    /// Bytes there are.
    pub total_bytes: u64,
}

/// Hears how far an import is, and may stop it.
#[uniffi::export(foreign)]
pub trait ProgressListener: Send + Sync {
    /// Called about once a MiB and at the end of each phase, on the thread that imports and outside any lock: it may call
    /// the engine. True goes on; false stops the import, which then changes nothing and says `Stopped`.
    ///
    /// # Errors
    ///
    /// Stops the import as false does.
    fn progress(&self, progress: ImportProgress) -> Result<bool, CallbackError>;
}

/// How much a line of the log matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, uniffi::Enum)]
pub enum LogLevel {
    /// What was done, with counts.
    Info,
    /// A call failed, with the name of the error.
    Warning,
}

/// Keeps the log. Lines carry names and counts, never a value, a path or what the athlete said.
#[uniffi::export(foreign)]
pub trait LogSink: Send + Sync {
    /// Called once a line, on the thread of the call it tells of and outside any lock.
    ///
    /// # Errors
    ///
    /// Are passed over: what a log cannot keep undoes nothing.
    fn log(&self, level: LogLevel, line: String) -> Result<(), CallbackError>;
}

/// A listener of the border as one of the importer.
pub(crate) struct Hears(pub(crate) Option<Arc<dyn ProgressListener>>);

impl Listener for Hears {
    fn progress(&mut self, progress: Progress) -> ControlFlow<()> {
        let Some(listener) = &self.0 else { return ControlFlow::Continue(()) };
        let told = ImportProgress {
            phase: progress.phase.into(),
            done_bytes: progress.done_bytes,
            total_bytes: progress.total_bytes,
        };
        match listener.progress(told) {
            Ok(true) => ControlFlow::Continue(()),
            Ok(false) | Err(_) => ControlFlow::Break(()),
        }
    }
}
