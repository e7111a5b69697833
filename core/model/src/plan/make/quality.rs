//! Which runs of a week become its hard sessions.

use super::decide::Plan;
use super::draft::{Draft, Part, Slot};
use super::goal::Level;
use super::maker::Maker;
use super::weeks::Phase;
use super::{hard, long_run, sessions, taper};
use crate::plan::limit::share;
use crate::time::Day;

impl Maker<'_> {
    /// Turns easy runs into the hard sessions of the week.
    pub(super) fn choose_hard(&mut self, draft: &mut Draft, plan: &Plan, taken: usize) {
        let (goal, rules) = (self.goal, self.rules);
        let mut wanted = hard::sessions(goal, draft.phase, rules).saturating_sub(taken);
        if plan.light {
            wanted = wanted.min(self.load.block_hard).saturating_sub(rules.deload.hard_fewer);
            draft.work_percent = rules.deload.work_percent;
            // A taper in it leaves nothing hard but the last session of all.
            if !draft.in_taper.is_empty() {
                wanted = 0;
            }
        } else if self.weeks.is_empty() {
            // Nobody knows yet how much hard running there was.
            wanted = wanted.min(1);
        }
        let beginner = goal.level == Level::Beginner;
        if beginner && draft.phase == Phase::Base && self.weeks.len() < rules.generator.beginner_easy_weeks {
            wanted = 0;
        }
        if draft.phase == Phase::Taper {
            draft.work_percent = rules.generator.taper_work_percent;
        }
        let last = taper::last_hard(goal, self.days, &self.races, rules);
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
        let long = usize::from(hard_long.is_some() && plan.spread.pair.is_none());
        let raced = draft.start.through(draft.last()).filter(|day| self.races.on(*day).is_some()).count();
        let room = rules.plan.hard_max.saturating_sub(long + raced);
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
            // Beginners meet the gentler kind first.
            let turn = draft.place.0 + i32::from(beginner);
            let work = hard::work(self.writer.class, draft.phase, turn, slot_number);
            if let Some(slot) = draft.on(day) {
                slot.part = Part::Work(work);
                slot_number += 1;
            }
        }
        draft.race_pace_in_long = plan.race_pace_long
            && draft.slots.iter().any(|s| s.part == Part::Long && !draft.in_taper.contains(&s.day));
    }

    /// The last hard session before the race, long enough to hold some work.
    pub(super) fn place_last_hard(&self, draft: &mut Draft, day: Day, usual_m: i64) {
        let resting = self.after_pair(day).is_some_and(|n| n <= self.rules.back_to_back.no_hard_days);
        if resting || day - self.last_hard < 2 || self.is_back(draft, day) {
            return;
        }
        let work = hard::work(self.writer.class, Phase::Taper, 0, 0);
        let part = Part::Work(work);
        let least = share(usual_m, self.rules.generator.taper_hard_percent, 100);
        let least = long_run::round(least, self.rules).max(self.least());
        // As long as it takes to be hard, where the run of a hard day has room for that.
        let most = share(usual_m, self.rules.generator.taper_longer_percent, 100);
        let work_s = sessions::least_hard_s(self.rules);
        let is_room = |metres: &i64| self.writer.work(work, *metres, (work_s, work_s), 0).is_some();
        let unit = usize::try_from(self.rules.limits.round_m).unwrap_or(1);
        let least = (least..=most).step_by(unit).find(is_room).unwrap_or(least);
        if draft.on(day).is_none() {
            draft.slots.push(Slot { day, part, metres: least, wanted: least });
            draft.slots.sort_by_key(|s| s.day);
            draft.in_taper.extend(self.races.taper(day).map(|_| day));
        }
        if let Some(slot) = draft.on(day) {
            let metres = slot.metres.max(least);
            *slot = Slot { day, part, metres, wanted: metres };
        }
    }
}
