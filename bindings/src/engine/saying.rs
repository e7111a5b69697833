//! What comes in: deliveries, exports, and what the athlete says.

use std::path::Path;
use std::sync::Arc;

use ebb_engine::Zone;
use ebb_model::time::Moment as ModelMoment;

use crate::callbacks::{Hears, ProgressListener};
use crate::engine::{Engine, today};
use crate::error::EbbError;
use crate::records::{
    ChangeReport, ChangeSet, CheckIn, DayTags, ImportReport, Metric, Profile, ReturnRecord, RunRating,
    SessionDone,
};
use crate::time::{Day, Moment};

#[uniffi::export]
impl Engine {
    /// Applies what the phone handed over, in one transaction: records, deletions, heart rate, cursors. Applying it twice
    /// changes nothing, and neither does the order of deliveries or of imports between them.
    ///
    /// # Errors
    ///
    /// `Busy`, `Full`, `Closed`, `Damaged`; nothing was written then, the cursors neither: read again from the old ones.
    pub fn apply(&self, changes: ChangeSet, at: Moment) -> Result<ChangeReport, EbbError> {
        let report: ChangeReport =
            self.call("apply", |engine| Ok(engine.apply(&changes.into(), at.into())?.into()))?;
        self.note(|| {
            let ChangeReport { new_records, changed, deleted, duplicates, .. } = report;
            format!("apply: {new_records} new, {changed} changed, {deleted} deleted, {duplicates} known")
        });
        Ok(report)
    }

    /// Reads an Apple Health or Health Connect export and writes it in one short transaction at the end; other calls go on
    /// meanwhile. `zone` is where the athlete lives, like `Europe/Paris`, for records that do not say their own.
    ///
    /// # Errors
    ///
    /// `File`: it is no export, or cut short. `Refused`: there is no such zone. `Stopped`: the listener stopped it, or
    /// threw. Else as `apply`. Nothing was changed then.
    #[uniffi::method(default(listener = None))]
    pub fn import_file(
        &self,
        path: String,
        zone: String,
        at: Moment,
        listener: Option<Arc<dyn ProgressListener>>,
    ) -> Result<ImportReport, EbbError> {
        let report: ImportReport = self.call("import_file", |engine| {
            let found = Zone::named(&zone)?;
            let mut hears = Hears(listener);
            let export = ebb_engine::Engine::read_export(Path::new(&path), &found, &mut hears)?;
            Ok(engine.import(export, Some(&zone), at.instant.0, &mut hears)?.into())
        })?;
        self.note(|| {
            let ImportReport { read, new_records, changed, duplicates, .. } = report;
            format!("import_file: {read} read, {new_records} new, {changed} changed, {duplicates} known")
        });
        Ok(report)
    }

    /// Takes down how a day feels. What is absent states nothing; a later check-in of the day adds to an earlier one.
    ///
    /// # Errors
    ///
    /// `Refused`: a number is outside its range, or nothing is said.
    pub fn check_in(&self, day: Day, check_in: CheckIn, at: Moment) -> Result<(), EbbError> {
        self.call("check_in", |engine| engine.check_in(day.into(), &check_in.into(), at.instant.0))
    }

    /// Takes down whether anything that the question of every three months names was so. The last answer counts.
    ///
    /// # Errors
    ///
    /// Those of the database.
    pub fn answer_underfuelling(&self, some: bool, at: Moment) -> Result<(), EbbError> {
        let day = ModelMoment::from(at).day();
        self.call("answer_underfuelling", |engine| engine.answer_underfuelling(day, some, at.instant.0))
    }

    /// Tags a day with these and nothing else.
    ///
    /// # Errors
    ///
    /// `Refused`: hours of travel are outside 1–24.
    pub fn tag_day(&self, day: Day, tags: DayTags, at: Moment) -> Result<(), EbbError> {
        self.call("tag_day", |engine| engine.tag_day(day.into(), tags.into(), at.instant.0))
    }

    /// Rates a run of a day: how hard it was, how much it hurt, and how it was the next morning. Rating it again replaces
    /// the rating.
    ///
    /// # Errors
    ///
    /// `Refused`: pain or effort is outside 0–10.
    pub fn rate_run(&self, day: Day, rating: RunRating, at: Moment) -> Result<(), EbbError> {
        self.call("rate_run", |engine| engine.rate_run(day.into(), rating, at.instant.0))
    }

    /// Leaves a run unrated: it is not asked about again. `run` is the start of an `UnratedRun`.
    ///
    /// # Errors
    ///
    /// Those of the database.
    pub fn skip_rating(&self, run: Moment, at: Moment) -> Result<(), EbbError> {
        self.call("skip_rating", |engine| engine.skip_rating(run.into(), at.instant.0))
    }

    /// Takes down what was done without a watch, and gives the id that `forget_session` takes.
    ///
    /// # Errors
    ///
    /// `Refused`: something is outside its range, or it ended after `at`.
    pub fn record_session(&self, done: SessionDone, at: Moment) -> Result<String, EbbError> {
        self.call("record_session", |engine| engine.record_session(&done.into(), at.into()))
    }

    /// Takes back a session that was taken down by hand. Gives whether there was one of that id.
    ///
    /// # Errors
    ///
    /// Those of the database.
    pub fn forget_session(&self, id: String, at: Moment) -> Result<bool, EbbError> {
        self.call("forget_session", |engine| engine.forget_session(&id, at.into()))
    }

    /// Says why running stopped, whether a clinician has cleared it, and where the return begins.
    ///
    /// # Errors
    ///
    /// Those of the database.
    pub fn set_return_record(&self, record: ReturnRecord, at: Moment) -> Result<(), EbbError> {
        let day = ModelMoment::from(at).day();
        self.call("set_return_record", |engine| engine.set_return_record(day, record.into(), at.instant.0))
    }

    /// Sets the order of a metric's streams, first choice first; an empty one leaves the choice to Ebb.
    ///
    /// # Errors
    ///
    /// `Refused`: a text is no stream of this metric, a stream is there twice, or there are more than 100.
    pub fn set_source_order(&self, metric: Metric, streams: Vec<String>) -> Result<(), EbbError> {
        self.call("set_source_order", |engine| {
            let refuse =
                |e: ebb_model::health::stream::StreamKeyError| ebb_engine::EngineError::Answer(e.to_string());
            let streams: Vec<_> =
                streams.iter().map(|s| s.parse().map_err(refuse)).collect::<Result<_, _>>()?;
            engine.set_source_order(metric.into(), &streams)
        })
    }

    /// Takes the place of the whole profile; it holds at once, for past mornings too.
    ///
    /// # Errors
    ///
    /// `Refused` names the range that something is outside of.
    pub fn set_profile(&self, profile: Profile, at: Moment) -> Result<(), EbbError> {
        self.call("set_profile", |engine| engine.set_profile(&profile.into(), at.into()))
    }

    /// Keeps a session of this morning as the base plan has it; `AdjustedSession.may_keep` says where that can be.
    ///
    /// # Errors
    ///
    /// `Refused`: it is not there, unchanged, or changed by a rule that protects the athlete.
    pub fn keep_original(&self, session: String, at: Moment) -> Result<(), EbbError> {
        self.call("keep_original", |engine| {
            let answer = today(engine, at.into())?;
            engine.keep_original(&session, &answer.morning, at.instant.0)
        })
    }

    /// Keeps a session no more: the morning may change it again.
    ///
    /// # Errors
    ///
    /// `Refused`: it is not there, or not kept.
    pub fn take_back_keep(&self, session: String, at: Moment) -> Result<(), EbbError> {
        self.call("take_back_keep", |engine| {
            let answer = today(engine, at.into())?;
            engine.take_back_keep(&session, &answer.morning, at.instant.0)
        })
    }

    /// Accepts an offered move of this morning, by the offer's id.
    ///
    /// # Errors
    ///
    /// `Refused`: the morning has no such offer.
    pub fn accept_move(&self, offer: String, at: Moment) -> Result<(), EbbError> {
        self.call("accept_move", |engine| {
            let answer = today(engine, at.into())?;
            engine.accept_move(&offer, &answer.morning, at.instant.0)
        })
    }

    /// Answers the lighter week: yes begins one that is offered, no keeps the week as planned. The last answer of a day
    /// counts.
    ///
    /// # Errors
    ///
    /// `Refused`: none is offered, under way, or answered today.
    pub fn answer_deload(&self, yes: bool, at: Moment) -> Result<(), EbbError> {
        self.call("answer_deload", |engine| {
            let answer = today(engine, at.into())?;
            engine.answer_deload(yes, answer.facts.deload.is_some(), &answer.morning, at.instant.0)
        })
    }
}
