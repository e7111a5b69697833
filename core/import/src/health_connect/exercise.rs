//! Exercise sessions. Their distance and climb are records of their own.

use std::collections::HashMap;

use ebb_model::health::record::{Activity, Body, Workout};

use crate::error::Stop;
use crate::health_connect::database::{DISTANCE, ELEVATION, EXERCISE, integer, number, time};
use crate::health_connect::writers::{Common, moment};
use crate::health_connect::{ReadError, Reading, bounded, routes};
use crate::limits;
use crate::report::Unreadable;

pub(super) fn read(reading: &mut Reading<'_>) -> Result<(), ReadError> {
    let mut sessions = sessions(reading)?;
    let mut paused = pauses(reading, &sessions)?;
    let runs = sessions.iter().filter(|s| s.activity == Activity::Run);
    let runs = runs.filter_map(|s| Some((s.row?, (s.start_ms, s.end_ms)))).collect();
    let mut routes = routes::read(reading, &runs)?;
    // By app and start, so that what a record of distance overlaps is found without a look at every session.
    sessions.sort_by_key(|session| (session.common.app, session.start_ms));
    let distance = sums_inside(reading, DISTANCE, "distance", &sessions)?;
    let ascent = sums_inside(reading, ELEVATION, "elevation", &sessions)?;
    for (place, session) in sessions.into_iter().enumerate() {
        let route = session.row.and_then(|row| routes.remove(&row)).unwrap_or_default();
        let paused_ms = session.row.and_then(|row| paused.remove(&row)).unwrap_or(0);
        let workout = Workout {
            activity: session.activity,
            moving_s: millis((session.end_ms - session.start_ms - paused_ms).max(0)) / 1000.0,
            distance_m: sum(&distance, place).or(route.distance_m),
            mean_hr: None,
            ascent_m: sum(&ascent, place).or(route.ascent_m),
            effort: None,
            temperature_c: None,
        };
        reading.staging.route(session.common.source, route.minutes)?;
        let start = moment(session.start_ms, session.start_offset, reading.zone);
        let end = moment(session.end_ms, session.end_offset, reading.zone);
        reading.staging.push(session.common.draft(start, end, Body::Workout(workout)))?;
    }
    Ok(())
}

struct Session {
    common: Common,
    row: Option<i64>,
    start_ms: i64,
    end_ms: i64,
    start_offset: Option<i64>,
    end_offset: Option<i64>,
    activity: Activity,
}

fn sessions(reading: &mut Reading<'_>) -> Result<Vec<Session>, ReadError> {
    let columns =
        ["row_id", "start_time", "start_zone_offset", "end_time", "end_zone_offset", "exercise_type"];
    let mut sessions = Vec::new();
    let Some(mut statement) = reading.database.records(EXERCISE, &columns)? else { return Ok(sessions) };
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        reading.row()?;
        let common = Common::of(row, &mut reading.writers)?;
        let (Some(start_ms), Some(end_ms)) = (time(row, 5), time(row, 7)) else {
            reading.report.count(Unreadable::Date);
            continue;
        };
        bounded(sessions.len())?;
        sessions.push(Session {
            common,
            row: integer(row, 4),
            start_ms,
            end_ms,
            start_offset: integer(row, 6),
            end_offset: integer(row, 8),
            activity: activity(integer(row, 9)),
        });
    }
    Ok(sessions)
}

fn millis(ms: i64) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "within the calendar, below 2^53")]
    let ms = ms as f64;
    ms
}

/// What a session is to the model, by the platform's number (`ExerciseSessionType`, API 34; Jetpack's differ and
/// are never in a data base).
fn activity(number: Option<i64>) -> Activity {
    match number {
        // Running, on a treadmill.
        Some(33 | 34) => Activity::Run,
        // Hiking, walking.
        Some(21 | 53) => Activity::Walk,
        // Strength training, weightlifting.
        Some(45 | 55) => Activity::Strength,
        _ => Activity::Cross,
    }
}

/// The platform's number of a pause (`ExerciseSegmentType`, API 34). A rest (66) is part of the exercise.
const PAUSE: i64 = 67;

/// Milliseconds paused, by the session's row.
fn pauses(reading: &Reading<'_>, sessions: &[Session]) -> Result<HashMap<i64, i64>, ReadError> {
    let bounds: HashMap<i64, (i64, i64)> =
        sessions.iter().filter_map(|s| Some((s.row?, (s.start_ms, s.end_ms)))).collect();
    let mut pauses: HashMap<i64, Vec<(i64, i64)>> = HashMap::new();
    let columns = ["parent_key", "segment_start_time", "segment_end_time", "segment_type"];
    let Some(mut statement) = reading.database.select("exercise_segments_table", &columns)? else {
        return Ok(HashMap::new());
    };
    let mut rows = statement.query([])?;
    let mut count = 0;
    while let Some(row) = rows.next()? {
        let (Some(session), Some(start), Some(end), Some(PAUSE)) =
            (integer(row, 0), integer(row, 1), integer(row, 2), integer(row, 3))
        else {
            continue;
        };
        if let Some((first, last)) = bounds.get(&session) {
            bounded(count)?;
            count += 1;
            pauses.entry(session).or_default().push((start.max(*first), end.min(*last)));
        }
    }
    Ok(pauses.into_iter().map(|(session, spans)| (session, covered(spans))).collect())
}

/// Milliseconds covered by spans that may overlap.
fn covered(mut spans: Vec<(i64, i64)>) -> i64 {
    spans.sort_unstable();
    let (mut sum, mut reached) = (0, i64::MIN);
    for (start, end) in spans {
        let start = start.max(reached);
        if end > start {
            sum += end - start;
            reached = end;
        }
    }
    sum
}

/// Of each session, the sum of the same app's records inside it, pro rata by time; none without such a record.
fn sums_inside(
    reading: &mut Reading<'_>,
    table: &str,
    value: &str,
    sessions: &[Session],
) -> Result<Vec<Option<f64>>, ReadError> {
    let mut sums = vec![None; sessions.len()];
    let longest = sessions.iter().map(|s| s.end_ms - s.start_ms).max().unwrap_or(0);
    let columns = ["app_info_id", "start_time", "end_time", value];
    let Some(mut statement) = reading.database.select(table, &columns)? else { return Ok(sums) };
    let mut rows = statement.query([])?;
    let mut meetings = 0_usize;
    while let Some(row) = rows.next()? {
        reading.row()?;
        let app = integer(row, 0);
        let (Some(start), Some(end)) = (time(row, 1), time(row, 2)) else {
            reading.report.count(Unreadable::Date);
            continue;
        };
        let Some(value) = number(row, 3) else {
            reading.report.count(Unreadable::Number);
            continue;
        };
        // Sessions of this app that start before the record ends, and not so early that none reaches it.
        let first = sessions.partition_point(|s| (s.common.app, s.start_ms) < (app, start - longest));
        let after = sessions.partition_point(|s| (s.common.app, s.start_ms) <= (app, end));
        meetings = meetings.saturating_add(after.saturating_sub(first));
        if meetings > limits::MEETINGS {
            return Err(Stop::TooLarge.into());
        }
        for place in first..after {
            let (Some(session), Some(sum)) = (sessions.get(place), sums.get_mut(place)) else { break };
            if let Some(share) = share_inside((start, end), (session.start_ms, session.end_ms)) {
                *sum = Some(sum.unwrap_or(0.0) + value * share);
            }
        }
    }
    Ok(sums)
}

/// The sum of a session, where there is one and it is a number.
fn sum(sums: &[Option<f64>], place: usize) -> Option<f64> {
    sums.get(place).copied().flatten().filter(|sum| sum.is_finite())
}

/// The part of a record's time that lies inside a session; none when they do not meet.
fn share_inside(record: (i64, i64), session: (i64, i64)) -> Option<f64> {
    let inside = record.1.min(session.1) - record.0.max(session.0);
    let length = record.1 - record.0;
    match length {
        1.. if inside > 0 => Some(millis(inside) / millis(length)),
        // An instant.
        0 if inside == 0 => Some(1.0),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distance_counts_pro_rata_by_time() {
        assert_eq!(share_inside((0, 100), (50, 200)), Some(0.5));
        assert_eq!(share_inside((60, 70), (50, 200)), Some(1.0));
        assert_eq!(share_inside((60, 60), (50, 200)), Some(1.0));
        assert_eq!(share_inside((0, 50), (50, 200)), None);
        assert_eq!(share_inside((70, 60), (50, 200)), None);
        assert_eq!(share_inside((40, 40), (50, 200)), None);
    }

    #[test]
    fn pauses_that_overlap_count_once() {
        assert_eq!(covered(vec![(50, 60), (0, 10), (5, 20), (7, 8), (90, 80)]), 30);
    }

    #[test]
    fn numbers_are_those_of_the_platform() {
        for (number, is) in [
            (33, Activity::Run),
            (34, Activity::Run),
            (53, Activity::Walk),
            (21, Activity::Walk),
            (45, Activity::Strength),
            (56, Activity::Cross),
        ] {
            assert_eq!(activity(Some(number)), is, "{number}");
        }
    }
}
