//! Running stress from grade-adjusted pace.

use super::finite;
use crate::rules::parameters::Load;

/// The speed on the flat that costs as much as `speed` at a grade: by Minetti's cost of running, the grade brought
/// to what was measured. Speeds in metres a second, `grade` 0.01 for 1 % up.
pub fn flat_speed(speed: f64, grade: f64, rules: &Load) -> f64 {
    let grade = grade.clamp(-rules.grade_max, rules.grade_max);
    speed * cost(grade, rules) / cost(0.0, rules)
}

/// Joules per kilogram and metre at a grade.
fn cost(grade: f64, rules: &Load) -> f64 {
    rules.running_cost.iter().fold(0.0, |sum, coefficient| sum * grade + coefficient)
}

/// `hours · (flat speed / threshold speed)² · 100`: an hour at threshold is 100.
///
/// None where the threshold speed is not above 0.
pub fn rtss(minutes: f64, speed: f64, grade: f64, threshold_speed: f64, rules: &Load) -> Option<f64> {
    if threshold_speed.is_nan() || threshold_speed <= 0.0 {
        return None;
    }
    let intensity = flat_speed(speed, grade, rules) / threshold_speed;
    finite(minutes / rules.threshold_min * intensity * intensity * rules.threshold_hour)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::Rules;

    fn rules() -> &'static Load {
        &Rules::built_in().unwrap().load
    }

    #[test]
    fn on_the_flat_speed_is_speed() {
        assert_eq!(flat_speed(3.0, 0.0, rules()), 3.0);
    }

    #[test]
    fn uphill_costs_more_and_gently_downhill_less() {
        assert!(flat_speed(3.0, 0.1, rules()) > 4.5);
        assert!(flat_speed(3.0, -0.1, rules()) < 2.0);
    }

    #[test]
    fn grades_beyond_those_measured_count_as_the_steepest_measured() {
        assert_eq!(flat_speed(1.0, 2.0, rules()), flat_speed(1.0, 0.45, rules()));
        assert_eq!(flat_speed(1.0, -2.0, rules()), flat_speed(1.0, -0.45, rules()));
    }

    #[test]
    fn without_a_threshold_there_is_no_stress() {
        for threshold in [0.0, -4.0, f64::NAN] {
            assert_eq!(rtss(60.0, 3.0, 0.0, threshold, rules()), None);
        }
    }
}
