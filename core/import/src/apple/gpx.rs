//! The route of a workout as GPX, read as it streams by: hostile input like the export itself.

use std::path::Path;

use chrono::DateTime;
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Error, Reader};

use crate::apple::element::attributes;
use crate::apple::text::number;
use crate::blocks::Blocks;
use crate::error::ImportError;
use crate::input::Input;
use crate::limits;
use crate::track::{Point, Track};

/// What of a point is written between two tags.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Field {
    Height,
    Time,
    Accuracy,
}

/// A point as it is read.
#[derive(Debug, Default)]
struct Draft {
    latitude: Option<f64>,
    longitude: Option<f64>,
    at_ms: Option<i64>,
    height_m: Option<f64>,
    accuracy_m: Option<f64>,
}

/// Reads a route to its end. A point that cannot be read is left out.
pub(crate) fn read<B: Blocks>(
    path: &Path,
    input: Input<'_, B>,
    track: &mut Track,
) -> Result<(), ImportError> {
    let failed = |error: &std::io::Error| ImportError::while_reading(path, error);
    let mut reader = Reader::from_reader(input);
    reader.config_mut().allow_dangling_amp = true;
    let mut buffer = Vec::new();
    let mut depth = 0_usize;
    let mut point: Option<Draft> = None;
    let mut field = None;
    loop {
        buffer.clear();
        reader.get_mut().next_element();
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Start(element)) => {
                depth += 1;
                match element.local_name().as_ref() {
                    "trkpt" => point = Some(Draft::at(&element)),
                    "ele" => field = Some(Field::Height),
                    "time" => field = Some(Field::Time),
                    "hAcc" => field = Some(Field::Accuracy),
                    _ => field = None,
                }
            }
            Ok(Event::Text(text)) => {
                if let (Some(point), Some(field)) = (&mut point, field) {
                    point.set(field, text.trim());
                }
            }
            Ok(Event::End(element)) => {
                depth = depth.saturating_sub(1);
                field = None;
                if element.local_name().as_ref() == "trkpt"
                    && let Some(point) = point.take().and_then(Draft::finish)
                {
                    track.push(point).map_err(|stop| failed(&stop.into()))?;
                }
                if depth == 0 {
                    break;
                }
            }
            Ok(Event::Eof) => return Err(ImportError::Truncated(path.to_owned())),
            Ok(_) => {}
            Err(Error::Io(error)) => return Err(failed(&error)),
            Err(_) => return Err(ImportError::Damaged(path.to_owned())),
        }
        if depth > limits::DEPTH {
            return Err(ImportError::Damaged(path.to_owned()));
        }
    }
    // Only at its end does a zip know that what it unpacked is what was packed.
    reader.into_inner().drain().map_err(|error| failed(&error))
}

impl Draft {
    fn at(element: &BytesStart<'_>) -> Self {
        let [latitude, longitude] = attributes(element, ["lat", "lon"]).map(|text| text.and_then(number));
        Self { latitude, longitude, ..Self::default() }
    }

    fn set(&mut self, field: Field, text: &str) {
        match field {
            Field::Height => self.height_m = number(text),
            Field::Time => {
                self.at_ms = DateTime::parse_from_rfc3339(text).ok().map(|time| time.timestamp_millis());
            }
            Field::Accuracy => self.accuracy_m = number(text),
        }
    }

    fn finish(self) -> Option<Point> {
        Some(Point {
            at_ms: self.at_ms?,
            latitude: self.latitude?,
            longitude: self.longitude?,
            height_m: self.height_m,
            accuracy_m: self.accuracy_m,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::listener::{Meter, Phase, Silent};
    use crate::track::Route;

    /// A point a second at about 3 m/s, the way the Health app writes them.
    fn gpx(seconds: i64) -> String {
        let point = |s: i64| {
            format!(
                "<trkpt lon=\"2.300000\" lat=\"{:.6}\"><ele>35.5</ele><time>2025-07-01T06:{:02}:{:02}Z</time>\
                 <extensions><speed>3.0</speed><course>0.1</course><hAcc>4.1</hAcc><vAcc>3.0</vAcc></extensions></trkpt>\n",
                48.8 + s as f64 * 0.000_027,
                s / 60,
                s % 60,
            )
        };
        let points: String = (0..=seconds).map(point).collect();
        format!(
            "<?xml version=\"1.0\"?>\n<gpx version=\"1.1\"><metadata><time>2025-11-30T00:00:00Z</time></metadata>\n\
             <trk><name>Route</name><trkseg>\n{points}</trkseg></trk></gpx>"
        )
    }

    fn read_text(text: &str) -> Result<Route, ImportError> {
        let mut silent = Silent;
        let meter = Meter::new(&mut silent, Phase::Routes, 0);
        let input = Input::new(text.as_bytes(), meter, text.len() as u64);
        let mut track = Track::within(0, i64::MAX);
        read(Path::new("r.gpx"), input, &mut track)?;
        Ok(track.finish())
    }

    #[test]
    fn a_route_is_read_with_heights_times_and_accuracy() {
        let route = read_text(&gpx(60)).unwrap();
        let minute = route.minutes[0];
        assert_eq!(minute.at, 29_189_160, "2025-07-01T06:00Z");
        assert!(
            (2_990..=3_010).contains(&minute.speed_mm_s) && minute.grade_permille == Some(0),
            "{minute:?}"
        );
        assert_eq!(route.minutes.len(), 1);
    }

    #[test]
    fn points_without_a_place_or_a_time_are_left_out_and_bad_ones_too() {
        let whole = read_text(&gpx(60)).unwrap();
        for spoiled in [
            gpx(60).replacen("lat=\"48.800270\"", "lat=\"there\"", 1),
            gpx(60).replacen("<time>2025-07-01T06:00:20Z</time>", "<time>later</time>", 1),
            gpx(60).replacen("<hAcc>4.1</hAcc>", "<hAcc>400</hAcc>", 1),
            gpx(60).replacen("<ele>35.5</ele>", "<ele/>", 1),
        ] {
            assert_eq!(read_text(&spoiled).unwrap().minutes.len(), whole.minutes.len());
        }
    }

    #[test]
    fn a_route_cut_anywhere_is_none() {
        let whole = gpx(2);
        for cut in 0..whole.len() {
            assert!(read_text(whole.get(..cut).unwrap()).is_err(), "{cut}");
        }
    }

    #[test]
    fn hostile_routes_are_refused() {
        let deep = "<gpx>".repeat(100_000);
        let long = format!("<gpx a=\"{}\"/>", "x".repeat(2 << 20));
        let entities = format!("<!DOCTYPE gpx [<!ENTITY a \"9\">]>{}", gpx(60).replace("35.5", "&a;&a;"));
        for text in [deep.as_str(), &long, "", "no route"] {
            assert!(read_text(text).is_err());
        }
        assert_eq!(read_text(&entities).unwrap().minutes[0].grade_permille, None, "nothing is expanded");
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in ".{0,200}", at in 0usize..2000) {
            let mut whole = gpx(5);
            whole.insert_str(at.min(whole.len()), &text);
            let _ = (read_text(&text), read_text(&whole));
        }
    }
}
