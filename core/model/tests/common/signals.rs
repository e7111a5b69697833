//! Streams: AR(1) noise around a level, with gaps, a drift at the end, a silence, and readings from nowhere.

use ebb_model::health::stream::Metric;
use ebb_model::signal::series::{Stream, Value};
use ebb_model::time::Day;
use proptest::prelude::*;

use super::{Noise, rules, today};

/// What a stream is made of.
#[derive(Debug, Clone)]
pub struct Shape {
    pub seed: u64,
    /// Level in the metric's unit.
    pub level: f64,
    /// Spread of one day, as a share of the level.
    pub spread: f64,
    /// How much of a day is left on the next.
    pub memory: f64,
    /// How far the last days lie from the level, in spreads.
    pub drift: f64,
    /// How many last days do.
    pub drift_days: i32,
    /// Share of days without a value.
    pub gaps: f64,
    /// Days since the first value.
    pub age: i32,
    /// Days since the last value.
    pub silent: i32,
    /// Readings from nowhere: days back and value.
    pub extremes: Vec<(i32, f64)>,
}

/// The keys a metric may have, two of them of another device.
pub fn keys(metric: Metric) -> [&'static str; 3] {
    match metric {
        Metric::RestingHeartRate => [
            "resting_heart_rate/platform/ios/com.apple.health/Watch6,7",
            "resting_heart_rate/sleeping_low/ios/com.apple.health/Watch6,7",
            "resting_heart_rate/platform/android/com.ouraring/Ring4",
        ],
        Metric::Hrv => [
            "hrv/rmssd/android/com.ouraring/Ring4",
            "hrv/rmssd_beats/ios/com.apple.health/Watch6,7",
            "hrv/sdnn_spot/ios/com.apple.health/Watch6,7",
        ],
        Metric::Sleep => [
            "sleep/stages/ios/com.apple.health/Watch6,7",
            "sleep/asleep/android/com.ouraring/Ring4",
            "sleep/in_bed/ios/com.apple.health/-",
        ],
    }
}

fn levels(metric: Metric) -> (std::ops::Range<f64>, std::ops::Range<f64>) {
    match metric {
        Metric::RestingHeartRate => (40.0..70.0, 0.01..0.06),
        Metric::Hrv => (25.0..110.0, 0.03..0.25),
        Metric::Sleep => (330.0..500.0, 0.02..0.15),
    }
}

/// Any shape a metric's stream may have.
pub fn shape(metric: Metric) -> impl Strategy<Value = Shape> {
    let (level, spread) = levels(metric);
    let value = match metric {
        Metric::RestingHeartRate => 20.0..130.0,
        Metric::Hrv => 0.5..300.0,
        Metric::Sleep => 0.0..1000.0,
    };
    let gaps = prop_oneof![3 => Just(0.0), 2 => 0.0..0.3, 1 => 0.3..0.7];
    let age = prop_oneof![4 => Just(100), 2 => 8..100];
    let silent = prop_oneof![8 => Just(0), 1 => 1..8, 1 => 8..30];
    let drift = prop_oneof![3 => Just(0.0), 4 => -2.0..4.0];
    let extremes = prop::collection::vec((0..70, value), 0..3);
    (any::<u64>(), level, spread, 0.0..0.8, drift, 3..15, gaps, age, silent, extremes).prop_map(
        |(seed, level, spread, memory, drift, drift_days, gaps, age, silent, extremes)| Shape {
            seed,
            level,
            spread,
            memory,
            drift,
            drift_days,
            gaps,
            age,
            silent,
            extremes,
        },
    )
}

/// A stream without gaps, drift, silence or extremes.
pub fn calm_shape(metric: Metric) -> impl Strategy<Value = Shape> {
    shape(metric).prop_map(move |s| Shape {
        // Nobody calm sleeps little: that is a vote of its own.
        level: if metric == Metric::Sleep { s.level.max(400.0) + 60.0 } else { s.level },
        memory: s.memory / 2.0,
        drift: 0.0,
        gaps: 0.0,
        age: 100,
        silent: 0,
        extremes: Vec::new(),
        ..s
    })
}

/// The stream of a shape, `ahead` days beyond today included.
pub fn stream(metric: Metric, key: &str, shape: &Shape, ahead: i32) -> Stream {
    let mut noise = Noise::new(shape.seed);
    // Worse is up for resting heart rate and down for the others.
    let worse = if metric == Metric::RestingHeartRate { 1.0 } else { -1.0 };
    let mut state = 0.0;
    let mut values: Vec<(Day, f64)> = Vec::new();
    for back in (-ahead..=shape.age).rev() {
        let fresh = (1.0 - shape.memory * shape.memory).sqrt() * noise.normal();
        let gap = noise.chance(shape.gaps);
        state = shape.memory * state + fresh;
        if gap || back < shape.silent && shape.silent > 0 {
            continue;
        }
        let drift = if back < shape.drift_days { worse * shape.drift } else { 0.0 };
        let value = shape.level * (1.0 + shape.spread * (state + drift));
        // Devices give tenths at best, sleep whole minutes.
        let grain = if metric == Metric::Sleep { 1.0 } else { 10.0 };
        values.push((today() - back, (value * grain).round() / grain));
    }
    for (back, value) in &shape.extremes {
        values.push((today() - *back, *value));
    }
    let values = values.into_iter().map(|(day, value)| Value { day, value, samples: 1 }).collect();
    Stream::new(key.parse().unwrap(), values, rules())
}

/// Up to three streams of each metric, mostly one or two.
pub fn streams(ahead: i32) -> impl Strategy<Value = Vec<Stream>> {
    let of = move |metric: Metric| {
        let which = prop_oneof![
            1 => Just(vec![]),
            6 => Just(vec![0]),
            2 => Just(vec![2]),
            3 => Just(vec![0, 1]),
            1 => Just(vec![0, 1, 2])
        ];
        (which, prop::collection::vec(shape(metric), 3)).prop_map(move |(which, shapes): (Vec<usize>, _)| {
            which.iter().map(|i| stream(metric, keys(metric)[*i], &shapes[*i], ahead)).collect::<Vec<_>>()
        })
    };
    (of(Metric::RestingHeartRate), of(Metric::Hrv), of(Metric::Sleep))
        .prop_map(|(a, b, c)| [a, b, c].concat())
}

/// One undisturbed stream of each metric.
pub fn calm_streams() -> impl Strategy<Value = Vec<Stream>> {
    let of = |metric: Metric| calm_shape(metric).prop_map(move |s| stream(metric, keys(metric)[0], &s, 0));
    (of(Metric::RestingHeartRate), of(Metric::Hrv), of(Metric::Sleep)).prop_map(|(a, b, c)| vec![a, b, c])
}

/// The stream with its values changed.
pub fn changed(stream: &Stream, change: impl Fn(Day, f64) -> f64) -> Stream {
    let values = stream.values().iter().map(|v| Value { value: change(v.day, v.value), ..*v }).collect();
    Stream::new(stream.key().clone(), values, rules())
}

/// The stream with one more reading, in place of that day's if it has one.
pub fn with_reading(stream: &Stream, day: Day, value: f64) -> Stream {
    let mut values = stream.values().to_vec();
    values.push(Value { day, value, samples: 1 });
    Stream::new(stream.key().clone(), values, rules())
}
