//! The ledger as a morning reads it: what its first entries come to, and those after them.
//!
//! Ten years of entries are parsed for a state that the last weeks hardly change, so the state after the older ones is
//! kept. It is kept of entries only that are all about earlier days than every later one; where one speaks for a day that
//! was kept (a late rating, a restored file) all of them are read, and it is made anew.

use ebb_model::ledger::{Entry, State, settled};
use ebb_model::time::Day;
use ebb_store::{LedgerRow, StoreError, Told};

use crate::engine::Engine;
use crate::error::EngineError;
use crate::ledger::entry;

/// Changes whenever the same entries come to another state, or it is packed in another way.
const FOLD: u32 = 1;
/// Of the last days on record nothing is kept: the mornings that are caught up with (three weeks), and two weeks more in
/// which a run may be rated late (house).
const OPEN_DAYS: i32 = 35;
/// From so many entries on what they come to is kept, so that it is written every few weeks (house).
const MANY_ENTRIES: usize = 32;

/// What was said.
#[derive(Debug, Default)]
pub(crate) struct Ledger {
    /// What the first entries come to.
    first: State,
    /// The entries after them, each with the day it is about, in the order they were said.
    pub(crate) entries: Vec<(Day, Entry)>,
}

impl Ledger {
    /// The state in which the morning of `day` begins, once `new` is said too. Only for days from that on which the ledger
    /// was read for.
    pub(crate) fn before(&self, day: Day, new: &[(Day, Entry)]) -> State {
        self.first.clone().then(day, self.entries.iter().chain(new))
    }

    /// The last day before `day` that spoke for itself.
    pub(crate) fn last_day_before(&self, day: Day) -> Option<Day> {
        let spoke = |entry: &Entry| matches!(entry, Entry::Morning(said) if !said.superseding);
        let later = self.entries.iter().filter(|(of, entry)| *of < day && spoke(entry));
        later.map(|(of, _)| *of).max().or(self.first.last_day)
    }
}

impl Engine {
    /// The state in which the morning of `day` begins.
    ///
    /// # Errors
    ///
    /// The database is paused, busy or damaged, or it was asked to stop.
    pub(crate) fn state_before(&self, day: Day) -> Result<State, EngineError> {
        Ok(self.ledger_from(day)?.before(day, &[]))
    }

    /// The ledger for the mornings of `from` and later.
    ///
    /// # Errors
    ///
    /// The database is paused, busy or damaged, or it was asked to stop.
    pub(crate) fn ledger_from(&self, from: Day) -> Result<Ledger, EngineError> {
        if self.is_experiment {
            return Ok(Ledger { entries: self.ledger()?, ..Ledger::default() });
        }
        let (told, rows) = self.store.reading(|reading| {
            let told = reading.told(FOLD)?;
            let rows = reading.ledger_after(told.as_ref().map_or(i64::MIN, |told| told.seq))?;
            match told {
                Some(told) if rows.iter().all(|(_, row)| row.day > told.day) => Ok((Some(told), rows)),
                Some(_) => Ok((None, reading.ledger_after(i64::MIN)?)),
                None => Ok((None, rows)),
            }
        })?;
        if told.as_ref().is_some_and(|told| told.day >= from) {
            return Ok(Ledger { entries: self.ledger()?, ..Ledger::default() });
        }
        let first = told.map(|told| told.state).unwrap_or_default();
        let entries = rows.iter().map(|(_, row)| entry(row)).collect::<Result<_, _>>()?;
        let ledger = Ledger { first, entries };
        match self.keep(&ledger, &rows) {
            Err(error @ EngineError::Store(StoreError::Interrupted | StoreError::Paused)) => Err(error),
            // What cannot be written, for want of room or because another writes, is read again.
            Ok(()) | Err(_) => Ok(ledger),
        }
    }

    /// Keeps what more of the first entries come to, where those are many.
    fn keep(&self, ledger: &Ledger, rows: &[(i64, LedgerRow)]) -> Result<(), EngineError> {
        let days: Vec<Day> = rows.iter().map(|(_, row)| row.day).collect();
        let Some(newest) = days.iter().max() else { return Ok(()) };
        let Some((count, day)) = settled(&days, *newest - OPEN_DAYS) else { return Ok(()) };
        let (Some((seq, _)), true) = (rows.get(count - 1), count >= MANY_ENTRIES) else { return Ok(()) };
        let state = ledger.first.clone().then(day + 1, ledger.entries.iter().take(count));
        let told = Told { fold: FOLD, seq: *seq, day, state };
        Ok(self.store.write(|writing| writing.set_told(&told))?)
    }
}

#[cfg(test)]
mod tests;
