//! Sleep sessions and their stages.

use std::collections::HashMap;

use ebb_model::health::record::{Body, SleepStage, StageSpan};

use crate::health_connect::database::{SLEEP, integer, time};
use crate::health_connect::writers::{Common, moment};
use crate::health_connect::{ReadError, Reading, bounded};
use crate::report::Unreadable;

pub(super) fn read(reading: &mut Reading<'_>) -> Result<(), ReadError> {
    let mut stages = stages(reading)?;
    let columns = ["row_id", "start_time", "start_zone_offset", "end_time", "end_zone_offset"];
    let Some(mut statement) = reading.database.records(SLEEP, &columns)? else { return Ok(()) };
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        reading.row()?;
        let common = Common::of(row, &mut reading.writers)?;
        let (Some(start_ms), Some(end_ms)) = (time(row, 5), time(row, 7)) else {
            reading.report.count(Unreadable::Date);
            continue;
        };
        let own = integer(row, 4).and_then(|id| stages.remove(&id)).unwrap_or_default();
        let start = moment(start_ms, integer(row, 6), reading.zone);
        let end = moment(end_ms, integer(row, 8), reading.zone);
        let body = Body::SleepSession { stages: whole_session(own, start_ms, end_ms) };
        reading.staging.push(common.draft(start, end, body))?;
    }
    Ok(())
}

/// The stages of all sessions, by the session's row.
fn stages(reading: &mut Reading<'_>) -> Result<HashMap<i64, Vec<StageSpan>>, ReadError> {
    let mut stages: HashMap<i64, Vec<StageSpan>> = HashMap::new();
    let columns = ["parent_key", "stage_start_time", "stage_end_time", "stage_type"];
    let Some(mut statement) = reading.database.select("sleep_stages_table", &columns)? else {
        return Ok(stages);
    };
    let mut rows = statement.query([])?;
    let mut count = 0;
    while let Some(row) = rows.next()? {
        let (Some(session), Some(start_ms), Some(end_ms)) = (integer(row, 0), time(row, 1), time(row, 2))
        else {
            unreadable(reading, Unreadable::Date);
            continue;
        };
        let Some(stage) = integer(row, 3).and_then(stage) else {
            unreadable(reading, Unreadable::Stage);
            continue;
        };
        bounded(count)?;
        count += 1;
        stages.entry(session).or_default().push(StageSpan { start_ms, end_ms, stage });
    }
    Ok(stages)
}

/// A stage is a part of its session and counts only where it cannot be read.
fn unreadable(reading: &mut Reading<'_>, reason: Unreadable) {
    reading.report.read += 1;
    reading.report.count(reason);
}

/// The platform's number of a stage (`SleepSessionRecord.StageType`).
fn stage(number: i64) -> Option<SleepStage> {
    match number {
        // Unknown counts as asleep (model, section 1), as does sleeping without a stage.
        0 | 2 => Some(SleepStage::Asleep),
        // Awake, out of bed, awake in bed.
        1 | 3 | 7 => Some(SleepStage::Awake),
        4 => Some(SleepStage::Light),
        5 => Some(SleepStage::Deep),
        6 => Some(SleepStage::Rem),
        _ => None,
    }
}

/// The stages in order of time; a session without a stage of sleep is asleep from end to end but for its awake ones.
fn whole_session(mut stages: Vec<StageSpan>, start_ms: i64, end_ms: i64) -> Vec<StageSpan> {
    if stages.iter().all(|span| span.stage == SleepStage::Awake) {
        stages.push(StageSpan { start_ms, end_ms, stage: SleepStage::Asleep });
    }
    stages.sort_unstable();
    stages.shrink_to_fit();
    stages
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_session_without_a_stage_of_sleep_is_asleep_but_for_its_awake_ones() {
        let span = |start_ms, end_ms, stage| StageSpan { start_ms, end_ms, stage };
        let awake = span(10, 20, SleepStage::Awake);
        assert_eq!(whole_session(vec![awake], 0, 100), [span(0, 100, SleepStage::Asleep), awake]);
        let rem = span(5, 9, SleepStage::Rem);
        assert_eq!(whole_session(vec![awake, rem], 0, 100), [rem, awake]);
    }
}
