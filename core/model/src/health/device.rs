//! Which device a record without one came from.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::health::heart_rate::HeartRateSeries;
use crate::health::motion::MotionSeries;
use crate::health::record::{Origin, Record};
use crate::health::stream::{Platform, Source};
use crate::time::{DAY_MS, MINUTE_MS};

/// Minutes in a UTC day.
const DAY_MINUTES: i64 = DAY_MS / MINUTE_MS;

/// By platform and source name, what HealthKit and its export share of a source: UTC milliseconds, each with the device
/// that was seen then, in order.
pub type Seen = BTreeMap<Platform, BTreeMap<String, Vec<(i64, Arc<str>)>>>;

/// When which device was seen: what [`Devices`] are made of. Those of successive days add up to those of all.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Sightings {
    /// Records that name their device, at their start, and the first and the last minute of a series on each UTC day; of
    /// one device in a row on a UTC day the first.
    pub seen: Seen,
    /// The first minutes of heart rate that does not name its device.
    pub heart_rate: FirstMinutes,
    /// The same of speed and grade.
    pub motion: FirstMinutes,
}

/// By origin and UTC day, in minutes since 1970-01-01T00:00Z.
pub type FirstMinutes = BTreeMap<Arc<Origin>, BTreeMap<i64, i64>>;

impl Sightings {
    /// What records, heart rate and motion say of devices.
    pub fn of(records: &[Record], heart_rate: &[HeartRateSeries], motion: &[MotionSeries]) -> Self {
        let mut all = Self::default();
        for record in records {
            if let Some(device) = &record.device {
                let at = (record.start.epoch_ms, Arc::clone(device));
                list(&mut all.seen, record.origin.platform, &record.origin.name).push(at);
            }
        }
        for HeartRateSeries { origin, device, minutes } in heart_rate {
            // Minutes are in order: one look at the map a day, not one a minute.
            for day in minutes.chunk_by(|a, b| day_of(a.at) == day_of(b.at)) {
                let (Some(first), Some(last)) = (day.first(), day.last()) else { continue };
                match device {
                    // A watch is worn from the first to the last minute of a day, as far as anyone knows.
                    Some(device) => {
                        let ends =
                            [first.at, last.at].map(|m| (m.saturating_mul(MINUTE_MS), Arc::clone(device)));
                        list(&mut all.seen, origin.platform, &origin.name).extend(ends);
                    }
                    None => note(&mut all.heart_rate, origin, first.at),
                }
            }
        }
        for MotionSeries { origin, device, minutes } in motion {
            for day in minutes.chunk_by(|a, b| day_of(a.at) == day_of(b.at)) {
                if let (Some(first), None) = (day.first(), device) {
                    note(&mut all.motion, origin, first.at);
                }
            }
        }
        for seen in lists(&mut all.seen) {
            seen.sort_unstable();
            seen.dedup_by(|b, a| a.1 == b.1 && utc_day(a.0) == utc_day(b.0));
        }
        all
    }

    /// Those of the UTC days `first` to `last`, both included, each device in a row once.
    #[must_use]
    pub fn between(&self, first: i64, last: i64) -> Self {
        let mut some = Self::default();
        for (platform, names) in &self.seen {
            for (name, seen) in names {
                let from = seen.partition_point(|s| utc_day(s.0) < first);
                let to = seen.partition_point(|s| utc_day(s.0) <= last);
                let Some(inside) = seen.get(from..to).filter(|inside| !inside.is_empty()) else { continue };
                let there = list(&mut some.seen, *platform, name);
                there.extend_from_slice(inside);
                there.dedup_by(|b, a| a.1 == b.1);
            }
        }
        for (from, to) in [(&self.heart_rate, &mut some.heart_rate), (&self.motion, &mut some.motion)] {
            for (origin, days) in from {
                // Of several days the first tells.
                let inside = days.iter().find(|(day, _)| (first..=last).contains(day));
                if let Some((day, minute)) = inside {
                    to.insert(Arc::clone(origin), BTreeMap::from([(*day, *minute)]));
                }
            }
        }
        some
    }

    /// Adds those of other days.
    pub fn add(&mut self, other: Self) {
        for (platform, names) in other.seen {
            for (name, seen) in names {
                list(&mut self.seen, platform, &name).extend(seen);
            }
        }
        for (to, from) in [(&mut self.heart_rate, other.heart_rate), (&mut self.motion, other.motion)] {
            for (series, days) in from {
                to.entry(series).or_default().extend(days);
            }
        }
    }
}

/// The devices each source name was seen with, over time.
///
/// Apple writes the resting heart rate without a device. It belongs to the watch that the same source name used
/// last before; where there is none, to the one it used first afterwards. Worked out when days are built and never
/// part of a record's identity, so a device that becomes known later moves its old records along.
#[derive(Debug, Default)]
pub struct Devices {
    seen: Seen,
    /// The first minute of series that do not name their device: it is the whole series' that was worn then.
    heart_rate: BTreeMap<Arc<Origin>, i64>,
    motion: BTreeMap<Arc<Origin>, i64>,
}

impl Devices {
    /// What records and heart rate say of devices.
    pub fn of(records: &[Record], heart_rate: &[HeartRateSeries]) -> Self {
        Self::new(Sightings::of(records, heart_rate, &[]))
    }

    /// What was seen, all of it.
    pub fn new(all: Sightings) -> Self {
        let (mut seen, heart_rate, motion) = (all.seen, firsts(all.heart_rate), firsts(all.motion));
        for devices in lists(&mut seen) {
            devices.sort_unstable();
            // Only changes matter; a watch worn for years is one entry.
            devices.dedup_by(|b, a| a.1 == b.1);
        }
        Self { seen, heart_rate, motion }
    }

    /// The first instant, in UTC milliseconds, from which what does not name its device may be another one's there than
    /// here; none where nothing is.
    pub fn first_difference(&self, there: &Self) -> Option<i64> {
        let moved = |here: &BTreeMap<Arc<Origin>, i64>, there_at: &BTreeMap<Arc<Origin>, i64>| {
            here.iter().any(|(origin, at)| {
                there_at.get(origin).is_some_and(|t| self.worn(origin, *at) != there.worn(origin, *t))
            })
        };
        if moved(&self.heart_rate, &there.heart_rate) || moved(&self.motion, &there.motion) {
            return Some(i64::MIN);
        }
        let names = |of: &Self| -> BTreeSet<(Platform, String)> {
            of.seen.iter().flat_map(|(p, names)| names.keys().map(|n| (*p, n.clone()))).collect()
        };
        let all = &names(self) | &names(there);
        all.iter().filter_map(|(p, name)| differ(self.list(*p, name), there.list(*p, name))).min()
    }

    /// The source of a record.
    pub fn source(&self, record: &Record) -> Source {
        self.resolve(&record.origin, record.device.as_deref(), record.start.epoch_ms)
    }

    /// The source of a heart-rate series, or of a part of it.
    pub fn source_of_series(&self, series: &HeartRateSeries) -> Source {
        let start = series.minutes.first().map_or(0, |m| m.at);
        let start = self.heart_rate.get(&series.origin).copied().unwrap_or(start);
        self.resolve(&series.origin, series.device.as_deref(), start.saturating_mul(MINUTE_MS))
    }

    /// The source of a series of speed and grade, or of a part of it.
    pub fn source_of_motion(&self, series: &MotionSeries) -> Source {
        let start = series.minutes.first().map_or(0, |m| m.at);
        let start = self.motion.get(&series.origin).copied().unwrap_or(start);
        self.resolve(&series.origin, series.device.as_deref(), start.saturating_mul(MINUTE_MS))
    }

    fn resolve(&self, origin: &Origin, own: Option<&str>, at_ms: i64) -> Source {
        let own = own.or_else(|| self.worn_at(origin, at_ms));
        Source::new(origin.platform, &origin.app, own)
    }

    fn worn(&self, origin: &Origin, minute: i64) -> Option<&str> {
        self.worn_at(origin, minute.saturating_mul(MINUTE_MS))
    }

    fn worn_at(&self, origin: &Origin, at_ms: i64) -> Option<&str> {
        let devices = self.list(origin.platform, &origin.name);
        let later = devices.partition_point(|d| d.0 <= at_ms);
        devices.get(later.saturating_sub(1)).map(|d| &*d.1)
    }

    fn list(&self, platform: Platform, name: &str) -> &[(i64, Arc<str>)] {
        self.seen.get(&platform).and_then(|names| names.get(name)).map_or(&[], Vec::as_slice)
    }
}

/// The first instant at which two lists of changes tell different devices. Before its first change a list tells that one.
fn differ(a: &[(i64, Arc<str>)], b: &[(i64, Arc<str>)]) -> Option<i64> {
    if a.first().map(|s| &s.1) != b.first().map(|s| &s.1) {
        return Some(i64::MIN);
    }
    let same = a.iter().zip(b).skip(1).take_while(|(a, b)| a == b).count() + 1;
    let at = |list: &[(i64, Arc<str>)]| list.get(same).map(|s| s.0);
    at(a).into_iter().chain(at(b)).min()
}

fn utc_day(epoch_ms: i64) -> i64 {
    epoch_ms.div_euclid(DAY_MS)
}

fn list<'s>(seen: &'s mut Seen, platform: Platform, name: &str) -> &'s mut Vec<(i64, Arc<str>)> {
    let names = seen.entry(platform).or_default();
    // The name is copied where it is new, and not once a record.
    if !names.contains_key(name) {
        names.insert(name.to_owned(), Vec::new());
    }
    names.entry(name.to_owned()).or_default()
}

fn lists(seen: &mut Seen) -> impl Iterator<Item = &mut Vec<(i64, Arc<str>)>> {
    seen.values_mut().flat_map(BTreeMap::values_mut)
}

fn note(minutes: &mut FirstMinutes, origin: &Arc<Origin>, minute: i64) {
    let first = minutes.entry(Arc::clone(origin)).or_default().entry(day_of(minute)).or_insert(minute);
    *first = minute.min(*first);
}

/// The UTC day of a minute.
fn day_of(minute: i64) -> i64 {
    minute.div_euclid(DAY_MINUTES)
}

/// The first minute of each series without a device.
fn firsts(minutes: FirstMinutes) -> BTreeMap<Arc<Origin>, i64> {
    let first =
        |(origin, days): (Arc<Origin>, BTreeMap<i64, i64>)| Some((origin, *days.first_key_value()?.1));
    minutes.into_iter().filter_map(first).collect()
}
