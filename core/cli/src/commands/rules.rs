//! `ebb rules`: every number of the model, and where it comes from.

use std::io::Write;

use anstyle::Style;
use clap::Args;
use ebb_model::explain::shell;
use ebb_model::rules::{Parameter, Rules, Value};
use serde_json::json as object;

use super::ask::Words;
use crate::output::{Done, json};
use crate::page;

/// Print every number of the model with its unit, allowed range, certainty and source; those are in English.
///
/// `ebb --rules FILE rules` shows them as an experiment changes them; FILE holds lines like `signal.steady.value = 0.8`.
#[derive(Args)]
pub struct Arguments {
    /// Only rules with this word in their name or description, like `deload`
    word: Option<String>,
    /// One rule by its name, like `deload.cycle_weeks`
    #[arg(long, value_name = "ID", conflicts_with = "word")]
    why: Option<String>,
    /// As JSON
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    words: Words,
}

/// Prints the rules.
pub fn run(arguments: &Arguments, rules: &Rules) -> Done {
    let word = arguments.word.as_ref().map(|w| w.to_lowercase());
    let wanted = |e: &&Parameter| match (&arguments.why, &word) {
        (Some(id), _) => e.id == *id,
        (None, Some(word)) => e.id.contains(word) || e.about.to_lowercase().contains(word),
        (None, None) => true,
    };
    let entries: Vec<&Parameter> = rules.entries().iter().filter(wanted).collect();
    if let (true, Some(said)) = (entries.is_empty(), arguments.why.as_ref().or(arguments.word.as_ref())) {
        return Err(format!(
            "no rule is called {said}: `ebb rules` lists them all, `ebb rules sleep` those about sleep"
        )
        .into());
    }
    if arguments.json {
        return json(&object!({ "version": rules.version, "rules": entries }));
    }
    let (strong, quiet) = (Style::new().bold(), Style::new().dimmed());
    let id = entries.iter().map(|e| e.id.len()).max().unwrap_or(0);
    let mut out = anstream::stdout().lock();
    let version = usize::try_from(rules.version).unwrap_or(0);
    let head = shell::rules_count(entries.len(), version);
    writeln!(out, "{}", arguments.words.texts(&ebb_engine::Profile::default())?.render(&head))?;
    for e in entries {
        let [low, high] = e.range;
        let certainty = serde_json::to_value(e.certainty)?;
        let certainty = certainty.as_str().unwrap_or_default();
        let value = value(&e.value);
        writeln!(out, "{strong}{:id$}{strong:#}  {value} {}  ({low} to {high}), {certainty}", e.id, e.unit)?;
        let about = format!("{} {}.", e.about, e.citation.trim_end_matches('.'));
        for line in page::wrap(&about, page::width() - 4) {
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
