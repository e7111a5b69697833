//! The raw tier of one morning: the table of votes.

use std::collections::BTreeSet;

use crate::facts::Facts;
use crate::health::stream::Metric;
use crate::plan::taper;
use crate::rules::Rules;
use crate::signal::sleep::{need, sleep_vote};
use crate::signal::vote::{Grade, Vote, vote};
use crate::time::Day;
use crate::verdict::context;
use crate::verdict::tier::Tier;

/// One morning's votes and what they come to, before anything softens or sharpens it.
#[derive(Debug, Clone, PartialEq)]
pub struct Raw {
    /// Resting heart rate, HRV, sleep.
    pub votes: [Vote; 3],
    /// How many metrics vote (`c`).
    pub voting: usize,
    /// How many of them are strong (`S`).
    pub strong: usize,
    /// High HRV and low resting heart rate under heavy load: rested on paper, overreached in truth.
    pub wrong_way: bool,
    /// The tier; none without any signal.
    pub tier: Option<Tier>,
}

impl Raw {
    /// Metrics that can speak.
    pub fn available(&self) -> impl Iterator<Item = &Vote> {
        self.votes.iter().filter(|v| v.is_available())
    }
}

/// The raw tier of a morning.
pub fn raw(day: Day, facts: &Facts, excluded: &BTreeSet<Day>, rules: &Rules) -> Raw {
    let resting = vote(Metric::RestingHeartRate, day, facts, excluded, rules);
    let mut hrv = vote(Metric::Hrv, day, facts, excluded, rules);
    let need = need(facts.profile.sleep_need_min, day, &facts.races, rules);
    let sleep = sleep_vote(day, &facts.streams, facts.pins(Metric::Sleep), need, rules);

    let heavy =
        context::load_ratio(day, facts, rules).is_some_and(|r| r >= rules.verdict.wrong_way_load_ratio);
    let low_heart_rate = resting.z().is_some_and(|z| z <= -rules.verdict.saturation_sd);
    if hrv.grade == Grade::Strong && low_heart_rate && !heavy {
        // Very fit athletes at rest: the vagus is saturated, HRV falls while the heart beats slowly.
        hrv.grade = Grade::Mild;
        hrv.saturated = true;
    }
    let rested =
        [&resting, &hrv].into_iter().all(|v| v.z().is_some_and(|z| z <= -rules.verdict.wrong_way_sd));
    let wrong_way = rested && heavy && !taper::in_a_or_b(day, &facts.races, rules);

    let votes = [resting, hrv, sleep];
    let strong = votes.iter().filter(|v| v.grade == Grade::Strong).count();
    let standing = votes.iter().filter(|v| v.grade == Grade::Standing && strong > 0).count();
    let voting = votes.iter().filter(|v| v.votes()).count() + standing;
    let tier = votes.iter().any(Vote::is_available).then(|| {
        let tier = match (voting, strong) {
            (0, _) => Tier::Ready,
            (1, 0) => Tier::Watch,
            (1, _) => Tier::Hold,
            (_, 0) => Tier::Ease,
            (2, 1) => Tier::Cut,
            (_, _) => Tier::DeepCut,
        };
        if wrong_way { tier.max(Tier::Watch) } else { tier }
    });
    Raw { votes, voting, strong, wrong_way, tier }
}
