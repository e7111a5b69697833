//! Everything that is made of a person's records: nights, streams of daily values, runs.

use std::collections::BTreeMap;

use crate::gate::GateRun;
use crate::gate::from_minutes::is_easy;
use crate::health::days::Days;
pub use crate::health::days::Quarantine;
use crate::health::device::{Devices, Sightings};
use crate::health::heart_rate::HeartRateSeries;
use crate::health::motion::MotionSeries;
use crate::health::night::Night;
use crate::health::record::{Interval, Record};
use crate::health::run;
use crate::health::stream::{Source, StreamKey};
use crate::plan::race::Race;
use crate::plan::session::Run;
use crate::rules::Rules;
use crate::signal::series::Stream;

/// What is made of a person's records.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct History {
    /// *The* night of each day, oldest first.
    pub nights: Vec<Night<Source>>,
    /// Every stream, in key order.
    pub streams: Vec<Stream>,
    /// Runs and other work, each once, in order of time.
    pub runs: Vec<Run>,
    /// When those of them that are runs began and ended, pauses included.
    pub run_times: Vec<Interval>,
    /// Those of the runs that have minutes of heart rate and speed, as the gate sees them.
    pub gate_runs: Vec<GateRun>,
    /// How many records are kept but not used, and why.
    pub quarantined: BTreeMap<Quarantine, u64>,
}

impl History {
    /// The history that records, heart rate and speed tell, given the races and a maximum heart rate where they are known.
    /// `order` is the athlete's of the streams of sleep: it chooses *the* night where several sources have one.
    pub fn of(
        records: &[Record],
        heart_rate: &[HeartRateSeries],
        motion: &[MotionSeries],
        races: &[Race],
        hr_max: Option<f64>,
        order: &[StreamKey],
        rules: &Rules,
    ) -> Self {
        let devices = Devices::new(Sightings::of(records, heart_rate, motion));
        Self::new(Days::of(records, heart_rate, motion, &devices, order, rules), races, hr_max, rules)
    }

    /// The history of days: their runs counted once each, and told apart by race, heart rate and distance.
    pub fn new(days: Days, races: &[Race], hr_max: Option<f64>, rules: &Rules) -> Self {
        let recorded = run::without_duplicates(days.runs, rules);
        let recorded = run::with_kinds(recorded, races, hr_max, rules);
        let of_runs = || recorded.iter().filter(|r| r.run.kind.is_run());
        let gate_run = |r: &run::Recorded| Some(GateRun { easy: is_easy(r.run.kind), ..*r.gate.clone()? });
        let gate_runs = of_runs().filter_map(gate_run).collect();
        let time = |r: &run::Recorded| Some(Interval { from_ms: r.run.start?.epoch_ms, to_ms: r.end_ms });
        let run_times = of_runs().filter_map(time).collect();
        let streams = days.values.into_iter().map(|(key, values)| Stream::of(key, values)).collect();
        let runs = recorded.into_iter().map(|r| r.run).collect();
        Self { nights: days.nights, streams, runs, run_times, gate_runs, quarantined: days.quarantined }
    }

    /// *The* night of each day, oldest first.
    pub fn chosen_nights(&self) -> impl Iterator<Item = &Night<Source>> {
        self.nights.iter()
    }
}
