//! The one object that joins model, store and imports.
//!
//! ```no_run
//! use ebb_engine::{Engine, Zone, import::Silent};
//!
//! let zone = Zone::named("Europe/Paris")?;
//! let export = Engine::read_export("export.zip".as_ref(), &zone, &mut Silent)?;
//! let engine = Engine::open("ebb.db".as_ref())?;
//! let report = engine.apply_export(export, 1_773_640_000_000)?;
//! println!("{} new records", report.new);
//! # Ok::<(), ebb_engine::EngineError>(())
//! ```

pub mod answers;
pub mod apply;
mod base_plan;
pub mod changes;
mod day_said;
pub mod days;
mod derived;
pub mod diary;
mod engine;
mod error;
mod explain;
pub mod formats;
mod gate_json;
pub mod import;
mod imported;
mod keeping;
mod ledger;
pub mod morning;
pub mod night;
pub mod plan;
mod plan_json;
pub mod profile;
pub mod scenario;
pub mod snapshot;
pub mod sources;
pub mod text;
mod told;
pub mod trend;

pub use base_plan::{PlanFile, PlanOrigin};
pub use day_said::{day_said, past_day_said};
pub use ebb_import::Zone;
// What an error was made of: the border tells its kinds apart.
pub use ebb_import::ImportError;
pub use ebb_store::StoreError;
pub use ebb_store::{Archived, OpenReport, Salvaged};
pub use engine::{AsOf, Engine};
pub use error::EngineError;
pub use profile::Profile;
