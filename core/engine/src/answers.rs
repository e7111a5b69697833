//! What the athlete says: how they feel, which session they keep, which offer they take.
//!
//! Nothing of it is ever rewritten. A check-in goes into its table, everything else into the ledger, each with the
//! moment it was said.

use std::collections::BTreeMap;

use ebb_model::explain::answer::{self, is_called};
use ebb_model::facts::ReturnRecord;
use ebb_model::ledger::Entry;
use ebb_model::morning::{Adjusted, Morning};
use ebb_model::plan::session::Session;
use ebb_model::time::Day;
use ebb_model::verdict::check_in::CheckIn;

use crate::day_said::day_said;
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

    /// Takes down whether any of what the question about eating and recovery names was so, at `at_ms` (UTC
    /// milliseconds). The last answer counts.
    ///
    /// # Errors
    ///
    /// The database is busy, full or damaged; nothing was written then.
    pub fn answer_underfuelling(&self, day: Day, some: bool, at_ms: i64) -> Result<(), EngineError> {
        self.append(&[(day, Entry::Underfuelling { some })], at_ms)
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
    /// changed it; the session is named by its id, its day or what it is called.
    ///
    /// # Errors
    ///
    /// [`EngineError::Refused`] where the session is not there, one of several, unchanged, or changed by a rule that
    /// protects the athlete; else the database is busy, full or damaged. Nothing was written then.
    pub fn keep_original(&self, said: &str, morning: &Morning, at_ms: i64) -> Result<(), EngineError> {
        let found = named(said, morning, Adjusted::is_changed)?;
        if !found.is_changed() {
            return Err(EngineError::Refused(answer::unchanged(&found.session)));
        }
        if !found.rules.iter().any(|rule| rule.may_be_overridden()) {
            return Err(EngineError::Refused(answer::protected(&found.session)));
        }
        let entry = Entry::Override { session: found.session.id.clone() };
        self.append(&[(morning.day, entry)], at_ms)
    }

    /// Keeps a session no more: the morning may change it again.
    ///
    /// # Errors
    ///
    /// [`EngineError::Refused`] where the session is not there, one of several, or not kept; else the database is
    /// busy, full or damaged. Nothing was written then.
    pub fn take_back_keep(&self, said: &str, morning: &Morning, at_ms: i64) -> Result<(), EngineError> {
        let kept = self.state_before(morning.day)?.kept;
        let found = named(said, morning, |x| kept.contains(&x.session.id))?;
        if !kept.contains(&found.session.id) {
            return Err(EngineError::Refused(answer::not_kept(&found.session)));
        }
        let entry = Entry::TakeBack { session: found.session.id.clone() };
        self.append(&[(morning.day, entry)], at_ms)
    }

    /// Accepts an offered move, named by its id, or by the id, the day or the name of its session.
    ///
    /// # Errors
    ///
    /// [`EngineError::Refused`] where the morning has no such offer, or several; else the database is busy, full or
    /// damaged. Nothing was written then.
    pub fn accept_move(&self, said: &str, morning: &Morning, at_ms: i64) -> Result<(), EngineError> {
        let of = |x: &Adjusted| morning.offers.iter().find(|o| o.session == x.session.id);
        let found = match morning.offers.iter().find(|o| o.id == said) {
            Some(offer) => Some(offer),
            None => named(said, morning, |x| of(x).is_some()).ok().and_then(of),
        };
        let Some(found) = found else {
            let may: Vec<&Session> =
                morning.sessions.iter().filter(|x| of(x).is_some()).map(|x| &x.session).collect();
            return Err(EngineError::Refused(answer::no_move(said, &may)));
        };
        let entry = Entry::Move { session: found.session.clone(), to: found.to };
        self.append(&[(morning.day, entry)], at_ms)
    }

    /// Answers the lighter week: yes begins one that is offered, no keeps the week as planned. The last answer of a day
    /// counts, so each can be taken back on the day it was given.
    ///
    /// # Errors
    ///
    /// [`EngineError::Refused`] where none is offered, under way, or answered today; else the database is busy, full or
    /// damaged. Nothing was written then.
    pub fn answer_deload(
        &self,
        yes: bool,
        under_way: bool,
        morning: &Morning,
        at_ms: i64,
    ) -> Result<(), EngineError> {
        let offered = morning.deload_offer.is_some();
        let answers = self.state_before(morning.day)?.deloads.answers;
        let answered = answers.iter().any(|(day, _)| *day == morning.day);
        if !offered && !answered && (yes || !under_way) {
            return Err(EngineError::Refused(answer::no_deload(yes, under_way)));
        }
        self.append(&[(morning.day, Entry::DeloadAnswer { taken: yes })], at_ms)
    }

    /// What was last said of a return to running by a day, and when; none where nothing was.
    ///
    /// # Errors
    ///
    /// The database is busy or damaged.
    pub fn return_record(&self, by: Day) -> Result<Option<(Day, ReturnRecord)>, EngineError> {
        Ok(self.state_before(by)?.returns_said.last().copied())
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

/// The one session of a morning that was named: by its id, by a day or weekday, or by what it is called. Of several
/// those count that are `meant`.
fn named<'m>(
    said: &str,
    morning: &'m Morning,
    meant: impl Fn(&Adjusted) -> bool,
) -> Result<&'m Adjusted, EngineError> {
    let all = || morning.sessions.iter();
    if let Some(found) = all().find(|x| x.session.id == said) {
        return Ok(found);
    }
    let day = day_said(said, morning.day);
    let fits = |x: &&Adjusted| match day {
        Some(day) => x.session.day == day,
        None => is_called(said, &x.session),
    };
    let fitting: Vec<&Adjusted> = all().filter(fits).collect();
    let these: Vec<&Adjusted> = fitting.iter().copied().filter(|x| meant(x)).collect();
    let sessions = |list: &[&'m Adjusted]| list.iter().map(|x| &x.session).collect::<Vec<_>>();
    match (these.as_slice(), fitting.as_slice()) {
        ([one], _) | ([], [one]) => Ok(one),
        ([], []) => {
            let changed: Vec<&Session> = all().filter(|x| x.is_changed()).map(|x| &x.session).collect();
            Err(EngineError::Refused(answer::unknown(said, &changed)))
        }
        ([], several) | (several, _) => Err(EngineError::Refused(answer::several(said, &sessions(several)))),
    }
}
