//! The values of a block of days as bytes: rows of numbers in the order of their declaration here, as postcard writes
//! them. Nothing here outlives a change of this file: whoever made the bytes says so in the basis beside them.
//!
//! A block is packed in two parts. In short: its runs, and of each stream the first and the last value. And the rest: its
//! nights, all values, and what its runs tell the gate.

use std::collections::BTreeMap;

use ebb_model::gate::GateRun;
use ebb_model::health::days::Days;
use ebb_model::health::night::{Night, Sleep};
use ebb_model::health::run::Recorded;
use ebb_model::health::stream::{Method, Source, StreamKey};
use ebb_model::plan::session::{Kind, Run};
use ebb_model::signal::series::Value;
use ebb_model::time::{Day, Moment};
use serde::{Deserialize, Serialize};

/// The columns of a block's days.
#[derive(Debug)]
pub(crate) struct Packed {
    pub(crate) ends: Vec<u8>,
    pub(crate) run: Vec<u8>,
    pub(crate) night: Vec<u8>,
    pub(crate) daily_value: Vec<u8>,
    pub(crate) gate: Vec<u8>,
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
type StreamRow<'a> = (&'a str, Vec<(i32, f64, u32)>);

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

/// Packs days; none where a number is too large for the format, which none is.
pub(crate) fn pack(days: &Days) -> Option<Packed> {
    let (mut keys, mut sources) = (Places::default(), Places::default());
    let nights: Vec<NightRow> = days.nights.iter().map(|night| night_row(night, &mut keys)).collect();
    let runs: Vec<RunRow> = days.runs.iter().map(|run| run_row(run, &mut sources)).collect();
    let gates: Vec<Option<GateRow>> = days.runs.iter().map(|run| run.gate.as_deref().map(gate_row)).collect();
    let ends = |values: &[Value]| match values {
        [first, .., last] => vec![*first, *last],
        few => few.to_vec(),
    };
    Some(Packed {
        ends: postcard::to_allocvec(&stream_rows(days, ends)).ok()?,
        run: postcard::to_allocvec(&(sources.0, runs)).ok()?,
        night: postcard::to_allocvec(&(keys.0, nights)).ok()?,
        daily_value: postcard::to_allocvec(&stream_rows(days, <[Value]>::to_vec)).ok()?,
        gate: postcard::to_allocvec(&gates).ok()?,
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

/// Streams and sources met while unpacking, so that each is made once.
#[derive(Debug, Default)]
pub(crate) struct Met {
    streams: BTreeMap<String, StreamKey>,
    sources: BTreeMap<String, Source>,
}

impl Met {
    fn source(&mut self, path: &str) -> Source {
        if !self.sources.contains_key(path) {
            self.sources.insert(path.to_owned(), Source::named(path));
        }
        self.sources.get(path).cloned().unwrap_or_else(|| Source::named(path))
    }

    /// A key by its text, which an app without a name makes one that [`StreamKey`] does not parse.
    fn stream(&mut self, text: &str) -> Option<StreamKey> {
        if let Some(key) = self.streams.get(text) {
            return Some(key.clone());
        }
        let mut parts = text.splitn(3, '/').skip(1);
        let (method, source) = (parts.next()?, parts.next()?);
        let key = self.source(source).stream(Method::named(method)?);
        self.streams.insert(text.to_owned(), key.clone());
        Some(key)
    }
}

/// Nights; none where the bytes are not what [`pack`] makes.
pub(crate) fn nights(blob: &[u8], met: &mut Met) -> Option<Vec<Night<Source>>> {
    let (keys, rows): (Vec<&str>, Vec<NightRow>) = postcard::from_bytes(blob).ok()?;
    let mut streams = Vec::new();
    for text in keys {
        let key = met.stream(text)?;
        streams.push((met.source(key.source().as_str()), key.method()));
    }
    let night = |row: NightRow| {
        let (source, method) = streams.get(row.key)?;
        Some(Night {
            day: Day::from_number(row.day),
            source: source.clone(),
            method: *method,
            main: row.main.map(sleep),
            implausible: row.implausible,
            naps: row.naps.into_iter().map(sleep).collect(),
            seen_ms: row.seen_ms,
            nap_cap_min: row.nap_cap_min,
        })
    };
    rows.into_iter().map(night).collect()
}

/// Values of streams, all or those at both ends; none where the bytes are not what [`pack`] makes.
pub(crate) fn values(blob: &[u8], met: &mut Met) -> Option<BTreeMap<StreamKey, Vec<Value>>> {
    let rows: Vec<StreamRow<'_>> = postcard::from_bytes(blob).ok()?;
    let value = |(day, value, samples)| Value { day: Day::from_number(day), value, samples };
    rows.into_iter()
        .map(|(key, values)| Some((met.stream(key)?, values.into_iter().map(value).collect())))
        .collect()
}

/// Runs without what they tell the gate; none where the bytes are not what [`pack`] makes.
pub(crate) fn runs(blob: &[u8], met: &mut Met) -> Option<Vec<Recorded>> {
    let (sources, rows): (Vec<&str>, Vec<RunRow>) = postcard::from_bytes(blob).ok()?;
    let sources: Vec<Source> = sources.into_iter().map(|path| met.source(path)).collect();
    rows.into_iter().map(|row| recorded(row, &sources)).collect()
}

/// Adds what the runs of a block tell the gate; none where the bytes are not what [`pack`] makes of them.
pub(crate) fn add_gates(blob: &[u8], runs: &mut [Recorded]) -> Option<()> {
    let rows: Vec<Option<GateRow>> = postcard::from_bytes(blob).ok()?;
    if rows.len() != runs.len() {
        return None;
    }
    for (recorded, row) in runs.iter_mut().zip(rows) {
        recorded.gate = row.map(|row| Box::new(gate_run(recorded.run.day, row)));
    }
    Some(())
}

fn stream_rows(days: &Days, which: impl Fn(&[Value]) -> Vec<Value>) -> Vec<StreamRow<'_>> {
    let row = |v: Value| (v.day.number(), v.value, v.samples);
    let of = |values: &[Value]| which(values).into_iter().map(row).collect();
    days.values.iter().map(|(key, values)| (key.as_str(), of(values))).collect()
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
    let Recorded { run, end_ms, peak, hard, gate: _ } = recorded;
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
    }
}

fn recorded(row: RunRow, sources: &[Source]) -> Option<Recorded> {
    let source = row.source.map(|place| sources.get(place).cloned().ok_or(())).transpose().ok()?;
    let run = Run {
        start: row.start.map(moment),
        mean_hr: row.mean_hr,
        rpe: row.rpe,
        temp_c: row.temp_c,
        hr_samples: row.hr_samples,
        source,
        ..Run::new(Day::from_number(row.day), row.kind, row.distance_m, row.moving_s)
    };
    Some(Recorded { run, end_ms: row.end_ms, peak: row.peak, hard: row.hard, gate: None })
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
