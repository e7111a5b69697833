//! The three signals: the week's mean, four weeks as a line, and what both come to.

use anstyle::Style;
use ebb_engine::morning::Answer;
use ebb_engine::text::MorningText;
use ebb_model::signal::band::band;
use ebb_model::signal::sleep::need;

use super::sparkline::sparkline;
use super::{Page, QUIET, colour};
use crate::output::{columns, pad};

/// Days of a sparkline: the four weeks of the heading.
const DAYS: usize = 28;
/// While a signal votes, the days of its mean are marked.
const WEEK: usize = 7;

pub fn signals(page: &mut Page, answer: &Answer, text: &MorningText) {
    page.heading(&text.page.signals);
    let name = text.signals.iter().map(|s| columns(&s.name)).max().unwrap_or(0);
    let mean = text.signals.iter().filter_map(|s| s.mean.as_deref()).map(columns).max().unwrap_or(1);
    let row = 2 + name + 2 + mean + 2 + DAYS;
    let votes = &answer.morning.verdict.raw.votes;
    let profile = &answer.facts.profile;
    let need = need(profile.sleep_need_min, answer.morning.day, &answer.facts.races, answer.rules());
    for (signal, vote) in text.signals.iter().zip(votes) {
        let style = if vote.votes() { colour(answer.morning.verdict.tier).bold() } else { Style::new() };
        let normal = band(vote, need, answer.rules()).map(|b| (b.low, b.high));
        let values = answer.values(signal.metric, DAYS as i32);
        let line = sparkline(&values, normal, if vote.votes() { WEEK } else { 0 }, style);
        let value = signal.mean.as_deref().unwrap_or("–");
        let in_row = page.width >= row;
        let beside = in_row && page.width >= row + 2 + columns(&signal.state);
        if in_row {
            let state = if beside { format!("  {style}{}{style:#}", signal.state) } else { String::new() };
            // Without a stream there is no line.
            let line = if values.is_empty() { " ".repeat(DAYS) } else { line };
            let (name, value) = (pad(&signal.name, name), pad(value, mean));
            page.line(&format!("  {name}  {value}  {line}{state}"));
        } else {
            page.paragraph(&format!("{}  {value}", signal.name), 2, Style::new());
            if page.width >= 2 + DAYS {
                page.line(&format!("  {line}"));
            }
        }
        if !beside {
            page.paragraph(&signal.state, 4, style);
        }
        if !signal.learning {
            page.paragraph(&signal.sentence, 4, QUIET);
        }
    }
    if let Some(learning) = &text.page.learning {
        page.paragraph(learning, 2, QUIET);
    }
}
