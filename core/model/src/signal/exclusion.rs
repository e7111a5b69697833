//! Days that say nothing about what is normal.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::plan::race::{Race, RaceKind};
use crate::plan::session::{Kind, Run};
use crate::rules::Rules;
use crate::time::Day;

/// Days as the athlete tagged them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tags {
    /// Ill.
    pub ill: BTreeSet<Day>,
    /// Alcohol the evening before.
    pub alcohol: BTreeSet<Day>,
    /// Above 1,500 m.
    pub altitude: BTreeSet<Day>,
    /// Races of half-marathon or longer that are not in the list of races.
    pub race: BTreeSet<Day>,
    /// Heat. This and what follows explains values and leaves no baseline.
    pub heat: BTreeSet<Day>,
    /// Time zones crossed on a day, in hours, either way.
    pub travel: BTreeMap<Day, i32>,
    /// Days of a menstruation, for those who choose to say so; the first of several in a row begins a cycle.
    pub cycle: BTreeSet<Day>,
    /// Cold water.
    pub cold: BTreeSet<Day>,
}

/// What the athlete says of one day, the same as in [`Tags`].
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct DayTags {
    /// Ill.
    pub ill: bool,
    /// Alcohol the evening before.
    pub alcohol: bool,
    /// Above 1,500 m.
    pub altitude: bool,
    /// A race of half-marathon or longer that is not in the list of races.
    pub race: bool,
    /// Heat.
    pub heat: bool,
    /// Time zones crossed, in hours, either way.
    pub travel_h: Option<i32>,
    /// A day of a menstruation.
    pub cycle: bool,
    /// Cold water.
    pub cold: bool,
}

impl Tags {
    /// Tags a day with these and nothing else.
    pub fn set(&mut self, day: Day, tags: DayTags) {
        let DayTags { ill, alcohol, altitude, race, heat, travel_h, cycle, cold } = tags;
        let sets = [
            (&mut self.ill, ill),
            (&mut self.alcohol, alcohol),
            (&mut self.altitude, altitude),
            (&mut self.race, race),
            (&mut self.heat, heat),
            (&mut self.cycle, cycle),
            (&mut self.cold, cold),
        ];
        for (days, tagged) in sets {
            if tagged {
                days.insert(day);
            } else {
                days.remove(&day);
            }
        }
        match travel_h {
            Some(hours) => self.travel.insert(day, hours),
            None => self.travel.remove(&day),
        };
    }
}

/// The days that leave the baseline of resting heart rate and HRV: ill ones and three after, alcohol, altitude, the
/// three days after a long race, and layoffs.
///
/// `runs` are in order of day; `today` ends a layoff that is still going on.
pub fn excluded_days(tags: &Tags, runs: &[Run], races: &[Race], today: Day, rules: &Rules) -> BTreeSet<Day> {
    let rules = &rules.signal;
    let mut out: BTreeSet<Day> = tags.alcohol.union(&tags.altitude).copied().collect();
    for ill in &tags.ill {
        out.extend(ill.through(*ill + rules.ill_days_after));
    }
    let long_races = races
        .iter()
        .filter(|r| r.distance_m >= rules.race_min_m || r.kind == RaceKind::MultiDay)
        .map(Race::last_day);
    let raced =
        runs.iter().filter(|r| r.kind == Kind::Race && r.distance_m >= rules.race_min_m).map(|r| r.day);
    for race in tags.race.iter().copied().chain(long_races).chain(raced) {
        out.extend((race + 1).through(race + rules.race_days_after));
    }
    for (last, next) in layoffs(runs, today, rules.layoff_run_min, rules.layoff_days) {
        out.extend((last + 1).through(next - 1));
    }
    out
}

/// Pairs of days with runs of at least `least_min` minutes that lie more than `longest_gap` days apart, and no such run
/// between; `today` stands for the run that has not come yet.
pub fn layoffs(runs: &[Run], today: Day, least_min: f64, longest_gap: i32) -> Vec<(Day, Day)> {
    let days: BTreeSet<Day> = runs
        .iter()
        .filter(|r| r.kind.covers_distance() && r.moving_s as f64 >= least_min * 60.0 && r.day < today)
        .map(|r| r.day)
        .collect();
    let later = days.iter().skip(1).copied().chain([today]);
    days.iter().copied().zip(later).filter(|(a, b)| *b - *a > longest_gap).collect()
}
