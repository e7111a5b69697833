//! A session in its parts: warm-up, repeats with their recoveries, cool-down.

use super::hard::{Work, named};
use super::targets::Paces;
use crate::plan::session::{Intensity, Kind};
use crate::plan::step::{Extent, Step, StepKind};
use crate::rules::{RaceClass, Rules, Span};

/// A run in its parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parts {
    /// What it is called.
    pub kind: Kind,
    /// How hard it is.
    pub intensity: Intensity,
    /// The parts.
    pub steps: Vec<Step>,
    /// Seconds of work.
    pub work_s: i64,
    /// Seconds in all.
    pub duration_s: i64,
}

/// What writes runs: an athlete's paces and the lengths of things.
#[derive(Debug, Clone, Copy)]
pub struct Writer<'a> {
    /// Paces and heart rates.
    pub paces: Paces<'a>,
    /// The class of the goal.
    pub class: RaceClass,
    /// The numbers.
    pub rules: &'a Rules,
}

/// So many repeats of a length, and what each takes.
struct Set {
    times: i64,
    extent: Extent,
    seconds: f64,
    metres: f64,
    recovery_s: i64,
}

impl Writer<'_> {
    /// Seconds that an easy run takes, in whole minutes.
    pub fn easy_s(&self, metres: i64) -> i64 {
        minutes(metres as f64 * self.paces.easy / 1000.0)
    }

    fn step(&self, what: StepKind, repeats: i64, intensity: Intensity, extent: Extent) -> Step {
        Step { what, repeats, intensity, extent, target: self.paces.target(intensity, false) }
    }

    /// An even run, with strides at its end or without.
    pub fn even(&self, kind: Kind, metres: i64, strides: bool) -> Parts {
        let intensity = if kind == Kind::Recovery { Intensity::Recovery } else { Intensity::Easy };
        let generator = &self.rules.generator;
        let mut steps = vec![self.step(StepKind::Work, 1, intensity, Extent::Metres(metres))];
        let mut work_s = 0;
        if strides {
            // Part of the distance, not more of it.
            let fast = Extent::Seconds(generator.stride_s);
            let stride = self.step(StepKind::Work, generator.strides, Intensity::Vo2, fast);
            let jog = Extent::Seconds(generator.stride_recovery_s);
            let back = self.step(StepKind::Recovery, generator.strides, Intensity::Recovery, jog);
            let each = self.metres(generator.stride_s, Intensity::Vo2, false)
                + self.metres(generator.stride_recovery_s, Intensity::Easy, false);
            let before = hundreds(metres as f64 - each * generator.strides as f64);
            let easy = self.step(StepKind::Work, 1, intensity, Extent::Metres(before.max(100)));
            steps = vec![easy, stride, back];
            work_s = generator.strides * generator.stride_s;
        }
        Parts { kind, intensity, steps, work_s, duration_s: self.easy_s(metres) }
    }

    /// A long run that ends at race pace, with so many seconds of it at most; none where that comes to too little.
    pub fn long_at_race_pace(&self, metres: i64, most_s: i64) -> Option<Parts> {
        let (_, intensity) = named(Work::RacePace, self.class);
        let pace = self.paces.pace(intensity, true);
        let rep = *self.rules.generator.race_pace_m.of(self.class);
        let by_time = (most_s as f64 * 1000.0 / pace) as i64;
        let fast = by_time.min(metres / 2) / 1000 * 1000;
        if fast < rep {
            return None;
        }
        let down = self.rules.generator.cool_down_m;
        let easy = metres - fast - down;
        let at_pace = Step {
            target: self.paces.target(intensity, true),
            ..self.step(StepKind::Work, 1, intensity, Extent::Metres(fast))
        };
        let work_s = fast as f64 * pace / 1000.0;
        let rest_s = (easy + down) as f64 * self.paces.easy / 1000.0;
        let steps = vec![
            self.step(StepKind::WarmUp, 1, Intensity::Easy, Extent::Metres(easy)),
            at_pace,
            self.step(StepKind::CoolDown, 1, Intensity::Easy, Extent::Metres(down)),
        ];
        Some(Parts {
            kind: Kind::Long,
            intensity,
            steps,
            work_s: work_s as i64,
            duration_s: minutes(work_s + rest_s),
        })
    }

    /// Hard work within so many metres and seconds; none where too little of it fits. `turn`: the week of the phase.
    pub fn work(&self, work: Work, metres: i64, (least_s, most_s): (i64, i64), turn: i32) -> Option<Parts> {
        let generator = &self.rules.generator;
        let room = (metres - generator.warm_up_m - generator.cool_down_m) as f64;
        let set = self.set(work, room, (least_s as f64, most_s as f64), turn)?;
        let (kind, intensity) = named(work, self.class);
        let race_pace = work == Work::RacePace;
        let jogs = set.times as f64 * set.recovery_s as f64;
        let jogged = set.times as f64 * self.metres(set.recovery_s, Intensity::Easy, false);
        let rest = metres as f64 - set.times as f64 * set.metres - jogged;
        let warm_up = hundreds(rest * generator.warm_up_percent as f64 / 100.0).max(generator.warm_up_m);
        let cool_down = hundreds(rest - warm_up as f64);
        let mut steps = vec![self.step(StepKind::WarmUp, 1, Intensity::Easy, Extent::Metres(warm_up))];
        let target = match work {
            // A hill has no pace.
            Work::Hills => crate::plan::step::Target::default(),
            _ => self.paces.target(intensity, race_pace),
        };
        steps.push(Step { target, ..self.step(StepKind::Work, set.times, intensity, set.extent) });
        if set.recovery_s > 0 {
            let jog = Extent::Seconds(set.recovery_s);
            steps.push(self.step(StepKind::Recovery, set.times, Intensity::Recovery, jog));
        }
        steps.push(self.step(StepKind::CoolDown, 1, Intensity::Easy, Extent::Metres(cool_down)));
        let work_s = set.times as f64 * set.seconds;
        let easy_s = (warm_up + cool_down) as f64 * self.paces.easy / 1000.0;
        let duration_s = minutes(work_s + jogs + easy_s);
        Some(Parts { kind, intensity, steps, work_s: work_s as i64, duration_s })
    }

    /// Repeats that make good use of the room and the time there is: as many as `most_s` has time for, and so many that
    /// `least_s` are reached. Weeks take turns among the lengths that do, the shorter first; race pace is held as long
    /// as it can be.
    fn set(&self, work: Work, room: f64, (least_s, most_s): (f64, f64), turn: i32) -> Option<Set> {
        let generator = &self.rules.generator;
        let (_, intensity) = named(work, self.class);
        let by_time = |seconds: i64, recovery_s: i64| Set {
            times: 0,
            extent: Extent::Seconds(seconds),
            seconds: seconds as f64,
            metres: self.metres(seconds, intensity, false),
            recovery_s,
        };
        let by_distance = |metres: i64, race_pace: bool, recovery_s: i64| Set {
            times: 0,
            extent: Extent::Metres(metres),
            seconds: metres as f64 * self.paces.pace(intensity, race_pace) / 1000.0,
            metres: metres as f64,
            recovery_s,
        };
        let rest = generator.interval_recovery_s;
        let once = Span { low: 1, high: 1 };
        let (sets, allowed): (Vec<Set>, Span<i64>) = match work {
            Work::Hills => {
                (vec![by_time(generator.hills_s, generator.hills_recovery_s)], generator.hills_times)
            }
            Work::Intervals if self.paces.known => {
                let sets = generator.interval_m.iter().map(|m| by_distance(*m, false, rest));
                (sets.collect(), generator.interval_times)
            }
            Work::Intervals => {
                // Never longer between than the interval itself.
                let sets = generator.interval_s.iter().map(|s| by_time(*s, rest.min(*s)));
                (sets.collect(), generator.interval_times)
            }
            Work::Threshold => {
                let rest = generator.threshold_recovery_s;
                let sets = generator.threshold_s.iter().map(|s| by_time(*s, rest));
                (sets.collect(), generator.threshold_times)
            }
            Work::RacePace => {
                let rest = generator.race_pace_recovery_s;
                let whole = *generator.race_pace_m.of(self.class);
                let parts = [whole / 4, whole / 2, whole].map(|m| hundreds(m as f64));
                let sets = parts.into_iter().filter(|m| *m > 0).map(|m| by_distance(m, true, rest));
                (sets.collect(), generator.race_pace_times)
            }
            Work::Steady => {
                let step = generator.steady_step_s;
                let most = most_s.min(room / self.metres(1, intensity, false)) / step as f64;
                let stretch = by_time(most.floor() as i64 * step, 0);
                (vec![stretch].into_iter().filter(|_| most >= 2.0).collect(), once)
            }
        };
        let filled = sets.into_iter().filter_map(|set| {
            let each = set.metres + self.metres(set.recovery_s, Intensity::Easy, false);
            let times = (most_s / set.seconds).floor().max((least_s / set.seconds).ceil());
            let times = (times.min((room / each).floor()) as i64).min(allowed.high);
            let enough = times as f64 * set.seconds >= least_s;
            (enough && times >= allowed.low).then_some(Set { times, ..set })
        });
        let mut sets: Vec<Set> = filled.collect();
        // More than there is time for only where less would be too little, and then as little more as can be.
        let of = |set: &Set| set.times as f64 * set.seconds * 100.0;
        let least = sets.iter().map(of).fold(f64::INFINITY, f64::min);
        sets.retain(|set| of(set) <= least.max(most_s * 100.0));
        if work == Work::RacePace {
            return sets.pop();
        }
        let best = sets.iter().map(of).fold(0.0, f64::max);
        sets.retain(|set| of(set) >= best * generator.worth_percent as f64 / 100.0);
        let place = usize::try_from(turn).unwrap_or(0).checked_rem(sets.len())?;
        sets.into_iter().nth(place)
    }

    /// Metres covered in some seconds.
    fn metres(&self, seconds: i64, intensity: Intensity, race_pace: bool) -> f64 {
        seconds as f64 * 1000.0 / self.paces.pace(intensity, race_pace)
    }
}

/// Seconds, to the nearest whole minute.
fn minutes(seconds: f64) -> i64 {
    (seconds / 60.0 + 0.5).floor() as i64 * 60
}

/// Metres, down to whole hundreds.
fn hundreds(metres: f64) -> i64 {
    (metres / 100.0).floor() as i64 * 100
}
