//! Signals: from daily values to votes.
//!
//! [`series`] holds a stream's values, [`primary`] picks the stream that speaks for a metric, [`baseline`] says what
//! is normal, [`vote`] and [`sleep`] whether the last week differs from it, and [`band`] where the line may lie.

pub mod band;
pub mod baseline;
pub mod bridge;
pub mod exclusion;
pub mod nights;
pub mod primary;
pub mod series;
pub mod sleep;
pub mod vote;
