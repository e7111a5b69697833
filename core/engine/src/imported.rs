//! What an export holds, counted: nights and sources are known only when all of it is, and ten years of it are too much
//! to hold at once.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::convert::Infallible;
use std::sync::Arc;

use ebb_import::Staged;
use ebb_model::health::device::{Devices, FirstMinutes, Seen, Sightings};
use ebb_model::health::heart_rate::Minute;
use ebb_model::health::history::{History, Quarantine};
use ebb_model::health::record::{Body, ChangeSet, Origin, Record};
use ebb_model::health::stream::{Platform, StreamKey};
use ebb_model::rules::Rules;
use ebb_model::time::{DAY_MS, Day, HOUR_MS, MINUTE_MS, Moment};

/// Records looked at together, about: half a year.
const TOGETHER: usize = 8192;

/// Records looked at together at most, 20 MB. A sleep that goes on for so many is no sleep, and what its parts say of it will do
/// for a count.
const MOST_TOGETHER: usize = 8 * TOGETHER;

/// What has to be known of all of an export before any of it can be counted.
#[derive(Debug, Default)]
pub(crate) struct Met {
    /// Of each source name when the device changes, or could have by its heart rate: what [`Devices`] are made of.
    worn: Seen,
    names: BTreeMap<Platform, HashMap<String, Wrist>>,
    /// The first minutes of heart rate that does not name its device.
    heart_rate: FirstMinutes,
    /// Least and greatest offset of any record, seconds.
    offsets: Option<(i32, i32)>,
    /// How long before its session a stage of sleep begins, at most; milliseconds.
    lead_ms: i64,
}

impl Met {
    /// Meets a change set: all heart rate before any record, and records in order of their start.
    pub(crate) fn meet(&mut self, changes: &ChangeSet) {
        for series in &changes.heart_rate {
            // Minutes are in order. A watch is worn from the first to the last of a day, as far as anyone knows.
            for day in series.minutes.chunk_by(|a, b| utc_day(a) == utc_day(b)) {
                let (Some(first), Some(last)) = (day.first(), day.last()) else { continue };
                match &series.device {
                    Some(device) => {
                        for at in [first, last].map(|minute| minute.at.saturating_mul(MINUTE_MS)) {
                            self.wrist(&series.origin).heart_rate.insert(at);
                            self.seen_at(&series.origin, [(at, Arc::clone(device))].into_iter());
                        }
                    }
                    None => {
                        let days = self.heart_rate.entry(Arc::clone(&series.origin)).or_default();
                        let known = days.entry(utc_day(first)).or_insert(first.at);
                        *known = first.at.min(*known);
                    }
                }
            }
        }
        for record in &changes.records {
            for offset in [record.start.offset_seconds, record.end.offset_seconds] {
                let (least, most) = self.offsets.unwrap_or((offset, offset));
                self.offsets = Some((least.min(offset), most.max(offset)));
            }
            if let Body::SleepSession { stages } = &record.body {
                let (start, end) = (record.start.epoch_ms, record.end.epoch_ms);
                let first =
                    stages.iter().map(|stage| stage.start_ms.min(stage.end_ms)).min().unwrap_or(start);
                // A stage more than a day off is none of this night.
                let first = first.max(start.min(end).saturating_sub(DAY_MS));
                self.lead_ms = self.lead_ms.max(start.saturating_sub(first));
            }
            if let Some(device) = &record.device {
                self.wear(record, device);
            }
        }
    }

    fn wrist(&mut self, origin: &Origin) -> &mut Wrist {
        let names = self.names.entry(origin.platform).or_default();
        names.entry(origin.name.clone()).or_default()
    }

    fn wear(&mut self, record: &Record, device: &Arc<str>) {
        let at = record.start.epoch_ms;
        let wrist = self.wrist(&record.origin);
        let at_once = wrist.last_ms.replace(at) == Some(at);
        let same = wrist.last.as_ref().is_some_and(|(_, last)| last == device);
        let unsettled = |since: i64| wrist.heart_rate.range(since..=at).next().is_some();
        let goes_on = same
            && (at_once || !wrist.several)
            && wrist.last.as_ref().is_some_and(|(since, _)| !unsettled(*since));
        wrist.several = at_once && (wrist.several || !same);
        if goes_on {
            return;
        }
        // At one instant devices count in the order of their names: one that was left out a moment ago is there too.
        let other = wrist.last.replace((at, Arc::clone(device))).filter(|_| at_once);
        let devices = other.map(|(_, other)| other).into_iter().chain([Arc::clone(device)]);
        self.seen_at(&record.origin, devices.map(|device| (at, device)));
    }

    fn seen_at(&mut self, origin: &Origin, seen: impl Iterator<Item = (i64, Arc<str>)>) {
        let names = self.worn.entry(origin.platform).or_default();
        names.entry(origin.name.clone()).or_default().extend(seen);
    }

    /// The devices of all of it.
    fn devices(&self) -> Devices {
        let (seen, heart_rate) = (self.worn.clone(), self.heart_rate.clone());
        Devices::new(Sightings { seen, heart_rate, ..Sightings::default() })
    }

    /// Whether no sleep and no day of sleep that ended by `ended_ms` can reach one that begins at `start_ms` or later, in
    /// whatever offset each is.
    fn parts(&self, ended_ms: i64, start_ms: i64, rules: &Rules) -> bool {
        let Some((least, most)) = self.offsets else { return false };
        let start_ms = start_ms.saturating_sub(self.lead_ms);
        let day = |ms, offset| Moment::new(ms, offset).plus_ms(rules.night.day_shift_h * HOUR_MS).day();
        start_ms.saturating_sub(ended_ms) > rules.night.gap_min * MINUTE_MS
            && day(ended_ms, most) < day(start_ms, least)
    }
}

/// The UTC day of a minute.
fn utc_day(minute: &Minute) -> i64 {
    minute.at.saturating_mul(MINUTE_MS).div_euclid(DAY_MS)
}

/// What a source name wore.
#[derive(Debug, Default)]
struct Wrist {
    /// The record kept last: its start and its device.
    last: Option<(i64, Arc<str>)>,
    /// The start of the record met last, kept or not.
    last_ms: Option<i64>,
    /// Whether other devices were met at that instant: which of them counts is for their names to say.
    several: bool,
    /// When heart rate began or ended, UTC milliseconds.
    heart_rate: BTreeSet<i64>,
}

/// What was counted.
#[derive(Debug, Default)]
pub(crate) struct Counted {
    pub(crate) records: u64,
    /// Days with a record.
    pub(crate) days: BTreeSet<Day>,
    /// Records of each source.
    pub(crate) sources: BTreeMap<String, u64>,
    pub(crate) implausible: BTreeMap<Quarantine, u64>,
    /// Streams that its days would have.
    pub(crate) streams: BTreeSet<StreamKey>,
}

impl Counted {
    /// Counts an export that was met.
    pub(crate) fn of(export: &Staged, met: &Met, rules: &Rules) -> Self {
        Self::by(TOGETHER, export, met, rules)
    }

    /// The same, about so many records at a time.
    fn by(most: usize, export: &Staged, met: &Met, rules: &Rules) -> Self {
        let devices = met.devices();
        let mut counted = Self::default();
        let mut together: Vec<Record> = Vec::new();
        let mut ended_ms = i64::MIN;
        let outcome = export.records(|records| {
            for record in &records {
                let parts = together.len() >= most && met.parts(ended_ms, record.start.epoch_ms, rules);
                if parts || together.len() >= MOST_TOGETHER {
                    counted.judge(&together, rules);
                    together.clear();
                }
                let source = devices.source(record);
                // `platform/app/device`: told so that a part of the records knows what all of them tell.
                let device = source.as_str().rsplit('/').next().map(Arc::from);
                together.push(without_beats(record, device));
                if let Some(end_ms) = sleep_end(record) {
                    ended_ms = ended_ms.max(end_ms);
                }
                counted.records += 1;
                counted.days.insert(record.end.day());
                match counted.sources.get_mut(source.as_str()) {
                    Some(number) => *number += 1,
                    None => drop(counted.sources.insert(source.as_str().to_owned(), 1)),
                }
            }
            Ok::<_, Infallible>(())
        });
        let Ok(()) = outcome;
        counted.judge(&together, rules);
        counted
    }

    /// Counts what is implausible about records that lie together.
    fn judge(&mut self, records: &[Record], rules: &Rules) {
        let history = History::of(records, &[], &[], &[], None, &[], rules);
        self.streams.extend(history.streams.iter().map(|stream| stream.key().clone()));
        for (why, number) in history.quarantined {
            *self.implausible.entry(why).or_default() += number;
        }
    }
}

/// When a record of sleep ends, with all of its stages; UTC milliseconds.
fn sleep_end(record: &Record) -> Option<i64> {
    let own = record.start.epoch_ms.max(record.end.epoch_ms);
    match &record.body {
        Body::Sleep { .. } => Some(own),
        Body::SleepSession { stages } => {
            let last = stages.iter().map(|stage| stage.start_ms.max(stage.end_ms)).fold(own, i64::max);
            Some(last.min(own.saturating_add(DAY_MS)))
        }
        _ => None,
    }
}

/// A record as it is judged: its beats make no difference to that, and are most of its bytes.
fn without_beats(record: &Record, device: Option<Arc<str>>) -> Record {
    let body = match &record.body {
        Body::Sdnn { ms, .. } => Body::Sdnn { ms: *ms, beats: Vec::new() },
        body => body.clone(),
    };
    let (native_id, origin) = (None, Arc::clone(&record.origin));
    Record { origin, device, native_id, body, ..*record }
}

#[cfg(test)]
mod tests {
    use ebb_import::{Format, Import, ReadReport};
    use ebb_model::health::heart_rate::HeartRateSeries;
    use ebb_model::health::record::{Delivery, SleepStage, StageSpan, Workout};
    use proptest::prelude::*;

    use super::*;

    const MINUTES: i64 = 20 * 24 * 60;
    type Who = (Arc<Origin>, Option<Arc<str>>);

    const OFFSETS: [i32; 3] = [0, 3600, -18_000];

    fn who() -> impl Strategy<Value = Who> {
        let name = prop::sample::select(vec!["x", "y"]);
        let device = prop::sample::select(vec![None, Some("A"), Some("B/C")]);
        let origin = name.prop_map(|name| {
            Arc::new(Origin { platform: Platform::Ios, app: "a/b".to_owned(), name: name.to_owned() })
        });
        (origin, device.prop_map(|device| device.map(Arc::from)))
    }

    fn body(kind: u8, start_ms: i64, end_ms: i64) -> Body {
        let value = (end_ms - start_ms) as f64 / MINUTE_MS as f64;
        let stage = if kind.is_multiple_of(2) { SleepStage::Deep } else { SleepStage::Awake };
        match kind {
            0..=4 => Body::Sleep { stage },
            5 => {
                Body::SleepSession { stages: vec![StageSpan { start_ms, end_ms, stage: SleepStage::Light }] }
            }
            // A stage that begins before its session, and one that goes on after it.
            9 => {
                let hours = (end_ms - start_ms) / 2 + HOUR_MS;
                let stage = |start_ms, end_ms| StageSpan { start_ms, end_ms, stage: SleepStage::Light };
                let before = stage(start_ms - hours, start_ms - hours / 2);
                Body::SleepSession { stages: vec![before, stage(end_ms, end_ms + 2 * hours)] }
            }
            6 => Body::RestingHeartRate { bpm: value },
            7 => Body::Sdnn { ms: value, beats: Vec::new() },
            _ => Body::Workout(Workout {
                activity: ebb_model::health::record::Activity::Run,
                moving_s: value * 60.0,
                distance_m: Some(3000.0),
                mean_hr: None,
                ascent_m: None,
                effort: None,
                temperature_c: None,
            }),
        }
    }

    fn records() -> impl Strategy<Value = Vec<Record>> {
        let one = (who(), 0..MINUTES, -10..900_i64, prop::sample::select(OFFSETS.to_vec()), 0..10_u8);
        let one = one.prop_map(|((origin, device), minute, minutes, offset, kind)| {
            let (start_ms, end_ms) = (minute * MINUTE_MS, (minute + minutes) * MINUTE_MS);
            Record {
                origin,
                device,
                native_id: None,
                start: Moment::new(start_ms, offset),
                end: Moment::new(end_ms, offset),
                created_ms: None,
                modified_ms: None,
                body: body(kind, start_ms, end_ms),
            }
        });
        prop::collection::vec(one, 0..60)
    }

    fn heart_rate() -> impl Strategy<Value = Vec<HeartRateSeries>> {
        let minute = |at| Minute { at, centi_bpm: 6000, samples: 1 };
        let ends = prop::collection::btree_set(0..MINUTES, 1..4);
        let series = (who(), ends).prop_map(move |(who, ends)| (who, ends.into_iter().map(minute).collect()));
        prop::collection::vec(series, 0..4).prop_map(|all| {
            let all: BTreeMap<Who, Vec<Minute>> = all.into_iter().collect();
            let one = |((origin, device), minutes)| HeartRateSeries { origin, device, minutes };
            all.into_iter().map(one).collect()
        })
    }

    proptest! {
        #[test]
        fn an_export_counted_in_parts_is_counted_as_a_whole(records in records(), heart_rate in heart_rate()) {
            let rules = Rules::built_in().unwrap();
            let mut records = records;
            records.sort_by_key(|record| record.start.epoch_ms);
            let quarantined = History::of(&records, &heart_rate, &[], &[], None, &[], rules).quarantined;
            let devices = Devices::of(&records, &heart_rate);
            let mut sources: BTreeMap<String, u64> = BTreeMap::new();
            for record in &records {
                *sources.entry(devices.source(record).as_str().to_owned()).or_default() += 1;
            }
            let changes = ChangeSet { records, heart_rate, ..ChangeSet::new(Delivery::Export) };
            let report = ReadReport {
                format: Format::AppleHealth,
                read: 0,
                ignored: 0,
                unreadable: BTreeMap::new(),
                missing_routes: 0,
                exported_at: None,
                source_order: Vec::new(),
            };
            let mut met = Met::default();
            met.meet(&changes);
            let export = Staged::from(Import { changes, report });
            for most in [1, 7, TOGETHER] {
                let counted = Counted::by(most, &export, &met, rules);
                prop_assert_eq!(&counted.implausible, &quarantined);
                prop_assert_eq!(&counted.sources, &sources);
            }
        }
    }
}
