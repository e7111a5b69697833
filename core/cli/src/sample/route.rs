//! Routes of the last runs as GPX: laps around a field, a point every ten seconds.

use std::io::{self, Write};

use chrono::{DateTime, SecondsFormat};
use ebb_model::time::DAY_MS;

use super::records::Context;
use super::track::Track;

/// Routes are kept of so many last days: enough to be there, too few to weigh.
const DAYS: i32 = 7;
/// Where the gate is to be told, of all the runs it looks at.
const GATE_DAYS: i32 = 60;
/// Tempelhofer Feld, Berlin; a lap of 4 km.
const CENTRE: (f64, f64) = (52.4736, 13.4018);
const RADIUS_M: f64 = 4000.0 / std::f64::consts::TAU;
const METRES_A_DEGREE: f64 = 111_200.0;
const POINT_S: i64 = 10;

/// The name of the day's file, `route_2026-11-21_9.40am.gpx` after the local end of the run, if it has one.
pub fn name(day: &Context<'_>, track: &Track) -> Option<String> {
    if day.days_left > if day.truth.easy_cost.is_some() { GATE_DAYS } else { DAYS } {
        return None;
    }
    let local = track.end + i64::from(day.zone.offset_at(track.end));
    let minute = local.rem_euclid(DAY_MS / 1000) / 60;
    let (hour, half) = (minute / 60, if minute < 720 { "am" } else { "pm" });
    Some(format!("route_{}_{}.{:02}{half}.gpx", day.truth.day, (hour + 11) % 12 + 1, minute % 60))
}

/// Writes a route.
pub fn write(track: &Track, exported: i64, out: &mut impl Write) -> io::Result<()> {
    let (latitude, longitude) = CENTRE;
    let narrow = libm::cos(latitude.to_radians());
    writeln!(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>")?;
    writeln!(
        out,
        "<gpx version=\"1.1\" creator=\"Apple Health Export\" xmlns=\"http://www.topografix.com/GPX/1/1\">"
    )?;
    writeln!(out, "  <metadata>\n    <time>{}</time>\n  </metadata>", utc(exported))?;
    writeln!(out, "  <trk>\n    <name>Route</name>\n    <trkseg>")?;
    let (mut begun, mut along) = (track.start, 0.0);
    for &(seconds, speed) in &track.stretches {
        let first = (begun - track.start + POINT_S - 1) / POINT_S * POINT_S + track.start;
        // The watch takes no points in a pause.
        for at in (first..begun + seconds).step_by(POINT_S as usize).filter(|_| speed > 0.0) {
            let angle = (along + (at - begun) as f64 * speed) / RADIUS_M;
            let north = RADIUS_M * libm::sin(angle) / METRES_A_DEGREE;
            let east = RADIUS_M * libm::cos(angle) / METRES_A_DEGREE / narrow;
            writeln!(
                out,
                "      <trkpt lon=\"{:.6}\" lat=\"{:.6}\"><ele>48.000000</ele><time>{}</time>\
                 <extensions><speed>{speed:.6}</speed><hAcc>3.500000</hAcc></extensions></trkpt>",
                longitude + east,
                latitude + north,
                utc(at)
            )?;
        }
        along += seconds as f64 * speed;
        begun += seconds;
    }
    writeln!(out, "    </trkseg>\n  </trk>\n</gpx>")
}

fn utc(instant: i64) -> String {
    DateTime::from_timestamp(instant, 0).unwrap_or_default().to_rfc3339_opts(SecondsFormat::Secs, true)
}
