//! Heart rate and speed: series of samples whose writer stands with their record.

use std::collections::HashMap;

use crate::error::Stop;
use crate::health_connect::database::{HEART_RATE, SPEED, SPEED_SAMPLES, integer, number};
use crate::health_connect::{ReadError, Reading, bounded};
use crate::report::Unreadable;
use crate::staging::{SourceId, Staging};

/// Where a sample goes; gives whether it was one.
type Sink = fn(&mut Staging, SourceId, i64, f64) -> Result<bool, Stop>;

pub(super) fn read(reading: &mut Reading<'_>) -> Result<(), ReadError> {
    let heart_rate = "heart_rate_record_series_table";
    samples(reading, HEART_RATE, heart_rate, "beats_per_minute", Staging::heart_rate)?;
    samples(reading, SPEED, SPEED_SAMPLES, "speed", Staging::speed)
}

fn samples(
    reading: &mut Reading<'_>,
    records: &str,
    samples: &str,
    value: &str,
    sink: Sink,
) -> Result<(), ReadError> {
    let sources = sources(reading, records)?;
    let Some(mut statement) = reading.database.select(samples, &["parent_key", "epoch_millis", value])?
    else {
        return Ok(());
    };
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        reading.row()?;
        let Some(source) = integer(row, 0).and_then(|record| sources.get(&record)) else {
            reading.report.count(Unreadable::Orphan);
            continue;
        };
        let Some(at_ms) = integer(row, 1) else {
            reading.report.count(Unreadable::Date);
            continue;
        };
        let readable = match number(row, 2) {
            Some(value) => sink(&mut reading.staging, *source, at_ms, value)?,
            None => false,
        };
        if !readable {
            reading.report.count(Unreadable::Number);
        }
    }
    Ok(())
}

/// Who wrote each record, by its row.
fn sources(reading: &mut Reading<'_>, records: &str) -> Result<HashMap<i64, SourceId>, ReadError> {
    let mut sources = HashMap::new();
    let columns = ["row_id", "app_info_id", "device_info_id"];
    let Some(mut statement) = reading.database.select(records, &columns)? else { return Ok(sources) };
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        if let Some(id) = integer(row, 0) {
            bounded(sources.len())?;
            sources.insert(id, reading.writers.source(integer(row, 1), integer(row, 2))?);
        }
    }
    Ok(sources)
}
