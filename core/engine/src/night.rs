//! One night, as it is shown.

use ebb_model::health::provenance::{LeftOut, Provenance, What};
use ebb_model::health::record::{Record, SleepStage};
use ebb_model::health::stream::{Metric, StreamKey};
use ebb_model::signal::sleep::need;
use ebb_model::time::{Day, Moment};
use serde::Serialize;

use crate::engine::{AsOf, Engine};
use crate::error::EngineError;

/// *The* night of a day, from the source that was chosen for it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Night {
    /// The sleep day, which begins and ends at 18:00.
    pub day: Day,
    /// Where it comes from.
    pub stream: StreamKey,
    /// When the main sleep began.
    pub start: Moment,
    /// When it ended.
    pub end: Moment,
    /// Minutes asleep, naps included (at most 90 of them).
    pub asleep_min: f64,
    /// Minutes asleep in the main sleep.
    pub main_min: f64,
    /// Minutes of naps that count.
    pub nap_min: f64,
    /// Minutes needed.
    pub need_min: f64,
    /// Its stretches in order of time, waking ones included.
    pub stages: Vec<Stretch>,
}

/// A stretch of a night.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Stretch {
    /// What kind of sleep.
    pub stage: SleepStage,
    /// When it began.
    pub start: Moment,
    /// When it ended.
    pub end: Moment,
    /// It belongs to a nap.
    pub nap: bool,
}

impl Engine {
    /// *The* night of a day; none where nobody has one with a main sleep.
    ///
    /// # Errors
    ///
    /// The database is busy or damaged.
    pub fn night(&self, day: Day) -> Result<Option<Night>, EngineError> {
        let order = self.source_order()?;
        let history = self.history(AsOf::Now, &[], None, &order, day)?;
        let Some(night) = history.chosen_nights().find(|n| n.day == day) else { return Ok(None) };
        let Some((main, asleep_min)) = night.main.zip(night.tst24_min()) else { return Ok(None) };
        let (stored, heart_rate, _) = self.known(AsOf::Now)?;
        let records: Vec<Record> = stored.into_iter().map(|stored| stored.record).collect();
        let provenance = Provenance::of(&records, &heart_rate, order.of(Metric::Sleep), &self.rules);
        let stream = night.source.stream(night.method);
        let stages = provenance.samples(&stream, day).into_iter().filter_map(|sample| {
            let (stage, nap) = match sample.what {
                What::Sleep(stage) => (stage, false),
                What::Nap(stage) => (stage, true),
                _ => return None,
            };
            let shown = matches!(sample.left_out, None | Some(LeftOut::Awake));
            Some(Stretch { stage, start: sample.start, end: sample.end?, nap }).filter(|_| shown)
        });
        let races = self.races(AsOf::Now)?;
        Ok(Some(Night {
            day,
            stages: stages.collect(),
            start: main.start,
            end: main.end,
            asleep_min,
            main_min: main.minutes(),
            nap_min: night.nap_min(),
            need_min: need(self.profile()?.sleep_need_min, day, &races, &self.rules),
            stream,
        }))
    }
}
