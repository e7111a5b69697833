//! Plans in and out.

pub mod title;
