//! The invariants of the model, each as facts about an athlete (model.md, section 9).
//!
//! 256 athletes each; `PROPTEST_CASES` asks for more. What a failure was found with is kept beside this file and
//! tried first. `broken.rs` shows that the checks can fail.

#![cfg(test)]

#[path = "../common/mod.rs"]
mod common;

mod advice;
mod broken;
mod cuts;
mod explained;
mod guards;
mod limits;
mod nights;
mod signals;
mod stages;
mod states;
mod whole;
