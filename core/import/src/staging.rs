//! What was read so far, before it is known who wrote it.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;
use std::sync::Arc;

use ebb_model::health::heart_rate::{HeartRateSeries, Minute};
use ebb_model::health::motion::{MotionMinute, MotionSeries};
use ebb_model::health::record::{Activity, Body, ChangeSet, Delivery, Origin, Record, Workout};
use ebb_model::health::stream::Platform;
use ebb_model::time::{HOUR_MS, Moment};

use crate::bins::{Bins, Windows};
use crate::error::Stop;
use crate::limits;

/// What a sample of heart rate can be, in beats per minute; Health Connect accepts the same.
const HEART_RATES: RangeInclusive<f64> = 1.0..=300.0;

/// What a speed over the ground can be, in metres a second: no one runs faster (Bolt's peak was 12.4).
pub(crate) const SPEEDS: RangeInclusive<f64> = 0.0..=12.5;

/// File imports keep this much heart rate on either side of a sleep or a workout (architecture: 2 hours), for
/// nights may still grow by what the phone delivers later. Of speed and grade only what lies inside runs is kept.
const MARGIN_MS: i64 = 2 * HOUR_MS;

/// The number of a source within one reading.
pub(crate) type SourceId = u32;

/// Who a source turned out to be.
#[derive(Debug, Clone)]
pub(crate) struct Writer {
    pub(crate) origin: Arc<Origin>,
    pub(crate) device: Option<Arc<str>>,
}

/// Origin and device.
type Who = (Arc<Origin>, Option<Arc<str>>);

/// A record without its writer.
#[derive(Debug)]
pub(crate) struct Draft {
    pub(crate) source: SourceId,
    pub(crate) native_id: Option<String>,
    pub(crate) start: Moment,
    pub(crate) end: Moment,
    pub(crate) created_ms: Option<i64>,
    pub(crate) modified_ms: Option<i64>,
    pub(crate) body: Body,
}

/// Records and heart rate on their way to a change set.
pub(crate) struct Staging {
    /// Already in their final shape, so that the end of a file needs no second copy; `sources` beside them says
    /// who wrote each.
    records: Vec<Record>,
    sources: Vec<SourceId>,
    /// Stands in for the origin until it is known.
    nobody: Arc<Origin>,
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
    pub(crate) fn new(platform: Platform) -> Self {
        Self {
            records: Vec::new(),
            sources: Vec::new(),
            nobody: Arc::new(Origin { platform, app: String::new(), name: String::new() }),
            heart_rate: BTreeMap::new(),
            speed: BTreeMap::new(),
            days: 0,
            routes: BTreeMap::new(),
            route_minutes: 0,
            held: 0,
        }
    }

    /// So many bytes more are kept, here or beside.
    pub(crate) fn hold(&mut self, bytes: usize) -> Result<(), Stop> {
        self.held = self.held.saturating_add(bytes);
        if self.held > limits::HELD_BYTES { Err(Stop::TooLarge) } else { Ok(()) }
    }

    pub(crate) fn push(&mut self, draft: Draft) -> Result<(), Stop> {
        if self.records.len() >= limits::RECORDS {
            return Err(Stop::TooLarge);
        }
        self.hold(bytes_of(&draft))?;
        self.sources.push(draft.source);
        self.records.push(Record {
            origin: Arc::clone(&self.nobody),
            device: None,
            native_id: draft.native_id,
            start: draft.start,
            end: draft.end,
            created_ms: draft.created_ms,
            modified_ms: draft.modified_ms,
            body: draft.body,
        });
        Ok(())
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
        self.hold(minutes * size_of::<Minute>())?;
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

    /// How many records there are.
    pub(crate) fn len(&self) -> usize {
        self.records.len()
    }

    /// The records so far, to be completed.
    pub(crate) fn records_mut(&mut self) -> impl Iterator<Item = &mut Record> {
        self.records.iter_mut()
    }

    /// A record by its number, to be completed, and its source.
    pub(crate) fn record_mut(&mut self, number: usize) -> Option<(&mut Record, SourceId)> {
        self.records.get_mut(number).zip(self.sources.get(number).copied())
    }

    /// The change set, once `writer_of` can say who each source is.
    pub(crate) fn finish(mut self, writer_of: impl Fn(SourceId) -> Option<Writer>) -> ChangeSet {
        for (record, source) in self.records.iter_mut().zip(&self.sources) {
            if let Some(writer) = writer_of(*source) {
                (record.origin, record.device) = (writer.origin, writer.device);
            }
        }
        let around = |kept: fn(&Body) -> bool, margin_ms| {
            let records = self.records.iter().filter(|r| kept(&r.body));
            Windows::around(records.map(|r| (r.start.epoch_ms, r.end.epoch_ms)), margin_ms)
        };
        let (windows, runs) = (around(keeps_heart_rate, MARGIN_MS), around(is_run, 0));
        // Several sources may be one writer: a watch before and after an update of its software.
        let who = |source| writer_of(source).map(|writer| (writer.origin, writer.device));
        let mut by_writer: BTreeMap<Who, Bins> = BTreeMap::new();
        for (source, bins) in self.heart_rate {
            if let Some(who) = who(source) {
                by_writer.entry(who).or_default().absorb(bins);
            }
        }
        let minute = |at, centi_bpm, samples| {
            let samples = u8::try_from(samples).unwrap_or(u8::MAX);
            Minute { at, centi_bpm, samples }
        };
        let heart_rate = by_writer
            .into_iter()
            .map(|((origin, device), bins)| (origin, device, bins.cut(&windows, minute)))
            .filter(|(_, _, minutes)| !minutes.is_empty())
            .map(|(origin, device, minutes)| HeartRateSeries { origin, device, minutes })
            .collect();

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
        ChangeSet { records: self.records, heart_rate, motion, ..ChangeSet::new(Delivery::Export) }
    }
}

/// Of each run the minutes of its route; where it has none, those of its samples of speed.
fn inside(runs: &Windows, speed: Bins, routes: &BTreeMap<i64, MotionMinute>) -> Vec<MotionMinute> {
    let sampled = speed.cut(runs, |at, speed_mm_s, _| MotionMinute { at, speed_mm_s, grade_permille: None });
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
fn scaled(value: f64, range: &RangeInclusive<f64>, fractions: f64) -> Option<u16> {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "at most 30,000")]
    let whole = || (value * fractions).round() as u16;
    range.contains(&value).then(whole)
}

/// Adds a sample and gives how many days and minutes there are more.
fn add(bins: &mut BTreeMap<SourceId, Bins>, source: SourceId, epoch_ms: i64, value: u16) -> (usize, usize) {
    let bins = bins.entry(source).or_default();
    let (days, minutes) = (bins.days(), bins.minutes());
    bins.add(epoch_ms, value);
    (bins.days() - days, bins.minutes() - minutes)
}

/// What a record takes, with its number of a source.
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
        let mut staging = Staging::new(Platform::Ios);
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
            let mut staging = Staging::new(Platform::Ios);
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
        let mut staging = Staging::new(Platform::Ios);
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
