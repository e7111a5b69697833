//! Ebb's own plan format.

use ebb_model::plan::race::Race;
use ebb_model::plan::session::Session;
use serde::{Deserialize, Serialize};

use super::outgoing::Outgoing;
use crate::base_plan::PlanFile;
use crate::plan_json::{RaceIn, RaceOut, SessionIn, SessionOut, WeekIn, race, session, sessions};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    #[serde(default)]
    races: Vec<RaceIn>,
    #[serde(default)]
    #[expect(
        dead_code,
        reason = "read so that a mistake in it is told; what a week is called changes no morning"
    )]
    weeks: Vec<WeekIn>,
    #[serde(default)]
    sessions: Vec<SessionIn>,
}

#[derive(Serialize)]
struct ToWrite<'a> {
    races: Vec<RaceOut<'a>>,
    sessions: Vec<SessionOut<'a>>,
}

/// A plan file; a mistake in it is told rather than passed over.
pub fn read(text: &str) -> Result<PlanFile, String> {
    let written: Written = serde_json::from_str(text).map_err(|e| {
        format!("{e}; a plan is {{\"races\": [], \"weeks\": [], \"sessions\": []}}, see docs/plan.md")
    })?;
    let sessions = sessions(written.sessions)?;
    Ok(PlanFile { races: written.races.into_iter().map(race).collect(), sessions })
}

/// The plan as a plan file.
pub fn write(plan: &Outgoing) -> String {
    let written = ToWrite {
        races: plan.races.iter().map(Into::into).collect(),
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
