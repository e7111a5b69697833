//! The decision model of Ebb: pure functions over values.
//!
//! Data takes one road, and each arrow is a function that can be called on its own:
//!
//! ```text
//! records -> nights, daily values -> baselines -> votes -> verdict -> limits -> adjusted plan
//! ```
//!
//! * [`time`]: days and moments;
//! * [`health`]: what a phone says (records, heart rate) and what it means for a day (nights, daily values);
//! * [`signal`]: whether the last week differs from what is normal;
//! * [`verdict`]: what three signals come to;
//! * [`load`]: what training weighs;
//! * [`plan`]: sessions, races, how limits change them, and how a plan is made;
//! * [`deload`]: lighter weeks, and whether they were taken;
//! * [`gate`]: what an easy pace costs;
//! * [`ledger`]: what each morning said, and what of it the next one needs;
//! * [`advice`]: what is said beside the plan and never edits it;
//! * [`backtest`]: the same over a stretch of the past;
//! * [`stages`]: how far a return to running has come;
//! * [`rules`]: every number of the model, with its unit, range and source;
//! * [`explain`]: the words of a morning, and where each of its numbers comes from.
//!
//! [`morning::evaluate`] goes the whole way, from [`facts`] to a [`morning::Morning`].
//!
//! Nothing here reads a clock, a locale, a file or a random number: the same inputs give the same bytes on every
//! platform. `ln` and `exp` come from `libm` for that reason.

pub mod advice;
pub mod backtest;
pub mod deload;
pub mod explain;
pub mod facts;
pub mod gate;
pub mod health;
pub mod ledger;
pub mod load;
pub mod morning;
pub mod plan;
pub mod rules;
pub mod signal;
pub mod stages;
pub mod statistics;
pub mod time;
pub mod verdict;
