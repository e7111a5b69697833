//! Banister's training impulse.

use super::{LoadProfile, Sex, finite};
use crate::rules::parameters::Load;

/// `minutes · r · a·e^(b·r)`, with `r` the share of the heart rate reserve, brought into 0…1.
///
/// `hr` is the mean heart rate in beats per minute. None without resting and maximum heart rate, or where the
/// maximum is not above the resting one. Banister's coefficients `a` and `b` are those of the athlete's sex.
pub fn trimp(minutes: f64, hr: f64, profile: &LoadProfile, rules: &Load) -> Option<f64> {
    let (rest, max) = profile.hr_rest.zip(profile.hr_max)?;
    let reserve = max - rest;
    if reserve.is_nan() || reserve <= 0.0 {
        return None;
    }
    let r = ((hr - rest) / reserve).clamp(0.0, 1.0);
    let [a, b] = match profile.sex {
        Sex::Male => rules.trimp_men,
        Sex::Female => rules.trimp_women,
    };
    finite(minutes * r * a * libm::exp(b * r))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::Rules;

    const MAN: LoadProfile = LoadProfile {
        sex: Sex::Male,
        hr_rest: Some(50.0),
        hr_max: Some(190.0),
        hr_threshold: None,
        threshold_speed_mps: None,
    };

    fn of(hr: f64, profile: LoadProfile) -> Option<f64> {
        trimp(60.0, hr, &profile, &Rules::built_in().unwrap().load)
    }

    #[test]
    fn heart_rate_counts_between_rest_and_maximum() {
        assert_eq!(of(40.0, MAN), Some(0.0));
        assert_eq!(of(200.0, MAN), of(190.0, MAN));
        assert_eq!(of(190.0, MAN), Some(60.0 * 0.64 * libm::exp(1.92)));
        assert!(of(140.0, MAN) < of(141.0, MAN));
    }

    #[test]
    fn a_maximum_not_above_rest_gives_no_trimp() {
        for hr_max in [None, Some(50.0), Some(40.0), Some(f64::NAN)] {
            assert_eq!(of(140.0, LoadProfile { hr_max, ..MAN }), None, "{hr_max:?}");
        }
        assert_eq!(of(f64::NAN, MAN), None);
    }
}
