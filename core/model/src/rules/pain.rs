//! Pain stops running, whatever everything else says.

use crate::rules::situation::{Limits, Situation};

pub fn limits(s: &Situation<'_>) -> Limits {
    let mut out = Limits::default();
    if in_force(s) {
        out.rest(s, s.day, s.last_day(), true);
    }
    out
}

/// The latest check-in of a week that says anything of pain says 6 or more, a limp, or a red flag.
pub fn in_force(s: &Situation<'_>) -> bool {
    let rules = &s.rules.pain;
    let first = s.day - (rules.window_days - 1);
    let latest = s.facts.check_ins.range(first..=s.day).rev().map(|(_, c)| c);
    latest
        .filter(|c| c.pain.is_some() || c.limp.is_some() || c.red_flag.is_some())
        .map(|c| {
            c.pain.is_some_and(|p| p >= rules.stop_pain as f64)
                || c.limp == Some(true)
                || c.red_flag == Some(true)
        })
        .next()
        .unwrap_or(false)
}
