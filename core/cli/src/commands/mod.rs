//! One file for each subcommand: its arguments, what it calls, what it prints.

pub mod answers;
mod ask;
pub mod backtest;
pub mod days;
mod distance;
pub mod eval;
pub mod explain;
pub mod import;
pub mod keeping;
pub mod morning;
pub mod night;
pub mod plan;
pub mod profile;
pub mod race;
pub mod rate;
pub mod record;
pub mod rules;
pub mod sample;
pub mod snapshot;
pub mod sources;
pub mod tag;
pub mod trend;
