//! One unit for a comparison of weeks.

use super::SessionLoad;

/// What is known of the load of a session, in each unit it could be counted in.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LoadInputs {
    /// Already computed elsewhere, in any unit that all sessions share.
    pub given: Option<f64>,
    /// Banister's training impulse.
    pub trimp: Option<f64>,
    /// Effort times minutes.
    pub srpe: Option<f64>,
    /// Minutes without pauses; always known.
    pub minutes: f64,
}

impl LoadInputs {
    /// What is known of a session with a computed load, and perhaps a given one.
    pub const fn new(given: Option<f64>, minutes: f64, load: &SessionLoad) -> Self {
        Self { given, trimp: load.trimp, srpe: load.srpe, minutes }
    }
}

/// A unit of load, in the order of preference.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LoadUnit {
    /// As given with the sessions.
    Given,
    /// Banister's training impulse.
    Trimp,
    /// Effort times minutes.
    SessionRpe,
    /// Minutes.
    Minutes,
}

impl LoadUnit {
    /// The first unit that every session of a span has, so that weeks within it can be compared.
    ///
    /// The span is everything compared: both the week and the weeks it is held against.
    pub fn common(sessions: &[LoadInputs]) -> Self {
        [Self::Given, Self::Trimp, Self::SessionRpe]
            .into_iter()
            .find(|unit| sessions.iter().all(|session| unit.of(session).is_some()))
            .unwrap_or(Self::Minutes)
    }

    /// The load of a session in this unit, where known.
    pub const fn of(self, session: &LoadInputs) -> Option<f64> {
        match self {
            Self::Given => session.given,
            Self::Trimp => session.trimp,
            Self::SessionRpe => session.srpe,
            Self::Minutes => Some(session.minutes),
        }
    }

    /// The load of all sessions together in this unit; the same bits in whichever order they come.
    pub fn total(self, sessions: &[LoadInputs]) -> f64 {
        let mut loads: Vec<f64> = sessions.iter().filter_map(|session| self.of(session)).collect();
        loads.sort_by(f64::total_cmp);
        loads.iter().fold(0.0, |sum, load| sum + load)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FULL: LoadInputs =
        LoadInputs { given: Some(80.0), trimp: Some(70.0), srpe: Some(200.0), minutes: 50.0 };

    #[test]
    fn the_unit_is_the_first_that_every_session_has() {
        let common = |other: LoadInputs| LoadUnit::common(&[FULL, other, FULL]);
        assert_eq!(common(FULL), LoadUnit::Given);
        assert_eq!(common(LoadInputs { given: None, ..FULL }), LoadUnit::Trimp);
        assert_eq!(common(LoadInputs { given: None, trimp: None, ..FULL }), LoadUnit::SessionRpe);
        let only_minutes = LoadInputs { given: None, trimp: None, srpe: None, ..FULL };
        assert_eq!(common(only_minutes), LoadUnit::Minutes);
    }

    #[test]
    fn one_session_without_a_unit_takes_it_from_all() {
        let sessions = [LoadInputs { given: None, ..FULL }, LoadInputs { trimp: None, ..FULL }, FULL];
        let unit = LoadUnit::common(&sessions);
        assert_eq!((unit, unit.total(&sessions)), (LoadUnit::SessionRpe, 600.0));
    }

    #[test]
    fn a_total_does_not_depend_on_order() {
        let session = |given| LoadInputs { given: Some(given), ..FULL };
        let one = [session(0.1), session(0.7), session(1e9), session(0.3)];
        let other = [session(1e9), session(0.3), session(0.1), session(0.7)];
        assert_eq!(LoadUnit::Given.total(&one).to_bits(), LoadUnit::Given.total(&other).to_bits());
        assert_eq!(LoadUnit::Given.total(&[]), 0.0);
    }
}
