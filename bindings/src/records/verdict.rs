//! The verdict of a morning, with its votes.

use ebb_engine::morning::Answer;
use ebb_model::health::stream;
use ebb_model::signal::band::{band, in_unit};
use ebb_model::signal::sleep::need;
use ebb_model::signal::vote;
use ebb_model::verdict::{cut, tier};

use crate::mirror::{count, mirror};
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

impl Verdict {
    pub(crate) fn of(answer: &Answer) -> Self {
        let verdict = &answer.morning.verdict;
        Self {
            tier: verdict.tier.map(Into::into),
            raw_tier: verdict.raw.tier.map(Into::into),
            confidence: verdict.confidence.into(),
            score: verdict.score,
            loaded: verdict.loaded,
            wrong_way: verdict.raw.wrong_way,
            votes: verdict.raw.votes.iter().map(|v| Vote::of(v, answer)).collect(),
            cut: verdict.cut.map(Into::into),
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
