//! The hard sessions of a phase: which, on which days, and how much work.

use super::goal::{Goal, Level};
use super::weeks::Phase;
use crate::plan::session::{Intensity, Kind};
use crate::rules::{RaceClass, Rules};

/// Kinds of work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Work {
    /// Short and uphill.
    Hills,
    /// One steady stretch.
    Steady,
    /// Repeats at the effort of an hour.
    Threshold,
    /// Repeats above it.
    Intervals,
    /// Repeats at the pace of the race.
    RacePace,
}

/// Which work the `slot`-th hard session of a phase's `place`-th week is.
pub const fn work(class: RaceClass, phase: Phase, place: i32, slot: usize) -> Work {
    let short = matches!(class, RaceClass::FiveK | RaceClass::TenK);
    let ultra = matches!(class, RaceClass::FiftyK | RaceClass::HundredK | RaceClass::HundredMiles);
    let even = place % 2 == 0;
    match (phase, slot) {
        (Phase::Build, 0) if short => Work::Intervals,
        (Phase::Build, 0) => Work::Threshold,
        (Phase::Build, _) if ultra => Work::Hills,
        (Phase::Build, _) if short => Work::Threshold,
        (Phase::Build, _) => Work::Intervals,
        (Phase::Specific, _) if ultra => {
            if even {
                Work::Steady
            } else {
                Work::Hills
            }
        }
        (Phase::Specific, 0) => match class {
            RaceClass::Marathon if even => Work::Threshold,
            _ => Work::RacePace,
        },
        (Phase::Specific, _) => Work::Threshold,
        (Phase::Taper, _) if ultra => Work::Steady,
        (Phase::Taper, _) => Work::RacePace,
        _ => {
            if even {
                Work::Hills
            } else {
                Work::Steady
            }
        }
    }
}

/// Hard sessions of a loaded week.
pub fn sessions(goal: &Goal, phase: Phase, rules: &Rules) -> usize {
    let generator = &rules.generator;
    let ultra = goal.race.distance_m >= rules.back_to_back.race_min_m;
    let planned = match phase {
        Phase::Base => generator.base_hard,
        Phase::Build => generator.build_hard,
        Phase::Specific if ultra => generator.specific_hard_ultra,
        Phase::Specific => generator.specific_hard,
        Phase::Taper => 1,
        Phase::Recovery | Phase::Return => 0,
    };
    let protected = goal.level == Level::Beginner || goal.running_days <= generator.running_days.low;
    if protected {
        planned.min(planned.saturating_sub(generator.protected_hard_fewer).max(1))
    } else {
        planned
    }
}

/// What a kind of work is called in a plan, and how hard it is.
pub const fn named(work: Work, class: RaceClass) -> (Kind, Intensity) {
    match work {
        Work::Hills => (Kind::Hills, Intensity::Vo2),
        Work::Steady => (Kind::Steady, Intensity::Steady),
        Work::Threshold => (Kind::Threshold, Intensity::Threshold),
        Work::Intervals => (Kind::Intervals, Intensity::Vo2),
        Work::RacePace => (Kind::RacePace, race_intensity(class)),
    }
}

/// How hard a race's own pace is in training.
pub const fn race_intensity(class: RaceClass) -> Intensity {
    match class {
        RaceClass::FiveK | RaceClass::TenK => Intensity::Vo2,
        RaceClass::Half => Intensity::Threshold,
        _ => Intensity::Steady,
    }
}

/// Seconds of work that a session may hold at most, before the week's own budget.
pub fn most_s(goal: &Goal, work: Work, (place, of): (i32, i32), percent: i64, rules: &Rules) -> i64 {
    let generator = &rules.generator;
    let minutes = match work {
        Work::Hills => generator.hills_max_min,
        Work::Steady => generator.steady_max_min,
        Work::Threshold => generator.threshold_max_min,
        Work::Intervals => generator.intervals_max_min,
        Work::RacePace => *generator.race_pace_max_min.of(goal.class(rules)),
    };
    // From the first share to the whole over the weeks of the phase.
    let first = generator.first_work_percent;
    let weeks = i64::from((of - 1).max(1));
    let grown = first + (100 - first) * i64::from(place.min(of - 1)) / weeks;
    let level = if goal.level == Level::Beginner { generator.beginner_work_percent } else { 100 };
    minutes * 60 * grown * level / 10_000 * percent / 100
}
