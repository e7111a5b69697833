//! The mornings of the past, replayed.

use ebb_model::backtest as model;
use ebb_model::explain::render::Texts;
use ebb_model::explain::replay;
use ebb_model::time::Day as ModelDay;

use crate::mirror::count;
use crate::records::Tier;
use crate::time::Day;

/// What a stretch of mornings would have said.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct BacktestReport {
    /// Every morning, in order.
    pub mornings: Vec<ReplayedMorning>,
    /// Every cut, in order of start.
    pub cuts: Vec<ReplayedCut>,
    /// Cuts a year.
    pub cuts_per_year: f64,
    /// Cuts a year on the same history with its weeks shuffled: what noise alone would cut.
    pub noise_per_year: f64,
    /// The same in sentences.
    pub says: Vec<String>,
}

/// One morning, replayed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Record)]
pub struct ReplayedMorning {
    /// The morning.
    pub day: Day,
    /// Its verdict.
    pub tier: Option<Tier>,
    /// How many metrics voted.
    pub voting: u64,
}

/// One cut, replayed.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ReplayedCut {
    /// Its first day.
    pub start: Day,
    /// How deep it became.
    pub tier: Tier,
    /// Days from the first of the unbroken mornings with a vote to the cut.
    pub days_from_first_vote: i32,
    /// The same in words.
    pub text: String,
}

impl BacktestReport {
    pub(crate) fn of(first: ModelDay, last: ModelDay, replayed: &model::Backtest, texts: &Texts) -> Self {
        let says = [replay::span(first, last, replayed), replay::cuts(replayed)];
        let morning = |m: &model::Replayed| ReplayedMorning {
            day: m.day.into(),
            tier: m.tier.map(Into::into),
            voting: count(m.voting),
        };
        let cut = |c: &model::CutReplayed| ReplayedCut {
            start: c.start.into(),
            tier: c.tier.into(),
            days_from_first_vote: c.days_from_first_vote,
            text: texts.render(&replay::cut(c)),
        };
        Self {
            mornings: replayed.mornings.iter().map(morning).collect(),
            cuts: replayed.cuts.iter().map(cut).collect(),
            cuts_per_year: replayed.cuts_per_year,
            noise_per_year: replayed.noise_per_year,
            says: says.iter().map(|m| texts.render(m)).collect(),
        }
    }
}
