//! A morning: the verdict, and the plan it leads to.

use ebb_model::facts::{Facts, Profile, Runs};
use ebb_model::morning::{Morning, Offer, Offers, evaluate};
use ebb_model::signal::vote::Preset;
use ebb_model::time::{Day, Moment};
use serde::Serialize;

use crate::base_plan::{PlanFile, PlanOrigin, default_weeks};
use crate::engine::Engine;
use crate::error::EngineError;
use crate::scenario::MorningResult;

/// What a morning is asked with.
#[derive(Debug, Clone, Default)]
pub struct Question {
    /// Nothing first seen after this instant exists; all is known without it.
    pub as_of: Option<Moment>,
    /// The athlete's plan; without one a default week is used.
    pub plan: Option<PlanFile>,
    /// How sensitive the votes are; a new athlete's preset without it.
    pub preset: Option<Preset>,
}

/// A morning with everything it was made from.
#[derive(Debug, Clone)]
pub struct Answer {
    /// The verdict and the adjusted plan.
    pub morning: Morning,
    /// What was known.
    pub facts: Facts,
    /// Where the base plan comes from.
    pub plan: PlanOrigin,
}

/// An answer as JSON.
#[derive(Debug, Serialize)]
pub struct AnswerJson {
    #[serde(flatten)]
    result: MorningResult,
    plan: PlanOrigin,
    offers: Vec<Offer>,
}

impl From<&Answer> for AnswerJson {
    fn from(answer: &Answer) -> Self {
        Self {
            result: MorningResult::from(&answer.morning),
            plan: answer.plan,
            offers: answer.morning.offers.clone(),
        }
    }
}

impl Engine {
    /// The morning of a day. The three weeks before it are evaluated first, in order, so that a cut that began on
    /// Wednesday is known to someone who looks on Friday. Writes nothing.
    ///
    /// # Errors
    ///
    /// The database is busy or damaged.
    pub fn morning(&self, day: Day, question: Question) -> Result<Answer, EngineError> {
        let rules = self.rules;
        let history = self.history(question.as_of.map(|t| t.epoch_ms))?;
        let profile = Profile::default();
        let mut facts = Facts {
            profile: Profile { preset: question.preset.unwrap_or(profile.preset), ..profile },
            streams: history.streams,
            runs: Runs::new(history.runs, rules),
            ..Facts::default()
        };
        let plan = match question.plan {
            Some(plan) => {
                facts.plan = plan.sessions;
                facts.races = plan.races;
                PlanOrigin::File
            }
            None => {
                facts.plan = default_weeks(day, &facts);
                if facts.plan.is_empty() { PlanOrigin::None } else { PlanOrigin::DefaultWeek }
            }
        };
        for missed in (day - rules.late_data.catch_up_mornings).through(day - 1) {
            let morning = evaluate(missed, &facts, Offers::Open, rules);
            if let Some(state) = morning.verdict.cut {
                facts.cuts.retain(|c| c.start != state.cut.start);
                facts.cuts.push(state.cut);
            }
        }
        Ok(Answer { morning: evaluate(day, &facts, Offers::Open, rules), facts, plan })
    }
}
