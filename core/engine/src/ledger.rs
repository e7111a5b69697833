//! The ledger in the store: what mornings said, as JSON.

use ebb_model::facts::Facts;
use ebb_model::ledger::{Entry, Said, State};
use ebb_model::morning::{Morning, Offers, evaluate};
use ebb_model::plan::session::Session;
use ebb_model::rules::Rules;
use ebb_model::time::Day;
use ebb_store::LedgerRow;

use crate::base_plan::default_weeks;
use crate::engine::Engine;
use crate::error::EngineError;
use crate::told::Ledger;

impl Engine {
    /// Every entry with the day it is about, in the order they were said.
    ///
    /// # Errors
    ///
    /// The database is busy or damaged.
    pub fn ledger(&self) -> Result<Vec<(Day, Entry)>, EngineError> {
        self.store.ledger()?.iter().map(entry).collect()
    }

    pub(crate) fn append(&self, entries: &[(Day, Entry)], at_ms: i64) -> Result<(), EngineError> {
        Ok(self.store.append_ledger(&rows(entries, at_ms)?)?)
    }

    /// Evaluates the mornings since the ledger's last one, in order, then that of `day`; gives back that morning, the
    /// facts it was made of, and what the ledger has to say of it all.
    ///
    /// `plan` is the athlete's; without one each morning has the default week of its time.
    ///
    /// A morning that says what was said already adds nothing. The two mornings before `day` are looked at again: where
    /// late data changed them, a superseding entry says so and changes no cut.
    pub(crate) fn catch_up(
        &self,
        day: Day,
        facts: Facts,
        plan: Option<&[Session]>,
        ledger: &Ledger,
    ) -> (Morning, Facts, Vec<(Day, Entry)>) {
        let rules = &*self.rules;
        let mut new: Vec<(Day, Entry)> = Vec::new();
        let oldest = day - rules.late_data.catch_up_mornings;
        let first = ledger.last_day_before(day).map_or(oldest, |last| (last + 1).max(oldest));
        let again = (day - rules.late_data.revised_days).through(day - 1).filter(|d| *d < first);
        let runs = facts.runs.clone();
        let mut facts = Facts { own_plan: plan.is_some(), ..facts };
        let mut last = None;
        let mornings = again.map(|d| (d, true)).chain(first.through(day).map(|d| (d, false)));
        // Today's own runs are held against today's sessions once it is on record how those stood.
        let ran_today = facts.own_plan && !facts.runs_between(day, day).is_empty();
        for (of, superseding) in mornings.chain(ran_today.then_some((day, false))) {
            let state = ledger.before(of, &new);
            facts.plan = match plan {
                Some(plan) => plan.to_vec(),
                None => default_weeks(anchor(of, &state, rules), &facts, rules),
            };
            facts.runs = runs.clone();
            let news;
            (facts, news) = state.known(of, facts, rules);
            let morning = evaluate(of, &facts, Offers::Open, rules);
            let said = state.said(&morning, &facts, news, superseding, rules);
            let latest = ledger.entries.iter().chain(&new).rev().find_map(|(d, e)| match e {
                Entry::Morning(s) if *d == of => Some(s),
                _ => None,
            });
            // What it was called when it was said makes no difference to what it says.
            if latest.is_none_or(|l| Said { superseding: l.superseding, ..said.clone() } != *l) {
                new.push((of, Entry::Morning(said)));
            }
            last = Some(morning);
        }
        let morning = last.unwrap_or_else(|| evaluate(day, &facts, Offers::Open, rules));
        (morning, facts, new)
    }
}

/// The day from which the default week looks back: of a cut under way its first day, so that its base plan stays what
/// it was when the cut began.
fn anchor(day: Day, state: &State, rules: &Rules) -> Day {
    state.cuts.iter().rfind(|c| c.covers(day, rules)).map_or(day, |c| c.start)
}

/// The entry of a row, with the day it is about.
pub(crate) fn entry(row: &LedgerRow) -> Result<(Day, Entry), EngineError> {
    Ok((row.day, serde_json::from_str(&row.body)?))
}

/// Entries as rows, said at a moment.
pub(crate) fn rows(entries: &[(Day, Entry)], at_ms: i64) -> Result<Vec<LedgerRow>, EngineError> {
    let row = |(day, entry): &(Day, Entry)| {
        let kind = match entry {
            Entry::Morning(said) if said.superseding => "superseding",
            Entry::Morning(_) => "morning",
            Entry::Override { .. } => "override",
            Entry::TakeBack { .. } => "take_back",
            Entry::Replanned { .. } => "replanned",
            Entry::Move { .. } => "move",
            Entry::Return(_) => "return",
            Entry::Rating(_) => "rating",
            Entry::RatingSkipped { .. } => "rating_skipped",
            Entry::Underfuelling { .. } => "underfuelling",
            Entry::DeloadAnswer { .. } => "deload_answer",
        };
        Ok(LedgerRow { at_ms, day: *day, kind: kind.to_owned(), body: serde_json::to_string(entry)? })
    };
    entries.iter().map(row).collect()
}
