//! Back from a day's value to the samples behind it, and those left out of it.
//!
//! An evaluation needs daily values only, so this is computed when somebody asks why. It goes by the same functions
//! that made the values.

mod hrv;
mod resting;
mod sleep;

use std::collections::BTreeMap;

use serde::Serialize;

use crate::health::daily::Mornings;
use crate::health::days::{assemble, by_source, mornings, segments};
use crate::health::device::Devices;
use crate::health::heart_rate::HeartRateSeries;
use crate::health::night::Night;
use crate::health::record::{Delivery, Record, SleepStage};
use crate::health::run::HeartRates;
use crate::health::stream::{Method, Source, StreamKey};
use crate::rules::Rules;
use crate::time::{Day, Moment};

/// A measurement behind a day's value, or one left out of it.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Sample {
    /// What it is.
    pub what: What,
    /// When it began.
    pub start: Moment,
    /// When it ended; none for an instant.
    pub end: Option<Moment>,
    /// In the unit of its stream: beats per minute, milliseconds or minutes.
    pub value: f64,
    /// Why the day's value does without it; none where it counts.
    pub left_out: Option<LeftOut>,
    /// Its place in the list of records; none for a mean of heart rate, which has no record.
    #[serde(skip)]
    pub record: Option<usize>,
    /// Since when and by which way it is known, where that is known.
    pub seen: Option<Seen>,
}

/// Since when a sample is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Seen {
    /// The platform's creation or change of it, else its delivery; its end where that was long after it.
    pub first: Moment,
    /// How it came.
    pub delivery: Delivery,
}

/// What a sample is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum What {
    /// The platform's resting heart rate of the day.
    RestingHeartRate,
    /// Ten minutes of heart rate in the main sleep.
    HeartRate,
    /// One HRV.
    Hrv,
    /// One HRV derived from a beat series.
    Beats {
        /// How many intervals between beats count.
        intervals: usize,
    },
    /// A stretch of the main sleep, or of none.
    Sleep(SleepStage),
    /// A stretch of a nap.
    Nap(SleepStage),
}

/// Why a day's value does without a sample.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum LeftOut {
    /// No such value can be.
    Implausible,
    /// A later delivery of the day speaks.
    Revised,
    /// Another ten minutes of the night are lower.
    Higher,
    /// Outside the main sleep.
    OutsideSleep,
    /// No sleep is known, and it is not of the early morning.
    OutsideMorning,
    /// A workout came before it that morning.
    AfterWorkout,
    /// Too few that night for a value.
    TooFew,
    /// The same time is known better: stages before time in bed.
    KnownBetter,
    /// Lying awake is no sleep.
    Awake,
    /// No sleep of the day is long enough to be the main one.
    NoMainSleep,
    /// A sleep too short to be a nap.
    TooShort,
    /// It does not end after it begins.
    Reversed,
}

/// What records say of each day, ready to be asked.
#[derive(Debug)]
pub struct Provenance<'a> {
    records: &'a [Record],
    devices: Devices,
    heart_rate: HeartRates,
    nights: BTreeMap<(Day, Source), Night<Source>>,
    mornings: Mornings,
    rules: &'a Rules,
}

impl<'a> Provenance<'a> {
    /// The provenance in records, heart rate and order of sleep, as [`History::of`](super::history::History::of) takes them.
    pub fn of(
        records: &'a [Record],
        heart_rate: &'a [HeartRateSeries],
        order: &[StreamKey],
        rules: &'a Rules,
    ) -> Self {
        let devices = Devices::of(records, heart_rate);
        let segments = segments(records, &devices);
        let nights = assemble(&segments, order, rules);
        let mornings = mornings(&segments, &nights, records, rules);
        Self {
            records,
            heart_rate: by_source(heart_rate, &devices),
            devices,
            nights: nights.into_iter().map(|n| ((n.day, n.source.clone()), n)).collect(),
            mornings,
            rules,
        }
    }

    /// The samples behind a stream's value of a day and those left out of it, in order of time; none for a day and a
    /// stream that nothing is known of.
    ///
    /// Heart rate is kept as minute means, so the sleeping low has means of ten minutes: the lowest and its neighbours.
    pub fn samples(&self, stream: &StreamKey, day: Day) -> Vec<Sample> {
        let mut samples = match stream.method() {
            Method::SleepingLow => resting::sleeping_low(self, stream, day),
            Method::Platform => resting::platform(self, stream, day),
            Method::Rmssd | Method::RmssdBeats | Method::SdnnSpot => hrv::samples(self, stream, day),
            Method::Stages | Method::Asleep | Method::InBed => sleep::samples(self, stream, day),
        };
        samples.sort_by(|a, b| (a.start, a.end).cmp(&(b.start, b.end)).then(a.value.total_cmp(&b.value)));
        samples
    }

    /// The records of a source that touch a day or its neighbours, with their places.
    fn around<'p>(
        &'p self,
        source: &'p Source,
        day: Day,
    ) -> impl Iterator<Item = (usize, &'a Record)> + use<'p, 'a> {
        let near = move |r: &Record| r.start.day() <= day + 1 && r.end.day() >= day - 1;
        self.records.iter().enumerate().filter(move |(_, r)| near(r) && self.devices.source(r) == *source)
    }
}

impl Sample {
    fn of(record: (usize, &Record), what: What, value: f64, left_out: Option<LeftOut>) -> Self {
        let (place, Record { start, end, .. }) = record;
        let end = (end > start).then_some(*end);
        Self { what, start: *start, end, value, left_out, record: Some(place), seen: None }
    }
}

#[cfg(test)]
mod tests;
