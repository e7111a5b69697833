//! A plan as far as it is written, and how a week is added to it.

use super::back_to_back::Pair;
use super::days::Days;
use super::decide::Plan;
use super::draft::{Draft, Part, spread};
use super::goal::Goal;
use super::races::{Races, stage_m};
use super::steps::Writer;
use super::timeline::Timeline;
use super::volume::Load;
use super::weeks::{Outline, Role, Week};
use super::{fit, long_run, sessions, strength, taper};
use crate::deload::DeloadWeek;
use crate::plan::hard::{by_intensity, by_length};
use crate::plan::limit::share;
use crate::plan::session::{Intensity, Kind, Session};
use crate::rules::Rules;
use crate::time::Day;

/// A plan as far as it is written.
pub struct Maker<'a> {
    pub goal: &'a Goal,
    pub rules: &'a Rules,
    pub days: Days,
    pub races: Races<'a>,
    pub timeline: Timeline,
    pub writer: Writer<'a>,
    pub load: Load,
    /// Second days of the pairs so far.
    pub pairs: Vec<Day>,
    /// The last day with anything hard on it.
    pub last_hard: Day,
    pub weeks: Vec<Week>,
    pub sessions: Vec<Session>,
    pub deloads: Vec<DeloadWeek>,
}

impl Maker<'_> {
    pub(super) fn week(&mut self, outline: &Outline) {
        let plan = self.decide(outline);
        let mut draft = Draft::new(outline, plan.role, plan.light);
        draft.slots = spread(outline.start, self.days, plan.spread, self.rules);
        let longest = self.load.long_m;
        let many = plan.spread.runs >= 6;
        let today = self.goal.today;
        draft.slots.retain(|s| s.day >= today && self.races.on(s.day).is_none());
        let taken = taper::replace(&mut draft, &self.races, self.rules);
        taper::before(&mut draft, self.goal, &self.races, (plan.spread.week_m, longest), many, self.rules);
        taper::after(&mut draft, self.goal, &self.races, self.rules);
        self.step_up(&mut draft);
        self.spare(&mut draft);
        self.choose_hard(&mut draft, &plan, taken);
        self.rest_days(&mut draft);
        self.write(&mut draft, plan.spread.week_m);
        self.account(&draft, &plan);
    }

    pub(super) fn least(&self) -> i64 {
        long_run::least(self.goal, self.rules)
    }

    /// Holds a week to the guards and writes its sessions.
    pub(super) fn write(&mut self, draft: &mut Draft, week_m: i64) {
        let today = self.goal.today;
        for day in today.max(draft.start).through(draft.last()) {
            match self.races.on(day) {
                Some(race) => self.timeline.race(day, stage_m(race)),
                None => self.timeline.plan(day, 0, false),
            }
        }
        let pair = self
            .pairs
            .last()
            .copied()
            .filter(|second| draft.start - *second <= self.rules.back_to_back.week_days);
        let week_m = self.after_race_m(draft.start).map_or(week_m, |most| week_m.min(most));
        let by = fit::Bounds { today, week_m, least_m: self.least(), pair };
        fit::fit(draft, &mut self.timeline, &self.races, by, self.rules);
        draft.slots.retain(|s| s.metres > 0);
        self.leave_to_stages(draft);
        let mut written = sessions::runs(draft, self.goal, &self.writer);
        for day in today.max(draft.start).through(draft.last()) {
            written.extend(self.races.on(day).map(|race| sessions::race(day, race)));
        }
        let hard_days: Vec<Day> = written.iter().filter(|s| self.is_hard(s)).map(|s| s.day).collect();
        let next = draft.last() + 1;
        let hard = |day: Day| {
            hard_days.contains(&day)
                || self.races.on(day).is_some()
                || day == next && self.races.on(next).is_some()
        };
        let strength = strength::sessions(draft, self.goal, hard, self.rules);
        if let Some(last) = hard_days.iter().max() {
            self.last_hard = self.last_hard.max(*last);
        }
        self.sessions.extend(written);
        self.sessions.extend(strength);
    }

    pub(super) fn is_hard_by_length(&self, day: Day, metres: i64) -> bool {
        by_length(
            metres,
            Some(self.writer.easy_s(metres)),
            self.timeline.median_long(day, self.rules),
            self.rules,
        )
    }

    /// Hard in any way: its work, its length, a race, a day of a pair.
    pub(super) fn is_hard(&self, session: &Session) -> bool {
        session.kind == Kind::Race
            || session.back_to_back.is_some()
            || session.intensity > Intensity::Easy
            || session.kind.is_run() && self.is_hard_by_length(session.day, session.distance_m)
    }

    /// Keeps the books of load after a week.
    pub(super) fn account(&mut self, draft: &Draft, plan: &Plan) {
        let (start, last) = (draft.start, draft.last());
        let metres = self.timeline.volume(start, last);
        let this_week = self.sessions.iter().filter(|s| s.day >= start);
        let works = this_week.filter(|s| by_intensity(s, self.rules)).count();
        let longest = draft.slots.iter().map(|s| s.metres).max().unwrap_or(0);
        let trailing = self.timeline.volume(start - 7 * self.rules.deload.trailing_weeks, start - 1);
        let was =
            share(trailing, self.rules.deload.was_percent, 100 * i64::from(self.rules.deload.trailing_weeks));
        if draft.light && start >= self.goal.today {
            let longest = Some(self.load.block_longest).filter(|m| *m > 0);
            self.deloads.push(DeloadWeek::week(start, self.load.block.clone(), longest));
        }
        // What is left of a week that has begun may come too late to make it a light one.
        if draft.role != Role::Loaded || plan.light && metres <= was {
            self.load.rested();
        } else {
            self.load.loaded(metres, longest, works);
        }
        if matches!(draft.role, Role::Loaded | Role::Return) {
            // Where the guards held a week well below what was meant, the next grows from what it came to.
            let after_race = start.through(last).any(|day| self.races.share_after(day).is_some());
            let whole = start >= self.goal.today
                && !self.races.between(start, last)
                && !after_race
                && self.after_pair(start).is_none();
            let came_to = share(draft.metres(), self.rules.weekly_growth.percent, 100);
            let week_m = if whole { plan.meant_m.min(came_to) } else { plan.meant_m };
            let long = draft.slots.iter().find(|s| matches!(s.part, Part::Long | Part::First));
            self.load.meant(week_m, long.map(|s| s.metres));
        }
        if let Some(Pair { second, .. }) =
            plan.spread.pair.filter(|p| draft.slots.iter().any(|s| s.day == p.second))
        {
            self.pairs.push(second);
        }
        self.weeks.push(Week { start, phase: draft.phase, role: draft.role, planned_m: draft.metres() });
    }
}
