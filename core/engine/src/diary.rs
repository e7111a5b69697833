//! What the athlete notes of days and runs: tags, ratings, and what no watch has recorded.

use std::collections::BTreeMap;
use std::sync::Arc;

use ebb_model::facts::Cause;
use ebb_model::health::record::{Activity, Body, ChangeSet, Deletion, Delivery, Origin, Record, Workout};
use ebb_model::health::run::plausible;
use ebb_model::health::stream::Platform;
use ebb_model::ledger::{Entry, Rating};
use ebb_model::rules::{RuleId, Situation};
use ebb_model::signal::exclusion::{DayTags, Tags};
use ebb_model::stages::waits_for_the_morning;
use ebb_model::time::{Day, Moment};
use serde::Serialize;

use crate::derived::LAST;
use crate::engine::{AsOf, Engine};
use crate::error::EngineError;
use crate::morning::Question;
use crate::plan::until_ms;

/// A run of which something is still to be said.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct UnratedRun {
    /// When it began: what names it to [`Engine::rate_run`] and [`Engine::skip_rating`].
    pub start: Moment,
    /// Its local day.
    pub day: Day,
    /// Metres.
    pub distance_m: i64,
    /// Seconds without pauses.
    pub moving_s: i64,
    /// How it was rated, where all that is missing is whether it had settled by the next morning.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub said: Option<Rating>,
}

/// What was done without a watch.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SessionDone {
    /// What it was.
    pub activity: Activity,
    /// When it began.
    pub start: Moment,
    /// Seconds without pauses, 60 to 604,800 (a week).
    pub moving_s: i64,
    /// Metres, 100 to 400,000 at 2:00–20:00 min/km; a run needs them.
    pub distance_m: Option<i64>,
    /// Effort 0–10, where told.
    pub effort: Option<f64>,
}

/// How far back a run is still asked about: after that nobody remembers how it felt (house).
const ASKED_DAYS: i32 = 3;
/// The app and the name under which a session without a watch is kept.
const APP: &str = "ebb";

impl Engine {
    /// Tags a day with these and nothing else, at `at_ms` (UTC milliseconds).
    ///
    /// # Errors
    ///
    /// [`EngineError::Answer`] where hours of travel are outside 1–24; else the database is busy, full or damaged. Nothing was
    /// written then.
    pub fn tag_day(&self, day: Day, tags: DayTags, at_ms: i64) -> Result<(), EngineError> {
        if !tags.travel_h.is_none_or(|hours| (1..=24).contains(&hours)) {
            return refuse("hours of travel are from 1 to 24");
        }
        Ok(self.store.write(|writing| writing.tag_day(day, tags, at_ms))?)
    }

    /// What each day was tagged with; a day without tags is not there.
    ///
    /// # Errors
    ///
    /// The database is busy or damaged.
    pub fn day_tags(&self, as_of: AsOf) -> Result<BTreeMap<Day, DayTags>, EngineError> {
        let mut tags = self.store.day_tags(until_ms(as_of))?;
        tags.retain(|_, tags| *tags != DayTags::default());
        Ok(tags)
    }

    pub(crate) fn tags(&self, as_of: AsOf) -> Result<Tags, EngineError> {
        let mut all = Tags::default();
        for (day, tags) in self.day_tags(as_of)? {
            all.set(day, tags);
        }
        Ok(all)
    }

    /// Rates a run of a day: how hard it was, how much it hurt, and how it was the next morning. Rating it again replaces
    /// the rating.
    ///
    /// # Errors
    ///
    /// [`EngineError::Answer`] where pain or effort is outside 0–10; else the database is busy, full or damaged. Nothing was
    /// written then.
    pub fn rate_run(&self, day: Day, rating: impl Into<Rating>, at_ms: i64) -> Result<(), EngineError> {
        let rating = rating.into();
        if !(0..=10).contains(&rating.felt.pain) {
            return refuse("pain is from 0 to 10");
        }
        if !rating.rpe.is_none_or(|rpe| (0.0..=10.0).contains(&rpe)) {
            return refuse("effort is from 0 to 10");
        }
        self.append(&[(day, Entry::Rating(rating))], at_ms)
    }

    /// Leaves a run unrated: it is not asked about again. `start` is that of [`UnratedRun`].
    ///
    /// # Errors
    ///
    /// The database is busy, full or damaged; nothing was written then.
    pub fn skip_rating(&self, start: Moment, at_ms: i64) -> Result<(), EngineError> {
        self.append(&[(start.day(), Entry::RatingSkipped { start })], at_ms)
    }

    /// The runs of today and the three days before that were neither rated nor skipped, latest first. An effort that a
    /// watch has asked for is no rating: it says nothing of pain.
    ///
    /// Also those that were rated on their day, where a return waits to hear how they were the next morning, see
    /// [`waits_for_the_morning`]: rating them again, with that, is the answer.
    ///
    /// # Errors
    ///
    /// The database is busy or damaged.
    pub fn unrated_runs(&self, at: Moment) -> Result<Vec<UnratedRun>, EngineError> {
        let order = self.source_order()?;
        let runs = self.history(AsOf::Instant(at), &[], None, &order, LAST)?.runs;
        let ledger = self.ledger()?;
        let near = self.rules.workout.same_start_s * 1000;
        let same = |a: Moment, b: Moment| (a.epoch_ms - b.epoch_ms).abs() <= near;
        let last_word = |run: &UnratedRun| {
            ledger.iter().rev().find_map(|(day, entry)| match entry {
                Entry::Rating(rating)
                    if rating.start.map_or(*day == run.day, |start| same(start, run.start)) =>
                {
                    Some(Some(*rating))
                }
                Entry::RatingSkipped { start } if same(*start, run.start) => Some(None),
                _ => None,
            })
        };
        let recent = at.day() - ASKED_DAYS..=at.day();
        let mut unrated: Vec<UnratedRun> = runs
            .into_iter()
            .filter(|run| run.kind.covers_distance() && recent.contains(&run.day))
            .filter_map(|run| {
                let (day, distance_m, moving_s) = (run.day, run.distance_m, run.moving_s);
                let run = UnratedRun { start: run.start?, day, distance_m, moving_s, said: None };
                last_word(&run)
                    .map_or(Some(run), |said| said.map(|said| UnratedRun { said: Some(said), ..run }))
            })
            .collect();
        let back =
            if unrated.iter().any(|run| run.said.is_some()) { self.returning(at.day())? } else { None };
        let waits = |day: Day, said: Rating| {
            day < at.day()
                && back.is_some_and(|(since, cause)| {
                    since <= day && waits_for_the_morning(&said.felt, cause, &self.rules)
                })
        };
        unrated.retain(|run| run.said.is_none_or(|said| waits(run.day, said)));
        unrated.reverse();
        Ok(unrated)
    }

    /// Why the athlete had stopped and since when that holds, while they are on the way back to running.
    fn returning(&self, day: Day) -> Result<Option<(Day, Cause)>, EngineError> {
        // Who never said a word of it has no cause, and the morning need not be judged.
        let Some((since, _)) = self.return_record(day)? else { return Ok(None) };
        let answer = self.morning(day, Question::default())?;
        let situation = Situation::new(day, &answer.facts, &answer.morning.verdict, answer.rules());
        let record = answer.facts.return_record.filter(|_| RuleId::ReturnToRun.in_force(&situation));
        Ok(record.map(|record| (since, record.cause)))
    }

    /// Takes down what was done without a watch, and gives the id that [`Engine::forget_session`] takes. It is kept as a
    /// record of this app under the platform of the latest record, and counts as one of any other app.
    ///
    /// # Errors
    ///
    /// [`EngineError::Answer`] where something is outside its range, or it ended after `at`; else the database is busy, full or
    /// damaged. Nothing was written then.
    pub fn record_session(&self, done: &SessionDone, at: Moment) -> Result<String, EngineError> {
        let SessionDone { activity, start, moving_s, distance_m, effort } = *done;
        let end = start.plus_ms(moving_s.saturating_mul(1000));
        if !(60..=604_800).contains(&moving_s) {
            return refuse("a session lasts from a minute to a week");
        }
        if end.epoch_ms > at.epoch_ms {
            return refuse("a session is taken down once it is over");
        }
        if !effort.is_none_or(|effort| (0.0..=10.0).contains(&effort)) {
            return refuse("effort is from 0 to 10");
        }
        let metres = distance_m.map(|m| m as f64);
        let possible = metres.is_some_and(|m| plausible(m, moving_s as f64, &self.rules));
        if !possible && (activity == Activity::Run || distance_m.is_some_and(|m| m < 0)) {
            return refuse("a run is from 100 m to 400 km long, at 2:00 to 20:00 min/km");
        }
        let id = format!("{APP}-{}-{}", start.epoch_ms, at.epoch_ms);
        let record = Record {
            origin: Arc::new(Origin {
                platform: self.platform()?,
                app: APP.to_owned(),
                name: APP.to_owned(),
            }),
            device: None,
            native_id: Some(id.clone()),
            start,
            end,
            created_ms: Some(at.epoch_ms),
            modified_ms: Some(at.epoch_ms),
            body: Body::Workout(Workout {
                activity,
                moving_s: moving_s as f64,
                distance_m: metres,
                mean_hr: None,
                ascent_m: None,
                effort,
                temperature_c: None,
            }),
        };
        self.apply(&ChangeSet { records: vec![record], ..ChangeSet::new(Delivery::Live) }, at)?;
        Ok(id)
    }

    /// Takes back a session that was taken down by hand. Gives whether there was one of that id.
    ///
    /// # Errors
    ///
    /// The database is busy, full or damaged; nothing was written then.
    pub fn forget_session(&self, id: &str, at: Moment) -> Result<bool, EngineError> {
        let records = self.store.records(None)?;
        let is_it = |r: &&Record| r.origin.app == APP && r.native_id.as_deref() == Some(id);
        let Some(found) = records.iter().map(|r| &r.record).find(is_it) else { return Ok(false) };
        let deletion = Deletion { platform: found.origin.platform, native_id: id.to_owned() };
        self.apply(&ChangeSet { deletions: vec![deletion], ..ChangeSet::new(Delivery::Live) }, at)?;
        Ok(true)
    }

    /// The platform of the latest record; Android where there is none.
    fn platform(&self) -> Result<Platform, EngineError> {
        let records = self.store.records(None)?;
        Ok(records.last().map_or(Platform::Android, |r| r.record.origin.platform))
    }
}

fn refuse<T>(what: &str) -> Result<T, EngineError> {
    Err(EngineError::Answer(what.to_owned()))
}
