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

/// Which work the `slot`-th hard session of a phase's `place`-th week is. Weeks take turns, so that a runner with one
/// hard session a week gets every kind that the phase asks for.
pub const fn work(class: RaceClass, phase: Phase, place: i32, slot: usize) -> Work {
    let short = matches!(class, RaceClass::FiveK | RaceClass::TenK);
    let ultra = matches!(class, RaceClass::FiftyK | RaceClass::HundredK | RaceClass::HundredMiles);
    // The second session of a week is what the first is a week later.
    let first = (place % 2 == 0) == (slot == 0);
    let (one, other) = match phase {
        Phase::Build if ultra => (Work::Threshold, Work::Hills),
        Phase::Build if short => (Work::Intervals, Work::Threshold),
        Phase::Build => (Work::Threshold, Work::Intervals),
        Phase::Specific if ultra => (Work::Steady, Work::Hills),
        // A race of an hour or less is near enough to both to have its own pace every week.
        Phase::Specific if short => match (slot, place % 2) {
            (0, _) => (Work::RacePace, Work::RacePace),
            (_, 0) => (Work::Threshold, Work::Threshold),
            _ => (Work::Intervals, Work::Intervals),
        },
        Phase::Specific => (Work::Threshold, Work::RacePace),
        // What is left of hard work before a race slower than threshold keeps its edge; the pace itself is known by then.
        Phase::Taper if ultra || matches!(class, RaceClass::Marathon) => (Work::Threshold, Work::Threshold),
        Phase::Taper => (Work::RacePace, Work::RacePace),
        _ => (Work::Hills, Work::Steady),
    };
    if first { one } else { other }
}

/// Whether the long run of a specific week ends at race pace: every other week before a marathon, so that the last full
/// one, three weeks before the race, is an even run. Who is new to running has the distance itself to learn.
pub fn race_pace_long(goal: &Goal, phase: Phase, (place, of): (i32, i32), rules: &Rules) -> bool {
    goal.class(rules) == RaceClass::Marathon
        && goal.level != Level::Beginner
        && phase == Phase::Specific
        && (of - place) % 2 == 1
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
