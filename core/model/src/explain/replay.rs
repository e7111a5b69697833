//! A replay of the past in words.

use super::message::{Message, count, plain};
use super::{ids, name};
use crate::backtest::{Backtest, CutReplayed};
use crate::time::Day;

/// From when to when, how many mornings, and how many of them had no verdict.
pub fn span(first: Day, last: Day, replayed: &Backtest) -> Message {
    let silent = replayed.mornings.iter().filter(|morning| morning.tier.is_none()).count();
    ids::replayed(first, last, count(replayed.mornings.len()), count(silent))
}

/// How many cuts, how many a year, and how many by noise alone.
pub fn cuts(replayed: &Backtest) -> Message {
    let (rate, noise) = (plain(replayed.cuts_per_year, 1), plain(replayed.noise_per_year, 1));
    ids::replayed_cuts(count(replayed.cuts.len()), rate, noise)
}

/// A cut, with how long after the first vote it came.
pub fn cut(cut: &CutReplayed) -> Message {
    let days = usize::try_from(cut.days_from_first_vote).unwrap_or(0);
    ids::replayed_cut(name::tier(Some(cut.tier)), count(days))
}
