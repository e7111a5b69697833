//! What a plan is made for, and of whom.

use chrono::Weekday;
use serde::{Deserialize, Serialize};

use crate::plan::race::Race;
use crate::plan::session::{Kind, Run};
use crate::plan::taper::class;
use crate::rules::{RaceClass, Rules};
use crate::time::Day;

/// How far training has come: it sets the ceiling of a loaded week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Default)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// New to regular running.
    Beginner,
    /// Runs regularly.
    #[default]
    Intermediate,
    /// Trains for years.
    Advanced,
}

/// What is known of paces and heart rates; nothing of it is needed.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Known {
    /// Speed that can be held for an hour, in m/s.
    pub threshold_mps: Option<f64>,
    /// Speed of recent easy runs, in m/s.
    pub easy_mps: Option<f64>,
    /// Highest heart rate in bpm.
    pub hr_max: Option<f64>,
    /// Resting heart rate in bpm.
    pub hr_rest: Option<f64>,
    /// Heart rate at threshold in bpm.
    pub hr_threshold: Option<f64>,
}

/// What a plan is made for, and of whom.
#[derive(Debug, Clone, PartialEq)]
pub struct Goal {
    /// The race it leads to.
    pub race: Race,
    /// Other races, past and to come.
    pub others: Vec<Race>,
    /// The first day of the plan.
    pub today: Day,
    /// Running days a week, 3–7.
    pub running_days: i32,
    /// The day of the long run.
    pub long_run_day: Weekday,
    /// How far training has come.
    pub level: Level,
    /// Metres run in a week now.
    pub weekly_m: i64,
    /// Metres of the longest run of the last 30 days.
    pub longest_m: i64,
    /// What was run before today, where known; empty: [`Goal::past`] makes it up from the two numbers above.
    pub recent: Vec<Run>,
    /// Year of birth; none: the youngest group.
    pub birth_year: Option<i32>,
    /// Weeks of a cycle, its deload included: 3–6.
    pub cycle_weeks: i32,
    /// Loaded weeks in a row that lie behind.
    pub loaded_weeks: i32,
    /// Paces and heart rates.
    pub known: Known,
}

/// Why there is no plan.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PlanProblem {
    /// The race has been run, or is today.
    #[error("the race on {0} is not ahead: give a day after today")]
    NotAhead(Day),
    /// The race is too far away.
    #[error("the race on {day} is more than {days} days away: begin its plan later")]
    TooFar {
        /// Its day.
        day: Day,
        /// The most days.
        days: i32,
    },
    /// A race without a distance.
    #[error("the race on {0} has no distance: give it")]
    NoDistance(Day),
    /// Two races on one day.
    #[error("two races are on {0}: keep one of them")]
    TwoRaces(Day),
    /// Too little running to build on.
    #[error("a plan builds on running that is there: begin with two or three short runs a week")]
    NoBase,
}

impl Goal {
    /// A goal with the usual of everything that is not said.
    pub fn new(
        race: Race,
        today: Day,
        running_days: i32,
        weekly_m: i64,
        longest_m: i64,
        rules: &Rules,
    ) -> Self {
        Self {
            race,
            others: Vec::new(),
            today,
            running_days,
            long_run_day: Weekday::Sun,
            level: Level::default(),
            weekly_m,
            longest_m,
            recent: Vec::new(),
            birth_year: None,
            cycle_weeks: rules.deload.cycle_weeks,
            loaded_weeks: 0,
            known: Known::default(),
        }
    }

    /// The class of the goal race.
    pub fn class(&self, rules: &Rules) -> RaceClass {
        class(&self.race, rules)
    }

    /// All races, in order of day.
    pub fn races(&self) -> Vec<Race> {
        let mut races = self.others.clone();
        races.push(self.race.clone());
        races.sort_by(|a, b| (a.day, &a.id).cmp(&(b.day, &b.id)));
        races
    }

    /// Where in a table by level this athlete stands.
    pub fn of_level<T: Copy>(&self, [beginner, intermediate, advanced]: [T; 3]) -> T {
        match self.level {
            Level::Beginner => beginner,
            Level::Intermediate => intermediate,
            Level::Advanced => advanced,
        }
    }

    /// Whether a rest day is needed every week: by age on the first day.
    pub fn is_protected(&self, rules: &Rules) -> bool {
        self.birth_year.is_some_and(|born| self.today.year() - born >= rules.plan.protected_age)
    }

    /// Whether there is anything to plan.
    ///
    /// # Errors
    /// What keeps a plan from being made.
    pub fn check(&self, rules: &Rules) -> Result<(), PlanProblem> {
        let days = rules.generator.plan_days_max;
        if self.race.day <= self.today {
            return Err(PlanProblem::NotAhead(self.race.day));
        }
        if self.race.day - self.today > days {
            return Err(PlanProblem::TooFar { day: self.race.day, days });
        }
        let races = self.races();
        if let Some(race) = races.iter().find(|r| r.distance_m <= 0) {
            return Err(PlanProblem::NoDistance(race.day));
        }
        let meet = |pair: &[Race]| match pair {
            [a, b] => (a.last_day() >= b.day).then_some(b.day),
            _ => None,
        };
        if let Some(day) = races.windows(2).find_map(meet) {
            return Err(PlanProblem::TwoRaces(day));
        }
        if self.weekly_m < rules.generator.least_week_m
            || self.longest_m < super::long_run::least(self, rules)
        {
            return Err(PlanProblem::NoBase);
        }
        Ok(())
    }

    /// What lies behind: what is recorded, or the weeks that the two numbers tell, back to where the days after a
    /// race can reach.
    pub fn past(&self, rules: &Rules) -> Vec<Run> {
        if !self.recent.is_empty() {
            return self.recent.iter().filter(|r| r.day < self.today).cloned().collect();
        }
        let days = super::days::Days::new(self, rules);
        let back = rules.post_race.lookback_days + 2 * rules.post_race.pre_taper_days;
        // Two other runs at least, each long enough to count as one.
        let least = super::long_run::least(self, rules);
        let long = self.longest_m.min(self.weekly_m - 2 * least).max(least);
        let room = i32::try_from((self.weekly_m - long) / least.max(1)).unwrap_or(i32::MAX);
        let count = days.running(self.weekly_m, rules).min(room.saturating_add(1)).max(3);
        let others = i64::from(count - 1).max(1);
        let other = ((self.weekly_m - long) / others).min(long).max(least);
        let pace = super::targets::easy_pace(self, rules);
        let run = |day: Day, kind: Kind, metres: i64| Run {
            hard: kind == Kind::Race,
            ..Run::new(day, kind, metres, (metres as f64 * pace / 1000.0) as i64)
        };
        (self.today - back)
            .through(self.today - 1)
            .filter_map(|day| {
                let raced = self.others.iter().find(|r| (r.day..=r.last_day()).contains(&day));
                if let Some(race) = raced {
                    return Some(run(day, Kind::Race, race.distance_m / i64::from(race.stages.max(1))));
                }
                let offset = days.offset(day);
                let runs = days.pattern(count).contains(&offset);
                let (kind, metres) = if offset == 0 { (Kind::Long, long) } else { (Kind::Easy, other) };
                (runs && metres > 0).then(|| run(day, kind, metres))
            })
            .collect()
    }
}
