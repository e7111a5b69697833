//! Plans: weeks of a runner with everything a session may be.

use ebb_model::plan::race::{Effort, Priority, Race, RaceKind};
use ebb_model::plan::session::{BackToBack, Intensity, Kind, Session, SessionOrigin};
use ebb_model::time::Day;
use proptest::prelude::*;

use super::{Noise, today};

/// Kinds with an intensity they are run at.
const KINDS: [(Kind, Intensity); 22] = [
    (Kind::Easy, Intensity::Easy),
    (Kind::Easy, Intensity::Easy),
    (Kind::Easy, Intensity::Easy),
    (Kind::Easy, Intensity::Easy),
    (Kind::Recovery, Intensity::Recovery),
    (Kind::Long, Intensity::Easy),
    (Kind::Long, Intensity::Steady),
    (Kind::Long, Intensity::Threshold),
    (Kind::Steady, Intensity::Steady),
    (Kind::Threshold, Intensity::Threshold),
    (Kind::Threshold, Intensity::Threshold),
    (Kind::Intervals, Intensity::Vo2),
    (Kind::Intervals, Intensity::Vo2),
    (Kind::Hills, Intensity::Vo2),
    (Kind::Speed, Intensity::Vo2),
    (Kind::RacePace, Intensity::Threshold),
    (Kind::WalkRun, Intensity::Easy),
    (Kind::Walk, Intensity::Recovery),
    (Kind::Strength, Intensity::Easy),
    (Kind::Cross, Intensity::Easy),
    (Kind::Cross, Intensity::Threshold),
    (Kind::Rest, Intensity::Rest),
];

/// A session without anything special.
pub fn plain(id: String, day: Day, kind: Kind, intensity: Intensity, distance_m: i64) -> Session {
    Session::new(id, day, kind, intensity, distance_m)
}

fn session(id: String, day: Day, noise: &mut Noise, done: f64) -> Session {
    let at = noise.whole(0, KINDS.len() as i64 - 1) as usize;
    let (kind, intensity) = KINDS[at];
    let distance_m = match kind {
        Kind::Long => noise.whole(8_000, 36_000),
        Kind::Recovery | Kind::WalkRun => noise.whole(2_000, 8_000),
        kind if kind.is_run() => noise.whole(3_000, 16_000),
        _ => 0,
    };
    // Between 4:00 and 8:00 for a kilometre.
    let pace = noise.whole(240, 480);
    let has_duration = noise.chance(0.6);
    let duration_s = match kind {
        Kind::Rest => None,
        kind if kind.is_run() => has_duration.then(|| distance_m * pace / 1000),
        _ => has_duration.then(|| noise.whole(600, 5400)),
    };
    let origin = match noise.whole(0, 9) {
        0 => SessionOrigin::Deload,
        1 => SessionOrigin::Taper,
        _ => SessionOrigin::Plan,
    };
    Session {
        duration_s,
        key: noise.chance(0.2),
        flex_days: noise.whole(0, 3) as i32,
        locked: noise.chance(0.1),
        origin,
        work_s: noise.chance(0.3).then(|| noise.whole(0, 2400)),
        completed: noise.chance(done),
        ..plain(id, day, kind, intensity, distance_m)
    }
}

/// What a plan is made of.
#[derive(Debug, Clone)]
pub struct PlanShape {
    pub seed: u64,
    /// Share of days with a session.
    pub busy: f64,
    /// Share of days with two.
    pub double: f64,
    /// Share of past sessions that are done.
    pub done: f64,
    /// Days from today to the first day of a back-to-back.
    pub pair: Option<i32>,
}

pub fn plan_shape() -> impl Strategy<Value = PlanShape> {
    (any::<u64>(), 0.2..1.0, 0.0..0.3, prop_oneof![Just(0.0), Just(0.9)], prop::option::weighted(0.2, -3..7))
        .prop_map(|(seed, busy, double, done, pair)| PlanShape { seed, busy, double, done, pair })
}

/// The plan of four weeks around today, with its races.
pub fn plan(shape: &PlanShape, races: &[Race]) -> Vec<Session> {
    let mut noise = Noise::new(shape.seed);
    let mut out = Vec::new();
    for offset in -28..=20 {
        let day = today() + offset;
        if races.iter().any(|r| (r.day..=r.last_day()).contains(&day)) {
            let id = format!("race{offset:+03}");
            out.push(plain(id, day, Kind::Race, Intensity::Threshold, 10_000));
            continue;
        }
        let number = i32::from(noise.chance(shape.busy)) + i32::from(noise.chance(shape.double));
        for i in 0..number {
            let done = if offset < 0 { shape.done } else { 0.0 };
            out.push(session(format!("s{offset:+03}{i}"), day, &mut noise, done));
        }
    }
    if let Some(first) = shape.pair {
        for (offset, which) in [(first, BackToBack::First), (first + 1, BackToBack::Second)] {
            let day = today() + offset;
            if out.iter().any(|s| s.day == day && s.kind == Kind::Race) {
                continue;
            }
            let long = noise.whole(12_000, 40_000);
            let pair = plain(format!("pair{offset:+03}"), day, Kind::Long, Intensity::Easy, long);
            out.push(Session { back_to_back: Some(which), ..pair });
        }
    }
    // The order of a list never matters.
    let turn = noise.whole(0, out.len().max(1) as i64 - 1) as usize;
    out.rotate_left(turn);
    out
}

const DISTANCES: [i64; 8] = [5_000, 10_000, 21_097, 42_195, 50_000, 100_000, 160_934, 230_000];

/// A race some weeks before or after today.
pub fn race() -> impl Strategy<Value = Race> {
    let day = prop_oneof![-70..0, -21..0, 0..14, 0..40];
    let kind = prop_oneof![
        4 => Just(RaceKind::Road),
        2 => Just(RaceKind::Trail),
        1 => Just(RaceKind::Ultra),
        1 => Just(RaceKind::MultiDay)
    ];
    let priority = prop_oneof![Just(Priority::A), Just(Priority::B), Just(Priority::C)];
    let effort = prop_oneof![3 => Just(Effort::Hard), 1 => Just(Effort::Easy)];
    let week = prop::option::weighted(0.5, 10_000..120_000_i64);
    (day, 0..DISTANCES.len(), kind, priority, effort, 2..6, week).prop_map(
        |(day, distance, kind, priority, effort, stages, pre_taper_week_m)| Race {
            id: format!("r{day:+}{distance}"),
            day: today() + day,
            distance_m: DISTANCES[distance],
            kind,
            priority,
            stages: if kind == RaceKind::MultiDay { stages } else { 1 },
            effort,
            pre_taper_week_m,
        },
    )
}
