//! `ebb plan check`: what of a plan was understood.

use std::io::Write;
use std::path::PathBuf;

use anstyle::Style;
use clap::Args;
use ebb_engine::PlanFile;
use ebb_engine::formats::{Format, PlanReport};
use ebb_model::plan::session::Session;

use crate::output::{Done, columns, json, pad, pad_left};
use crate::page;

/// Print what of a plan was understood and what was not: JSON, a calendar (.ics) or events of intervals.icu.
#[derive(Args)]
pub struct Arguments {
    /// The plan
    file: PathBuf,
    /// As JSON: the report alone
    #[arg(long)]
    json: bool,
}

/// Prints the report.
pub fn run(arguments: &Arguments) -> Done {
    let (plan, report) = PlanFile::read_reported(&arguments.file)?;
    if arguments.json {
        return json(&report);
    }
    let (strong, quiet) = (Style::new().bold(), Style::new().dimmed());
    let mut out = anstream::stdout().lock();
    let format = match report.format {
        Format::Json => "a plan in JSON",
        Format::Ics => "a calendar",
        Format::Intervals => "events of intervals.icu",
    };
    writeln!(out, "{}: {format}", arguments.file.display())?;
    writeln!(out, "{strong}{} understood{strong:#}", count(report.understood, "session"))?;
    for session in &plan.sessions {
        writeln!(out, "  {}", line(session, &report))?;
    }
    if !report.estimated.is_empty() {
        writeln!(out, "  {quiet}~ estimated from minutes at an easy pace{quiet:#}")?;
    }
    if !report.adjusted.is_empty() {
        let number = count(report.adjusted.len(), "session");
        let said = format!(
            "{number} as a morning changed them: give the plan you started from, or they are cut twice"
        );
        for line in page::wrap(&said, page::width().saturating_sub(2)) {
            writeln!(out, "  {line}")?;
        }
    }
    let missed = &report.not_understood;
    if !missed.is_empty() {
        writeln!(out, "{strong}{} not understood, or not all of it{strong:#}", count(missed.len(), "entry"))?;
    }
    let place = missed.iter().map(|m| columns(&m.place)).max().unwrap_or(0);
    for m in missed {
        writeln!(out, "  {}  {}", pad(&m.place, place), m.title.replace(char::is_control, " "))?;
        let indent = place + 4;
        for line in page::wrap(&m.why, page::width().saturating_sub(indent)) {
            writeln!(out, "{:indent$}{quiet}{line}{quiet:#}", "")?;
        }
    }
    out.flush()?;
    Ok(())
}

fn count(number: usize, what: &str) -> String {
    match (number, what.strip_suffix('y')) {
        (1, _) => format!("1 {what}"),
        (_, Some(stem)) => format!("{number} {stem}ies"),
        (_, None) => format!("{number} {what}s"),
    }
}

fn line(session: &Session, report: &PlanReport) -> String {
    let name = |value: Result<serde_json::Value, _>| {
        value.ok().and_then(|v: serde_json::Value| v.as_str().map(str::to_owned)).unwrap_or_default()
    };
    let kind = name(serde_json::to_value(session.kind)).replace('_', " ");
    let intensity = name(serde_json::to_value(session.intensity));
    let mark = if report.estimated.contains(&session.id) { "~" } else { "" };
    let km = match session.distance_m {
        0 => String::new(),
        m => format!("{mark}{:.1} km", m as f64 / 1000.0),
    };
    let time = session.duration_s.filter(|s| *s > 0).map_or_else(String::new, |s| format!("{} min", s / 60));
    let row =
        [session.day.to_string(), pad(&kind, 10), pad(&intensity, 9), pad_left(&km, 9), pad_left(&time, 8)];
    row.join("  ").trim_end().to_owned()
}
