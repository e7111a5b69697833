//! From votes to the verdict of a morning.

use std::collections::BTreeSet;

use crate::facts::Facts;
use crate::gate::Gate;
use crate::rules::Rules;
use crate::signal::baseline::baseline_days;
use crate::signal::exclusion::{Tags, excluded_days};
use crate::signal::vote::Vote;
use crate::time::Day;
use crate::verdict::check_in::{CheckIn, Illness, Overall, raise, tired};
use crate::verdict::context::loaded;
use crate::verdict::cut::{CutState, cut_state};
use crate::verdict::raw::{Raw, raw};
use crate::verdict::score::score;
use crate::verdict::tier::{Confidence, Tier};

/// What a morning comes to.
#[derive(Debug, Clone, PartialEq)]
pub struct Verdict {
    /// The tier; none without a verdict.
    pub tier: Option<Tier>,
    /// Today's votes by the table alone.
    pub raw: Raw,
    /// The tier that today and one of the two mornings before share.
    pub persistent: Option<Tier>,
    /// How much it stands on.
    pub confidence: Confidence,
    /// Whether training explains the drift; none: nothing to compare with.
    pub loaded: Option<bool>,
    /// The tier was lowered because training does not explain the drift.
    pub lowered: bool,
    /// The number on the home screen.
    pub score: Option<i64>,
    /// The cut in force.
    pub cut: Option<CutState>,
    /// Pass, or Unknown on a morning with signals and without votes.
    pub gate_satisfied: bool,
}

/// The verdict of a morning. `facts` hold nothing that happened on `day` but the morning itself.
pub fn judge(day: Day, facts: &Facts, rules: &Rules) -> Verdict {
    let excluded = excluded(day, facts, rules);
    let raw_on = |day| raw(day, facts, &excluded, rules);
    let today = raw_on(day);

    let persistent = today.tier.map(|tier| {
        let before =
            (1..=rules.verdict.persistence_mornings).filter_map(|back| raw_on(day - back).tier).max();
        tier.min(before.unwrap_or(Tier::Ready))
    });
    let loaded = loaded(day, facts, rules);
    let lowered = loaded != Some(true) && persistent > Some(Tier::Ready);
    let confidence = confidence(&today, rules);
    let gate_satisfied = match facts.gate {
        Gate::Pass => true,
        Gate::Unknown => today.voting == 0 && today.available().next().is_some(),
        _ => false,
    };

    let from_signals = persistent.map(|tier| {
        let tier = if lowered { tier.lower() } else { tier };
        let tier = tier.min(ceiling(confidence, &today, rules));
        let worn = facts.gate == Gate::Suspect || tired(day, &facts.check_ins, rules);
        if today.wrong_way && worn { tier.max(Tier::Hold) } else { tier }
    });
    let tier = match from_signals {
        Some(tier) => Some(raise(tier, day, &facts.check_ins, today.voting, rules)),
        None => felt(day, facts, Overall::Awful).then_some(Tier::Hold),
    };
    let cut = cut_state(day, tier, &facts.cuts, &today, gate_satisfied, rules);
    let tier = tier.max(cut.map(|c| c.cut.tier));
    let score = tier.and_then(|t| score(t, &today, rules));
    Verdict { tier, raw: today, persistent, confidence, loaded, lowered, score, cut, gate_satisfied }
}

/// Whether today's check-in says so.
pub fn felt(day: Day, facts: &Facts, overall: Overall) -> bool {
    facts.check_ins.get(&day).is_some_and(|c| c.overall == Some(overall))
}

/// The days that leave the baselines of a morning and of those it looks back on, with the ill days that check-ins tell
/// of. Days before those baselines are not among them, so that ten years of history cost no more than one.
pub fn excluded(day: Day, facts: &Facts, rules: &Rules) -> BTreeSet<Day> {
    let (baseline, _) = baseline_days(day - rules.verdict.persistence_mornings, rules);
    let from = baseline - rules.signal.ill_days_after.max(rules.signal.race_days_after);
    let ill = |c: &CheckIn| c.illness.is_some_and(|i| i != Illness::None);
    let said = facts.check_ins.range(from..=day.max(from)).filter(|(_, c)| ill(c)).map(|(d, _)| *d);
    let since = |days: &BTreeSet<Day>| days.range(from..).copied().collect::<BTreeSet<Day>>();
    let tags = Tags {
        ill: since(&facts.tags.ill).into_iter().chain(said).collect(),
        alcohol: since(&facts.tags.alcohol),
        altitude: since(&facts.tags.altitude),
        race: since(&facts.tags.race),
        ..Tags::default()
    };
    excluded_days(&tags, facts.runs_since(from, rules.signal.layoff_run_min), &facts.races, day, rules)
}

fn confidence(raw: &Raw, rules: &Rules) -> Confidence {
    let available: Vec<&Vote> = raw.available().collect();
    let firm = available.iter().all(|v| {
        v.nb >= rules.verdict.high_baseline_days && v.na >= rules.verdict.high_acute_days && !v.bridged
    });
    match available.len() {
        0 => Confidence::None,
        1 => Confidence::Low,
        3 if firm => Confidence::High,
        _ => Confidence::Medium,
    }
}

/// The highest tier that so much evidence allows.
fn ceiling(confidence: Confidence, raw: &Raw, rules: &Rules) -> Tier {
    match confidence {
        Confidence::High => Tier::DeepCut,
        Confidence::Low => Tier::Hold,
        _ if raw.available().any(|v| v.nb < rules.verdict.high_baseline_days) => Tier::Ease,
        _ => Tier::DeepCut,
    }
}
