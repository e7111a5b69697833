//! The events of intervals.icu, as its API gives them (`GET /api/v1/athlete/{id}/events`): a list of objects of which
//! these fields are read and every other is passed over.

mod steps;

use ebb_model::plan::race::Priority;
use ebb_model::plan::session::{Intensity, Kind, Session};
use ebb_model::time::Day;
use serde::Deserialize;
use serde::de::{DeserializeOwned, Deserializer};
use serde_json::Value;

use self::steps::{Document, number, read as read_steps};
use super::entry::{Entry, Read, priorities};
use super::{PlanReport, SESSIONS_MOST};
use crate::base_plan::PlanFile;
use crate::scenario::number::MOST;

/// Fields that are null or of another type count as not there: one of them must not lose a workout.
#[derive(Deserialize)]
struct Event {
    #[serde(default)]
    id: Value,
    #[serde(default, deserialize_with = "lenient")]
    category: Option<String>,
    #[serde(default, deserialize_with = "lenient")]
    start_date_local: Option<String>,
    #[serde(default, deserialize_with = "lenient")]
    end_date_local: Option<String>,
    #[serde(default, deserialize_with = "lenient")]
    name: Option<String>,
    #[serde(default, rename = "type", deserialize_with = "lenient")]
    sport: Option<String>,
    #[serde(default)]
    distance: Value,
    #[serde(default)]
    distance_target: Value,
    #[serde(default)]
    moving_time: Value,
    #[serde(default)]
    time_target: Value,
    #[serde(default, deserialize_with = "lenient")]
    workout_doc: Option<Document>,
}

/// A value where it is of its type, else what stands for none.
fn lenient<'de, D: Deserializer<'de>, T: DeserializeOwned + Default>(from: D) -> Result<T, D::Error> {
    Ok(serde_json::from_value(Value::deserialize(from)?).unwrap_or_default())
}

/// The plan of a list of events.
pub fn read(text: &str, pace: i64, report: &mut PlanReport) -> Result<PlanFile, String> {
    let list: Vec<Value> = serde_json::from_str(text)
        .map_err(|e| format!("{e}; events of intervals.icu are a list of objects, see docs/plan.md"))?;
    let (mut sessions, mut races) = (Vec::new(), Vec::new());
    for (place, value) in list.into_iter().take(SESSIONS_MOST + 1).enumerate() {
        let place = format!("event {}", place + 1);
        let event: Event = match serde_json::from_value(value) {
            Ok(event) => event,
            Err(e) => {
                report.miss(place, "", format!("cannot be read: {e}"));
                continue;
            }
        };
        let name = event.name.clone().unwrap_or_default();
        match event.session(pace) {
            Ok(read) => {
                if read.estimated {
                    report.estimated.push(read.session.id.clone());
                }
                if !read.strange.is_empty() {
                    let why = format!("taken, but for: {}", read.strange.join(", "));
                    report.miss(read.session.day.to_string(), &name, why);
                }
                report.called(&read.session.id, &name);
                races.extend(read.race);
                sessions.push(read.session);
            }
            Err(why) => report.miss(event.day().map_or(place, |d| d.to_string()), &name, why),
        }
    }
    Ok(PlanFile { races: priorities(races), sessions, ..PlanFile::default() })
}

impl Event {
    fn day(&self) -> Option<Day> {
        self.start_date_local.as_ref()?.get(..10)?.parse().ok()
    }

    fn id(&self) -> Option<String> {
        match &self.id {
            Value::String(id) if !id.is_empty() => Some(id.clone()),
            Value::Number(id) => Some(id.to_string()),
            _ => None,
        }
    }

    fn session(&self, pace: i64) -> Result<Read, String> {
        let day = self.day().ok_or("has no start_date_local that is a day")?;
        let priority = match self.category.as_deref() {
            Some("WORKOUT") => None,
            Some("RACE_A") => Some(Priority::A),
            Some("RACE_B") => Some(Priority::B),
            Some("RACE_C") => Some(Priority::C),
            Some(other) => return Err(format!("is {}, not a session", other.to_lowercase())),
            None => return Err("has no category".to_owned()),
        };
        let whole =
            |value: &Value| number(value).filter(|n| *n >= 1.0 && *n <= MOST as f64).map(|n| n as i64);
        let metres = whole(&self.distance).or(whole(&self.distance_target));
        let seconds = whole(&self.moving_time).or(whole(&self.time_target));
        let name = self.name.clone().unwrap_or_default();
        let sport = self.sport.clone().unwrap_or_default();
        // Its category makes it a race, whatever it is called.
        let title = if priority.is_some() { format!("Race {}", race_name(&name, metres)) } else { name };
        let days = self.end_date_local.as_ref().and_then(|e| e.get(..10)?.parse::<Day>().ok());
        let entry = |title: &str| {
            let id = self.id().unwrap_or_else(|| day.to_string());
            let days = if priority.is_some() { days.map_or(1, |end| (end - day).clamp(1, 366)) } else { 1 };
            Entry { id, day, days, title, metres, seconds }.read(pace)
        };
        let by_sport = usual(&sport);
        if priority.is_some() && by_sport.is_some_and(|(kind, _)| kind != Kind::Easy) {
            return Err(format!("is a race that is not run ({sport})"));
        }
        let mut read = match (entry(&title), by_sport) {
            (Ok(read), _) if priority.is_some() || by_sport.is_none() => read,
            // A ride called "Threshold" is no run.
            (Ok(read), Some((kind, _))) if kind == Kind::Easy && read.session.kind != Kind::Race => read,
            (Err(why), None) => return Err(why),
            (Err(why), _) if priority.is_some() => return Err(why),
            (_, Some((kind, intensity))) => self.by_sport(day, kind, intensity, metres, seconds, pace)?,
            (Ok(read), None) => read,
        };
        if let (Some(priority), Some((race, told))) = (priority, read.race.as_mut()) {
            race.priority = priority;
            *told = Some(priority);
        }
        self.fill(&mut read, metres, seconds);
        Ok(read)
    }

    /// A session whose title says nothing of it.
    fn by_sport(
        &self,
        day: Day,
        kind: Kind,
        intensity: Intensity,
        metres: Option<i64>,
        seconds: Option<i64>,
        pace: i64,
    ) -> Result<Read, String> {
        let id = self.id().unwrap_or_else(|| day.to_string());
        let estimate = seconds.map(|s| (s * 1000 / pace.max(1) + 50) / 100 * 100);
        let distance_m = if kind.is_run() { metres.or(estimate).unwrap_or(0) } else { 0 };
        if kind.is_run() && distance_m == 0 {
            return Err("has neither a distance nor a moving time".to_owned());
        }
        let session = Session { duration_s: seconds, ..Session::new(id, day, kind, intensity, distance_m) };
        Ok(Read { session, race: None, estimated: kind.is_run() && metres.is_none(), strange: Vec::new() })
    }

    /// What its own fields tell better than its title: distance, time, and the parts of its workout.
    fn fill(&self, read: &mut Read, metres: Option<i64>, seconds: Option<i64>) {
        let session = &mut read.session;
        if let Some(metres) = metres.filter(|_| session.kind.is_run()) {
            session.distance_m = metres;
            read.estimated = false;
        }
        session.duration_s = seconds.filter(|_| session.kind != Kind::Rest).or(session.duration_s);
        let Some(document) = self.workout_doc.as_ref().filter(|_| session.kind.is_run()) else { return };
        let told = read_steps(document);
        if told.steps.is_empty() {
            return;
        }
        if told.hardest >= Intensity::Threshold {
            session.work_s = Some(told.work_s);
            if session.intensity < told.hardest && session.kind != Kind::WalkRun {
                session.intensity = told.hardest;
                let hard = told.hardest == Intensity::Vo2;
                session.kind = match session.kind {
                    Kind::Easy | Kind::Recovery | Kind::Steady if hard => Kind::Intervals,
                    Kind::Easy | Kind::Recovery | Kind::Steady => Kind::Threshold,
                    kind => kind,
                };
            }
        }
        session.steps = told.steps;
    }
}

/// A race's name, with its distance where the name has none.
fn race_name(name: &str, metres: Option<i64>) -> String {
    match metres {
        Some(metres) => format!("{metres} m"),
        None => name.to_owned(),
    }
}

/// What a sport is in a plan for runners; none for a sport that is not told.
fn usual(sport: &str) -> Option<(Kind, Intensity)> {
    Some(match sport {
        "" => return None,
        "Run" | "TrailRun" | "VirtualRun" | "Treadmill" => (Kind::Easy, Intensity::Easy),
        "Walk" | "Hike" | "Snowshoe" => (Kind::Walk, Intensity::Recovery),
        "WeightTraining" | "Crossfit" => (Kind::Strength, Intensity::Easy),
        _ => (Kind::Cross, Intensity::Easy),
    })
}
