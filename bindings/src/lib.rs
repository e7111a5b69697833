//! The border to Swift and Kotlin: one object, [`Engine`], immutable records, one small error, two callbacks.
//!
//! ```
//! use ebb_ffi::{Engine, Instant, Moment};
//!
//! let engine = Engine::in_memory(None)?;
//! // 2026-03-16 07:00 in Berlin.
//! let at = Moment { instant: Instant(1_773_640_800_000), offset_seconds: 3600 };
//! let morning = engine.morning(at)?;
//! assert!(morning.verdict.tier.is_none(), "nothing is known yet");
//! # Ok::<(), ebb_ffi::EbbError>(())
//! ```
//!
//! Every call is synchronous and blocks until it is done: call from a background thread. The object is one for the
//! whole life of the app and may be used from any number of threads at once. Calls are coarse, because each copies its
//! records once; lists are bounded, and series are ready to draw. Time comes in with every call that needs it, for
//! nothing here reads a clock.
//!
//! Types here are records of the border alone. What they mean is decided below, in `ebb-engine` and `ebb-model`; each
//! file holds the records of one concept and how they become values of the model and back.

#![forbid(unsafe_code)]

mod callbacks;
mod engine;
mod error;
mod mirror;
mod records;
mod samples;
mod scenario;
mod time;

pub use callbacks::{CallbackError, LogLevel, LogSink, ProgressListener};
pub use engine::Engine;
pub use error::EbbError;
pub use records::*;
pub use samples::*;
pub use scenario::evaluate_scenario;
pub use time::{Day, Instant, Interval, Moment};

uniffi::setup_scaffolding!();
