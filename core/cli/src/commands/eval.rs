//! `ebb eval`: one scenario.

use std::io::{self, Write};
use std::path::PathBuf;

use clap::Args;
use ebb_engine::scenario;
use ebb_model::rules::Rules;

use crate::output::{Done, read};

/// Evaluate one scenario and print its result as JSON.
#[derive(Args)]
pub struct Arguments {
    /// The scenario, a JSON file (the format is in docs/scenarios.md)
    scenario: PathBuf,
}

/// Prints the result.
pub fn run(arguments: &Arguments, rules: &Rules) -> Done {
    let file = arguments.scenario.display();
    let text = read(&arguments.scenario)?;
    let result = scenario::evaluate(&text, rules).map_err(|e| {
        format!("{file}: {e}; a scenario is one JSON object, {{\"scenario\": 1, …}}, see docs/scenarios.md")
    })?;
    writeln!(io::stdout().lock(), "{result}")?;
    Ok(())
}
