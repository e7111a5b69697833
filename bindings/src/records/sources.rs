//! Who measures what.

use ebb_engine::sources as engine;

use crate::mirror::count;
use crate::records::Metric;
use crate::time::Day;

/// A stream of daily values: one metric, measured one way by one device.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct SourceStream {
    /// Its whole key, which `set_source_order` takes.
    pub stream: String,
    /// What it measures.
    pub metric: Metric,
    /// The same as a heading.
    pub metric_name: String,
    /// How it measures, in words.
    pub method_name: String,
    /// The app that wrote it.
    pub app: String,
    /// The device that measured it, where that is known.
    pub device: Option<String>,
    /// The first day with a value.
    pub first_day: Day,
    /// The last day with a value.
    pub last_day: Day,
    /// Days with a value.
    pub days: u64,
    /// Days with a value among the last 28.
    pub recent_days: u64,
    /// It speaks for its metric today.
    pub speaks: bool,
    /// It has had no value for four days.
    pub silent: bool,
    /// Its place in the athlete's order, from 1; none where it is not in it.
    pub place: Option<u64>,
}

impl From<engine::Source> for SourceStream {
    fn from(source: engine::Source) -> Self {
        Self {
            stream: source.stream.to_string(),
            metric: source.metric.into(),
            metric_name: source.metric_name,
            method_name: source.method_name,
            app: source.app,
            device: source.device,
            first_day: source.first_day.into(),
            last_day: source.last_day.into(),
            days: count(source.days),
            recent_days: count(source.recent_days),
            speaks: source.speaks,
            silent: source.silent,
            place: source.place.map(count),
        }
    }
}
