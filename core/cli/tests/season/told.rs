//! What she says of herself in a year: fever, pain, and how the sessions of her return felt.

use std::collections::BTreeMap;

use ebb_model::facts::{Cause, ReturnRecord, Stage};
use ebb_model::rules::Rules;
use ebb_model::stages::{Attempt, Felt, progress};
use ebb_model::time::Day;
use ebb_model::verdict::check_in::{CheckIn, Illness, Overall};

use crate::asked::Year;

/// The check-ins of a year.
pub fn check_ins(year: &Year) -> BTreeMap<Day, CheckIn> {
    let fever = year.week(16) + 2;
    let hurt = year.week(38) + 3;
    let ill = |illness| CheckIn { illness: Some(illness), ..CheckIn::default() };
    let pain = |pain| CheckIn { pain: Some(pain), ..CheckIn::default() };
    let mut out = BTreeMap::new();
    out.extend(fever.through(fever + 3).map(|day| (day, ill(Illness::Fever))));
    out.insert(fever + 4, ill(Illness::None));
    out.extend(hurt.through(hurt + 9).map(|day| (day, pain(7.0))));
    out.extend((hurt + 10).through(year.week(43) - 1).step_by(3).map(|day| (day, pain(3.0))));
    out.extend(year.week(43).through(year.week(48)).map(|day| (day, pain(1.0))));
    // Days that feel like nothing much, and two that feel great in the middle of too much.
    let awful = CheckIn { overall: Some(Overall::Awful), ..CheckIn::default() };
    out.insert(year.week(6) + 1, awful);
    let great = CheckIn { overall: Some(Overall::Great), fatigue: Some(2.0), ..CheckIn::default() };
    out.extend([(year.week(35) + 2, great.clone()), (year.week(35) + 4, great)]);
    out
}

/// A return from an injury, session by session.
pub struct Healing {
    hurt: Day,
    attempts: Vec<Attempt>,
}

impl Healing {
    pub fn new(year: &Year) -> Self {
        Self { hurt: year.week(38) + 3, attempts: Vec::new() }
    }

    /// The record as it stands on a morning.
    pub fn record(&self, day: Day) -> Option<ReturnRecord> {
        let start = ReturnRecord { cause: Cause::Soft, ..ReturnRecord::default() };
        let before = self.attempts.partition_point(|a| a.day < day);
        let at = progress(start, false, &self.attempts[..before], Rules::built_in().unwrap());
        (day >= self.hurt).then_some(ReturnRecord { stage: at.stage, ..start })
    }

    /// A session on a day; the fourth hurt a little.
    pub fn ran(&mut self, day: Day) {
        if self.record(day).is_some_and(|r| r.stage < Stage::Rebuild) {
            let pain = if self.attempts.len() == 3 { 3 } else { 1 };
            self.attempts.push(Attempt { day, felt: Some(Felt { pain, ..Felt::default() }) });
        }
    }

    /// The stages passed through, in order.
    pub fn stages(&self) -> Vec<Stage> {
        let last = self.attempts.last().map_or(self.hurt, |a| a.day + 1);
        let mut out: Vec<Stage> =
            self.hurt.through(last).filter_map(|d| self.record(d)).map(|r| r.stage).collect();
        out.dedup();
        out
    }
}
