//! A plan as a calendar: every session and race an event of a whole day, readable in any calendar, exact for us.

use std::fmt::Write;

use chrono::DateTime;
use ebb_model::explain::render::Texts;
use ebb_model::explain::session_name;
use ebb_model::plan::race::Race;
use ebb_model::plan::session::{Content, Intensity, Kind, Session};
use ebb_model::plan::step::{Extent, Step, StepKind};
use ebb_model::time::{Day, MINUTE_MS};

use super::lines::{escape, push};
use super::{X_PLANNED, X_RACE, X_SESSION, X_TITLE};
use crate::formats::json::{race_line, session_line};
use crate::formats::outgoing::{Outgoing, Planned};
use crate::text::capital;

/// The plan as a calendar. Names of events come from those of sessions, so that a calendar that is read again by the
/// same program changes them rather than adding more; the sequence number rises with every minute.
pub fn write(plan: &Outgoing, texts: &Texts, at_ms: i64) -> String {
    let mut out = String::new();
    push(&mut out, "BEGIN", "VCALENDAR");
    push(&mut out, "VERSION", "2.0");
    push(&mut out, "PRODID", "-//Ebb//Ebb//EN");
    push(&mut out, "CALSCALE", "GREGORIAN");
    push(&mut out, "METHOD", "PUBLISH");
    push(&mut out, "X-WR-CALNAME", "Ebb");
    // A race with a session on its day is one event.
    let mut races: Vec<&Race> = plan.races.iter().collect();
    for planned in &plan.sessions {
        let session = &planned.session;
        let own = |r: &&Race| session.kind == Kind::Race && r.day == session.day;
        let race = races.iter().position(own).map(|place| races.remove(place));
        event(&mut out, Some(planned), race, texts, at_ms);
    }
    for race in races {
        event(&mut out, None, Some(race), texts, at_ms);
    }
    push(&mut out, "END", "VCALENDAR");
    out
}

fn event(out: &mut String, planned: Option<&Planned>, race: Option<&Race>, texts: &Texts, at_ms: i64) {
    let session = planned.map(|p| &p.session);
    let (uid, day) = match (session, race) {
        (Some(session), _) => (format!("session/{}@ebb", session.id), session.day),
        (None, Some(race)) => (format!("race/{}@ebb", race.id), race.day),
        (None, None) => return,
    };
    let last = race.map_or(day, |r| day + (r.last_day() - r.day));
    let title = match (session, race) {
        (Some(session), _) => title(&session.content(), texts),
        (None, Some(race)) => title(&of_race(race), texts),
        (None, None) => return,
    };
    let date = |day: Day| day.to_string().replace('-', "");
    push(out, "BEGIN", "VEVENT");
    push(out, "UID", &escape(&uid));
    push(out, "DTSTAMP", &stamp(at_ms));
    push(out, "LAST-MODIFIED", &stamp(at_ms));
    push(out, "SEQUENCE", &at_ms.div_euclid(MINUTE_MS).clamp(0, i64::from(i32::MAX)).to_string());
    push(out, "DTSTART;VALUE=DATE", &date(day));
    push(out, "DTEND;VALUE=DATE", &date(last + 1));
    push(out, "SUMMARY", &escape(&title));
    let description = planned.map_or_else(String::new, description);
    if !description.is_empty() {
        push(out, "DESCRIPTION", &escape(&description));
    }
    // A day of training does not make the day busy.
    push(out, "TRANSP", "TRANSPARENT");
    if let Some(session) = session {
        push(out, X_SESSION, &escape(&session_line(session)));
    }
    push(out, X_TITLE, &escape(&title));
    if let Some(change) = planned.and_then(|p| p.change.as_ref()) {
        push(out, X_PLANNED, &escape(&session_line(&change.before)));
    }
    if let Some(race) = race {
        push(out, X_RACE, &escape(&race_line(race)));
    }
    push(out, "END", "VEVENT");
}

fn of_race(race: &Race) -> Content {
    Session::new("", race.day, Kind::Race, Intensity::Threshold, race.distance_m).content()
}

/// "Threshold 12 km", in the athlete's language and units.
pub fn title(content: &Content, texts: &Texts) -> String {
    capital(&texts.render(&session_name(content)))
}

fn description(planned: &Planned) -> String {
    let mut lines = Vec::new();
    if let Some(change) = &planned.change {
        lines.push(change.line.clone());
        lines.extend(change.reasons.iter().cloned());
    }
    if !planned.session.steps.is_empty() {
        lines.push(steps(&planned.session.steps));
    }
    lines.retain(|l| !l.is_empty());
    lines.join("\n")
}

/// "WU 2 km, 5 x 1 km (400 m jog), CD 2 km": as a title has it.
pub fn steps(steps: &[Step]) -> String {
    let mut out = String::new();
    for step in steps {
        let pause = matches!(step.what, StepKind::Recovery | StepKind::Walk);
        if pause {
            let how = if step.what == StepKind::Walk { "walk" } else { "jog" };
            let _ = write!(out, " ({} {how})", length(step.extent));
            continue;
        }
        if !out.is_empty() {
            out.push_str(", ");
        }
        match step.what {
            StepKind::WarmUp => out.push_str("WU "),
            StepKind::CoolDown => out.push_str("CD "),
            _ => {}
        }
        if step.repeats > 1 {
            let _ = write!(out, "{} x ", step.repeats);
        }
        out.push_str(&length(step.extent));
        let target = step.target;
        if let Some([fast, slow]) = target.pace_s_per_km {
            let clock = |s: i64| format!("{}:{:02}", s / 60, s % 60);
            let _ = if fast == slow {
                write!(out, " @ {}/km", clock(fast))
            } else {
                write!(out, " @ {}-{}/km", clock(fast), clock(slow))
            };
        }
        if let Some([low, high]) = target.heart_rate_bpm {
            let _ = write!(out, " [{low}-{high} bpm]");
        }
    }
    out
}

fn length(extent: Extent) -> String {
    match extent {
        Extent::Metres(m) if m >= 1000 && m % 10 == 0 => format!("{} km", m as f64 / 1000.0),
        Extent::Metres(m) => format!("{m} m"),
        Extent::Seconds(s) if s % 60 == 0 => format!("{} min", s / 60),
        Extent::Seconds(s) => format!("{s} s"),
    }
}

/// An instant in UTC as calendars write it.
fn stamp(at_ms: i64) -> String {
    let at = DateTime::from_timestamp_millis(at_ms).unwrap_or_default();
    at.format("%Y%m%dT%H%M%SZ").to_string()
}
