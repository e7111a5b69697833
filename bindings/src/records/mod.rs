//! The records of the border, a file for each concept.

mod backtest;
mod changes;
mod days;
mod explanation;
mod imported;
mod kept;
mod morning;
mod planning;
mod profile;
mod races;
mod said;
mod series;
mod sessions;
mod sources;
mod trend;
mod verdict;
mod words;

pub use backtest::*;
pub use changes::*;
pub use days::*;
pub use explanation::*;
pub use imported::*;
pub use kept::*;
pub use morning::*;
pub use planning::*;
pub use profile::*;
pub use races::*;
pub use said::*;
pub use series::*;
pub use sessions::*;
pub use sources::*;
pub use trend::*;
pub use verdict::*;
pub use words::*;
