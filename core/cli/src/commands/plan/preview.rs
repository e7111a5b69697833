//! The preview of a plan: its weeks as bars, what there is to say, what it changes, a week's sessions.

use anstyle::{AnsiColor, Style};
use ebb_engine::plan::PlanPreview;
use ebb_model::explain::plan::{adoption, begins, begun, examples, heading, heads, phase, role, starts_from};
use ebb_model::explain::render::Texts;
use ebb_model::explain::session_name;
use ebb_model::plan::make::{Note, Role, Week};
use ebb_model::plan::session::Kind;
use ebb_model::time::Day;

use super::changes::changes;
use crate::output::{columns, pad, pad_left};
use crate::page;

/// The preview: weeks as bars, what there is to say, and a week's sessions.
pub fn page(preview: &PlanPreview, adopted: Option<Day>, texts: &Texts, width: usize) -> String {
    let (strong, quiet) = (Style::new().bold(), Style::new().dimmed());
    let plan = &preview.plan;
    let mut out = String::new();
    let paragraph = |out: &mut String, text: &str, indent: usize, style: Style| {
        page::paragraph(out, text, indent, width, style);
    };
    paragraph(&mut out, &texts.render(&heading(&preview.goal, &plan.weeks)), 0, strong);
    let from = starts_from(&preview.goal, preview.longest_assumed);
    paragraph(&mut out, &texts.render_all(&from), 0, quiet);
    out.push('\n');
    weeks(&mut out, preview, texts, width);
    if let Some(begins) = begins(&preview.goal, &plan.weeks) {
        out.push('\n');
        paragraph(&mut out, &texts.render(&begins), 0, Style::new());
    }
    for note in preview.notes(texts) {
        out.push('\n');
        paragraph(&mut out, &note, 0, Style::new());
    }
    let close = plan.notes.iter().find_map(|n| match *n {
        // The goal itself is raced.
        Note::RacesClose { first, second, .. } => {
            Some(if second == preview.goal.race.day { first } else { second })
        }
        _ => None,
    });
    if let Some(day) = close {
        paragraph(&mut out, &format!("→ ebb race set {day} --easy"), 2, quiet);
    }
    for (week, title) in examples(&preview.goal, &plan.weeks) {
        out.push('\n');
        paragraph(&mut out, &texts.render(&title), 0, strong);
        let sessions: Vec<_> =
            plan.sessions.iter().filter(|s| (week.start..week.start + 7).contains(&s.day)).collect();
        let day = sessions.iter().map(|s| columns(&texts.day(s.day))).max().unwrap_or(0);
        for session in sessions {
            let name = texts.render(&session_name(&session.content()));
            paragraph(&mut out, &format!("{}  {name}", pad(&texts.day(session.day), day)), 2, Style::new());
        }
    }
    changes(&mut out, &preview.changes, texts, width);
    out.push('\n');
    for message in adoption(adopted, preview.replaces) {
        paragraph(&mut out, &texts.render(&message), 0, Style::new());
    }
    out
}

/// A line a week: when, what for, how far, and a bar; races stand beside their week.
fn weeks(out: &mut String, preview: &PlanPreview, texts: &Texts, width: usize) {
    let plan = &preview.plan;
    let most = plan.weeks.iter().map(|w| w.planned_m).max().unwrap_or(0).max(1);
    let what = |week: &Week| {
        if week.start < preview.goal.today {
            return texts.render(&begun());
        }
        let phase = texts.render(&phase(week.phase));
        let role = texts.render(&role(week.role));
        if week.role == Role::Loaded || phase == role { phase } else { format!("{phase}, {role}") }
    };
    let label = plan.weeks.iter().map(|w| columns(&what(w))).max().unwrap_or(0);
    // The first week begins with the plan.
    let days: Vec<String> = plan.weeks.iter().map(|w| texts.day(w.start.max(preview.goal.today))).collect();
    let day = days.iter().map(|d| columns(d)).max().unwrap_or(0);
    let [week_head, longest_head] = heads().map(|head| texts.render(&head));
    // The longest number is "100.5 km".
    let (of_week, of_run) = (columns(&week_head).max(8), columns(&longest_head).max(8));
    out.push_str(&format!(
        "{}  {}  {}\n",
        " ".repeat(day + 2 + label),
        pad_left(&week_head, of_week),
        pad_left(&longest_head, of_run)
    ));
    // Day, label and two distances stand before the bar, and a race may stand after it.
    let room = width.saturating_sub(day + 2 + label + 2 + of_week + 2 + of_run + 2).min(40);
    let runs = || plan.sessions.iter().filter(|s| s.kind.is_run() && s.kind != Kind::Race);
    for (week, start) in plan.weeks.iter().zip(&days) {
        let style = match week.role {
            Role::Loaded => AnsiColor::Green.on_default(),
            Role::Deload | Role::PostRace | Role::Return => AnsiColor::Blue.on_default(),
            Role::Taper => AnsiColor::Yellow.on_default(),
        };
        let share = week.planned_m as f64 / most as f64;
        let bar = "█".repeat((share * room as f64).round() as usize);
        let metres = ebb_model::explain::message::metres((week.planned_m + 500) / 1000 * 1000);
        let start = pad(start, day);
        let distance = pad_left(&texts.number(metres), of_week);
        let longest =
            runs().filter(|s| (week.start..week.start + 7).contains(&s.day)).map(|s| s.distance_m).max();
        let longest =
            longest.map_or_else(String::new, |m| texts.number(ebb_model::explain::message::metres(m)));
        let longest = pad_left(&longest, of_run);
        let races = plan.sessions.iter().filter(|s| s.kind == Kind::Race);
        let here = races.filter(|s| (week.start..=week.start + 6).contains(&s.day)).map(|s| {
            let name = texts.render(&session_name(&s.content()));
            format!("  {} {name}", texts.day(s.day))
        });
        let here: String = here.collect();
        let line = format!(
            "{start}  {}  {distance}  {longest}  {style}{bar}{style:#}{here}",
            pad(&what(week), label)
        );
        out.push_str(line.trim_end());
        out.push('\n');
    }
}
