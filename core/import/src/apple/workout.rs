//! Workouts.

use ebb_model::health::record::{Activity, Workout};

use crate::apple::sample;
use crate::apple::text::{instant, number, quantity};
use crate::apple::units;
use crate::limits;

/// A workout as it is read: its own attributes, then its children.
#[derive(Debug)]
pub(crate) struct WorkoutDraft {
    activity: Activity,
    start_ms: i64,
    end_ms: i64,
    duration_s: Option<f64>,
    /// Metres by the statistics (since iOS 16), and by the attribute (before).
    distance_m: Option<f64>,
    total_distance_m: Option<f64>,
    mean_hr: Option<f64>,
    ascent_m: Option<f64>,
    temperature_c: Option<f64>,
    events: Vec<Event>,
}

/// Something stopped or went on at an instant: the workout by hand, or the athlete by the watch's own sense.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Event {
    at_ms: i64,
    by: By,
    paused: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum By {
    Hand,
    Motion,
}

/// Weather that people run in; beyond lie faults.
const TEMPERATURES_C: std::ops::RangeInclusive<f64> = -60.0..=60.0;

impl WorkoutDraft {
    /// Whether it is a run.
    pub(crate) fn is_run(&self) -> bool {
        self.activity == Activity::Run
    }

    /// A workout of a type between two instants.
    pub(crate) fn new(workout_type: &str, start_ms: i64, end_ms: i64) -> Self {
        Self {
            activity: activity(workout_type),
            start_ms,
            end_ms,
            duration_s: None,
            distance_m: None,
            total_distance_m: None,
            mean_hr: None,
            ascent_m: None,
            temperature_c: None,
            events: Vec::new(),
        }
    }

    /// The attributes `duration` and `totalDistance` with their units.
    pub(crate) fn totals(
        &mut self,
        duration: Option<&str>,
        duration_unit: Option<&str>,
        distance: Option<&str>,
        distance_unit: Option<&str>,
    ) {
        self.duration_s =
            in_unit(duration, duration_unit.or(Some("min")), units::seconds).filter(|s| *s > 0.0);
        self.total_distance_m = in_unit(distance, distance_unit, units::metres);
    }

    /// A `WorkoutStatistics`. One of a kind may stand twice; they are equal, and the first counts.
    pub(crate) fn statistics(
        &mut self,
        quantity_type: &str,
        sum: Option<&str>,
        average: Option<&str>,
        unit: Option<&str>,
    ) {
        match quantity_type {
            "HKQuantityTypeIdentifierDistanceWalkingRunning" => {
                self.distance_m = self.distance_m.or_else(|| in_unit(sum, unit, units::metres));
            }
            "HKQuantityTypeIdentifierHeartRate" => {
                self.mean_hr = self.mean_hr.or_else(|| sample::bpm(average, unit).ok());
            }
            _ => {}
        }
    }

    /// A `MetadataEntry`.
    pub(crate) fn metadata(&mut self, key: &str, value: &str) {
        if key == "HKElevationAscended" {
            let metres = quantity(value).and_then(|(number, unit)| Some(number * units::metres(unit)?));
            let metres = metres.filter(|metres| metres.is_finite());
            self.ascent_m = metres.or(self.ascent_m);
        } else if key == "HKWeatherTemperature" {
            let celsius = quantity(value).and_then(|(number, unit)| units::celsius(number, unit));
            self.temperature_c = celsius.filter(|c| TEMPERATURES_C.contains(c)).or(self.temperature_c);
        }
    }

    /// A `WorkoutEvent`.
    pub(crate) fn event(&mut self, event_type: &str, date: Option<&str>) {
        let (by, paused) = match event_type {
            "HKWorkoutEventTypePause" => (By::Hand, true),
            "HKWorkoutEventTypeResume" => (By::Hand, false),
            "HKWorkoutEventTypeMotionPaused" => (By::Motion, true),
            "HKWorkoutEventTypeMotionResumed" => (By::Motion, false),
            _ => return,
        };
        if let Some(at_ms) = date.and_then(instant)
            && self.events.len() < limits::EVENTS
        {
            self.events.push(Event { at_ms, by, paused });
        }
    }

    /// The workout.
    pub(crate) fn finish(mut self) -> Workout {
        Workout {
            activity: self.activity,
            moving_s: self.duration_s.unwrap_or_else(|| self.moving_by_events()),
            distance_m: self.distance_m.or(self.total_distance_m),
            mean_hr: self.mean_hr,
            ascent_m: self.ascent_m,
            effort: None,
            temperature_c: self.temperature_c,
        }
    }

    /// Seconds from start to end without those paused, for workouts without a `duration`.
    fn moving_by_events(&mut self) -> f64 {
        self.events.sort_unstable();
        let (mut moving_ms, mut since) = (0, self.start_ms);
        let (mut by_hand, mut by_motion) = (false, false);
        for event in &self.events {
            let at = event.at_ms.clamp(self.start_ms, self.end_ms.max(self.start_ms));
            if !by_hand && !by_motion {
                moving_ms += at - since;
            }
            since = at;
            match event.by {
                By::Hand => by_hand = event.paused,
                By::Motion => by_motion = event.paused,
            }
        }
        if !by_hand && !by_motion {
            moving_ms += (self.end_ms - since).max(0);
        }
        #[expect(clippy::cast_precision_loss, reason = "a duration: far below 2^52 ms")]
        let moving_ms = moving_ms as f64;
        moving_ms / 1000.0
    }
}

fn in_unit(value: Option<&str>, unit: Option<&str>, factor: fn(&str) -> Option<f64>) -> Option<f64> {
    Some(value.and_then(number)? * factor(unit?)?).filter(|value| value.is_finite())
}

/// What a workout is to the model.
fn activity(workout_type: &str) -> Activity {
    match workout_type.strip_prefix("HKWorkoutActivityType").unwrap_or(workout_type) {
        // Trail, track and treadmill are all `Running` to HealthKit.
        "Running" => Activity::Run,
        "Walking" | "Hiking" => Activity::Walk,
        "FunctionalStrengthTraining" | "TraditionalStrengthTraining" | "CoreTraining" => Activity::Strength,
        _ => Activity::Cross,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(seconds: i64) -> WorkoutDraft {
        WorkoutDraft::new("HKWorkoutActivityTypeRunning", 0, seconds * 1000)
    }

    #[test]
    fn moving_time_is_the_duration_which_leaves_pauses_out() {
        for (duration, unit, seconds) in [
            ("5.2", Some("min"), 312.0),
            ("5,2", None, 312.0),
            ("312", Some("s"), 312.0),
            ("0.5", Some("hr"), 1800.0),
        ] {
            let mut workout = run(4000);
            workout.totals(Some(duration), unit, None, None);
            assert_eq!(workout.finish().moving_s, seconds, "{duration}");
        }
    }

    #[test]
    fn without_a_duration_pauses_are_taken_off() {
        let mut workout = run(100);
        for (kind, second) in [
            ("Resume", 30),
            ("Pause", 10),
            ("MotionPaused", 20),
            ("Segment", 25),
            ("MotionResumed", 35),
            ("MotionPaused", 90),
        ] {
            let date = format!("1970-01-01 00:{:02}:{:02} +0000", second / 60, second % 60);
            workout.event(&format!("HKWorkoutEventType{kind}"), Some(&date));
        }
        // Still from 10 to 35 and from 90 on.
        assert_eq!(workout.finish().moving_s, 65.0);
        assert_eq!(run(-5).finish().moving_s, 0.0);
    }

    #[test]
    fn distance_is_that_of_the_statistics_else_of_the_attribute() {
        let mut workout = run(100);
        workout.totals(None, None, Some("0.4971749504535062"), Some("mi"));
        let walking = "HKQuantityTypeIdentifierDistanceWalkingRunning";
        let mut newer = run(100);
        newer.totals(None, None, Some("1"), Some("mi"));
        newer.statistics(walking, Some("6575"), None, Some("cm"));
        newer.statistics(walking, Some("6575"), None, Some("cm"));
        let mut odd = run(100);
        odd.totals(None, None, Some("1"), Some("parsec"));
        assert!((workout.finish().distance_m.unwrap() - 800.126).abs() < 0.001);
        assert!((newer.finish().distance_m.unwrap() - 65.75).abs() < 1e-9);
        assert_eq!(odd.finish().distance_m, None);
    }

    #[test]
    fn ascent_and_mean_heart_rate_are_the_workouts_own() {
        let mut workout = run(100);
        workout.metadata("HKElevationAscended", "9338 cm");
        workout.metadata("HKElevationAscended", "9338 cm");
        workout.metadata("HKWeatherHumidity", "6400 %");
        workout.statistics("HKQuantityTypeIdentifierHeartRate", None, Some("139,896"), Some("count/min"));
        let workout = workout.finish();
        assert_eq!((workout.mean_hr, workout.ascent_m.map(f64::round)), (Some(139.896), Some(93.0)));
    }

    #[test]
    fn the_weather_is_in_degrees_celsius_however_printed() {
        for (text, celsius) in [
            ("64 degF", Some(18)),
            ("18 degC", Some(18)),
            ("-4,0 degF", Some(-20)),
            ("291,15 K", Some(18)),
            ("64 %", None),
            ("200 degC", None),
        ] {
            let mut workout = run(100);
            workout.metadata("HKWeatherTemperature", text);
            assert_eq!(workout.finish().temperature_c.map(|c| c.round() as i64), celsius, "{text}");
        }
    }

    #[test]
    fn every_workout_is_one_of_four() {
        for (name, is) in [
            ("HKWorkoutActivityTypeRunning", Activity::Run),
            ("HKWorkoutActivityTypeHiking", Activity::Walk),
            ("HKWorkoutActivityTypeCoreTraining", Activity::Strength),
            ("HKWorkoutActivityTypeCycling", Activity::Cross),
            ("", Activity::Cross),
        ] {
            assert_eq!(activity(name), is, "{name}");
        }
    }
}
