//! The values of a block of days as bytes: rows of numbers in the order of their declaration here, as postcard writes
//! them. Nothing here outlives a change of this file: whoever made the bytes says so in the basis beside them.

use std::collections::BTreeMap;
use std::sync::Arc;

use ebb_model::gate::GateRun;
use ebb_model::health::days::Days;
use ebb_model::health::device::{FirstMinutes, Seen, Sightings};
use ebb_model::health::night::{Night, Sleep};
use ebb_model::health::record::Origin;
use ebb_model::health::run::Recorded;
use ebb_model::health::stream::{Method, Platform, Source, StreamKey};
use ebb_model::plan::session::{Kind, Run};
use ebb_model::signal::series::Value;
use ebb_model::time::{Day, Moment};
use serde::{Deserialize, Serialize};

/// The columns of a block.
#[derive(Debug)]
pub(crate) struct Packed {
    pub(crate) night: Vec<u8>,
    pub(crate) daily_value: Vec<u8>,
    pub(crate) run: Vec<u8>,
    pub(crate) sighting: Vec<u8>,
}

/// UTC milliseconds and seconds east of UTC.
type MomentRow = (i64, i32);
/// Start, end, milliseconds asleep.
type SleepRow = (MomentRow, MomentRow, i64);

#[derive(Serialize, Deserialize)]
struct NightRow {
    day: i32,
    /// The key of its stream, by its place in the list.
    key: usize,
    main: Option<SleepRow>,
    implausible: bool,
    naps: Vec<SleepRow>,
    seen_ms: i64,
    nap_cap_min: f64,
}

/// The name of a list's stream, and day, value and samples of each value.
type StreamRow = (String, Vec<(i32, f64, u32)>);

#[derive(Serialize, Deserialize)]
struct RunRow {
    day: i32,
    start: Option<MomentRow>,
    end_ms: i64,
    distance_m: i64,
    moving_s: i64,
    kind: Kind,
    mean_hr: Option<f64>,
    rpe: Option<f64>,
    temp_c: Option<f64>,
    hr_samples: i64,
    source: Option<usize>,
    peak: Option<u16>,
    hard: Option<u16>,
    gate: Option<GateRow>,
}

/// What a run tells the gate that is not said of the run anyway.
#[derive(Serialize, Deserialize)]
struct GateRow {
    hr: f64,
    v_gap: f64,
    duration_s: f64,
    easy: bool,
    speed_cv: f64,
    net_grade: Option<f64>,
    hr_cover: f64,
    sensor: Option<String>,
    temp_c: Option<f64>,
    rpe: Option<f64>,
    decoupling: Option<f64>,
}

/// Platform, app and name.
type OriginRow = (Platform, String, String);
type SeenRow = (Platform, String, Vec<(i64, String)>);
/// Whose, and of each UTC day the first minute.
type FirstRow = (OriginRow, Vec<(i64, i64)>);

/// Packs days and sightings; none where a number is too large for the format, which none is.
pub(crate) fn pack(days: &Days, sightings: &Sightings) -> Option<Packed> {
    let mut keys = Places::default();
    let nights: Vec<NightRow> = days.nights.iter().map(|night| night_row(night, &mut keys)).collect();
    let values = |(key, values): (&StreamKey, &Vec<Value>)| -> StreamRow {
        (key.as_str().to_owned(), values.iter().map(|v| (v.day.number(), v.value, v.samples)).collect())
    };
    let values: Vec<StreamRow> = days.values.iter().map(values).collect();
    let mut sources = Places::default();
    let runs: Vec<RunRow> = days.runs.iter().map(|run| run_row(run, &mut sources)).collect();
    let seen = |(platform, names): (&Platform, &BTreeMap<String, Vec<(i64, Arc<str>)>>)| {
        let of = |(name, seen): (&String, &Vec<(i64, Arc<str>)>)| -> SeenRow {
            (*platform, name.clone(), seen.iter().map(|(at, device)| (*at, device.to_string())).collect())
        };
        names.iter().map(of).collect::<Vec<_>>()
    };
    let seen: Vec<SeenRow> = sightings.seen.iter().flat_map(seen).collect();
    Some(Packed {
        night: postcard::to_allocvec(&(keys.0, nights)).ok()?,
        daily_value: postcard::to_allocvec(&values).ok()?,
        run: postcard::to_allocvec(&(sources.0, runs)).ok()?,
        sighting: postcard::to_allocvec(&(
            seen,
            first_rows(&sightings.heart_rate),
            first_rows(&sightings.motion),
        ))
        .ok()?,
    })
}

/// Texts, each once.
#[derive(Default)]
struct Places(Vec<String>);

impl Places {
    fn of(&mut self, text: &str) -> usize {
        let found = self.0.iter().position(|t| t == text);
        found.unwrap_or_else(|| {
            self.0.push(text.to_owned());
            self.0.len() - 1
        })
    }
}

/// Nights; none where the bytes are not what [`pack`] makes.
pub(crate) fn nights(blob: &[u8]) -> Option<Vec<Night<Source>>> {
    let (keys, rows): (Vec<String>, Vec<NightRow>) = postcard::from_bytes(blob).ok()?;
    let keys = keys.iter().map(|key| stream(key)).collect::<Option<Vec<StreamKey>>>()?;
    let sources: Vec<Source> = keys.iter().map(StreamKey::source).collect();
    let night = |row: NightRow| {
        Some(Night {
            day: Day::from_number(row.day),
            source: sources.get(row.key)?.clone(),
            method: keys.get(row.key)?.method(),
            main: row.main.map(sleep),
            implausible: row.implausible,
            naps: row.naps.into_iter().map(sleep).collect(),
            seen_ms: row.seen_ms,
            nap_cap_min: row.nap_cap_min,
        })
    };
    rows.into_iter().map(night).collect()
}

/// Values of streams; none where the bytes are not what [`pack`] makes.
pub(crate) fn values(blob: &[u8]) -> Option<BTreeMap<StreamKey, Vec<Value>>> {
    let rows: Vec<StreamRow> = postcard::from_bytes(blob).ok()?;
    let of_stream = |(key, values): StreamRow| {
        let value = |(day, value, samples)| Value { day: Day::from_number(day), value, samples };
        Some((stream(&key)?, values.into_iter().map(value).collect()))
    };
    rows.into_iter().map(of_stream).collect()
}

/// Runs; none where the bytes are not what [`pack`] makes.
pub(crate) fn runs(blob: &[u8]) -> Option<Vec<Recorded>> {
    let (sources, rows): (Vec<String>, Vec<RunRow>) = postcard::from_bytes(blob).ok()?;
    let sources: Vec<Source> = sources.iter().map(|source| Source::named(source)).collect();
    rows.into_iter().map(|row| recorded(row, &sources)).collect()
}

/// Sightings; none where the bytes are not what [`pack`] makes.
pub(crate) fn sightings(blob: &[u8]) -> Option<Sightings> {
    let (seen, heart_rate, motion): (Vec<SeenRow>, Vec<FirstRow>, Vec<FirstRow>) =
        postcard::from_bytes(blob).ok()?;
    let mut all = Seen::new();
    for (platform, name, seen) in seen {
        let seen = seen.into_iter().map(|(at, device)| (at, device.into())).collect();
        all.entry(platform).or_default().insert(name, seen);
    }
    Some(Sightings { seen: all, heart_rate: firsts(heart_rate), motion: firsts(motion) })
}

/// A key by its text, which an app without a name makes one that [`StreamKey`] does not parse.
fn stream(text: &str) -> Option<StreamKey> {
    let mut parts = text.splitn(3, '/').skip(1);
    let (method, source) = (parts.next()?, parts.next()?);
    Some(Source::named(source).stream(Method::named(method)?))
}

fn night_row(night: &Night<Source>, keys: &mut Places) -> NightRow {
    NightRow {
        day: night.day.number(),
        key: keys.of(night.source.stream(night.method).as_str()),
        main: night.main.map(sleep_row),
        implausible: night.implausible,
        naps: night.naps.iter().copied().map(sleep_row).collect(),
        seen_ms: night.seen_ms,
        nap_cap_min: night.nap_cap_min,
    }
}

fn run_row(recorded: &Recorded, sources: &mut Places) -> RunRow {
    let Recorded { run, end_ms, peak, hard, gate } = recorded;
    RunRow {
        day: run.day.number(),
        start: run.start.map(moment_row),
        end_ms: *end_ms,
        distance_m: run.distance_m,
        moving_s: run.moving_s,
        kind: run.kind,
        mean_hr: run.mean_hr,
        rpe: run.rpe,
        temp_c: run.temp_c,
        hr_samples: run.hr_samples,
        source: run.source.as_ref().map(|source| sources.of(source.as_str())),
        peak: *peak,
        hard: *hard,
        gate: gate.as_ref().map(gate_row),
    }
}

fn recorded(row: RunRow, sources: &[Source]) -> Option<Recorded> {
    let source = row.source.map(|place| sources.get(place).cloned().ok_or(())).transpose().ok()?;
    let day = Day::from_number(row.day);
    let run = Run {
        start: row.start.map(moment),
        mean_hr: row.mean_hr,
        rpe: row.rpe,
        temp_c: row.temp_c,
        hr_samples: row.hr_samples,
        source,
        ..Run::new(day, row.kind, row.distance_m, row.moving_s)
    };
    let gate = row.gate.map(|gate| gate_run(day, gate));
    Some(Recorded { run, end_ms: row.end_ms, peak: row.peak, hard: row.hard, gate })
}

fn gate_row(gate: &GateRun) -> GateRow {
    let GateRun {
        day: _,
        hr,
        v_gap,
        duration_s,
        easy,
        speed_cv,
        net_grade,
        hr_cover,
        sensor,
        temp_c,
        rpe,
        decoupling,
    } = gate.clone();
    GateRow { hr, v_gap, duration_s, easy, speed_cv, net_grade, hr_cover, sensor, temp_c, rpe, decoupling }
}

fn gate_run(day: Day, row: GateRow) -> GateRun {
    let GateRow {
        hr,
        v_gap,
        duration_s,
        easy,
        speed_cv,
        net_grade,
        hr_cover,
        sensor,
        temp_c,
        rpe,
        decoupling,
    } = row;
    GateRun {
        day,
        hr,
        v_gap,
        duration_s,
        easy,
        speed_cv,
        net_grade,
        hr_cover,
        sensor,
        temp_c,
        rpe,
        decoupling,
    }
}

fn first_rows(minutes: &FirstMinutes) -> Vec<FirstRow> {
    let of = |(origin, days): (&Arc<Origin>, &BTreeMap<i64, i64>)| {
        let origin = (origin.platform, origin.app.clone(), origin.name.clone());
        (origin, days.iter().map(|(day, minute)| (*day, *minute)).collect())
    };
    minutes.iter().map(of).collect()
}

fn firsts(rows: Vec<FirstRow>) -> FirstMinutes {
    let of = |((platform, app, name), days): FirstRow| {
        (Arc::new(Origin { platform, app, name }), days.into_iter().collect())
    };
    rows.into_iter().map(of).collect()
}

const fn moment_row(moment: Moment) -> MomentRow {
    (moment.epoch_ms, moment.offset_seconds)
}

const fn moment((epoch_ms, offset_seconds): MomentRow) -> Moment {
    Moment::new(epoch_ms, offset_seconds)
}

const fn sleep_row(sleep: Sleep) -> SleepRow {
    (moment_row(sleep.start), moment_row(sleep.end), sleep.asleep_ms)
}

const fn sleep((start, end, asleep_ms): SleepRow) -> Sleep {
    Sleep { start: moment(start), end: moment(end), asleep_ms }
}
