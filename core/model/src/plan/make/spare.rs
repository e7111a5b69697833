//! Days that must stay easy, short or free of running.

use super::draft::{Draft, Part};
use super::long_run;
use super::maker::Maker;
use super::returns::{self, Return};
use crate::plan::limit::share;
use crate::time::Day;

impl Maker<'_> {
    /// The pair whose recovery a day lies in, and how many days after it.
    pub(super) fn after_pair(&self, day: Day) -> Option<i32> {
        self.pairs
            .last()
            .map(|second| day - *second)
            .filter(|n| (1..=self.rules.back_to_back.week_days).contains(n))
    }

    /// Keeps runs on days that must not be hard from being hard by their length, and the days after a pair short.
    pub(super) fn spare(&self, draft: &mut Draft) {
        let rules = self.rules;
        let whole = draft.clone();
        for slot in &mut draft.slots {
            let shortest = self.least().min(slot.metres);
            let after_pair = self.after_pair(slot.day);
            if after_pair.is_some_and(|n| n <= rules.back_to_back.rest_days) {
                let most = (rules.back_to_back.recovery_min * 60) as f64 * 1000.0 / self.writer.paces.easy;
                slot.part = Part::Recovery;
                slot.metres = slot.metres.min(long_run::round(most as i64, rules));
            }
            let easy = self.races.no_hard(slot.day) || self.is_back(&whole, slot.day);
            let easy = easy || after_pair.is_some_and(|n| n <= rules.back_to_back.no_hard_days);
            if easy {
                let by_time = rules.hard.shortened_s as f64 * 1000.0 / self.writer.paces.easy;
                slot.metres = slot.metres.min(long_run::round(by_time as i64, rules));
            }
            // Only the long run may be hard by its length, on whatever morning it is looked at.
            let hard =
                |metres: i64| (slot.day - 6).through(slot.day).any(|d| self.is_hard_by_length(d, metres));
            let round = |m: i64| long_run::round(m, rules);
            while (easy || !slot.is_long()) && slot.metres > self.least() && hard(slot.metres) {
                slot.metres = round(slot.metres - 1);
            }
            slot.metres = slot.metres.max(shortest);
            slot.wanted = slot.metres;
        }
    }

    /// What a week may come to in which the growth guard loses sight of a race: as a week of a return. It takes the race
    /// for training while it sees it, and would stop a week that was built on that in the middle.
    pub(super) fn after_race_m(&self, start: Day) -> Option<i64> {
        let first = self.races.first_day_after(start)?;
        let before = self.timeline.volume(start - 7, start - 1);
        let seen = 7 * self.rules.weekly_growth.weeks;
        (start + 6 >= first + seen).then(|| share(before, self.rules.weekly_growth.return_percent, 100))
    }

    /// After a race runs become longer step by step, whatever the weeks of the table leave room for.
    pub(super) fn step_up(&self, draft: &mut Draft) {
        let mut since: Option<(Day, i64)> = None;
        for slot in &mut draft.slots {
            let Some(first) = self.races.first_day_after(slot.day) else { continue };
            let behind = self.timeline.longest_of(first, draft.start - 1);
            let here = since.filter(|(race, _)| *race == first).map_or(0, |(_, metres)| metres);
            let longest = behind.max(here);
            if longest > 0 {
                let most = share(longest, self.rules.generator.after_race_step_percent, 100);
                slot.metres = slot.metres.min(long_run::round(most, self.rules)).max(self.least());
                slot.wanted = slot.metres;
            }
            since = Some((first, here.max(slot.metres)));
        }
    }

    /// Takes out the shortest easy run of a row of running days that would be too long.
    pub(super) fn rest_days(&self, draft: &mut Draft) {
        let rules = &self.rules.plan;
        let protected = self.goal.is_protected(self.rules);
        let every = if protected { rules.rest_every_days_protected } else { rules.rest_every_days };
        let ahead =
            (draft.last() + 1).through(draft.last() + every).take_while(|day| self.races.on(*day).is_some());
        let end = ahead.last().unwrap_or(draft.last());
        let first = self.goal.today.max(draft.start);
        let before = (1..every).take_while(|n| self.timeline.volume(first - *n, first - *n) > 0).count();
        let mut row = i32::try_from(before).unwrap_or(0);
        for day in first.through(end) {
            let runs = self.races.on(day).is_some() || draft.slots.iter().any(|s| s.day == day);
            row = if runs { row + 1 } else { 0 };
            if row < every {
                continue;
            }
            let in_row = draft.slots.iter().filter(|s| (day - (every - 1)..=day).contains(&s.day));
            let easiest =
                in_row.min_by_key(|s| (s.is_long() || matches!(s.part, Part::Work(_)), s.metres, s.day));
            if let Some(rest) = easiest.map(|s| s.day) {
                draft.slots.retain(|s| s.day != rest);
                row = day - rest;
            }
        }
    }

    /// Whether a run is among the first back after days off, or not long enough after many: those are easy.
    pub(super) fn is_back(&self, draft: &Draft, day: Day) -> bool {
        let returning = &self.rules.return_to_run;
        let ran = |d: Day| match d < draft.start.max(self.goal.today) {
            true => self.timeline.volume(d, d) >= self.least(),
            false => self.races.on(d).is_some() || draft.slots.iter().any(|s| s.day == d),
        };
        let until = draft.start.max(self.goal.today);
        let mut mornings = (day - 6).through(until.min(day));
        if mornings.any(|morning| self.returns(morning).iter().any(|r| r.rebuilds(self.rules))) {
            return true;
        }
        let lookback = returning.rebuild_days + returning.walk_run_days;
        let days: Vec<Day> = (day - lookback).through(day).filter(|d| *d == day || ran(*d)).collect();
        // A race is no easy run: those that a morning makes easy are counted without it.
        let since = |back: Day| {
            days.iter().filter(|d| (back..day).contains(*d) && self.races.on(**d).is_none()).count()
        };
        days.windows(2).any(|pair| match pair {
            [last, back] if *back - *last >= returning.rebuild_days => *back >= draft.start,
            [last, back] => *back - *last >= returning.ease_in_days && since(*back) < returning.ease_in_runs,
            _ => false,
        })
    }

    /// Layoffs that a morning still has to do with.
    pub(super) fn returns(&self, morning: Day) -> Vec<Return> {
        returns::under_way(&self.timeline, morning, self.least(), self.rules)
    }

    /// Takes the runs out of a week on whose mornings the way back would be in stages of walking and running.
    pub(super) fn leave_to_stages(&mut self, draft: &mut Draft) {
        let today = self.goal.today;
        let mut kept = Vec::new();
        for slot in draft.slots.drain(..) {
            let mut mornings = today.max(slot.day - 6).through(slot.day);
            if mornings.any(|morning| self.returns(morning).iter().any(|r| r.walks(self.rules))) {
                self.timeline.plan(slot.day, 0, false);
            } else {
                kept.push(slot);
            }
        }
        draft.slots = kept;
    }
}
