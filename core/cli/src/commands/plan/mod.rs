//! `ebb plan`: plans in and out.

mod adopt;
mod changes;
mod check;
mod export;
mod new;
mod preview;

use clap::{Args, Subcommand};
use ebb_model::rules::Rules;

use crate::output::Done;

/// Make a plan, look at one of yours, or take the adjusted one away.
#[derive(Args)]
pub struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Adopt(adopt::Arguments),
    Check(check::Arguments),
    Export(export::Arguments),
    New(new::Arguments),
}

/// Does what is asked.
pub fn run(arguments: &Arguments, rules: &Rules) -> Done {
    match &arguments.command {
        Command::Adopt(arguments) => adopt::run(arguments),
        Command::Check(arguments) => check::run(arguments),
        Command::Export(arguments) => export::run(arguments, rules),
        Command::New(arguments) => new::run(arguments, rules),
    }
}
