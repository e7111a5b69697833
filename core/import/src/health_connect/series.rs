//! Heart rate and speed: series of samples whose writer stands with their record.

use crate::error::Stop;
use crate::health_connect::database::{HEART_RATE, SPEED, SPEED_SAMPLES, integer, number, time};
use crate::health_connect::{ReadError, Reading};
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
        let Some(source) = integer(row, 0).and_then(|record| sources.of(record)) else {
            reading.report.count(Unreadable::Orphan);
            continue;
        };
        let Some(at_ms) = time(row, 1) else {
            reading.report.count(Unreadable::Date);
            continue;
        };
        let readable = match number(row, 2) {
            Some(value) => sink(&mut reading.staging, source, at_ms, value)?,
            None => false,
        };
        if !readable {
            reading.report.count(Unreadable::Number);
        }
    }
    Ok(())
}

/// Who wrote each record, by its row: first and last of rows that follow each other and have one source. An app writes
/// many at a time, so that ten years of a record a minute are some 100,000 such stretches.
struct Sources(Vec<(i64, i64, SourceId)>);

impl Sources {
    fn of(&self, row: i64) -> Option<SourceId> {
        let after = self.0.partition_point(|(first, _, _)| *first <= row);
        let (_, last, source) = self.0.get(after.checked_sub(1)?)?;
        (row <= *last).then_some(*source)
    }
}

fn sources(reading: &mut Reading<'_>, records: &str) -> Result<Sources, ReadError> {
    let mut stretches: Vec<(i64, i64, SourceId)> = Vec::new();
    let columns = ["row_id", "app_info_id", "device_info_id"];
    let Some(mut statement) = reading.database.select_in_order(records, &columns)? else {
        return Ok(Sources(stretches));
    };
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let Some(id) = integer(row, 0) else { continue };
        let source = reading.writers.source(integer(row, 1), integer(row, 2))?;
        match stretches.last_mut() {
            Some((_, last, of)) if *of == source && last.checked_add(1) == Some(id) => *last = id,
            _ => {
                reading.staging.hold(size_of::<(i64, i64, SourceId)>())?;
                stretches.push((id, id, source));
            }
        }
    }
    Ok(Sources(stretches))
}
