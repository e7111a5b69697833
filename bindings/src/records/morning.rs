//! A morning: the verdict, and the plan it leads to.

use ebb_engine::PlanOrigin as EngineOrigin;
use ebb_engine::morning::Answer;
use ebb_model::advice::Topic;
use ebb_model::deload;
use ebb_model::explain::render::Texts;
use ebb_model::explain::signal::learning;
use ebb_model::morning as model;
use ebb_model::rules;

use crate::mirror::{all, count, mirror};
use crate::records::{Metric, MorningText, NotificationText, SessionContent, Verdict};
use crate::time::Day;

mirror! {
    /// The rules that change sessions, in the order in which they are named as the reason.
    RuleId = rules::RuleId {
        /// Pain of 6 or more, a limp, or a red flag.
        Pain,
        /// Illness.
        Illness,
        /// Coming back after a layoff.
        ReturnToRun,
        /// A race is near.
        Taper,
        /// A race is behind.
        PostRace,
        /// Two signals drift the wrong way together.
        SignalCut,
        /// A lighter week.
        Deload,
        /// Deloads refused, or underfuelling flagged: the load stays where it is.
        ProgressionLock,
        /// Easy running costs more than it should.
        EasyPaceGate,
        /// The next hard session waits.
        Hold,
        /// Two long days in a row.
        BackToBack,
        /// A short night.
        ShortNight,
        /// No single run far beyond the longest of a month.
        SingleRun,
        /// No week far beyond the best of the last four.
        WeeklyGrowth,
        /// Kilometres taken away are not given back.
        NoPayback,
    }
}

mirror! {
    /// What a morning says beside its verdict.
    Flag = model::Flag {
        /// The tier was lowered because training does not explain the drift: how do you feel?
        AskCheckin,
        /// Today's resting heart rate is far above normal: are you ill?
        AskIll,
        /// The second cut in a row is the deload.
        CutCountsAsDeload,
        /// "Great" under a cut.
        Disagreement,
        /// Two long races within four weeks.
        RaceStacking,
        /// Pain that needs a clinician.
        SeeClinician,
        /// The third cut in a row.
        SeeProfessional,
    }
}

mirror! {
    /// What a piece of advice is about, the most important first.
    AdviceTopic = Topic {
        /// Answers that ask for a professional.
        Underfuelling,
        /// Cold water: not with, when to leave it out, when it is fine.
        Cold,
        /// Carbohydrate for a long run of today or tomorrow.
        Fuelling,
        /// Alcohol, which explains values.
        Alcohol,
        /// A stay at altitude, which explains values.
        Altitude,
        /// Heat, which explains values.
        Heat,
        /// Time zones crossed, which explain values.
        Travel,
        /// A part of the menstrual cycle, which explains values.
        Cycle,
        /// Sleep that has been short for long.
        SleepHabit,
        /// A debt of sleep that grows.
        SleepDebt,
        /// Nights at ever other times.
        SleepRegularity,
        /// Eating after a hard day and while coming back.
        Eating,
        /// Cold water as a habit.
        ColdHabit,
        /// The question on underfuelling is due.
        AskUnderfuelling,
        /// A single value far from normal.
        SingleValue,
        /// HRV that varies more or less than it used to.
        HrvVariation,
    }
}

mirror! {
    /// Where the base plan of a morning comes from.
    PlanOrigin = EngineOrigin {
        /// The athlete's own plan, from a file.
        File,
        /// The plan that was adopted.
        Adopted,
        /// A default week, as large as the mean of the last four weeks.
        DefaultWeek,
        /// No plan: too little was run in the last four weeks.
        None,
    }
}

mirror! {
    /// How a lighter stretch came about.
    DeloadKind = deload::DeloadKind {
        /// Its turn in the cycle.
        Due,
        /// As many loaded weeks in a row as there may be.
        Forced,
        /// The easy-pace gate did not pass twice in a row: the rest of the week.
        Gate,
        /// The plan was written with it.
        Planned,
        /// The one before was not banked: a few days more.
        Repeat,
        /// The smaller one, which the athlete agreed to.
        Smaller,
        /// Ten easy days after a third cut in a row, which the athlete agreed to.
        EasyDays,
    }
}

/// A session of the seven days, before and after the morning.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct AdjustedSession {
    /// The session.
    pub id: String,
    /// As it was planned.
    pub before: SessionContent,
    /// What is left of it.
    pub after: SessionContent,
    /// Whether anything of it changed.
    pub changed: bool,
    /// The rules that changed it, the reason first.
    pub rules: Vec<RuleId>,
    /// Whether `keep_original` takes it: it changed, and a rule that did so leaves that to the athlete.
    pub may_keep: bool,
    /// Whether the athlete keeps it as planned; `take_back_keep` undoes that.
    pub kept: bool,
    /// The week's key session.
    pub key: bool,
    /// Already done.
    pub completed: bool,
}

/// The seven days in numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Record)]
pub struct Totals {
    /// Metres of runs to come, races left out.
    pub planned_m: i64,
    /// The same after the morning.
    pub adjusted_m: i64,
    /// Hard runs among them.
    pub hard_planned: u64,
    /// The same after the morning.
    pub hard_adjusted: u64,
    /// Days without a run or race after the morning.
    pub rest_days: u64,
}

/// A move that `accept_move` takes.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Offer {
    /// Names it.
    pub id: String,
    /// The session that would move.
    pub session: String,
    /// Its day.
    pub from: Day,
    /// The day it would be run.
    pub to: Day,
    /// Why it waits.
    pub rule: RuleId,
}

/// A lighter stretch, offered or under way; `answer_deload` takes a yes to an offer and a no to either.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Record)]
pub struct Deload {
    /// Its first day.
    pub start: Day,
    /// How many days.
    pub days: i32,
    /// How it came about.
    pub kind: DeloadKind,
}

/// A normal that is being learned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Record)]
pub struct Learning {
    /// Whose.
    pub metric: Metric,
    /// Mornings known.
    pub have: u64,
    /// Mornings it takes.
    pub need: u64,
}

/// A morning.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct Morning {
    /// The day.
    pub day: Day,
    /// The verdict with its votes.
    pub verdict: Verdict,
    /// The seven days from today, by day before and id.
    pub sessions: Vec<AdjustedSession>,
    /// The same in numbers.
    pub totals: Totals,
    /// Where the base plan comes from.
    pub plan: PlanOrigin,
    /// Moves that may be accepted.
    pub offers: Vec<Offer>,
    /// A lighter stretch that begins with a yes.
    pub deload_offer: Option<Deload>,
    /// The lighter stretch that is due or under way.
    pub deload: Option<Deload>,
    /// The rules whose trigger holds for today or one of the six days after, whether or not there is a session that they
    /// change; the guards of a single run and of a week always watch.
    pub in_force: Vec<RuleId>,
    /// What else there is to say.
    pub flags: Vec<Flag>,
    /// Normals that are being learned.
    pub learning: Vec<Learning>,
    /// All of it in words.
    pub text: MorningText,
}

/// What an app wants of its morning.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct Today {
    /// The page.
    pub morning: Morning,
    /// The widget's file, as `snapshot` gives it.
    pub snapshot: String,
    /// What a notification says, as `notification` gives it; none where nothing changes.
    pub notification: Option<NotificationText>,
}

impl Morning {
    pub(crate) fn of(answer: &Answer, texts: &Texts) -> Self {
        let morning = &answer.morning;
        let learning = morning.verdict.raw.votes.iter().filter_map(|v| {
            let (have, need) = learning(v, answer.rules())?;
            Some(Learning { metric: v.metric.into(), have: count(have), need: count(need) })
        });
        Self {
            day: morning.day.into(),
            verdict: Verdict::of(answer),
            sessions: morning.sessions.iter().map(|x| AdjustedSession::of(x, answer)).collect(),
            totals: morning.totals.into(),
            plan: answer.plan.into(),
            offers: all(morning.offers.iter().cloned()),
            deload_offer: morning.deload_offer.as_ref().map(|offer| (&offer.week).into()),
            deload: answer.facts.deload.as_ref().map(Into::into),
            in_force: all(morning.in_force.iter().copied()),
            flags: all(morning.flags.iter().copied()),
            learning: learning.collect(),
            text: answer.text(texts).into(),
        }
    }
}

impl AdjustedSession {
    fn of(x: &model::Adjusted, answer: &Answer) -> Self {
        let changed = x.is_changed();
        Self {
            id: x.session.id.clone(),
            before: x.session.content().into(),
            after: x.after.into(),
            changed,
            rules: if changed { all(x.rules.iter().copied()) } else { Vec::new() },
            may_keep: changed && x.rules.iter().any(|rule| rule.may_be_overridden()),
            kept: answer.facts.kept.contains(&x.session.id),
            key: x.session.key,
            completed: x.session.completed,
        }
    }
}

impl From<model::Totals> for Totals {
    fn from(totals: model::Totals) -> Self {
        Self {
            planned_m: totals.planned_m,
            adjusted_m: totals.adjusted_m,
            hard_planned: count(totals.hard_planned),
            hard_adjusted: count(totals.hard_adjusted),
            rest_days: count(totals.rest_days),
        }
    }
}

impl From<model::Offer> for Offer {
    fn from(offer: model::Offer) -> Self {
        let model::Offer { id, session, from, to, rule } = offer;
        Self { id, session, from: from.into(), to: to.into(), rule: rule.into() }
    }
}

impl From<&deload::DeloadWeek> for Deload {
    fn from(week: &deload::DeloadWeek) -> Self {
        Self { start: week.start.into(), days: week.days, kind: week.kind.into() }
    }
}
