//! `ebb plan export`: the adjusted plan as a file.

use std::io::{self, Write};
use std::path::PathBuf;

use clap::{Args, ValueEnum};
use ebb_engine::formats::outgoing::Outgoing;
use ebb_engine::formats::{WriteFormat, write_plan};
use ebb_model::rules::Rules;

use crate::clock;
use crate::commands::ask::{Ask, Asked};
use crate::output::Done;

/// Write your plan with this morning's seven days in it, as a calendar for any calendar app or as JSON.
///
/// Without --plan the plan you follow; without one of those the seven days alone. What is exported is cut already: with
/// --base it is the plan as you adopted it, which can be adopted again.
#[derive(Args)]
pub struct Arguments {
    #[command(flatten)]
    ask: Ask,
    /// The plan as you adopted it, nothing of this morning in it
    #[arg(long)]
    base: bool,
    /// What to write
    #[arg(long, value_enum, default_value_t = FormatArgument::Ics)]
    format: FormatArgument,
    /// Where to [default: the terminal]
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

#[derive(Clone, Copy, ValueEnum)]
enum FormatArgument {
    /// Ebb's own plan file
    Json,
    /// A calendar
    Ics,
}

/// Writes the plan.
pub fn run(arguments: &Arguments, rules: &Rules) -> Done {
    let Asked { answer, texts, engine } = arguments.ask.answer(rules)?;
    let base = match arguments.ask.plan()? {
        Some(plan) => plan,
        None => engine.plan(answer.as_of())?.unwrap_or_default(),
    };
    let plan = match arguments.base {
        true if base.sessions.is_empty() => return Err("there is no plan: make one with ebb plan new".into()),
        true => Outgoing::base(&base),
        false => Outgoing::adjusted(&base, &answer, &texts),
    };
    let format = match arguments.format {
        FormatArgument::Json => WriteFormat::Json,
        FormatArgument::Ics => WriteFormat::Ics,
    };
    let text = write_plan(format, &plan, &texts, clock::now_ms());
    let Some(file) = &arguments.output else {
        io::stdout().lock().write_all(text.as_bytes())?;
        return Ok(());
    };
    std::fs::write(file, text).map_err(|e| {
        format!("{}: cannot be written ({}); give --output another place", file.display(), e.kind()).into()
    })
}
