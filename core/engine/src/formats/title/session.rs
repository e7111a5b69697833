//! One session from the clauses of a title.

use ebb_model::plan::session::{Intensity, Kind};
use ebb_model::plan::step::{Extent, Step, StepKind, Target};

use super::clauses::{Clause, Pause, Stretch};
use super::told::{Told, no_session};
use super::words::Meaning;
use super::{CALLED_OFF, Title};

/// Walking takes twice the time of easy running.
const WALK: i64 = 2;
/// Repeats up to this many seconds are hills and sprints.
const SHORT_REPEAT_S: i64 = 120;
/// The longest races go on for ten days and a thousand kilometres.
const METRES_MOST: i64 = 1_000_000;
const SECONDS_MOST: i64 = 10 * 86_400;

const PARKRUN_M: i64 = 5000;

/// The session, or why there is none.
pub fn session(clauses: &[Clause], easy: i64) -> Result<Title, String> {
    let told = Told::of(clauses);
    if clauses.iter().any(|c| c.means(|m| *m == Meaning::CalledOff)) {
        return Err(CALLED_OFF.to_owned());
    }
    told.is_training(clauses)?;
    let (kind, intensity) = told.kind(clauses).ok_or_else(no_session)?;
    let sums = Sums { easy, kind, intensity };
    let mut not_understood: Vec<String> = clauses.iter().flat_map(|c| c.unknown.clone()).collect();
    not_understood.extend(told.strange.iter().cloned());
    if kind == Kind::Race {
        // Its place, or what it is called.
        not_understood.retain(|w| w.starts_with("or ") || w.contains(|c: char| c.is_ascii_digit()));
    }
    if kind.is_run() {
        // One title is one session.
        not_understood.extend(told.others.iter().map(|w| format!("{w}, as a session of its own")));
    }
    let (mut distance_m, mut estimated) = (0, false);
    let walks = matches!(kind, Kind::Walk);
    if kind.covers_distance() || walks {
        (distance_m, estimated) = sums.ground(clauses);
    }
    // A parkrun is one run easily, too.
    let whole =
        |metres: &i64| distance_m == 0 && (kind == Kind::Race || kind.is_run() && *metres <= PARKRUN_M);
    if let Some(named) = told.race_m.filter(whole) {
        distance_m = named;
    }
    if estimated && (walks || kind == Kind::Race) {
        (distance_m, estimated) = (0, false);
    }
    if estimated && sums.is_work_alone(clauses) {
        (distance_m, estimated) = (0, false);
    }
    if estimated {
        distance_m = (distance_m + 50) / 100 * 100;
    }
    let duration_s = sums.duration(clauses);
    if distance_m > METRES_MOST || duration_s.is_some_and(|s| s > SECONDS_MOST) {
        return Err("is longer than anyone runs: check its numbers".to_owned());
    }
    Ok(Title {
        kind,
        intensity,
        distance_m,
        estimated,
        repeats_alone: kind.is_run() && kind != Kind::WalkRun && sums.is_repeats_alone(clauses),
        duration_s,
        work_s: (intensity >= Intensity::Threshold && kind.is_run()).then(|| sums.work(clauses)).flatten(),
        steps: if kind.is_run() { sums.steps(clauses) } else { Vec::new() },
        priority: told.priority,
        back_to_back: told.pair.filter(|_| kind.is_run()),
        not_understood,
    })
}

/// Sums over the clauses.
struct Sums {
    /// Seconds for a kilometre.
    easy: i64,
    kind: Kind,
    intensity: Intensity,
}

impl Sums {
    /// Whether a clause lies inside a length told before it.
    fn is_inside(&self, clauses: &[Clause], place: usize) -> bool {
        let Some(clause) = clauses.get(place) else { return false };
        let before = || clauses.iter().take(place).filter(|c| !c.inside).flat_map(|c| &c.stretches);
        if clause.inside {
            return before().next().is_some();
        }
        // "Intervals 11 km, 5x1000": the whole first, then what is hard in it.
        let whole = clauses.first().filter(|c| {
            let hard =
                |m: &Meaning| matches!(m, Meaning::Is(_, i) | Meaning::Surely(_, i) if *i >= Intensity::Threshold);
            place > 0 && c.means(hard) && c.stretches.len() == 1 && c.stretches.iter().all(|s| s.repeats == 1)
        });
        let (Some(whole), true) = (whole, clause.stretches.iter().any(|s| s.repeats > 1)) else {
            return false;
        };
        self.of(clause).0 <= self.of(whole).0
    }

    fn outside<'a>(&self, clauses: &'a [Clause]) -> Vec<&'a Clause> {
        clauses.iter().enumerate().filter(|(i, _)| !self.is_inside(clauses, *i)).map(|(_, c)| c).collect()
    }

    /// Whether short repeats in time are all that is told: the way there and back and the pauses are most of such a
    /// run, so that its length is not known.
    fn is_work_alone(&self, clauses: &[Clause]) -> bool {
        let mut parts = self.outside(clauses).into_iter().flat_map(|c| &c.stretches);
        let short = |s: &Stretch| {
            let brief = matches!(s.extent, Extent::Seconds(n) if n <= SHORT_REPEAT_S);
            s.repeats > 1 && s.pause.is_none() && s.also.is_none() && brief
        };
        parts.all(short)
    }

    /// Whether every part is repeated.
    fn is_repeats_alone(&self, clauses: &[Clause]) -> bool {
        let parts = || self.outside(clauses).into_iter().flat_map(|c| &c.stretches);
        parts().next().is_some() && parts().all(|s| s.repeats > 1)
    }

    /// Metres, and whether they had to be estimated.
    fn ground(&self, clauses: &[Clause]) -> (i64, bool) {
        let each = self.outside(clauses).into_iter().map(|c| self.of(c));
        each.fold((0, false), |sum, (m, e)| (sum.0 + m, sum.1 || e))
    }

    fn of(&self, clause: &Clause) -> (i64, bool) {
        let each = clause.stretches.iter().map(|s| {
            let (one, estimated) = self.metres(s.extent, s.also, clause.pace);
            let (pause, guessed) = s.pause.map_or((0, false), |p| self.pause(p));
            (s.repeats * (one + pause), estimated || guessed)
        });
        each.fold((0, false), |sum, (m, e)| (sum.0 + m, sum.1 || e))
    }

    fn metres(&self, extent: Extent, also: Option<Extent>, pace: Option<[i64; 2]>) -> (i64, bool) {
        match (extent, also, pace) {
            (Extent::Metres(m), ..) | (_, Some(Extent::Metres(m)), _) => (m, false),
            (Extent::Seconds(s), _, Some([fast, slow])) => (s * 2000 / (fast + slow).max(1), false),
            (Extent::Seconds(s), ..) => (s * 1000 / self.easy, true),
        }
    }

    fn pause(&self, pause: Pause) -> (i64, bool) {
        match pause.extent {
            Extent::Metres(m) => (m, false),
            Extent::Seconds(s) if self.kind == Kind::WalkRun => (s * 1000 / (WALK * self.easy), true),
            Extent::Seconds(s) if pause.jogs => (s * 1000 / self.easy, true),
            Extent::Seconds(_) => (0, false),
        }
    }

    fn duration(&self, clauses: &[Clause]) -> Option<i64> {
        let mut sum = None;
        for clause in self.outside(clauses) {
            for s in &clause.stretches {
                let one = seconds(s, clause.pace)?;
                let pause = match s.pause.map(|p| p.extent) {
                    Some(Extent::Seconds(s)) => s,
                    Some(Extent::Metres(_)) => return None,
                    None if s.repeats > 1 => return None,
                    None => 0,
                };
                sum = Some(sum.unwrap_or(0) + s.repeats * (one + pause));
            }
        }
        sum
    }

    /// Whether the parts of a clause are what makes the session hard.
    fn is_work(&self, clauses: &[Clause], place: usize, stretch: &Stretch) -> bool {
        let Some(clause) = clauses.get(place) else { return false };
        let easy = |m: &Meaning| {
            matches!(m, Meaning::Strides | Meaning::Part(_))
                || matches!(m, Meaning::Is(_, i) | Meaning::Surely(_, i) if *i < Intensity::Steady)
        };
        let hard = |m: &Meaning| matches!(m, Meaning::Is(_, i) | Meaning::Surely(_, i) if *i >= Intensity::Threshold);
        let effort = clause.effort().is_none_or(|e| e >= Intensity::Threshold);
        let set = stretch.repeats > 1 || self.is_inside(clauses, place);
        effort
            && (!clause.means(easy) || set && !clause.means(|m| *m == Meaning::Strides))
            && (set || clause.effort().is_some() || clause.means(hard))
    }

    fn work(&self, clauses: &[Clause]) -> Option<i64> {
        let (mut sum, mut vague) = (None, false);
        let any_set = clauses.iter().any(|c| c.stretches.iter().any(|s| s.repeats > 1));
        for (place, clause) in clauses.iter().enumerate() {
            for s in clause.stretches.iter().filter(|s| self.is_work(clauses, place, s)) {
                let set = s.repeats > 1 || self.is_inside(clauses, place);
                // A length alone is the session with its warm-up, unless it is one of threshold: "Tempo 20 min".
                let whole = !set && (any_set || !matches!(self.intensity, Intensity::Threshold));
                let is_told = clause.effort().is_some() && clauses.len() > 1;
                let timed = seconds(s, clause.pace);
                match (timed, s.extent) {
                    _ if whole && !is_told => vague = true,
                    (Some(seconds), _) => sum = Some(sum.unwrap_or(0) + s.repeats * seconds),
                    (None, Extent::Metres(m)) if set || is_told => {
                        sum = Some(sum.unwrap_or(0) + s.repeats * m * self.easy / 1000);
                    }
                    _ => vague = true,
                }
            }
        }
        if vague && !any_set { None } else { sum }
    }

    fn steps(&self, clauses: &[Clause]) -> Vec<Step> {
        let parts = clauses.iter().map(|c| c.stretches.len()).sum::<usize>();
        let structured = parts > 1
            || clauses.iter().any(|c| {
                c.means(|m| matches!(m, Meaning::Part(_)))
                    || c.stretches.iter().any(|s| s.repeats > 1)
                    || c.pace.is_some()
            });
        let mut steps = Vec::new();
        for (place, clause) in clauses.iter().enumerate().filter(|_| structured) {
            let holds = clauses
                .iter()
                .enumerate()
                .any(|(i, c)| i > place && !c.stretches.is_empty() && self.is_inside(clauses, i));
            if holds && !self.is_inside(clauses, place) {
                steps.extend(self.remainder(clauses, clause));
                continue;
            }
            for s in &clause.stretches {
                self.step(clauses, place, s, &mut steps);
            }
        }
        steps
    }

    /// What is left of a whole beside the parts inside it.
    fn remainder(&self, clauses: &[Clause], whole: &Clause) -> Option<Step> {
        let [only] = whole.stretches.as_slice() else { return None };
        let inner = || {
            let at = |(i, _): &(usize, &Clause)| self.is_inside(clauses, *i);
            clauses.iter().enumerate().filter(at).map(|(_, c)| c)
        };
        let left = match only.extent {
            Extent::Metres(m) => Extent::Metres(m - inner().map(|c| self.of(c).0).sum::<i64>()),
            Extent::Seconds(s) => {
                let each = |c: &Clause| {
                    c.stretches.iter().map(|s| s.repeats * seconds(s, c.pace).unwrap_or(0)).sum::<i64>()
                };
                Extent::Seconds(s - inner().map(each).sum::<i64>())
            }
        };
        let (Extent::Metres(n) | Extent::Seconds(n)) = left;
        (n > 0).then(|| Step {
            what: StepKind::Work,
            repeats: 1,
            intensity: Intensity::Easy,
            extent: left,
            target: Target::default(),
        })
    }

    fn step(&self, clauses: &[Clause], place: usize, s: &Stretch, steps: &mut Vec<Step>) {
        let Some(clause) = clauses.get(place) else { return };
        let part =
            clause.meanings.iter().find_map(|(m, _)| if let Meaning::Part(p) = m { Some(*p) } else { None });
        let strides = clause.means(|m| *m == Meaning::Strides);
        let set = s.repeats > 1 || self.is_inside(clauses, place);
        let intensity = if part.is_some() {
            Intensity::Easy
        } else if strides {
            Intensity::Vo2
        } else {
            let own = if set || self.is_work(clauses, place, s) { self.intensity } else { Intensity::Easy };
            clause.effort().unwrap_or(own)
        };
        let target = Target { pace_s_per_km: clause.pace, heart_rate_bpm: None };
        let what = part.unwrap_or(StepKind::Work);
        steps.push(Step { what, repeats: s.repeats, intensity, extent: s.extent, target });
        if let Some(pause) = s.pause {
            let what = if self.kind == Kind::WalkRun { StepKind::Walk } else { StepKind::Recovery };
            let (extent, intensity) = (pause.extent, Intensity::Recovery);
            steps.push(Step { what, repeats: s.repeats, intensity, extent, target: Target::default() });
        }
    }
}

/// Seconds of one stretch, where its time is told or follows from a pace.
fn seconds(s: &Stretch, pace: Option<[i64; 2]>) -> Option<i64> {
    match (s.extent, s.also, pace) {
        (Extent::Seconds(s), ..) | (_, Some(Extent::Seconds(s)), _) => Some(s),
        (Extent::Metres(m), _, Some([fast, slow])) => Some(m * (fast + slow) / 2000),
        _ => None,
    }
}
