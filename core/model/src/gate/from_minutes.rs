//! A recorded run as the gate sees it.

use super::GateRun;
use crate::health::heart_rate::Minute;
use crate::health::motion::MotionMinute;
use crate::load::rtss::flat_speed;
use crate::plan::session::{Kind, Run};
use crate::rules::Rules;
use crate::time::{MINUTE_MS, Moment};

/// What the minutes of a run tell the gate. None where no minute that counts has both a heart rate and a speed, or the
/// run has no known start.
///
/// `heart_rate` and `motion` are those inside the run, in order of time; `sensor` says what measured the heart.
pub fn gate_run(
    run: &Run,
    heart_rate: &[Minute],
    motion: &[MotionMinute],
    sensor: Option<String>,
    temp_c: Option<f64>,
    rules: &Rules,
) -> Option<GateRun> {
    let start = run.start?;
    let gate = &rules.gate;
    let all = joined(start, i64::MAX, gate.from_min, heart_rate, motion, rules);
    let counted: Vec<Both> = all.iter().copied().filter(|m| m.minute < gate.to_min).collect();
    let with_heart_rate: Vec<Both> = counted.iter().copied().filter(|m| m.bpm.is_some()).collect();
    let n = with_heart_rate.len() as f64;
    if n == 0.0 {
        return None;
    }
    let hr = with_heart_rate.iter().filter_map(|m| m.bpm).sum::<f64>() / n;
    let v_gap = with_heart_rate.iter().map(|m| m.flat).sum::<f64>() / n;
    let mean = counted.iter().map(|m| m.flat).sum::<f64>() / counted.len() as f64;
    let squares: f64 = counted.iter().map(|m| (m.flat - mean) * (m.flat - mean)).sum();
    let spread = (squares / (counted.len().max(2) - 1) as f64).sqrt();
    Some(GateRun {
        day: run.day,
        hr,
        v_gap,
        duration_s: run.moving_s as f64,
        easy: is_easy(run.kind),
        speed_cv: spread / mean,
        net_grade: net_grade(&counted),
        hr_cover: n / counted.len() as f64,
        sensor,
        temp_c,
        rpe: run.rpe,
        decoupling: decoupling(&all),
    })
}

/// Whether a run of this kind is an easy one.
pub fn is_easy(kind: Kind) -> bool {
    matches!(kind, Kind::Easy | Kind::Recovery | Kind::Long)
}

/// A minute of a run with what is known of it.
#[derive(Debug, Clone, Copy)]
struct Both {
    /// Whole minutes since the start.
    minute: i64,
    speed: f64,
    grade: Option<f64>,
    /// The speed on the flat that costs as much.
    flat: f64,
    bpm: Option<f64>,
}

/// Minutes of motion from `from` to `to` whole minutes after the start, each with its heart rate where there is one.
fn joined(
    start: Moment,
    to: i64,
    from: i64,
    heart_rate: &[Minute],
    motion: &[MotionMinute],
    rules: &Rules,
) -> Vec<Both> {
    let both = |m: &MotionMinute| {
        // The first minute that lies wholly inside is minute 0.
        let minute = m.at - (start.epoch_ms + MINUTE_MS - 1).div_euclid(MINUTE_MS);
        let at = heart_rate.binary_search_by_key(&m.at, |h| h.at).ok();
        let bpm = at.and_then(|i| heart_rate.get(i)).map(|h| h.bpm());
        let flat = flat_speed(m.speed(), m.grade().unwrap_or(0.0), &rules.load);
        Both { minute, speed: m.speed(), grade: m.grade(), flat, bpm }
    };
    motion.iter().map(both).filter(|b| (from..to).contains(&b.minute) && b.speed > 0.0).collect()
}

/// Climb less descent over distance; unknown where the grade of any minute is.
fn net_grade(minutes: &[Both]) -> Option<f64> {
    let climbs: Option<Vec<f64>> = minutes.iter().map(|m| Some(m.grade? * m.speed)).collect();
    let distance: f64 = minutes.iter().map(|m| m.speed).sum();
    Some(climbs?.iter().sum::<f64>() / distance).filter(|g| g.is_finite())
}

/// How many more heartbeats a metre costs in the second half than in the first.
fn decoupling(minutes: &[Both]) -> Option<f64> {
    let both: Vec<(f64, f64)> = minutes.iter().filter_map(|m| Some((m.flat, m.bpm?))).collect();
    let (first, second) = both.split_at_checked(both.len() / 2)?;
    let beats_a_metre = |half: &[(f64, f64)]| {
        let (speed, bpm) = half.iter().fold((0.0, 0.0), |(v, h), m| (v + m.0, h + m.1));
        bpm / speed
    };
    Some(beats_a_metre(second) / beats_a_metre(first) - 1.0).filter(|d| d.is_finite())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::Day;

    fn run() -> Run {
        let day = Day::from_number(20_000);
        Run { start: Some(day.start(0)), rpe: Some(3.0), ..Run::new(day, Kind::Easy, 10_000, 3_600) }
    }

    /// An hour with a heart rate and a speed for each minute of it.
    fn of(bpm: impl Fn(i64) -> f64, speed: impl Fn(i64) -> f64, grade: Option<i16>) -> Option<GateRun> {
        let first = run().start.unwrap().epoch_ms / MINUTE_MS;
        let heart: Vec<Minute> = (0..60)
            .filter(|i| bpm(*i) > 0.0)
            .map(|i| Minute { at: first + i, centi_bpm: (bpm(i) * 100.0) as u16, samples: 12 })
            .collect();
        let motion: Vec<MotionMinute> = (0..60)
            .map(|i| MotionMinute {
                at: first + i,
                speed_mm_s: (speed(i) * 1000.0) as u16,
                grade_permille: grade,
            })
            .collect();
        gate_run(&run(), &heart, &motion, None, None, Rules::built_in().unwrap())
    }

    #[test]
    fn the_first_ten_minutes_do_not_count() {
        let warm =
            of(|i| if i < 10 { 90.0 } else { 140.0 }, |i| if i < 10 { 2.0 } else { 3.0 }, Some(0)).unwrap();
        assert!((warm.hr - 140.0).abs() < 1e-9 && (warm.v_gap - 3.0).abs() < 1e-9, "{warm:?}");
        assert!(warm.speed_cv < 1e-9 && warm.hr_cover == 1.0);
    }

    #[test]
    fn uphill_counts_as_faster_and_unknown_grade_is_unknown() {
        let up = of(|_| 140.0, |_| 3.0, Some(20)).unwrap();
        assert!(up.v_gap > 3.2, "{up:?}");
        assert!((up.net_grade.unwrap() - 0.02).abs() < 1e-9);
        assert_eq!(of(|_| 140.0, |_| 3.0, None).unwrap().net_grade, None);
    }

    #[test]
    fn half_a_heart_rate_is_half_a_cover_and_none_is_no_run() {
        let half = of(|i| if i % 2 == 0 { 140.0 } else { 0.0 }, |_| 3.0, Some(0)).unwrap();
        assert_eq!(half.hr_cover, 0.5);
        assert_eq!(of(|_| 0.0, |_| 3.0, Some(0)), None);
    }

    #[test]
    fn a_heart_that_beats_faster_in_the_second_half_drifts() {
        let drift = of(|i| if i < 35 { 140.0 } else { 154.0 }, |_| 3.0, Some(0)).unwrap();
        assert!((drift.decoupling.unwrap() - 0.1).abs() < 1e-9, "{drift:?}");
    }

    #[test]
    fn an_uneven_pace_shows_in_its_spread() {
        let uneven = of(|_| 140.0, |i| if i % 2 == 0 { 2.7 } else { 3.3 }, Some(0)).unwrap();
        assert!((0.095..0.107).contains(&uneven.speed_cv), "{uneven:?}");
    }
}
