//! The fold over what was said, from the beginning or from where it was left.

use std::collections::BTreeMap;

use crate::advice::underfuelling::Underfuelling;
use crate::deload::Recorded;
use crate::ledger::{CutSaid, Entry, Event, PrimaryChange, Said, State};
use crate::time::Day;
use crate::verdict::cut::Cut;
use crate::verdict::tier::Tier;

impl State {
    /// The state in which the morning of `day` begins. `entries` are in the order they were said, each with the day it
    /// is about; those of `day` itself and later count only where the athlete spoke.
    pub fn before<'e>(day: Day, entries: impl IntoIterator<Item = &'e (Day, Entry)>) -> Self {
        Self::default().then(day, entries)
    }

    /// The same, going on from where it was left: `self` is the state after the first entries, `entries` are those said
    /// later. Exact where `day` and every one of these lies after all days the first were about, see [`settled`].
    #[must_use]
    pub fn then<'e>(self, day: Day, entries: impl IntoIterator<Item = &'e (Day, Entry)>) -> Self {
        let mut state = self;
        let mut mornings: BTreeMap<Day, &Said> = BTreeMap::new();
        for (of, entry) in entries.into_iter().filter(|(of, _)| *of <= day) {
            match entry {
                Entry::Morning(said) if !said.superseding => {
                    if said.own_plan {
                        state.stood.insert(*of, said.today.as_slice().into());
                    }
                    if *of < day {
                        mornings.insert(*of, said);
                    }
                }
                Entry::Morning(_) => {}
                Entry::Override { session } => {
                    state.kept.insert(session.clone());
                }
                Entry::TakeBack { session } => {
                    state.kept.remove(session);
                }
                Entry::Replanned { sessions } => {
                    state.kept.retain(|id| !sessions.contains(id));
                    state.moves.retain(|(id, _)| !sessions.contains(id));
                }
                Entry::Move { session, to } => state.moves.push((session.clone(), *to)),
                Entry::Return(record) => state.returns_said.push((*of, *record)),
                Entry::Rating(rating) => {
                    state.ratings.retain(|(d, r)| d != of || r.start != rating.start);
                    state.ratings.push((*of, *rating));
                }
                // The last word of a day is the answer to what that day asked.
                Entry::DeloadAnswer { taken } => {
                    state.deloads.answers.retain(|(d, _)| d != of);
                    state.deloads.answers.push((*of, *taken));
                }
                Entry::Underfuelling { some } => {
                    if state.underfuelling.asked <= Some(*of) {
                        state.underfuelling = Underfuelling { asked: Some(*of), flagged: *some };
                    }
                }
                Entry::RatingSkipped { .. } => {}
            }
        }
        let mut cuts: BTreeMap<Day, Cut> = state.cuts.iter().map(|cut| (cut.start, *cut)).collect();
        state.deloads.first_morning = state.deloads.first_morning.or(mornings.keys().next().copied());
        for (of, said) in mornings {
            state.last_day = Some(of);
            if let Some(CutSaid { start, tier, hard }) = said.cut {
                cuts.insert(start, Cut { start, tier, hard });
            }
            state.deloads.ready.extend(said.tier.map(|tier| (of, tier == Tier::Ready)));
            if let Some((run, gate)) = said.gate {
                let gates = &mut state.deloads.gates;
                // In order of that run's day, so those to drop are the last ones.
                gates.truncate(gates.partition_point(|(r, _)| *r < run));
                gates.push((run, gate));
            }
            for event in &said.events {
                state.add(of, event);
            }
            state.primary.extend(said.primary.iter().map(|(metric, key)| (*metric, key.clone())));
        }
        state.cuts = cuts.into_values().collect();
        state
    }

    fn add(&mut self, day: Day, event: &Event) {
        match event {
            Event::PrimaryChanged { from, to, .. } => {
                self.changes.push(PrimaryChange { day, from: from.clone(), to: to.clone() });
            }
            Event::DeloadBegan { week, cycle_weeks } => {
                let (week, cycle_weeks) = (week.clone(), *cycle_weeks);
                self.deloads.recorded.push(Recorded { week, cycle_weeks, closed: None });
            }
            Event::DeloadClosed { start, outcome } => {
                let open = self.deloads.recorded.iter_mut().rfind(|r| r.week.start == *start);
                open.into_iter().for_each(|r| r.closed = Some((day, *outcome)));
            }
            Event::CutOpened { .. }
            | Event::CutDeepened { .. }
            | Event::CutReleased
            | Event::CutWithdrawn
            | Event::CutEnded { .. } => {}
        }
    }
}

/// How many of the first entries stand on their own, and the last day they are about: the most of them that are about
/// no day after `until`, and all about earlier days than every later entry. `days` are those of the entries, in the
/// order they were said.
///
/// None where there are no such entries. A fold over any later day goes on from them as if it had begun with them: of
/// what the athlete says the order it was said in counts, of mornings the order of days, and here both agree.
pub fn settled(days: &[Day], until: Day) -> Option<(usize, Day)> {
    let mut latest: Vec<Day> = Vec::with_capacity(days.len());
    for day in days {
        latest.push(latest.last().map_or(*day, |last| *last.max(day)));
    }
    let mut earliest_later = None;
    for ((n, last), day) in latest.into_iter().enumerate().rev().zip(days.iter().rev()) {
        if last <= until && earliest_later.is_none_or(|later| last < later) {
            return Some((n + 1, last));
        }
        earliest_later = Some(earliest_later.map_or(*day, |later: Day| later.min(*day)));
    }
    None
}

/// Ratings as rows: a format that does not name its fields cannot flatten one into the other.
pub(super) mod ratings {
    use serde::{Deserialize, Deserializer, Serializer};

    use crate::ledger::Rating;
    use crate::stages::Felt;
    use crate::time::{Day, Moment};

    type Row = (Day, Option<Moment>, Option<f64>, Felt);

    pub(in crate::ledger) fn serialize<S: Serializer>(
        ratings: &[(Day, Rating)],
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(ratings.iter().map(|(day, r)| -> Row { (*day, r.start, r.rpe, r.felt) }))
    }

    pub(in crate::ledger) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Vec<(Day, Rating)>, D::Error> {
        let rows = Vec::<Row>::deserialize(deserializer)?;
        let rating = |(day, start, rpe, felt)| (day, Rating { start, rpe, felt });
        Ok(rows.into_iter().map(rating).collect())
    }
}

#[cfg(test)]
mod tests;
