//! The SQLite store: what phones and exports delivered, and what was said about it.
//!
//! Deliveries go in as change sets in any order, any number of times; records come out once each.
//!
//! ```
//! use std::sync::Arc;
//! use ebb_model::health::record::{Body, ChangeSet, Delivery, Origin, Record};
//! use ebb_model::health::stream::Platform;
//! use ebb_store::Store;
//!
//! let name = "com.ouraring".to_owned();
//! let at = "2026-03-16T06:10:00+01:00".parse()?;
//! let record = Record {
//!     origin: Arc::new(Origin { platform: Platform::Android, app: name.clone(), name }),
//!     device: None,
//!     native_id: None,
//!     start: at,
//!     end: at,
//!     created_ms: None,
//!     modified_ms: None,
//!     body: Body::Rmssd { ms: 58.0 },
//! };
//! let changes = ChangeSet { records: vec![record], ..ChangeSet::new(Delivery::Export) };
//!
//! let store = Store::in_memory()?;
//! let seen_ms = 1_773_640_000_000;
//! assert_eq!(store.apply(&changes, seen_ms)?.new, 1);
//! assert_eq!(store.apply(&changes, seen_ms)?.duplicates, 1);
//! assert_eq!(store.records(None)?.len(), 1);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! The store knows no formula of the model, only which deliveries are one record and which of them counts (model.md,
//! "Same record"). Each delivery stays a row of its own and the winner is chosen when it is read: that is what
//! lets a deletion on the phone bring an earlier delivery back, and makes the order of arrival immaterial.
//!
//! What it holds is raw or said, and cannot be made again: records, heart rate, speed and grade, check-ins, plans, races, the ledger.
//! The one exception is what `derived.sql` declares: what the engine made of raw rows and of the ledger, and makes again
//! where it is missing. `migrations/0001.sql` explains every other table and column, and so does `sqlite3 FILE .schema`.

mod apply;
mod archive;
mod beside;
mod check_ins;
mod codes;
mod compete;
mod connections;
mod deletions;
mod derived;
mod dirty;
mod error;
mod held;
#[cfg(test)]
mod laws;
mod ledger;
mod measure;
mod migrate;
mod names;
mod open;
mod pack;
mod plans;
mod profile;
mod read;
mod reading;
mod salvage;
mod slot;
mod sound;
mod store;
mod tables;
mod tags;

pub use apply::Applied;
pub use archive::Archived;
pub use compete::StoredRecord;
pub use connections::OpenReport;
pub use derived::{Block, Derived, Told};
pub use error::{Result, StoreError};
pub use held::HeldKind;
pub use ledger::LedgerRow;
pub use reading::Reading;
pub use salvage::Salvaged;
pub use store::{Store, Writing};
