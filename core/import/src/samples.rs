//! What a phone samples, made into minutes as an export's samples are: a phone that delivers them and its export say the
//! same.

use ebb_model::health::heart_rate::Minute;
use ebb_model::health::motion::MotionMinute;

use crate::bins::{ALL_DAYS, Bins, Windows};
use crate::limits;
use crate::staging::{HEART_RATES, SPEEDS, scaled};
use crate::track::{Point, Route, Track};

/// Samples of heart rate as minutes, in order of time: each an instant in UTC milliseconds and beats per minute. What no
/// heart does (below 1, above 300) is left out, and so is what lies beyond the calendar.
pub fn heart_rate_minutes(samples: impl IntoIterator<Item = (i64, f64)>) -> Vec<Minute> {
    let hundredths = samples.into_iter().map(|(at_ms, bpm)| (at_ms, scaled(bpm, &HEART_RATES, 100.0)));
    minutes(hundredths, |at, centi_bpm, samples| {
        let samples = u8::try_from(samples).unwrap_or(u8::MAX);
        Minute { at, centi_bpm, samples }
    })
}

/// Samples of speed as minutes, in order of time: each an instant in UTC milliseconds and metres a second over the ground.
/// What nobody runs (below 0, above 12.5) is left out, and so is what lies beyond the calendar.
pub fn speed_minutes(samples: impl IntoIterator<Item = (i64, f64)>) -> Vec<MotionMinute> {
    let mm_s = samples.into_iter().map(|(at_ms, speed)| (at_ms, scaled(speed, &SPEEDS, 1000.0)));
    minutes(mm_s, |at, speed_mm_s, _| MotionMinute { at, speed_mm_s, grade_permille: None })
}

/// The points of a run's route, in the order they were met, as minutes of speed and grade, with the metres run and
/// climbed. Points outside the run, from `start_ms` to `end_ms` in UTC milliseconds, are left out; so is what
/// comes after five million, two months of one a second.
pub fn route(points: impl IntoIterator<Item = Point>, start_ms: i64, end_ms: i64) -> Route {
    let mut track = Track::within(start_ms, end_ms);
    for point in points {
        if track.push(point).is_err() {
            break;
        }
    }
    track.finish()
}

fn minutes<T>(
    samples: impl Iterator<Item = (i64, Option<u16>)>,
    minute: impl Fn(i64, u16, u16) -> T,
) -> Vec<T> {
    let mut bins = Bins::default();
    for (at_ms, value) in samples {
        if let Some(value) = value.filter(|_| limits::INSTANTS_MS.contains(&at_ms)) {
            bins.add(at_ms, value);
        }
    }
    let all = Windows::around([(*limits::INSTANTS_MS.start(), *limits::INSTANTS_MS.end())].into_iter(), 0);
    bins.cut(ALL_DAYS, &all, minute)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn samples_of_a_phone_are_the_minutes_that_its_export_has() {
        let samples = [(119_000, 61.0), (60_000, 60.0), (60_500, 62.5), (180_000, 48.126), (180_001, 0.4)];
        let minutes = heart_rate_minutes(samples);
        let expected =
            [Minute { at: 1, centi_bpm: 6_117, samples: 3 }, Minute { at: 3, centi_bpm: 4_813, samples: 1 }];
        assert_eq!(minutes, expected);
        let speeds = speed_minutes([(0, 2.5), (30_000, 3.5), (60_000, 13.0), (i64::MAX, 3.0)]);
        assert_eq!(speeds, [MotionMinute { at: 0, speed_mm_s: 3_000, grade_permille: None }]);
        assert_eq!(heart_rate_minutes([]), []);
    }

    #[test]
    fn a_route_is_cut_to_its_run() {
        let point = |second: i64| Point {
            at_ms: second * 1000,
            latitude: 48.0 + second as f64 * 0.000_03,
            longitude: 2.0,
            height_m: None,
            accuracy_m: None,
        };
        let whole = route((0..=600).map(point), 0, 600_000);
        let first = route((0..=600).map(point), 0, 300_000);
        let metres = whole.distance_m.unwrap();
        assert!(
            (metres - 2.0 * first.distance_m.unwrap()).abs() < 0.01 && (1995.0..2005.0).contains(&metres)
        );
        assert_eq!((whole.minutes.len(), first.minutes.len()), (10, 5));
        assert_eq!(whole.ascent_m, None);
    }
}
