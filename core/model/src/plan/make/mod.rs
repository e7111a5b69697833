//! The plan generator: a goal goes in, weeks of sessions come out.
//!
//! ```text
//! races -> phases, backwards -> metres of each week -> runs of each day -> held to every morning's guards -> sessions
//! ```
//!
//! * [`goal`]: what it is made for; [`weeks`]: taper, specific, build, base;
//! * `volume` and `long_run`: how far; [`days`] and `draft`: which run on which day;
//! * `hard`, `steps`, `targets`: what a hard session holds;
//! * `races`, `taper`, `back_to_back`, `strength`: what stands around them;
//! * `fit`: the guards, before they have to act; [`report`]: what there is to say.
//!
//! A week is written when all before it is final, so what its mornings will see is known.

mod back_to_back;
pub mod days;
mod draft;
mod fit;
pub mod goal;
mod hard;
mod long_run;
mod races;
pub mod report;
mod sessions;
mod steps;
mod strength;
mod taper;
mod targets;
mod timeline;
mod volume;
pub mod weeks;

pub use goal::{Goal, Known, Level, PlanProblem};
pub use report::Note;
pub use weeks::{Phase, Role, Week};

use crate::deload::DeloadWeek;
use crate::plan::hard::{by_intensity, by_length};
use crate::plan::limit::share;
use crate::plan::race::{Priority, Race};
use crate::plan::session::Session;
use crate::plan::taper::first_day;
use crate::rules::Rules;
use crate::time::Day;
use back_to_back::{Asked, Pair, pair};
use days::Days;
use draft::{Draft, Part, Spread, spread};
use races::{Races, stage_m};
use steps::Writer;
use targets::Paces;
use timeline::Timeline;
use volume::Load;
use weeks::Outline;

/// A plan.
#[derive(Debug, Clone, PartialEq)]
pub struct MadePlan {
    /// All races, past and to come, in order of day.
    pub races: Vec<Race>,
    /// In order.
    pub weeks: Vec<Week>,
    /// In order of day; races among them.
    pub sessions: Vec<Session>,
    /// The deload weeks, with the blocks that they end.
    pub deloads: Vec<DeloadWeek>,
    /// What there is to say.
    pub notes: Vec<Note>,
}

/// Makes a plan. Pure: the same goal and rules give the same plan.
///
/// # Errors
/// What keeps a plan from being made; see [`Goal::check`].
pub fn make(goal: &Goal, rules: &Rules) -> Result<MadePlan, PlanProblem> {
    let race = Race { priority: Priority::A, ..goal.race.clone() };
    let goal = &Goal { race, ..goal.clone() };
    goal.check(rules)?;
    let days = Days::new(goal, rules);
    let outline = weeks::outline(goal, days, rules);
    let end = outline.last().map_or(goal.today, |o| o.start + 6);
    let races = Races::new(goal, rules);
    let timeline = Timeline::new(&goal.past(rules), goal.today, end);
    let writer = Writer { paces: Paces::new(goal, rules), class: goal.class(rules), rules };
    let mut maker = Maker {
        goal,
        rules,
        days,
        races,
        timeline,
        writer,
        load: Load::new(goal, days, &outline, rules),
        pairs: Vec::new(),
        last_hard: goal.today - 7,
        weeks: Vec::new(),
        sessions: Vec::new(),
        deloads: Vec::new(),
    };
    for week in &outline {
        maker.week(week);
    }
    let Maker { races, weeks, mut sessions, deloads, .. } = maker;
    sessions.sort_by(|a, b| (a.day, &a.id).cmp(&(b.day, &b.id)));
    let notes = report::notes(goal, days, &races, &weeks, &sessions, rules);
    Ok(MadePlan { races: goal.races(), weeks, sessions, deloads, notes })
}

/// A plan as far as it is written.
struct Maker<'a> {
    goal: &'a Goal,
    rules: &'a Rules,
    days: Days,
    races: Races<'a>,
    timeline: Timeline,
    writer: Writer<'a>,
    load: Load,
    /// Second days of the pairs so far.
    pairs: Vec<Day>,
    /// The last day with anything hard on it.
    last_hard: Day,
    weeks: Vec<Week>,
    sessions: Vec<Session>,
    deloads: Vec<DeloadWeek>,
}

/// What is decided of a week before its runs are laid out.
struct Plan {
    role: Role,
    spread: Spread,
    light: bool,
}

impl Maker<'_> {
    fn week(&mut self, outline: &Outline) {
        let plan = self.decide(outline);
        let mut draft = Draft::new(outline, plan.role);
        draft.slots = spread(outline.start, self.days, plan.spread, self.rules);
        let longest = self.load.long_m;
        let many = plan.spread.runs >= 6;
        let today = self.goal.today;
        draft.slots.retain(|s| s.day >= today && self.races.on(s.day).is_none());
        let taken = taper::replace(&mut draft, &self.races, self.rules);
        taper::before(&mut draft, self.goal, &self.races, longest, many, self.rules);
        taper::after(&mut draft, self.goal, &self.races, self.rules);
        self.spare(&mut draft);
        self.choose_hard(&mut draft, &plan, taken);
        self.rest_days(&mut draft);
        self.write(&mut draft, plan.spread.week_m);
        self.account(&draft, &plan);
    }

    fn least(&self) -> i64 {
        long_run::least(self.goal, self.rules)
    }

    /// Role, metres and runs of a week.
    fn decide(&self, outline: &Outline) -> Plan {
        let (goal, rules, start) = (self.goal, self.rules, outline.start);
        let trains = matches!(outline.phase, Phase::Base | Phase::Build | Phase::Specific);
        let here = || goal.today.max(start).through(start + 6);
        let reduced = |day: &Day| self.races.share_after(*day).is_some_and(|percent| percent < 100);
        let after = here().filter(reduced).count();
        let before = here().filter(|day| self.races.taper(*day).is_some()).count();
        let raced = self.races.between(start, start + 6);
        let soon =
            first_day(&goal.race, rules).is_some_and(|day| day <= start + rules.deload.taper_within_days);
        let forced = self.load.is_forced(rules);
        let due = self.load.is_due(goal, rules) && !soon && start >= goal.today;
        let light = trains && (forced || due);
        let busy = raced || after > 0 || before > 0;
        let role = match outline.phase {
            Phase::Taper => Role::Taper,
            Phase::Recovery => Role::PostRace,
            _ if light && !busy => Role::Deload,
            _ if after >= 4 || light && after > before => Role::PostRace,
            _ if before >= 3 || light => Role::Taper,
            _ => Role::Loaded,
        };
        let loaded_m = if trains {
            self.load.next_week(goal)
        } else {
            self.load.week_m.unwrap_or_else(|| self.load.next_week(goal))
        };
        let most = self.days.running(loaded_m, rules);
        let long_m = long_run::next(goal, outline.phase, self.load.long_m, loaded_m, most, rules);
        if light {
            let week_m = self.load.deload_m(goal, rules);
            let few = most >= 5 || week_m < i64::from(most) * self.least();
            let runs = if few { most - 1 } else { most };
            let half = long_run::round(week_m / 2, rules);
            let long_m = self.load.deload_long_m(rules).min(half).max(self.least());
            return Plan {
                role,
                spread: Spread { week_m, long_m, runs, pair: None, least_m: self.least() },
                light,
            };
        }
        let long_m = if trains { long_m } else { long_run::round(self.load.long_m.min(long_m), rules) };
        let free = trains && !busy && !self.next_is_deload(outline);
        let asked = Asked { start, free, long_m, week_m: loaded_m };
        let pair = pair(goal, &self.races, &self.pairs, asked, rules);
        // Daily runners rest every other week on the day after the long run.
        let rests = most >= 7 && (start.number().div_euclid(7) % 2 == 0);
        let runs = if rests { most - 1 } else { most };
        Plan { role, spread: Spread { week_m: loaded_m, long_m, runs, pair, least_m: self.least() }, light }
    }

    /// Whether the week after this one would be a deload.
    fn next_is_deload(&self, outline: &Outline) -> bool {
        let mut load = self.load.clone();
        load.in_a_row += 1;
        outline.phase != Phase::Specific || load.is_due(self.goal, self.rules)
    }

    /// The pair whose recovery a day lies in, and how many days after it.
    fn after_pair(&self, day: Day) -> Option<i32> {
        self.pairs
            .last()
            .map(|second| day - *second)
            .filter(|n| (1..=self.rules.back_to_back.week_days).contains(n))
    }

    /// Keeps runs on days that must not be hard from being hard by their length, and the days after a pair short.
    fn spare(&self, draft: &mut Draft) {
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
            if easy || after_pair.is_some_and(|n| n <= rules.back_to_back.no_hard_days) {
                let by_time = rules.hard.shortened_s as f64 * 1000.0 / self.writer.paces.easy;
                let by_long = self.timeline.shortest_long(slot.day, rules).unwrap_or(i64::MAX);
                slot.metres = slot.metres.min(long_run::round((by_time as i64).min(by_long), rules));
            }
            // Only the long run may be hard by its length, on whatever morning it is looked at.
            let hard =
                |metres: i64| (slot.day - 6).through(slot.day).any(|d| self.is_hard_by_length(d, metres));
            let round = |m: i64| long_run::round(m, rules);
            while !slot.is_long() && slot.metres > self.least() && hard(slot.metres) {
                slot.metres = round(slot.metres - 1);
            }
            slot.metres = slot.metres.max(shortest);
            slot.wanted = slot.metres;
        }
    }

    /// Takes out the shortest easy run of a row of running days that would be too long.
    fn rest_days(&self, draft: &mut Draft) {
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
    fn is_back(&self, draft: &Draft, day: Day) -> bool {
        let returning = &self.rules.return_to_run;
        let ran = |d: Day| match d < draft.start.max(self.goal.today) {
            true => self.timeline.volume(d, d) >= self.least(),
            false => self.races.on(d).is_some() || draft.slots.iter().any(|s| s.day == d),
        };
        let days: Vec<Day> =
            (day - returning.lookback_days).through(day).filter(|d| *d == day || ran(*d)).collect();
        let since = |place: usize| days.len() - 1 - place;
        days.windows(2).enumerate().any(|(place, pair)| match pair {
            [last, back] if *back - *last >= returning.rebuild_days => true,
            [last, back] => {
                *back - *last >= returning.ease_in_days && since(place + 1) < returning.ease_in_runs
            }
            _ => false,
        })
    }

    /// Turns easy runs into the hard sessions of the week.
    fn choose_hard(&mut self, draft: &mut Draft, plan: &Plan, taken: usize) {
        let (goal, rules) = (self.goal, self.rules);
        let mut wanted = hard::sessions(goal, draft.phase, rules).saturating_sub(taken);
        if plan.light {
            wanted = wanted.min(self.load.block_hard).saturating_sub(rules.deload.hard_fewer);
            draft.work_percent = rules.deload.work_percent;
        } else if self.weeks.is_empty() {
            // Nobody knows yet how much hard running there was.
            wanted = wanted.min(1);
        }
        if draft.phase == Phase::Taper {
            draft.work_percent = rules.generator.taper_work_percent;
        }
        let last = taper::last_hard(goal, self.days, plan.spread.runs, &self.races, rules);
        if let Some(day) = last.filter(|day| (draft.start..=draft.last()).contains(day)) {
            let others = i64::from(plan.spread.runs - 1).max(1);
            self.place_last_hard(draft, day, (plan.spread.week_m - plan.spread.long_m) / others);
        }
        let hard_long = draft
            .slots
            .iter()
            .find(|s| s.is_long() && self.is_hard_by_length(s.day, s.metres))
            .map(|s| s.day);
        let placed = usize::from(draft.slots.iter().any(|s| matches!(s.part, Part::Work(_))));
        let room = rules
            .plan
            .hard_max
            .saturating_sub(usize::from(hard_long.is_some() && plan.spread.pair.is_none()));
        let wanted = wanted.min(room).saturating_sub(placed);
        let gap = i32::try_from((rules.plan.hard_gap_h + 23) / 24).unwrap_or(2);
        let usual = self.days.hard(plan.spread.runs);
        let others =
            self.days.pattern(plan.spread.runs).iter().filter(|o| (2..=5).contains(*o) && !usual.contains(o));
        let mut slot_number = 0;
        for offset in usual.iter().chain(others) {
            if slot_number >= wanted {
                break;
            }
            let Some(day) = draft
                .slots
                .iter()
                .find(|s| self.days.offset(s.day) == *offset && s.part == Part::Easy)
                .map(|s| s.day)
            else {
                continue;
            };
            let near = |other: Day| (other - day).abs() < gap;
            let beside =
                draft.slots.iter().any(|s| near(s.day) && matches!(s.part, Part::Work(_) | Part::First))
                    || hard_long.is_some_and(near)
                    || near(self.last_hard)
                    || (day - 1).through(day + 1).any(|d| self.races.on(d).is_some());
            let resting = self.after_pair(day).is_some_and(|n| n <= rules.back_to_back.no_hard_days);
            let too_late = last.is_some_and(|last| day > last - gap && day < goal.race.day);
            if beside || resting || too_late || self.races.no_hard(day) || self.is_back(draft, day) {
                continue;
            }
            let work = hard::work(self.writer.class, draft.phase, draft.place.0, slot_number);
            if let Some(slot) = draft.on(day) {
                slot.part = Part::Work(work);
                slot_number += 1;
            }
        }
        let marathon = self.writer.class == crate::rules::RaceClass::Marathon;
        draft.race_pace_in_long = marathon
            && draft.phase == Phase::Specific
            && draft.role == Role::Loaded
            && draft.place.0 % 2 == 0;
    }

    /// The last hard session before the race, long enough to hold some work.
    fn place_last_hard(&self, draft: &mut Draft, day: Day, usual_m: i64) {
        let resting = self.after_pair(day).is_some_and(|n| n <= self.rules.back_to_back.no_hard_days);
        if resting || day - self.last_hard < 2 || self.is_back(draft, day) {
            return;
        }
        let part = Part::Work(hard::work(self.writer.class, Phase::Taper, 0, 0));
        let least = share(usual_m, self.rules.generator.taper_hard_percent, 100);
        let generator = &self.rules.generator;
        // Room for as much work as there is around it, where an ordinary run has it.
        let room = 2 * (generator.warm_up_m + generator.cool_down_m);
        let least = long_run::round(least.max(room.min(usual_m)), self.rules).max(self.least());
        if draft.on(day).is_none() {
            draft.slots.push(draft::Slot { day, part, metres: least, wanted: least });
            draft.slots.sort_by_key(|s| s.day);
            draft.in_taper.extend(self.races.taper(day).map(|_| day));
        }
        if let Some(slot) = draft.on(day) {
            let metres = slot.metres.max(least);
            *slot = draft::Slot { day, part, metres, wanted: metres };
        }
    }

    fn is_hard_by_length(&self, day: Day, metres: i64) -> bool {
        by_length(
            metres,
            Some(self.writer.easy_s(metres)),
            self.timeline.median_long(day, self.rules),
            self.rules,
        )
    }

    /// Holds a week to the guards and writes its sessions.
    fn write(&mut self, draft: &mut Draft, week_m: i64) {
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
        let sizes = (week_m, self.least());
        fit::fit(draft, &mut self.timeline, &self.races, today, sizes, pair, self.rules);
        draft.slots.retain(|s| s.metres > 0);
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

    /// Hard in any way: its work, its length, a race, a day of a pair.
    fn is_hard(&self, session: &Session) -> bool {
        session.kind == crate::plan::session::Kind::Race
            || session.back_to_back.is_some()
            || session.intensity > crate::plan::session::Intensity::Easy
            || session.kind.is_run() && self.is_hard_by_length(session.day, session.distance_m)
    }

    /// Keeps the books of load after a week.
    fn account(&mut self, draft: &Draft, plan: &Plan) {
        let (start, last) = (draft.start, draft.last());
        let metres = self.timeline.volume(start, last);
        let this_week = self.sessions.iter().filter(|s| s.day >= start);
        let works = this_week.filter(|s| by_intensity(s, self.rules)).count();
        let longest = draft.slots.iter().map(|s| s.metres).max().unwrap_or(0);
        let trailing = self.timeline.volume(start - 7 * self.rules.deload.trailing_weeks, start - 1);
        let was =
            share(trailing, self.rules.deload.was_percent, 100 * i64::from(self.rules.deload.trailing_weeks));
        if draft.role == Role::Deload {
            let longest = Some(self.load.block_longest).filter(|m| *m > 0);
            self.deloads.push(DeloadWeek::week(start, self.load.block.clone(), longest));
        }
        if plan.light || draft.role != Role::Loaded && metres <= was {
            self.load.rested();
        } else {
            self.load.loaded(metres, longest, works);
        }
        if draft.role == Role::Loaded {
            // Where the guards held a week well below what was meant, the next grows from what it came to.
            let after_race = start.through(last).any(|day| self.races.share_after(day).is_some());
            let whole = start >= self.goal.today
                && !self.races.between(start, last)
                && !after_race
                && self.after_pair(start).is_none();
            let came_to = share(draft.metres(), self.rules.weekly_growth.percent, 100);
            let week_m = if whole { plan.spread.week_m.min(came_to) } else { plan.spread.week_m };
            self.load.week_m = Some(week_m);
            if let Some(long) = draft.slots.iter().find(|s| matches!(s.part, Part::Long | Part::First)) {
                // A week with a race has a short long run or none; the next is measured by the ones before.
                self.load.long_m = self.load.long_m.max(long.metres);
            }
        }
        if let Some(Pair { second, .. }) =
            plan.spread.pair.filter(|p| draft.slots.iter().any(|s| s.day == p.second))
        {
            self.pairs.push(second);
        }
        self.weeks.push(Week { start, phase: draft.phase, role: draft.role, planned_m: draft.metres() });
    }
}
