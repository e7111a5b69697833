//! Which device a record without one came from.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::health::heart_rate::HeartRateSeries;
use crate::health::motion::MotionSeries;
use crate::health::record::{Origin, Record};
use crate::health::stream::{Platform, Source};
use crate::time::MINUTE_MS;

/// The devices each source name was seen with, over time.
///
/// Apple writes the resting heart rate without a device. It belongs to the watch that the same source name used
/// last before; where there is none, to the one it used first afterwards. Worked out when days are built and never
/// part of a record's identity, so a device that becomes known later moves its old records along.
#[derive(Debug, Default)]
pub struct Devices<'a> {
    seen: BTreeMap<SourceName<'a>, Vec<(i64, &'a Arc<str>)>>,
}

/// What HealthKit and its export share of a source.
type SourceName<'a> = (Platform, &'a str);

impl<'a> Devices<'a> {
    /// What records and heart rate say of devices.
    pub fn of(records: &'a [Record], heart_rate: &'a [HeartRateSeries]) -> Self {
        let mut seen: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for series in heart_rate {
            // A series is one device's: its ends say from when to when it was worn.
            let ends = series.minutes.first().into_iter().chain(series.minutes.last());
            for (minute, device) in ends.zip(series.device.iter().cycle()) {
                let at = minute.at.saturating_mul(MINUTE_MS);
                seen.entry(name(&series.origin)).or_default().push((at, device));
            }
        }
        for record in records {
            if let Some(device) = &record.device {
                seen.entry(name(&record.origin)).or_default().push((record.start.epoch_ms, device));
            }
        }
        for devices in seen.values_mut() {
            devices.sort_unstable();
            // Only changes matter; a watch worn for years is one entry.
            devices.dedup_by_key(|d| d.1);
        }
        Self { seen }
    }

    /// The source of a record.
    pub fn source(&self, record: &Record) -> Source {
        self.resolve(&record.origin, record.device.as_deref(), record.start.epoch_ms)
    }

    /// The source of a heart-rate series.
    pub fn source_of_series(&self, series: &HeartRateSeries) -> Source {
        let start = series.minutes.first().map_or(0, |m| m.at.saturating_mul(MINUTE_MS));
        self.resolve(&series.origin, series.device.as_deref(), start)
    }

    /// The source of a series of speed and grade.
    pub fn source_of_motion(&self, series: &MotionSeries) -> Source {
        let start = series.minutes.first().map_or(0, |m| m.at.saturating_mul(MINUTE_MS));
        self.resolve(&series.origin, series.device.as_deref(), start)
    }

    fn resolve(&self, origin: &Origin, own: Option<&str>, at_ms: i64) -> Source {
        let known = || {
            let devices = self.seen.get(&name(origin))?;
            let later = devices.partition_point(|d| d.0 <= at_ms);
            devices.get(later.saturating_sub(1)).map(|d| &**d.1)
        };
        Source::new(origin.platform, &origin.app, own.or_else(known))
    }
}

fn name(origin: &Origin) -> SourceName<'_> {
    (origin.platform, &origin.name)
}
