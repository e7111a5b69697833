//! Series over time, ready to draw: a point a day, gaps included.

use ebb_model::backtest::replayed;
use ebb_model::facts::Facts;
use ebb_model::health::stream::{Metric, StreamKey};
use ebb_model::ledger::Entry;
use ebb_model::load::fitness::{FitnessDay, fitness};
use ebb_model::load::unit::LoadUnit;
use ebb_model::rules::Rules;
use ebb_model::signal::band::{band, in_unit};
use ebb_model::signal::nights::sleep_debt;
use ebb_model::signal::sleep::need;
use ebb_model::signal::vote::{Grade, Vote};
use ebb_model::time::Day;
use ebb_model::verdict::judge::excluded;
use ebb_model::verdict::raw::raw;
use ebb_model::verdict::tier::Tier;
use serde::Serialize;

use crate::derived::FIRST;
use crate::engine::{AsOf, Engine};
use crate::error::EngineError;

/// What can be drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Series {
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

/// A series from one day to another.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Trend {
    /// Which one.
    pub series: Series,
    /// The unit of every number in it.
    pub unit: TrendUnit,
    /// Every day, in order.
    pub points: Vec<Point>,
    /// Days from which another stream speaks.
    pub changes: Vec<Change>,
}

/// The unit of a series.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum TrendUnit {
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

/// One day of a series. What is absent is not known: a gap, never to be drawn across.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Point {
    /// The day.
    pub day: Day,
    /// That day alone: a dot.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<f64>,
    /// The mean of the seven days that end on it: the line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mean: Option<f64>,
    /// Where that mean may lie without a vote, both edges outside.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub band: Option<Edges>,
    /// What the signal said that morning, where it voted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vote: Option<VoteDrawn>,
    /// The day says nothing about what is normal (ill, a race): drawn hollow.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub excluded: bool,
    /// The verdict, in the series of tiers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tier: Option<Tier>,
}

/// The edges of a band.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Edges {
    /// The lower one.
    pub low: f64,
    /// The upper one.
    pub high: f64,
}

/// A vote as it is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum VoteDrawn {
    /// Short sleep that is nothing new.
    Standing,
    /// A vote.
    Mild,
    /// A strong vote.
    Strong,
}

/// Another stream speaks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Change {
    /// From this day on.
    pub day: Day,
    /// The stream before.
    pub from: StreamKey,
    /// The stream since.
    pub to: StreamKey,
}

/// Days of one answer: a bound on what is computed at once, eleven years.
const MOST_DAYS: i32 = 11 * 366;

impl Engine {
    /// A series from `from` to `to`, both included, as it is known now. Verdicts are those that were said; of days of which
    /// nothing was said, what a replay of the signals alone says.
    ///
    /// # Errors
    ///
    /// [`EngineError::Answer`] where `to` is before `from` or more than eleven years after it; else the database is busy or
    /// damaged.
    pub fn trend(&self, series: Series, from: Day, to: Day) -> Result<Trend, EngineError> {
        if from > to || to - from >= MOST_DAYS {
            return Err(EngineError::Answer(
                "a trend goes from a day to a later one, eleven years on at most".into(),
            ));
        }
        let facts = self.facts(AsOf::Now, &self.races(AsOf::Now)?, None, FIRST)?;
        let rules = &self.rules;
        let metric = match series {
            Series::RestingHeartRate => Metric::RestingHeartRate,
            Series::Hrv => Metric::Hrv,
            Series::Sleep => Metric::Sleep,
            Series::Need => {
                let of = |day| Some(need(facts.profile.sleep_need_min, day, &facts.races, rules));
                return Ok(plain(series, TrendUnit::Minutes, from, to, of));
            }
            Series::Debt => {
                return Ok(plain(series, TrendUnit::Minutes, from, to, |day| sleep_debt(day, &facts, rules)));
            }
            Series::Load | Series::Fitness | Series::Fatigue | Series::Form => {
                return Ok(of_load(series, from, to, &facts, rules));
            }
            Series::Tier => return self.tiers(from, to, &facts),
        };
        self.signal(series, metric, from, to, facts)
    }

    fn signal(
        &self,
        series: Series,
        metric: Metric,
        from: Day,
        to: Day,
        mut facts: Facts,
    ) -> Result<Trend, EngineError> {
        let rules = &self.rules;
        let changes = self.state_before(to + 1)?.changes;
        let mut points = Vec::new();
        for day in from.through(to) {
            facts.changes = changes.iter().filter(|c| c.day <= day).cloned().collect();
            let excluded = excluded(day, &facts, rules);
            let votes = raw(day, &facts, &excluded, rules).votes;
            let Some(vote) = votes.into_iter().find(|v| v.metric == metric) else { continue };
            points.push(point(day, &vote, excluded.contains(&day), &facts, rules));
        }
        let changes = changes.into_iter().filter(|c| c.to.metric() == metric && (from..=to).contains(&c.day));
        let changes = changes.map(|c| Change { day: c.day, from: c.from, to: c.to }).collect();
        let unit = match metric {
            Metric::RestingHeartRate => TrendUnit::Bpm,
            Metric::Hrv => TrendUnit::Ms,
            Metric::Sleep => TrendUnit::Minutes,
        };
        Ok(Trend { series, unit, points, changes })
    }

    fn tiers(&self, from: Day, to: Day, facts: &Facts) -> Result<Trend, EngineError> {
        let mut trend = plain(Series::Tier, TrendUnit::Tier, from, to, |_| None);
        let ledger = self.ledger()?;
        let replayed = replayed(from, to, facts, &self.rules);
        for (point, replayed) in trend.points.iter_mut().zip(replayed) {
            let said = ledger.iter().rev().find_map(|(of, entry)| match entry {
                Entry::Morning(said) if *of == point.day && !said.superseding => Some(said.tier),
                _ => None,
            });
            point.tier = said.unwrap_or(replayed.tier);
        }
        Ok(trend)
    }
}

fn empty(day: Day) -> Point {
    Point { day, value: None, mean: None, band: None, vote: None, excluded: false, tier: None }
}

fn point(day: Day, vote: &Vote, excluded: bool, facts: &Facts, rules: &Rules) -> Point {
    let stream = vote.stream.as_ref().and_then(|key| facts.streams.iter().find(|s| s.key() == key));
    let need = need(facts.profile.sleep_need_min, day, &facts.races, rules);
    Point {
        value: stream.and_then(|s| s.on(day)).map(|v| v.value),
        mean: vote.statistics.map(|s| in_unit(vote.metric, s.a)),
        band: band(vote, need, rules).map(|b| Edges { low: b.low, high: b.high }),
        vote: match vote.grade {
            Grade::Unavailable | Grade::None => None,
            Grade::Standing => Some(VoteDrawn::Standing),
            Grade::Mild => Some(VoteDrawn::Mild),
            Grade::Strong => Some(VoteDrawn::Strong),
        },
        excluded,
        ..empty(day)
    }
}

fn plain(series: Series, unit: TrendUnit, from: Day, to: Day, of: impl Fn(Day) -> Option<f64>) -> Trend {
    let points = from.through(to).map(|day| Point { value: of(day), ..empty(day) }).collect();
    Trend { series, unit, points, changes: Vec::new() }
}

/// Load and its curves in the first unit that every session up to `to` has. Nothing before the first session.
fn of_load(series: Series, from: Day, to: Day, facts: &Facts, rules: &Rules) -> Trend {
    let first = facts.runs.all().first().map_or(to + 1, |run| run.day);
    let unit = LoadUnit::common(&facts.loads(first, to, rules));
    let daily: Vec<f64> = first.through(to).map(|day| unit.total(&facts.loads(day, day, rules))).collect();
    let curves = fitness(&daily, &rules.load);
    let of = |day: Day| {
        let place = usize::try_from(day - first).ok()?;
        let FitnessDay { fitness, fatigue, form } = *curves.get(place)?;
        Some(match series {
            Series::Fitness => fitness,
            Series::Fatigue => fatigue,
            Series::Form => form,
            _ => *daily.get(place)?,
        })
    };
    let unit = match unit {
        LoadUnit::Given => TrendUnit::Load,
        LoadUnit::Trimp => TrendUnit::Trimp,
        LoadUnit::SessionRpe => TrendUnit::SessionRpe,
        LoadUnit::Minutes => TrendUnit::Minutes,
    };
    plain(series, unit, from, to, of)
}
