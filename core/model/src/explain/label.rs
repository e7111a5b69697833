//! Headings and small words that shells put beside what a morning says.

use super::ids;
use super::message::{Message, count, plain};
use super::tree::Source;
use crate::rules::Certainty;
use crate::time::Day;

/// "Three signals, 4 weeks": above the signals and their lines.
pub fn signals(weeks: usize) -> Message {
    ids::label_signals(count(weeks))
}

/// "The next 7 days": above the plan.
pub fn next_days(days: usize) -> Message {
    ids::label_next_days(count(days))
}

/// "What it stands on": above persistence, load and confidence.
pub fn stands_on() -> Message {
    ids::label_stands_on()
}

/// "Where it comes from": above the derivation.
pub fn comes_from() -> Message {
    ids::label_comes_from()
}

/// "What would change it": above the counterfactuals.
pub fn would_change() -> Message {
    ids::label_would_change()
}

/// "22 of 100": the readiness number.
pub fn score(score: i64) -> Message {
    ids::label_score(plain(score as f64, 0))
}

/// That the plan is a default week.
pub fn default_week() -> Message {
    ids::label_default_week()
}

/// That nothing is newer than a day.
pub fn newest(day: Day) -> Message {
    ids::label_newest(day)
}

/// How well a number of the rule file is founded.
pub fn certainty(certainty: Certainty) -> Message {
    match certainty {
        Certainty::High => ids::certainty_high(),
        Certainty::Moderate => ids::certainty_moderate(),
        Certainty::Low => ids::certainty_low(),
        Certainty::Consensus => ids::certainty_consensus(),
        Certainty::House => ids::certainty_house(),
    }
}

/// Who measured a value, and how long ago: "com.ouraring, Ring4, yesterday".
pub fn source(source: &Source) -> Message {
    let app = source.stream.app().to_owned();
    let age = plain(f64::from(source.age_days), 0);
    match source.stream.device() {
        Some(device) => ids::source_device(app, device.to_owned(), age),
        None => ids::source_app(app, age),
    }
}
