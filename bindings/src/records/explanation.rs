//! Where a morning comes from. The tree is handed over as an outline, for records of the border cannot hold themselves.

use std::collections::BTreeMap;

use ebb_engine::morning::Answer;
use ebb_model::explain::render::Texts;
use ebb_model::explain::tree::{About, Derivation, Node};
use ebb_model::rules as model;

use crate::mirror::mirror;
use crate::records::RuleId;
use crate::time::{Day, Moment};

mirror! {
    /// How well a number is founded.
    Certainty = model::Certainty {
        /// Trials agree.
        High,
        /// A good study, or several.
        Moderate,
        /// Thin or indirect evidence.
        Low,
        /// Practice or convention.
        Consensus,
        /// A product choice.
        House,
    }
}

/// Where a morning comes from: verdict, votes, means, days, samples; sessions, rules.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct Explanation {
    /// The morning.
    pub day: Day,
    /// The version of the rule file.
    pub rules_version: u32,
    /// The steps from top to bottom; each stands on those after it that lie one deeper.
    pub steps: Vec<ExplainStep>,
    /// The numbers that the steps go by, each once, by id.
    pub parameters: Vec<Parameter>,
    /// What would change the verdict, a sentence each.
    pub would_change: Vec<String>,
}

/// A step of an explanation.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct ExplainStep {
    /// 0 for the verdict and each changed session.
    pub depth: u32,
    /// What it says.
    pub text: String,
    /// What it is about.
    pub about: ExplainAbout,
    /// Ids of the parameters it goes by.
    pub parameters: Vec<String>,
}

/// What a step is about.
#[derive(Debug, Clone, PartialEq, uniffi::Enum)]
pub enum ExplainAbout {
    /// A claim that its words say in full.
    Claim,
    /// A day's value.
    Day {
        /// The day.
        day: Day,
        /// The stream that has it.
        stream: String,
        /// On how many samples it stands.
        samples: u32,
    },
    /// A measurement behind a day's value, or left out of it.
    Sample {
        /// The stream it belongs to.
        stream: String,
        /// When it began.
        start: Moment,
        /// When it ended; none for an instant.
        end: Option<Moment>,
        /// In the unit of the stream.
        value: f64,
        /// Whether the day's value counts it.
        counts: bool,
        /// Since when it is known, where that is known.
        known_since: Option<Moment>,
    },
    /// A session that changes.
    Session {
        /// Its id.
        id: String,
    },
    /// A rule that changes a session.
    Rule {
        /// Which one.
        rule: RuleId,
    },
}

/// A number of the rule file.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct Parameter {
    /// Section and name, `signal.theta_widening`.
    pub id: String,
    /// `0.5`, or `[7, 7, 10]`.
    pub value: String,
    /// The unit of every number of the value.
    pub unit: String,
    /// The least allowed.
    pub least: f64,
    /// The greatest allowed.
    pub greatest: f64,
    /// How well it is founded.
    pub certainty: Certainty,
    /// Where it comes from.
    pub citation: String,
    /// What it does, in one sentence.
    pub about: String,
}

impl Explanation {
    pub(crate) fn of(derivation: &Derivation<'_>, answer: &Answer, texts: &Texts) -> Self {
        let mut outline = Outline { steps: Vec::new(), parameters: BTreeMap::new(), texts };
        outline.add(&derivation.verdict, 0);
        for session in &derivation.sessions {
            outline.add(session, 0);
        }
        Self {
            day: derivation.day.into(),
            rules_version: derivation.rules_version,
            steps: outline.steps,
            parameters: outline.parameters.into_values().collect(),
            would_change: answer.counterfactuals().iter().map(|m| texts.render(m)).collect(),
        }
    }
}

struct Outline<'t> {
    steps: Vec<ExplainStep>,
    parameters: BTreeMap<String, Parameter>,
    texts: &'t Texts,
}

impl Outline<'_> {
    /// The tree is a dozen deep, so the call stack is too.
    fn add(&mut self, node: &Node<'_>, depth: u32) {
        for parameter in &node.parameters {
            self.parameters.entry(parameter.id.clone()).or_insert_with(|| Parameter::from(*parameter));
        }
        self.steps.push(ExplainStep {
            depth,
            text: self.texts.render(&node.says),
            about: (&node.about).into(),
            parameters: node.parameters.iter().map(|p| p.id.clone()).collect(),
        });
        for below in &node.because {
            self.add(below, depth.saturating_add(1));
        }
    }
}

impl From<&About> for ExplainAbout {
    fn from(about: &About) -> Self {
        match about {
            About::Step => Self::Claim,
            About::Day { day, source } => {
                Self::Day { day: (*day).into(), stream: source.stream.to_string(), samples: source.samples }
            }
            About::Sample { source, sample } => Self::Sample {
                stream: source.stream.to_string(),
                start: sample.start.into(),
                end: sample.end.map(Into::into),
                value: sample.value,
                counts: sample.left_out.is_none(),
                known_since: sample.seen.map(|seen| seen.first.into()),
            },
            About::Session(changed) => Self::Session { id: changed.id.clone() },
            About::Rule { rule, .. } => Self::Rule { rule: (*rule).into() },
        }
    }
}

impl From<&model::Parameter> for Parameter {
    fn from(p: &model::Parameter) -> Self {
        let [least, greatest] = p.range;
        Self {
            id: p.id.clone(),
            value: p.value.to_string(),
            unit: p.unit.clone(),
            least,
            greatest,
            certainty: p.certainty.into(),
            citation: p.citation.clone(),
            about: p.about.clone(),
        }
    }
}
