//! Sessions.

use ebb_model::plan::session as sessions;
use ebb_model::plan::step as steps;

use crate::mirror::{all, mirror};
use crate::time::Day;

mirror! {
    /// What is done in a session.
    SessionKind = sessions::Kind {
        /// Nothing.
        Rest,
        /// Walking.
        Walk,
        /// Running with walking breaks.
        WalkRun,
        /// A very easy run.
        Recovery,
        /// An easy run.
        Easy,
        /// The long run.
        Long,
        /// A steady run.
        Steady,
        /// A threshold run.
        Threshold,
        /// Intervals.
        Intervals,
        /// Hills.
        Hills,
        /// Speed work.
        Speed,
        /// Running at race pace.
        RacePace,
        /// A race.
        Race,
        /// Strength training.
        Strength,
        /// Cross-training.
        Cross,
    }
}

mirror! {
    /// How hard a session is, easiest first.
    Intensity = sessions::Intensity {
        /// No effort.
        Rest,
        /// Easier than easy.
        Recovery,
        /// Conversational.
        Easy,
        /// Marathon effort.
        Steady,
        /// About an hour's best effort.
        Threshold,
        /// Above threshold.
        Vo2,
    }
}

mirror! {
    /// Why a session is shorter or easier in the base plan itself.
    SessionOrigin = sessions::SessionOrigin {
        /// An ordinary session.
        Plan,
        /// Written for a deload week.
        Deload,
        /// Written for a taper.
        Taper,
    }
}

mirror! {
    /// Which day of a back-to-back.
    BackToBack = sessions::BackToBack {
        /// The first day.
        First,
        /// The second day.
        Second,
    }
}

/// A session of the base plan.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Session {
    /// Unique in its plan.
    pub id: String,
    /// The local day.
    pub day: Day,
    /// What is done.
    pub kind: SessionKind,
    /// How hard.
    pub intensity: Intensity,
    /// Metres; above 0 for runs.
    pub distance_m: i64,
    /// Seconds, where planned.
    pub duration_s: Option<i64>,
    /// The week's key session.
    pub key: bool,
    /// How many days later it may move, 0–3.
    pub flex_days: i32,
    /// Never moved.
    pub locked: bool,
    /// Why the base plan has it so.
    pub origin: SessionOrigin,
    /// Seconds of hard work; unknown counts as hard work of 8 minutes or more.
    pub work_s: Option<i64>,
    /// Day of a back-to-back pair.
    pub back_to_back: Option<BackToBack>,
    /// Already done.
    pub completed: bool,
    /// Its parts, in order; none: run evenly. A session that a morning changes is no longer run by them.
    pub steps: Vec<Step>,
}

mirror! {
    /// What a part of a session is for.
    StepKind = steps::StepKind {
        /// Easy running before the work.
        WarmUp,
        /// What the session is for: a repeat, or the whole of an even run.
        Work,
        /// Easy running or standing between repeats.
        Recovery,
        /// Walking between repeats.
        Walk,
        /// Easy running after the work.
        CoolDown,
    }
}

/// How long a part is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum Extent {
    /// By distance.
    Metres {
        /// Metres.
        metres: i64,
    },
    /// By time.
    Seconds {
        /// Seconds.
        seconds: i64,
    },
}

/// From one whole number to another, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Record)]
pub struct Span {
    /// The first.
    pub from: i64,
    /// The last.
    pub to: i64,
}

/// One part of a session. A `Work` begins a set; the `Recovery` or `Walk` right after it with the same `repeats` belongs
/// to that set and is run after each of its repeats.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Record)]
pub struct Step {
    /// What it is for.
    pub what: StepKind,
    /// How many times, at least 1.
    pub repeats: i64,
    /// How hard.
    pub intensity: Intensity,
    /// How long one of them is.
    pub extent: Extent,
    /// Seconds for a kilometre, the faster end first; none: by feel.
    pub pace_s_per_km: Option<Span>,
    /// Beats per minute, the lower end first; none: by feel.
    pub heart_rate_bpm: Option<Span>,
}

/// The part of a session that a morning may change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Record)]
pub struct SessionContent {
    /// The local day.
    pub day: Day,
    /// What is done.
    pub kind: SessionKind,
    /// How hard.
    pub intensity: Intensity,
    /// Metres.
    pub distance_m: i64,
    /// Seconds, where planned.
    pub duration_s: Option<i64>,
}

/// A session with what it is called in the profile's language and units.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct PlannedSession {
    /// The session.
    pub session: Session,
    /// "Threshold 12 km".
    pub name: String,
}

impl From<sessions::Session> for Session {
    fn from(s: sessions::Session) -> Self {
        Self {
            id: s.id,
            day: s.day.into(),
            kind: s.kind.into(),
            intensity: s.intensity.into(),
            distance_m: s.distance_m,
            duration_s: s.duration_s,
            key: s.key,
            flex_days: s.flex_days,
            locked: s.locked,
            origin: s.origin.into(),
            work_s: s.work_s,
            back_to_back: s.back_to_back.map(Into::into),
            completed: s.completed,
            steps: all(s.steps),
        }
    }
}

impl From<Session> for sessions::Session {
    fn from(s: Session) -> Self {
        Self {
            id: s.id,
            day: s.day.into(),
            kind: s.kind.into(),
            intensity: s.intensity.into(),
            distance_m: s.distance_m,
            duration_s: s.duration_s,
            key: s.key,
            flex_days: s.flex_days,
            locked: s.locked,
            origin: s.origin.into(),
            work_s: s.work_s,
            back_to_back: s.back_to_back.map(Into::into),
            completed: s.completed,
            steps: all(s.steps),
        }
    }
}

impl From<steps::Step> for Step {
    fn from(step: steps::Step) -> Self {
        let span = |of: Option<[i64; 2]>| of.map(|[from, to]| Span { from, to });
        Self {
            what: step.what.into(),
            repeats: step.repeats,
            intensity: step.intensity.into(),
            extent: match step.extent {
                steps::Extent::Metres(metres) => Extent::Metres { metres },
                steps::Extent::Seconds(seconds) => Extent::Seconds { seconds },
            },
            pace_s_per_km: span(step.target.pace_s_per_km),
            heart_rate_bpm: span(step.target.heart_rate_bpm),
        }
    }
}

impl From<Step> for steps::Step {
    fn from(step: Step) -> Self {
        let span = |of: Option<Span>| of.map(|Span { from, to }| [from, to]);
        Self {
            what: step.what.into(),
            repeats: step.repeats,
            intensity: step.intensity.into(),
            extent: match step.extent {
                Extent::Metres { metres } => steps::Extent::Metres(metres),
                Extent::Seconds { seconds } => steps::Extent::Seconds(seconds),
            },
            target: steps::Target {
                pace_s_per_km: span(step.pace_s_per_km),
                heart_rate_bpm: span(step.heart_rate_bpm),
            },
        }
    }
}

impl From<sessions::Content> for SessionContent {
    fn from(c: sessions::Content) -> Self {
        let sessions::Content { day, kind, intensity, distance_m, duration_s } = c;
        Self { day: day.into(), kind: kind.into(), intensity: intensity.into(), distance_m, duration_s }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ebb_model::time::Day as ModelDay;

    #[test]
    fn a_session_crosses_and_comes_back_with_everything() {
        let target = steps::Target { pace_s_per_km: Some([222, 228]), heart_rate_bpm: Some([150, 160]) };
        let step = |extent| steps::Step {
            what: steps::StepKind::Work,
            repeats: 5,
            intensity: sessions::Intensity::Vo2,
            extent,
            target,
        };
        let session = sessions::Session {
            duration_s: Some(3600),
            key: true,
            flex_days: 2,
            locked: true,
            origin: sessions::SessionOrigin::Taper,
            work_s: Some(900),
            back_to_back: Some(sessions::BackToBack::Second),
            completed: true,
            steps: vec![step(steps::Extent::Metres(1000)), step(steps::Extent::Seconds(90))],
            ..sessions::Session::new(
                "a",
                ModelDay::from_number(20_528),
                sessions::Kind::Intervals,
                sessions::Intensity::Vo2,
                12_000,
            )
        };
        assert_eq!(sessions::Session::from(Session::from(session.clone())), session);
    }
}
