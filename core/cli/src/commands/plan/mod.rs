//! `ebb plan`: plans in and out.

mod check;
mod export;

use clap::{Args, Subcommand};
use ebb_model::rules::Rules;

use crate::output::Done;

/// Look at a plan of yours, or take the adjusted one away.
#[derive(Args)]
pub struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Check(check::Arguments),
    Export(export::Arguments),
}

/// Does what is asked.
pub fn run(arguments: &Arguments, rules: &Rules) -> Done {
    match &arguments.command {
        Command::Check(arguments) => check::run(arguments),
        Command::Export(arguments) => export::run(arguments, rules),
    }
}
