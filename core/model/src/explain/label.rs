//! Small words that stand beside a derivation: how sure a number is, who measured a value.

use super::ids;
use super::message::{Message, plain};
use super::tree::Source;
use crate::health::provenance::Seen;
use crate::health::record::Delivery;
use crate::rules::{Certainty, RuleId};

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

/// Who measured a value, how it came and since when it is known.
pub fn seen(of: &Source, seen: Seen) -> Message {
    let (source, day) = (source(of), seen.first.day());
    match seen.delivery {
        Delivery::Live => ids::seen_live(source, day),
        Delivery::Export => ids::seen_export(source, day),
    }
}

/// By which version of the rules a whole morning was judged.
pub fn rules_version(version: u32) -> Message {
    ids::rules_version(plain(f64::from(version), 0))
}

/// A rule by its id, with its version.
pub fn rule(rule: RuleId, version: u32) -> Message {
    ids::rule_version(rule.name().to_owned(), plain(f64::from(version), 0))
}
