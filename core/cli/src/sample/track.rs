//! A run as the watch saw it: when, how far, and the heart rate on the way.

use super::athlete::{DayTruth, RHR_BPM};
use super::rng::{Chance, Theme};
use super::week::{Purpose, Run};
use super::zone::Zone;

/// Seconds between two samples of heart rate in a workout.
pub const SAMPLE_S: i64 = 5;

/// A recorded run.
#[derive(Debug, Clone)]
pub struct Track {
    /// First and last instant, seconds.
    pub start: i64,
    /// Pauses included.
    pub end: i64,
    /// Start and end of the pause, if there was one.
    pub pause: Option<(i64, i64)>,
    /// Metres.
    pub distance_m: f64,
    /// Stretches at one speed, in order: seconds, and metres a second; 0 in the pause.
    pub stretches: Vec<(i64, f64)>,
    /// Instants and bpm, every [`SAMPLE_S`] seconds.
    pub heart: Vec<(i64, i64)>,
}

impl Track {
    /// The track of the day's run, if there is one.
    pub fn of(seed: u64, truth: &DayTruth, zone: &Zone) -> Option<Self> {
        let run = truth.run.filter(|_| truth.watch_worn)?;
        let mut chance = Chance::of(seed, Theme::Track, truth.day);
        let steps = steps(&run, truth, &mut chance);
        let start = zone.at(truth.day, run.start_s);
        let heart = heart(&steps, start, truth.rhr_bpm, &mut chance);
        let end = start + steps.iter().map(|step| step.seconds).sum::<i64>();
        let metres = steps.iter().map(|step| step.seconds as f64 * step.metres_a_second).sum::<f64>();
        let mut pause = None;
        let mut from = start;
        for step in &steps {
            if step.metres_a_second == 0.0 {
                pause = Some((from, from + step.seconds));
            }
            from += step.seconds;
        }
        let stretches = steps.iter().map(|step| (step.seconds, step.metres_a_second)).collect();
        Some(Self { start, end, pause, distance_m: metres, stretches, heart })
    }

    /// Seconds without the pause.
    pub fn moving_s(&self) -> i64 {
        self.end - self.start - self.pause.map_or(0, |(from, to)| to - from)
    }

    /// Within the run or two minutes of it: no other sample of heart rate belongs there.
    pub fn is_near(&self, instant: i64) -> bool {
        (self.start - 120..self.end + 120).contains(&instant)
    }

    /// Mean, lowest and highest heart rate of the samples outside the pause, bpm.
    pub fn heart_statistics(&self) -> (f64, i64, i64) {
        let paused = |t: i64| self.pause.is_some_and(|(from, to)| (from..to).contains(&t));
        let (mut sum, mut count, mut low, mut high) = (0, 0, i64::MAX, i64::MIN);
        for &(_, bpm) in self.heart.iter().filter(|(t, _)| !paused(*t)) {
            sum += bpm;
            count += 1;
            low = low.min(bpm);
            high = high.max(bpm);
        }
        (sum as f64 / f64::from(count.max(1)), low, high)
    }
}

/// A stretch at one speed, and the heart rate it leads to.
#[derive(Debug, Clone, Copy)]
struct Step {
    seconds: i64,
    metres_a_second: f64,
    bpm: f64,
}

impl Step {
    /// `pace`: seconds a kilometre.
    fn new(minutes: f64, pace: f64, bpm: f64) -> Self {
        Self { seconds: (minutes * 60.0).round() as i64, metres_a_second: 1000.0 / pace, bpm }
    }
}

/// Her heart rate when running easily at her normal resting heart rate and at [`EASY_PACE`]; her maximum is about 188.
const EASY_BPM: f64 = 140.0;
/// Seconds a kilometre.
const EASY_PACE: f64 = 360.0;

/// Warm-up, work, and easy running for what is left of the distance.
fn steps(run: &Run, truth: &DayTruth, chance: &mut Chance) -> Vec<Step> {
    let easy_pace = chance.between(350.0, 370.0);
    // A tired or ill day shows in every easy minute.
    let usual = truth.easy_cost.map_or(EASY_BPM + truth.rhr_bpm - RHR_BPM, |cost| EASY_BPM * cost);
    // What is above rest goes with the speed: she runs on flat ground.
    let easy = RHR_BPM + (usual + chance.normal() - RHR_BPM) * EASY_PACE / easy_pace;
    let mut steps = Vec::new();
    match run.purpose {
        Purpose::Easy | Purpose::Long | Purpose::Race => {}
        Purpose::Threshold => {
            steps.push(Step::new(12.0, easy_pace, easy));
            for _ in 0..2 {
                steps.push(Step::new(10.5, chance.between(283.0, 289.0), chance.between(170.0, 174.0)));
                steps.push(Step::new(2.0, 400.0, easy + 6.0));
            }
        }
        Purpose::Intervals => {
            steps.push(Step::new(12.0, easy_pace, easy));
            for bpm in [176.0, 178.0, 179.0, 181.0, 188.0] {
                steps.push(Step::new(4.0, chance.between(262.0, 268.0), bpm + chance.between(-1.0, 1.0)));
                steps.push(Step::new(2.5, 410.0, easy + 4.0));
            }
        }
        Purpose::Hills => {
            steps.push(Step::new(12.0, easy_pace, easy));
            for _ in 0..6 {
                steps.push(Step::new(3.0, chance.between(310.0, 325.0), chance.between(178.0, 182.0)));
                steps.push(Step::new(2.0, 440.0, easy));
            }
        }
    }
    if run.purpose == Purpose::Race {
        let (pace, bpm) = (chance.between(272.0, 280.0), chance.between(171.0, 174.0));
        let minutes = run.distance_m / 1000.0 * pace / 60.0;
        // Held back a little at first, everything at the end.
        steps.extend([0.0, 3.0, 7.0].map(|more| Step::new(minutes / 3.0, pace, bpm + more)));
        return steps;
    }
    let done: f64 = steps.iter().map(|step| step.seconds as f64 * step.metres_a_second).sum();
    // At least five minutes to cool down, however much the work took.
    let left = (run.distance_m - done).max(800.0);
    let minutes = left / 1000.0 * easy_pace / 60.0;
    // Three thirds: the heart rate drifts up in a long run. A pause comes after the first.
    let drift = if run.purpose == Purpose::Long { 3.0 } else { 0.5 };
    for third in 0..3 {
        steps.push(Step::new(minutes / 3.0, easy_pace, easy + drift * f64::from(third)));
        if third == 0 && run.pause_s > 0 {
            steps.push(Step { seconds: run.pause_s, metres_a_second: 0.0, bpm: 105.0 });
        }
    }
    steps
}

/// The heart follows the work with a time constant of half a minute.
fn heart(steps: &[Step], start: i64, rhr_bpm: f64, chance: &mut Chance) -> Vec<(i64, i64)> {
    const TIME_CONSTANT_S: f64 = 30.0;
    let follow = SAMPLE_S as f64 / TIME_CONSTANT_S;
    let mut bpm = rhr_bpm + 35.0;
    let mut heart = Vec::new();
    let (mut at, mut step_end) = (start, start);
    for step in steps {
        step_end += step.seconds;
        while at < step_end {
            bpm += follow * (step.bpm - bpm);
            heart.push((at, (bpm + 0.8 * chance.normal()).round() as i64));
            at += SAMPLE_S;
        }
    }
    heart
}
