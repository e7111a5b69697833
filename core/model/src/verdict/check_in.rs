//! What the athlete says of the morning. Feeling bad can lower the load; feeling good lifts nothing.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::rules::Rules;
use crate::time::Day;
use crate::verdict::tier::Tier;

/// How the morning feels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Overall {
    /// Awful.
    Awful,
    /// Normal.
    Normal,
    /// Great.
    Great,
}

/// An illness as the athlete places it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Illness {
    /// None.
    None,
    /// Above the neck: a runny nose, a sore throat.
    Above,
    /// Below the neck: chest, stomach, aching limbs.
    Below,
    /// Fever.
    Fever,
}

/// A morning's answers; what is absent was not asked or not answered and states nothing.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct CheckIn {
    /// Fatigue, 1–5.
    pub fatigue: Option<f64>,
    /// Soreness, 1–5.
    pub soreness: Option<f64>,
    /// How the morning feels.
    pub overall: Option<Overall>,
    /// Pain, 0–10.
    pub pain: Option<f64>,
    /// Limping.
    pub limp: Option<bool>,
    /// A sign that needs a clinician: swelling, pain at night.
    pub red_flag: Option<bool>,
    /// Illness.
    pub illness: Option<Illness>,
}

/// Whether fatigue or soreness was bad on three of the last five days.
pub fn worn_out(day: Day, check_ins: &BTreeMap<Day, CheckIn>, rules: &Rules) -> bool {
    let first = day - (rules.verdict.bad_window_days - 1);
    bad_days(first, day, check_ins, rules, |c| [c.fatigue, c.soreness])
}

/// Whether fatigue alone was bad on three of the last five days.
pub fn tired(day: Day, check_ins: &BTreeMap<Day, CheckIn>, rules: &Rules) -> bool {
    let first = day - (rules.verdict.bad_window_days - 1);
    bad_days(first, day, check_ins, rules, |c| [c.fatigue, None])
}

fn bad_days(
    first: Day,
    last: Day,
    check_ins: &BTreeMap<Day, CheckIn>,
    rules: &Rules,
    answers: impl Fn(&CheckIn) -> [Option<f64>; 2],
) -> bool {
    let bad = |c: &CheckIn| answers(c).into_iter().flatten().any(|v| v >= rules.verdict.bad_answer as f64);
    let days = check_ins.range(first..=last).filter(|(_, c)| bad(c)).count();
    days >= rules.verdict.bad_days
}

/// The tier after the check-in: never milder. `voting` metrics vote today.
pub fn raise(tier: Tier, day: Day, check_ins: &BTreeMap<Day, CheckIn>, voting: usize, rules: &Rules) -> Tier {
    let awful = check_ins.get(&day).is_some_and(|c| c.overall == Some(Overall::Awful));
    if !awful && !worn_out(day, check_ins, rules) {
        return tier;
    }
    match tier {
        Tier::Ready | Tier::Watch => Tier::Hold,
        Tier::Hold if voting >= 2 => Tier::Ease,
        other => other,
    }
}
