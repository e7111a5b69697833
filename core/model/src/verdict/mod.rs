//! The verdict: from three votes to one tier.
//!
//! [`raw`] is the table of votes, [`persistence`](judge::judge) asks for a second morning, [`context`] whether
//! training explains it, [`check_in`] what the athlete feels, [`cut`] what is already under way, and [`score`] turns
//! the tier into the number on the home screen.

pub mod check_in;
pub mod context;
pub mod cut;
pub mod judge;
pub mod raw;
pub mod score;
pub mod tier;
