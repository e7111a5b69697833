//! What stands around the words of a morning on a page: headings, notes, and a reason told once for all its days.

use super::message::{Message, count};
use super::morning::MorningWords;
use super::{ids, name};
use crate::time::Day;

/// The headings of a page.
#[derive(Debug, Clone, PartialEq)]
pub struct Headings {
    /// Over the signals of four weeks.
    pub signals: Message,
    /// Over the seven days of the plan.
    pub week: Message,
    /// Over advice, which never edits the plan.
    pub advice: Message,
    /// Over load, persistence and confidence.
    pub stands_on: Message,
    /// Over what would change the verdict.
    pub would_change: Message,
}

/// The headings of a page.
pub fn headings() -> Headings {
    Headings {
        signals: ids::heading_signals(),
        week: ids::heading_week(),
        advice: ids::heading_advice(),
        stands_on: ids::heading_stands_on(),
        would_change: ids::heading_would_change(),
    }
}

/// The score, 0 to 100: "22 of 100".
pub fn score(score: usize) -> Message {
    ids::score(count(score))
}

/// How the score is to be read.
pub fn score_legend() -> Message {
    ids::score_legend()
}

/// What signals that are being learned have in common; none where no signal is, or where the reason of the verdict says
/// it already.
pub fn learning(words: &MorningWords) -> Option<Message> {
    let said = [ids::learning_plan(count(0), count(0)).id, ids::learning(count(0), count(0)).id];
    let need = words.signals.iter().filter_map(|s| s.learning).max()?;
    (!words.why.iter().any(|m| said.contains(&m.id))).then(|| ids::learning_takes(count(need)))
}

/// That the plan is none of the athlete's own.
pub fn default_week() -> Message {
    ids::default_week()
}

/// Which day the newest value is of, where no signal can speak.
pub fn newest_value(day: Day) -> Message {
    ids::newest_value(day)
}

/// A sentence with the days of the coming week it is about: "Tuesday and Friday: …".
pub fn on_days(days: &[Day], says: Message) -> Message {
    ids::on_days(name::weekdays(days), says)
}

/// Who measured, and how often.
pub fn measured(stream: String, samples: usize) -> Message {
    ids::measured(stream, count(samples))
}
