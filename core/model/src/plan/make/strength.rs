//! Strength beside running: after hard runs, never in the day before one.

use super::draft::Draft;
use super::goal::Goal;
use super::weeks::{Phase, Role};
use crate::plan::session::{Intensity, Kind, Session, SessionOrigin};
use crate::rules::Rules;
use crate::time::Day;

/// The strength sessions of a week. `hard`: whether a day has something hard on it, races and hard long runs included.
/// It follows hard work, not a long run that is hard by its length: that is enough for a day.
pub fn sessions(draft: &Draft, goal: &Goal, hard: impl Fn(Day) -> bool, rules: &Rules) -> Vec<Session> {
    let generator = &rules.generator;
    let wanted = match (draft.phase, draft.role) {
        (_, Role::PostRace) | (Phase::Recovery | Phase::Return, _) => 0,
        (Phase::Base | Phase::Build, _) => generator.strength_base,
        (Phase::Specific | Phase::Taper, _) => generator.strength_specific,
    };
    let deload = draft.role == Role::Deload;
    let gap = i32::try_from((generator.strength_gap_h + 23) / 24).unwrap_or(1);
    let free = |day: Day| {
        goal.race.day - day > generator.strength_free_days
            && !draft.in_taper.contains(&day)
            && (draft.is_work(day) || !hard(day))
            && (day + 1).through(day + gap).all(|next| !hard(next))
    };
    // After a hard run first; then where no hard day is near, far from the strength there is.
    let mut candidates: Vec<Day> = draft.slots.iter().map(|s| s.day).filter(|day| free(*day)).collect();
    candidates.sort_by_key(|day| (!draft.is_work(*day), *day));
    let mut taken: Vec<Day> = Vec::new();
    for day in candidates {
        if taken.len() < wanted && taken.iter().all(|other| (*other - day).abs() >= 2) {
            taken.push(day);
        }
    }
    taken.sort_unstable();
    let minutes = generator.strength_min;
    let minutes = if deload { minutes * rules.deload.strength_percent / 100 } else { minutes };
    let session = |day: Day| Session {
        duration_s: Some(minutes * 60),
        origin: if deload { SessionOrigin::Deload } else { SessionOrigin::Plan },
        ..Session::new(format!("{day}-strength"), day, Kind::Strength, Intensity::Easy, 0)
    };
    taken.into_iter().map(session).collect()
}
