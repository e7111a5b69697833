//! Races and plans.

use ebb_engine::formats::outgoing::Outgoing;
use ebb_engine::formats::{read_plan, write_plan};
use ebb_engine::{AsOf, EngineError, PlanFile};
use ebb_model::rules::Rules;

use crate::engine::{Engine, texts, today};
use crate::error::EbbError;
use crate::mirror::all;
use crate::records::{Goal, Plan, PlanFormat, PlanPreview, PlanReport, Race, WriteFormat, named};
use crate::time::{Day, Moment};

#[uniffi::export]
impl Engine {
    /// Says what a race is; the last word on its id counts. A day has one race: another one of that day is off.
    ///
    /// # Errors
    ///
    /// `Refused`: it has no id, or something is outside its range.
    pub fn set_race(&self, race: Race, at: Moment) -> Result<(), EbbError> {
        self.call("set_race", |engine| engine.set_race(&race.into(), at.instant.0))
    }

    /// Says that a race is off. Gives whether there was such a race.
    ///
    /// # Errors
    ///
    /// Those of the database.
    pub fn remove_race(&self, id: String, at: Moment) -> Result<bool, EbbError> {
        self.call("remove_race", |engine| engine.remove_race(&id, at.instant.0))
    }

    /// The athlete's races, in order of day.
    ///
    /// # Errors
    ///
    /// Those of the database.
    pub fn races(&self) -> Result<Vec<Race>, EbbError> {
        self.call("races", |engine| Ok(all(engine.races(AsOf::Now)?)))
    }

    /// Makes a plan from what is known of the athlete and shows it; nothing is written.
    ///
    /// # Errors
    ///
    /// `Refused` says why there can be no plan.
    pub fn propose_plan(&self, goal: Goal, at: Moment) -> Result<PlanPreview, EbbError> {
        self.call("propose_plan", |engine| {
            let from = goal.from;
            let preview = engine.propose_plan(&goal.into(), AsOf::Instant(at.into()))?;
            Ok(PlanPreview::of(preview, from, &texts(engine, at.into())?))
        })
    }

    /// Adopts a plan that was proposed: from its first day on it is the base plan, and its races are the athlete's.
    ///
    /// # Errors
    ///
    /// `Refused`: one of its races cannot be.
    pub fn adopt_plan(&self, preview: PlanPreview, at: Moment) -> Result<(), EbbError> {
        self.call("adopt_plan", |engine| {
            let plan = PlanFile {
                races: all(preview.races),
                weeks: all(preview.weeks),
                sessions: preview.sessions.into_iter().map(|s| s.session.into()).collect(),
            };
            engine.adopt_plan(&plan, preview.from.into(), at.instant.0)
        })
    }

    /// What is understood of a plan's text; without a format, of the one it looks like. Nothing is written.
    ///
    /// # Errors
    ///
    /// `Refused`: it is no plan, or broken as a whole.
    #[uniffi::method(default(format = None))]
    pub fn check_plan(&self, text: String, format: Option<PlanFormat>) -> Result<PlanReport, EbbError> {
        self.call("check_plan", |_| {
            let (_, report) = read_plan(&text, format.map(Into::into), Rules::built_in()?)?;
            Ok(report.into())
        })
    }

    /// Adopts the plan of a text from a day on; days before keep the plan that was followed.
    ///
    /// # Errors
    ///
    /// `Refused`: it is no plan, has no session from that day on, or was written with a morning's changes in it.
    #[uniffi::method(default(format = None))]
    pub fn import_plan(
        &self,
        text: String,
        from: Day,
        at: Moment,
        format: Option<PlanFormat>,
    ) -> Result<PlanReport, EbbError> {
        self.call("import_plan", |engine| {
            let refuse = |what: &str| Err(EngineError::PlanText { what: what.to_owned() });
            let (plan, report) = read_plan(&text, format.map(Into::into), Rules::built_in()?)?;
            if !report.adjusted.is_empty() {
                return refuse(
                    "has a morning's changes in it, which would be made twice; export it as it was adopted",
                );
            }
            if !plan.sessions.iter().any(|s| s.day >= from.into()) {
                return refuse("has no session from that day on; choose an earlier day");
            }
            engine.adopt_plan(&plan, from.into(), at.instant.0)?;
            Ok(report.into())
        })
    }

    /// The base plan as it was known at `at`, from a day to another, both included; none without an adopted plan. The
    /// morning has the seven days that are ahead with its changes.
    ///
    /// # Errors
    ///
    /// Those of the database.
    pub fn plan(&self, from: Day, to: Day, at: Moment) -> Result<Option<Plan>, EbbError> {
        self.call("plan", |engine| {
            let Some(mut plan) = engine.plan(AsOf::Instant(at.into()))? else { return Ok(None) };
            plan.sessions.retain(|s| (from.into()..=to.into()).contains(&s.day));
            plan.weeks.retain(|w| w.start + 6 >= from.into() && w.start <= to.into());
            let sessions = named(plan.sessions, &texts(engine, at.into())?);
            Ok(Some(Plan { races: all(plan.races), weeks: all(plan.weeks), sessions }))
        })
    }

    /// The plan as a text: with this morning's changes in its seven days, or (`base`) as it was adopted, which can be
    /// imported again. Without an adopted plan the seven days alone.
    ///
    /// # Errors
    ///
    /// `Refused`: the base plan was asked for and there is none.
    #[uniffi::method(default(base = false))]
    pub fn export_plan(&self, format: WriteFormat, at: Moment, base: bool) -> Result<String, EbbError> {
        self.call("export_plan", |engine| {
            let plan = engine.plan(AsOf::Instant(at.into()))?.unwrap_or_default();
            let texts = texts(engine, at.into())?;
            let outgoing = match base {
                true if plan.sessions.is_empty() => {
                    return Err(EngineError::PlanText { what: "is not there; adopt one first".to_owned() });
                }
                true => Outgoing::base(&plan),
                false => Outgoing::adjusted(&plan, &today(engine, at.into())?, &texts),
            };
            Ok(write_plan(format.into(), &outgoing, &texts, at.instant.0))
        })
    }
}
