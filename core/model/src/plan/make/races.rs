//! What the races ask of each day: tapers before them, the days after them.

use super::goal::Goal;
use super::timeline::Timeline;
use crate::plan::limit::share;
use crate::plan::race::{Priority, Race};
use crate::plan::taper::first_day;
use crate::rules::Rules;
use crate::rules::post_race::{After, after, pre_taper_span, volume_weeks};
use crate::rules::taper::factor;
use crate::time::Day;

/// The races of a plan, in order of day, and what each asks of the days after it.
#[derive(Debug, Clone)]
pub struct Races<'a> {
    rules: &'a Rules,
    /// In order of day.
    pub all: Vec<(Race, After)>,
}

impl<'a> Races<'a> {
    /// The races of a goal.
    pub fn new(goal: &Goal, rules: &'a Rules) -> Self {
        let with_after = |race: Race| (race.clone(), after(&race, goal.birth_year, rules));
        Self { rules, all: goal.races().into_iter().map(with_after).collect() }
    }

    /// The race that is run on a day.
    pub fn on(&self, day: Day) -> Option<&Race> {
        self.all.iter().map(|(r, _)| r).find(|r| (r.day..=r.last_day()).contains(&day))
    }

    /// Whether there is a race on one of the days.
    pub fn between(&self, first: Day, last: Day) -> bool {
        first.through(last).any(|day| self.on(day).is_some())
    }

    fn behind(&self, day: Day) -> impl Iterator<Item = &(Race, After)> {
        self.all.iter().filter(move |(r, _)| r.last_day() < day)
    }

    /// Whether a race just run rests a day.
    pub fn rests(&self, day: Day) -> bool {
        self.behind(day).any(|(_, after)| day <= after.no_run)
    }

    /// Whether nothing hard belongs on a day: after a race, on the two days before an A or B race, on the day before
    /// any other.
    pub fn no_hard(&self, day: Day) -> bool {
        let before = |r: &Race| match r.priority {
            Priority::A | Priority::B => self.rules.generator.last_hard_days.low - 1,
            Priority::C => 1,
        };
        self.behind(day).any(|(_, after)| day <= after.easy || day < after.first_hard)
            || self.all.iter().any(|(r, _)| day < r.day && r.day - day <= before(r))
    }

    /// What the tapers a day lies in keep of its distance; none outside.
    pub fn taper(&self, day: Day) -> Option<f64> {
        let of = |race: &Race| {
            let first = first_day(race, self.rules)?;
            let kept = match race.priority {
                Priority::A => factor(race, day - first + 1, self.rules),
                Priority::B | Priority::C => self.rules.taper.b_percent as f64 / 100.0,
            };
            (first <= day && day < race.day).then_some(kept)
        };
        self.all.iter().filter_map(|(r, _)| of(r)).reduce(f64::min)
    }

    /// What a day keeps of its distance after a race, in percent; none where no race is behind.
    pub fn share_after(&self, day: Day) -> Option<i64> {
        let of = |(race, _): &(Race, After)| {
            volume_weeks(race, self.rules)
                .find(|(first, last, _)| (*first..=*last).contains(&day))
                .map(|(_, _, percent)| percent)
        };
        self.all.iter().filter_map(of).min()
    }

    /// The first day after the last race whose weeks a day lies in, or that the single-run guard still takes for a run
    /// when it is long enough to be none.
    pub fn first_day_after(&self, day: Day) -> Option<Day> {
        let reaches = |(race, _): &&(Race, After)| {
            let weeks = volume_weeks(race, self.rules).last().map_or(race.day, |(_, last, _)| last);
            let seen = race.last_day() + self.rules.single_run.window_days;
            day <= weeks || race.distance_m >= self.rules.post_race.stacking_m && day <= seen
        };
        self.behind(day).filter(reaches).map(|(race, _)| race.last_day() + 1).max()
    }

    /// Totals in force on a morning: first and last day, and metres.
    pub fn totals(&self, morning: Day, timeline: &Timeline) -> Vec<(Day, Day, i64)> {
        let mut out = Vec::new();
        for (race, _) in self.all.iter().filter(|(r, _)| r.day < morning) {
            let (first, last) = pre_taper_span(race, self.rules);
            let days = i64::from(self.rules.post_race.pre_taper_days);
            let run = Some(timeline.volume(first, last)).filter(|m| *m > 0);
            if let Some(week) = race.pre_taper_week_m.or_else(|| run.map(|m| share(m, 7, days))) {
                let of = |(first, last, percent)| (first, last, share(week, percent, 100));
                out.extend(volume_weeks(race, self.rules).map(of));
            }
        }
        out
    }
}

/// Metres of one day of a race.
pub fn stage_m(race: &Race) -> i64 {
    race.distance_m / i64::from(race.stages.max(1))
}
