//! One pass that applies limits to a session, and which rule it was.

use crate::plan::limit::{Limit, Walking, share};
use crate::plan::session::{Content, Intensity, Kind, Session};
use crate::rules::Rules;

/// A session under a limit. Races and what is done stay as they are.
pub fn project(session: &Session, limit: Limit, rules: &Rules) -> Content {
    let before = session.content();
    if session.completed || matches!(session.kind, Kind::Race | Kind::Rest) {
        return before;
    }
    if limit.rest {
        return rest(before);
    }
    if limit.walking == Some(Walking::Walk) && session.kind.is_run() {
        let [minutes, ..] = rules.return_to_run.stage_max_min;
        let most = minutes * 60;
        return Content {
            kind: Kind::Walk,
            intensity: before.intensity.min(Intensity::Recovery),
            distance_m: 0,
            duration_s: Some(before.duration_s.map_or(most, |s| s.min(most))),
            ..before
        };
    }
    let mut after = before;
    if let Some(most) = limit.max_intensity.filter(|most| before.intensity > *most) {
        after.intensity = most.min(Intensity::Easy);
        after.kind = easier(before.kind, after.intensity);
    }
    if limit.walking.is_some() && session.kind.is_run() {
        after.kind = Kind::WalkRun;
    }
    if let Some(most) = limit.max_distance.filter(|most| session.kind.is_run() && before.distance_m > *most) {
        if most <= 0 {
            return rest(before);
        }
        after.distance_m = most;
        after.duration_s = before.duration_s.map(|s| share(s, most, before.distance_m));
    }
    after
}

/// Nothing of a session is left.
fn rest(before: Content) -> Content {
    Content {
        kind: Kind::Rest,
        intensity: Intensity::Rest,
        distance_m: 0,
        duration_s: before.duration_s.map(|_| 0),
        ..before
    }
}

/// What a session is called once it is only easy, or only recovery.
fn easier(kind: Kind, intensity: Intensity) -> Kind {
    match kind {
        Kind::Steady | Kind::Threshold | Kind::Intervals | Kind::Hills | Kind::Speed | Kind::RacePace => {
            if intensity <= Intensity::Recovery {
                Kind::Recovery
            } else {
                Kind::Easy
            }
        }
        Kind::Long if intensity <= Intensity::Recovery => Kind::Recovery,
        other => other,
    }
}

/// Whether a rule's limit is one of those that made a session what it is.
pub fn binds(session: &Session, limit: Limit, after: &Content) -> bool {
    let before = session.content();
    if before == *after {
        return false;
    }
    if after.kind == Kind::Rest {
        return limit.is_rest();
    }
    let walks = match after.kind {
        Kind::Walk => limit.walking == Some(Walking::Walk),
        Kind::WalkRun => limit.walking.is_some() && before.kind != Kind::WalkRun,
        _ => false,
    };
    let easier =
        after.intensity < before.intensity && limit.max_intensity.is_some_and(|i| i < before.intensity);
    let shorter = after.distance_m < before.distance_m && limit.max_distance == Some(after.distance_m);
    walks || easier || shorter
}
