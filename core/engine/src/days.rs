//! Daily values: what `ebb days` shows.

use std::collections::BTreeMap;

use ebb_model::health::stream::{Metric, StreamKey};
use ebb_model::signal::primary::primary;
use ebb_model::signal::series::Value;
use ebb_model::time::{Day, Moment};
use serde::Serialize;

use crate::derived::FIRST;
use crate::engine::{AsOf, Engine};
use crate::error::EngineError;

/// The values of one day.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DayValues {
    /// The local day.
    pub day: Day,
    /// Of the primary stream.
    pub resting_heart_rate: Option<RestingHeartRate>,
    /// Of the primary stream.
    pub hrv: Option<Hrv>,
    /// *The* night of this sleep day, whichever source has it; the others are of the primary stream. A night known
    /// from another source is better than none.
    pub sleep: Option<Sleep>,
    /// Runs that began on this day, each once.
    pub runs: Vec<Run>,
    /// Every stream that has a value.
    pub streams: Vec<StreamValue>,
}

/// A resting heart rate.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RestingHeartRate {
    /// Beats per minute.
    pub bpm: f64,
    /// Where it comes from.
    pub stream: StreamKey,
}

/// A night's HRV.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Hrv {
    /// Milliseconds: the median of the samples.
    pub ms: f64,
    /// `rmssd`, `rmssd_beats` or `sdnn_spot`.
    pub method: &'static str,
    /// How many samples.
    pub samples: u32,
    /// Where it comes from.
    pub stream: StreamKey,
}

/// A night.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Sleep {
    /// Minutes asleep, naps included (at most 90 of them).
    pub asleep_min: f64,
    /// Minutes asleep in the main sleep.
    pub main_min: f64,
    /// Minutes of naps that count.
    pub nap_min: f64,
    /// When the main sleep began.
    pub start: Moment,
    /// When it ended.
    pub end: Moment,
    /// Where it comes from.
    pub stream: StreamKey,
}

/// A run.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Run {
    /// When it began.
    pub start: Option<Moment>,
    /// Metres.
    pub distance_m: i64,
    /// Seconds without pauses.
    pub moving_s: i64,
    /// Beats per minute.
    pub mean_hr: Option<f64>,
    /// Where it comes from.
    pub stream: Option<String>,
}

/// A stream's value of a day.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct StreamValue {
    /// The stream.
    pub key: StreamKey,
    /// bpm, ms or minutes.
    pub value: f64,
    /// How many samples it stands on.
    pub samples: u32,
}

impl Engine {
    /// The days that have any value, from `from` to `to` (both included; open without), oldest first.
    ///
    /// # Errors
    ///
    /// The database is busy or damaged.
    pub fn days(&self, from: Option<Day>, to: Option<Day>) -> Result<Vec<DayValues>, EngineError> {
        let order = self.source_order()?;
        let history = self.history(AsOf::Now, &[], None, &order, FIRST)?;
        let mut days: BTreeMap<Day, DayValues> = BTreeMap::new();
        for stream in &history.streams {
            for Value { day, value, samples } in stream.values().iter().copied() {
                entry(&mut days, day).streams.push(StreamValue { key: stream.key().clone(), value, samples });
            }
        }
        for night in history.chosen_nights() {
            let sleep = night.main.zip(night.tst24_min()).map(|(main, asleep_min)| Sleep {
                asleep_min,
                main_min: main.minutes(),
                nap_min: night.nap_min(),
                start: main.start,
                end: main.end,
                stream: night.source.stream(night.method),
            });
            if sleep.is_some() {
                entry(&mut days, night.day).sleep = sleep;
            }
        }
        for run in history.runs.iter().filter(|r| r.kind.covers_distance()) {
            entry(&mut days, run.day).runs.push(Run {
                start: run.start,
                distance_m: run.distance_m,
                moving_s: run.moving_s,
                mean_hr: run.mean_hr,
                stream: run.source.as_ref().map(|s| s.run_key()),
            });
        }
        let wanted = |day: Day| from.is_none_or(|f| f <= day) && to.is_none_or(|t| day <= t);
        days.retain(|day, _| wanted(*day));
        for (day, values) in &mut days {
            let of = |metric| {
                let stream = primary(metric, *day, &history.streams, order.of(metric), &self.rules)?;
                Some((stream.key().clone(), stream.on(*day)?))
            };
            values.resting_heart_rate =
                of(Metric::RestingHeartRate).map(|(stream, v)| RestingHeartRate { bpm: v.value, stream });
            values.hrv = of(Metric::Hrv).map(|(stream, v)| Hrv {
                ms: v.value,
                method: stream.method().name(),
                samples: v.samples,
                stream,
            });
        }
        Ok(days.into_values().collect())
    }
}

fn entry(days: &mut BTreeMap<Day, DayValues>, day: Day) -> &mut DayValues {
    days.entry(day).or_insert_with(|| DayValues {
        day,
        resting_heart_rate: None,
        hrv: None,
        sleep: None,
        runs: Vec::new(),
        streams: Vec::new(),
    })
}
