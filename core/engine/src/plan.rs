//! Plans: proposed, adopted, and as they stand.

mod changes;

pub use changes::WeekChange;

use std::collections::BTreeSet;

use chrono::Weekday;
use ebb_model::deload::cycle;
use ebb_model::deload::weeks::block;
use ebb_model::explain::message::Message;
use ebb_model::explain::plan::notes;
use ebb_model::explain::render::Texts;
use ebb_model::facts::Facts;
use ebb_model::ledger::Entry;
use ebb_model::plan::limit::share;
use ebb_model::plan::make::{Goal, Known, Level, MadePlan, Week, make};
use ebb_model::plan::race::{Priority, Race};
use ebb_model::plan::session::{Kind, Run, Session};
use ebb_model::plan::taper::class;
use ebb_model::rules::Rules;
use ebb_model::signal::exclusion::layoffs;
use ebb_model::signal::vote::Preset;
use ebb_model::statistics::median;
use ebb_model::time::Day;
use ebb_model::verdict::judge::excluded;
use ebb_model::verdict::raw::raw;
use serde::Serialize;

use crate::base_plan::PlanFile;
use crate::derived::FIRST;
use crate::engine::{AsOf, Engine};
use crate::error::EngineError;
use crate::ledger::rows;
use crate::plan_json::SessionOut;

pub use crate::plan_json::RaceOut;

/// What a plan is asked for.
#[derive(Debug, Clone)]
pub struct GoalAsked {
    /// The race it leads to; its priority is A.
    pub race: Race,
    /// The plan's first day.
    pub from: Day,
    /// Running days a week, 3–7.
    pub running_days: i32,
    /// The day of the long run.
    pub long_run_day: Weekday,
    /// How far training has come; none: as the profile or the weekly distance tells.
    pub level: Option<Level>,
    /// Year of birth; none: the profile's.
    pub birth_year: Option<i32>,
    /// Metres run in a week now; none: as the runs tell.
    pub weekly_m: Option<i64>,
    /// Metres of the longest run of the last 30 days; none: as the runs tell.
    pub longest_m: Option<i64>,
}

/// A plan that was made and not adopted yet.
#[derive(Debug, Clone)]
pub struct PlanPreview {
    /// What it was made for.
    pub goal: Goal,
    /// The plan.
    pub plan: MadePlan,
    /// Sessions of the plan in force that it would take the place of.
    pub replaces: usize,
    /// The weeks in which it differs from the plan in force; none without one from its first day on.
    pub changes: Vec<WeekChange>,
    /// Whether its longest run was made up from a weekly distance that was typed.
    pub longest_assumed: bool,
    /// What there is to say of it.
    says: Vec<Message>,
}

/// A preview as JSON.
#[derive(Debug, Serialize)]
pub struct PreviewJson<'a> {
    races: Vec<RaceOut<'a>>,
    weeks: &'a [Week],
    sessions: Vec<SessionOut<'a>>,
    notes: Vec<String>,
    changes: &'a [WeekChange],
}

impl PlanPreview {
    /// Everything as JSON.
    pub fn json<'a>(&'a self, texts: &Texts) -> PreviewJson<'a> {
        PreviewJson {
            races: self.plan.races.iter().map(RaceOut::from).collect(),
            weeks: &self.plan.weeks,
            sessions: self.plan.sessions.iter().map(SessionOut::from).collect(),
            notes: self.notes(texts),
            changes: &self.changes,
        }
    }

    /// What there is to say of it, a sentence or two each.
    pub fn notes(&self, texts: &Texts) -> Vec<String> {
        self.says.iter().map(|m| texts.render(m)).collect()
    }
}

impl Engine {
    /// Makes a plan from what is known of the athlete and shows it; nothing is written.
    ///
    /// # Errors
    ///
    /// [`EngineError::Goal`] says why there can be no plan; else the database is busy or damaged.
    pub fn propose_plan(&self, asked: &GoalAsked, as_of: AsOf) -> Result<PlanPreview, EngineError> {
        let goal = self.goal(asked, as_of)?;
        let plan = make(&goal, &self.rules)?;
        let mut replaced = self.stored_plan(as_of)?.unwrap_or_default();
        replaced.retain(|s| s.day >= asked.from);
        let monday = plan.weeks.first().map_or(asked.from.monday(), |w| w.start);
        let changes = if replaced.is_empty() {
            Vec::new()
        } else {
            changes::changes(monday, &replaced, &plan.sessions)
        };
        let says = notes(&goal, &plan, &self.rules);
        let longest_assumed = asked.weekly_m.is_some() && asked.longest_m.is_none();
        Ok(PlanPreview { goal, plan, replaces: replaced.len(), changes, longest_assumed, says })
    }

    /// Adopts a plan: from `from` on it is the base plan, and its races are the athlete's. What was kept or moved of the
    /// former plan holds where the new one has the very same session; a name that a session of the past has is given
    /// the day beside it.
    ///
    /// # Errors
    ///
    /// [`EngineError::Answer`] where a race cannot be, as [`Engine::set_race`] says; else the database is busy, full or
    /// damaged. Nothing was written then.
    pub fn adopt_plan(&self, plan: &PlanFile, from: Day, at_ms: i64) -> Result<(), EngineError> {
        if let Some(what) = plan.races.iter().find_map(impossible) {
            return Err(EngineError::Answer(what.to_owned()));
        }
        let former = self.stored_plan(AsOf::Now)?.unwrap_or_default();
        let sessions = with_names_of_their_own(&plan.sessions, &former, from);
        let same = |a: &Session, b: &Session| a.id == b.id && a.day == b.day && a.content() == b.content();
        let gone = former.iter().filter(|s| s.day >= from && !sessions.iter().any(|new| same(new, s)));
        let replanned = Entry::Replanned { sessions: gone.map(|s| s.id.clone()).collect() };
        let said = if former.is_empty() { Vec::new() } else { rows(&[(from, replanned)], at_ms)? };
        let replaced = self.replaced(&plan.races)?;
        self.store.write(|writing| {
            replaced.iter().try_for_each(|id| writing.remove_race(id, at_ms).map(|_| ()))?;
            plan.races.iter().try_for_each(|race| writing.set_race(race, at_ms))?;
            writing.adopt_plan(&sessions, &plan.weeks, from, at_ms)?;
            writing.append_ledger(&said)
        })?;
        Ok(())
    }

    /// Says what a race is; the last word on its id counts. A day has one race: another one of that day is off.
    ///
    /// # Errors
    ///
    /// [`EngineError::Answer`] where it has no id, or its distance is outside 100 m to 2,000 km, its days outside 1–60, or its
    /// week before the taper outside 0–1,000 km; else the database is busy, full or damaged. Nothing was written then.
    pub fn set_race(&self, race: &Race, at_ms: i64) -> Result<(), EngineError> {
        if let Some(what) = impossible(race) {
            return Err(EngineError::Answer(what.to_owned()));
        }
        let replaced = self.replaced(std::slice::from_ref(race))?;
        self.store.write(|writing| {
            replaced.iter().try_for_each(|id| writing.remove_race(id, at_ms).map(|_| ()))?;
            writing.set_race(race, at_ms)
        })?;
        Ok(())
    }

    /// The ids of races that begin on the day of one of these and are called otherwise.
    fn replaced(&self, races: &[Race]) -> Result<Vec<String>, EngineError> {
        let known = self.races(AsOf::Now)?.into_iter();
        let other = |k: &Race| races.iter().all(|r| r.id != k.id) && races.iter().any(|r| r.day == k.day);
        Ok(known.filter(other).map(|k| k.id).collect())
    }

    /// Says that a race is off. Gives whether there was such a race.
    ///
    /// # Errors
    ///
    /// The database is busy, full or damaged; nothing was written then.
    pub fn remove_race(&self, id: &str, at_ms: i64) -> Result<bool, EngineError> {
        Ok(self.store.write(|writing| writing.remove_race(id, at_ms))?)
    }

    /// The athlete's races, in order of day.
    ///
    /// # Errors
    ///
    /// The database is busy or damaged.
    pub fn races(&self, as_of: AsOf) -> Result<Vec<Race>, EngineError> {
        Ok(self.store.races(until_ms(as_of))?)
    }

    /// The base plan and the races as they were adopted; none without a plan.
    ///
    /// # Errors
    ///
    /// The database is busy or damaged.
    pub fn plan(&self, as_of: AsOf) -> Result<Option<PlanFile>, EngineError> {
        let Some(sessions) = self.stored_plan(as_of)? else { return Ok(None) };
        let weeks = self.store.plan_weeks(until_ms(as_of))?;
        Ok(Some(PlanFile { races: self.races(as_of)?, weeks, sessions }))
    }

    pub(crate) fn stored_plan(&self, as_of: AsOf) -> Result<Option<Vec<Session>>, EngineError> {
        Ok(self.store.plan(until_ms(as_of))?)
    }

    fn goal(&self, asked: &GoalAsked, as_of: AsOf) -> Result<Goal, EngineError> {
        let rules = &*self.rules;
        let day = asked.from;
        let mut others = self.races(as_of)?;
        others.retain(|r| r.id != asked.race.id && r.day != asked.race.day);
        // There is one race a plan leads to; what else is ahead is run on the way.
        for race in others.iter_mut().filter(|r| r.day > day && r.priority == Priority::A) {
            race.priority = Priority::B;
        }
        let mut facts = self.facts(as_of, &others, Some(Preset::Steady), FIRST)?;
        facts.profile.birth_year = asked.birth_year.or(facts.profile.birth_year);
        let told = asked.level.or(self.profile()?.level);
        let state = self.state_before(day)?;
        facts.cuts = state.cuts.clone();
        let cycle_weeks = cycle::weeks(day, &facts, &state.deloads, rules);
        let typed = asked.weekly_m.is_some() || asked.longest_m.is_some();
        let weekly_m = asked.weekly_m.unwrap_or_else(|| usual_week(day, &facts, self));
        let longest_m = asked.longest_m.unwrap_or_else(|| longest(day, &facts, asked, weekly_m, self));
        let recent = if typed { Vec::new() } else { recent(day, &facts, self) };
        Ok(Goal {
            others,
            long_run_day: asked.long_run_day,
            level: told.unwrap_or_else(|| level(weekly_m, &asked.race, rules)),
            recent,
            birth_year: facts.profile.birth_year,
            cycle_weeks,
            loaded_weeks: if typed { 0 } else { block(day, Day::from_number(i32::MIN), &facts, rules).len() },
            known: known(day, &facts, self),
            ..Goal::new(asked.race.clone(), day, asked.running_days, weekly_m, longest_m, rules)
        })
    }
}

/// Why a race cannot be.
fn impossible(race: &Race) -> Option<&'static str> {
    let week = |m: i64| (0..=1_000_000).contains(&m);
    match () {
        () if race.id.is_empty() => Some("a race has an id"),
        () if !(100..=2_000_000).contains(&race.distance_m) => Some("a race is from 100 m to 2,000 km long"),
        () if !(1..=60).contains(&race.stages) => Some("a race lasts from 1 to 60 days"),
        () if !race.pre_taper_week_m.is_none_or(week) => Some("a week is from 0 to 1,000 km"),
        () => None,
    }
}

/// Sessions of a new plan, none named as a session of the days before it: those were run or missed.
fn with_names_of_their_own(sessions: &[Session], former: &[Session], from: Day) -> Vec<Session> {
    let past: BTreeSet<&str> = former.iter().filter(|s| s.day < from).map(|s| s.id.as_str()).collect();
    let named = |s: &Session| match past.contains(s.id.as_str()) && s.day >= from {
        true => Session { id: format!("{}-{}", s.id, s.day), ..s.clone() },
        false => s.clone(),
    };
    sessions.iter().map(named).collect()
}

/// Until when something may have been said. A day ends last where it is twelve hours behind UTC.
pub(crate) fn until_ms(as_of: AsOf) -> i64 {
    match as_of {
        AsOf::Now => i64::MAX,
        AsOf::Instant(t) => t.epoch_ms,
        AsOf::EndOf(day) => (day + 1).start(-12 * 3600).epoch_ms,
    }
}

/// The median of the last weeks that no cut made shorter. After days off, of those before them: what the first weeks back
/// may be of that is for the rules of a return.
fn usual_week(day: Day, facts: &Facts, engine: &Engine) -> i64 {
    let rules = &engine.rules;
    let returning = &rules.return_to_run;
    let off =
        layoffs(facts.runs_since(day, returning.run_min), day, returning.run_min, returning.ease_in_days - 1);
    // Who has not run for a year has no usual week.
    let end = off.last().filter(|(last, _)| day - *last <= 7 * 52).map_or(day, |(last, _)| *last + 1);
    let span = |back: i32| (end - 7 * (back + 1), end - 1 - 7 * back);
    let uncut = |(first, last): &(Day, Day)| {
        !facts.cuts.iter().any(|c| c.start <= *last && c.last_day(rules) >= *first)
    };
    let weeks = usize::try_from(rules.generator.recent_weeks).unwrap_or(0);
    // Of a year's weeks at most: who was cut longer than that has no usual week.
    let volumes = (0..52).map(span).filter(uncut).take(weeks).map(|(a, b)| facts.volume(a, b) as f64);
    median(volumes.collect()).map_or(0, |m| m as i64)
}

/// The longest run of the last 30 days; of a typed week without runs its usual share.
fn longest(day: Day, facts: &Facts, asked: &GoalAsked, weekly_m: i64, engine: &Engine) -> i64 {
    let runs = facts.runs_between(day - engine.rules.single_run.window_days, day - 1);
    let longest = runs.iter().filter(|r| r.kind.covers_distance()).map(|r| r.distance_m).max();
    longest.filter(|_| asked.weekly_m.is_none()).unwrap_or(weekly_m / i64::from(asked.running_days.max(3)))
}

fn recent(day: Day, facts: &Facts, engine: &Engine) -> Vec<Run> {
    let rules = &engine.rules;
    let back = rules.post_race.lookback_days + 2 * rules.post_race.pre_taper_days;
    let runs = facts.runs_between(day - back, day - 1);
    runs.iter().filter(|r| r.kind.covers_distance()).cloned().collect()
}

/// The lowest level whose weeks leave room for what a plan may add to what is run now.
fn level(weekly_m: i64, race: &Race, rules: &Rules) -> Level {
    let [beginner, intermediate, _] = *rules.generator.week_ceiling_m.of(class(race, rules));
    match share(weekly_m, rules.generator.week_gain_percent, 100) {
        m if m < beginner => Level::Beginner,
        m if m < intermediate => Level::Intermediate,
        _ => Level::Advanced,
    }
}

/// Paces and heart rates, as the athlete's own runs and nights tell.
fn known(day: Day, facts: &Facts, engine: &Engine) -> Known {
    let rules = &engine.rules;
    let runs = facts.runs_between(day - rules.gate.baseline_from_days, day - 1);
    let easy = runs.iter().filter(|r| r.kind == Kind::Easy && r.moving_s > 0);
    let votes = raw(day, facts, &excluded(day, facts, rules), rules).votes;
    let resting = votes.first().and_then(|v| v.statistics).and_then(|s| s.mu);
    Known {
        easy_mps: median(easy.map(|r| r.distance_m as f64 / r.moving_s as f64).collect()),
        threshold_mps: facts.profile.load.threshold_speed_mps,
        hr_max: facts.profile.load.hr_max,
        hr_rest: facts.profile.load.hr_rest.or(resting),
        hr_threshold: facts.profile.load.hr_threshold,
    }
}
