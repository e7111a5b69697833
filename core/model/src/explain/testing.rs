//! What the tests of the words share.

use crate::plan::session::{Intensity, Kind, Session, SessionOrigin};
use crate::time::Day;

/// A run of 10 km.
pub fn session(id: &str, day: Day, kind: Kind, intensity: Intensity) -> Session {
    Session {
        id: id.to_owned(),
        day,
        kind,
        intensity,
        distance_m: 10_000,
        duration_s: None,
        key: false,
        flex_days: 0,
        locked: false,
        origin: SessionOrigin::Plan,
        work_s: None,
        back_to_back: None,
        completed: false,
    }
}
