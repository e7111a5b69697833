//! Spot samples of heart-rate variability, with the beats they were taken from.

use super::athlete::DayTruth;
use super::night::Night;
use super::rng::{Chance, Theme};

/// A minute of beats.
#[derive(Debug, Clone)]
pub struct Spot {
    /// Start, in seconds; it lasts a minute.
    pub start: i64,
    /// Standard deviation of its intervals, ms.
    pub sdnn_ms: f64,
    /// Beats in order: hundredths of a second after the start, and bpm of the interval that ends there.
    pub beats: Vec<(i64, i64)>,
}

/// The samples of a night: four to eight, their median the truth's SDNN.
pub fn night_spots(seed: u64, truth: &DayTruth, night: &Night) -> Vec<Spot> {
    let mut chance = Chance::of(seed, Theme::Variability, truth.day);
    let count = chance.whole(4, 8);
    let mut values = around_median(truth.ln_sdnn, count, &mut chance);
    shuffle(&mut values, &mut chance);
    let slot = (night.end - night.onset) / count;
    (0..count)
        .zip(values)
        .map(|(index, ln)| {
            let start = night.onset + index * slot + chance.whole(slot / 5, slot * 3 / 5);
            spot(start, libm::exp(ln), truth.rhr_bpm + chance.between(3.0, 8.0), &mut chance)
        })
        .collect()
}

/// A sample of the waking day, lower and wilder than the night's: it tells nothing, as in a real export.
pub fn day_spot(seed: u64, truth: &DayTruth, start: i64) -> Spot {
    let mut chance = Chance::of(seed, Theme::DaySpot, truth.day);
    let ln = truth.ln_sdnn - 0.25 + 0.3 * chance.normal();
    spot(start, libm::exp(ln), truth.rhr_bpm + chance.between(12.0, 22.0), &mut chance)
}

/// `count` values in pairs above and below `middle`, so that their median is `middle` whatever was drawn.
fn around_median(middle: f64, count: i64, chance: &mut Chance) -> Vec<f64> {
    let mut values = if count % 2 == 1 { vec![middle] } else { Vec::new() };
    for _ in 0..count / 2 {
        let away = 0.14 * chance.normal();
        values.extend([middle - away, middle + away]);
    }
    values
}

fn shuffle(values: &mut [f64], chance: &mut Chance) {
    for last in (1..values.len()).rev() {
        let other = chance.whole(0, i64::try_from(last).unwrap_or(0));
        values.swap(last, usize::try_from(other).unwrap_or(last));
    }
}

/// Beats of three quarters of a minute that breathe, with the wanted standard deviation (n−1) of their intervals.
fn spot(start: i64, sdnn_ms: f64, bpm: f64, chance: &mut Chance) -> Spot {
    let mean_ms = 60_000.0 / bpm;
    let count = (45_000.0 / mean_ms) as usize;
    // A breath lasts about four beats.
    let (phase, breath) = (chance.uniform(), chance.between(3.5, 5.0));
    let mut intervals: Vec<f64> = (0..count)
        .map(|beat| libm::sin(std::f64::consts::TAU * (phase + beat as f64 / breath)) + 0.6 * chance.normal())
        .collect();
    let n = intervals.len() as f64;
    let mean = intervals.iter().sum::<f64>() / n;
    let sd = (intervals.iter().map(|x| (x - mean) * (x - mean)).sum::<f64>() / (n - 1.0)).sqrt();
    for interval in &mut intervals {
        *interval = mean_ms + sdnn_ms * (*interval - mean) / sd;
    }

    // One sample in five lost a beat: its list has a gap.
    let lost = if chance.happens(0.2) { chance.whole(5, 25) } else { -1 };
    let mut at_ms = chance.between(900.0, 1900.0);
    let mut beats = Vec::new();
    for (index, interval) in (0..).zip(intervals) {
        at_ms += interval;
        if index != lost {
            beats.push(((at_ms / 10.0).round() as i64, (60_000.0 / interval).round() as i64));
        }
    }
    Spot { start, sdnn_ms, beats }
}
