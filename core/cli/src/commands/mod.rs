//! One file for each subcommand: its arguments, what it calls, what it prints.

pub mod days;
pub mod eval;
pub mod import;
pub mod morning;
pub mod sample;
