//! Where a morning comes from, down to the samples.

use ebb_model::explain::tree::Derivation;
use ebb_model::health::provenance::{Provenance, Sample, Seen};
use ebb_model::health::record::Record;
use ebb_model::health::stream::{Metric, StreamKey};
use ebb_model::time::{Day, Moment};

use crate::engine::Engine;
use crate::error::EngineError;
use crate::morning::Answer;

impl Engine {
    /// Where an answer comes from, with the samples behind each day of its last week. They are read again, as they were
    /// known when it was asked; a morning that nobody asks about does without.
    ///
    /// # Errors
    ///
    /// The database is busy or damaged.
    pub fn explain<'a>(&self, answer: &'a Answer) -> Result<Derivation<'a>, EngineError> {
        let rules = answer.rules();
        let (stored, heart_rate, _) = self.known(answer.as_of)?;
        let late_days = rules.late_data.first_seen_days;
        let seen: Vec<Seen> = stored
            .iter()
            .map(|r| Seen {
                first: Moment::new(r.first_seen_ms(late_days), r.record.end.offset_seconds),
                delivery: r.delivery,
            })
            .collect();
        let records: Vec<Record> = stored.into_iter().map(|stored| stored.record).collect();
        let provenance = Provenance::of(&records, &heart_rate, answer.facts.pins(Metric::Sleep), rules);
        let samples = |stream: &StreamKey, day: Day| {
            let known = |s: Sample| Sample { seen: s.record.and_then(|place| seen.get(place).copied()), ..s };
            provenance.samples(stream, day).into_iter().map(known).collect()
        };
        Ok(answer.derivation().with_samples(rules.signal.acute_days, samples))
    }
}
