//! What a change is explained with (27).

use std::collections::BTreeSet;

use ebb_model::explain::message::Message;
use ebb_model::explain::render::{Language, Texts, Units};
use ebb_model::explain::tree::{About, Derivation, Node, derivation};
use ebb_model::facts::Facts;
use ebb_model::morning::{Morning, Offers, evaluate};
use ebb_model::rules::{RuleId, Rules};
use proptest::prelude::*;

use crate::common::athlete::{anyone, waiting};
use crate::common::{rules, today};

fn texts() -> [Texts; 2] {
    [Language::En, Language::Fr].map(|language| Texts::new(language, Units::Km).unwrap())
}

/// Whether a text has words in every language, with nothing left to fill in.
fn is_said(message: &Message) -> bool {
    texts().iter().all(|texts| {
        let text = texts.render(message);
        text != message.id && !text.trim().is_empty() && !text.contains(['{', '}', '$', '_'])
    })
}

/// What is missing from the explanation of a morning's changes; nothing of a whole one.
pub fn missing(morning: &Morning, derivation: &Derivation<'_>, rules: &Rules) -> Option<String> {
    let changed: Vec<_> = morning.sessions.iter().filter(|x| x.is_changed()).collect();
    if changed.len() != derivation.sessions.len() {
        return Some("a session".to_owned());
    }
    let of = |x: &&ebb_model::morning::Adjusted, node: &Node<'_>| {
        let About::Session(said) = &node.about else { return Some("what it is about") };
        let same = said.id == x.session.id && said.before == x.session.content() && said.after == x.after;
        let bound: Vec<RuleId> = node.because.iter().filter_map(|below| rule(below, rules)).collect();
        match () {
            () if !same => Some("before and after"),
            () if said.rules.is_empty() || said.reason != said.rules.first().copied() => Some("the reason"),
            () if said.rules != x.rules || bound != x.rules => Some("a rule with its version"),
            () if !node.because.iter().all(cited) => Some("a citation"),
            () if !is_said(&node.says) => Some("words"),
            () => None,
        }
    };
    let found = changed.iter().zip(&derivation.sessions).find_map(|(x, node)| Some((x, of(x, node)?)));
    found.map(|(x, what)| format!("{}: {what}", x.session.id))
}

fn rule(node: &Node<'_>, rules: &Rules) -> Option<RuleId> {
    match node.about {
        About::Rule { rule, version } => (version == rules.version).then_some(rule),
        _ => None,
    }
}

/// Whether a rule's step has a parameter with a source, and words; and all below it has words.
fn cited(node: &Node<'_>) -> bool {
    let sources = node.parameters.iter().all(|p| !p.citation.trim().is_empty());
    let words = is_said(&node.says) && node.because.iter().all(|below| is_said(&below.says));
    !node.parameters.is_empty() && sources && words
}

fn explained(facts: &Facts, offers: Offers) -> Option<String> {
    let morning = evaluate(today(), facts, offers, rules());
    missing(&morning, &derivation(&morning, facts, rules()), rules())
}

proptest! {
    #[test]
    fn every_changed_session_has_a_reason_a_rule_version_and_a_citation(facts in anyone()) {
        for offers in [Offers::Taken, Offers::Open] {
            prop_assert_eq!(explained(&facts, offers), None);
        }
    }

    #[test]
    fn a_session_that_waits_for_another_day_is_explained_too(facts in waiting()) {
        for offers in [Offers::Taken, Offers::Open] {
            prop_assert_eq!(explained(&facts, offers), None);
        }
    }
}

#[test]
fn every_rule_is_named_as_in_results() {
    let names: BTreeSet<&str> = RuleId::ALL.into_iter().map(RuleId::name).collect();
    assert_eq!(names.len(), RuleId::ALL.len());
    for rule in RuleId::ALL {
        assert_eq!(toml::Value::try_from(rule).unwrap().as_str(), Some(rule.name()));
    }
}
