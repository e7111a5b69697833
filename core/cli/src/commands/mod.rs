//! One file for each subcommand: its arguments, what it calls, what it prints.

pub mod eval;
pub mod sample;
