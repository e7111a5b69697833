//! A morning: the verdict, and the plan it leads to.

use ebb_engine::PlanOrigin as EngineOrigin;
use ebb_engine::morning::Answer;
use ebb_model::advice::Topic;
use ebb_model::deload;
use ebb_model::explain::render::Texts;
use ebb_model::explain::signal::learning;
use ebb_model::health::stream;
use ebb_model::morning as model;
use ebb_model::rules;
use ebb_model::signal::band::{band, in_unit};
use ebb_model::signal::sleep::need;
use ebb_model::signal::vote;
use ebb_model::verdict::{cut, tier};

use crate::mirror::{all, count, mirror};
use crate::records::{MorningText, SessionContent};
use crate::time::Day;

mirror! {
    /// The three signals that vote.
    Metric = stream::Metric {
        /// Resting heart rate, in beats per minute.
        RestingHeartRate,
        /// Heart rate variability, in milliseconds.
        Hrv,
        /// Sleep with naps, in minutes.
        Sleep,
    }
}

mirror! {
    /// How much of the next seven days a morning takes away, mildest first.
    Tier = tier::Tier {
        /// Nothing.
        Ready,
        /// Nothing yet.
        Watch,
        /// The next hard session waits.
        Hold,
        /// A little volume, and the first hard session.
        Ease,
        /// Nearly a third of the volume, at most one hard session stays.
        Cut,
        /// Half the volume and every hard session.
        DeepCut,
    }
}

mirror! {
    /// How much a verdict stands on.
    Confidence = tier::Confidence {
        /// No signal: the plan runs on its structure.
        None,
        /// One signal.
        Low,
        /// Two signals, or three with a young baseline.
        Medium,
        /// Three signals with a month of baseline.
        High,
    }
}

mirror! {
    /// What a metric says on a morning.
    Grade = vote::Grade {
        /// Cannot vote; never shown or counted as normal.
        Unavailable,
        /// Within the normal range.
        None,
        /// Short sleep that is nothing new.
        Standing,
        /// A vote.
        Mild,
        /// A strong vote.
        Strong,
    }
}

mirror! {
    /// Why a metric cannot vote, the first that holds.
    UnavailableReason = vote::Unavailable {
        /// No stream has a value.
        NoStream,
        /// The last value is older than three days.
        Stale,
        /// Too few days in the last week.
        AcuteDays,
        /// Too few days in the baseline: still learning.
        BaselineDays,
        /// SDNN that varies too much to mean anything.
        Noisy,
    }
}

mirror! {
    /// What becomes of the hard session a cut would keep.
    RetainedHard = cut::Retained {
        /// It is easy for now.
        Withdrawn,
        /// It stays hard.
        Kept,
        /// It came back late in the week.
        Released,
    }
}

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

/// The edges of a band, in the unit of its metric; an edge counts as outside.
#[derive(Debug, Clone, Copy, PartialEq, uniffi::Record)]
pub struct Band {
    /// The lower one.
    pub low: f64,
    /// The upper one.
    pub high: f64,
}

/// A value and its day.
#[derive(Debug, Clone, Copy, PartialEq, uniffi::Record)]
pub struct DayValue {
    /// The day.
    pub day: Day,
    /// In the unit of its metric: beats per minute, milliseconds or minutes.
    pub value: f64,
}

/// What a metric says on a morning.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct Vote {
    /// Which one.
    pub metric: Metric,
    /// The stream that speaks for it.
    pub stream: Option<String>,
    /// What it says.
    pub grade: Grade,
    /// Why it cannot vote, where it cannot.
    pub reason: Option<UnavailableReason>,
    /// Days of the last week that have a value.
    pub week_days: u64,
    /// Days in the baseline.
    pub baseline_days: u64,
    /// Mean of the last week, in the unit of the metric (HRV in ms, not ln ms).
    pub mean: Option<f64>,
    /// Where that mean may lie without a vote.
    pub band: Option<Band>,
    /// How far the week lies from the baseline in standard deviations, positive the wrong way.
    pub z: Option<f64>,
    /// The latest value.
    pub last: Option<DayValue>,
    /// A strong vote taken as mild because resting heart rate is low; HRV only.
    pub saturated: bool,
}

/// A cut under way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Record)]
pub struct Cut {
    /// The first of its seven days.
    pub start: Day,
    /// How deep it is.
    pub tier: Tier,
    /// Days since it began.
    pub day: i32,
    /// What becomes of the hard session it would keep.
    pub hard: RetainedHard,
    /// How many cuts have followed one another, this one included.
    pub chain: u64,
}

/// The verdict of a morning.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct Verdict {
    /// How much it takes away; none without a verdict.
    pub tier: Option<Tier>,
    /// The tier of today's votes alone.
    pub raw_tier: Option<Tier>,
    /// How much it stands on.
    pub confidence: Confidence,
    /// The readiness number, 0–100; none without a signal.
    pub score: Option<i64>,
    /// Whether training explains the drift; none: nothing to compare with.
    pub loaded: Option<bool>,
    /// High HRV and low resting heart rate under heavy load.
    pub wrong_way: bool,
    /// Resting heart rate, HRV, sleep.
    pub votes: Vec<Vote>,
    /// The cut in force.
    pub cut: Option<Cut>,
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
    /// What else there is to say.
    pub flags: Vec<Flag>,
    /// Normals that are being learned.
    pub learning: Vec<Learning>,
    /// All of it in words.
    pub text: MorningText,
}

impl Morning {
    pub(crate) fn of(answer: &Answer, texts: &Texts) -> Self {
        let morning = &answer.morning;
        let verdict = &morning.verdict;
        let votes = verdict.raw.votes.iter();
        let learning = votes.clone().filter_map(|v| {
            let (have, need) = learning(v, answer.rules())?;
            Some(Learning { metric: v.metric.into(), have: count(have), need: count(need) })
        });
        Self {
            day: morning.day.into(),
            verdict: Verdict {
                tier: verdict.tier.map(Into::into),
                raw_tier: verdict.raw.tier.map(Into::into),
                confidence: verdict.confidence.into(),
                score: verdict.score,
                loaded: verdict.loaded,
                wrong_way: verdict.raw.wrong_way,
                votes: votes.map(|v| Vote::of(v, answer)).collect(),
                cut: verdict.cut.map(Into::into),
            },
            sessions: morning.sessions.iter().map(|x| AdjustedSession::of(x, answer)).collect(),
            totals: morning.totals.into(),
            plan: answer.plan.into(),
            offers: all(morning.offers.iter().cloned()),
            deload_offer: morning.deload_offer.as_ref().map(|offer| (&offer.week).into()),
            deload: answer.facts.deload.as_ref().map(Into::into),
            flags: all(morning.flags.iter().copied()),
            learning: learning.collect(),
            text: answer.text(texts).into(),
        }
    }
}

impl Vote {
    fn of(v: &vote::Vote, answer: &Answer) -> Self {
        let (facts, day) = (&answer.facts, answer.morning.day);
        let need = need(facts.profile.sleep_need_min, day, &facts.races, answer.rules());
        let stream = v.stream.as_ref().and_then(|key| facts.streams.iter().find(|s| s.key() == key));
        let last = stream.and_then(|s| s.last_until(day));
        Self {
            metric: v.metric.into(),
            stream: v.stream.as_ref().map(|key| key.as_str().to_owned()),
            grade: v.grade.into(),
            reason: v.reason.map(Into::into),
            week_days: count(v.na),
            baseline_days: count(v.nb),
            mean: v.statistics.map(|s| in_unit(v.metric, s.a)),
            band: band(v, need, answer.rules()).map(|b| Band { low: b.low, high: b.high }),
            z: v.z(),
            last: last.map(|l| DayValue { day: l.day.into(), value: l.value }),
            saturated: v.saturated,
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

impl From<cut::CutState> for Cut {
    fn from(state: cut::CutState) -> Self {
        Self {
            start: state.cut.start.into(),
            tier: state.cut.tier.into(),
            day: state.day,
            hard: state.cut.hard.into(),
            chain: count(state.chain),
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
