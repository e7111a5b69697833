//! Tapers: when a race is near.

use crate::plan::race::{Priority, Race, RaceKind};
use crate::rules::{RaceClass, Rules};
use crate::time::Day;

/// The class of a race: the shortest that fits.
pub fn class(race: &Race, rules: &Rules) -> RaceClass {
    RaceClass::of(race.distance_m, race.kind == RaceKind::MultiDay, &rules.post_race)
}

/// The first day of a race's taper; none for a C race.
pub fn first_day(race: &Race, rules: &Rules) -> Option<Day> {
    let days = match race.priority {
        Priority::A => &rules.taper.a_days,
        Priority::B => &rules.taper.b_days,
        Priority::C => return None,
    };
    Some(race.day - *days.of(class(race, rules)))
}

/// Whether a day is in the taper of an A or B race: from its first day to the race's last.
pub fn in_a_or_b(day: Day, races: &[Race], rules: &Rules) -> bool {
    races
        .iter()
        .any(|race| first_day(race, rules).is_some_and(|first| (first..=race.last_day()).contains(&day)))
}
