//! Tiers, mildest first, and how sure they are.

use serde::{Deserialize, Serialize};

/// How much of the next seven days a morning takes away.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tier {
    /// Nothing.
    Ready,
    /// Nothing yet.
    Watch,
    /// The next hard session waits.
    Hold,
    /// A little volume, and the first hard session.
    Ease,
    /// Nearly a third of the volume, at most one hard session stays.
    Cut,
    /// Half the volume and every hard session.
    DeepCut,
}

impl Tier {
    /// One tier milder; Ready stays.
    pub const fn lower(self) -> Self {
        match self {
            Self::Ready | Self::Watch => Self::Ready,
            Self::Hold => Self::Watch,
            Self::Ease => Self::Hold,
            Self::Cut => Self::Ease,
            Self::DeepCut => Self::Cut,
        }
    }

    /// Whether it takes volume away for a week.
    pub fn is_cut(self) -> bool {
        self >= Self::Ease
    }
}

/// How much the verdict stands on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Confidence {
    /// No signal: the plan runs on its structure.
    None,
    /// One signal.
    Low,
    /// Two signals, or three with a young baseline.
    Medium,
    /// Three signals with a month of baseline.
    High,
}
