//! Heart rate: series of samples whose writer stands with their record.

use std::collections::HashMap;

use crate::health_connect::database::{HEART_RATE, integer, number};
use crate::health_connect::{ReadError, Reading, bounded};
use crate::report::Unreadable;
use crate::staging::SourceId;

pub(super) fn read(reading: &mut Reading<'_>) -> Result<(), ReadError> {
    let sources = sources(reading)?;
    let columns = ["parent_key", "epoch_millis", "beats_per_minute"];
    let Some(mut statement) = reading.database.select("heart_rate_record_series_table", &columns)? else {
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
            Some(bpm) => reading.staging.heart_rate(*source, at_ms, bpm)?,
            None => false,
        };
        if !readable {
            reading.report.count(Unreadable::Number);
        }
    }
    Ok(())
}

/// Who wrote each record of heart rate, by its row.
fn sources(reading: &mut Reading<'_>) -> Result<HashMap<i64, SourceId>, ReadError> {
    let mut sources = HashMap::new();
    let columns = ["row_id", "app_info_id", "device_info_id"];
    let Some(mut statement) = reading.database.select(HEART_RATE, &columns)? else { return Ok(sources) };
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        if let Some(id) = integer(row, 0) {
            bounded(sources.len())?;
            sources.insert(id, reading.writers.source(integer(row, 1), integer(row, 2))?);
        }
    }
    Ok(sources)
}
