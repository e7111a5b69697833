//! Replaying a stretch of an athlete's life: what would the mornings have said, and what would noise alone have said?

use std::collections::BTreeMap;

use serde::Serialize;

use crate::facts::Facts;
use crate::rules::Rules;
use crate::signal::series::{Stream, Value};
use crate::time::Day;
use crate::verdict::cut::Cut;
use crate::verdict::judge::judge;
use crate::verdict::tier::Tier;

/// How often the history is shuffled for the noise reference: the mean of so many has an error of about a fifth of
/// its spread, and a year is still replayed in a moment.
const SHUFFLES: u64 = 20;
/// Days of a mean year.
const YEAR: f64 = 365.25;

/// What a stretch of mornings said.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Backtest {
    /// Every morning, in order.
    pub mornings: Vec<Replayed>,
    /// Every cut, in order of start.
    pub cuts: Vec<CutReplayed>,
    /// Cuts a year.
    pub cuts_per_year: f64,
    /// Cuts a year on the same history with its weeks shuffled, all signals together: what noise alone would cut.
    pub noise_per_year: f64,
}

/// One morning, replayed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Replayed {
    /// The morning.
    pub day: Day,
    /// Its verdict.
    pub tier: Option<Tier>,
    /// How many metrics voted.
    pub voting: usize,
}

/// One cut, replayed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct CutReplayed {
    /// Its first day.
    pub start: Day,
    /// How deep it became.
    pub tier: Tier,
    /// Days from the first of the unbroken mornings with a vote to the cut.
    pub days_from_first_vote: i32,
}

/// Replays the mornings of `first` to `last`. Each sees the values of its own day and before; the cuts before `first`
/// are forgotten, and the plan and the gate are left out.
pub fn backtest(first: Day, last: Day, facts: &Facts, rules: &Rules) -> Backtest {
    let (mornings, cuts) = replay(first, last, facts.clone(), rules);
    let years = f64::from((last - first + 1).max(1)) / YEAR;
    let delay = |start: Day| {
        let before = mornings.iter().rev().skip_while(|m| m.day >= start).take_while(|m| m.voting > 0);
        i32::try_from(before.count()).unwrap_or(i32::MAX)
    };
    let shuffled: usize = (0..SHUFFLES)
        .map(|seed| replay(first, last, shuffle(first, last, facts, seed, rules), rules).1.len())
        .sum();
    Backtest {
        cuts: cuts
            .iter()
            .map(|c| CutReplayed { start: c.start, tier: c.tier, days_from_first_vote: delay(c.start) })
            .collect(),
        cuts_per_year: cuts.len() as f64 / years,
        noise_per_year: shuffled as f64 / SHUFFLES as f64 / years,
        mornings,
    }
}

/// The mornings of [`backtest`] alone.
pub fn replayed(first: Day, last: Day, facts: &Facts, rules: &Rules) -> Vec<Replayed> {
    replay(first, last, facts.clone(), rules).0
}

fn replay(first: Day, last: Day, mut facts: Facts, rules: &Rules) -> (Vec<Replayed>, Vec<Cut>) {
    facts.cuts.clear();
    let mut mornings = Vec::new();
    for day in first.through(last) {
        let verdict = judge(day, &facts, rules);
        mornings.push(Replayed { day, tier: verdict.tier, voting: verdict.raw.voting });
        if let Some(state) = verdict.cut {
            facts.cuts.retain(|c| c.start != state.cut.start);
            facts.cuts.push(state.cut);
        }
    }
    (mornings, facts.cuts)
}

/// The facts with blocks of days in another order. A day keeps its values together, a block its days; what is not a
/// signal stays where it was.
fn shuffle(first: Day, last: Day, facts: &Facts, seed: u64, rules: &Rules) -> Facts {
    let block = rules.explanation.block_days.max(1);
    // The baselines of the first mornings reach back as far.
    let from = first - (rules.signal.baseline_days + rules.signal.acute_days);
    let blocks = (last - from + 1) / block;
    let order = permutation(usize::try_from(blocks).unwrap_or(0), seed);
    let moved: BTreeMap<i32, i32> = (0..blocks).zip(order).collect();
    let to = |day: Day| {
        let (of, within) = ((day - from).div_euclid(block), (day - from).rem_euclid(block));
        moved.get(&of).map_or(day, |to| from + (to * block + within))
    };
    let shuffled = |stream: &Stream| {
        let values = stream.values().iter().map(|v| Value { day: to(v.day), ..*v }).collect();
        Stream::new(stream.key().clone(), values, rules)
    };
    Facts { streams: facts.streams.iter().map(shuffled).collect(), ..facts.clone() }
}

/// The numbers 0 to `n`−1 in an order that only the seed decides (Fisher and Yates, SplitMix64): a replay is the same
/// everywhere.
fn permutation(n: usize, seed: u64) -> Vec<i32> {
    let mut numbers: Vec<i32> = (0..).take(n).collect();
    let mut state = seed;
    for i in (1..n).rev() {
        state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = state;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^= z >> 31;
        let bound = u64::try_from(i + 1).unwrap_or(1);
        numbers.swap(i, usize::try_from(z % bound).unwrap_or(0));
    }
    numbers
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::health::stream::{Method, Platform, StreamKey};

    /// Resting heart rate and HRV with a repeating noise, and a bad fortnight from day 200 on where wanted.
    fn life(bad: bool) -> Facts {
        let rules = Rules::built_in().unwrap();
        let stream = |method, of: fn(f64) -> f64| {
            let value = |i: i32| {
                let noise = [1.0, -1.0, 0.5, -0.5, 0.0][usize::try_from(i % 5).unwrap()];
                let drift = if bad && (200..214).contains(&i) { 5.0 } else { 0.0 };
                Value { day: Day::from_number(20_000 + i), value: of(noise + drift), samples: 1 }
            };
            Stream::new(
                StreamKey::new(method, Platform::Ios, "a", None),
                (0..300).map(value).collect(),
                rules,
            )
        };
        let streams =
            vec![stream(Method::SleepingLow, |x| 50.0 + x), stream(Method::Rmssd, |x| 70.0 - 4.0 * x)];
        Facts { streams, ..Facts::default() }
    }

    fn of(facts: &Facts) -> Backtest {
        let (first, last) = (Day::from_number(20_100), Day::from_number(20_299));
        backtest(first, last, facts, Rules::built_in().unwrap())
    }

    #[test]
    fn a_quiet_life_is_never_cut_and_a_bad_fortnight_is() {
        assert_eq!(of(&life(false)).cuts, []);
        let found = of(&life(true));
        let cut = found.cuts[0];
        assert!((cut.start - Day::from_number(20_200)) < 10, "{cut:?}");
        assert!(cut.days_from_first_vote >= 1, "a first morning never cuts");
        assert_eq!(found.mornings.len(), 200);
    }

    #[test]
    fn a_replay_is_the_same_every_time() {
        assert_eq!(of(&life(true)), of(&life(true)));
    }

    #[test]
    fn a_shuffle_loses_no_day() {
        let rules = Rules::built_in().unwrap();
        let facts = life(true);
        let (first, last) = (Day::from_number(20_100), Day::from_number(20_299));
        let shuffled = shuffle(first, last, &facts, 3, rules);
        let sorted = |f: &Facts| {
            let mut values: Vec<f64> = f.streams[0].values().iter().map(|v| v.value).collect();
            values.sort_by(f64::total_cmp);
            values
        };
        assert_eq!(sorted(&shuffled), sorted(&facts));
        assert_ne!(shuffled.streams[0].values(), facts.streams[0].values());
        let mut order = permutation(50, 9);
        order.sort_unstable();
        assert_eq!(order, (0..50).collect::<Vec<_>>());
    }
}
