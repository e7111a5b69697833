//! Classes of race distance, and tables that have a value for each.

use super::section::FromValue;
use super::{PostRace, Value};

/// What a race asks of the days before and after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RaceClass {
    /// 5 km and less.
    FiveK,
    /// 10 km.
    TenK,
    /// Half-marathon.
    Half,
    /// Marathon.
    Marathon,
    /// 50 km.
    FiftyK,
    /// 100 km.
    HundredK,
    /// 100 miles, further, or over several days.
    HundredMiles,
}

impl RaceClass {
    /// All classes, shortest first: the order of the tables in the rule file.
    pub const ALL: [Self; 7] = [
        Self::FiveK,
        Self::TenK,
        Self::Half,
        Self::Marathon,
        Self::FiftyK,
        Self::HundredK,
        Self::HundredMiles,
    ];

    /// The class of a race: the shortest that, with its tolerance, is not shorter than `distance_m` metres.
    pub fn of(distance_m: i64, multi_day: bool, rules: &PostRace) -> Self {
        let reached =
            |class_m: i64| distance_m.saturating_mul(100) <= class_m.saturating_mul(rules.class_percent);
        let shortest = Self::ALL.into_iter().zip(rules.class_m).find(|(_, class_m)| reached(*class_m));
        match shortest {
            Some((class, _)) if !multi_day => class,
            _ => Self::HundredMiles,
        }
    }
}

/// One value for each [`RaceClass`].
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ByClass<T>([T; 7]);

impl<T> ByClass<T> {
    /// The value of a class.
    pub const fn of(&self, class: RaceClass) -> &T {
        let [five, ten, half, marathon, fifty, hundred, miles] = &self.0;
        match class {
            RaceClass::FiveK => five,
            RaceClass::TenK => ten,
            RaceClass::Half => half,
            RaceClass::Marathon => marathon,
            RaceClass::FiftyK => fifty,
            RaceClass::HundredK => hundred,
            RaceClass::HundredMiles => miles,
        }
    }
}

impl<T: FromValue> FromValue for ByClass<T> {
    fn expected() -> String {
        format!("a list with 7 entries, by class of race, each {}", T::expected())
    }
    fn from_value(value: &Value) -> Option<Self> {
        <[T; 7]>::from_value(value).map(Self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::Rules;

    #[test]
    fn a_race_has_the_shortest_class_that_is_long_enough_with_five_percent() {
        let rules = &Rules::built_in().unwrap().post_race;
        let class = |distance_m| RaceClass::of(distance_m, false, rules);
        assert_eq!(class(0), RaceClass::FiveK);
        assert_eq!(class(5_250), RaceClass::FiveK);
        assert_eq!(class(5_251), RaceClass::TenK);
        assert_eq!(class(21_097), RaceClass::Half);
        assert_eq!(class(42_195), RaceClass::Marathon);
        assert_eq!(class(105_000), RaceClass::HundredK);
        assert_eq!(class(105_001), RaceClass::HundredMiles);
        assert_eq!(class(i64::MAX), RaceClass::HundredMiles);
    }

    #[test]
    fn a_race_over_several_days_is_of_the_last_class() {
        let rules = &Rules::built_in().unwrap().post_race;
        assert_eq!(RaceClass::of(10_000, true, rules), RaceClass::HundredMiles);
    }

    #[test]
    fn a_table_gives_each_class_its_own_value() {
        let table = ByClass([0, 1, 2, 3, 4, 5, 6]);
        let read: Vec<i32> = RaceClass::ALL.iter().map(|class| *table.of(*class)).collect();
        assert_eq!(read, [0, 1, 2, 3, 4, 5, 6]);
    }
}
