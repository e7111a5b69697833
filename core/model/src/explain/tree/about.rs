//! What a step of a derivation is about, in numbers instead of words.

use serde::Serialize;

use crate::health::provenance::Sample;
use crate::health::stream::StreamKey;
use crate::plan::session::Content;
use crate::rules::RuleId;
use crate::time::Day;

/// What a step is about; as JSON its name stands in `kind`, beside its numbers.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum About {
    /// A claim that its words and parameters say in full.
    Step,
    /// A day's value, or a day without one although there are samples; its source has no samples that count then.
    Day {
        /// The day.
        day: Day,
        /// Who measured it.
        source: Source,
    },
    /// A measurement behind a day's value, or left out of it.
    Sample {
        /// Who measured it.
        source: Source,
        /// The measurement.
        sample: Sample,
    },
    /// A session that changes.
    Session(Changed),
    /// A rule that changes a session.
    Rule {
        /// The rule.
        rule: RuleId,
        /// Its version: that of the rule file.
        version: u32,
    },
}

/// Who measured something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Source {
    /// Metric, method, platform, app and device.
    pub stream: StreamKey,
    /// How many days ago.
    pub age_days: i32,
    /// On how many samples it stands.
    pub samples: u32,
}

/// A session that changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Changed {
    /// The session.
    pub id: String,
    /// What was planned.
    pub before: Content,
    /// What is left of it.
    pub after: Content,
    /// The rule named as the reason.
    pub reason: Option<RuleId>,
    /// Every rule that binds, in reason order.
    pub rules: Vec<RuleId>,
}
