//! Samples of a phone as the minutes that are kept of them: the same here as in an export.

use ebb_engine::import as engine;

use crate::mirror::all;
use crate::records::{HeartRateMinute, MotionMinute};
use crate::time::Instant;

/// A sample of heart rate.
#[derive(Debug, Clone, Copy, PartialEq, uniffi::Record)]
pub struct HeartRateSample {
    /// When.
    pub at: Instant,
    /// Beats per minute.
    pub bpm: f64,
}

/// A sample of speed over the ground.
#[derive(Debug, Clone, Copy, PartialEq, uniffi::Record)]
pub struct SpeedSample {
    /// When.
    pub at: Instant,
    /// Metres a second.
    pub speed: f64,
}

/// A point of a run's route.
#[derive(Debug, Clone, Copy, PartialEq, uniffi::Record)]
pub struct RoutePoint {
    /// When the athlete was there.
    pub at: Instant,
    /// Degrees north.
    pub latitude: f64,
    /// Degrees east.
    pub longitude: f64,
    /// Metres, where known.
    #[uniffi(default = None)]
    pub height_m: Option<f64>,
    /// How far off it may be in metres, where known.
    #[uniffi(default = None)]
    pub accuracy_m: Option<f64>,
}

/// What a route says of its run.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct Route {
    /// Speed and grade, in order of time.
    pub minutes: Vec<MotionMinute>,
    /// Metres, without what lies between points too far apart; none where nobody moved.
    pub distance_m: Option<f64>,
    /// Metres climbed, where heights are known.
    pub ascent_m: Option<f64>,
}

/// Samples of heart rate in any order as the minutes of a `HeartRateSeries`. What no heart does (below 1, above 300 beats per
/// minute) is left out.
#[uniffi::export]
pub fn heart_rate_minutes(samples: Vec<HeartRateSample>) -> Vec<HeartRateMinute> {
    all(engine::heart_rate_minutes(samples.into_iter().map(|s| (s.at.0, s.bpm))))
}

/// Samples of speed in any order as the minutes of a `MotionSeries`. What nobody runs (below 0, above 12.5 metres a second)
/// is left out.
#[uniffi::export]
pub fn speed_minutes(samples: Vec<SpeedSample>) -> Vec<MotionMinute> {
    all(engine::speed_minutes(samples.into_iter().map(|s| (s.at.0, s.speed))))
}

/// A run's route: its points in the order they were met, those outside the run left out.
#[uniffi::export]
pub fn run_route(points: Vec<RoutePoint>, start: Instant, end: Instant) -> Route {
    let point = |p: RoutePoint| engine::Point {
        at_ms: p.at.0,
        latitude: p.latitude,
        longitude: p.longitude,
        height_m: p.height_m,
        accuracy_m: p.accuracy_m,
    };
    let route = engine::route(points.into_iter().map(point), start.0, end.0);
    Route { minutes: all(route.minutes), distance_m: route.distance_m, ascent_m: route.ascent_m }
}
