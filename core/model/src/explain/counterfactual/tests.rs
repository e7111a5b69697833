//! Counterfactuals, held against the verdict of the changed facts.

use super::*;
use crate::explain::testing::session;
use crate::health::stream::{Method, Platform, StreamKey};
use crate::plan::session::Kind;
use crate::signal::series;
use crate::signal::vote::Preset;

const DAY: i32 = 20_000;

fn day(offset: i32) -> Day {
    Day::from_number(DAY + offset)
}

fn rules() -> &'static Rules {
    Rules::built_in().unwrap()
}

/// Seventy-four days that repeat three values, the last `drift` of them with `worse` instead.
fn stream(method: Method, usual: [f64; 3], drift: usize, worse: f64) -> Stream {
    let key = StreamKey::new(method, Platform::Ios, "ring", None);
    let value = |back: i32| {
        let usual = usual[usize::try_from(back % 3).unwrap()];
        let value = if back < i32::try_from(drift).unwrap() { worse } else { usual };
        series::Value { day: day(-back), value, samples: 1 }
    };
    Stream::new(key, (0..74).map(value).collect(), rules())
}

fn facts(streams: Vec<Stream>) -> Facts {
    let mut facts = Facts { streams, ..Facts::default() };
    facts.profile.preset = Preset::Balanced;
    facts
}

fn of(facts: &Facts) -> Vec<Counterfactual> {
    counterfactuals(&evaluate(day(0), facts, Offers::Open, rules()), facts, rules())
}

/// The vote of the only stream after `mornings` more mornings with one value.
fn vote_after(facts: &Facts, mornings: i32, value: f64) -> Vote {
    let before = &facts.streams[0];
    let more = (1..=mornings).map(|n| series::Value { day: day(n), value, samples: 1 });
    let values = before.values().iter().copied().chain(more).collect();
    let changed =
        Facts { streams: vec![Stream::new(before.key().clone(), values, rules())], ..facts.clone() };
    let metric = before.key().metric();
    judge(day(mornings), &changed, rules()).raw.votes.into_iter().find(|v| v.metric == metric).unwrap()
}

fn lift(facts: &Facts) -> (i32, f64) {
    let found = of(facts).into_iter().find_map(|c| match c {
        Counterfactual::Lifts { mornings, value, .. } => Some((mornings, value)),
        _ => None,
    });
    found.unwrap()
}

fn crosses(vote: &Vote) -> bool {
    vote.statistics.is_some_and(|s| s.theta.is_some_and(|theta| s.z >= theta))
}

#[test]
fn the_named_resting_heart_rate_ends_the_vote_and_a_tenth_more_is_still_over_the_line() {
    let facts = facts(vec![stream(Method::SleepingLow, [49.0, 50.0, 51.0], 5, 54.0)]);
    let (mornings, value) = lift(&facts);
    assert!(vote_after(&facts, 0, 0.0).votes());
    let after = vote_after(&facts, mornings, value);
    assert!(!after.votes() && !crosses(&after), "{mornings} mornings at {value}");
    assert!(crosses(&vote_after(&facts, mornings, value + 0.1)));
}

#[test]
fn fewer_mornings_would_need_what_nobody_measures() {
    let facts = facts(vec![stream(Method::SleepingLow, [49.0, 50.0, 51.0], 5, 54.0)]);
    let (mornings, value) = lift(&facts);
    // Two standard deviations below a mean of 50 with an SD of 0.83, or its floor of 1.
    assert!((48.0..=52.0).contains(&value) && mornings > 1, "{mornings} {value}");
    assert!(crosses(&vote_after(&facts, mornings - 1, 48.0)));
}

#[test]
fn the_named_hrv_ends_the_vote_and_a_tenth_less_is_still_over_the_line() {
    let facts = facts(vec![stream(Method::Rmssd, [60.0, 66.0, 63.0], 6, 52.0)]);
    let (mornings, value) = lift(&facts);
    assert!(vote_after(&facts, 0, 0.0).votes() && !vote_after(&facts, mornings, value).votes());
    assert!(crosses(&vote_after(&facts, mornings, value - 0.1)));
}

/// Drifts of every length and place in the last week.
fn drifts(method: Method, usual: [f64; 3], worse: [f64; 4]) -> Vec<Facts> {
    let key = StreamKey::new(method, Platform::Ios, "ring", None);
    let mut out = Vec::new();
    for (first, last) in (0..7).flat_map(|first| (first..7).map(move |last| (first, last))) {
        for worse in worse {
            let value = |back: i32| {
                let usual = usual[usize::try_from(back % 3).unwrap()];
                let value = if (first..=last).contains(&back) { worse } else { usual };
                series::Value { day: day(-back), value, samples: 1 }
            };
            out.push(facts(vec![Stream::new(key.clone(), (0..74).map(value).collect(), rules())]));
        }
    }
    out
}

/// Every named value ends the vote; beside one outside the normal so many ordinary mornings do and one less does not.
/// How often each was found.
fn hold(all: &[Facts], worse: f64) -> (usize, usize) {
    let (mut values, mut ordinary) = (0, 0);
    for facts in all {
        let vote = vote_after(facts, 0, 0.0);
        let normal = band(&vote, 480.0, rules());
        let usual = vote.statistics.and_then(|s| s.mu).map(|mu| in_unit(vote.metric, mu));
        let found = of(facts);
        for pair in found.windows(2) {
            if let [Counterfactual::Lifts { value, .. }, next] = pair {
                let outside = normal.is_some_and(|n| !(n.low..=n.high).contains(value));
                assert!(outside || !matches!(next, Counterfactual::Ordinary { .. }), "{value} {normal:?}");
            }
        }
        for found in found {
            match found {
                Counterfactual::Lifts { mornings, value, .. } => {
                    assert!(!vote_after(facts, mornings, value).votes(), "{mornings} mornings at {value}");
                    values += 1;
                }
                Counterfactual::Ordinary { mornings, .. } => {
                    let after = vote_after(facts, mornings, usual.unwrap());
                    assert!(!after.votes(), "{mornings} ordinary mornings");
                    let before = vote_after(facts, mornings - 1, usual.unwrap() + worse);
                    assert!(crosses(&before), "{mornings} {:?} {:?}", before.statistics, vote.statistics);
                    ordinary += 1;
                }
                _ => {}
            }
        }
    }
    (values, ordinary)
}

#[test]
fn beside_a_resting_heart_rate_below_the_normal_ordinary_mornings_are_named() {
    let all = drifts(Method::SleepingLow, [49.0, 50.0, 51.0], [52.5, 53.0, 54.0, 56.0]);
    let (values, ordinary) = hold(&all, 0.1);
    assert!(values > ordinary && ordinary > 20, "{values} values, {ordinary} ordinary");
}

#[test]
fn beside_an_hrv_above_the_normal_ordinary_mornings_are_named() {
    let all = drifts(Method::Rmssd, [60.0, 66.0, 63.0], [50.0, 52.0, 55.0, 58.0]);
    let (values, ordinary) = hold(&all, -0.1);
    assert!(values > ordinary && ordinary > 20, "{values} values, {ordinary} ordinary");
}

#[test]
fn the_named_sleep_ends_the_vote_and_a_minute_less_a_night_does_not() {
    let facts = facts(vec![stream(Method::Stages, [450.0, 455.0, 460.0], 7, 395.0)]);
    let (mornings, value) = lift(&facts);
    assert!(vote_after(&facts, 0, 0.0).votes() && !vote_after(&facts, mornings, value).votes());
    assert!(vote_after(&facts, mornings, value - 1.0).statistics.unwrap().a <= 420.0);
}

#[test]
fn without_one_of_two_votes_the_verdict_is_the_other_ones() {
    let streams = vec![
        stream(Method::Rmssd, [60.0, 66.0, 63.0], 9, 60.5),
        stream(Method::Stages, [450.0, 455.0, 460.0], 9, 405.0),
    ];
    let facts = facts(streams);
    let morning = evaluate(day(0), &facts, Offers::Open, rules());
    // Two mild votes are Ease, one step milder without a loaded week; one alone is Watch, one step milder Ready.
    assert_eq!(morning.verdict.tier, Some(Tier::Hold));
    let without: Vec<(Metric, Tier)> = of(&facts)
        .into_iter()
        .filter_map(|c| match c {
            Counterfactual::Without { metric, tier } => Some((metric, tier)),
            _ => None,
        })
        .collect();
    assert_eq!(without, [(Metric::Hrv, Tier::Ready), (Metric::Sleep, Tier::Ready)]);
    let hrv_only = Facts { streams: vec![facts.streams[0].clone()], ..facts };
    assert_eq!(
        judge(day(0), &hrv_only, rules()).tier,
        Some(Tier::Ready),
        "the same without any sleep at all"
    );
}

#[test]
fn an_easy_run_before_a_waiting_session_can_bring_it_back() {
    let plan = vec![
        session("easy", day(1), Kind::Easy, Intensity::Easy),
        session("hard", day(2), Kind::Threshold, Intensity::Threshold),
    ];
    let failing = Facts { plan, gate: Gate::Fail, ..Facts::default() };
    let [Counterfactual::Pass { run, day: on, session, .. }] = &of(&failing)[..] else { panic!() };
    assert_eq!((*run, *on, session.as_str()), (day(1), day(2), "hard"));
    let passed = evaluate(day(0), &Facts { gate: Gate::Pass, ..failing.clone() }, Offers::Open, rules());
    assert!(passed.sessions.iter().all(|x| !x.is_changed()));

    let no_easy_run = Facts { plan: failing.plan[1..].to_vec(), ..failing };
    assert_eq!(of(&no_easy_run), []);
}

#[test]
fn a_morning_without_votes_has_nothing_to_change() {
    assert_eq!(of(&facts(vec![stream(Method::Rmssd, [60.0, 66.0, 63.0], 0, 0.0)])), []);
}
