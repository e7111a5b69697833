//! Plans in and out: JSON, iCalendar, and the events of intervals.icu.
//!
//! [`read_plan`] takes any of the three and tells, beside the plan, what it did not understand; [`write_plan`] writes
//! JSON and iCalendar. Read back, both give the same sessions and races.

mod entry;
mod ics;
mod intervals;
mod json;
pub mod outgoing;
pub mod title;

use std::collections::{BTreeMap, BTreeSet};

use ebb_model::explain::render::Texts;
use ebb_model::plan::race::Race;
use ebb_model::plan::session::Session;
use ebb_model::rules::Rules;
use serde::Serialize;

use crate::base_plan::PlanFile;
use crate::error::EngineError;
use outgoing::Outgoing;

/// How a plan is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Format {
    /// Ebb's own, `{races, weeks, sessions}`.
    Json,
    /// A calendar, RFC 5545.
    Ics,
    /// The list of events that intervals.icu's API gives.
    Intervals,
}

impl Format {
    /// The format of a text by how it begins.
    pub fn sniff(text: &str) -> Option<Self> {
        let text = text.trim_start_matches('\u{feff}').trim_start();
        let calendar = "BEGIN:VCALENDAR";
        match text.chars().next()? {
            '{' => Some(Self::Json),
            '[' => Some(Self::Intervals),
            _ if text.get(..calendar.len()).is_some_and(|b| b.eq_ignore_ascii_case(calendar)) => {
                Some(Self::Ics)
            }
            _ => None,
        }
    }
}

/// What was made of a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PlanReport {
    /// What it is.
    pub format: Format,
    /// Sessions and races that are not sessions as well.
    pub understood: usize,
    /// Sessions whose distance was estimated from minutes at the easy pace, by id.
    pub estimated: Vec<String>,
    /// What sessions were called where they were read from, by id; none in Ebb's own format.
    pub titles: BTreeMap<String, String>,
    /// Sessions that a morning had changed when the text was written, by id: as a base plan they would be cut twice.
    pub adjusted: Vec<String>,
    /// What is left out, and why; or what of a session was passed over.
    pub not_understood: Vec<NotUnderstood>,
}

impl PlanReport {
    fn new(format: Format) -> Self {
        Self {
            format,
            understood: 0,
            estimated: Vec::new(),
            titles: BTreeMap::new(),
            adjusted: Vec::new(),
            not_understood: Vec::new(),
        }
    }

    fn called(&mut self, id: &str, title: &str) {
        self.titles.insert(id.to_owned(), title.chars().take(TITLE_MOST).collect());
    }

    fn miss(&mut self, place: impl Into<String>, title: &str, why: impl Into<String>) {
        let title = title.chars().take(TITLE_MOST).collect();
        self.not_understood.push(NotUnderstood { place: place.into(), title, why: why.into() });
    }
}

/// Letters of a title that a report repeats.
const TITLE_MOST: usize = 80;

/// Something that was not understood.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NotUnderstood {
    /// Its day, or its line in the file.
    #[serde(rename = "where")]
    pub place: String,
    /// What it is called.
    pub title: String,
    /// Why.
    pub why: String,
}

/// No plan is larger, in bytes.
pub const LARGEST: usize = 10 * 1024 * 1024;
/// No plan has more sessions: five a day for fifty years.
const SESSIONS_MOST: usize = 100_000;

/// Reads a plan in a format, or in the one it looks like. Minutes without a distance become metres at the rules' easy
/// pace, and the report names the sessions they do in.
///
/// # Errors
///
/// [`EngineError::PlanText`]: the text is too large, is in no format that is known, or is broken as a whole. A part
/// that is not understood is no error but in the report, except in Ebb's own format.
pub fn read_plan(
    text: &str,
    format: Option<Format>,
    rules: &Rules,
) -> Result<(PlanFile, PlanReport), EngineError> {
    let refuse = |what: String| EngineError::PlanText { what };
    if text.len() > LARGEST {
        return Err(refuse("is larger than 10 MB; a plan of many years is not".to_owned()));
    }
    let Some(format) = format.or_else(|| Format::sniff(text)) else {
        return Err(refuse(
            "is no plan that is known; give a JSON plan, an .ics calendar or intervals.icu events, see docs/plan.md"
                .to_owned(),
        ));
    };
    let text = text.trim_start_matches('\u{feff}');
    let pace = rules.limits.pace_s_per_km as i64;
    let mut report = PlanReport::new(format);
    let mut plan = match format {
        Format::Json => json::read(text).map(|(plan, adjusted)| {
            report.adjusted = adjusted;
            plan
        }),
        Format::Ics => ics::read(text, pace, &mut report),
        Format::Intervals => intervals::read(text, pace, &mut report),
    }
    .map_err(refuse)?;
    if plan.sessions.len() > SESSIONS_MOST {
        return Err(refuse(format!("has more than {SESSIONS_MOST} sessions; give a part of it")));
    }
    if format != Format::Json {
        name_once(&mut plan);
    }
    let on_days: BTreeSet<_> = plan.sessions.iter().map(|s| s.day).collect();
    report.understood = plan.sessions.len() + plan.races.iter().filter(|r| !on_days.contains(&r.day)).count();
    Ok((plan, report))
}

/// Gives sessions that share a name one each, and races too; what is alone keeps its own.
fn name_once(plan: &mut PlanFile) {
    fn settle<'a>(names: impl Iterator<Item = &'a mut String>) {
        let mut seen = BTreeSet::new();
        // The last number given beside a name: a hundred thousand of one name must not be counted anew each time.
        let mut last: BTreeMap<String, usize> = BTreeMap::new();
        for name in names {
            let own = name.clone();
            while !seen.insert(name.clone()) {
                let number = last.entry(own.clone()).or_insert(1);
                *number += 1;
                *name = format!("{own}/{number}");
            }
        }
    }
    settle(plan.sessions.iter_mut().map(|s: &mut Session| &mut s.id));
    settle(plan.races.iter_mut().map(|r: &mut Race| &mut r.id));
}

/// A plan as a text; `at_ms` is now, in UTC milliseconds. intervals.icu takes calendars too, so its own format is only
/// read.
pub fn write_plan(format: WriteFormat, plan: &Outgoing, texts: &Texts, at_ms: i64) -> String {
    match format {
        WriteFormat::Json => json::write(plan),
        WriteFormat::Ics => ics::write(plan, texts, at_ms),
    }
}

/// A format a plan can be written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WriteFormat {
    /// As [`Format::Json`].
    Json,
    /// As [`Format::Ics`].
    Ics,
}
