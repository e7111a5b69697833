//! The records of the border, a file for each concept.

mod backtest;
mod changes;
mod days;
mod explanation;
mod imported;
mod kept;
mod morning;
mod plan;
mod planning;
mod profile;
mod said;
mod sources;
mod trend;
mod words;

pub use backtest::*;
pub use changes::*;
pub use days::*;
pub use explanation::*;
pub use imported::*;
pub use kept::*;
pub use morning::*;
pub use plan::*;
pub use planning::*;
pub use profile::*;
pub use said::*;
pub use sources::*;
pub use trend::*;
pub use words::*;
