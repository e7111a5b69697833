//! Exports of Apple Health and Health Connect, read as change sets.
//!
//! ```no_run
//! use ebb_import::{Silent, Zone, read};
//!
//! let import = read("export.zip".as_ref(), &Zone::named("Europe/Paris")?, &mut Silent)?;
//! println!("{} records", import.changes.records.len());
//! # Ok::<(), ebb_import::ImportError>(())
//! ```
//!
//! [`read`] takes the file as a phone made it: Apple's `export.zip` or the `export.xml` inside it, Health
//! Connect's zip or the `health_connect_export.db` inside that. What it hands over is raw: implausible values and
//! repetitions too, for whoever stores and judges them. Left out is only what cannot be read (no date, no number),
//! counted by reason, and heart rate far from any sleep or workout.
//!
//! A file is hostile input. Nothing in it makes memory grow without a bound ([`limits`]), is executed or expanded;
//! a file that was cut short is an error, and then nothing of it is handed over.

mod apple;
mod beside;
mod bins;
mod blocks;
mod drafts;
mod error;
mod file;
#[cfg(any(test, feature = "fuzz"))]
#[doc(hidden)]
pub mod fuzz;
mod health_connect;
mod input;
pub mod limits;
mod listener;
mod ration;
mod report;
mod samples;
mod staged;
mod staging;
mod track;
mod varint;
mod zone;

use std::path::Path;

pub use error::ImportError;
pub use listener::{Listener, Phase, Progress, Silent};
pub use report::{Category, Format, Import, ReadReport, SourceOrder, Unreadable};
pub use samples::{heart_rate_minutes, route, speed_minutes};
pub use staged::Staged;
pub use track::{Point, Route};
pub use zone::Zone;

/// Reads an export, all of it as one change set: for small ones and tests. [`stage`] needs less memory.
///
/// # Errors
///
/// See [`ImportError`]. After an error nothing of the file has been handed over.
pub fn read(path: &Path, zone: &Zone, listener: &mut dyn Listener) -> Result<Import, ImportError> {
    Ok(stage(path, zone, listener)?.into_import())
}

/// Reads an export to its end, to be handed over piece by piece.
///
/// `zone` gives the offset of records that do not name a zone themselves; `listener` hears how far the reading is
/// about once a MiB and may stop it. A second thread unpacks meanwhile; the listener is called on the caller's.
///
/// # Errors
///
/// See [`ImportError`]. After an error nothing of the file has been handed over.
pub fn stage(path: &Path, zone: &Zone, listener: &mut dyn Listener) -> Result<Staged, ImportError> {
    file::read(path, zone, listener)
}
