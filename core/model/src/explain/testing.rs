//! What the tests of the words share.

use crate::plan::session::{Intensity, Kind, Session};
use crate::time::Day;

/// A run of 10 km.
pub fn session(id: &str, day: Day, kind: Kind, intensity: Intensity) -> Session {
    Session::new(id, day, kind, intensity, 10_000)
}
