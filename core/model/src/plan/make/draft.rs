//! A week as it is being written: a run a day, each with its share of the distance.

use super::back_to_back::Pair;
use super::days::Days;
use super::hard::Work;
use super::long_run::{round, unit};
use super::weeks::{Outline, Phase, Role};
use crate::rules::Rules;
use crate::time::Day;

/// What a run of a week is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The long run.
    Long,
    /// An easy run.
    Easy,
    /// A short easy run after a long or hard day.
    Recovery,
    /// Hard work.
    Work(Work),
    /// First day of a back-to-back.
    First,
    /// Second day of a back-to-back.
    Second,
}

/// A run of a week.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Slot {
    /// Its day.
    pub day: Day,
    /// What it is.
    pub part: Part,
    /// Metres.
    pub metres: i64,
    /// Metres before any guard: what it is measured by when a week has to shrink.
    pub wanted: i64,
}

impl Slot {
    /// Whether it is the week's long run: of a pair both days are.
    pub const fn is_long(&self) -> bool {
        matches!(self.part, Part::Long | Part::First | Part::Second)
    }
}

/// A week as it is being written.
#[derive(Debug, Clone)]
pub struct Draft {
    /// Its first day.
    pub start: Day,
    /// What it is for.
    pub phase: Phase,
    /// What it does to the load.
    pub role: Role,
    /// How many weeks of its phase come before it, and how many there are.
    pub place: (i32, i32),
    /// A deload is due in it.
    pub light: bool,
    /// In order of day.
    pub slots: Vec<Slot>,
    /// Days of a taper.
    pub in_taper: Vec<Day>,
    /// Work is what a deload or taper leaves of it, in percent.
    pub work_percent: i64,
    /// The long run has race pace in it.
    pub race_pace_in_long: bool,
}

impl Draft {
    /// A week without runs.
    pub const fn new(outline: &Outline, role: Role, light: bool) -> Self {
        Self {
            start: outline.start,
            phase: outline.phase,
            role,
            place: (outline.place, outline.of),
            light,
            slots: Vec::new(),
            in_taper: Vec::new(),
            work_percent: 100,
            race_pace_in_long: false,
        }
    }

    /// The week's last day.
    pub fn last(&self) -> Day {
        self.start + 6
    }

    /// Whether a day has hard work on it.
    pub fn is_work(&self, day: Day) -> bool {
        self.slots.iter().any(|s| s.day == day && matches!(s.part, Part::Work(_)))
    }

    /// Metres of its runs.
    pub fn metres(&self) -> i64 {
        self.slots.iter().map(|s| s.metres).sum()
    }

    /// The run of a day.
    pub fn on(&mut self, day: Day) -> Option<&mut Slot> {
        self.slots.iter_mut().find(|s| s.day == day)
    }
}

/// How a week's distance is to be spread.
#[derive(Debug, Clone, Copy)]
pub struct Spread {
    /// Metres of the week.
    pub week_m: i64,
    /// Metres of the long run.
    pub long_m: i64,
    /// Metres of the shortest run.
    pub least_m: i64,
    /// How many runs.
    pub runs: i32,
    /// How many of them are meant to be hard.
    pub hard: usize,
    /// Two long days instead of one.
    pub pair: Option<Pair>,
}

/// Runs of a week: the long run on its day, the others as even as whole distances allow, shorter on the day after and
/// the day before the long run.
pub fn spread(start: Day, days: Days, by: Spread, rules: &Rules) -> Vec<Slot> {
    let pattern = days.pattern(by.runs);
    // A pair takes days that are no running days otherwise: others are free for them, so that there are not more runs.
    let pair_offsets = by.pair.map(|p| [days.offset(p.second - 1), days.offset(p.second)]);
    let new = pair_offsets.iter().flatten().filter(|offset| !pattern.contains(offset)).count();
    let free = |offset: &i32| pattern.contains(offset) && !pair_offsets.iter().flatten().any(|o| o == offset);
    let spared: Vec<i32> = [3, 6, 4].into_iter().filter(free).take(new).collect();
    let runs_on = |day: &Day| {
        let paired = by.pair.is_some_and(|p| *day == p.second || *day == p.second - 1);
        paired || pattern.contains(&days.offset(*day)) && !spared.contains(&days.offset(*day))
    };
    let part = |day: Day| match by.pair {
        Some(pair) if day == pair.second => (Part::Second, pair.second_m),
        Some(pair) if day == pair.second - 1 => (Part::First, pair.first_m),
        None if days.offset(day) == 0 => (Part::Long, by.long_m),
        _ if days.offset(day) == 1 => (Part::Recovery, 0),
        _ => (Part::Easy, 0),
    };
    let mut slots: Vec<Slot> = start
        .through(start + 6)
        .filter(runs_on)
        .map(|day| {
            let (part, metres) = part(day);
            Slot { day, part, metres, wanted: metres }
        })
        .collect();
    let hard_days: Vec<i32> = days.hard(by.runs).iter().copied().take(by.hard).collect();
    let [after_long, before_long, work] = rules.generator.day_weight_percent;
    let weight = |slot: &Slot| match (slot.part, days.offset(slot.day)) {
        (Part::Recovery, _) => after_long,
        (Part::Easy, 6) if by.runs >= 5 => before_long,
        (Part::Easy, offset) if hard_days.contains(&offset) => work,
        (Part::Easy, _) => 100,
        _ => 0,
    };
    let fixed: i64 = slots.iter().map(|s| s.metres).sum();
    let whole: i64 = slots.iter().map(weight).sum();
    let left = (by.week_m - fixed).max(0);
    let most = rules.generator.easy_run_max_m.min(by.long_m.max(by.least_m));
    for slot in slots.iter_mut().filter(|s| matches!(s.part, Part::Easy | Part::Recovery)) {
        let share = (left * weight(slot)).checked_div(whole).unwrap_or(0);
        slot.metres = round(share.min(most), rules).max(by.least_m);
    }
    // What rounding left goes to the easy runs in turn.
    let mut rest = by.week_m - slots.iter().map(|s| s.metres).sum::<i64>();
    for slot in slots.iter_mut().filter(|s| s.part == Part::Easy) {
        let step = unit(slot.metres, rules);
        if step <= rest && slot.metres + step <= most {
            slot.metres += step;
            rest -= step;
        }
    }
    for slot in &mut slots {
        slot.wanted = slot.metres;
    }
    slots
}
