//! The daily values of one stream.

use crate::health::stream::{Method, Metric, StreamKey};
use crate::rules::{Rules, Span};
use crate::time::Day;

/// A daily value: bpm, ms (not its logarithm) or minutes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Value {
    /// The local day; for sleep the sleep day.
    pub day: Day,
    /// In the unit of the metric.
    pub value: f64,
    /// How many samples it stands on.
    pub samples: u32,
}

/// One stream's daily values, at most one a day.
#[derive(Debug, Clone, PartialEq)]
pub struct Stream {
    key: StreamKey,
    values: Vec<Value>,
}

impl Stream {
    /// A stream of the plausible values among `values`; of several for a day the last stays.
    pub fn new(key: StreamKey, mut values: Vec<Value>, rules: &Rules) -> Self {
        let range = plausible(key.method(), rules);
        values.retain(|v| range.contains(v.value));
        values.sort_by_key(|v| v.day);
        values.reverse();
        values.dedup_by_key(|v| v.day);
        values.reverse();
        Self { key, values }
    }

    /// A stream of values that are those of one already.
    pub(crate) const fn of(key: StreamKey, values: Vec<Value>) -> Self {
        Self { key, values }
    }

    /// Its values alone.
    pub(crate) fn into_values(self) -> Vec<Value> {
        self.values
    }

    /// The stream's name.
    pub fn key(&self) -> &StreamKey {
        &self.key
    }

    /// All values in order of day.
    pub fn values(&self) -> &[Value] {
        &self.values
    }

    /// The values of `first` to `last`, both included.
    pub fn window(&self, first: Day, last: Day) -> &[Value] {
        let from = self.values.partition_point(|v| v.day < first);
        let to = self.values.partition_point(|v| v.day <= last);
        self.values.get(from..to).unwrap_or_default()
    }

    /// The value of a day.
    pub fn on(&self, day: Day) -> Option<Value> {
        self.window(day, day).first().copied()
    }

    /// The latest value on `day` or before.
    pub fn last_until(&self, day: Day) -> Option<Value> {
        self.values.get(..self.values.partition_point(|v| v.day <= day)).and_then(<[Value]>::last).copied()
    }

    /// The first day that has a value.
    pub fn first_day(&self) -> Option<Day> {
        self.values.first().map(|v| v.day)
    }
}

/// The range outside which a value is a fault of the sensor: kept, counted, never used.
pub fn plausible(method: Method, rules: &Rules) -> Span<f64> {
    match (method.metric(), method) {
        (Metric::RestingHeartRate, _) => rules.plausible.resting_heart_rate_bpm,
        (Metric::Hrv, Method::SdnnSpot) => rules.plausible.sdnn_ms,
        (Metric::Hrv, _) => rules.plausible.rmssd_ms,
        (Metric::Sleep, _) => rules.plausible.sleep_min,
    }
}
