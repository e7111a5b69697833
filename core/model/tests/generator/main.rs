//! Generated plans over the whole space of goals: what a coach would hold every one to.
//!
//! 64 goals each; `PROPTEST_CASES` asks for more. What a failure was found with is kept in `proptest-regressions` and
//! tried first.

#![cfg(test)]

mod goals;
mod lived;
mod mornings;
mod shape;
mod signed;
mod table;
mod weeks;

use ebb_model::rules::Rules;

/// The rules every test goes by.
fn rules() -> &'static Rules {
    Rules::built_in().unwrap()
}
