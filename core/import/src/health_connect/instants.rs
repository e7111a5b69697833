//! Resting heart rate and rMSSD.

use ebb_model::health::record::Body;

use crate::health_connect::database::{RESTING_HEART_RATE, RMSSD, integer, number, time};
use crate::health_connect::writers::{Common, moment};
use crate::health_connect::{ReadError, Reading};
use crate::report::Unreadable;

pub(super) fn read(reading: &mut Reading<'_>) -> Result<(), ReadError> {
    table(reading, RESTING_HEART_RATE, "beats_per_minute", |bpm| Body::RestingHeartRate { bpm })?;
    table(reading, RMSSD, "heart_rate_variability_millis", |ms| Body::Rmssd { ms })
}

fn table(
    reading: &mut Reading<'_>,
    table: &str,
    value: &str,
    body: fn(f64) -> Body,
) -> Result<(), ReadError> {
    let Some(mut statement) = reading.database.records(table, &["time", "zone_offset", value])? else {
        return Ok(());
    };
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        reading.row()?;
        let common = Common::of(row, &mut reading.writers)?;
        let Some(time) = time(row, 4) else {
            reading.report.count(Unreadable::Date);
            continue;
        };
        let Some(value) = number(row, 6) else {
            reading.report.count(Unreadable::Number);
            continue;
        };
        let at = moment(time, integer(row, 5), reading.zone);
        reading.staging.push(common.draft(at, at, body(value)))?;
    }
    Ok(())
}
