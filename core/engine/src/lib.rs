//! The one object that joins model, store and imports.

mod plan_json;
pub mod scenario;
