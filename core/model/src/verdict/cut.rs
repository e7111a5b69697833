//! A cut under way: seven days that may deepen, never loosen but for the release of one hard session.

use serde::{Deserialize, Serialize};

use crate::rules::Rules;
use crate::time::Day;
use crate::verdict::raw::Raw;
use crate::verdict::tier::Tier;

/// What becomes of the hard session a cut would keep.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Default)]
#[serde(rename_all = "snake_case")]
pub enum Retained {
    /// It is easy for now.
    #[default]
    Withdrawn,
    /// It stays hard, as long as the gate is satisfied.
    Kept,
    /// It came back late in the week.
    Released,
}

/// A cut as the ledger has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cut {
    /// The first of its seven days (C).
    pub start: Day,
    /// Ease or deeper.
    pub tier: Tier,
    /// What the last morning decided about the hard session.
    pub hard: Retained,
}

impl Cut {
    /// The last of its days (C+6).
    pub fn last_day(&self, rules: &Rules) -> Day {
        self.start + (rules.cut.days - 1)
    }

    /// Whether a day is one of its seven.
    pub fn covers(&self, day: Day, rules: &Rules) -> bool {
        (self.start..=self.last_day(rules)).contains(&day)
    }
}

/// A cut on a morning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CutState {
    /// The cut, as of this morning.
    pub cut: Cut,
    /// Days since it began.
    pub day: i32,
    /// How many cuts of tier Cut or deeper have followed one another, this one included.
    pub chain: usize,
    /// Whether it began or became deeper this morning.
    pub deepened: bool,
}

/// The cut in force on a morning whose tier came to `tier`: the one under way, deepened where today is worse, or a
/// new one.
pub fn cut_state(
    day: Day,
    tier: Option<Tier>,
    cuts: &[Cut],
    raw: &Raw,
    gate_satisfied: bool,
    rules: &Rules,
) -> Option<CutState> {
    let under_way = cuts.iter().filter(|c| c.covers(day, rules)).max_by_key(|c| (c.start, c.tier, c.hard));
    let reached = tier.filter(|t| t.is_cut());
    let before = match under_way {
        Some(cut) => *cut,
        None => Cut { start: day, tier: reached?, hard: Retained::Withdrawn },
    };
    let tier = before.tier.max(reached.unwrap_or(before.tier));
    let cut = Cut { tier, hard: retained(day, &before, tier, raw, gate_satisfied, rules), ..before };
    let deepened = under_way.is_none_or(|c| tier > c.tier);
    Some(CutState { cut, day: day - cut.start, chain: chain(&cut, cuts, rules), deepened })
}

fn retained(day: Day, before: &Cut, tier: Tier, raw: &Raw, gate_satisfied: bool, rules: &Rules) -> Retained {
    if tier == Tier::DeepCut || !gate_satisfied {
        return Retained::Withdrawn;
    }
    if day == before.start {
        return Retained::Kept;
    }
    let calm = raw.available().next().is_some()
        && raw.available().all(|v| v.z().is_some_and(|z| z <= rules.cut.release_sd));
    match before.hard {
        Retained::Withdrawn if day >= before.start + rules.cut.release_day && calm => Retained::Released,
        hard => hard,
    }
}

/// How many cuts of tier Cut or deeper follow one another up to this one, each starting at most seven days after the
/// last day of the one before.
fn chain(cut: &Cut, cuts: &[Cut], rules: &Rules) -> usize {
    let mut chain = 1;
    if cut.tier < Tier::Cut {
        return chain;
    }
    let mut earlier: Vec<&Cut> = cuts.iter().filter(|c| c.tier >= Tier::Cut && c.start < cut.start).collect();
    earlier.sort_by_key(|c| std::cmp::Reverse(c.start));
    // A ledger that tells of a cut once more when it deepens still has one cut.
    earlier.dedup_by_key(|c| c.start);
    let mut start = cut.start;
    for before in earlier {
        if start > before.last_day(rules) + rules.cut.chain_days {
            break;
        }
        chain += 1;
        start = before.start;
    }
    chain
}
