//! The words of a morning.
//!
//! [`words`](morning::words) turns a morning into [`Message`](message::Message)s, ids with arguments that know no
//! language; [`Texts`](render::Texts) renders them in the language and the units of the profile. The sentences stand in
//! `texts/*.ftl`, one file a language, and nowhere else.

pub mod answer;
pub mod counterfactual;
mod deload;
pub(crate) mod ids;
pub mod imported;
pub mod label;
pub mod message;
pub mod morning;
pub(crate) mod name;
pub mod page;
pub mod plan;
mod reason;
pub mod render;
pub mod replay;
pub mod say;
mod session;
pub mod shell;
pub mod signal;
pub mod tree;
mod why;

pub use name::{
    heading as metric_heading, kind as kind_name, method as method_name, session as session_name,
    tier as tier_name,
};

pub use session::done as session_done;
pub use tree::stage as stage_name;

#[cfg(test)]
pub(crate) mod testing;
#[cfg(test)]
mod tests;
