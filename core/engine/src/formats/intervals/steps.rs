//! The parts of a workout of intervals.icu (`workout_doc`). A step has a duration in seconds or a distance in metres
//! and a target: percent of threshold pace, of threshold heart rate, a zone, or seconds for a kilometre.

use ebb_model::plan::session::Intensity;
use ebb_model::plan::step::{Extent, Step, StepKind, Target};
use serde::Deserialize;
use serde_json::Value;

use super::lenient;

/// A workout; what of it is null or of another type counts as not there.
#[derive(Deserialize)]
pub struct Document {
    #[serde(default, deserialize_with = "lenient")]
    steps: Vec<Value>,
}

#[derive(Deserialize)]
struct Part {
    #[serde(default)]
    duration: Value,
    #[serde(default)]
    distance: Value,
    #[serde(default, deserialize_with = "lenient")]
    warmup: bool,
    #[serde(default, deserialize_with = "lenient")]
    cooldown: bool,
    /// `rest`, `recovery`, `warmup`, `active`, …
    #[serde(default, rename = "intensity", deserialize_with = "lenient")]
    role: String,
    #[serde(default)]
    reps: Value,
    #[serde(default, deserialize_with = "lenient")]
    steps: Vec<Value>,
    #[serde(default, deserialize_with = "lenient")]
    pace: Option<Range>,
    #[serde(default, deserialize_with = "lenient")]
    hr: Option<Range>,
    #[serde(default, deserialize_with = "lenient")]
    power: Option<Range>,
}

#[derive(Deserialize)]
struct Range {
    #[serde(default)]
    value: Value,
    #[serde(default)]
    start: Value,
    #[serde(default)]
    end: Value,
    #[serde(default, deserialize_with = "lenient")]
    units: Option<String>,
}

/// What the parts come to.
pub struct Told {
    /// Those that have a length.
    pub steps: Vec<Step>,
    /// The hardest.
    pub hardest: Intensity,
    /// Seconds at threshold or harder; metres count at six minutes a kilometre, no less than they will take.
    pub work_s: i64,
}

const REPEATS_MOST: i64 = 200;
const METRE_MS: i64 = 360;

/// The parts of a workout.
pub fn read(document: &Document) -> Told {
    let mut told = Told { steps: Vec::new(), hardest: Intensity::Rest, work_s: 0 };
    for part in parts(&document.steps) {
        match number(&part.reps) {
            Some(reps) if !part.steps.is_empty() => {
                let mut worked = false;
                for inner in parts(&part.steps) {
                    worked |= take(&inner, (reps as i64).clamp(1, REPEATS_MOST), Some(worked), &mut told);
                }
            }
            _ => {
                take(&part, 1, None, &mut told);
            }
        }
    }
    told
}

/// Those that can be read.
fn parts(list: &[Value]) -> impl Iterator<Item = Part> {
    list.iter().filter_map(|value| serde_json::from_value(value.clone()).ok())
}

/// Takes a part; `in_set` of a set whether it has work before. Whether the part is work.
fn take(part: &Part, repeats: i64, in_set: Option<bool>, told: &mut Told) -> bool {
    let whole = |value: &Value| number(value).filter(|n| *n >= 1.0 && *n < 1e6).map(|n| n as i64);
    let extent = match (whole(&part.distance), whole(&part.duration)) {
        (Some(metres), _) => Extent::Metres(metres),
        (None, Some(seconds)) => Extent::Seconds(seconds),
        (None, None) => return false,
    };
    let intensity = intensity(part);
    let what = match (part.role.as_str(), intensity) {
        _ if part.warmup => StepKind::WarmUp,
        _ if part.cooldown => StepKind::CoolDown,
        ("warmup", _) => StepKind::WarmUp,
        ("cooldown", _) => StepKind::CoolDown,
        ("rest" | "recovery", _) => StepKind::Recovery,
        // In a set the easy part after a hard one is its pause, and so is one of which nothing is told.
        (_, i) if in_set == Some(true) && i.is_none_or(|i| i <= Intensity::Easy) => StepKind::Recovery,
        _ => StepKind::Work,
    };
    let unnamed = if in_set.is_some() { Intensity::Threshold } else { Intensity::Easy };
    let intensity = if what == StepKind::Work { intensity.unwrap_or(unnamed) } else { Intensity::Easy };
    if what == StepKind::Work {
        told.hardest = told.hardest.max(intensity);
    }
    if intensity >= Intensity::Threshold {
        told.work_s += repeats
            * match extent {
                Extent::Seconds(s) => s,
                Extent::Metres(m) => m * METRE_MS / 1000,
            };
    }
    let pace = part.pace.as_ref().filter(|r| r.is(&["secs/km", "secs"])).and_then(Range::ends);
    let pace_s_per_km =
        pace.map(|[a, b]| [a.min(b) as i64, a.max(b) as i64]).filter(|p| p.iter().all(|s| *s > 0));
    told.steps.push(Step {
        what,
        repeats,
        intensity,
        extent,
        target: Target { pace_s_per_km, heart_rate_bpm: None },
    });
    what == StepKind::Work
}

/// How hard the first target is that tells it.
fn intensity(part: &Part) -> Option<Intensity> {
    [&part.pace, &part.hr, &part.power].into_iter().flatten().find_map(effort)
}

/// How hard a target is: from 95 % of threshold pace, heart rate or power on it is threshold, from 103 % above it; a
/// zone is what its number says.
fn effort(range: &Range) -> Option<Intensity> {
    let [a, b] = range.ends()?;
    let (low, high) = (a.min(b), a.max(b));
    if range.is(&["pace_zone", "hr_zone", "power_zone"]) {
        return Some(match high as i64 {
            ..=1 => Intensity::Recovery,
            2 => Intensity::Easy,
            3 => Intensity::Steady,
            4 => Intensity::Threshold,
            _ => Intensity::Vo2,
        });
    }
    let middle = (low + high) / 2.0;
    if range.is(&["%pace", "%lthr", "%ftp"]) {
        return Some(match middle {
            m if m >= 103.0 => Intensity::Vo2,
            m if m >= 95.0 => Intensity::Threshold,
            m if m >= 88.0 => Intensity::Steady,
            m if m >= 70.0 => Intensity::Easy,
            _ => Intensity::Recovery,
        });
    }
    None
}

impl Range {
    fn is(&self, units: &[&str]) -> bool {
        self.units.as_deref().is_some_and(|u| units.contains(&u))
    }

    fn ends(&self) -> Option<[f64; 2]> {
        let start = number(&self.start).or_else(|| number(&self.value))?;
        Some([start, number(&self.end).unwrap_or(start)])
    }
}

/// `3`, `"3"` or `"Z3"`.
pub fn number(value: &Value) -> Option<f64> {
    match value {
        Value::Number(n) => n.as_f64(),
        Value::String(text) => text.trim_start_matches(['Z', 'z']).parse().ok(),
        _ => None,
    }
    .filter(|n| n.is_finite())
}
