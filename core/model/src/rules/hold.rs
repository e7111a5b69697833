//! One strong signal, or a bad morning: the next hard session waits for the easy-pace gate.

use crate::gate::Gate;
use crate::plan::limit::Limit;
use crate::plan::session::Intensity;
use crate::rules::situation::{Limits, Situation};
use crate::verdict::tier::Tier;

pub fn limits(s: &Situation<'_>) -> Limits {
    let mut out = Limits::default();
    if in_force(s)
        && let Some((place, _)) = s.hard_between(s.day, s.last_day()).next()
    {
        out.add(place, Limit::intensity(Intensity::Easy));
    }
    out
}

/// The tier is Hold and the gate has not passed.
pub fn in_force(s: &Situation<'_>) -> bool {
    s.verdict.tier == Some(Tier::Hold) && s.facts.gate != Gate::Pass
}
