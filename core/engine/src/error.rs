//! What can go wrong.

use std::path::PathBuf;

use ebb_import::ImportError;
use ebb_model::explain::message::Message;
use ebb_model::explain::plan::problem;
use ebb_model::explain::render::{Language, TextError, Texts, Units};
use ebb_model::plan::make::PlanProblem;
use ebb_model::rules::RulesError;
use ebb_store::StoreError;

/// Why the engine could not do what it was asked. Each message is one sentence that says what to do; none carries a
/// health value.
#[derive(Debug, thiserror::Error)]
pub enum EngineError {
    /// The store could not.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The file could not be imported.
    #[error(transparent)]
    Import(#[from] ImportError),
    /// The built-in rules do not hold together; that is a defect of this version.
    #[error(transparent)]
    Rules(#[from] RulesError),
    /// An entry of the ledger or the profile that cannot be read; a newer version may have written it.
    #[error("the database has an entry that this version cannot read: update Ebb")]
    Entry(#[from] serde_json::Error),
    /// The built-in texts do not hold together; that is a defect of this version.
    #[error(transparent)]
    Texts(#[from] TextError),
    /// An answer to something that was not asked, or outside its range.
    #[error("{0}")]
    Answer(String),
    /// An answer that a morning does not take; in the athlete's language with [`EngineError::said`].
    #[error("{}", english(.0))]
    Refused(Message),
    /// A line that is no change set.
    #[error("no change set at column {column}: see the description of `ebb apply`")]
    Changes {
        /// Where in the line.
        column: usize,
    },
    /// No plan can be made for this goal.
    #[error(transparent)]
    Goal(#[from] PlanProblem),
    /// The text of a plan that cannot be used.
    #[error("the plan {what}")]
    PlanText {
        /// What is wrong with it, and what to do.
        what: String,
    },
    /// A plan that cannot be used.
    #[error("{}: {what}", file.display())]
    Plan {
        /// The file.
        file: PathBuf,
        /// What is wrong with it, and what to do.
        what: String,
    },
}

impl EngineError {
    /// Whether the same call may succeed later, nothing else changed: the database was busy, closed or full, the import
    /// was stopped. Everything else wants another input first, or another version of Ebb.
    pub const fn is_transient(&self) -> bool {
        match self {
            Self::Store(error) => error.is_transient(),
            Self::Import(error) => error.is_transient(),
            Self::Rules(_)
            | Self::Entry(_)
            | Self::Texts(_)
            | Self::Answer(_)
            | Self::Refused(_)
            | Self::Changes { .. }
            | Self::Goal(_)
            | Self::PlanText { .. }
            | Self::Plan { .. } => false,
        }
    }

    /// The same in the words of a language, where it speaks to the athlete; else as it is.
    pub fn said(&self, texts: &Texts) -> String {
        match self {
            Self::Refused(message) => texts.render(message),
            Self::Goal(why) => texts.render(&problem(why)),
            other => other.to_string(),
        }
    }
}

fn english(message: &Message) -> String {
    Texts::new(Language::En, Units::Km).map_or_else(|_| message.id.to_owned(), |texts| texts.render(message))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_time_can_mend_is_worth_trying_again() {
        for later in [StoreError::Busy, StoreError::Interrupted, StoreError::Paused, StoreError::Full] {
            assert!(EngineError::from(later).is_transient());
        }
        assert!(EngineError::from(ImportError::Cancelled).is_transient());
        assert!(!EngineError::from(StoreError::Damaged { what: "a page" }).is_transient());
        assert!(!EngineError::from(ImportError::Truncated("export.zip".into())).is_transient());
        assert!(!EngineError::Answer("rate the run from 1 to 10".to_owned()).is_transient());
    }

    #[test]
    fn why_there_is_no_plan_is_said_in_the_athletes_language() {
        let day = ebb_model::time::Day::from_number(20_522);
        let past = EngineError::from(PlanProblem::NotAhead(day));
        let said = |language| past.said(&Texts::new(language, Units::Km).unwrap());
        assert_eq!(said(Language::En), "Your race on Tue 10 Mar is not ahead of you. Choose a later day.");
        assert_eq!(
            said(Language::Fr),
            "Votre course du mar. 10 mars n’est plus à venir. Choisissez un jour plus tardif."
        );
    }
}
