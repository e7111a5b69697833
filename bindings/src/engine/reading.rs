//! What comes out.

use ebb_engine::morning::Question;
use ebb_engine::{AsOf, EngineError};
use ebb_model::time::{Day as ModelDay, Moment as ModelMoment};

use crate::engine::{Engine, texts, today};
use crate::error::EbbError;
use crate::mirror::all;
use crate::records::{
    BacktestReport, CheckInOn, DayValues, Explanation, HeldKind, Morning, Night, NotificationText, Platform,
    Preset, Profile, ReturnSaid, Series, SourceStream, TagsOn, Today, Trend, UnratedRun,
};
use crate::time::{Day, Interval, Moment};

/// Days of one answer: a bound on what crosses at once, eleven years.
const MOST_DAYS: i32 = 11 * 366;

#[uniffi::export]
impl Engine {
    /// This morning: the verdict and the adjusted plan. What it says goes into the ledger, for a cut goes on tomorrow;
    /// asking again adds nothing.
    ///
    /// # Errors
    ///
    /// Those of the database.
    pub fn morning(&self, at: Moment) -> Result<Morning, EbbError> {
        self.call("morning", |engine| {
            let answer = today(engine, at.into())?;
            Ok(Morning::of(&answer, &texts(engine, at.into())?))
        })
    }

    /// The same with the widget's file and the notification, evaluated once: what an app asks for each morning.
    ///
    /// # Errors
    ///
    /// Those of the database.
    pub fn today(&self, at: Moment) -> Result<Today, EbbError> {
        self.call("today", |engine| {
            let at = ModelMoment::from(at);
            let answer = today(engine, at)?;
            let brief = engine.profile()?.texts()?;
            Ok(Today {
                morning: Morning::of(&answer, &brief.in_year(at.day().year())),
                snapshot: answer.snapshot(&brief, at).to_json()?,
                notification: answer.notification(&brief).map(Into::into),
            })
        })
    }

    /// A morning of the past as it was known at the end of its day; nothing is written.
    ///
    /// # Errors
    ///
    /// `Refused`: the day has not come yet. Else those of the database.
    pub fn past_morning(&self, day: Day, at: Moment) -> Result<Morning, EbbError> {
        self.call("past_morning", |engine| {
            let answer = engine.morning(day.into(), question(day.into(), at.into())?)?;
            Ok(Morning::of(&answer, &texts(engine, at.into())?))
        })
    }

    /// Where a morning comes from, down to the samples of its last week; of today as it is known now, of a past day as it
    /// was known at its end.
    ///
    /// # Errors
    ///
    /// `Refused`: the day has not come yet. Else those of the database.
    pub fn explain(&self, day: Day, at: Moment) -> Result<Explanation, EbbError> {
        self.call("explain", |engine| {
            let answer = engine.morning(day.into(), question(day.into(), at.into())?)?;
            let derivation = engine.explain(&answer)?;
            Ok(Explanation::of(&derivation, &answer, &texts(engine, at.into())?))
        })
    }

    /// The days that have any value, from a day to another, both included, oldest first.
    ///
    /// # Errors
    ///
    /// `Refused`: `to` is before `from`, or more than eleven years after it. Else those of the database.
    pub fn days(&self, from: Day, to: Day) -> Result<Vec<DayValues>, EbbError> {
        self.call("days", |engine| {
            let (from, to) = stretch(from, to)?;
            Ok(all(engine.days(Some(from), Some(to))?))
        })
    }

    /// *The* night of a day; none where nobody has one with a main sleep.
    ///
    /// # Errors
    ///
    /// Those of the database.
    pub fn night(&self, day: Day) -> Result<Option<Night>, EbbError> {
        self.call("night", |engine| Ok(engine.night(day.into())?.map(Into::into)))
    }

    /// What was said of each day, from a day to another, both included.
    ///
    /// # Errors
    ///
    /// `Refused`: `to` is before `from`, or more than eleven years after it. Else those of the database.
    pub fn check_ins(&self, from: Day, to: Day) -> Result<Vec<CheckInOn>, EbbError> {
        self.call("check_ins", |engine| {
            let (from, to) = stretch(from, to)?;
            let said = engine.check_ins(AsOf::Now)?.into_iter().filter(|(day, _)| (from..=to).contains(day));
            Ok(said.map(|(day, said)| CheckInOn { day: day.into(), check_in: said.into() }).collect())
        })
    }

    /// The tagged days, from a day to another, both included.
    ///
    /// # Errors
    ///
    /// `Refused`: `to` is before `from`, or more than eleven years after it. Else those of the database.
    pub fn day_tags(&self, from: Day, to: Day) -> Result<Vec<TagsOn>, EbbError> {
        self.call("day_tags", |engine| {
            let (from, to) = stretch(from, to)?;
            let tags = engine.day_tags(AsOf::Now)?.into_iter().filter(|(day, _)| (from..=to).contains(day));
            Ok(tags.map(|(day, tags)| TagsOn { day: day.into(), tags: tags.into() }).collect())
        })
    }

    /// The runs of today and the three days before that were neither rated nor skipped, latest first; also those that were
    /// rated on their day, where a return waits to hear how they were the next morning (`said` is then there).
    ///
    /// # Errors
    ///
    /// Those of the database.
    pub fn unrated_runs(&self, at: Moment) -> Result<Vec<UnratedRun>, EbbError> {
        self.call("unrated_runs", |engine| Ok(all(engine.unrated_runs(at.into())?)))
    }

    /// What was last said of a return to running by a day; none where nothing was.
    ///
    /// # Errors
    ///
    /// Those of the database.
    pub fn return_record(&self, by: Day) -> Result<Option<ReturnSaid>, EbbError> {
        self.call("return_record", |engine| {
            let said = engine.return_record(by.into())?;
            Ok(said.map(|(day, record)| ReturnSaid { day: day.into(), record: record.into() }))
        })
    }

    /// What the athlete said of themselves; the usual of everything before they said anything.
    ///
    /// # Errors
    ///
    /// Those of the database.
    pub fn profile(&self) -> Result<Profile, EbbError> {
        self.call("profile", |engine| Ok(engine.profile()?.into()))
    }

    /// The name of the time zone that the last import was read in; none before the first.
    ///
    /// # Errors
    ///
    /// Those of the database.
    pub fn home_zone(&self) -> Result<Option<String>, EbbError> {
        self.call("home_zone", ebb_engine::Engine::home_zone)
    }

    /// Every stream there is, by metric: that which speaks first, then in the athlete's order, then those with most recent
    /// days. `day` is today.
    ///
    /// # Errors
    ///
    /// Those of the database.
    pub fn sources(&self, day: Day) -> Result<Vec<SourceStream>, EbbError> {
        self.call("sources", |engine| {
            let texts = engine.profile()?.texts()?;
            Ok(all(engine.sources(day.into(), &texts)?))
        })
    }

    /// A series from a day to another, both included, as it is known now.
    ///
    /// # Errors
    ///
    /// `Refused`: `to` is before `from`, or more than eleven years after it. Else those of the database.
    pub fn trend(&self, series: Series, from: Day, to: Day) -> Result<Trend, EbbError> {
        self.call("trend", |engine| Ok(engine.trend(series.into(), from.into(), to.into())?.into()))
    }

    /// The mornings from a day to another, replayed: what they would have said, how often they would have cut, and how
    /// often noise alone would have. Seconds for a year on a phone.
    ///
    /// # Errors
    ///
    /// `Refused`: `to` is before `from`, or more than eleven years after it. Else those of the database.
    #[uniffi::method(default(preset = None))]
    pub fn backtest(&self, from: Day, to: Day, preset: Option<Preset>) -> Result<BacktestReport, EbbError> {
        self.call("backtest", |engine| {
            let (from, to) = stretch(from, to)?;
            let replayed = engine.backtest(from, to, preset.map(Into::into))?;
            Ok(BacktestReport::of(from, to, &replayed, &engine.profile()?.texts()?.in_year(to.year())))
        })
    }

    /// The widget's file of this morning: JSON of at most 4 KB, which `snapshot.schema.json` of the project
    /// describes. Nothing is written.
    ///
    /// # Errors
    ///
    /// Those of the database.
    pub fn snapshot(&self, at: Moment) -> Result<String, EbbError> {
        self.call("snapshot", |engine| engine.snapshot(at.into()))
    }

    /// What a notification of this morning says; none where nothing changes. Nothing is written.
    ///
    /// # Errors
    ///
    /// Those of the database.
    pub fn notification(&self, at: Moment) -> Result<Option<NotificationText>, EbbError> {
        self.call("notification", |engine| Ok(engine.notification(at.into())?.map(Into::into)))
    }

    /// How far a phone's changes of a kind have been read: the position of the last `Cursor` that was applied; none before
    /// the first.
    ///
    /// # Errors
    ///
    /// Those of the database.
    pub fn cursor(&self, platform: Platform, kind: String) -> Result<Option<Vec<u8>>, EbbError> {
        self.call("cursor", |engine| engine.cursor(platform.into(), &kind))
    }

    /// The platform's ids of the records that the phone handed over itself and did not delete since, of those that start
    /// within `span`, its end left out. Where changes were missed, read the span anew: what is here and no longer there was
    /// deleted, and goes into `ChangeSet.deletions`.
    ///
    /// # Errors
    ///
    /// Those of the database.
    pub fn native_ids(
        &self,
        platform: Platform,
        kind: HeldKind,
        span: Interval,
    ) -> Result<Vec<String>, EbbError> {
        self.call("native_ids", |engine| engine.native_ids(platform.into(), kind.into(), span.into()))
    }

    /// The nights and runs whose heart rate the phone should hand over next, latest first, 400 at most. Who asks the
    /// platform for one says so in `ChangeSet.heart_rate_asked`; that there was none is an answer too.
    ///
    /// # Errors
    ///
    /// Those of the database.
    pub fn wanted_heart_rate(&self, at: Moment) -> Result<Vec<Interval>, EbbError> {
        self.call("wanted_heart_rate", |engine| Ok(all(engine.wanted_heart_rate(at.into())?)))
    }
}

/// Of a past day what was known at its end, of today what is known now.
fn question(day: ModelDay, at: ModelMoment) -> Result<Question, EngineError> {
    if day > at.day() {
        return Err(EngineError::Answer(format!(
            "the morning of {day} has not come yet: ask for an earlier one"
        )));
    }
    let as_of = if day < at.day() { AsOf::EndOf(day) } else { AsOf::Instant(at) };
    Ok(Question { as_of, ..Question::default() })
}

fn stretch(from: Day, to: Day) -> Result<(ModelDay, ModelDay), EngineError> {
    let (from, to) = (ModelDay::from(from), ModelDay::from(to));
    if from > to || to - from >= MOST_DAYS {
        let what = "ask for a day to a later one, eleven years on at most";
        return Err(EngineError::Answer(what.to_owned()));
    }
    Ok((from, to))
}
