//! The records of a day, one function for each kind: an export holds all days of one kind, then the next.

use std::io::{self, Write};

use super::athlete::DayTruth;
use super::beats;
use super::night::Night;
use super::rng::{Chance, Theme};
use super::sources;
use super::track::Track;
use super::xml::{Body, Record, Span, Xml};
use super::zone::Zone;

/// What a day's records are made from.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    /// Of the whole life.
    pub seed: u64,
    /// Where she lives.
    pub zone: &'a Zone,
    /// Days from here to the last morning; 0 on it.
    pub days_left: i32,
    /// The day.
    pub truth: &'a DayTruth,
    /// The day after; none on the last morning.
    pub next: Option<&'a DayTruth>,
}

impl Context<'_> {
    /// A stream of chance of this day.
    pub fn chance(&self, theme: Theme) -> Chance {
        Chance::of(self.seed, theme, self.truth.day)
    }

    /// The instant at `hours` of this day's clock.
    pub fn hour(&self, hours: f64) -> i64 {
        self.zone.at(self.truth.day, (hours * 3600.0) as i64)
    }

    /// The instant of the evening from which nobody is awake any more: the last at `hours`.
    pub fn evening(&self, hours: f64) -> i64 {
        let asleep = self.next.map_or(i64::MAX, |next| next.night(self.zone).0);
        self.hour(hours).min(asleep)
    }

    /// The run of this day.
    pub fn track(&self) -> Option<Track> {
        Track::of(self.seed, self.truth, self.zone)
    }

    /// The night that ends on this day.
    pub fn night(&self) -> Night {
        Night::of(self.seed, self.truth, self.zone)
    }
}

/// Writes one kind of record of one day.
pub type Section<W> = fn(&Context<'_>, &mut Xml<W>) -> io::Result<()>;

/// Every kind, in the order of the file.
pub fn sections<W: Write>() -> [Section<W>; 8] {
    [body_mass, heart_rate, steps, wrist_temperature, resting_heart_rate, vo2_max, sleep, variability]
}

fn body_mass<W: Write>(day: &Context<'_>, xml: &mut Xml<W>) -> io::Result<()> {
    if day.truth.day.number() % 4 != 0 {
        return Ok(());
    }
    let mut chance = day.chance(Theme::Daily);
    let at = day.hour(7.2);
    xml.record(&Record {
        kind: "HKQuantityTypeIdentifierBodyMass",
        source: sources::health_app(day.days_left),
        unit: "kg",
        span: Span::new(at, at, chance.whole(5, 60)),
        value: format_args!("{:.1}", 57.0 + 0.5 * chance.normal()),
        body: Body::Entry("HKWasUserEntered", "1"),
    })
}

/// Samples every four to five minutes asleep and about every five awake, and every few seconds in a run.
fn heart_rate<W: Write>(day: &Context<'_>, xml: &mut Xml<W>) -> io::Result<()> {
    if !day.truth.watch_worn {
        return Ok(());
    }
    let mut chance = day.chance(Theme::HeartRate);
    let sample = |xml: &mut Xml<W>, at: i64, bpm: i64, lag: i64, context: &str| {
        xml.record(&Record {
            kind: "HKQuantityTypeIdentifierHeartRate",
            source: sources::watch(day.days_left),
            unit: "count/min",
            span: Span::new(at, at, lag),
            value: format_args!("{bpm}"),
            body: Body::Entry("HKMetadataKeyHeartRateMotionContext", context),
        })
    };

    // 240 s and up to 45 more: never 300 s apart, so every ten minutes hold two samples.
    let night = day.night();
    let mut rounding = 0.0;
    for grid in (night.onset..night.end).step_by(240) {
        let at = grid + chance.whole(0, 45);
        let through = (at - night.onset) as f64 / (night.end - night.onset) as f64;
        let wanted = asleep_bpm(day.truth.rhr_bpm, through, &mut chance) + rounding;
        rounding = wanted - wanted.round();
        sample(xml, at, wanted.round() as i64, chance.whole(20, 400), "0")?;
    }

    let track = day.track();
    let mut in_run = track.iter().flat_map(|run| &run.heart).peekable();
    for grid in (night.end..day.evening(22.5) - 210).step_by(300) {
        while let Some(&(at, bpm)) = in_run.next_if(|(at, _)| *at < grid) {
            sample(xml, at, bpm, chance.whole(2, 15), "2")?;
        }
        let at = grid + 60 + chance.whole(0, 150);
        let bpm = awake_bpm(day.truth.rhr_bpm, track.as_ref().map(|run| at - run.end), &mut chance);
        if !track.as_ref().is_some_and(|run| run.is_near(at)) {
            sample(xml, at, bpm, chance.whole(20, 400), "1")?;
        }
    }
    for &(at, bpm) in in_run {
        sample(xml, at, bpm, chance.whole(2, 15), "2")?;
    }
    Ok(())
}

/// Falls from 9 bpm above to the resting heart rate at half of the night, stays for an hour and a half, and
/// climbs 4 bpm towards waking. On the floor nothing is added, so that the lowest ten minutes are the truth's.
fn asleep_bpm(rhr_bpm: f64, through: f64, chance: &mut Chance) -> f64 {
    let scatter = chance.normal().abs();
    if through < 0.5 {
        let above = 1.0 - through / 0.5;
        rhr_bpm + 9.0 * above * above + 1.5 * scatter
    } else if through < 0.7 {
        rhr_bpm
    } else {
        rhr_bpm + 1.0 + 3.0 * (through - 0.7) / 0.3 + 1.2 * scatter
    }
}

/// Sitting and walking about; raised for an hour after a run.
fn awake_bpm(rhr_bpm: f64, since_run: Option<i64>, chance: &mut Chance) -> i64 {
    let after = since_run.filter(|s| *s > 0).map_or(0.0, |s| 25.0 * libm::exp(-(s as f64) / 1500.0));
    let walking = if chance.happens(0.15) { chance.between(10.0, 35.0) } else { 0.0 };
    (rhr_bpm + 14.0 + 3.5 * chance.normal() + after + walking).round() as i64
}

/// Watch and phone both count; each waking hour has one record of either.
fn steps<W: Write>(day: &Context<'_>, xml: &mut Xml<W>) -> io::Result<()> {
    let mut chance = day.chance(Theme::Daily);
    for hour in 7..22_i32 {
        let by_phone = chance.happens(0.35);
        let start = day.hour(f64::from(hour)) + chance.whole(0, 1800);
        let end = start + chance.whole(60, 600);
        let count = chance.whole(20, 900);
        let lag = chance.whole(5, 700);
        let source = if by_phone { sources::phone(day.days_left) } else { sources::watch(day.days_left) };
        if !by_phone && !day.truth.watch_worn {
            continue;
        }
        xml.record(&Record {
            kind: "HKQuantityTypeIdentifierStepCount",
            source,
            unit: "count",
            span: Span::new(start, end, lag),
            value: format_args!("{count}"),
            body: Body::Empty,
        })?;
    }
    Ok(())
}

fn wrist_temperature<W: Write>(day: &Context<'_>, xml: &mut Xml<W>) -> io::Result<()> {
    if !day.truth.watch_worn {
        return Ok(());
    }
    let mut chance = day.chance(Theme::Daily);
    let night = day.night();
    // A fever shows at the wrist: a tenth of a degree for each beat above her normal.
    let warmer = 0.1 * (day.truth.rhr_bpm - 50.0);
    xml.record(&Record {
        kind: "HKQuantityTypeIdentifierAppleSleepingWristTemperature",
        source: sources::watch(day.days_left),
        unit: "degC",
        span: Span::new(night.onset, night.end, chance.whole(30, 240)),
        value: format_args!("{:.4}", 35.4 + warmer + 0.15 * chance.normal()),
        body: Body::Entry("HKAlgorithmVersion", "2"),
    })
}

/// From the morning to the evening of its day, without a device: on the last morning there is none yet.
fn resting_heart_rate<W: Write>(day: &Context<'_>, xml: &mut Xml<W>) -> io::Result<()> {
    if !day.truth.watch_worn {
        return Ok(());
    }
    let mut chance = day.chance(Theme::Daily);
    let (start, end) = (day.hour(6.2) + chance.whole(0, 900), day.hour(21.3) + chance.whole(0, 1200));
    xml.record(&Record {
        kind: "HKQuantityTypeIdentifierRestingHeartRate",
        source: sources::watch_without_device(day.days_left),
        unit: "count/min",
        span: Span::new(start, end, 341),
        value: format_args!("{:.0}", day.truth.rhr_bpm.round()),
        body: Body::Empty,
    })
}

fn vo2_max<W: Write>(day: &Context<'_>, xml: &mut Xml<W>) -> io::Result<()> {
    let Some(track) = day.track() else { return Ok(()) };
    let mut chance = day.chance(Theme::Daily);
    xml.record(&Record {
        kind: "HKQuantityTypeIdentifierVO2Max",
        source: sources::watch_without_device(day.days_left),
        unit: "mL/min·kg",
        span: Span::new(track.end, track.end, chance.whole(5, 300)),
        value: format_args!("{:.2}", 52.0 + 0.4 * chance.normal()),
        body: Body::Entry("HKVO2MaxTestType", "2"),
    })
}

/// The stages of the watch, stored once she is up, and on most nights the phone's time in bed.
fn sleep<W: Write>(day: &Context<'_>, xml: &mut Xml<W>) -> io::Result<()> {
    let mut chance = day.chance(Theme::Daily);
    let night = day.night();
    let zone = Body::Entry("HKTimeZone", day.zone.name());
    let mut piece = |source, start, end, name: &str, lag| {
        xml.record(&Record {
            kind: "HKCategoryTypeIdentifierSleepAnalysis",
            source,
            unit: "",
            span: Span { start, end, created: night.end + lag },
            value: format_args!("HKCategoryValueSleepAnalysis{name}"),
            body: zone,
        })
    };
    if chance.happens(0.7) {
        let (start, end) = (night.onset - chance.whole(240, 1500), night.end + chance.whole(30, 300));
        piece(sources::phone_without_device(day.days_left), start, end, "InBed", 330)?;
    }
    if day.truth.watch_worn {
        for &(stage, start, end) in &night.pieces {
            piece(sources::watch(day.days_left), start, end, stage.name(), chance.whole(60, 280))?;
        }
    }
    Ok(())
}

fn variability<W: Write>(day: &Context<'_>, xml: &mut Xml<W>) -> io::Result<()> {
    if !day.truth.watch_worn {
        return Ok(());
    }
    let mut spots = beats::night_spots(day.seed, day.truth, &day.night());
    // Most days the watch also takes one at noon; it is no part of the night.
    let noon = day.hour(12.0) + i64::from(day.truth.day.number() % 50) * 60;
    spots.push(beats::day_spot(day.seed, day.truth, noon));
    for spot in &spots {
        xml.record(&Record {
            kind: "HKQuantityTypeIdentifierHeartRateVariabilitySDNN",
            source: sources::watch(day.days_left),
            unit: "ms",
            span: Span::new(spot.start, spot.start + 60, 45),
            value: format_args!("{:.4}", spot.sdnn_ms),
            body: Body::Beats(&spot.beats, day.zone.offset_at(spot.start)),
        })?;
    }
    Ok(())
}
