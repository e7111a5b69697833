//! `ebb eval`: one scenario.

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use ebb_engine::scenario;
use ebb_model::rules::Rules;

/// Evaluate one scenario and print its result as JSON.
#[derive(Args)]
pub struct Arguments {
    /// The scenario, a JSON file
    scenario: PathBuf,
}

/// Prints the result; 2 when the file is no scenario.
pub fn run(arguments: &Arguments) -> ExitCode {
    match evaluate(arguments) {
        Ok(result) => {
            let printed = writeln!(io::stdout().lock(), "{result}");
            if printed.is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
        }
        Err(error) => {
            let _ = writeln!(io::stderr(), "error: {}: {error}", arguments.scenario.display());
            ExitCode::from(2)
        }
    }
}

fn evaluate(arguments: &Arguments) -> Result<String, String> {
    let text = std::fs::read_to_string(&arguments.scenario).map_err(|e| e.to_string())?;
    let rules = Rules::built_in().map_err(|e| e.to_string())?;
    scenario::evaluate(&text, rules).map_err(|e| e.to_string())
}
