//! The truth: what each day of the athlete's life is, before any device measures it.

use ebb_model::time::Day;

use super::rng::{Chance, Theme};
use super::story::Story;
use super::week::{self, Run};
use super::zone::Zone;

/// One day, and the night before it.
#[derive(Debug, Clone, PartialEq)]
pub struct DayTruth {
    /// The local day; its night ends on it.
    pub day: Day,
    /// Resting heart rate, bpm.
    pub rhr_bpm: f64,
    /// ln of the night's SDNN in ms.
    pub ln_sdnn: f64,
    /// Time asleep in the night, seconds.
    pub asleep_s: i64,
    /// Time awake between falling asleep and getting up, seconds.
    pub awake_s: i64,
    /// The end of the night, in seconds after local midnight.
    pub woke_s: i64,
    /// False: the watch spent the night and the day on the charger.
    pub watch_worn: bool,
    /// The run of the day.
    pub run: Option<Run>,
    /// How many times her usual heart rate an easy pace costs, where the life is to say so: then her tired days do
    /// not show in it, and routes tell the pace of every run that the gate looks at.
    pub easy_cost: Option<f64>,
}

impl DayTruth {
    /// The instants of falling asleep and of getting up, in seconds.
    pub fn night(&self, zone: &Zone) -> (i64, i64) {
        let end = zone.at(self.day, self.woke_s);
        (end - self.asleep_s - self.awake_s, end)
    }
}

/// Her normal: bpm, ln ms, minutes asleep; and its scatter from day to day (`platforms.md`: sd of ln HRV within
/// a person 0.15–0.35 over weeks, correlation with resting heart rate about −0.55).
pub const RHR_BPM: f64 = 50.0;
const RHR_SD: f64 = 1.2;
const LN_SDNN: f64 = 4.127; // ln 62
const LN_SDNN_SD: f64 = 0.12;
const CORRELATION: f64 = -0.5;
const ASLEEP_MIN: f64 = 457.0;
const ASLEEP_SD: f64 = 25.0;
/// What remains of a day's scatter on the next day.
const MEMORY: f64 = 0.3;

/// Once in three weeks a bad night: bpm, ln ms, minutes.
const BAD_NIGHT: f64 = 1.0 / 21.0;
const BAD_SHIFT: (f64, f64, f64) = (2.0, -0.15, -80.0);
/// Once in 45 days the watch stays on its charger.
const CHARGER: f64 = 1.0 / 45.0;

/// The last nights scatter in a way that leaves their 7-day means alone (see [`Quiet`]): as many as the windows
/// of a week of mornings reach back, and a week more.
const QUIET_NIGHTS: i32 = 21;
/// The model's baseline begins 66 days before the morning.
const BASELINE_NIGHTS: i32 = 66;

/// The scatter of one night, in standard deviations.
#[derive(Debug, Clone, Copy, Default)]
struct Scatter {
    rhr: f64,
    ln_sdnn: f64,
    asleep: f64,
}

/// The days of a life of `days` days up to `until`, and the morning after.
pub fn life(seed: u64, days: i32, until: Day, story: Story) -> Vec<DayTruth> {
    let last = until + 1;
    let first = last - days;
    let quiet = Quiet::of(seed, last);
    let mut latent = Scatter::default();
    let mut normal = Normal::default();
    let mut life = Vec::new();
    for day in first.through(last) {
        let nights = last - day;
        let mut chance = Chance::of(seed, Theme::Life, day);
        let fresh = Scatter { rhr: chance.normal(), ln_sdnn: chance.normal(), asleep: chance.normal() };
        latent = if day == first { fresh } else { latent.followed_by(fresh) };
        let (bad, charging) = (chance.happens(BAD_NIGHT), chance.happens(CHARGER));
        let awake_s = (60.0 * (20.0 + 6.0 * chance.normal()).clamp(6.0, 45.0)) as i64;
        let woke_s = 6 * 3600 + (60.0 * (45.0 + 10.0 * chance.normal()).clamp(20.0, 70.0)) as i64;

        let calm = nights < QUIET_NIGHTS;
        let scatter = if calm { quiet.night(nights) } else { latent };
        let centre = if calm { normal.level() } else { Level::LIFELONG };
        let shift = story.shift(day, until);
        let (bad_bpm, bad_ln, bad_min) = if bad && !calm { BAD_SHIFT } else { (0.0, 0.0, 0.0) };
        let level = Level {
            rhr_bpm: centre.rhr_bpm + RHR_SD * scatter.rhr + shift.rhr_bpm + bad_bpm,
            ln_sdnn: centre.ln_sdnn + LN_SDNN_SD * scatter.correlated() + shift.ln_sdnn + bad_ln,
            asleep_min: centre.asleep_min + ASLEEP_SD * scatter.asleep + shift.asleep_min + bad_min,
        };
        if !calm && nights <= BASELINE_NIGHTS {
            normal.add(level);
        }
        life.push(DayTruth {
            day,
            rhr_bpm: level.rhr_bpm,
            ln_sdnn: level.ln_sdnn,
            asleep_s: (60.0 * level.asleep_min.clamp(200.0, 600.0)) as i64,
            awake_s,
            woke_s,
            watch_worn: calm || !charging,
            run: week::run_of(seed, day, until, story),
            easy_cost: None,
        });
    }
    life
}

impl Scatter {
    /// The scatter of the next day: a part of this one's, and `fresh` so that the variance stays 1.
    fn followed_by(self, fresh: Self) -> Self {
        let next = |old: f64, new: f64| MEMORY * old + (1.0 - MEMORY * MEMORY).sqrt() * new;
        Self {
            rhr: next(self.rhr, fresh.rhr),
            ln_sdnn: next(self.ln_sdnn, fresh.ln_sdnn),
            asleep: next(self.asleep, fresh.asleep),
        }
    }

    /// HRV's own scatter joined with that of the resting heart rate.
    fn correlated(self) -> f64 {
        CORRELATION * self.rhr + (1.0 - CORRELATION * CORRELATION).sqrt() * self.ln_sdnn
    }
}

/// A week of scatter with mean zero that repeats: every seven nights in a row hold each value once, so each
/// 7-day mean is exactly what the story says, while single nights look as they always did.
struct Quiet([Scatter; 7]);

impl Quiet {
    fn of(seed: u64, last: Day) -> Self {
        let mut chance = Chance::of(seed, Theme::Quiet, last);
        let mut week = || {
            let mut values = [0.0; 7];
            values.fill_with(|| chance.normal().clamp(-1.0, 1.0));
            let mean = values.iter().sum::<f64>() / 7.0;
            values.map(|x| x - mean)
        };
        let (rhr, ln_sdnn, asleep) = (week(), week(), week());
        let mut nights = [Scatter::default(); 7];
        for (night, ((rhr, ln_sdnn), asleep)) in
            nights.iter_mut().zip(rhr.into_iter().zip(ln_sdnn).zip(asleep))
        {
            *night = Scatter { rhr, ln_sdnn, asleep };
        }
        Self(nights)
    }

    fn night(&self, nights: i32) -> Scatter {
        usize::try_from(nights % 7).ok().and_then(|n| self.0.get(n)).copied().unwrap_or_default()
    }
}

/// Where the three signals are.
#[derive(Debug, Clone, Copy, Default)]
struct Level {
    rhr_bpm: f64,
    ln_sdnn: f64,
    asleep_min: f64,
}

impl Level {
    const LIFELONG: Self = Self { rhr_bpm: RHR_BPM, ln_sdnn: LN_SDNN, asleep_min: ASLEEP_MIN };
}

/// The mean of the baseline as it came out: a story is told against it, as the model will see it.
#[derive(Default)]
struct Normal {
    sum: Level,
    count: f64,
}

impl Normal {
    fn add(&mut self, level: Level) {
        self.sum.rhr_bpm += level.rhr_bpm;
        self.sum.ln_sdnn += level.ln_sdnn;
        self.sum.asleep_min += level.asleep_min;
        self.count += 1.0;
    }

    fn level(&self) -> Level {
        if self.count < 14.0 {
            return Level::LIFELONG;
        }
        Level {
            rhr_bpm: self.sum.rhr_bpm / self.count,
            ln_sdnn: self.sum.ln_sdnn / self.count,
            asleep_min: self.sum.asleep_min / self.count,
        }
    }
}
