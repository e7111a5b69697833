//! The texts themselves.
