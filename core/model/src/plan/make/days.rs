//! Which days of a week are for running, counted from the day of the long run.

use chrono::Weekday;

use super::goal::Goal;
use crate::rules::Rules;
use crate::time::Day;

/// The days of a week.
#[derive(Debug, Clone, Copy)]
pub struct Days {
    long: Weekday,
    most: i32,
}

impl Days {
    /// The days of an athlete: six at most where a rest day is due every week.
    pub fn new(goal: &Goal, rules: &Rules) -> Self {
        let most = rules.generator.running_days.clamp(goal.running_days);
        Self { long: goal.long_run_day, most: if goal.is_protected(rules) { most.min(6) } else { most } }
    }

    /// Running days a week at most.
    pub const fn most(self) -> i32 {
        self.most
    }

    /// Days from the last long-run day to a day: 0 is the long run, 1 the day after it.
    pub fn offset(self, day: Day) -> i32 {
        let behind = |weekday: Weekday| i32::try_from(weekday.num_days_from_monday()).unwrap_or(0);
        (behind(day.weekday()) - behind(self.long)).rem_euclid(7)
    }

    /// The first day of a day's week: Monday, or the day after a long run in the middle of the week.
    pub fn week_of(self, day: Day) -> Day {
        match self.long {
            Weekday::Sat | Weekday::Sun => day.monday(),
            _ => day - (self.offset(day) - 1).rem_euclid(7),
        }
    }

    /// How many runs a week of so many metres has: as many as wanted while each is worth its shoes.
    pub fn running(self, week_m: i64, rules: &Rules) -> i32 {
        let runs = week_m / rules.generator.usual_run_m.max(1);
        let least = rules.generator.running_days.low;
        i32::try_from(runs).unwrap_or(self.most).clamp(least.min(self.most), self.most)
    }

    /// The days of a week with so many runs.
    pub const fn pattern(self, runs: i32) -> &'static [i32] {
        match runs {
            i32::MIN..=1 => &[0],
            2 => &[3, 0],
            3 => &[2, 4, 0],
            4 => &[2, 4, 6, 0],
            5 => &[2, 3, 4, 6, 0],
            6 => &[2, 3, 4, 5, 6, 0],
            _ => &[1, 2, 3, 4, 5, 6, 0],
        }
    }

    /// The days for hard work of a week with so many runs, the first before the second: two days after the long run
    /// at least, and two days apart.
    pub const fn hard(self, runs: i32) -> &'static [i32] {
        if runs <= 5 { &[2, 4] } else { &[2, 5] }
    }
}
