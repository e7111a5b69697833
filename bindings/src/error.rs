//! What can go wrong, as the apps see it: a variant says what helps, its message is one sentence for the athlete.

use ebb_engine::{EngineError, ImportError, StoreError};

/// Why a call could not do what it was asked; nothing was changed then, but by `erase_all`, which goes on when it is called
/// again. The variant says whether to try again, the
/// message is one clear sentence that carries no health value.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, uniffi::Error)]
#[uniffi(flat_error)]
pub enum EbbError {
    /// What was asked cannot be: a number outside its range, a session that is not there, a goal without a plan. Do not
    /// retry; show the message and ask differently.
    #[error("{0}")]
    Refused(String),
    /// A file that cannot be used: missing, foreign, cut short, or one that is there already. Do not retry with the same file;
    /// show the message and ask for another.
    #[error("{0}")]
    File(String),
    /// Another process kept the database for five seconds. Retry soon.
    #[error("{0}")]
    Busy(String),
    /// It was interrupted, or the listener stopped it. Retry when there is time.
    #[error("{0}")]
    Stopped(String),
    /// The database is paused or erased. Retry after `resume`.
    #[error("{0}")]
    Closed(String),
    /// The disk is full. Retry once there is room.
    #[error("{0}")]
    Full(String),
    /// The disk or a folder could not be read or written. Retry once it can be.
    #[error("{0}")]
    Disk(String),
    /// A newer version of Ebb wrote it. Retry after the app was updated.
    #[error("{0}")]
    Newer(String),
    /// The database is damaged. Do not retry; open it again, which saves what can be saved, or restore an
    /// archive.
    #[error("{0}")]
    Damaged(String),
    /// A defect of this version. Do not retry.
    #[error("{0}")]
    Defect(String),
}

impl EbbError {
    /// The variant's name, which logs may carry.
    pub(crate) const fn name(&self) -> &'static str {
        match self {
            Self::Refused(_) => "refused",
            Self::File(_) => "file",
            Self::Busy(_) => "busy",
            Self::Stopped(_) => "stopped",
            Self::Closed(_) => "closed",
            Self::Full(_) => "full",
            Self::Disk(_) => "disk",
            Self::Newer(_) => "newer",
            Self::Damaged(_) => "damaged",
            Self::Defect(_) => "defect",
        }
    }

    /// What an error of the engine means; `said` is its sentence, in the athlete's language where it has one.
    pub(crate) fn of(error: &EngineError, said: String) -> Self {
        match error {
            EngineError::Store(error) => Self::of_store(error, said),
            EngineError::Import(ImportError::Cancelled) => Self::Stopped(said),
            EngineError::Import(ImportError::UnknownZone(_)) => Self::Refused(said),
            EngineError::Import(ImportError::Io { .. }) => Self::Disk(said),
            EngineError::Import(_) | EngineError::Plan { .. } => Self::File(said),
            EngineError::Entry(_) => Self::Newer(said),
            EngineError::Answer(_)
            | EngineError::Refused(_)
            | EngineError::Changes { .. }
            | EngineError::Goal(_)
            | EngineError::PlanText { .. } => Self::Refused(said),
            EngineError::Rules(_) | EngineError::Texts(_) => Self::Defect(said),
        }
    }

    fn of_store(error: &StoreError, said: String) -> Self {
        match error {
            StoreError::Missing { .. }
            | StoreError::NotADatabase { .. }
            | StoreError::Foreign { .. }
            | StoreError::Archive { .. } => Self::File(said),
            StoreError::Newer { .. } => Self::Newer(said),
            StoreError::NotEmpty => Self::Refused(said),
            StoreError::Busy => Self::Busy(said),
            StoreError::Interrupted => Self::Stopped(said),
            StoreError::Paused => Self::Closed(said),
            StoreError::Full => Self::Full(said),
            StoreError::Io { .. } | StoreError::ReadOnly | StoreError::Sqlite(_) => Self::Disk(said),
            StoreError::Damaged { .. } => Self::Damaged(said),
        }
    }
}

impl From<EngineError> for EbbError {
    fn from(error: EngineError) -> Self {
        let said = error.to_string();
        Self::of(&error, said)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io;
    use std::path::PathBuf;

    /// One of each, with the variant it has to become.
    fn errors() -> Vec<(EngineError, &'static str)> {
        let path = || PathBuf::from("ebb.db");
        let io = || io::Error::other("gone");
        let store = [
            (StoreError::Missing { path: path() }, "file"),
            (StoreError::NotADatabase { path: path() }, "file"),
            (StoreError::Foreign { path: path() }, "file"),
            (StoreError::Newer { path: path(), found: 9, known: 1 }, "newer"),
            (StoreError::Io { path: path(), source: io() }, "disk"),
            (StoreError::Archive { path: path(), what: "is cut short" }, "file"),
            (StoreError::NotEmpty, "refused"),
            (StoreError::Busy, "busy"),
            (StoreError::Interrupted, "stopped"),
            (StoreError::Paused, "closed"),
            (StoreError::Full, "full"),
            (StoreError::ReadOnly, "disk"),
            (StoreError::Damaged { what: "a page" }, "damaged"),
        ];
        let import = [
            (ImportError::Missing(path()), "file"),
            (ImportError::Foreign(path()), "file"),
            (ImportError::NothingInside(path()), "file"),
            (ImportError::Packing(path()), "file"),
            (ImportError::Truncated(path()), "file"),
            (ImportError::Damaged(path()), "file"),
            (ImportError::TooLarge(path()), "file"),
            (ImportError::NotHealthConnect(path()), "file"),
            (ImportError::Schema { file: path(), version: 3 }, "file"),
            (ImportError::UnknownZone("Mars".to_owned()), "refused"),
            (ImportError::Cancelled, "stopped"),
            (ImportError::Io { file: path(), source: io() }, "disk"),
        ];
        let own = [
            (EngineError::Answer("say more".to_owned()), "refused"),
            (EngineError::Changes { column: 1 }, "refused"),
            (EngineError::PlanText { what: "is empty".to_owned() }, "refused"),
            (EngineError::Plan { file: path(), what: "is empty".to_owned() }, "file"),
        ];
        let store = store.into_iter().map(|(error, name)| (EngineError::from(error), name));
        let import = import.into_iter().map(|(error, name)| (EngineError::from(error), name));
        store.chain(import).chain(own).collect()
    }

    #[test]
    fn an_error_becomes_the_variant_that_says_what_helps() {
        for (error, expected) in errors() {
            let later = error.is_transient();
            let name = EbbError::from(error).name();
            assert_eq!(name, expected);
            assert_eq!(["busy", "stopped", "closed", "full", "disk"].contains(&name), later, "{name}");
        }
    }

    #[test]
    fn the_sentence_of_an_error_is_its_message() {
        let full = EbbError::from(EngineError::from(StoreError::Full));
        assert_eq!(full.to_string(), "the disk is full: make room and try again");
    }
}
