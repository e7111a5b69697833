//! The routes of runs: files beside the export, read once it is known which run each belongs to.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use ebb_model::health::record::Body;

use crate::apple::gpx;
use crate::beside::{Beside, Found, Metered};
use crate::error::{ImportError, Stop};
use crate::input::Input;
use crate::listener::{Listener, Meter, Phase, Silent};
use crate::report::{ReadReport, Unreadable};
use crate::staging::Staging;
use crate::track::{Route, Track};

/// The file of a run's route.
#[derive(Debug)]
pub(crate) struct RouteFile {
    /// The number of the run among the workouts.
    pub(crate) workout: usize,
    /// Its path, as the export prints it.
    pub(crate) name: String,
}

/// Reads each file once, for the first run that names it. One that is missing or cannot be read is counted, and the
/// run is kept without it.
pub(crate) fn read(
    path: &Path,
    files: Vec<RouteFile>,
    beside: &mut Beside,
    staging: &mut Staging,
    report: &mut ReadReport,
    listener: &mut dyn Listener,
) -> Result<(), ImportError> {
    let mut wanted: Vec<(usize, Found, u64)> = Vec::new();
    let mut taken = BTreeSet::new();
    let mut total = 0_u64;
    for file in files {
        let Some((found, size)) = beside.find(&file.name) else {
            report.missing_routes += 1;
            continue;
        };
        // A route is one run's: a file that many name would be read again and again.
        if !taken.insert(found.clone()) {
            continue;
        }
        report.read += 1;
        if total.saturating_add(size) > beside.most_bytes() {
            report.count(Unreadable::Route);
            continue;
        }
        total += size;
        wanted.push((file.workout, found, size));
    }
    if wanted.is_empty() {
        return Ok(());
    }
    let broken = |stop: Stop| ImportError::while_reading(path, &stop.into());
    let mut meter = Meter::new(listener, Phase::Routes, total);
    let mut sums: BTreeMap<usize, Route> = BTreeMap::new();
    for (number, found, size) in wanted {
        let Some(run) = staging.workouts_mut().get(number) else { continue };
        let source = run.source;
        let mut track = Track::within(run.start.epoch_ms, run.end.epoch_ms);
        let outcome = match beside.open(&found) {
            Some(inner) => {
                let mut silent = Silent;
                // The meter counts for all routes together, and tells one listener.
                let unheard = Meter::new(&mut silent, Phase::Routes, size);
                let bytes = Metered { inner, meter: &mut meter };
                gpx::read(path, Input::new(bytes, unheard, size), &mut track)
            }
            None => Err(ImportError::Damaged(path.to_owned())),
        };
        match outcome {
            Ok(()) => {
                let route = track.finish();
                let sum = sums.entry(number).or_default();
                sum.distance_m = plus(sum.distance_m, route.distance_m);
                sum.ascent_m = plus(sum.ascent_m, route.ascent_m);
                staging.route(source, route.minutes).map_err(broken)?;
            }
            Err(error @ ImportError::Cancelled) => return Err(error),
            Err(_) => report.count(Unreadable::Route),
        }
    }
    // What the watch itself says of the run counts before what its route adds up to.
    for (number, sum) in sums {
        if let Some(run) = staging.workouts_mut().get_mut(number)
            && let Body::Workout(workout) = &mut run.body
        {
            workout.distance_m = workout.distance_m.or(sum.distance_m);
            workout.ascent_m = workout.ascent_m.or(sum.ascent_m);
        }
    }
    meter.complete().map_err(broken)
}

fn plus(a: Option<f64>, b: Option<f64>) -> Option<f64> {
    match (a, b) {
        (Some(a), Some(b)) => Some(a + b),
        (a, b) => a.or(b),
    }
}
