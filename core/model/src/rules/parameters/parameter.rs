//! One entry of the rule file.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A number of the model, with what it is and where it comes from.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Parameter {
    /// Section and name, `signal.theta_widening`.
    pub id: String,
    /// What it is now.
    pub value: Value,
    /// The unit of every number of the value.
    pub unit: String,
    /// Least and greatest allowed for every number of the value.
    pub range: [f64; 2],
    /// How well it is founded.
    pub certainty: Certainty,
    /// Where it comes from; for a house number, what brackets it.
    pub citation: String,
    /// What it does, in one sentence.
    pub about: String,
}

/// How well a number is founded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Certainty {
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

impl Certainty {
    /// The name used in the rule file and in explanations.
    pub const fn name(self) -> &'static str {
        match self {
            Self::High => "high",
            Self::Moderate => "moderate",
            Self::Low => "low",
            Self::Consensus => "consensus",
            Self::House => "house",
        }
    }
}

/// A number or a list, as the rule file has it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Value {
    /// A whole number.
    Whole(i64),
    /// A number with a point.
    Real(f64),
    /// A list of numbers or of lists.
    List(Vec<Self>),
}

impl Value {
    /// The value of a rule file's text; none where a number or a list of numbers should be and is not.
    pub(super) fn from_toml(value: &toml::Value) -> Option<Self> {
        match value {
            toml::Value::Integer(number) => Some(Self::Whole(*number)),
            toml::Value::Float(number) => Some(Self::Real(*number)),
            toml::Value::Array(values) => {
                values.iter().map(Self::from_toml).collect::<Option<_>>().map(Self::List)
            }
            _ => None,
        }
    }

    /// Whether every number lies in `[low, high]`; never true of a NaN.
    pub fn within(&self, [low, high]: [f64; 2]) -> bool {
        match self {
            // Every bound is far below 2^53: the conversion is exact where the answer could be yes.
            Self::Whole(number) => (low..=high).contains(&(*number as f64)),
            Self::Real(number) => (low..=high).contains(number),
            Self::List(values) => values.iter().all(|value| value.within([low, high])),
        }
    }
}

impl fmt::Display for Value {
    /// `0.5`, or `[7, 7, 10]`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Whole(number) => number.fmt(f),
            Self::Real(number) => number.fmt(f),
            Self::List(values) => {
                f.write_str("[")?;
                for (index, value) in values.iter().enumerate() {
                    let comma = if index == 0 { "" } else { ", " };
                    write!(f, "{comma}{value}")?;
                }
                f.write_str("]")
            }
        }
    }
}
