//! Monotony and strain (Foster): how alike the days of a week are, and what that makes of its load.

use crate::rules::parameters::Load;

/// Monotony and strain of a week.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Monotony {
    /// Mean over population SD of the daily loads, capped.
    pub monotony: f64,
    /// The week's load times its monotony, in the unit of the loads.
    pub strain: f64,
}

/// Monotony and strain of the last 7 of consecutive days' loads, rest days 0.
///
/// Days all alike have the cap. None with fewer than 7 days, and for a week without any load: nothing over nothing is
/// no monotony, and a week of rest must not look like one.
pub fn monotony(daily: &[f64], rules: &Load) -> Option<Monotony> {
    let week = daily.get(daily.len().checked_sub(rules.monotony_days)?..)?;
    let days = week.len() as f64;
    let load: f64 = week.iter().sum();
    if load.is_nan() || load <= 0.0 {
        return None;
    }
    let mean = load / days;
    let variance = week.iter().map(|day| (day - mean) * (day - mean)).sum::<f64>() / days;
    // With an SD of 0 the quotient is infinite, and the cap holds.
    let monotony = (mean / variance.sqrt()).min(rules.monotony_cap);
    Some(Monotony { monotony, strain: load * monotony })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::Rules;

    fn of(daily: &[f64]) -> Option<Monotony> {
        monotony(daily, &Rules::built_in().unwrap().load)
    }

    #[test]
    fn monotony_is_mean_over_population_sd_and_strain_load_times_it() {
        // Sum 451, mean 64.4286, sum of squares 37,407.
        let week = of(&[0.0, 111.0, 58.0, 39.0, 68.0, 99.0, 76.0]).unwrap();
        let mean = 451.0 / 7.0;
        let sd = (37_407.0_f64 / 7.0 - mean * mean).sqrt();
        assert!((week.monotony - mean / sd).abs() < 1e-9, "{week:?}");
        assert!((week.strain - 451.0 * mean / sd).abs() < 1e-6, "{week:?}");
    }

    #[test]
    fn only_the_last_seven_days_count() {
        let week = [0.0, 111.0, 58.0, 39.0, 68.0, 99.0, 76.0];
        let longer: Vec<f64> = [500.0, 3.0].into_iter().chain(week).collect();
        assert_eq!(of(&longer), of(&week));
        assert_eq!(of(&week[1..]), None);
        assert_eq!(of(&[]), None);
    }

    #[test]
    fn days_all_alike_have_the_cap() {
        for load in [50.0, 100.0 / 3.0, 0.1] {
            assert_eq!(of(&[load; 7]).unwrap().monotony, 10.0, "{load}");
        }
    }

    #[test]
    fn a_week_of_rest_has_no_monotony() {
        assert_eq!(of(&[0.0; 7]), None);
    }
}
