//! The rules of the model, and the numbers they go by.
//!
//! Every rule is a function from a [`Situation`] to [`Limits`], in a file of its own. None sees what another left;
//! [`all`] collects them, and their meet is what a morning applies.

mod back_to_back;
mod deload;
mod easy_pace_gate;
pub(crate) mod guards;
mod hold;
mod illness;
mod pain;
pub mod parameters;
pub(crate) mod post_race;
mod return_to_run;
mod shape;
mod short_night;
mod signal_cut;
pub mod situation;
pub(crate) mod taper;

use serde::Serialize;

pub use parameters::{ByClass, Certainty, Parameter, RaceClass, Rules, RulesError, Span, Value};
pub use situation::{Limits, Situation};

/// Every rule, in the order in which one is named as the reason of a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum RuleId {
    /// Pain of 6 or more, a limp, or a red flag.
    Pain,
    /// Illness.
    Illness,
    /// Coming back after a layoff.
    ReturnToRun,
    /// A race is near.
    Taper,
    /// A race is behind.
    PostRace,
    /// Two signals drift the wrong way together.
    SignalCut,
    /// A lighter week.
    Deload,
    /// Deloads refused, or underfuelling flagged: the load stays where it is.
    ProgressionLock,
    /// Easy running costs more than it should.
    EasyPaceGate,
    /// The next hard session waits.
    Hold,
    /// Two long days in a row.
    BackToBack,
    /// A short night.
    ShortNight,
    /// No single run far beyond the longest of a month.
    SingleRun,
    /// No week far beyond the best of the last four.
    WeeklyGrowth,
    /// Kilometres taken away are not given back.
    NoPayback,
}

impl RuleId {
    /// All rules, in reason order.
    pub const ALL: [Self; 15] = [
        Self::Pain,
        Self::Illness,
        Self::ReturnToRun,
        Self::Taper,
        Self::PostRace,
        Self::SignalCut,
        Self::Deload,
        Self::ProgressionLock,
        Self::EasyPaceGate,
        Self::Hold,
        Self::BackToBack,
        Self::ShortNight,
        Self::SingleRun,
        Self::WeeklyGrowth,
        Self::NoPayback,
    ];

    /// The name used in results and explanations.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Pain => "pain",
            Self::Illness => "illness",
            Self::ReturnToRun => "return_to_run",
            Self::Taper => "taper",
            Self::PostRace => "post_race",
            Self::SignalCut => "signal_cut",
            Self::Deload => "deload",
            Self::ProgressionLock => "progression_lock",
            Self::EasyPaceGate => "easy_pace_gate",
            Self::Hold => "hold",
            Self::BackToBack => "back_to_back",
            Self::ShortNight => "short_night",
            Self::SingleRun => "single_run",
            Self::WeeklyGrowth => "weekly_growth",
            Self::NoPayback => "no_payback",
        }
    }

    /// Whether the athlete may keep a session as it was planned in spite of the rule.
    pub const fn may_be_overridden(self) -> bool {
        matches!(self, Self::Hold | Self::SignalCut | Self::Deload | Self::EasyPaceGate | Self::ShortNight)
    }

    /// Whether the rule may change tomorrow's key session in the evening.
    pub const fn acts_in_the_evening(self) -> bool {
        matches!(self, Self::Pain | Self::Illness | Self::ReturnToRun | Self::SignalCut)
    }

    /// What the rule allows of each session.
    pub fn limits(self, situation: &Situation<'_>) -> Limits {
        match self {
            Self::Pain => pain::limits(situation),
            Self::Illness => illness::limits(situation),
            Self::ReturnToRun => return_to_run::limits(situation),
            Self::Taper => taper::limits(situation),
            Self::PostRace => post_race::limits(situation),
            Self::SignalCut => signal_cut::limits(situation),
            Self::Deload => deload::limits(situation),
            Self::ProgressionLock => guards::progression_lock(situation),
            Self::EasyPaceGate => easy_pace_gate::limits(situation),
            Self::Hold => hold::limits(situation),
            Self::BackToBack => back_to_back::limits(situation),
            Self::ShortNight => short_night::limits(situation),
            Self::SingleRun => guards::single_run(situation),
            Self::WeeklyGrowth => guards::weekly_growth(situation),
            Self::NoPayback => guards::no_payback(situation),
        }
    }

    /// Whether the rule's trigger holds for today or a day of the window, whether or not it changes anything.
    pub fn in_force(self, situation: &Situation<'_>) -> bool {
        match self {
            Self::Pain => pain::in_force(situation),
            Self::Illness => illness::in_force(situation),
            Self::ReturnToRun => return_to_run::in_force(situation),
            Self::Taper => taper::in_force(situation),
            Self::PostRace => post_race::in_force(situation),
            Self::SignalCut => situation.verdict.cut.is_some(),
            Self::Deload => deload::in_force(situation),
            Self::ProgressionLock => guards::locked(situation),
            Self::EasyPaceGate => easy_pace_gate::in_force(situation),
            Self::Hold => hold::in_force(situation),
            Self::BackToBack => back_to_back::in_force(situation),
            Self::ShortNight => short_night::in_force(situation),
            Self::NoPayback => guards::payback_of(situation).is_some(),
            Self::SingleRun | Self::WeeklyGrowth => true,
        }
    }
}

/// Every rule with what it allows.
pub fn all(situation: &Situation<'_>) -> Vec<(RuleId, Limits)> {
    RuleId::ALL.into_iter().map(|rule| (rule, rule.limits(situation))).collect()
}
