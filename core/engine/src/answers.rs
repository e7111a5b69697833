//! What the athlete says: how they feel, which session they keep, which offer they take.
//!
//! Nothing of it is ever rewritten. A check-in goes into its table, everything else into the ledger, each with the
//! moment it was said.

use std::collections::BTreeMap;

use ebb_model::facts::ReturnRecord;
use ebb_model::ledger::{Entry, State};
use ebb_model::morning::Morning;
use ebb_model::time::Day;
use ebb_model::verdict::check_in::CheckIn;

use crate::engine::{AsOf, Engine};
use crate::error::EngineError;
use crate::plan::until_ms;

impl Engine {
    /// Takes down how a day feels, at `at_ms` (UTC milliseconds). What is absent states nothing; a later check-in of the
    /// day adds to an earlier one.
    ///
    /// # Errors
    ///
    /// [`EngineError::Answer`] where a number is outside its range or nothing is said; else the database is busy, full or
    /// damaged. Nothing was written then.
    pub fn check_in(&self, day: Day, check_in: &CheckIn, at_ms: i64) -> Result<(), EngineError> {
        let within = |x: Option<f64>, low: f64, high: f64| x.is_none_or(|x| x >= low && x <= high);
        let refuse = |what: &str| Err(EngineError::Answer(what.to_owned()));
        if *check_in == CheckIn::default() {
            return refuse("a check-in says something: how you feel, or one of the other answers");
        }
        if !within(check_in.fatigue, 1.0, 5.0) || !within(check_in.soreness, 1.0, 5.0) {
            return refuse("fatigue and soreness are from 1 to 5");
        }
        if !within(check_in.pain, 0.0, 10.0) {
            return refuse("pain is from 0 to 10");
        }
        Ok(self.store.write(|writing| writing.check_in(day, check_in, at_ms))?)
    }

    /// What was said of each day.
    ///
    /// # Errors
    ///
    /// The database is busy or damaged.
    pub fn check_ins(&self, as_of: AsOf) -> Result<BTreeMap<Day, CheckIn>, EngineError> {
        Ok(self.store.check_ins(until_ms(as_of))?)
    }

    /// Keeps a session as the base plan has it, where the rules that changed it allow that. `morning` is the one that
    /// changed it.
    ///
    /// # Errors
    ///
    /// [`EngineError::Answer`] where the session is not there, unchanged, or changed by a rule that protects the athlete;
    /// else the database is busy, full or damaged. Nothing was written then.
    pub fn keep_original(&self, session: &str, morning: &Morning, at_ms: i64) -> Result<(), EngineError> {
        let found = morning.sessions.iter().find(|x| x.session.id == session);
        let refuse = |what: String| Err(EngineError::Answer(what));
        let Some(found) = found else {
            let changed = morning.sessions.iter().filter(|x| x.is_changed());
            let ids: Vec<&str> = changed.map(|x| x.session.id.as_str()).collect();
            let have = if ids.is_empty() { "none is changed".to_owned() } else { ids.join(", ") };
            return refuse(format!(
                "there is no session `{session}` in the next seven days; changed are: {have}"
            ));
        };
        if !found.is_changed() {
            return refuse(format!("session `{session}` is as you planned it"));
        }
        if !found.rules.iter().any(|rule| rule.may_be_overridden()) {
            return refuse(format!(
                "session `{session}` stays as it is: what changed it protects you from harm"
            ));
        }
        self.append(&[(morning.day, Entry::Override { session: session.to_owned() })], at_ms)
    }

    /// Accepts an offered move.
    ///
    /// # Errors
    ///
    /// [`EngineError::Answer`] where the morning has no such offer; else the database is busy, full or damaged. Nothing was
    /// written then.
    pub fn accept_move(&self, offer: &str, morning: &Morning, at_ms: i64) -> Result<(), EngineError> {
        let Some(found) = morning.offers.iter().find(|o| o.id == offer) else {
            return Err(EngineError::Answer(format!("no move `{offer}` is offered this morning")));
        };
        let entry = Entry::Move { session: found.session.clone(), to: found.to };
        self.append(&[(morning.day, entry)], at_ms)
    }

    /// Answers the lighter week: yes begins one that is offered, no keeps the week as planned.
    ///
    /// # Errors
    ///
    /// [`EngineError::Answer`] where none is offered or under way; else the database is busy, full or damaged. Nothing was
    /// written then.
    pub fn answer_deload(
        &self,
        yes: bool,
        under_way: bool,
        morning: &Morning,
        at_ms: i64,
    ) -> Result<(), EngineError> {
        let offered = morning.deload_offer.is_some();
        if !offered && (yes || !under_way) {
            let what =
                if yes { "no lighter week is offered this morning" } else { "no lighter week is under way" };
            return Err(EngineError::Answer(what.to_owned()));
        }
        self.append(&[(morning.day, Entry::DeloadAnswer { taken: yes })], at_ms)
    }

    /// What was last said of a return to running by a day, and when; none where nothing was.
    ///
    /// # Errors
    ///
    /// The database is busy or damaged.
    pub fn return_record(&self, by: Day) -> Result<Option<(Day, ReturnRecord)>, EngineError> {
        Ok(State::before(by, &self.ledger()?).return_said)
    }

    /// Says why running stopped, whether a clinician has cleared it, and where the return begins.
    ///
    /// # Errors
    ///
    /// The database is busy, full or damaged; nothing was written then.
    pub fn set_return_record(&self, day: Day, record: ReturnRecord, at_ms: i64) -> Result<(), EngineError> {
        self.append(&[(day, Entry::Return(record))], at_ms)
    }
}
