//! Calendars (RFC 5545): reading anyone's, writing our own.

mod event;
pub mod lines;
mod recurrence;
mod write;
mod zones;

use std::collections::{BTreeMap, BTreeSet};

use ebb_model::plan::race::{Priority, Race};
use ebb_model::plan::session::{Kind, Session};
use ebb_model::time::Day;

use self::event::{Event, events};
use self::recurrence::Rule;
pub use self::write::write;
use super::entry::{Entry, Read, priorities};
use super::json::{race_of, session_of};
use super::{PlanReport, SESSIONS_MOST, title};
use crate::base_plan::PlanFile;

/// Holds the session exactly, as JSON.
const X_SESSION: &str = "X-EBB-SESSION";
/// Holds the race exactly, as JSON.
const X_RACE: &str = "X-EBB-RACE";
/// The title that was written: when it is another now, the athlete has changed it, and the title holds.
const X_TITLE: &str = "X-EBB-TITLE";
/// The session as it was planned before a morning changed it, as JSON.
const X_PLANNED: &str = "X-EBB-PLANNED";

/// An event that lasts longer says nothing about the length of a run.
const SLOT_MOST_S: i64 = 12 * 3600;

/// The plan of a calendar.
pub fn read(text: &str, pace: i64, report: &mut PlanReport) -> Result<PlanFile, String> {
    let (events, faults) = events(text)?;
    for (line, title, why) in faults {
        report.miss(format!("line {line}"), &title, why);
    }
    let events = latest(events);
    // Single days of a recurring event that are told anew.
    let told: BTreeSet<(String, Day)> =
        events.iter().filter_map(|e| Some((e.uid.clone()?, e.recurrence_id?))).collect();
    let mut reader = Reader { pace, report, sessions: Vec::new(), races: Vec::new() };
    for event in events.iter().filter(|e| !e.cancelled) {
        let Some(start) = event.start else {
            reader.report.miss(format!("line {}", event.line), &event.summary, "has no day that can be read");
            continue;
        };
        let session = event.property(X_SESSION).and_then(session_of);
        let race = event.property(X_RACE).and_then(race_of);
        if session.is_some() || race.is_some() {
            reader.exact(event, start, session, race);
            continue;
        }
        for day in reader.days(event, start, &told) {
            reader.titled(event, day, start);
        }
        if reader.sessions.len() > SESSIONS_MOST {
            return Err(format!("has more than {SESSIONS_MOST} sessions; give a part of it"));
        }
    }
    let (races, sessions) = (reader.races, reader.sessions);
    Ok(PlanFile { races: priorities(races), sessions, ..PlanFile::default() })
}

/// Of several tellings of an event the one with the highest sequence number, else the last.
fn latest(events: Vec<Event>) -> Vec<Event> {
    let mut places: BTreeMap<(String, Option<Day>), usize> = BTreeMap::new();
    let mut out: Vec<Event> = Vec::new();
    for event in events {
        let Some(uid) = event.uid.clone() else {
            out.push(event);
            continue;
        };
        let key = (uid, event.recurrence_id);
        match places.get(&key).and_then(|place| out.get_mut(*place)) {
            Some(known) if known.sequence <= event.sequence => *known = event,
            Some(_) => {}
            None => {
                places.insert(key, out.len());
                out.push(event);
            }
        }
    }
    out
}

struct Reader<'a> {
    pace: i64,
    report: &'a mut PlanReport,
    sessions: Vec<Session>,
    races: Vec<(Race, Option<Priority>)>,
}

impl Reader<'_> {
    /// A session or a race that was written here: as it was, but for what its reader changed of it since.
    fn exact(&mut self, event: &Event, day: Day, session: Option<Session>, race: Option<Race>) {
        let session = session.map(|s| Session { day, ..s });
        let race = race.map(|r| Race { day, ..r });
        if let Some(session) = session.as_ref().filter(|_| event.property(X_PLANNED).is_some()) {
            self.report.adjusted.push(session.id.clone());
        }
        let renamed = event.property(X_TITLE).is_some_and(|title| title != event.summary);
        if !renamed {
            return self.keep(event, session, race);
        }
        let told = session.as_ref().map(|s| (&s.id, s.distance_m));
        let Some((id, metres)) = told.or(race.as_ref().map(|r| (&r.id, r.distance_m))) else { return };
        let metres = Some(metres).filter(|m| *m > 0);
        let entry =
            Entry { id: id.clone(), day, days: event.days, title: &event.summary, metres, seconds: None };
        match entry.read(self.pace) {
            Ok(read) => self.renamed(event, read, session, race),
            // A race that is called by its place is still that race.
            Err(why) if race.is_some() && why != title::CALLED_OFF => {
                self.report.miss(day.to_string(), &event.summary, format!("kept as it was: its title {why}"));
                self.keep(event, session, race);
            }
            Err(why) => self.report.miss(day.to_string(), &event.summary, why),
        }
    }

    fn keep(&mut self, event: &Event, session: Option<Session>, race: Option<Race>) {
        if let Some(session) = &session {
            self.report.called(&session.id, &event.summary);
        }
        self.sessions.extend(session);
        self.races.extend(race.map(|r| (r.clone(), Some(r.priority))));
    }

    /// The title is the reader's, the rest as it was written.
    fn renamed(&mut self, event: &Event, mut read: Read, session: Option<Session>, race: Option<Race>) {
        // A race without a session of its own stays without one.
        let alone = session.is_none() && read.race.is_some();
        if let Some(known) = session {
            let Session { key, flex_days, locked, origin, completed, .. } = known;
            read.session = Session { key, flex_days, locked, origin, completed, ..read.session };
        }
        if let (Some(known), Some((new, priority))) = (race, read.race.as_mut()) {
            let told = priority.unwrap_or(known.priority);
            let kind = if known.distance_m == new.distance_m { known.kind } else { new.kind };
            *new = Race { distance_m: new.distance_m, priority: told, kind, ..known };
            *priority = Some(told);
        }
        if alone {
            self.races.extend(read.race);
        } else {
            self.take(read, &event.summary);
        }
    }

    /// The days an event is on.
    fn days(&mut self, event: &Event, start: Day, told: &BTreeSet<(String, Day)>) -> Vec<Day> {
        let mut days = vec![start];
        if title::read(&event.summary, self.pace).is_err() {
            // A stranger is told once, not every week.
            return days;
        }
        if let Some(rule) = event.rule.as_ref().filter(|_| event.recurrence_id.is_none()) {
            match Rule::parse(rule, |text| event.last_day(text)) {
                Ok(rule) => {
                    days = rule.days(start);
                    if rule.is_endless() {
                        let why = "goes on without an end: read for ten years";
                        self.report.miss(start.to_string(), &event.summary, why);
                    }
                }
                Err(what) => {
                    let why = format!(
                        "repeats in a way that is not understood ({what}): only its first day is taken"
                    );
                    self.report.miss(start.to_string(), &event.summary, why);
                }
            }
        }
        days.extend(&event.more_days);
        days.sort_unstable();
        days.dedup();
        let retold = |day: &Day| {
            event.recurrence_id.is_none()
                && event.uid.as_ref().is_some_and(|uid| told.contains(&(uid.clone(), *day)))
        };
        days.retain(|day| !event.except.contains(day) && !retold(day));
        days
    }

    fn titled(&mut self, event: &Event, day: Day, start: Day) {
        let own = event.uid.clone().unwrap_or_else(|| day.to_string());
        let recurs = event.rule.is_some() || !event.more_days.is_empty() || event.recurrence_id.is_some();
        let id = if recurs { format!("{own}/{}", event.recurrence_id.unwrap_or(day)) } else { own };
        let entry = Entry {
            id,
            day,
            days: event.days,
            title: &event.summary,
            metres: None,
            seconds: event.seconds.filter(|s| (1..=SLOT_MOST_S).contains(s)),
        };
        match entry.read(self.pace) {
            Err(why) => self.report.miss(day.to_string(), &event.summary, why),
            Ok(read) if event.days > 1 && read.race.is_none() => {
                // Several days of rest are one each; of anything else nobody knows how it is spread.
                let rests = read.session.kind == Kind::Rest;
                if !rests {
                    let why = format!("lasts {} days: only its first is taken", event.days);
                    self.report.miss(day.to_string(), &event.summary, why);
                }
                let days = if rests { event.days.min(366) } else { 1 };
                for each in start.through(start + (days - 1)) {
                    let id = if days > 1 {
                        format!("{}/{each}", read.session.id)
                    } else {
                        read.session.id.clone()
                    };
                    self.report.called(&id, &event.summary);
                    self.sessions.push(Session { id, day: each, ..read.session.clone() });
                }
            }
            Ok(read) => self.take(read, &event.summary),
        }
    }

    fn take(&mut self, read: Read, title: &str) {
        let session = read.session;
        self.report.called(&session.id, title);
        if read.estimated {
            self.report.estimated.push(session.id.clone());
        }
        if !read.strange.is_empty() {
            let why = format!("taken, but for: {}", read.strange.join(", "));
            self.report.miss(session.day.to_string(), title, why);
        }
        self.races.extend(read.race);
        self.sessions.push(session);
    }
}

#[cfg(test)]
mod tests;
