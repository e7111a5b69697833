//! Sources: who measures what, and whom the athlete wants to hear first.

use std::collections::{BTreeMap, BTreeSet};

use ebb_import::Category;
use ebb_model::explain::render::Texts;
use ebb_model::explain::{method_name, metric_heading};
use ebb_model::health::stream::{Metric, StreamKey};
use ebb_model::signal::primary::{is_silent, primary};
use ebb_model::signal::series::Stream;
use ebb_model::time::Day;
use serde::Serialize;

use crate::derived::FIRST;
use crate::engine::{AsOf, Engine};
use crate::error::EngineError;

/// The athlete's order of the streams of each metric, first choice first. The first that has a value in the last four
/// weeks speaks; where none has, and for a metric without an order, the stream with most days does.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SourceOrder(BTreeMap<Metric, Vec<StreamKey>>);

impl SourceOrder {
    /// The order of a metric's streams; empty where the athlete has given none.
    pub fn of(&self, metric: Metric) -> &[StreamKey] {
        self.0.get(&metric).map_or(&[], Vec::as_slice)
    }

    /// The streams of each metric in the order of the phone's apps: of a metric only where several of those apps have one
    /// and the athlete has given no order here.
    pub(crate) fn suggested(
        &self,
        phone: &[ebb_import::SourceOrder],
        streams: &BTreeSet<StreamKey>,
    ) -> BTreeMap<Metric, Vec<StreamKey>> {
        let mut suggested = BTreeMap::new();
        for order in phone {
            let metrics: &[Metric] = match order.category {
                Category::Sleep => &[Metric::Sleep],
                Category::Vitals => &[Metric::RestingHeartRate, Metric::Hrv],
                Category::Activity | Category::Other(_) => &[],
            };
            for metric in metrics.iter().filter(|metric| self.of(**metric).is_empty()) {
                let place = |key: &StreamKey| order.packages.iter().position(|app| app == key.app());
                let of_metric = streams.iter().filter(|key| key.metric() == *metric);
                let mut placed: Vec<(usize, &StreamKey)> =
                    of_metric.filter_map(|key| Some((place(key)?, key))).collect();
                placed.sort_unstable();
                if placed.first().map(|first| first.0) != placed.last().map(|last| last.0) {
                    suggested.insert(*metric, placed.into_iter().map(|(_, key)| key.clone()).collect());
                }
            }
        }
        suggested
    }

    pub(crate) fn into_pins(self) -> BTreeMap<Metric, Vec<StreamKey>> {
        self.0
    }
}

/// A stream of daily values: one metric, measured one way by one device.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Source {
    /// Its whole key, which [`Engine::set_source_order`] takes.
    pub stream: StreamKey,
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
    pub days: usize,
    /// Days with a value among the last 28.
    pub recent_days: usize,
    /// It speaks for its metric today.
    pub speaks: bool,
    /// It has had no value for four days.
    pub silent: bool,
    /// Its place in the athlete's order, from 1; none where it is not in it.
    pub place: Option<usize>,
}

/// Nobody has as many; a bound on what a shell may hand over.
const MOST: usize = 100;

impl Engine {
    /// Every stream there is, by metric: that which speaks first, then in the athlete's order, then those with most
    /// recent days. `day` is today.
    ///
    /// # Errors
    ///
    /// The database is busy or damaged.
    pub fn sources(&self, day: Day, texts: &Texts) -> Result<Vec<Source>, EngineError> {
        let order = self.source_order()?;
        let streams = self.history(AsOf::Now, &[], None, &order, FIRST)?.streams;
        let rules = &self.rules;
        let speaks = |key: &StreamKey| {
            let metric = key.metric();
            primary(metric, day, &streams, order.of(metric), rules).is_some_and(|s| s.key() == key)
        };
        let window = rules.stream.window_days - 1;
        let of = |stream: &Stream| {
            let key = stream.key();
            let values = stream.values();
            Some(Source {
                metric: key.metric(),
                metric_name: texts.render(&metric_heading(key.metric())),
                method_name: texts.render(&method_name(key.method())),
                app: key.app().to_owned(),
                device: key.device().map(str::to_owned),
                first_day: values.first()?.day,
                last_day: values.last()?.day,
                days: values.len(),
                recent_days: stream.window(day - window, day).len(),
                speaks: speaks(key),
                silent: is_silent(stream, day, rules.stream.silent_days),
                place: order.of(key.metric()).iter().position(|k| k == key).map(|at| at + 1),
                stream: key.clone(),
            })
        };
        let mut sources: Vec<Source> = streams.iter().filter_map(of).collect();
        sources.sort_by(|a, b| {
            let rank = |s: &Source| (s.metric, !s.speaks, s.place.is_none(), s.place);
            rank(a)
                .cmp(&rank(b))
                .then(b.recent_days.cmp(&a.recent_days))
                .then_with(|| a.stream.cmp(&b.stream))
        });
        Ok(sources)
    }

    /// The athlete's order of streams.
    ///
    /// # Errors
    ///
    /// The database is busy or damaged.
    pub fn source_order(&self) -> Result<SourceOrder, EngineError> {
        let mut order = BTreeMap::new();
        for metric in Metric::ALL {
            if let Some(text) = self.store.profile(&key(metric))? {
                order.insert(metric, serde_json::from_str(&text)?);
            }
        }
        Ok(SourceOrder(order))
    }

    /// Sets the order of a metric's streams, first choice first; an empty one leaves the choice to Ebb. A stream that is
    /// not known yet may be in it.
    ///
    /// # Errors
    ///
    /// [`EngineError::Answer`] where a stream measures something else, or is there twice, or there are more than 100; else
    /// the database is busy, full or damaged. Nothing was written then.
    pub fn set_source_order(&self, metric: Metric, streams: &[StreamKey]) -> Result<(), EngineError> {
        let refuse = |what: String| Err(EngineError::Answer(what));
        if let Some(other) = streams.iter().find(|key| key.metric() != metric) {
            return refuse(format!("`{other}` is no stream of {}", metric.name()));
        }
        let mut once = streams.to_vec();
        once.sort();
        once.dedup();
        if once.len() != streams.len() || streams.len() > MOST {
            return refuse("an order names each stream once, and 100 at most".to_owned());
        }
        Ok(self.store.set_profile(&key(metric), &serde_json::to_string(streams)?)?)
    }
}

/// The row of the store that holds a metric's order.
fn key(metric: Metric) -> String {
    format!("source_order.{}", metric.name())
}
