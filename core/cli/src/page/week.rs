//! The next seven days: what was planned, and what is left of it.

use anstyle::Style;
use ebb_engine::morning::Answer;
use ebb_engine::text::MorningText;

use super::{Page, QUIET, STRONG, colour, wrap};
use crate::output::{columns, pad};

/// With fewer columns left beside the date a session goes below it: the longest words have about as many letters.
const BESIDE: usize = 14;

pub fn week(page: &mut Page, answer: &Answer, text: &MorningText) {
    if text.plan.is_empty() {
        return;
    }
    page.heading(&text.page.week);
    let style = colour(answer.morning.verdict.tier).bold();
    let widest = |texts: &mut dyn Iterator<Item = &String>| texts.map(|t| columns(t)).max().unwrap_or(0);
    let day = widest(&mut text.plan.iter().map(|p| &p.day));
    let before = widest(&mut text.plan.iter().map(|p| &p.before));
    let after = widest(&mut text.plan.iter().filter_map(|p| p.after.as_ref()));
    let side_by_side = page.width >= 2 + day + 2 + before + columns("  →  ") + after;
    let mut last = "";
    for session in &text.plan {
        let date = if session.day == last { "" } else { &session.day };
        last = &session.day;
        let date = pad(date, day);
        let done = session.done.as_ref().map(|done| format!("{}  ✓ {done}", session.before));
        match &session.after {
            _ if done.is_some() => {
                lines(page, "  ", &date, &[(done.as_deref().unwrap_or_default(), Style::new())]);
            }
            None => lines(page, "  ", &date, &[(&session.before, Style::new())]),
            Some(after) if side_by_side => {
                let planned = pad(&session.before, before);
                page.line(&format!(
                    "{style}▌{style:#} {date}  {QUIET}{planned}{QUIET:#}  →  {STRONG}{after}{STRONG:#}"
                ));
            }
            Some(after) => {
                let planned = format!("← {}", session.before);
                lines(page, &format!("{style}▌{style:#} "), &date, &[(after, STRONG), (&planned, QUIET)]);
            }
        }
    }
    if !text.reasons.is_empty() {
        page.line("");
    }
    for reason in &text.reasons {
        page.paragraph(reason, 2, QUIET);
    }
    if let Some(closed) = &text.deload_closed {
        page.paragraph(closed, 2, Style::new());
    }
    if let Some(offer) = &text.deload_offer {
        page.paragraph(offer, 2, Style::new());
        page.paragraph("→ ebb deload yes", 4, QUIET);
    }
    for offer in &text.offers {
        page.paragraph(&offer.text, 2, Style::new());
        page.paragraph(&format!("→ ebb move {}", offer.id), 4, QUIET);
    }
}

/// Texts beside a date, or below it where the page is narrow; the mark of two columns stands before every line.
fn lines(page: &mut Page, mark: &str, date: &str, texts: &[(&str, Style)]) {
    let beside = page.width.saturating_sub(2 + columns(date) + 2);
    let (mut label, blank, room) = if beside >= BESIDE {
        (date.to_owned(), " ".repeat(columns(date)), beside)
    } else {
        if !date.trim().is_empty() {
            page.line(&format!("{mark}{date}"));
        }
        (String::new(), String::new(), page.width.saturating_sub(4))
    };
    for (text, style) in texts {
        for line in wrap(text, room) {
            page.line(&format!("{mark}{label}  {style}{line}{style:#}"));
            label.clone_from(&blank);
        }
    }
}
