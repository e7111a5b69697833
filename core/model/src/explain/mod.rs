//! The words of a morning.
//!
//! [`words`](morning::words) turns a morning into [`Message`](message::Message)s, ids with arguments that know no
//! language; [`Texts`](render::Texts) renders them in the language and the units of the profile. The sentences stand in
//! `texts/*.ftl`, one file a language, and nowhere else.

pub mod counterfactual;
mod ids;
pub mod label;
pub mod message;
pub mod morning;
mod name;
pub mod page;
pub mod plan;
mod reason;
pub mod render;
mod session;
pub mod signal;
pub mod tree;
mod why;

pub use name::{session as session_name, tier as tier_name};

#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;
