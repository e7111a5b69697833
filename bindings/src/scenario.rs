//! The golden scenarios.

use ebb_engine::EngineError;
use ebb_engine::scenario::evaluate;
use ebb_model::rules::Rules;

use crate::error::EbbError;

/// Evaluates a scenario, one JSON object, and gives the result as JSON: what `ebb eval` prints, the same bytes in every
/// language and on every machine. `docs/scenarios.md` describes both. Needs no database.
///
/// # Errors
///
/// `Refused` names the first thing that is wrong with the scenario.
#[uniffi::export]
pub fn evaluate_scenario(scenario: String) -> Result<String, EbbError> {
    let rules = Rules::built_in().map_err(EngineError::from)?;
    evaluate(&scenario, rules).map_err(|e| EbbError::Refused(e.to_string()))
}
