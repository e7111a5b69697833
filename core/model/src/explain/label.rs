//! Small words that stand beside a derivation: how sure a number is, who measured a value.

use super::ids;
use super::message::{Message, plain};
use super::tree::Source;
use crate::rules::Certainty;

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
