//! The numbers of the model: no threshold stands in code.
//!
//! Every threshold, factor, window and table is an entry of `rules.toml` with its unit, allowed range, certainty
//! and source. [`Rules`] gives them their types: one struct a section, named like it. An experiment may change
//! values within those ranges and nothing else:
//!
//! ```
//! use ebb_model::rules::Rules;
//!
//! assert_eq!(Rules::built_in()?.signal.steady, 0.75);
//! assert_eq!(Rules::parse("signal.steady.value = 0.8")?.signal.steady, 0.8);
//! # Ok::<(), ebb_model::rules::RulesError>(())
//! ```

mod advice;
mod class;
mod file;
mod generator;
mod guards;
mod morning;
mod parameter;
mod section;
mod span;
mod training;

pub use advice::Advice;
pub use class::{ByClass, RaceClass};
pub use generator::*;
pub use guards::*;
pub use morning::*;
pub use parameter::{Certainty, Parameter, Value};
pub use span::Span;
pub use training::*;

use file::File;
use once_cell::sync::OnceCell;
use section::{Section, Source};

const BUILT_IN: &str = include_str!("../../../rules.toml");

/// A rule file that cannot be used.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum RulesError {
    /// Not TOML.
    #[error("the rule file is not TOML ({0}): correct it there")]
    Syntax(String),
    /// Made for other rules than those built in.
    #[error("the rule file is of another version: start from the built-in rules of version {built_in}")]
    Version {
        /// The version that is built in.
        built_in: u32,
    },
    /// A field without an entry.
    #[error("rule `{id}` is missing: add it to the rule file")]
    Missing {
        /// The id that is missing.
        id: String,
    },
    /// An entry without a field.
    #[error("`{id}` is not a rule: correct its name or remove it")]
    Unknown {
        /// The id found.
        id: String,
    },
    /// An entry that is not made of the parts an entry has.
    #[error(
        "rule `{id}` is not complete: it has value, unit, range, certainty, citation and about, and no more"
    )]
    Malformed {
        /// The id of the entry.
        id: String,
    },
    /// A value of another type than the field's.
    #[error("rule `{id}` has a value of the wrong type: it must be {expected}")]
    WrongType {
        /// The id of the entry.
        id: String,
        /// What it must be.
        expected: String,
    },
    /// A value outside the range allowed.
    #[error("rule `{id}` is out of range: it must be {low} to {high} ({unit})")]
    OutOfRange {
        /// The id of the entry.
        id: String,
        /// The least allowed.
        low: f64,
        /// The greatest allowed.
        high: f64,
        /// Their unit.
        unit: String,
    },
    /// An experiment that changes more than a value.
    #[error("rule `{id}` has another {what} than the built-in one: an experiment may change values only")]
    NotAValue {
        /// The id of the entry.
        id: String,
        /// The part that differs.
        what: &'static str,
    },
}

macro_rules! rules {
    ($($field:ident: $section:ty,)+) => {
        /// Every number of the model, by section.
        #[derive(Debug, Clone, PartialEq)]
        pub struct Rules {
            /// The version of the rule file.
            pub version: u32,
            entries: Vec<Parameter>,
            $(
                #[doc = concat!("The section `", stringify!($field), "`.")]
                pub $field: $section,
            )+
        }

        impl Rules {
            fn read(version: u32, mut source: Source) -> Result<Self, RulesError> {
                $(let $field = <$section>::read(&mut source)?;)+
                Ok(Self { version, entries: source.finish()?, $($field,)+ })
            }
        }
    };
}

rules! {
    late_data: LateData,
    workout: Workout,
    stream: Stream,
    plausible: Plausible,
    night: Night,
    daily: Daily,
    beats: Beats,
    signal: Signal,
    sleep: Sleep,
    verdict: Verdict,
    readiness: Readiness,
    cut: Cut,
    hard: Hard,
    plan: Plan,
    generator: Generator,
    limits: Limits,
    matching: Matching,
    deload: Deload,
    gate: Gate,
    return_to_run: ReturnToRun,
    post_race: PostRace,
    taper: Taper,
    back_to_back: BackToBack,
    single_run: SingleRun,
    weekly_growth: WeeklyGrowth,
    illness: Illness,
    pain: Pain,
    short_night: ShortNight,
    progression_lock: ProgressionLock,
    no_payback: NoPayback,
    load: Load,
    advice: Advice,
    explanation: Explanation,
}

impl Rules {
    /// The rules the model goes by.
    ///
    /// # Errors
    /// What is wrong with the built-in file; a test keeps that from happening.
    pub fn built_in() -> Result<&'static Self, RulesError> {
        static RULES: OnceCell<Rules> = OnceCell::new();
        RULES.get_or_try_init(|| Self::complete(BUILT_IN))
    }

    /// The built-in rules with the values of an experiment's file, which may hold any of the ids.
    ///
    /// # Errors
    /// Names the first id that is unknown, of the wrong type, out of its range, or changed in more than its value.
    pub fn parse(text: &str) -> Result<Self, RulesError> {
        let built_in = Self::built_in()?;
        let file = File::read(text)?;
        if file.version.is_some_and(|version| version != built_in.version) {
            return Err(RulesError::Version { built_in: built_in.version });
        }
        let mut entries = file.entries;
        let mut parameters = built_in.entries.clone();
        for parameter in &mut parameters {
            if let Some(entry) = entries.remove(&parameter.id) {
                entry.lay_over(parameter)?;
            }
        }
        match entries.into_keys().next() {
            Some(id) => Err(RulesError::Unknown { id }),
            None => Self::read(built_in.version, Source::new(parameters)),
        }
    }

    /// Every parameter, in the order of the model.
    pub fn entries(&self) -> &[Parameter] {
        &self.entries
    }

    /// The parameter of an id, `signal.theta_widening`.
    pub fn entry(&self, id: &str) -> Option<&Parameter> {
        self.entries.iter().find(|parameter| parameter.id == id)
    }

    fn complete(text: &str) -> Result<Self, RulesError> {
        let file = File::read(text)?;
        let version = file.version.ok_or_else(|| RulesError::Missing { id: "version".to_owned() })?;
        let parameters: Result<Vec<_>, _> =
            file.entries.into_iter().map(|(id, entry)| entry.complete(id)).collect();
        Self::read(version, Source::new(parameters?))
    }
}

#[cfg(test)]
mod tests;
