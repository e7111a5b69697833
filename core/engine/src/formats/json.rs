//! Ebb's own plan format.

use ebb_model::plan::make::Week;
use ebb_model::plan::race::Race;
use ebb_model::plan::session::Session;
use serde::{Deserialize, Serialize};

use super::outgoing::Outgoing;
use crate::base_plan::PlanFile;
use crate::plan_json::{RaceIn, RaceOut, SessionIn, SessionOut, WeekIn, race, session, sessions, weeks};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    #[serde(default)]
    adjusted: Vec<String>,
    #[serde(default)]
    races: Vec<RaceIn>,
    #[serde(default)]
    weeks: Vec<WeekIn>,
    #[serde(default)]
    sessions: Vec<SessionIn>,
}

#[derive(Serialize)]
struct ToWrite<'a> {
    /// Sessions that a morning changed: as a base plan they would be cut twice.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    adjusted: Vec<&'a str>,
    races: Vec<RaceOut<'a>>,
    #[serde(skip_serializing_if = "<[Week]>::is_empty")]
    weeks: &'a [Week],
    sessions: Vec<SessionOut<'a>>,
}

/// A plan file, and the ids of those of its sessions that a morning changed; a mistake in it is told rather than passed
/// over.
pub fn read(text: &str) -> Result<(PlanFile, Vec<String>), String> {
    let written: Written = serde_json::from_str(text).map_err(|e| told(&e))?;
    let sessions = sessions(written.sessions)?;
    let races = written.races.into_iter().map(race).collect();
    let weeks = weeks(written.weeks, &sessions)?;
    Ok((PlanFile { races, weeks, sessions }, written.adjusted))
}

/// What is wrong, where, and what is allowed there.
fn told(error: &serde_json::Error) -> String {
    let said = error.to_string();
    let (what, _) = said.rsplit_once(" at line ").unwrap_or((&said, ""));
    let allowed = |rest: &str| rest.trim_start_matches("one of ").replace("` or `", "`, `").replace('`', "");
    let name = |text: &str| text.split('`').nth(1).unwrap_or_default().to_owned();
    let after = |begin: &str| what.strip_prefix(begin).and_then(|rest| rest.split_once(", expected "));
    let what = if let Some((field, rest)) = after("unknown field ") {
        format!("there is no field `{}`; allowed are {}", name(field), allowed(rest))
    } else if let Some((value, rest)) = after("unknown variant ") {
        format!("`{}` is not known; allowed are {}", name(value), allowed(rest))
    } else if let Some(field) = what.strip_prefix("missing field ") {
        format!("the field `{}` is not there; write it", name(field))
    } else if let Some((value, rest)) = after("invalid type: ") {
        let wanted = match rest {
            "a string" => "a text in quotes",
            "a boolean" => "true or false",
            r if r.starts_with(['i', 'u']) && r.len() <= 3 => "a whole number",
            other => other,
        };
        format!("{value} stands where {wanted} belongs")
    } else {
        what.to_owned()
    };
    format!("has a mistake in line {}: {what}; see docs/plan.md", error.line())
}

/// The plan as a plan file.
pub fn write(plan: &Outgoing) -> String {
    let changed = plan.sessions.iter().filter(|s| s.change.is_some());
    let written = ToWrite {
        adjusted: changed.map(|s| s.session.id.as_str()).collect(),
        races: plan.races.iter().map(Into::into).collect(),
        weeks: &plan.weeks,
        sessions: plan.sessions.iter().map(|s| (&s.session).into()).collect(),
    };
    // Names are strings and numbers finite: nothing in it cannot be JSON.
    serde_json::to_string_pretty(&written).unwrap_or_default() + "\n"
}

/// One session in a line.
pub fn session_line(session: &Session) -> String {
    serde_json::to_string(&SessionOut::from(session)).unwrap_or_default()
}

/// One race in a line.
pub fn race_line(race: &Race) -> String {
    serde_json::to_string(&RaceOut::from(race)).unwrap_or_default()
}

/// The session of a line, if it is one.
pub fn session_of(line: &str) -> Option<Session> {
    session(serde_json::from_str(line).ok()?).ok()
}

/// The race of a line, if it is one.
pub fn race_of(line: &str) -> Option<Race> {
    serde_json::from_str(line).ok().map(race)
}
