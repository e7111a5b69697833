//! The one object.

mod keeping;
mod planning;
mod reading;
mod saying;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::Arc;

use ebb_engine::morning::{Answer, Question};
use ebb_engine::{AsOf, EngineError};
use ebb_model::explain::render::Texts;
use ebb_model::time::Moment as ModelMoment;

use crate::callbacks::{LogLevel, LogSink};
use crate::error::EbbError;
use crate::records::OpenReport;

/// Everything Ebb does with one athlete's data, over one database. One object for the whole life of the app, for any number
/// of threads at once: one of them writes and one reads beside it, the others wait. Every call blocks: keep it off the
/// main thread.
#[derive(uniffi::Object)]
pub struct Engine {
    inner: ebb_engine::Engine,
    log: Option<Arc<dyn LogSink>>,
}

#[uniffi::export]
impl Engine {
    /// Opens the database at `path`, makes it where there is none, and brings an older one up to date; `open_report` tells.
    /// A damaged one is kept aside and what could be read of it goes on.
    ///
    /// # Errors
    ///
    /// `File`: it is no database of Ebb's. `Disk`: it cannot be made there. `Newer`: a newer version wrote it. It is left as it
    /// was.
    #[uniffi::constructor(default(log = None))]
    pub fn open(path: String, log: Option<Arc<dyn LogSink>>) -> Result<Self, EbbError> {
        Self::over(log, || ebb_engine::Engine::open(Path::new(&path)))
    }

    /// A database that is gone with the object.
    ///
    /// # Errors
    ///
    /// Only when there is no memory.
    #[uniffi::constructor(default(log = None))]
    pub fn in_memory(log: Option<Arc<dyn LogSink>>) -> Result<Self, EbbError> {
        Self::over(log, ebb_engine::Engine::in_memory)
    }

    /// What opening the database did to it, and what has been saved of it since it was found to be damaged.
    ///
    /// # Errors
    ///
    /// None but a defect.
    pub fn open_report(&self) -> Result<OpenReport, EbbError> {
        self.call("open_report", |engine| Ok(engine.open_report().into()))
    }
}

impl Engine {
    fn over(
        log: Option<Arc<dyn LogSink>>,
        open: impl FnOnce() -> Result<ebb_engine::Engine, EngineError>,
    ) -> Result<Self, EbbError> {
        let opened = guarded(open, |e| e.to_string());
        match opened {
            Ok(inner) => {
                let engine = Self { inner, log };
                let report = engine.inner.open_report();
                let what = match (report.created, report.upgraded_from, report.salvaged) {
                    (_, _, Some(_)) => "salvaged",
                    (true, ..) => "created",
                    (_, Some(_), _) => "upgraded",
                    _ => "as it was",
                };
                engine.note(|| format!("open: {what}"));
                Ok(engine)
            }
            Err(error) => {
                tell(log.as_ref(), LogLevel::Warning, || format!("open: {}", error.name()));
                Err(error)
            }
        }
    }

    /// Everything that crosses the border goes through here: errors become those of the border, in the athlete's language
    /// where they have one, a panic becomes a defect, and the log hears of both.
    pub(crate) fn call<T>(
        &self,
        name: &str,
        work: impl FnOnce(&ebb_engine::Engine) -> Result<T, EngineError>,
    ) -> Result<T, EbbError> {
        let said = |error: &EngineError| match error {
            EngineError::Refused(_) | EngineError::Goal(_) => {
                let texts = self.inner.profile().and_then(|p| p.texts());
                texts.map_or_else(|_| error.to_string(), |texts| error.said(&texts))
            }
            _ => error.to_string(),
        };
        let result = guarded(|| work(&self.inner), said);
        if let Err(error) = &result {
            tell(self.log.as_ref(), LogLevel::Warning, || format!("{name}: {}", error.name()));
        }
        result
    }

    /// Says what was done, in counts.
    pub(crate) fn note(&self, line: impl FnOnce() -> String) {
        tell(self.log.as_ref(), LogLevel::Info, line);
    }
}

/// The morning of today: what it says goes into the ledger, for tomorrow's stands on it.
pub(crate) fn today(engine: &ebb_engine::Engine, at: ModelMoment) -> Result<Answer, EngineError> {
    let question = Question { as_of: AsOf::Instant(at), ..Question::default() };
    engine.live_morning(at.day(), question, at.epoch_ms)
}

/// The texts of the profile; days of `at`'s year go without it.
pub(crate) fn texts(engine: &ebb_engine::Engine, at: ModelMoment) -> Result<Texts, EngineError> {
    Ok(engine.profile()?.texts()?.in_year(at.day().year()))
}

fn guarded<T>(
    work: impl FnOnce() -> Result<T, EngineError>,
    said: impl FnOnce(&EngineError) -> String,
) -> Result<T, EbbError> {
    // Nothing half done is left behind: a transaction that is not committed is rolled back, and locks that a panic
    // poisoned are taken all the same.
    match catch_unwind(AssertUnwindSafe(work)) {
        Ok(Ok(done)) => Ok(done),
        Ok(Err(error)) => {
            let sentence = said(&error);
            Err(EbbError::of(&error, sentence))
        }
        Err(_) => Err(EbbError::Defect("this is a defect of Ebb: nothing was changed; report it".to_owned())),
    }
}

fn tell(log: Option<&Arc<dyn LogSink>>, level: LogLevel, line: impl FnOnce() -> String) {
    // What a log cannot keep undoes nothing.
    drop(log.map(|sink| sink.log(level, line())));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_is_a_defect_and_the_next_call_works() {
        let engine = Engine::in_memory(None).unwrap();
        let defect = engine.call::<()>("test", |_| panic!("on purpose")).unwrap_err();
        assert!(matches!(defect, EbbError::Defect(_)), "{defect:?}");
        assert!(engine.call("test", ebb_engine::Engine::profile).is_ok());
    }
}
