//! Sessions from titles as people write them: "Easy 8 km", "3 x 10' @ threshold (2' jog)", "Sortie longue 1h45".
//!
//! A title is cut into `tokens`, its phrases are looked up in one `vocabulary`, `clauses` puts lengths,
//! repeats and pauses together, and `session` makes one session of it. Written by hand rather than with a parser
//! library: titles have no grammar that fails at a place; whatever is not understood is kept and told.

mod asides;
mod beside;
mod clauses;
mod loose;
mod session;
mod sets;
mod tokens;
mod told;
mod units;
mod vocabulary;
mod words;

use ebb_model::plan::race::Priority;
use ebb_model::plan::session::{BackToBack, Intensity, Kind};
use ebb_model::plan::step::Step;

/// A session as its title tells it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Title {
    /// What is done.
    pub kind: Kind,
    /// How hard.
    pub intensity: Intensity,
    /// Metres of all parts; 0 where the title tells neither distance nor time, and for what is no run.
    pub distance_m: i64,
    /// Whether minutes went into the distance, at the easy pace.
    pub estimated: bool,
    /// Whether repeats are all that is told: the way there and back is not.
    pub repeats_alone: bool,
    /// Seconds, where every part has its time.
    pub duration_s: Option<i64>,
    /// Seconds of work at threshold or harder, where told; work told in metres is taken at the easy pace, so that it
    /// is no less than it will be.
    pub work_s: Option<i64>,
    /// Its parts; none where it is run evenly.
    pub steps: Vec<Step>,
    /// How much a race matters, where told.
    pub priority: Option<Priority>,
    /// Which of two long days in a row, where told.
    pub back_to_back: Option<BackToBack>,
    /// Words that were not understood.
    pub not_understood: Vec<String>,
}

/// Why a title is no session that says that it does not take place.
pub const CALLED_OFF: &str = "is called off";

/// Titles are cut off here: nobody plans in more letters.
const LONGEST: usize = 500;

/// Reads a title; minutes become metres at `pace_s_per_km` where no pace is told. Total: any text gives a session or
/// a sentence that says why it is none.
///
/// # Errors
///
/// Why the title is no session.
pub fn read(title: &str, pace_s_per_km: i64) -> Result<Title, String> {
    let title: String = title.trim().chars().take(LONGEST).collect();
    session::session(&clauses::clauses(&tokens::tokens(&title)), pace_s_per_km.max(1))
}

#[cfg(test)]
mod tests;
