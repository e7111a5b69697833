//! What the athlete says of days and runs.

use ebb_engine::diary;
use ebb_model::facts;
use ebb_model::ledger::Rating;
use ebb_model::signal::exclusion::DayTags as ModelTags;
use ebb_model::stages::Felt;
use ebb_model::verdict::check_in as model;

use crate::mirror::mirror;
use crate::records::Activity;
use crate::time::{Day, Moment};

mirror! {
    /// How the morning feels.
    Overall = model::Overall {
        /// Awful: a hard session waits.
        Awful,
        /// As usual.
        Normal,
        /// Great: changes nothing.
        Great,
    }
}

mirror! {
    /// An illness as the athlete places it.
    Illness = model::Illness {
        /// None, or over.
        None,
        /// Above the neck: a runny nose, a sore throat.
        Above,
        /// Below the neck: chest, stomach, aching limbs.
        Below,
        /// Fever.
        Fever,
    }
}

/// A morning's answers; what is absent was not asked or not answered and states nothing.
#[derive(Debug, Clone, Copy, PartialEq, Default, uniffi::Record)]
pub struct CheckIn {
    /// How the morning feels.
    #[uniffi(default = None)]
    pub overall: Option<Overall>,
    /// Fatigue, 1 (none) to 5 (exhausted).
    #[uniffi(default = None)]
    pub fatigue: Option<f64>,
    /// Soreness, 1 (none) to 5 (every step).
    #[uniffi(default = None)]
    pub soreness: Option<f64>,
    /// Pain, 0–10.
    #[uniffi(default = None)]
    pub pain: Option<f64>,
    /// Limping.
    #[uniffi(default = None)]
    pub limp: Option<bool>,
    /// A sign that needs a clinician: swelling, pain at night.
    #[uniffi(default = None)]
    pub red_flag: Option<bool>,
    /// Illness.
    #[uniffi(default = None)]
    pub illness: Option<Illness>,
}

/// What was said of a day.
#[derive(Debug, Clone, Copy, PartialEq, uniffi::Record)]
pub struct CheckInOn {
    /// The day.
    pub day: Day,
    /// Every answer of that day, the later one where two were given.
    pub check_in: CheckIn,
}

/// What a day was like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, uniffi::Record)]
pub struct DayTags {
    /// Ill.
    #[uniffi(default = false)]
    pub ill: bool,
    /// Alcohol the evening before.
    #[uniffi(default = false)]
    pub alcohol: bool,
    /// Above 1,500 m.
    #[uniffi(default = false)]
    pub altitude: bool,
    /// A race of half-marathon or longer that is not in the list of races.
    #[uniffi(default = false)]
    pub race: bool,
    /// Heat.
    #[uniffi(default = false)]
    pub heat: bool,
    /// Time zones crossed, in hours either way, 1–24.
    #[uniffi(default = None)]
    pub travel_h: Option<i32>,
    /// A day of a menstruation.
    #[uniffi(default = false)]
    pub cycle: bool,
    /// Cold water.
    #[uniffi(default = false)]
    pub cold: bool,
}

/// The tags of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Record)]
pub struct TagsOn {
    /// The day.
    pub day: Day,
    /// Its tags.
    pub tags: DayTags,
}

/// How a run was.
#[derive(Debug, Clone, Copy, PartialEq, uniffi::Record)]
pub struct RunRating {
    /// When the run began, as `UnratedRun` has it; none: all runs of the day.
    #[uniffi(default = None)]
    pub start: Option<Moment>,
    /// Effort, 0–10.
    #[uniffi(default = None)]
    pub effort: Option<f64>,
    /// Pain, 0–10.
    pub pain: i64,
    /// A limp during or after.
    #[uniffi(default = false)]
    pub limp: bool,
    /// Swelling.
    #[uniffi(default = false)]
    pub swelling: bool,
    /// Pain of a bone at night.
    #[uniffi(default = false)]
    pub night_pain: bool,
    /// Whether it had settled by the next morning, where asked.
    #[uniffi(default = None)]
    pub settled_next_morning: Option<bool>,
}

/// A run of which something is still to be said.
#[derive(Debug, Clone, Copy, PartialEq, uniffi::Record)]
pub struct UnratedRun {
    /// When it began: what names it to `rate_run` and `skip_rating`.
    pub start: Moment,
    /// Its local day.
    pub day: Day,
    /// Metres.
    pub distance_m: i64,
    /// Seconds without pauses.
    pub moving_s: i64,
    /// How it was rated, where all that is missing is `settled_next_morning`; to be rated again with that.
    pub said: Option<RunRating>,
}

/// What was done without a watch.
#[derive(Debug, Clone, Copy, PartialEq, uniffi::Record)]
pub struct SessionDone {
    /// What it was.
    pub activity: Activity,
    /// When it began.
    pub start: Moment,
    /// Seconds without pauses, 60 to 604,800 (a week).
    pub moving_s: i64,
    /// Metres, 100 to 400,000 at 2:00–20:00 min/km; a run needs them.
    #[uniffi(default = None)]
    pub distance_m: Option<i64>,
    /// Effort, 0–10.
    #[uniffi(default = None)]
    pub effort: Option<f64>,
}

mirror! {
    /// Why running stopped, or what was hurt.
    Cause = facts::Cause {
        /// Life.
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
}

mirror! {
    /// How far a return to running has come.
    ReturnStage = facts::Stage {
        /// Walking.
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
        Rebuild,
    }
}

/// What is said of a return to running.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Record)]
pub struct ReturnRecord {
    /// Why running stopped.
    pub cause: Cause,
    /// Whether a clinician has cleared it.
    pub cleared: bool,
    /// Where the return begins.
    pub stage: ReturnStage,
    /// Metres of an ordinary week before; none: as the runs tell.
    #[uniffi(default = None)]
    pub pre_layoff_week_m: Option<i64>,
}

/// What was last said of a return, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Record)]
pub struct ReturnSaid {
    /// When.
    pub day: Day,
    /// What.
    pub record: ReturnRecord,
}

impl From<CheckIn> for model::CheckIn {
    fn from(said: CheckIn) -> Self {
        let CheckIn { overall, fatigue, soreness, pain, limp, red_flag, illness } = said;
        Self {
            overall: overall.map(Into::into),
            illness: illness.map(Into::into),
            fatigue,
            soreness,
            pain,
            limp,
            red_flag,
        }
    }
}

impl From<model::CheckIn> for CheckIn {
    fn from(said: model::CheckIn) -> Self {
        let model::CheckIn { overall, fatigue, soreness, pain, limp, red_flag, illness } = said;
        Self {
            overall: overall.map(Into::into),
            illness: illness.map(Into::into),
            fatigue,
            soreness,
            pain,
            limp,
            red_flag,
        }
    }
}

impl From<DayTags> for ModelTags {
    fn from(tags: DayTags) -> Self {
        let DayTags { ill, alcohol, altitude, race, heat, travel_h, cycle, cold } = tags;
        Self { ill, alcohol, altitude, race, heat, travel_h, cycle, cold }
    }
}

impl From<ModelTags> for DayTags {
    fn from(tags: ModelTags) -> Self {
        let ModelTags { ill, alcohol, altitude, race, heat, travel_h, cycle, cold } = tags;
        Self { ill, alcohol, altitude, race, heat, travel_h, cycle, cold }
    }
}

impl From<RunRating> for Rating {
    fn from(rating: RunRating) -> Self {
        let RunRating { start, effort, pain, limp, swelling, night_pain, settled_next_morning } = rating;
        let felt = Felt { pain, limp, swelling, night_pain, settled_next_morning };
        Self { start: start.map(Into::into), rpe: effort, felt }
    }
}

impl From<Rating> for RunRating {
    fn from(rating: Rating) -> Self {
        let Rating { start, rpe, felt } = rating;
        let Felt { pain, limp, swelling, night_pain, settled_next_morning } = felt;
        Self {
            start: start.map(Into::into),
            effort: rpe,
            pain,
            limp,
            swelling,
            night_pain,
            settled_next_morning,
        }
    }
}

impl From<diary::UnratedRun> for UnratedRun {
    fn from(run: diary::UnratedRun) -> Self {
        let diary::UnratedRun { start, day, distance_m, moving_s, said } = run;
        Self { start: start.into(), day: day.into(), distance_m, moving_s, said: said.map(Into::into) }
    }
}

impl From<SessionDone> for diary::SessionDone {
    fn from(done: SessionDone) -> Self {
        let SessionDone { activity, start, moving_s, distance_m, effort } = done;
        Self { activity: activity.into(), start: start.into(), moving_s, distance_m, effort }
    }
}

impl From<ReturnRecord> for facts::ReturnRecord {
    fn from(record: ReturnRecord) -> Self {
        let ReturnRecord { cause, cleared, stage, pre_layoff_week_m } = record;
        Self { stage: stage.into(), cause: cause.into(), cleared, pre_layoff_week_m, ..Self::default() }
    }
}

impl From<facts::ReturnRecord> for ReturnRecord {
    fn from(record: facts::ReturnRecord) -> Self {
        let facts::ReturnRecord { stage, cause, cleared, pre_layoff_week_m, .. } = record;
        Self { stage: stage.into(), cause: cause.into(), cleared, pre_layoff_week_m }
    }
}
