//! Limits, and their meet.
//!
//! The meet is commutative, associative and idempotent: the order of rules cannot matter, and adding a rule can only
//! take load away.

use crate::plan::session::{Intensity, Session};
use crate::rules::Rules;

/// Running exchanged for walking; the more walking, the lower.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Walking {
    /// A walk without a distance.
    Walk,
    /// A run with walking breaks.
    WalkRun,
}

/// The most a rule allows of a session; the default allows everything.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Limit {
    /// Nothing at all.
    pub rest: bool,
    /// Only with walking.
    pub walking: Option<Walking>,
    /// No harder than this.
    pub max_intensity: Option<Intensity>,
    /// No further than this many metres.
    pub max_distance: Option<i64>,
}

impl Limit {
    /// Rest.
    pub const REST: Self = Self { rest: true, walking: None, max_intensity: None, max_distance: None };

    /// No harder than `intensity`.
    pub const fn intensity(intensity: Intensity) -> Self {
        Self { rest: false, walking: None, max_intensity: Some(intensity), max_distance: None }
    }

    /// No further than `metres`.
    pub const fn distance(metres: i64) -> Self {
        Self { rest: false, walking: None, max_intensity: None, max_distance: Some(metres) }
    }

    /// What both allow.
    pub fn meet(self, other: Self) -> Self {
        Self {
            rest: self.rest || other.rest,
            walking: lower(self.walking, other.walking),
            max_intensity: lower(self.max_intensity, other.max_intensity),
            max_distance: lower(self.max_distance, other.max_distance),
        }
    }

    /// Whether nothing is left of a session by this limit alone.
    pub fn is_rest(self) -> bool {
        self.rest || self.max_distance.is_some_and(|m| m <= 0)
    }

    /// This limit as its rule means it for a session: a hard interval session that becomes easy without becoming
    /// shorter is cut to 0.8 of its distance (the same time at a slower pace).
    pub fn completed_for(self, session: &Session, rules: &Rules) -> Self {
        let turned =
            session.intensity == Intensity::Vo2 && self.max_intensity.is_some_and(|i| i < Intensity::Vo2);
        let shortened = self.max_distance.is_some_and(|m| m < session.distance_m);
        if turned && !shortened && session.kind.is_run() {
            let kept = share(session.distance_m, rules.limits.vo2_percent, 100);
            return self.meet(Self::distance(round_down(kept, rules)));
        }
        self
    }
}

fn lower<T: Ord>(a: Option<T>, b: Option<T>) -> Option<T> {
    match (a, b) {
        (Some(a), Some(b)) => Some(a.min(b)),
        (a, b) => a.or(b),
    }
}

/// `⌊amount · part / whole⌋`, in whole numbers; nothing of nothing.
pub fn share(amount: i64, part: i64, whole: i64) -> i64 {
    let product = i128::from(amount) * i128::from(part);
    product.checked_div(i128::from(whole)).and_then(|v| i64::try_from(v).ok()).unwrap_or(0)
}

/// Metres, down to 100 m.
pub fn round_down(metres: i64, rules: &Rules) -> i64 {
    metres - metres.rem_euclid(rules.limits.round_m.max(1))
}

/// Seconds of a session as metres at its planned pace, at 6:00/km where none is planned; down to 100 m.
pub fn metres_of(seconds: i64, session: &Session, rules: &Rules) -> i64 {
    let metres = match session.duration_s {
        Some(planned) if planned > 0 => share(seconds, session.distance_m, planned),
        _ => (seconds as f64 * 1000.0 / rules.limits.pace_s_per_km) as i64,
    };
    round_down(metres, rules)
}
