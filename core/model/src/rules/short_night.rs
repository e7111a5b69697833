//! A night under six hours is no night before a hard session.

use crate::health::stream::Metric;
use crate::plan::limit::Limit;
use crate::plan::session::Intensity;
use crate::rules::situation::{Limits, Situation};
use crate::signal::primary::primary;

pub fn limits(s: &Situation<'_>) -> Limits {
    let mut out = Limits::default();
    if in_force(s) {
        for (place, _) in s.hard_between(s.day, s.day) {
            out.add(place, Limit::intensity(Intensity::Easy));
        }
    }
    out
}

/// Last night was short.
pub fn in_force(s: &Situation<'_>) -> bool {
    let pins = s.facts.pins(Metric::Sleep);
    primary(Metric::Sleep, s.day, &s.facts.streams, pins, s.rules)
        .and_then(|stream| stream.on(s.day))
        .is_some_and(|night| night.value < s.rules.short_night.night_min)
}
