//! What real exports are full of and Ebb never looks at, to make a file as large as wanted.
//!
//! None of it changes a day: heart rate is added between getting up and going to bed and outside runs only.

use std::io::{self, Write};

use super::records::Context;
use super::rng::Theme;
use super::sources;
use super::xml::{Body, Record, Span, Xml};

/// A kind of record, its unit, and its hours of the day.
#[derive(Debug, Clone, Copy)]
pub struct Filler {
    kind: &'static str,
    unit: &'static str,
    hours: (f64, f64),
    values: (f64, f64),
    /// Its part of all the padding; the parts sum to 1.
    pub part: f64,
}

const HEART_RATE: &str = "HKQuantityTypeIdentifierHeartRate";

/// Every filler, in the order of the file; parts roughly as in a real export of ten years.
pub const FILLERS: [Filler; 6] = [
    Filler {
        kind: "HKQuantityTypeIdentifierStepCount",
        unit: "count",
        hours: (7.0, 22.0),
        values: (5.0, 90.0),
        part: 0.1,
    },
    Filler {
        kind: "HKQuantityTypeIdentifierDistanceWalkingRunning",
        unit: "km",
        hours: (7.0, 22.0),
        values: (0.004, 0.09),
        part: 0.15,
    },
    Filler {
        kind: "HKQuantityTypeIdentifierBasalEnergyBurned",
        unit: "kcal",
        hours: (0.0, 24.0),
        values: (0.2, 16.0),
        part: 0.2,
    },
    Filler {
        kind: "HKQuantityTypeIdentifierActiveEnergyBurned",
        unit: "kcal",
        hours: (6.0, 23.0),
        values: (0.05, 4.0),
        part: 0.3,
    },
    Filler {
        kind: "HKQuantityTypeIdentifierEnvironmentalAudioExposure",
        unit: "dBASPL",
        hours: (7.0, 23.0),
        values: (40.0, 78.0),
        part: 0.05,
    },
    Filler { kind: HEART_RATE, unit: "count/min", hours: (7.5, 22.0), values: (60.0, 85.0), part: 0.2 },
];

/// A little less than the shortest record, bytes: rather too many places in the day than too few.
const RECORD_BYTES: u64 = 330;

/// Writes records of one kind through the day until the file has `goal` bytes.
pub fn fill<W: Write>(filler: Filler, goal: u64, day: &Context<'_>, xml: &mut Xml<W>) -> io::Result<()> {
    let mut chance = day.chance(Theme::Padding);
    let (from, last) = (day.hour(filler.hours.0), filler.hours.1);
    let to = if filler.kind == HEART_RATE { day.evening(last) } else { day.hour(last) };
    let wanted = goal.saturating_sub(xml.written()) / RECORD_BYTES + 1;
    let spacing = ((to - from) / i64::try_from(wanted).unwrap_or(i64::MAX)).max(1);
    let run = day.track().filter(|_| filler.kind == HEART_RATE);
    let mut start = from;
    while start + spacing <= to && xml.written() < goal {
        let end = if filler.kind == HEART_RATE { start } else { start + spacing };
        let near_run = run.as_ref().is_some_and(|run| run.is_near(start));
        if !near_run {
            xml.record(&Record {
                kind: filler.kind,
                source: sources::watch(day.days_left),
                unit: filler.unit,
                span: Span::new(start, end, chance.whole(5, 600)),
                value: format_args!("{:.3}", chance.between(filler.values.0, filler.values.1)),
                body: Body::Empty,
            })?;
        }
        start += spacing;
    }
    Ok(())
}
