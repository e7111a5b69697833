//! Scenarios: one evaluation as one JSON object, the same in every language.
//!
//! A scenario holds the whole input of one pure function of the model. The result is one JSON object too, and the
//! same text gives the same bytes on every platform. The format is described in `docs/scenarios.md`.

mod eval;
mod gate;
mod load;
mod night;
pub(crate) mod number;
mod result;

use ebb_model::facts::Facts;
use ebb_model::rules::Rules;
use ebb_model::time::Day;
use serde::Deserialize;

pub use result::MorningResult;

/// A text that is no scenario.
#[derive(Debug, thiserror::Error)]
pub enum ScenarioError {
    /// Not JSON, a field that is not known, or one of the wrong type.
    #[error("{0}")]
    Json(#[from] serde_json::Error),
    /// Well-formed, but it says what cannot be.
    #[error("{0}")]
    Meaning(String),
}

/// What every scenario begins with.
#[derive(Deserialize)]
struct Head {
    #[serde(default)]
    kind: Kind,
}

#[derive(Deserialize, Default)]
#[serde(rename_all = "snake_case")]
enum Kind {
    #[default]
    Eval,
    Night,
    Load,
    Gate,
}

/// The fields every kind has and no evaluation looks at. `scenario` is the version of the format.
#[derive(Deserialize)]
#[serde(try_from = "u32")]
struct Version;

impl TryFrom<u32> for Version {
    type Error = String;
    fn try_from(version: u32) -> Result<Self, String> {
        if version == 1 {
            Ok(Self)
        } else {
            Err(format!("scenario version {version} is not known: it must be 1"))
        }
    }
}

/// Evaluates a scenario and returns the result as JSON text.
pub fn evaluate(text: &str, rules: &Rules) -> Result<String, ScenarioError> {
    let head: Head = serde_json::from_str(text)?;
    let result = match head.kind {
        Kind::Eval => serde_json::to_string(&eval::evaluate(text, rules)?),
        Kind::Night => serde_json::to_string(&night::evaluate(text, rules)?),
        Kind::Load => serde_json::to_string(&load::evaluate(text, rules)?),
        Kind::Gate => serde_json::to_string(&gate::evaluate(text, rules)?),
    };
    Ok(result?)
}

/// The day of a `kind: eval` scenario and what is known on its morning.
///
/// # Errors
/// What [`evaluate`] refuses, and every other kind.
pub fn morning(text: &str, rules: &Rules) -> Result<(Day, Facts), ScenarioError> {
    eval::morning(text, rules)
}

/// Well-formed, but not what can be.
fn meaning(text: impl Into<String>) -> ScenarioError {
    ScenarioError::Meaning(text.into())
}
