//! What a new plan changes, as a table: a week a row.

use anstyle::Style;
use ebb_engine::plan::WeekChange;
use ebb_model::explain::plan::{becomes, change, changes as heading};
use ebb_model::explain::render::Texts;

use crate::output::{columns, pad};
use crate::page;

/// The rows, a heading over them; nothing where nothing changes. `−` stands before what goes, `+` before what comes.
pub fn changes(out: &mut String, changes: &[WeekChange], texts: &Texts, width: usize) {
    if changes.is_empty() {
        return;
    }
    out.push('\n');
    page::paragraph(out, &texts.render(&heading()), 0, width, Style::new().bold());
    let whole = |m: i64| (m + 500) / 1000 * 1000;
    let row = |w: &WeekChange| (texts.day(w.start), texts.render(&change(whole(w.was_m), whole(w.will_m))));
    let rows: Vec<(String, String)> = changes.iter().map(row).collect();
    let day = rows.iter().map(|r| columns(&r.0)).max().unwrap_or(0);
    let distance = rows.iter().map(|r| columns(&r.1)).max().unwrap_or(0);
    let indent = 2 + day + 2 + distance + 2;
    // On a narrow page what goes and comes stands below its week.
    let beside = indent + 30 <= width;
    for (week, (when, far)) in changes.iter().zip(rows) {
        let start = format!("  {}  {}  ", pad(&when, day), pad(&far, distance));
        let said = becomes(&week.goes, &week.comes);
        let room = if beside { width - indent } else { width.saturating_sub(4) };
        let said: Vec<String> = said.iter().map(|m| texts.render(m)).collect();
        let lines = page::wrap(&said.join("; "), room);
        if !beside {
            out.push_str(start.trim_end());
            out.push('\n');
        }
        for (i, line) in lines.iter().enumerate() {
            let before = match (beside, i) {
                (true, 0) => start.clone(),
                (true, _) => " ".repeat(indent),
                (false, _) => " ".repeat(4),
            };
            out.push_str(format!("{before}{line}").trim_end());
            out.push('\n');
        }
    }
}
