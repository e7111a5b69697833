//! The same life as a phone hands it over: change sets instead of an export.
//!
//! They are made of the export itself, read back as any export is, so that both tell of the same life by construction.
//! What a phone does to them besides is done here: ids of its own, a sync twice a day, records that come days late,
//! syncs repeated or in the wrong order, records entered by mistake and deleted, and a resting heart rate that is
//! revised during the morning.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::mem;

use ebb_engine::changes::Arrival;
use ebb_model::health::heart_rate::HeartRateSeries;
use ebb_model::health::motion::MotionSeries;
use ebb_model::health::record::{Body, ChangeSet, Cursor, Deletion, Delivery, Interval, Record};
use ebb_model::health::stream::Platform;
use ebb_model::time::{HOUR_MS, MINUTE_MS, Moment};

use super::rng::{Chance, Theme};

/// Time between two syncs.
const SYNC_MS: i64 = 12 * HOUR_MS;
/// Between the first resting heart rate of a morning and the one that is left of it.
const REVISED_AFTER_MS: i64 = 20 * MINUTE_MS;
/// Records that come late, and by how many syncs at most.
const LATE: (f64, i64) = (0.02, 20);
/// Records with a double that is deleted later.
const DOUBLED: f64 = 0.01;
/// Resting heart rates that are revised.
const REVISED: f64 = 0.2;
/// Syncs that come twice, and syncs that change places with the one before.
const REPEATED: f64 = 0.05;
const SWAPPED: f64 = 0.1;

/// The change sets of a life in the order in which they arrive.
pub fn of(export: ChangeSet, seed: u64) -> Vec<Arrival> {
    let mut phone = Phone { syncs: BTreeMap::new(), seed };
    for (number, record) in (0..).zip(export.records) {
        phone.record(number, record);
    }
    for series in export.heart_rate {
        phone.heart_rate(&series);
    }
    for series in export.motion {
        phone.motion(&series);
    }
    phone.arrivals()
}

/// Writes them, a line each.
pub fn write(arrivals: &[Arrival], out: &mut impl Write) -> io::Result<()> {
    for arrival in arrivals {
        writeln!(out, "{}", arrival.line().map_err(io::Error::other)?)?;
    }
    out.flush()
}

/// What each sync hands over, by the number of the sync.
struct Phone {
    syncs: BTreeMap<i64, ChangeSet>,
    seed: u64,
}

impl Phone {
    fn sync(&mut self, number: i64) -> &mut ChangeSet {
        self.syncs.entry(number).or_insert_with(|| ChangeSet::new(Delivery::Live))
    }

    fn record(&mut self, number: u32, record: Record) {
        let mut chance = Chance::numbered(self.seed, Theme::Delivery, number);
        let created = record.created_ms.unwrap_or(record.end.epoch_ms);
        let late = if chance.happens(LATE.0) { chance.whole(1, LATE.1) } else { 0 };
        let sync = created.div_euclid(SYNC_MS) + late;
        let id = |what: &str| format!("{what}-{number:07}");
        let record = Record { native_id: Some(id("S")), ..record };
        if chance.happens(DOUBLED) {
            let by = |moment: Moment| moment.plus_ms(MINUTE_MS);
            let double = Record {
                native_id: Some(id("D")),
                start: by(record.start),
                end: by(record.end),
                ..record.clone()
            };
            // A deletion may be heard of before its record.
            self.sync(sync + chance.whole(-1, 3)).deletions.push(deletion(&double));
            self.sync(sync).records.push(double);
        }
        if let Body::RestingHeartRate { bpm } = record.body
            && chance.happens(REVISED)
        {
            let first = Record {
                native_id: Some(id("F")),
                created_ms: Some(created - REVISED_AFTER_MS),
                body: Body::RestingHeartRate { bpm: bpm + 2.0 },
                ..record.clone()
            };
            self.sync(sync).deletions.push(deletion(&first));
            self.sync((created - REVISED_AFTER_MS).div_euclid(SYNC_MS)).records.push(first);
        }
        let set = self.sync(sync);
        let at = chance.whole(0, set.records.len() as i64) as usize;
        set.records.insert(at.min(set.records.len()), record);
    }

    fn heart_rate(&mut self, series: &HeartRateSeries) {
        for minute in &series.minutes {
            let set = self.sync(sync_after(minute.at));
            let of = |s: &HeartRateSeries| s.origin == series.origin && s.device == series.device;
            if !set.heart_rate.last().is_some_and(of) {
                set.heart_rate.push(HeartRateSeries { minutes: Vec::new(), ..series.clone() });
                set.heart_rate_asked.push(asked(minute.at));
            }
            set.heart_rate.last_mut().into_iter().for_each(|s| s.minutes.push(*minute));
            set.heart_rate_asked.last_mut().into_iter().for_each(|i| i.to_ms = asked(minute.at).to_ms);
        }
    }

    fn motion(&mut self, series: &MotionSeries) {
        for minute in &series.minutes {
            let set = self.sync(sync_after(minute.at));
            let of = |s: &MotionSeries| s.origin == series.origin && s.device == series.device;
            if !set.motion.last().is_some_and(of) {
                set.motion.push(MotionSeries { minutes: Vec::new(), ..series.clone() });
            }
            set.motion.last_mut().into_iter().for_each(|s| s.minutes.push(*minute));
        }
    }

    fn arrivals(self) -> Vec<Arrival> {
        let mut arrivals: Vec<Arrival> = Vec::new();
        for (index, (number, mut changes)) in (0..).zip(self.syncs) {
            let position = number.to_be_bytes().to_vec();
            changes.cursors.push(Cursor { platform: Platform::Ios, kind: "all".to_owned(), position });
            let arrival = Arrival { at_ms: Some((number + 1) * SYNC_MS), changes };
            let mut chance = Chance::numbered(self.seed, Theme::Syncs, index);
            if chance.happens(REPEATED) {
                arrivals.push(arrival.clone());
            }
            arrivals.push(arrival);
            if let [.., before, last] = &mut arrivals[..]
                && chance.happens(SWAPPED)
            {
                mem::swap(before, last);
            }
        }
        arrivals
    }
}

fn deletion(record: &Record) -> Deletion {
    Deletion { platform: record.origin.platform, native_id: record.native_id.clone().unwrap_or_default() }
}

/// The sync that hands over what was measured in a minute.
fn sync_after(minute: i64) -> i64 {
    (minute * MINUTE_MS).div_euclid(SYNC_MS)
}

fn asked(minute: i64) -> Interval {
    Interval { from_ms: minute * MINUTE_MS, to_ms: (minute + 1) * MINUTE_MS }
}
