//! Metres by day: what was run and what is planned, as the guards will see it on each morning.

use crate::plan::session::{Kind, Run};
use crate::rules::Rules;
use crate::statistics::median;
use crate::time::Day;

#[derive(Debug, Clone, Copy, Default)]
struct Metres {
    /// Everything run, races included.
    all: i64,
    /// The longest single run.
    longest: i64,
    /// Of planned runs, races left out.
    planned: i64,
    /// The long run.
    long: Option<i64>,
}

/// Metres by day.
#[derive(Debug, Clone)]
pub struct Timeline {
    first: Day,
    days: Vec<Metres>,
}

impl Timeline {
    /// What was run, with room up to a day.
    pub fn new(past: &[Run], today: Day, last: Day) -> Self {
        let first = past.iter().map(|r| r.day).min().unwrap_or(today);
        let count = usize::try_from(last - first + 1).unwrap_or(0);
        let mut out = Self { first, days: vec![Metres::default(); count] };
        for run in past.iter().filter(|r| r.kind.covers_distance()) {
            if let Some(day) = out.at(run.day) {
                day.all += run.distance_m;
                day.longest = day.longest.max(run.distance_m);
                if run.kind == Kind::Long {
                    day.long = Some(run.distance_m);
                }
            }
        }
        out
    }

    fn at(&mut self, day: Day) -> Option<&mut Metres> {
        usize::try_from(day - self.first).ok().and_then(|i| self.days.get_mut(i))
    }

    fn span(&self, first: Day, last: Day) -> &[Metres] {
        let from = usize::try_from((first - self.first).max(0)).unwrap_or(0);
        let to = usize::try_from((last - self.first + 1).max(0)).unwrap_or(0).min(self.days.len());
        self.days.get(from..to).unwrap_or_default()
    }

    /// Writes a day's planned run; 0 m is none.
    pub fn plan(&mut self, day: Day, metres: i64, is_long: bool) {
        if let Some(at) = self.at(day) {
            let long = (is_long && metres > 0).then_some(metres);
            *at = Metres { all: metres, longest: metres, planned: metres, long };
        }
    }

    /// Writes a day's race.
    pub fn race(&mut self, day: Day, metres: i64) {
        if let Some(at) = self.at(day) {
            *at = Metres { all: metres, longest: metres, planned: 0, long: None };
        }
    }

    /// Metres of `first` to `last`, races included.
    pub fn volume(&self, first: Day, last: Day) -> i64 {
        self.span(first, last).iter().map(|d| d.all).sum()
    }

    /// Metres planned on `first` to `last`, races left out.
    pub fn planned(&self, first: Day, last: Day) -> i64 {
        self.span(first, last).iter().map(|d| d.planned).sum()
    }

    /// The longest run of `first` to `last`.
    pub fn longest_of(&self, first: Day, last: Day) -> i64 {
        self.span(first, last).iter().map(|d| d.longest).max().unwrap_or(0)
    }

    /// The longest run before a morning that the single-run guard sees.
    pub fn longest(&self, morning: Day, rules: &Rules) -> i64 {
        self.longest_of(morning - rules.single_run.window_days, morning - 1)
    }

    /// The best week before a morning that the growth guard sees.
    pub fn best_week(&self, morning: Day, rules: &Rules) -> i64 {
        let week = |back: i32| self.volume(morning - 7 * (back + 1), morning - 1 - 7 * back);
        (0..rules.weekly_growth.weeks).map(week).max().unwrap_or(0)
    }

    /// The last day before a day with a run of at least so many metres.
    pub fn run_before(&self, day: Day, least: i64) -> Option<Day> {
        self.first.through(day - 1).rev().find(|d| self.span(*d, *d).iter().any(|m| m.longest >= least))
    }

    /// Long runs of some days.
    fn longs(&self, first: Day, last: Day) -> impl Iterator<Item = i64> {
        self.span(first, last).iter().filter_map(|d| d.long)
    }

    /// The median long run before a morning, as what is hard is measured by.
    pub fn median_long(&self, morning: Day, rules: &Rules) -> Option<f64> {
        let longs = self.longs(morning - rules.hard.long_window_days, morning - 1);
        median(longs.map(|m| m as f64).collect())
    }
}
