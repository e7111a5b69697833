//! The command-line shell of Ebb.
fn main() {}
