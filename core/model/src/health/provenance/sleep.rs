//! What a sleep stands on.

use super::{LeftOut, Provenance, Sample, What};
use crate::health::days::segments_of;
use crate::health::night::{Night, Segment, Sleep, method_of, sleep_day};
use crate::health::record::SleepStage;
use crate::health::stream::{Method, Source, StreamKey};
use crate::time::{Day, minutes};

/// The stretches of the day's main sleep and naps, and those of its sleep day that are part of neither.
pub fn samples(p: &Provenance<'_>, stream: &StreamKey, day: Day) -> Vec<Sample> {
    let source = stream.source();
    let Some(night) = p.nights.get(&(day, source.clone())) else { return Vec::new() };
    let mut out = Vec::new();
    for (place, record) in p.around(&source, day) {
        for segment in segments_of(record, &p.devices) {
            let of_night = night.main.iter().chain(&night.naps).any(|s| overlap(&segment, s));
            if !of_night && sleep_day(segment.end, p.rules) != day {
                continue;
            }
            let (what, left_out) = part(&segment, night);
            let end = (segment.end > segment.start).then_some(segment.end);
            let value = minutes(segment.end.epoch_ms - segment.start.epoch_ms);
            let record = Some(place);
            out.push(Sample { what, start: segment.start, end, value, left_out, record, seen: None });
        }
    }
    out
}

/// What a stretch is to a night.
fn part(segment: &Segment<Source>, night: &Night<Source>) -> (What, Option<LeftOut>) {
    let in_main = night.main.is_some_and(|main| overlap(segment, &main));
    let in_nap = !in_main && night.naps.iter().any(|nap| overlap(segment, nap));
    let stage = segment.stage;
    let what = if in_nap { What::Nap(stage) } else { What::Sleep(stage) };
    let counts = match method_of(stage) {
        Some(method) => method == night.method || (night.method, method) == (Method::Stages, Method::Asleep),
        None => false,
    };
    let left_out = if segment.end <= segment.start {
        Some(LeftOut::Reversed)
    } else if stage == SleepStage::Awake {
        Some(LeftOut::Awake)
    } else if !counts {
        Some(LeftOut::KnownBetter)
    } else if night.implausible {
        Some(LeftOut::Implausible)
    } else {
        match night.main {
            None => Some(LeftOut::NoMainSleep),
            Some(_) => (!in_main && !in_nap).then_some(LeftOut::TooShort),
        }
    };
    (what, left_out)
}

fn overlap(segment: &Segment<Source>, sleep: &Sleep) -> bool {
    segment.start.epoch_ms < sleep.end.epoch_ms && sleep.start.epoch_ms < segment.end.epoch_ms
}
