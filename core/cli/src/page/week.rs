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
    let mut said: Vec<&str> = Vec::new();
    for session in &text.sessions {
        let reasons = session.reasons.iter().map(|r| r.text.as_str());
        said.extend(reasons.filter(|r| !said.contains(r)).collect::<Vec<_>>());
    }
    if !said.is_empty() {
        page.line("");
    }
    for reason in said {
        page.paragraph(reason, 2, QUIET);
    }
    for offer in &text.offers {
        page.paragraph(&offer.text, 2, Style::new());
    }
}
