//! The base plan of a morning: a plan file, or a default week.

use std::io::{self, Read};
use std::path::Path;

use ebb_model::facts::Facts;
use ebb_model::plan::limit::{round_down, share};
use ebb_model::plan::make::{MadePlan, Week};
use ebb_model::plan::race::Race;
use ebb_model::plan::session::{Intensity, Kind, Session};
use ebb_model::rules::Rules;
use ebb_model::time::Day;

use crate::error::EngineError;
use crate::formats::{LARGEST, PlanReport, read_plan};

/// Where a base plan comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum PlanOrigin {
    /// The athlete's own plan, from a file.
    File,
    /// The plan that was adopted.
    Adopted,
    /// A default week, as large as the mean of the last four weeks.
    DefaultWeek,
    /// No plan: too little was run in the last four weeks.
    None,
}

/// A plan as a file has it.
#[derive(Debug, Clone, Default)]
pub struct PlanFile {
    /// Past and to come.
    pub races: Vec<Race>,
    /// What its weeks are for, in order, where it says so. No morning reads it.
    pub weeks: Vec<Week>,
    /// The base plan.
    pub sessions: Vec<Session>,
}

impl From<&MadePlan> for PlanFile {
    fn from(made: &MadePlan) -> Self {
        Self { races: made.races.clone(), weeks: made.weeks.clone(), sessions: made.sessions.clone() }
    }
}

impl PlanFile {
    /// Reads a plan file in any format there is.
    ///
    /// # Errors
    ///
    /// [`EngineError::Plan`]: the file is missing, too large, in no format that is known, or has a session that cannot
    /// be.
    pub fn read(file: &Path) -> Result<Self, EngineError> {
        Ok(Self::read_reported(file)?.0)
    }

    /// The same with a report of what was and what was not understood.
    ///
    /// # Errors
    ///
    /// As [`PlanFile::read`].
    pub fn read_reported(file: &Path) -> Result<(Self, PlanReport), EngineError> {
        let refuse = |what: String| EngineError::Plan { file: file.to_owned(), what };
        let mut bytes = Vec::new();
        let most = LARGEST as u64 + 1;
        let open = std::fs::File::open(file).and_then(|f| f.take(most).read_to_end(&mut bytes));
        open.map_err(|e| refuse(unreadable(&e)))?;
        let text =
            String::from_utf8(bytes).map_err(|_| refuse("is not UTF-8; save it as UTF-8".to_owned()))?;
        read_plan(&text, None, Rules::built_in()?).map_err(|e| match e {
            EngineError::PlanText { what } => refuse(what),
            other => other,
        })
    }
}

fn unreadable(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "there is no such file; check the path".to_owned(),
        kind => format!("cannot be read ({kind}); check the path"),
    }
}

/// A week of a 71-km runner: what the default plan scales. Kilometres are shares, not advice.
const WEEK: [(Kind, Intensity, i64, bool); 7] = [
    (Kind::Rest, Intensity::Rest, 0, false),
    (Kind::Threshold, Intensity::Threshold, 12, false),
    (Kind::Easy, Intensity::Easy, 10, false),
    (Kind::Easy, Intensity::Easy, 8, false),
    (Kind::Intervals, Intensity::Vo2, 11, false),
    (Kind::Easy, Intensity::Easy, 6, false),
    (Kind::Long, Intensity::Easy, 24, true),
];

/// The default plan around a day: every week alike, as far as the runs of the four weeks before it tell (of a newer
/// runner, of the weeks there are). Monday rests, Tuesday and Friday are hard, Sunday is long; days that would come to
/// a crumb of a run rest. Empty when too little was run to fill two days.
pub fn default_weeks(day: Day, facts: &Facts, rules: &Rules) -> Vec<Session> {
    let weeks = rules.generator.recent_weeks;
    let (first, last) = (day - 7 * weeks, day - 1);
    let runs = || facts.runs_between(first, last).iter().filter(|r| r.kind.covers_distance());
    let began = facts.runs.all().iter().find(|r| r.kind.covers_distance()).map_or(day, |r| r.day);
    let lived = (day - began.max(first) + 6) / 7;
    let week_m = share(facts.volume(first, last), 1, i64::from(lived.max(1)));
    let (metres, seconds) = runs().fold((0, 0), |sum, r| (sum.0 + r.distance_m, sum.1 + r.moving_s));
    let whole: i64 = WEEK.iter().map(|x| x.2).sum();
    let distance = |km: i64| round_down(share(week_m, km, whole), rules);
    let shortest = rules.limits.short_run_m;
    if WEEK.iter().filter(|x| distance(x.2) >= shortest).count() < 2 {
        return Vec::new();
    }
    // From the earliest cut that can still be in force to the last day a window can reach.
    (day - 35)
        .monday()
        .through(day + 13)
        .map(|on| {
            let place = usize::try_from(on - on.monday()).unwrap_or(0);
            let (kind, intensity, km, key) =
                WEEK.get(place).copied().unwrap_or((Kind::Rest, Intensity::Rest, 0, false));
            let distance = distance(km);
            let runs = distance >= shortest;
            let (kind, intensity, distance_m) =
                if runs { (kind, intensity, distance) } else { (Kind::Rest, Intensity::Rest, 0) };
            Session {
                duration_s: runs.then(|| share(distance_m, seconds, metres)),
                key: key && runs,
                flex_days: if intensity >= Intensity::Threshold { 1 } else { 0 },
                ..Session::new(on.to_string(), on, kind, intensity, distance_m)
            }
        })
        .collect()
}
