//! Training load: what sessions and days weigh.
//!
//! Load gives a verdict its context (was this a loaded week?) and the athlete a curve. It never votes, and the ratio
//! of acute to chronic load is not computed.
//!
//! * [`trimp`]: from heart rate;
//! * [`rtss`]: from pace and grade;
//! * [`mod@unit`]: one unit for a comparison of weeks;
//! * [`fitness`]: fitness, fatigue and form from daily loads;
//! * [`monotony`]: how alike the days of a week are.

pub mod fitness;
pub mod monotony;
pub mod rtss;
pub mod trimp;
pub mod unit;

use serde::{Deserialize, Serialize};

use crate::rules::parameters::Load;

/// What load depends on in the athlete. Every heart rate in beats per minute.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct LoadProfile {
    /// Whose coefficients TRIMP takes.
    pub sex: Sex,
    /// Resting heart rate; TRIMP needs it.
    pub hr_rest: Option<f64>,
    /// Maximum heart rate; TRIMP needs it.
    pub hr_max: Option<f64>,
    /// Heart rate at threshold; TRIMP on the scale of an hour at threshold needs it.
    pub hr_threshold: Option<f64>,
    /// Speed on the flat at threshold, in metres a second; rTSS needs it.
    pub threshold_speed_mps: Option<f64>,
}

/// The two sets of TRIMP's coefficients.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sex {
    /// Men's, also without a statement.
    #[default]
    Male,
    /// Women's.
    Female,
}

/// What is known of a session.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct SessionInputs {
    /// Minutes without pauses.
    pub minutes: f64,
    /// Mean heart rate in beats per minute.
    pub mean_hr: Option<f64>,
    /// The athlete's own effort, 0–10.
    pub rpe: Option<f64>,
    /// Mean speed in metres a second.
    pub speed_mps: Option<f64>,
    /// Mean grade, 0.01 is 1 % up; unknown counts as flat.
    pub grade: Option<f64>,
}

/// What a session weighs, by each measure; none where an input is missing or makes no sense.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct SessionLoad {
    /// Banister's training impulse.
    pub trimp: Option<f64>,
    /// The same with 100 for an hour at threshold.
    pub trimp100: Option<f64>,
    /// Effort times minutes.
    pub srpe: Option<f64>,
    /// Running stress from grade-adjusted pace, with 100 for an hour at threshold.
    pub rtss: Option<f64>,
}

impl SessionLoad {
    /// What a session weighs.
    pub fn of(session: &SessionInputs, profile: &LoadProfile, rules: &Load) -> Self {
        let impulse = |minutes, hr| trimp::trimp(minutes, hr, profile, rules);
        let trimp = session.mean_hr.and_then(|hr| impulse(session.minutes, hr));
        let hour = profile.hr_threshold.and_then(|hr| impulse(rules.threshold_min, hr));
        Self {
            trimp,
            trimp100: trimp.zip(hour).and_then(|(trimp, hour)| finite(rules.threshold_hour * trimp / hour)),
            srpe: session.rpe.and_then(|rpe| finite(rpe * session.minutes)),
            rtss: session.speed_mps.zip(profile.threshold_speed_mps).and_then(|(speed, threshold)| {
                rtss::rtss(session.minutes, speed, session.grade.unwrap_or(0.0), threshold, rules)
            }),
        }
    }
}

/// The number, unless it is none: what divides by nothing has no load.
fn finite(number: f64) -> Option<f64> {
    number.is_finite().then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::Rules;

    const WOMAN: LoadProfile = LoadProfile {
        sex: Sex::Female,
        hr_rest: Some(60.0),
        hr_max: Some(190.0),
        hr_threshold: Some(170.0),
        threshold_speed_mps: Some(4.0),
    };

    fn load(session: &SessionInputs, profile: &LoadProfile) -> SessionLoad {
        SessionLoad::of(session, profile, &Rules::built_in().unwrap().load)
    }

    fn near(value: Option<f64>, expected: f64) -> bool {
        value.is_some_and(|value| (value - expected).abs() < 1e-9)
    }

    #[test]
    fn the_golden_sessions_of_a_woman_with_a_threshold() {
        // vectors/load-trimp-women-and-threshold.json
        let with_heart_rate = SessionInputs {
            minutes: 45.0,
            mean_hr: Some(150.0),
            rpe: Some(7.0),
            speed_mps: Some(3.8),
            grade: Some(0.0),
        };
        let first = load(&with_heart_rate, &WOMAN);
        assert!(near(first.trimp, 85.137_591_054_334_89), "{first:?}");
        assert!(near(first.trimp100, 47.460_336_499_401_78), "{first:?}");
        assert_eq!(first.srpe, Some(315.0));
        assert!(near(first.rtss, 67.6875), "{first:?}");

        let uphill = SessionInputs {
            minutes: 90.0,
            rpe: Some(3.0),
            speed_mps: Some(3.0),
            grade: Some(0.1),
            ..SessionInputs::default()
        };
        let second = load(&uphill, &WOMAN);
        assert_eq!((second.trimp, second.trimp100, second.srpe), (None, None, Some(270.0)));
        assert!(near(second.rtss, 231.898_296_548_151), "{second:?}");
    }

    #[test]
    fn an_hour_at_threshold_is_100() {
        let hour = SessionInputs {
            minutes: 60.0,
            mean_hr: Some(170.0),
            speed_mps: Some(4.0),
            ..SessionInputs::default()
        };
        let load = load(&hour, &WOMAN);
        assert_eq!((load.trimp100, load.rtss), (Some(100.0), Some(100.0)));
    }

    #[test]
    fn without_its_inputs_a_load_is_none() {
        let run = SessionInputs { minutes: 60.0, mean_hr: Some(150.0), ..SessionInputs::default() };
        assert_eq!(load(&run, &LoadProfile::default()), SessionLoad::default());
        // A threshold at rest would make an hour there weigh nothing.
        let at_rest = LoadProfile { hr_threshold: Some(60.0), ..WOMAN };
        assert_eq!(load(&run, &at_rest).trimp100, None);
    }
}
