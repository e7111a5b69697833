//! The derivation says what the morning computed.

use std::collections::BTreeSet;

use super::*;
use crate::explain::message::Value;
use crate::explain::render::{Language, Texts, Units};
use crate::explain::testing;
use crate::gate::Gate;
use crate::health::provenance::{LeftOut, Sample, What};
use crate::health::stream::{Method, Platform, StreamKey};
use crate::ledger::PrimaryChange;
use crate::morning::{Offers, evaluate};
use crate::plan::session::{Intensity, Kind};
use crate::rules::RuleId;
use crate::signal::series::{Stream, Value as DayValue};

fn day(back: i32) -> Day {
    Day::from_number(20_000 - back)
}

/// Seventy days of 49, 50 and 51 bpm; the last week 4 bpm higher.
fn facts() -> Facts {
    let key = StreamKey::new(Method::SleepingLow, Platform::Ios, "com.apple.health", Some("Watch6,7"));
    let value = |back: i32| {
        let value = f64::from(49 + back % 3) + if back < 7 { 4.0 } else { 0.0 };
        DayValue { day: day(back), value, samples: 40 }
    };
    let rules = Rules::built_in().unwrap();
    Facts { streams: vec![Stream::new(key, (0..70).map(value).collect(), rules)], ..Facts::default() }
}

fn of(facts: &Facts) -> Derivation<'static> {
    let rules = Rules::built_in().unwrap();
    derivation(&evaluate(day(0), facts, Offers::Open, rules), facts, rules)
}

fn resting_heart_rate(derivation: &Derivation<'static>) -> Node<'static> {
    derivation.verdict.because[0].because[0].clone()
}

fn argument(node: &Node<'_>, name: &str) -> f64 {
    match node.says.args.iter().find(|(n, _)| *n == name) {
        Some((_, Value::Number(number))) => number.value,
        other => panic!("{name} is {other:?}"),
    }
}

fn days(node: &Node<'_>) -> Vec<f64> {
    node.because.iter().map(|leaf| argument(leaf, "value")).collect()
}

fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len() as f64
}

#[test]
fn a_mean_stands_on_the_days_below_it() {
    let vote = resting_heart_rate(&of(&facts()));
    let [week, usual, _] = &vote.because[..] else { panic!("a week, a baseline and a line") };
    assert_eq!((days(week).len(), days(usual).len()), (7, 60));
    assert!((argument(week, "mean") - mean(&days(week))).abs() < 1e-9);
    assert!((argument(usual, "mean") - mean(&days(usual))).abs() < 1e-9);
}

#[test]
fn every_day_names_its_stream_and_its_age() {
    let vote = resting_heart_rate(&of(&facts()));
    let ages = |node: &Node<'_>| -> Vec<i32> {
        node.because.iter().map(|leaf| leaf.source().unwrap().age_days).collect()
    };
    assert_eq!(ages(&vote.because[0]), (0..7).rev().collect::<Vec<_>>());
    assert_eq!(ages(&vote.because[1]), (7..67).rev().collect::<Vec<_>>());
    let source = vote.because[0].because[0].source().cloned().unwrap();
    assert_eq!((source.stream.app(), source.stream.device()), ("com.apple.health", Some("Watch6,7")));
}

#[test]
fn an_ill_day_is_there_and_left_out() {
    let mut facts = facts();
    facts.tags.ill = BTreeSet::from([day(20)]);
    let usual = resting_heart_rate(&of(&facts)).because[1].clone();
    let left_out = usual.because.iter().filter(|leaf| leaf.says.id == "tree_left_out").count();
    assert_eq!((usual.because.len(), left_out), (60, 4), "the ill day and three after it");
    assert!((argument(&usual, "days") - 56.0).abs() < 1e-9);
}

#[test]
fn values_taken_over_from_an_older_stream_are_said() {
    let mut facts = facts();
    let old = StreamKey::new(Method::SleepingLow, Platform::Ios, "com.apple.health", Some("Watch5,1"));
    let new = facts.streams[0].key().clone();
    let rules = Rules::built_in().unwrap();
    // The new watch has the last thirty days only, the old one had all of them, 2 bpm higher.
    let values = facts.streams[0].values().to_vec();
    let before = values.iter().map(|v| DayValue { value: v.value + 2.0, ..*v }).collect();
    let since = values.into_iter().filter(|v| v.day > day(30)).collect();
    facts.streams = vec![Stream::new(old.clone(), before, rules), Stream::new(new.clone(), since, rules)];
    facts.pins.insert(crate::health::stream::Metric::RestingHeartRate, vec![new.clone()]);
    facts.changes = vec![PrimaryChange { day: day(10), from: old, to: new }];
    let usual = resting_heart_rate(&of(&facts)).because[1].clone();
    let bridged = usual.because.last().unwrap();
    assert_eq!((bridged.says.id, argument(bridged, "n")), ("tree_bridged", 37.0));
    assert!((argument(&usual, "days") - 60.0).abs() < 1e-9 && usual.because.len() == 23 + 1);
}

#[test]
fn a_step_names_what_it_went_by_with_its_certainty_and_source() {
    let vote = resting_heart_rate(&of(&facts()));
    let line = vote.because.last().unwrap();
    let ids: Vec<&str> = line.parameters.iter().map(|p| p.id.as_str()).collect();
    assert!(ids.starts_with(&["signal.steady", "signal.theta_widening"]), "{ids:?}");
    assert!(line.parameters.iter().all(|p| !p.citation.is_empty()));
}

#[test]
fn a_metric_that_cannot_vote_says_why_and_shows_what_there_is() {
    let mut facts = facts();
    let key = StreamKey::new(Method::Rmssd, Platform::Ios, "ring", None);
    let few = (0..3).map(|back| DayValue { day: day(back), value: 60.0, samples: 5 }).collect();
    facts.streams.push(Stream::new(key, few, Rules::built_in().unwrap()));
    let hrv = of(&facts).verdict.because[0].because[1].clone();
    assert_eq!(hrv.because.len(), 3);
    assert_eq!(hrv.parameters[0].id, "signal.acute_days");
}

#[test]
fn only_the_days_of_the_last_week_have_samples_below_them() {
    let rules = Rules::built_in().unwrap();
    let sample = |day: Day, left_out| Sample {
        what: What::HeartRate,
        start: day.start(3600).plus_ms(3 * 3_600_000),
        end: Some(day.start(3600).plus_ms(3 * 3_600_000 + 600_000)),
        value: 48.26,
        left_out,
        record: None,
        seen: None,
    };
    let samples = |_: &StreamKey, day: Day| vec![sample(day, None), sample(day, Some(LeftOut::Higher))];
    let vote = resting_heart_rate(&of(&facts()).with_samples(rules.signal.acute_days, samples));
    let counts = |node: &Node<'_>| node.because.iter().map(|day| day.because.len()).collect::<Vec<_>>();
    assert_eq!((counts(&vote.because[0]), counts(&vote.because[1])), (vec![2; 7], vec![0; 60]));
    let texts = Texts::new(Language::En, Units::Km).unwrap();
    let says: Vec<String> =
        vote.because[0].because[6].because.iter().map(|s| texts.render(&s.says)).collect();
    assert_eq!(says, ["03:00–03:10 48.3 bpm", "03:00–03:10 48.3 bpm (left out: not the lowest)"]);
}

#[test]
fn a_day_of_the_last_week_without_a_value_says_what_was_left_out() {
    let rules = Rules::built_in().unwrap();
    let mut facts = facts();
    let key = facts.streams[0].key().clone();
    let values = facts.streams[0].values().iter().filter(|v| ![day(2), day(4)].contains(&v.day)).copied();
    facts.streams = vec![Stream::new(key, values.collect(), rules)];
    let few = |_: &StreamKey, of: Day| {
        let (what, start, left_out) = (What::HeartRate, of.start(0), Some(LeftOut::TooFew));
        let sample = Sample { what, start, end: None, value: 50.0, left_out, record: None, seen: None };
        if of == day(4) { Vec::new() } else { vec![sample] }
    };
    let week = resting_heart_rate(&of(&facts).with_samples(rules.signal.acute_days, few)).because[0].clone();
    let ages: Vec<i32> = week.because.iter().map(|d| d.source().unwrap().age_days).collect();
    assert_eq!(ages, [6, 5, 3, 2, 1, 0], "nothing is known of four days ago");
    assert_eq!((week.because[3].says.id, week.because[3].because.len()), ("tree_no_value", 1));
}

#[test]
fn a_changed_session_says_in_numbers_what_it_was_and_is_and_by_which_rules() {
    let session = testing::session("a", day(0), Kind::Threshold, Intensity::Threshold);
    let facts = Facts { plan: vec![session], gate: Gate::Fail, ..facts() };
    let derivation = of(&facts);
    let About::Session(changed) = &derivation.sessions[0].about else { panic!("a session") };
    assert_eq!((changed.before.kind, changed.after.kind), (Kind::Threshold, Kind::Easy));
    assert_eq!((changed.reason, &changed.rules), (Some(RuleId::EasyPaceGate), &vec![RuleId::EasyPaceGate]));
    let version = Rules::built_in().unwrap().version;
    assert_eq!(derivation.sessions[0].because[0].about, About::Rule { rule: RuleId::EasyPaceGate, version });
}
