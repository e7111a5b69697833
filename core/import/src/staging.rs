//! What was read so far, before it is known who wrote it.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;
use std::sync::Arc;

use ebb_model::health::motion::{MotionMinute, MotionSeries};
use ebb_model::health::record::{Activity, Body, Origin, Record, Workout};
use ebb_model::time::{HOUR_MS, Moment};

use crate::bins::{ALL_DAYS, Bins, Windows};
use crate::drafts::Drafts;
use crate::error::Stop;
use crate::limits;
use crate::staged::Packed;

/// What a sample of heart rate can be, in beats per minute; Health Connect accepts the same.
pub(crate) const HEART_RATES: RangeInclusive<f64> = 1.0..=300.0;

/// What a speed over the ground can be, in metres a second: no one runs faster (Bolt's peak was 12.4).
pub(crate) const SPEEDS: RangeInclusive<f64> = 0.0..=12.5;

/// File imports keep this much heart rate on either side of a sleep or a workout (architecture: 2 hours), for
/// nights may still grow by what the phone delivers later. Of speed and grade only what lies inside runs is kept.
const MARGIN_MS: i64 = 2 * HOUR_MS;

/// What a minute of heart rate takes, packed: 4 or 5 bytes, and now and then more.
const BYTES_OF_MINUTE: usize = 8;

/// The number of a source within one reading.
pub(crate) type SourceId = u32;

/// Who a source turned out to be.
#[derive(Debug, Clone)]
pub(crate) struct Writer {
    pub(crate) origin: Arc<Origin>,
    pub(crate) device: Option<Arc<str>>,
}

/// Origin and device.
pub(crate) type Who = (Arc<Origin>, Option<Arc<str>>);

/// A record without its writer.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Draft {
    pub(crate) source: SourceId,
    pub(crate) native_id: Option<String>,
    pub(crate) start: Moment,
    pub(crate) end: Moment,
    pub(crate) created_ms: Option<i64>,
    pub(crate) modified_ms: Option<i64>,
    pub(crate) body: Body,
}

/// Records and heart rate on their way to change sets.
#[derive(Debug, Default)]
pub(crate) struct Staging {
    drafts: Drafts,
    /// Start and end of what keeps heart rate around it; those that touch as they come are one.
    keeping: Vec<(i64, i64)>,
    heart_rate: BTreeMap<SourceId, Bins>,
    speed: BTreeMap<SourceId, Bins>,
    /// Days of heart rate and speed, summed over sources.
    days: usize,
    routes: BTreeMap<SourceId, BTreeMap<i64, MotionMinute>>,
    route_minutes: usize,
    /// Bytes that all of this takes, or will at the end.
    held: usize,
}

impl Staging {
    /// So many bytes more are kept, here or beside.
    pub(crate) fn hold(&mut self, bytes: usize) -> Result<(), Stop> {
        self.held = self.held.saturating_add(bytes);
        if self.held > limits::HELD_BYTES { Err(Stop::TooLarge) } else { Ok(()) }
    }

    pub(crate) fn push(&mut self, draft: Draft) -> Result<(), Stop> {
        let (start, end) = (draft.start.epoch_ms, draft.end.epoch_ms);
        if keeps_heart_rate(&draft.body) && start <= end {
            match self.keeping.last_mut() {
                // The stages of a night follow each other.
                Some(last) if (last.0..=last.1).contains(&start) => last.1 = last.1.max(end),
                _ => self.keeping.push((start, end)),
            }
        }
        self.hold(bytes_of(&draft))?;
        self.drafts.push(draft)
    }

    /// Adds a sample of heart rate; gives whether it was one.
    pub(crate) fn heart_rate(&mut self, source: SourceId, epoch_ms: i64, bpm: f64) -> Result<bool, Stop> {
        let Some(hundredths) = scaled(bpm, &HEART_RATES, 100.0) else { return Ok(false) };
        let added = add(&mut self.heart_rate, source, epoch_ms, hundredths);
        self.added(added)
    }

    /// Adds a sample of speed in metres a second; gives whether it was one.
    pub(crate) fn speed(&mut self, source: SourceId, epoch_ms: i64, speed: f64) -> Result<bool, Stop> {
        let Some(mm_s) = scaled(speed, &SPEEDS, 1000.0) else { return Ok(false) };
        let added = add(&mut self.speed, source, epoch_ms, mm_s);
        self.added(added)
    }

    /// So many days and minutes there are more.
    fn added(&mut self, (days, minutes): (usize, usize)) -> Result<bool, Stop> {
        self.days += days;
        self.hold(minutes * BYTES_OF_MINUTE)?;
        if self.days > limits::SAMPLED_DAYS { Err(Stop::TooLarge) } else { Ok(true) }
    }

    /// Adds what a route says of a source's minutes. Of two routes with the same minute the greater counts.
    pub(crate) fn route(&mut self, source: SourceId, minutes: Vec<MotionMinute>) -> Result<(), Stop> {
        self.route_minutes += minutes.len();
        // In a map by minute, and at the end in a list.
        self.hold(minutes.len() * 3 * size_of::<MotionMinute>())?;
        if self.route_minutes > limits::ROUTE_MINUTES {
            return Err(Stop::TooLarge);
        }
        let known = self.routes.entry(source).or_default();
        for minute in minutes {
            let other = known.entry(minute.at).or_insert(minute);
            *other = minute.max(*other);
        }
        Ok(())
    }

    /// The workouts so far, to be completed, in the order they were pushed.
    pub(crate) fn workouts_mut(&mut self) -> &mut [Draft] {
        self.drafts.workouts_mut()
    }

    /// All of it, once `writer_of` can say who each source is.
    pub(crate) fn finish(self, writer_of: impl Fn(SourceId) -> Option<Writer>) -> Packed {
        let windows = Windows::around(self.keeping.into_iter(), MARGIN_MS);
        let runs = self.drafts.workouts().iter().filter(|draft| is_run(&draft.body));
        let runs = Windows::around(runs.map(|r| (r.start.epoch_ms, r.end.epoch_ms)), 0);
        // Several sources may be one writer: a watch before and after an update of its software.
        let who = |source| writer_of(source).map(|writer| (writer.origin, writer.device));
        let mut heart_rate: BTreeMap<Who, Bins> = BTreeMap::new();
        for (source, bins) in self.heart_rate {
            if let Some(who) = who(source) {
                heart_rate.entry(who).or_default().absorb(bins);
            }
        }
        let mut by_writer: BTreeMap<Who, (Bins, BTreeMap<i64, MotionMinute>)> = BTreeMap::new();
        for (source, bins) in self.speed {
            if let Some(who) = who(source) {
                by_writer.entry(who).or_default().0.absorb(bins);
            }
        }
        for (source, minutes) in self.routes {
            if let Some(who) = who(source) {
                by_writer.entry(who).or_default().1.extend(minutes);
            }
        }
        let motion = by_writer
            .into_iter()
            .map(|((origin, device), (speed, routes))| (origin, device, inside(&runs, speed, &routes)))
            .filter(|(_, _, minutes)| !minutes.is_empty())
            .map(|(origin, device, minutes)| MotionSeries { origin, device, minutes })
            .collect();
        let sources = self.drafts.sources().iter().filter_map(|id| Some((*id, writer_of(*id)?))).collect();
        Packed { drafts: self.drafts, sources, windows, heart_rate, motion }
    }
}

/// Of each run the minutes of its route; where it has none, those of its samples of speed.
fn inside(runs: &Windows, mut speed: Bins, routes: &BTreeMap<i64, MotionMinute>) -> Vec<MotionMinute> {
    let sampled =
        speed.cut(ALL_DAYS, runs, |at, speed_mm_s, _| MotionMinute { at, speed_mm_s, grade_permille: None });
    let mut minutes = Vec::new();
    for (first, last) in runs.iter() {
        let routed = minutes.len();
        minutes.extend(routes.range(first..=last).map(|(_, minute)| *minute));
        if minutes.len() == routed {
            let from = sampled.partition_point(|m| m.at < first);
            let to = sampled.partition_point(|m| m.at <= last);
            minutes.extend(sampled.get(from..to).unwrap_or_default());
        }
    }
    minutes
}

/// A value within a range as a whole number of its fractions.
pub(crate) fn scaled(value: f64, range: &RangeInclusive<f64>, fractions: f64) -> Option<u16> {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "at most 30,000")]
    let whole = || (value * fractions).round() as u16;
    range.contains(&value).then(whole)
}

/// Adds a sample and gives how many days and minutes there are more.
fn add(bins: &mut BTreeMap<SourceId, Bins>, source: SourceId, epoch_ms: i64, value: u16) -> (usize, usize) {
    let bins = bins.entry(source).or_default();
    let days = bins.days();
    let minutes = usize::from(bins.add(epoch_ms, value));
    (bins.days() - days, minutes)
}

/// What a record takes once it is unpacked, with its number of a source.
fn bytes_of(draft: &Draft) -> usize {
    // What an allocator adds to each piece, at most.
    const PIECE: usize = 16;
    let parts = match &draft.body {
        Body::Sdnn { beats, .. } => PIECE + size_of_val(beats.as_slice()),
        Body::SleepSession { stages } => PIECE + size_of_val(stages.as_slice()),
        _ => 0,
    };
    let id = draft.native_id.as_ref().map_or(0, |id| PIECE + id.len());
    size_of::<Record>() + size_of::<SourceId>() + id + parts
}

fn is_run(body: &Body) -> bool {
    matches!(body, Body::Workout(Workout { activity: Activity::Run, .. }))
}

fn keeps_heart_rate(body: &Body) -> bool {
    matches!(body, Body::Sleep { .. } | Body::SleepSession { .. } | Body::Workout(_))
}

#[cfg(test)]
mod tests {
    use ebb_model::health::record::{Beat, BeatLink, SleepStage, StageSpan};

    use super::*;

    #[test]
    fn what_is_no_heart_rate_or_speed_is_refused() {
        let mut staging = Staging::default();
        for no in [-1.0, 300.1, f64::NAN, f64::INFINITY] {
            assert_eq!(staging.heart_rate(0, 0, no), Ok(false), "{no}");
            assert_eq!(staging.speed(0, 0, no), Ok(false), "{no}");
        }
        assert_eq!((staging.heart_rate(0, 0, 0.0), staging.speed(0, 0, 0.0)), (Ok(false), Ok(true)));
        assert_eq!(staging.days, 1);
    }

    #[test]
    fn what_is_kept_is_bounded_however_large_its_parts() {
        let beat = Beat { at_ms: 0, link: BeatLink::Gap(false) };
        let beats = || Body::Sdnn { ms: 1.0, beats: vec![beat; limits::BEATS] };
        let stage = StageSpan { start_ms: 0, end_ms: 0, stage: SleepStage::Asleep };
        let stages = || Body::SleepSession { stages: vec![stage; 10_000] };
        for body in [&beats as &dyn Fn() -> Body, &stages] {
            let mut staging = Staging::default();
            let at = Moment::new(0, 0);
            let draft = |body| Draft {
                source: 0,
                native_id: None,
                start: at,
                end: at,
                created_ms: None,
                modified_ms: None,
                body,
            };
            let pushed = (0..).take_while(|_| staging.push(draft(body())).is_ok()).count();
            assert!((800..1200).contains(&pushed), "{pushed} of about 200 kB");
        }
        let mut staging = Staging::default();
        let minute = MotionMinute { at: 0, speed_mm_s: 0, grade_permille: None };
        let routes = (0..).take_while(|_| staging.route(0, vec![minute; 10_000]).is_ok()).count();
        assert_eq!(routes, limits::ROUTE_MINUTES / 10_000);
    }

    #[test]
    fn a_run_with_a_route_takes_nothing_from_samples_and_one_without_takes_them() {
        let runs = Windows::around([(60_000, 200_000), (600_000, 700_000)].into_iter(), 0);
        let mut speed = Bins::default();
        for minute in 0..20 {
            speed.add(minute * 60_000, 2_000);
        }
        let routed = |at| MotionMinute { at, speed_mm_s: 3_000, grade_permille: Some(1) };
        let routes = [(0, routed(0)), (2, routed(2)), (5, routed(5))].into();
        let sampled = |at| MotionMinute { at, speed_mm_s: 2_000, grade_permille: None };
        assert_eq!(inside(&runs, speed, &routes), [routed(2), sampled(10), sampled(11)]);
    }
}
