//! Advice: what is said beside a plan and never edits it, and the notes on single values that never vote.
//!
//! Each concept has a file of its own, a function from what rules see and the adjusted sessions to what there is to
//! say. Nothing of it flows back: [`evaluate`](crate::morning::evaluate) asks for it last.

pub mod cold;
mod fuelling;
mod life;
mod notes;
mod sleep;
pub mod underfuelling;

use serde::Serialize;

use crate::explain::message::Message;
use crate::health::stream::Metric;
use crate::morning::Adjusted;
use crate::rules::{Certainty, Rules, Situation};
use crate::signal::vote::Vote;

/// How many pieces of advice a page shows: the first ones. More would not be read.
pub const ON_A_PAGE: usize = 2;

/// What a piece of advice is about, the most important first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Topic {
    /// Answers that ask for a professional.
    Underfuelling,
    /// Cold water: not with, when to leave it out, when it is fine.
    Cold,
    /// Carbohydrate for a long run of today or tomorrow.
    Fuelling,
    /// Alcohol, which explains values.
    Alcohol,
    /// A stay at altitude, which explains values.
    Altitude,
    /// Heat, which explains values.
    Heat,
    /// Time zones crossed, which explain values.
    Travel,
    /// A part of the menstrual cycle, which explains values.
    Cycle,
    /// Sleep that has been short for long.
    SleepHabit,
    /// A debt of sleep that grows.
    SleepDebt,
    /// Nights at ever other times.
    SleepRegularity,
    /// Eating after a hard day and while coming back.
    Eating,
    /// Cold water as a habit.
    ColdHabit,
    /// The question on underfuelling is due.
    AskUnderfuelling,
    /// A single value far from normal.
    SingleValue,
    /// HRV that varies more or less than it used to.
    HrvVariation,
}

impl Topic {
    /// Whether it asks for an answer instead of giving advice: only where one can be taken is it worth asking.
    pub const fn is_question(self) -> bool {
        matches!(self, Self::AskUnderfuelling)
    }
}

/// Something to say beside the plan.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Advice {
    /// What it is about.
    pub topic: Topic,
    /// What it says: sentences, to be read one after the other.
    pub says: Vec<Message>,
    /// How good the evidence is: that of the first parameter, the one it rests on.
    pub certainty: Certainty,
    /// The ids of the parameters it went by, the one it rests on first.
    pub parameters: Vec<&'static str>,
}

impl Advice {
    fn new(topic: Topic, says: Vec<Message>, parameters: &[&'static str], rules: &Rules) -> Self {
        let rests_on = parameters.first().and_then(|id| rules.entry(id));
        let certainty = rests_on.map_or(Certainty::House, |p| p.certainty);
        Self { topic, says, certainty, parameters: parameters.to_vec() }
    }
}

/// Everything there is to say beside the plan of a morning, the most important first. `sessions` are those of its
/// window as the morning leaves them.
pub fn advice(s: &Situation<'_>, sessions: &[Adjusted]) -> Vec<Advice> {
    let mut all: Vec<Advice> = underfuelling::advice(s);
    all.extend(cold::advice(s, sessions));
    all.extend(fuelling::advice(s, sessions));
    all.extend(life::advice(s));
    all.extend(sleep::advice(s));
    all.extend(notes::advice(s));
    all.sort_by_key(|a| a.topic);
    all
}

/// Whether resting heart rate or HRV votes: only then do older circumstances explain anything.
fn heart_votes(s: &Situation<'_>) -> bool {
    s.verdict.raw.votes.iter().filter(|v| v.metric != Metric::Sleep).any(Vote::votes)
}

#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;
