//! The next seven days: what was planned, and what is left of it.

use anstyle::Style;
use ebb_engine::morning::Answer;
use ebb_engine::text::MorningText;

use super::{Page, QUIET, STRONG, colour, columns, pad};

/// From here on before and after stand side by side.
const SIDE_BY_SIDE: usize = 56;

pub fn week(page: &mut Page, answer: &Answer, text: &MorningText) {
    if text.plan.is_empty() {
        return;
    }
    page.heading("The next seven days");
    let style = colour(answer.morning.verdict.tier).bold();
    let day = text.plan.iter().map(|p| columns(&p.day)).max().unwrap_or(0);
    let before = text.plan.iter().map(|p| columns(&p.before)).max().unwrap_or(0);
    let mut last = "";
    for session in &text.plan {
        let date = if session.day == last { "" } else { &session.day };
        last = &session.day;
        let date = pad(date, day);
        match &session.after {
            None => page.line(&format!("  {date}  {}", session.before)),
            Some(after) if page.width >= SIDE_BY_SIDE => {
                let planned = pad(&session.before, before);
                page.line(&format!(
                    "{style}▌{style:#} {date}  {QUIET}{planned}{QUIET:#}  →  {STRONG}{after}{STRONG:#}"
                ));
            }
            Some(after) => {
                page.line(&format!("{style}▌{style:#} {date}  {STRONG}{after}{STRONG:#}"));
                page.line(&format!("{style}▌{style:#} {:day$}  {QUIET}← {}{QUIET:#}", "", session.before));
            }
        }
    }
    let reasons = by_reason(text);
    if !reasons.is_empty() {
        page.line("");
    }
    for (reason, days) in reasons {
        page.paragraph(&format!("{}: {reason}", days.join(", ")), 2, QUIET);
    }
    for offer in &text.offers {
        page.paragraph(&offer.text, 2, Style::new());
    }
}

/// Every reason once, with the days of the sessions it changed, in the order in which they come.
fn by_reason(text: &MorningText) -> Vec<(&str, Vec<&str>)> {
    let mut out: Vec<(&str, Vec<&str>)> = Vec::new();
    for session in &text.sessions {
        let day = text.plan.iter().find(|p| p.id == session.id).map_or("", |p| p.day.as_str());
        let weekday = day.split(' ').next().unwrap_or_default();
        for reason in &session.reasons {
            match out.iter_mut().find(|(said, _)| *said == reason.text) {
                Some((_, days)) => days.push(weekday),
                None => out.push((&reason.text, vec![weekday])),
            }
        }
    }
    out
}
