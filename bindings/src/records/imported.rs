//! What an import did.

use ebb_engine::import::{Format, ImportReport as EngineReport, Unreadable};
use ebb_model::health::history::Quarantine;

pub use crate::callbacks::{ImportPhase, ImportProgress};
use crate::mirror::{count, mirror};
use crate::records::Metric;
use crate::time::Day;

/// Whose export a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum ExportFormat {
    /// Apple Health.
    AppleHealth,
    /// Health Connect.
    HealthConnect {
        /// The version of its data base's schema.
        schema: i64,
    },
}

mirror! {
    /// Why records are kept and never used.
    Implausible = Quarantine {
        /// A resting heart rate outside 25–120 bpm.
        RestingHeartRate,
        /// An HRV outside 1–250 ms (rMSSD) or 1–350 ms (SDNN).
        Hrv,
        /// A sleep that ends before it starts, or on a day with more than 16 hours of sleep.
        Sleep,
        /// A run without a plausible distance or pace.
        Run,
    }
}

mirror! {
    /// Why a record could not be read.
    UnreadableReason = Unreadable {
        /// A start or end is missing or is no date.
        Date,
        /// The value is missing or is no number; of heart rate also when outside 1 to 300.
        Number,
        /// The value is in a unit that does not measure such a thing.
        Unit,
        /// A kind of sleep that is not known.
        Stage,
        /// A sample whose record is missing, so that nobody wrote it.
        Orphan,
        /// The route of a run is damaged, or longer than any run: the run itself is kept.
        Route,
    }
}

/// How many records are kept and never used, for one reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Record)]
pub struct ImplausibleCount {
    /// Why.
    pub what: Implausible,
    /// How many.
    pub records: u64,
}

/// How many records could not be read, for one reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Record)]
pub struct UnreadableCount {
    /// Why.
    pub reason: UnreadableReason,
    /// How many.
    pub records: u64,
}

/// How many records a source wrote.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct SourceCount {
    /// Platform, app and device: `ios/com.apple.health/Watch6,7`.
    pub source: String,
    /// How many.
    pub records: u64,
}

/// The days of an export that have a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Record)]
pub struct ImportedDays {
    /// The first.
    pub first: Day,
    /// The last.
    pub last: Day,
    /// How many have one.
    pub with_records: u64,
}

/// Streams of a metric in the order of the phone's own apps.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct SuggestedOrder {
    /// What they measure.
    pub metric: Metric,
    /// Their keys, first choice first.
    pub streams: Vec<String>,
}

/// What an import read, kept and set aside. Counts only, never a value.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ImportReport {
    /// Whose export it was.
    pub format: ExportFormat,
    /// Records seen of the kinds Ebb uses, heart-rate samples included.
    pub read: u64,
    /// Records of other kinds.
    pub ignored: u64,
    /// Records that were new.
    pub new_records: u64,
    /// Records already known that this export changed.
    pub changed: u64,
    /// Records already known as they are.
    pub duplicates: u64,
    /// Samples that are no record of their own: heart rate, and the distances and ratings of workouts.
    pub parts: u64,
    /// Minutes of heart rate that were new.
    pub heart_rate_minutes: u64,
    /// Minutes of speed inside runs that were new.
    pub motion_minutes: u64,
    /// Records kept and never used, by reason.
    pub implausible: Vec<ImplausibleCount>,
    /// Records that could not be read, by reason.
    pub unreadable: Vec<UnreadableCount>,
    /// Routes of runs that the export names and does not hold.
    pub missing_routes: u64,
    /// The days with a record; none where there is no record.
    pub days: Option<ImportedDays>,
    /// Every source, by name.
    pub sources: Vec<SourceCount>,
    /// The phone's own order of apps, of each metric that has several and no order yet: offer it, and where the athlete takes it,
    /// give it to the call that sets the order of sources.
    pub suggested_orders: Vec<SuggestedOrder>,
}

impl From<Format> for ExportFormat {
    fn from(format: Format) -> Self {
        match format {
            Format::AppleHealth => Self::AppleHealth,
            Format::HealthConnect { schema } => Self::HealthConnect { schema },
        }
    }
}

impl From<EngineReport> for ImportReport {
    fn from(report: EngineReport) -> Self {
        let implausible = report.implausible.into_iter();
        let unreadable = report.unreadable.into_iter();
        let sources = report.sources.into_iter();
        let suggested = report.suggested_order.into_iter();
        Self {
            format: report.format.into(),
            read: report.read,
            ignored: report.ignored,
            new_records: count(report.new),
            changed: count(report.changed),
            duplicates: count(report.duplicates),
            parts: report.parts,
            heart_rate_minutes: count(report.heart_rate_minutes),
            motion_minutes: count(report.motion_minutes),
            implausible: implausible
                .map(|(what, records)| ImplausibleCount { what: what.into(), records })
                .collect(),
            unreadable: unreadable
                .map(|(reason, records)| UnreadableCount { reason: reason.into(), records })
                .collect(),
            missing_routes: report.missing_routes,
            days: report.days.map(|(first, last, days)| ImportedDays {
                first: first.into(),
                last: last.into(),
                with_records: count(days),
            }),
            sources: sources.map(|(source, records)| SourceCount { source, records }).collect(),
            suggested_orders: suggested
                .map(|(metric, streams)| SuggestedOrder {
                    metric: metric.into(),
                    streams: streams.iter().map(ToString::to_string).collect(),
                })
                .collect(),
        }
    }
}
