//! The routes of exercise sessions, point by point.

use std::collections::HashMap;

use rusqlite::Row;

use crate::error::Stop;
use crate::health_connect::database::{integer, number};
use crate::health_connect::{ReadError, Reading};
use crate::limits;
use crate::report::Unreadable;
use crate::track::{Point, Route, Track};

/// Sessions by their row: start and end in UTC milliseconds.
pub(super) type Sessions = HashMap<i64, (i64, i64)>;

/// The routes of sessions. A route with more points than any has is counted and left out.
pub(super) fn read(reading: &mut Reading<'_>, sessions: &Sessions) -> Result<HashMap<i64, Route>, ReadError> {
    let columns =
        ["parent_key", "timestamp_millis", "latitude", "longitude", "altitude", "horizontal_accuracy"];
    let mut routes = HashMap::new();
    let Some(mut statement) = reading.database.select_in_order("exercise_route_table", &columns)? else {
        return Ok(routes);
    };
    let mut rows = statement.query([])?;
    let mut open: Option<(i64, Option<Track>)> = None;
    let mut minutes = 0;
    while let Some(row) = rows.next()? {
        reading.row()?;
        let Some((session, within)) = integer(row, 0).and_then(|row| Some((row, sessions.get(&row)?))) else {
            continue;
        };
        if open.as_ref().is_none_or(|(of, _)| *of != session) {
            minutes += close(open.take(), &mut routes);
            if minutes > limits::ROUTE_MINUTES {
                return Err(Stop::TooLarge.into());
            }
            open = Some((session, Some(Track::within(within.0, within.1))));
        }
        if let (Some((_, track)), Some(point)) = (&mut open, point(row))
            && track.as_mut().is_some_and(|track| track.push(point).is_err())
        {
            *track = None;
            reading.report.count(Unreadable::Route);
        }
    }
    close(open, &mut routes);
    Ok(routes)
}

/// Keeps a route that is whole, and gives how many minutes it has.
fn close(open: Option<(i64, Option<Track>)>, routes: &mut HashMap<i64, Route>) -> usize {
    let Some((session, Some(track))) = open else { return 0 };
    let route = track.finish();
    let minutes = route.minutes.len();
    routes.insert(session, route);
    minutes
}

fn point(row: &Row<'_>) -> Option<Point> {
    // What an app did not say the platform stores as the smallest number there is.
    let said = |column| number(row, column).filter(|value| !value.is_subnormal());
    Some(Point {
        at_ms: integer(row, 1)?,
        latitude: number(row, 2)?,
        longitude: number(row, 3)?,
        height_m: said(4),
        accuracy_m: said(5),
    })
}
