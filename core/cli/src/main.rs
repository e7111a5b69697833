//! The command-line shell of Ebb.

mod clock;
mod commands;
mod output;
mod page;
mod sample;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// The recovery half of a runner's training plan.
#[derive(Parser)]
#[command(name = "ebb", version, max_term_width = 100)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Import(commands::import::Arguments),
    Days(commands::days::Arguments),
    Morning(commands::morning::Arguments),
    Eval(commands::eval::Arguments),
    Sample(commands::sample::Arguments),
}

fn main() -> ExitCode {
    let done = match Cli::parse().command {
        Command::Import(arguments) => commands::import::run(&arguments),
        Command::Days(arguments) => commands::days::run(&arguments),
        Command::Morning(arguments) => commands::morning::run(&arguments),
        Command::Eval(arguments) => commands::eval::run(&arguments),
        Command::Sample(arguments) => commands::sample::run(arguments),
    };
    output::exit(done)
}
