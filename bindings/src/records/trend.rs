//! Series over time, ready to draw.

use ebb_engine::trend as engine;

use crate::mirror::{all, mirror};
use crate::records::{Band, Tier};
use crate::time::Day;

mirror! {
    /// What can be drawn.
    Series = engine::Series {
        /// Beats per minute.
        RestingHeartRate,
        /// Milliseconds, of the method that speaks.
        Hrv,
        /// Minutes asleep, naps included.
        Sleep,
        /// Minutes of sleep needed.
        Need,
        /// Minutes of sleep owed after fourteen nights.
        Debt,
        /// What a day's training weighs.
        Load,
        /// The slow mean of load.
        Fitness,
        /// The fast mean of load.
        Fatigue,
        /// Fitness less fatigue as the day begins.
        Form,
        /// The verdict.
        Tier,
    }
}

mirror! {
    /// The unit of a series.
    TrendUnit = engine::TrendUnit {
        /// Beats per minute.
        Bpm,
        /// Milliseconds.
        Ms,
        /// Minutes.
        Minutes,
        /// Banister's training impulse.
        Trimp,
        /// Effort times minutes.
        SessionRpe,
        /// Load as it was given.
        Load,
        /// No number: the tier alone.
        Tier,
    }
}

mirror! {
    /// A vote as it is drawn.
    VoteDrawn = engine::VoteDrawn {
        /// Short sleep that is nothing new.
        Standing,
        /// A vote.
        Mild,
        /// A strong vote.
        Strong,
    }
}

/// A series from one day to another.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct Trend {
    /// Which one.
    pub series: Series,
    /// The unit of every number in it.
    pub unit: TrendUnit,
    /// Every day, in order.
    pub points: Vec<TrendPoint>,
    /// Days from which another stream speaks.
    pub changes: Vec<StreamChange>,
}

/// One day of a series. What is absent is not known: a gap, never to be drawn across.
#[derive(Debug, Clone, Copy, PartialEq, uniffi::Record)]
pub struct TrendPoint {
    /// The day.
    pub day: Day,
    /// That day alone: a dot.
    pub value: Option<f64>,
    /// The mean of the seven days that end on it: the line.
    pub mean: Option<f64>,
    /// Where that mean may lie without a vote, both edges outside.
    pub band: Option<Band>,
    /// What the signal said that morning, where it voted.
    pub vote: Option<VoteDrawn>,
    /// The day says nothing about what is normal (ill, a race): drawn hollow.
    pub excluded: bool,
    /// The verdict, in the series of tiers.
    pub tier: Option<Tier>,
}

/// Another stream speaks.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct StreamChange {
    /// From this day on.
    pub day: Day,
    /// The stream before.
    pub from: String,
    /// The stream since.
    pub to: String,
}

impl From<engine::Trend> for Trend {
    fn from(trend: engine::Trend) -> Self {
        let change = |c: engine::Change| StreamChange {
            day: c.day.into(),
            from: c.from.to_string(),
            to: c.to.to_string(),
        };
        Self {
            series: trend.series.into(),
            unit: trend.unit.into(),
            points: all(trend.points),
            changes: trend.changes.into_iter().map(change).collect(),
        }
    }
}

impl From<engine::Point> for TrendPoint {
    fn from(point: engine::Point) -> Self {
        Self {
            day: point.day.into(),
            value: point.value,
            mean: point.mean,
            band: point.band.map(|b| Band { low: b.low, high: b.high }),
            vote: point.vote.map(Into::into),
            excluded: point.excluded,
            tier: point.tier.map(Into::into),
        }
    }
}
