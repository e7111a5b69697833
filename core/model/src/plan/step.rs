//! The parts of a session: warm-up, repeats, cool-down, and how fast each is meant to be.

use serde::{Deserialize, Serialize};

use crate::plan::session::Intensity;

/// What a part of a session is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StepKind {
    /// Easy running before the work.
    WarmUp,
    /// What the session is for: a repeat, or the whole of an even run.
    Work,
    /// Easy running or standing between repeats.
    Recovery,
    /// Walking between repeats.
    Walk,
    /// Easy running after the work.
    CoolDown,
}

/// How long a part is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Extent {
    /// Metres.
    #[serde(rename = "distance_m")]
    Metres(i64),
    /// Seconds.
    #[serde(rename = "duration_s")]
    Seconds(i64),
}

/// How fast a part is meant to be; with neither range it goes by feel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Target {
    /// Seconds for a kilometre, the faster end first.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pace_s_per_km: Option<[i64; 2]>,
    /// Beats per minute, the lower end first.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub heart_rate_bpm: Option<[i64; 2]>,
}

/// One part of a session, as JSON one flat object:
/// `{"what": "work", "repeats": 5, "intensity": "vo2", "distance_m": 1000, "pace_s_per_km": [222, 228]}`.
///
/// A [`StepKind::Work`] begins a set; the [`StepKind::Recovery`] or [`StepKind::Walk`] right after it with the same
/// `repeats` belongs to that set and is run after each of its repeats.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// What it is for.
    pub what: StepKind,
    /// How many times, at least 1.
    #[serde(default = "once")]
    pub repeats: i64,
    /// How hard.
    pub intensity: Intensity,
    /// How long one of them is.
    #[serde(flatten)]
    pub extent: Extent,
    /// How fast.
    #[serde(flatten)]
    pub target: Target,
}

fn once() -> i64 {
    1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_is_one_flat_object() {
        let text = "what = \"work\"\nintensity = \"vo2\"\ndistance_m = 1000\npace_s_per_km = [222, 228]\n";
        let step: Step = toml::from_str(text).unwrap();
        let target = Target { pace_s_per_km: Some([222, 228]), heart_rate_bpm: None };
        let extent = Extent::Metres(1000);
        assert_eq!(
            step,
            Step { what: StepKind::Work, repeats: 1, intensity: Intensity::Vo2, extent, target }
        );
        assert_eq!(toml::from_str::<Step>(&toml::to_string(&step).unwrap()), Ok(step));
        assert!(toml::from_str::<Step>("what = \"work\"\nintensity = \"easy\"").is_err(), "it has a length");
    }
}
