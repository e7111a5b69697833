//! A morning: the verdict, and the plan it leads to.

use std::sync::Arc;

use ebb_model::backtest::{Backtest, backtest};
use ebb_model::explain::counterfactual::{Counterfactual, counterfactuals};
use ebb_model::explain::message::Message;
use ebb_model::explain::render::Texts;
use ebb_model::explain::tree::{Derivation, derivation};
use ebb_model::facts::{Facts, Profile, Runs};
use ebb_model::health::stream::Metric;
use ebb_model::ledger::Entry;
use ebb_model::morning::{Morning, Offer, settle};
use ebb_model::plan::race::Race;
use ebb_model::rules::Rules;
use ebb_model::signal::nights::{NightTimes, Nights};
use ebb_model::signal::series::Stream;
use ebb_model::signal::vote::Preset;
use ebb_model::time::{Day, HOUR_MS};
use ebb_store::StoreError;
use serde::Serialize;

use crate::base_plan::{PlanFile, PlanOrigin};
use crate::derived::{FIRST, first_of_morning};
use crate::engine::{AsOf, Engine};
use crate::error::EngineError;
use crate::gate_json::GateJson;
use crate::ledger::rows;
use crate::scenario::MorningResult;
use crate::text::{AdviceText, MorningText, render};

/// What a morning is asked with.
#[derive(Debug, Clone, Default)]
pub struct Question {
    /// What may be known.
    pub as_of: AsOf,
    /// The athlete's plan; without one a default week is used.
    pub plan: Option<PlanFile>,
    /// How sensitive the votes are; as the profile says without it.
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
    pub(crate) as_of: AsOf,
    rules: Arc<Rules>,
}

/// An answer as JSON: the result of the evaluation, and its words.
#[derive(Debug, Serialize)]
pub struct AnswerJson {
    #[serde(flatten)]
    result: MorningResult,
    /// Where the base plan comes from.
    plan: PlanOrigin,
    /// Moves that may be accepted.
    offers: Vec<Offer>,
    /// What an easy pace costs the heart; null without a run that tells.
    gate: Option<GateJson>,
    /// What is said beside the plan, the most important first.
    advice: Vec<AdviceText>,
    /// The morning in words.
    text: MorningText,
}

impl Answer {
    /// The morning in the words of a language.
    pub fn text(&self, texts: &Texts) -> MorningText {
        render(self, texts)
    }

    /// Everything as JSON.
    pub fn json(&self, texts: &Texts) -> AnswerJson {
        let text = self.text(texts);
        AnswerJson {
            result: MorningResult::from(&self.morning),
            plan: self.plan,
            offers: self.morning.offers.clone(),
            gate: self.facts.gate_reading.map(GateJson::from),
            advice: text.advice.clone(),
            text,
        }
    }

    /// Where it comes from: verdict, votes, means, days; sessions, rules. [`Engine::explain`] goes down to the samples.
    pub fn derivation(&self) -> Derivation<'_> {
        derivation(&self.morning, &self.facts, &self.rules)
    }

    /// What would change it, one sentence each.
    pub fn counterfactuals(&self) -> Vec<Message> {
        let all = counterfactuals(&self.morning, &self.facts, &self.rules);
        all.iter().map(Counterfactual::message).collect()
    }

    /// What could be known.
    pub const fn as_of(&self) -> AsOf {
        self.as_of
    }

    /// The rules it was evaluated with.
    pub fn rules(&self) -> &Rules {
        &self.rules
    }

    /// The daily values behind a metric's vote over the last `days` days, gaps included; empty without a stream.
    pub fn values(&self, metric: Metric, days: i32) -> Vec<Option<f64>> {
        let vote = self.morning.verdict.raw.votes.iter().find(|v| v.metric == metric);
        let stream = vote
            .and_then(|v| v.stream.as_ref())
            .and_then(|key| self.facts.streams.iter().find(|s| s.key() == key));
        let first = self.morning.day - (days - 1);
        let value = |day| stream.and_then(|s| s.on(day)).map(|v| v.value);
        if stream.is_some() { first.through(self.morning.day).map(value).collect() } else { Vec::new() }
    }

    /// The last day with a value of any signal, where no signal can speak and that day is as far back as a silent
    /// stream's.
    pub fn newest_if_silent(&self) -> Option<Day> {
        let day = self.morning.day;
        let last = |s: &Stream| s.last_until(day).map(|v| v.day);
        let newest = self.facts.streams.iter().filter_map(last).max()?;
        let speaks = self.morning.verdict.raw.available().next().is_some();
        (!speaks && day - newest >= self.rules.stream.silent_days).then_some(newest)
    }
}

/// So often a morning is asked again because another process said something meanwhile (house).
const MOST_ASKED: usize = 8;

impl Engine {
    /// The morning of a day, seen on its own: the ledger is read and nothing is written. Mornings since the last one
    /// in the ledger (three weeks at most) are evaluated first, so that a cut that began on Wednesday is known to
    /// someone who looks on Friday.
    ///
    /// # Errors
    ///
    /// The database is busy or damaged.
    pub fn morning(&self, day: Day, question: Question) -> Result<Answer, EngineError> {
        Ok(self.ask(day, question)?.0)
    }

    /// The morning of today: as [`Engine::morning`], and what it and the missed mornings say goes into the ledger.
    /// Asking again adds nothing, unless what is known has changed.
    ///
    /// # Errors
    ///
    /// The database is busy, full or damaged; nothing was written then.
    pub fn live_morning(&self, day: Day, question: Question, at_ms: i64) -> Result<Answer, EngineError> {
        for _ in 0..MOST_ASKED {
            let last = self.store.reading(|reading| reading.last_of_ledger())?;
            let (answer, said) = self.ask(day, question.clone())?;
            if said.is_empty() {
                return Ok(answer);
            }
            let said = rows(&said, at_ms)?;
            // What another process has said meanwhile may be the same, or newer.
            let is_first = self.store.write(|writing| {
                let is_first = writing.reading().last_of_ledger()? == last;
                if is_first {
                    writing.append_ledger(&said)?;
                }
                Ok::<_, StoreError>(is_first)
            })?;
            if is_first {
                return Ok(answer);
            }
        }
        Err(StoreError::Busy.into())
    }

    /// The mornings from `from` to `to`, replayed: what they would have said, how often they would have cut, and how
    /// often noise alone would have.
    ///
    /// # Errors
    ///
    /// The database is busy or damaged.
    pub fn backtest(&self, from: Day, to: Day, preset: Option<Preset>) -> Result<Backtest, EngineError> {
        let facts = self.facts(AsOf::Now, &self.races(AsOf::Now)?, preset, FIRST)?;
        Ok(backtest(from, to, &facts, &self.rules))
    }

    /// What the athlete's records tell, with the races they lead to; no plan, and nothing of the ledger. Before `from` it
    /// is thin, see [`Engine::history`].
    pub(crate) fn facts(
        &self,
        as_of: AsOf,
        races: &[Race],
        preset: Option<Preset>,
        from: Day,
    ) -> Result<Facts, EngineError> {
        let profile = self.profile()?.model();
        let profile = Profile { preset: preset.unwrap_or(profile.preset), ..profile };
        let order = self.source_order()?;
        let history = self.history(as_of, races, profile.load.hr_max, &order, from)?;
        let nights = history.chosen_nights().filter_map(NightTimes::of).collect();
        Ok(Facts {
            profile,
            nights: Nights::new(nights),
            pins: order.into_pins(),
            streams: history.streams,
            gate_runs: history.gate_runs,
            runs: Runs::each_once(history.runs),
            races: races.to_vec(),
            check_ins: self.check_ins(as_of)?,
            tags: self.tags(as_of)?,
            ..Facts::default()
        })
    }

    fn ask(&self, day: Day, question: Question) -> Result<(Answer, Vec<(Day, Entry)>), EngineError> {
        let as_of = question.as_of;
        let races = self.races_of(&question)?;
        let mut facts = self.facts(as_of, &races, question.preset, first_of_morning(day))?;
        let ledger = self.ledger_from(day - self.rules.late_data.catch_up_mornings)?;
        let settled = self.evening_before(day, &question, &races)?;
        let from_file = question.plan.is_some();
        let sessions = match question.plan {
            Some(plan) => Some(plan.sessions),
            None => self.stored_plan(as_of)?,
        };
        if let Some(evening) = settled {
            let (_, evening, _) = self.catch_up(day, evening, sessions.as_deref(), &ledger);
            facts.settled = settle(day, &evening, &self.rules);
        }
        let (morning, facts, said) = self.catch_up(day, facts, sessions.as_deref(), &ledger);
        let plan = match sessions {
            Some(_) if from_file => PlanOrigin::File,
            Some(_) => PlanOrigin::Adopted,
            None if facts.plan.is_empty() => PlanOrigin::None,
            None => PlanOrigin::DefaultWeek,
        };
        Ok((Answer { morning, facts, plan, as_of, rules: Arc::clone(&self.rules) }, said))
    }

    /// Asked in the evening: what was known at the hour from which tomorrow's key session stays as it is.
    fn evening_before(
        &self,
        day: Day,
        question: &Question,
        races: &[Race],
    ) -> Result<Option<Facts>, EngineError> {
        let AsOf::Instant(now) = question.as_of else { return Ok(None) };
        let evening = day.start(now.offset_seconds).plus_ms(self.rules.verdict.evening_h * HOUR_MS);
        if now.day() != day || now.epoch_ms < evening.epoch_ms {
            return Ok(None);
        }
        self.facts(AsOf::Instant(evening), races, question.preset, first_of_morning(day)).map(Some)
    }

    /// The athlete's races; those of a plan file say more of one with the same id.
    fn races_of(&self, question: &Question) -> Result<Vec<Race>, EngineError> {
        let mut races = self.races(question.as_of)?;
        if let Some(plan) = &question.plan {
            races.retain(|r| plan.races.iter().all(|p| p.id != r.id));
            races.extend(plan.races.iter().cloned());
            races.sort_by(|a, b| (a.day, &a.id).cmp(&(b.day, &b.id)));
        }
        Ok(races)
    }
}
