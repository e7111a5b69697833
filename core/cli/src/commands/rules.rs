//! `ebb rules`: every number of the model, and where it comes from.

use std::io::Write;

use anstyle::Style;
use clap::Args;
use ebb_model::rules::{Rules, Value};
use serde_json::json as object;

use crate::output::{Done, json};
use crate::page;

/// Print every number of the model with its unit, allowed range, certainty and source.
///
/// `ebb --rules FILE rules` shows them as an experiment changes them; FILE holds lines like `signal.steady.value = 0.8`.
#[derive(Args)]
pub struct Arguments {
    /// As JSON
    #[arg(long)]
    json: bool,
}

/// Prints the rules.
pub fn run(arguments: &Arguments, rules: &Rules) -> Done {
    if arguments.json {
        return json(&object!({ "version": rules.version, "rules": rules.entries() }));
    }
    let (strong, quiet) = (Style::new().bold(), Style::new().dimmed());
    let entries = rules.entries();
    let id = entries.iter().map(|e| e.id.len()).max().unwrap_or(0);
    let mut out = anstream::stdout().lock();
    writeln!(out, "{} rules, version {}", entries.len(), rules.version)?;
    for e in entries {
        let [low, high] = e.range;
        let certainty = serde_json::to_value(e.certainty)?;
        let certainty = certainty.as_str().unwrap_or_default();
        let value = value(&e.value);
        writeln!(out, "{strong}{:id$}{strong:#}  {value} {}  ({low} to {high}), {certainty}", e.id, e.unit)?;
        for line in
            textwrap::wrap(&format!("{} {}.", e.about, e.citation.trim_end_matches('.')), page::width() - 4)
        {
            writeln!(out, "    {quiet}{line}{quiet:#}")?;
        }
    }
    out.flush()?;
    Ok(())
}

fn value(of: &Value) -> String {
    match of {
        Value::Whole(n) => n.to_string(),
        Value::Real(n) => n.to_string(),
        Value::List(list) => format!("[{}]", list.iter().map(value).collect::<Vec<_>>().join(", ")),
    }
}
