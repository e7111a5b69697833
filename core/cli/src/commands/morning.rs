//! `ebb morning`: this morning's verdict and the plan it leads to.

use std::io::Write;

use clap::Args;
use ebb_model::rules::Rules;

use super::ask::{Ask, Asked};
use crate::output::{Done, json};
use crate::page;

/// This morning's verdict, the three signals behind it, and the next seven days of the plan before and after.
///
/// Without --plan a default week is laid around the last four weeks: their mean distance, spread as Monday rest, Tuesday
/// threshold, Wednesday and Thursday easy, Friday intervals, Saturday easy, Sunday long (12, 10, 8, 11, 6 and 24 parts
/// of 71); runs under 3 km rest. Nothing run in four weeks: no plan, the verdict alone.
///
/// The page is as wide as the terminal, 20 to 96 columns; in a pipe as COLUMNS says, else 80.
#[derive(Args)]
pub struct Arguments {
    #[command(flatten)]
    ask: Ask,
    /// Everything as JSON: the result and its texts
    #[arg(long)]
    json: bool,
}

/// Prints the morning.
pub fn run(arguments: &Arguments, rules: &Rules) -> Done {
    if arguments.json {
        let Asked { answer, texts, .. } = arguments.ask.answer(rules)?;
        return json(&answer.json(&texts));
    }
    show(&arguments.ask, rules)
}

/// Prints the page of a morning.
pub fn show(ask: &Ask, rules: &Rules) -> Done {
    let Asked { answer, texts, .. } = ask.answer(rules)?;
    let page = page::render(&answer, &answer.text(&texts), page::width());
    let mut out = anstream::stdout().lock();
    out.write_all(page.as_bytes())?;
    out.flush()?;
    Ok(())
}
