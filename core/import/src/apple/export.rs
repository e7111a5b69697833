//! The elements of an export, one after the other.

use std::collections::HashMap;
use std::path::Path;

use ebb_model::health::record::Body;
use ebb_model::time::{MINUTE_MS, Moment};

use crate::apple::beats::BeatList;
use crate::apple::element::{Element, unescape};
use crate::apple::routes;
use crate::apple::routes::RouteFile;
use crate::apple::sample::{self, Kind, Sample};
use crate::apple::source::{RawSource, Sources};
use crate::apple::text::{instant, number};
use crate::apple::workout::WorkoutDraft;
use crate::beside::Beside;
use crate::error::{ImportError, Stop};
use crate::limits;
use crate::listener::Listener;
use crate::report::{Format, ReadReport, Unreadable};
use crate::staged::Staged;
use crate::staging::{Draft, SourceId, Staging};
use crate::zone::{RecordZone, Zone};

/// The depth of a record or a workout: inside the root. Deeper ones stand in a `Correlation` and repeat others.
const RECORD: usize = 1;
/// The depth of what belongs to a record or workout itself.
const CHILD: usize = 2;
/// The depth of a beat, inside its list.
const BEAT: usize = 3;
/// The depth of a file's name, inside the route of a workout.
const FILE: usize = 3;

/// In the order phones print them.
const RECORD_ATTRIBUTES: [&str; 9] = [
    "type",
    "sourceName",
    "sourceVersion",
    "device",
    "unit",
    "creationDate",
    "startDate",
    "endDate",
    "value",
];

/// An export while it is read.
pub(crate) struct Export<'a> {
    zone: &'a Zone,
    sources: Sources,
    staging: Staging,
    report: ReadReport,
    /// The record or workout whose children are being read.
    open: Option<Open>,
    /// The athlete's ratings of workouts, by start and end of the workout.
    efforts: HashMap<(i64, i64), f64>,
    /// The routes of runs, which lie in files of their own.
    routes: Vec<RouteFile>,
}

/// A record or workout that may still get children.
struct Open {
    source: SourceId,
    start_ms: i64,
    end_ms: i64,
    created_ms: Option<i64>,
    zone: Option<RecordZone>,
    content: Content,
}

enum Content {
    Sample(Sample),
    Workout(WorkoutDraft),
}

impl<'a> Export<'a> {
    pub(crate) fn new(zone: &'a Zone) -> Self {
        Self {
            zone,
            sources: Sources::default(),
            staging: Staging::default(),
            report: ReadReport::new(Format::AppleHealth),
            open: None,
            efforts: HashMap::new(),
            routes: Vec::new(),
        }
    }

    /// An element begins at a depth, the root's being 0.
    pub(crate) fn open(&mut self, element: &impl Element, depth: usize) -> Result<(), Stop> {
        match (depth, element.name()) {
            (RECORD, "Record") => self.record(element)?,
            (RECORD, "Workout") => self.workout(element)?,
            (RECORD, "ExportDate") => {
                let [value] = element.attributes(["value"]);
                self.report.exported_at = value.and_then(instant);
            }
            (CHILD, "MetadataEntry") => self.metadata(element),
            (CHILD, "WorkoutStatistics") => self.statistics(element),
            (CHILD, "WorkoutEvent") => self.event(element),
            (BEAT, "InstantaneousBeatsPerMinute") => self.beat(element),
            (FILE, "FileReference") => self.route(element)?,
            _ => {}
        }
        Ok(())
    }

    /// The element at the depth of records ends.
    pub(crate) fn close(&mut self) -> Result<(), Stop> {
        let Some(open) = self.open.take() else { return Ok(()) };
        let moment = |ms| {
            let offset =
                open.zone.as_ref().map_or_else(|| self.zone.offset_at(ms), |zone| zone.offset_at(ms));
            Moment::new(ms, offset)
        };
        self.staging.push(Draft {
            source: open.source,
            native_id: None,
            start: moment(open.start_ms),
            end: moment(open.end_ms),
            created_ms: open.created_ms,
            modified_ms: None,
            body: match open.content {
                Content::Sample(sample) => sample.into_body(),
                Content::Workout(workout) => Body::Workout(workout.finish()),
            },
        })
    }

    /// The whole file was read: what it names beside itself is read too.
    pub(crate) fn finish(
        mut self,
        path: &Path,
        beside: &mut Beside,
        listener: &mut dyn Listener,
    ) -> Result<Staged, ImportError> {
        let files = std::mem::take(&mut self.routes);
        routes::read(path, files, beside, &mut self.staging, &mut self.report, listener)?;
        for draft in self.staging.workouts_mut() {
            if let Body::Workout(workout) = &mut draft.body {
                let times = (draft.start.epoch_ms, draft.end.epoch_ms);
                workout.effort = self.efforts.get(&times).copied();
            }
        }
        let writers = self.sources.writers();
        let packed = self.staging.finish(|source| writers.get(source as usize).cloned());
        Ok(Staged::new(packed, self.report))
    }

    fn record(&mut self, element: &impl Element) -> Result<(), Stop> {
        let [record_type, name, version, device, unit, created, start, end, value] =
            element.attributes(RECORD_ATTRIBUTES);
        let source = RawSource { name, version, device };
        let Some(kind) = record_type.and_then(Kind::of) else {
            self.report.ignored += 1;
            // Not used, but it may tell that its source is Apple's.
            if device.is_some() {
                self.sources.id(source)?;
            }
            return Ok(());
        };
        self.report.read += 1;
        let (Some(start_ms), Some(end_ms)) = (start.and_then(instant), end.and_then(instant)) else {
            self.report.count(Unreadable::Date);
            return Ok(());
        };
        let source = self.sources.id(source)?;
        let sample = match kind {
            Kind::HeartRate => return self.heart_rate(source, start_ms, sample::bpm(value, unit)),
            Kind::RunningSpeed => {
                return self.speed(source, (start_ms, end_ms), sample::metres_a_second(value, unit));
            }
            Kind::Effort => {
                return self.effort((start_ms, end_ms), value);
            }
            Kind::RestingHeartRate => sample::bpm(value, unit).map(Sample::RestingHeartRate),
            Kind::Sdnn => {
                sample::milliseconds(value, unit).map(|ms| Sample::Sdnn(ms, BeatList::starting(start_ms)))
            }
            Kind::Rmssd => sample::milliseconds(value, unit).map(Sample::Rmssd),
            Kind::Sleep => sample::stage(value).map(Sample::Sleep),
        };
        match sample {
            Ok(sample) => {
                let content = Content::Sample(sample);
                let created_ms = created.and_then(instant);
                self.open = Some(Open { source, start_ms, end_ms, created_ms, zone: None, content });
            }
            Err(reason) => self.report.count(reason),
        }
        Ok(())
    }

    fn heart_rate(&mut self, source: SourceId, at_ms: i64, bpm: Result<f64, Unreadable>) -> Result<(), Stop> {
        match bpm {
            Ok(bpm) => {
                if !self.staging.heart_rate(source, at_ms, bpm)? {
                    self.report.count(Unreadable::Number);
                }
            }
            Err(reason) => self.report.count(reason),
        }
        Ok(())
    }

    fn speed(
        &mut self,
        source: SourceId,
        (start_ms, end_ms): (i64, i64),
        speed: Result<f64, Unreadable>,
    ) -> Result<(), Stop> {
        match speed {
            // The watch writes one every few seconds. The mean of a longer stretch says nothing of its minutes.
            Ok(_) if !(0..=MINUTE_MS).contains(&end_ms.saturating_sub(start_ms)) => {}
            Ok(speed) => {
                if !self.staging.speed(source, start_ms.midpoint(end_ms), speed)? {
                    self.report.count(Unreadable::Number);
                }
            }
            Err(reason) => self.report.count(reason),
        }
        Ok(())
    }

    fn effort(&mut self, times: (i64, i64), value: Option<&str>) -> Result<(), Stop> {
        match value.and_then(number) {
            // 1 to 10 (`appleEffortScore`); 0 is a rating that was skipped.
            Some(effort) if (1.0..=10.0).contains(&effort) => {
                // A table is at worst half empty, and has its old self beside it while it grows.
                self.staging.hold(3 * size_of::<((i64, i64), f64)>())?;
                self.efforts.insert(times, effort);
            }
            Some(_) => {}
            None => self.report.count(Unreadable::Number),
        }
        Ok(())
    }

    fn workout(&mut self, element: &impl Element) -> Result<(), Stop> {
        let [workout_type, name, version, device, created, start, end] = element.attributes([
            "workoutActivityType",
            "sourceName",
            "sourceVersion",
            "device",
            "creationDate",
            "startDate",
            "endDate",
        ]);
        let [duration, duration_unit, distance, distance_unit] =
            element.attributes(["duration", "durationUnit", "totalDistance", "totalDistanceUnit"]);
        self.report.read += 1;
        let (Some(start_ms), Some(end_ms)) = (start.and_then(instant), end.and_then(instant)) else {
            self.report.count(Unreadable::Date);
            return Ok(());
        };
        let mut workout = WorkoutDraft::new(workout_type.unwrap_or_default(), start_ms, end_ms);
        workout.totals(duration, duration_unit, distance, distance_unit);
        self.open = Some(Open {
            source: self.sources.id(RawSource { name, version, device })?,
            start_ms,
            end_ms,
            created_ms: created.and_then(instant),
            zone: None,
            content: Content::Workout(workout),
        });
        Ok(())
    }

    fn metadata(&mut self, element: &impl Element) {
        let Some(open) = &mut self.open else { return };
        let [Some(key), Some(value)] = element.attributes(["key", "value"]) else { return };
        if key == "HKTimeZone" {
            open.zone = RecordZone::parse(&unescape(value)).or(open.zone.take());
        } else if let Content::Workout(workout) = &mut open.content {
            workout.metadata(key, &unescape(value));
        }
    }

    fn statistics(&mut self, element: &impl Element) {
        if let Some(Open { content: Content::Workout(workout), .. }) = &mut self.open {
            let [quantity, sum, average, unit] = element.attributes(["type", "sum", "average", "unit"]);
            workout.statistics(quantity.unwrap_or_default(), sum, average, unit);
        }
    }

    fn event(&mut self, element: &impl Element) {
        if let Some(Open { content: Content::Workout(workout), .. }) = &mut self.open {
            let [event, date] = element.attributes(["type", "date"]);
            workout.event(event.unwrap_or_default(), date);
        }
    }

    /// The file of the route of the run that is open.
    fn route(&mut self, element: &impl Element) -> Result<(), Stop> {
        let [Some(name)] = element.attributes(["path"]) else { return Ok(()) };
        let Some(Open { content: Content::Workout(workout), .. }) = &self.open else { return Ok(()) };
        if !workout.is_run() {
            return Ok(());
        }
        let name = unescape(name);
        if name.len() > limits::NAME {
            self.report.read += 1;
            self.report.count(Unreadable::Route);
            return Ok(());
        }
        if self.routes.len() >= limits::RECORDS {
            return Err(Stop::TooLarge);
        }
        self.staging.hold(size_of::<RouteFile>() + name.len())?;
        // The run is the next workout.
        self.routes.push(RouteFile { workout: self.staging.workouts_mut().len(), name: name.into() });
        Ok(())
    }

    fn beat(&mut self, element: &impl Element) {
        if let Some(Open { content: Content::Sample(Sample::Sdnn(_, beats)), .. }) = &mut self.open {
            let [bpm, time] = element.attributes(["bpm", "time"]);
            beats.push(&unescape(time.unwrap_or_default()), bpm.and_then(number));
        }
    }
}
