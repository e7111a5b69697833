//! The plan: sessions, races, and how limits change them.
//!
//! Every rule returns a [`limit`] per session and never sees what another rule left; [`project`] applies their meet
//! in one pass, and [`moves`] may then move a waiting session. [`hard`] says what a hard session is.

pub mod hard;
pub mod limit;
pub mod make;
pub mod matching;
pub mod moves;
pub mod project;
pub mod race;
pub mod session;
pub mod step;
pub mod taper;
