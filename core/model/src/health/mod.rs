//! What a phone says about its owner, and what it means for a day.

pub mod heart_rate;
pub mod record;
pub mod stream;
