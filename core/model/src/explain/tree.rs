//! Where a morning comes from: verdict ← tier ← votes ← window means ← days ← samples, and session ← rules ← limits.
//!
//! Each step says its numbers and names the parameters of the rule file it went by, each with unit, certainty and
//! source. Days name the stream they were measured on, and those of the last week have their samples below them once
//! [`Derivation::with_samples`] has put them there. The sixty days of a baseline stay days: their samples, a thousand
//! and more, would bury the answer.

mod about;
mod cited;
mod gate;
mod samples;
mod sessions;
mod votes;

use serde::Serialize;

use super::message::{Message, count};
use super::session::run;
use super::{ids, name, why};
use crate::facts::Facts;
use crate::morning::Morning;
use crate::rules::{Parameter, Rules, Situation};
use crate::time::Day;
use crate::verdict::judge::excluded;
use crate::verdict::raw::raw;
use crate::verdict::tier::Confidence;
pub use about::{About, Changed, Source};
pub use samples::stage;

/// A step, with what it stands on.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Node<'r> {
    /// What it says.
    pub says: Message,
    /// The parameters it went by.
    pub parameters: Vec<&'r Parameter>,
    /// What it is about, for those who read no texts.
    #[serde(flatten)]
    pub about: About,
    /// What it stands on.
    pub because: Vec<Self>,
}

/// A morning with everything it stands on.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Derivation<'r> {
    /// The morning.
    pub day: Day,
    /// The version of the rule file.
    pub rules_version: u32,
    /// The verdict.
    pub verdict: Node<'r>,
    /// The sessions that change, in order of day.
    pub sessions: Vec<Node<'r>>,
}

impl<'r> Node<'r> {
    fn new(says: Message, parameters: &[&str], because: Vec<Self>, rules: &'r Rules) -> Self {
        let parameters = parameters.iter().filter_map(|id| rules.entry(id)).collect();
        Self { says, parameters, about: About::Step, because }
    }

    fn leaf(says: Message) -> Self {
        Self { says, parameters: Vec::new(), about: About::Step, because: Vec::new() }
    }

    /// Who measured it; only days and samples have one.
    pub const fn source(&self) -> Option<&Source> {
        match &self.about {
            About::Day { source, .. } | About::Sample { source, .. } => Some(source),
            _ => None,
        }
    }
}

/// Where a morning comes from. `facts` and `rules` are those it was evaluated with.
pub fn derivation<'r>(morning: &Morning, facts: &Facts, rules: &'r Rules) -> Derivation<'r> {
    let s = &Situation::new(morning.day, facts, &morning.verdict, rules);
    Derivation {
        day: morning.day,
        rules_version: rules.version,
        verdict: verdict(morning, s, rules),
        sessions: sessions::sessions(morning, s, rules),
    }
}

fn verdict<'r>(morning: &Morning, s: &Situation<'_>, rules: &'r Rules) -> Node<'r> {
    let verdict = &morning.verdict;
    let raw = &verdict.raw;
    let node = |says, parameters: &[&str], because| Node::new(says, parameters, because, rules);
    let mut because = vec![node(
        ids::tree_votes(count(raw.voting), count(raw.strong), name::tier(raw.tier)),
        &[],
        raw.votes.iter().map(|v| votes::vote(v, s, rules)).collect(),
    )];
    if raw.wrong_way {
        because.push(node(ids::other_way(), cited::WRONG_WAY, Vec::new()));
    }
    because.extend(why::persistence(s).map(|says| node(says, cited::PERSISTENCE, mornings_before(s))));
    if raw.tier.is_some() {
        let runs = s.facts.runs_between(s.day - rules.verdict.load_days, s.day - 1);
        let runs = || runs.iter().map(|r| Node::leaf(ids::tree_day(r.day, run(r)))).collect();
        because.extend(one_after_another(why::load(s), cited::LOAD, runs, rules));
    }
    let cited = match verdict.confidence {
        Confidence::High | Confidence::Medium => cited::CONFIDENCE,
        Confidence::Low | Confidence::None => &[],
    };
    because.extend(one_after_another(why::confidence(morning, s), cited, Vec::new, rules));
    because.extend(why::felt_today(s).map(|says| node(says, cited::CHECK_IN, Vec::new())));
    because.extend(why::under_way(s).map(|says| node(says, cited::CUT, Vec::new())));
    because.extend(gate::gate(s, rules));
    Node::new(ids::tree_verdict(name::tier(verdict.tier)), &[], because, rules)
}

/// Sentences that belong together: the first carries what they stand on.
fn one_after_another<'r>(
    sentences: Vec<Message>,
    parameters: &[&str],
    because: impl FnOnce() -> Vec<Node<'r>>,
    rules: &'r Rules,
) -> Vec<Node<'r>> {
    let mut sentences = sentences.into_iter();
    let first = sentences.next().map(|says| Node::new(says, parameters, because(), rules));
    first.into_iter().chain(sentences.map(Node::leaf)).collect()
}

/// What the mornings before came to by their votes alone, with what is known today.
fn mornings_before<'r>(s: &Situation<'_>) -> Vec<Node<'r>> {
    let excluded = excluded(s.day, s.facts, s.rules);
    let of = |back: i32| {
        let day = s.day - back;
        let tier = raw(day, s.facts, &excluded, s.rules).tier;
        Node::leaf(ids::tree_morning(day, name::tier(tier)))
    };
    (1..=s.rules.verdict.persistence_mornings).map(of).collect()
}

#[cfg(test)]
mod tests;
