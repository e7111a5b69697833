//! Quality work comes back only when easy running costs what it should.

use crate::gate::Gate;
use crate::plan::limit::Limit;
use crate::plan::session::Intensity;
use crate::rules::situation::{Limits, Situation};

pub fn limits(s: &Situation<'_>) -> Limits {
    let sessions = match s.facts.gate {
        Gate::Pass | Gate::Unknown => 0,
        Gate::Hold | Gate::Suspect => 1,
        Gate::Fail => usize::MAX,
    };
    let mut out = Limits::default();
    for (place, _) in s.hard_between(s.day, s.last_day()).take(sessions) {
        out.add(place, Limit::intensity(Intensity::Easy));
    }
    out
}

/// The gate holds, fails or is suspect.
pub fn in_force(s: &Situation<'_>) -> bool {
    matches!(s.facts.gate, Gate::Hold | Gate::Suspect | Gate::Fail)
}
