//! Which records of a phone are known to be on it.

use ebb_model::health::record::Interval;
use ebb_model::health::stream::Platform;
use rusqlite::{Connection, params};

use crate::codes::Coded;
use crate::error::Result;
use crate::pack::native_id;

/// Kinds of record as phones tell them apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HeldKind {
    /// The platform's resting heart rate.
    RestingHeartRate,
    /// rMSSD and SDNN.
    Hrv,
    /// Sessions and stretches of sleep.
    Sleep,
    /// Runs and other workouts.
    Workout,
}

impl HeldKind {
    /// Of `record.kind`, as condition.
    const fn condition(self) -> &'static str {
        match self {
            Self::RestingHeartRate => "r.kind = 1",
            Self::Hrv => "r.kind IN (2, 3)",
            Self::Sleep => "r.kind = 4 OR r.kind BETWEEN 11 AND 16",
            Self::Workout => "r.kind = 5",
        }
    }
}

/// The native ids that a phone handed over itself and did not delete since, of the records that start within a span.
pub(crate) fn native_ids(
    connection: &Connection,
    platform: Platform,
    kind: HeldKind,
    span: Interval,
) -> Result<Vec<String>> {
    let sql = format!(
        "SELECT d.native_id FROM record r JOIN delivery d ON d.record_id = r.id JOIN source s ON s.id = r.source_id
         WHERE r.start_s BETWEEN ?1 AND ?2 AND ({}) AND s.platform = ?3
           AND d.live = 1 AND d.withdrawn_ms IS NULL AND d.native_id IS NOT NULL
           AND r.start_s * 1000 + d.start_ms >= ?4 AND r.start_s * 1000 + d.start_ms < ?5
         ORDER BY r.start_s, d.native_id",
        kind.condition()
    );
    let mut select = connection.prepare_cached(&sql)?;
    let (from, to) = (span.from_ms, span.to_ms);
    let of = params![from.div_euclid(1000), to.div_euclid(1000), platform.code(), from, to];
    let mut rows = select.query(of)?;
    let mut ids = Vec::new();
    while let Some(row) = rows.next()? {
        ids.push(native_id::unpack(&row.get::<_, Vec<u8>>(0)?)?);
    }
    Ok(ids)
}
