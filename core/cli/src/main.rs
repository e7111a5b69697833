//! The command-line shell of Ebb.

mod clock;
mod commands;
mod sample;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// The recovery half of a runner's training plan.
#[derive(Parser)]
#[command(name = "ebb", version)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Eval(commands::eval::Arguments),
    Sample(commands::sample::Arguments),
}

fn main() -> ExitCode {
    match Cli::parse().command {
        Command::Eval(arguments) => commands::eval::run(&arguments),
        Command::Sample(arguments) => commands::sample::run(arguments),
    }
}
