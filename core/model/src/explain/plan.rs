//! What there is to say of a plan that was made.

use super::ids;
use super::message::{Message, count, metres};
use crate::plan::make::Note;

/// A note as a sentence or two.
pub fn note(note: &Note) -> Message {
    let number = |n: i32| count(usize::try_from(n).unwrap_or(0));
    match *note {
        Note::ShortRunway { weeks, full } => ids::plan_short_runway(number(weeks), number(full)),
        Note::LongestRun { will_m, wanted_m } => ids::plan_longest_run(metres(will_m), metres(wanted_m)),
        Note::BaseMissing { will_m, wanted_m } => ids::plan_base_missing(metres(will_m), metres(wanted_m)),
        Note::Ceiling { now_m, most_m } => ids::plan_ceiling(metres(now_m), metres(most_m)),
        Note::FewerRuns { runs, asked } => ids::plan_fewer_runs(number(runs), number(asked)),
        Note::RacesClose { first, second, days } => ids::plan_races_close(first, second, number(days)),
        Note::SlowReturn { race, weeks } => ids::plan_slow_return(race, number(weeks)),
        Note::AfterPlan { race } => ids::plan_after(race),
    }
}
