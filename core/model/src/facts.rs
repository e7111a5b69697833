//! Everything that is known on a morning.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::advice::cold::ColdProfile;
use crate::advice::underfuelling::Underfuelling;
use crate::deload::{DeloadOffer, DeloadWeek, Hold, Outcome};
use crate::gate::{Gate, GateReading, GateRun};
use crate::health::run::without_duplicates;
use crate::health::stream::{Metric, StreamKey};
use crate::ledger::PrimaryChange;
use crate::load::unit::LoadInputs;
use crate::load::{LoadProfile, SessionInputs, SessionLoad};
use crate::plan::limit::Limit;
use crate::plan::matching::Planned;
use crate::plan::race::Race;
use crate::plan::session::{Run, Session};
use crate::rules::{RuleId, Rules};
use crate::signal::exclusion::Tags;
use crate::signal::nights::Nights;
use crate::signal::series::Stream;
use crate::signal::vote::Preset;
use crate::time::{Day, Moment};
use crate::verdict::check_in::CheckIn;
use crate::verdict::cut::Cut;

/// What the athlete says of themselves.
#[derive(Debug, Clone, PartialEq)]
pub struct Profile {
    /// Year of birth; none: the youngest group.
    pub birth_year: Option<i32>,
    /// Stated need of sleep in minutes.
    pub sleep_need_min: Option<f64>,
    /// How sensitive the votes are.
    pub preset: Preset,
    /// What load depends on.
    pub load: LoadProfile,
    /// What they say of cold water.
    pub cold: ColdProfile,
    /// Years of regular running, where told.
    pub running_years: Option<i32>,
    /// Injuries of the past.
    pub injuries: Vec<Injury>,
}

impl Profile {
    /// Age in a calendar year, where the year of birth is known.
    pub fn age_in(&self, year: i32) -> Option<i32> {
        self.birth_year.map(|birth| year.saturating_sub(birth))
    }
}

impl Default for Profile {
    /// A new athlete: Steady.
    fn default() -> Self {
        Self {
            birth_year: None,
            sleep_need_min: None,
            preset: Preset::Steady,
            load: LoadProfile::default(),
            cold: ColdProfile::default(),
            running_years: None,
            injuries: Vec::new(),
        }
    }
}

/// An injury of the past.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Injury {
    /// When it began.
    pub day: Day,
    /// What was hurt.
    pub cause: Cause,
}

/// How far a return to running has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Default)]
pub enum Stage {
    /// Walking.
    #[default]
    S0,
    /// 6 × (1 min run, 4 min walk).
    S1,
    /// 6 × (2/3).
    S2,
    /// 6 × (3/2).
    S3,
    /// 6 × (4/1).
    S4,
    /// 3 × (9/1).
    S5,
    /// 30 minutes without a break.
    S6,
    /// 30–40 minutes, three or four days a week.
    S7,
    /// Building the week up again.
    #[serde(rename = "rebuild")]
    Rebuild,
}

/// Why running stopped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Default)]
#[serde(rename_all = "snake_case")]
pub enum Cause {
    /// Life.
    #[default]
    None,
    /// Illness.
    Illness,
    /// Muscle, ligament.
    Soft,
    /// Tendon.
    Tendon,
    /// Bone.
    Bone,
}

/// The return-to-run record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ReturnRecord {
    /// The stage reached.
    pub stage: Stage,
    /// Why running stopped.
    pub cause: Cause,
    /// Cleared by a clinician.
    pub cleared: bool,
    /// Metres in a week before the layoff, where given.
    pub pre_layoff_week_m: Option<i64>,
    /// A rated run said stop: no running before a clinician has seen it and the athlete says so. Follows from the ratings,
    /// and is never said.
    #[serde(skip)]
    pub stopped: bool,
}

/// Runs and other work, each once and in order of day.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Runs(Vec<Run>);

impl Runs {
    /// The runs of a list in any order, of which several may be the same run.
    pub fn new(runs: Vec<Run>, rules: &Rules) -> Self {
        Self(without_duplicates(runs, rules))
    }

    /// Runs and other work of which that is true already.
    pub const fn each_once(runs: Vec<Run>) -> Self {
        Self(runs)
    }

    /// Says which session a run was; nothing without a run at `place`.
    pub fn was(&mut self, place: usize, session: &Planned) {
        if let Some(run) = self.0.get_mut(place) {
            (run.kind, run.hard, run.back_to_back) = (session.kind, session.hard, session.back_to_back);
        }
    }

    /// Says how hard the runs of a day were, or the one that began at `start`.
    pub fn rate(&mut self, day: Day, start: Option<Moment>, rpe: f64, rules: &Rules) {
        let is_it = |run: &&mut Run| match (start, run.start) {
            (Some(rated), Some(began)) => {
                (rated.epoch_ms - began.epoch_ms).abs() <= rules.workout.same_start_s * 1000
            }
            _ => true,
        };
        let (from, to) =
            (self.0.partition_point(|run| run.day < day), self.0.partition_point(|run| run.day <= day));
        let of_day = self.0.get_mut(from..to).unwrap_or_default();
        for run in of_day.iter_mut().filter(|run| run.kind.covers_distance()).filter(is_it) {
            run.rpe = Some(rpe);
        }
    }

    /// All of them.
    pub fn all(&self) -> &[Run] {
        &self.0
    }
}

/// Everything that is known on a morning; nothing of it is later than that morning.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Facts {
    /// The athlete.
    pub profile: Profile,
    /// Daily values of every stream.
    pub streams: Vec<Stream>,
    /// *The* night of each day: what advice on sleep looks at. Votes look at the streams.
    pub nights: Nights,
    /// The athlete's order of streams, by metric.
    pub pins: BTreeMap<Metric, Vec<StreamKey>>,
    /// Tagged days.
    pub tags: Tags,
    /// Runs and other work.
    pub runs: Runs,
    /// Races, past and to come.
    pub races: Vec<Race>,
    /// Check-ins by day.
    pub check_ins: BTreeMap<Day, CheckIn>,
    /// The base plan.
    pub plan: Vec<Session>,
    /// The base plan is the athlete's own, and what is run is held against it.
    pub own_plan: bool,
    /// The easy-pace gate's answer.
    pub gate: Gate,
    /// The ledger's cuts, past and present.
    pub cuts: Vec<Cut>,
    /// The easy run the gate last looked at, where its answer comes from runs.
    pub gate_run: Option<Day>,
    /// What that answer was read from, where it comes from runs.
    pub gate_reading: Option<GateReading>,
    /// Recorded runs as the gate sees them, in order of day.
    pub gate_runs: Vec<GateRun>,
    /// The deload week that is scheduled, due or forced.
    pub deload: Option<DeloadWeek>,
    /// What follows a deload that did not do its work.
    pub deload_hold: Option<Hold>,
    /// What became of a deload that was closed this morning.
    pub deload_closed: Option<Outcome>,
    /// A lighter stretch that begins with a yes.
    pub deload_offer: Option<DeloadOffer>,
    /// Streams that gave way to another, as the ledger has it, in order of day.
    pub changes: Vec<PrimaryChange>,
    /// Sessions the athlete keeps as the base plan has them.
    pub kept: BTreeSet<String>,
    /// Sessions that an accepted move took from their day in the base plan, and that day.
    pub moved: BTreeMap<String, Day>,
    /// Sessions of which most was decided earlier in the day; see [`evaluate`](crate::morning::evaluate).
    pub settled: BTreeMap<String, Vec<(RuleId, Limit)>>,
    /// Deload offers refused in a row.
    pub refused_deloads: i64,
    /// The return-to-run record.
    pub return_record: Option<ReturnRecord>,
    /// The answers about eating and recovery.
    pub underfuelling: Underfuelling,
}

impl Facts {
    /// The athlete's order of a metric's streams.
    pub fn pins(&self, metric: Metric) -> &[StreamKey] {
        self.pins.get(&metric).map_or(&[], Vec::as_slice)
    }

    /// The runs and other work of `first` to `last`, both included.
    pub fn runs_between(&self, first: Day, last: Day) -> &[Run] {
        let runs = self.runs.all();
        let from = runs.partition_point(|r| r.day < first);
        let to = runs.partition_point(|r| r.day <= last);
        runs.get(from..to).unwrap_or_default()
    }

    /// The runs and other work from `day` on, and the last run of at least `least_min` minutes before it with what
    /// follows: enough to know every layoff that reaches into `day` or later.
    pub fn runs_since(&self, day: Day, least_min: f64) -> &[Run] {
        let runs = self.runs.all();
        let from = runs.partition_point(|r| r.day < day);
        let long = |r: &Run| r.kind.covers_distance() && r.moving_s as f64 >= least_min * 60.0;
        let before = runs.get(..from).unwrap_or_default().iter().rposition(long);
        runs.get(before.unwrap_or(from)..).unwrap_or_default()
    }

    /// What each run and other work of `first` to `last` weighs.
    pub fn loads(&self, first: Day, last: Day, rules: &Rules) -> Vec<LoadInputs> {
        let of = |run: &Run| {
            let minutes = run.moving_s as f64 / 60.0;
            let inputs =
                SessionInputs { minutes, mean_hr: run.mean_hr, rpe: run.rpe, ..SessionInputs::default() };
            LoadInputs::new(run.load, minutes, &SessionLoad::of(&inputs, &self.profile.load, &rules.load))
        };
        self.runs_between(first, last).iter().map(of).collect()
    }

    /// Metres run on `first` to `last`, races included.
    pub fn volume(&self, first: Day, last: Day) -> i64 {
        self.runs_between(first, last).iter().filter(|r| r.kind.covers_distance()).map(|r| r.distance_m).sum()
    }
}
