//! The rules of the model, and the numbers they go by.

pub mod parameters;

pub use parameters::{ByClass, Certainty, Parameter, RaceClass, Rules, RulesError, Span, Value};
