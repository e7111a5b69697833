//! Fitness, fatigue and form: Banister's two curves.

use crate::rules::parameters::Load;

/// The curves on one day, in the unit of the loads they come from.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct FitnessDay {
    /// The slow mean of load, this day included.
    pub fitness: f64,
    /// The fast mean of load, this day included.
    pub fatigue: f64,
    /// Fitness less fatigue as the day begins: those of the day before.
    pub form: f64,
}

/// The curves over consecutive days' loads, oldest first, both starting from 0.
pub fn fitness(daily: &[f64], rules: &Load) -> Vec<FitnessDay> {
    let slow = libm::exp(-1.0 / rules.fitness_days);
    let fast = libm::exp(-1.0 / rules.fatigue_days);
    daily
        .iter()
        .scan(FitnessDay::default(), |day, load| {
            *day = FitnessDay {
                fitness: day.fitness * slow + load * (1.0 - slow),
                fatigue: day.fatigue * fast + load * (1.0 - fast),
                form: day.fitness - day.fatigue,
            };
            Some(*day)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::Rules;

    fn of(daily: &[f64]) -> Vec<FitnessDay> {
        fitness(daily, &Rules::built_in().unwrap().load)
    }

    #[test]
    fn the_first_day_begins_at_nothing() {
        let days = of(&[100.0]);
        assert_eq!(days.len(), 1);
        // 1 − e^(−1/42) and 1 − e^(−1/7), as GoldenCheetah has them.
        assert!((days[0].fitness - 2.3528).abs() < 1e-4);
        assert!((days[0].fatigue - 13.3122).abs() < 1e-4);
        assert_eq!(days[0].form, 0.0);
    }

    #[test]
    fn form_is_what_the_night_before_left() {
        let days = of(&[100.0, 0.0, 50.0]);
        for pair in days.windows(2) {
            assert_eq!(pair[1].form, pair[0].fitness - pair[0].fatigue);
        }
    }

    #[test]
    fn an_even_load_becomes_fitness_and_fatigue_and_leaves_no_form() {
        let last = *of(&[60.0; 600]).last().unwrap();
        assert!((last.fitness - 60.0).abs() < 1e-3 && (last.fatigue - 60.0).abs() < 1e-9);
        assert!(last.form.abs() < 1e-3);
    }

    #[test]
    fn no_days_give_no_curve() {
        assert_eq!(of(&[]), []);
    }
}
