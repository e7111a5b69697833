//! The answers about eating and recovery: asked every three months, kept on this device.

use ebb_model::advice::underfuelling::Underfuelling;
use ebb_model::time::Day;
use serde::{Deserialize, Serialize};

use crate::engine::{AsOf, Engine};
use crate::error::EngineError;
use crate::plan::until_ms;

/// One answer. What was asked is not kept, only whether something of it was so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
struct Answered {
    day: Day,
    at_ms: i64,
    some: bool,
}

/// The row of the store that holds the answers.
const KEY: &str = "underfuelling";

impl Engine {
    /// Takes down whether anything the question names was so, at `at_ms` (UTC milliseconds). The last answer counts.
    ///
    /// # Errors
    ///
    /// The database is busy, full or damaged; nothing was written then.
    pub fn answer_underfuelling(&self, day: Day, some: bool, at_ms: i64) -> Result<(), EngineError> {
        let mut all = self.underfuelling_answers()?;
        all.push(Answered { day, at_ms, some });
        Ok(self.store.set_profile(KEY, &serde_json::to_string(&all)?)?)
    }

    /// What was answered by the morning of `day`, as far as it was said by `as_of`.
    pub(crate) fn underfuelling(&self, day: Day, as_of: AsOf) -> Result<Underfuelling, EngineError> {
        let until = until_ms(as_of);
        let all = self.underfuelling_answers()?;
        let last = all.iter().filter(|a| a.day <= day && a.at_ms <= until).max_by_key(|a| (a.day, a.at_ms));
        Ok(last
            .map_or_else(Underfuelling::default, |a| Underfuelling { asked: Some(a.day), flagged: a.some }))
    }

    fn underfuelling_answers(&self) -> Result<Vec<Answered>, EngineError> {
        let stored = self.store.profile(KEY)?;
        Ok(stored.map(|text| serde_json::from_str(&text)).transpose()?.unwrap_or_default())
    }
}
