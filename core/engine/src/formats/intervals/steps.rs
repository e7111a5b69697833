//! The parts of a workout of intervals.icu (`workout_doc`). A step has a duration in seconds or a distance in metres
//! and a target: percent of threshold pace, of threshold heart rate, a zone, or seconds for a kilometre.

use ebb_model::plan::session::Intensity;
use ebb_model::plan::step::{Extent, Step, StepKind, Target};
use serde::Deserialize;
use serde_json::Value;

/// A workout.
#[derive(Deserialize)]
pub struct Document {
    #[serde(default)]
    steps: Vec<Part>,
}

#[derive(Deserialize)]
struct Part {
    #[serde(default)]
    duration: Value,
    #[serde(default)]
    distance: Value,
    #[serde(default)]
    warmup: bool,
    #[serde(default)]
    cooldown: bool,
    #[serde(default)]
    reps: Option<i64>,
    #[serde(default)]
    steps: Vec<Part>,
    #[serde(default)]
    pace: Option<Range>,
    #[serde(default)]
    hr: Option<Range>,
}

#[derive(Deserialize)]
struct Range {
    #[serde(default)]
    value: Value,
    #[serde(default)]
    start: Value,
    #[serde(default)]
    end: Value,
    #[serde(default)]
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
    for part in &document.steps {
        match part.reps {
            Some(reps) if !part.steps.is_empty() => {
                for inner in &part.steps {
                    take(inner, reps.clamp(1, REPEATS_MOST), true, &mut told);
                }
            }
            _ => take(part, 1, false, &mut told),
        }
    }
    told
}

fn take(part: &Part, repeats: i64, in_set: bool, told: &mut Told) {
    let whole = |value: &Value| number(value).filter(|n| *n >= 1.0 && *n < 1e6).map(|n| n as i64);
    let extent = match (whole(&part.distance), whole(&part.duration)) {
        (Some(metres), _) => Extent::Metres(metres),
        (None, Some(seconds)) => Extent::Seconds(seconds),
        (None, None) => return,
    };
    let intensity = intensity(part);
    // In a set the easy part after a hard one is its pause.
    let before = told.steps.last().is_some_and(|s| s.what == StepKind::Work && s.repeats == repeats);
    let what = match intensity {
        _ if part.warmup => StepKind::WarmUp,
        _ if part.cooldown => StepKind::CoolDown,
        Some(i) if in_set && before && i <= Intensity::Easy => StepKind::Recovery,
        _ => StepKind::Work,
    };
    let unnamed = if in_set && what == StepKind::Work { Intensity::Threshold } else { Intensity::Easy };
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
}

/// How hard a target is: from 95 % of threshold pace or heart rate on it is threshold, from 103 % above it; a zone is
/// what its number says.
fn intensity(part: &Part) -> Option<Intensity> {
    let range = part.pace.as_ref().or(part.hr.as_ref())?;
    let [a, b] = range.ends()?;
    let (low, high) = (a.min(b), a.max(b));
    if range.is(&["pace_zone", "hr_zone"]) {
        return Some(match high as i64 {
            ..=1 => Intensity::Recovery,
            2 => Intensity::Easy,
            3 => Intensity::Steady,
            4 => Intensity::Threshold,
            _ => Intensity::Vo2,
        });
    }
    let middle = (low + high) / 2.0;
    if range.is(&["%pace", "%lthr"]) {
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
fn number(value: &Value) -> Option<f64> {
    match value {
        Value::Number(n) => n.as_f64(),
        Value::String(text) => text.trim_start_matches(['Z', 'z']).parse().ok(),
        _ => None,
    }
    .filter(|n| n.is_finite())
}
