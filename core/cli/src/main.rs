//! The command-line shell of Ebb.

mod clock;
mod commands;
mod output;
mod page;
mod sample;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use ebb_model::rules::Rules;
use output::{Done, Failure};

/// The recovery half of a runner's training plan.
///
/// Each morning Ebb reads resting heart rate, HRV, sleep and runs, and when two of the three signals drift the wrong way
/// together it cuts the next seven days of the plan, never the race. Begin with `ebb import`, then `ebb morning`.
#[derive(Parser)]
#[command(name = "ebb", version, max_term_width = 100)]
struct Cli {
    /// Rules of an experiment: a TOML file with lines like `signal.steady.value = 0.8`
    #[arg(long, value_name = "FILE", global = true)]
    rules: Option<PathBuf>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Import(commands::import::Arguments),
    Days(commands::days::Arguments),
    Morning(commands::morning::Arguments),
    Checkin(commands::answers::CheckInArguments),
    Keep(commands::answers::KeepArguments),
    Move(commands::answers::MoveArguments),
    Deload(commands::answers::DeloadArguments),
    Race(commands::race::Arguments),
    Rate(commands::rate::RateArguments),
    Return(commands::rate::ReturnArguments),
    Plan(commands::plan::Arguments),
    Profile(commands::profile::Arguments),
    Explain(commands::explain::Arguments),
    Backtest(commands::backtest::Arguments),
    Record(commands::record::Arguments),
    Tag(commands::tag::Arguments),
    Night(commands::night::Arguments),
    Trend(commands::trend::Arguments),
    Snapshot(commands::snapshot::Arguments),
    Rules(commands::rules::Arguments),
    Eval(commands::eval::Arguments),
    Sample(commands::sample::Arguments),
    Sources(commands::sources::Arguments),
    Apply(commands::keeping::ApplyArguments),
    Archive(commands::keeping::ArchiveArguments),
    Restore(commands::keeping::RestoreArguments),
    Maintain(commands::keeping::MaintainArguments),
    Erase(commands::keeping::EraseArguments),
}

fn main() -> ExitCode {
    output::exit(run(Cli::parse()))
}

fn run(cli: Cli) -> Done {
    let rules = rules(cli.rules.as_deref())?;
    match cli.command {
        Command::Import(arguments) => commands::import::run(&arguments),
        Command::Days(arguments) => commands::days::run(&arguments),
        Command::Morning(arguments) => commands::morning::run(&arguments, &rules),
        Command::Checkin(arguments) => commands::answers::check_in(&arguments),
        Command::Keep(arguments) => commands::answers::keep(&arguments, &rules),
        Command::Move(arguments) => commands::answers::accept_move(&arguments, &rules),
        Command::Deload(arguments) => commands::answers::deload(&arguments, &rules),
        Command::Race(arguments) => commands::race::run(&arguments),
        Command::Rate(arguments) => commands::rate::rate(&arguments),
        Command::Return(arguments) => commands::rate::set(&arguments),
        Command::Plan(arguments) => commands::plan::run(&arguments, &rules),
        Command::Profile(arguments) => commands::profile::run(&arguments),
        Command::Explain(arguments) => commands::explain::run(&arguments, &rules),
        Command::Backtest(arguments) => commands::backtest::run(&arguments, &rules),
        Command::Record(arguments) => commands::record::run(&arguments),
        Command::Tag(arguments) => commands::tag::run(&arguments),
        Command::Night(arguments) => commands::night::run(&arguments),
        Command::Trend(arguments) => commands::trend::run(&arguments),
        Command::Snapshot(arguments) => commands::snapshot::run(&arguments),
        Command::Rules(arguments) => commands::rules::run(&arguments, &rules),
        Command::Eval(arguments) => commands::eval::run(&arguments, &rules),
        Command::Sample(arguments) => commands::sample::run(arguments),
        Command::Sources(arguments) => commands::sources::run(&arguments),
        Command::Apply(arguments) => commands::keeping::apply(&arguments),
        Command::Archive(arguments) => commands::keeping::archive(&arguments),
        Command::Restore(arguments) => commands::keeping::restore(&arguments),
        Command::Maintain(arguments) => commands::keeping::maintain(&arguments),
        Command::Erase(arguments) => commands::keeping::erase(&arguments),
    }
}

/// The built-in rules, or those of an experiment.
fn rules(file: Option<&Path>) -> Result<Rules, Failure> {
    let Some(file) = file else { return Ok(Rules::built_in()?.clone()) };
    Rules::parse(&output::read(file)?).map_err(|e| format!("{}: {e}", file.display()).into())
}
