//! `ebb plan check`: what of a plan was understood.

use std::io::Write;
use std::path::PathBuf;

use anstyle::Style;
use clap::Args;
use ebb_engine::PlanFile;
use ebb_engine::formats::{Format, PlanReport};
use ebb_model::explain::render::Texts;
use ebb_model::explain::{say, session_name, shell};
use ebb_model::plan::session::Session;

use crate::commands::ask::Words;
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
    #[command(flatten)]
    words: Words,
}

/// Prints the report.
pub fn run(arguments: &Arguments) -> Done {
    let (plan, report) = PlanFile::read_reported(&arguments.file)?;
    if arguments.json {
        return json(&report);
    }
    let texts = arguments.words.texts(&ebb_engine::Profile::default())?;
    let (strong, quiet) = (Style::new().bold(), Style::new().dimmed());
    let mut out = anstream::stdout().lock();
    let format = match report.format {
        Format::Json => shell::check_json(),
        Format::Ics => shell::check_ics(),
        Format::Intervals => shell::check_intervals(),
    };
    let file = arguments.file.display().to_string();
    writeln!(out, "{}", texts.render(&say::labelled(file, format)))?;
    writeln!(out, "{strong}{}{strong:#}", texts.render(&shell::check_understood(report.understood)))?;
    for (row, title) in rows(&plan.sessions, &report, &texts) {
        writeln!(out, "{}", format!("  {row}  {quiet}{title}{quiet:#}").trim_end())?;
    }
    if !report.estimated.is_empty() {
        writeln!(out, "  {quiet}{}{quiet:#}", texts.render(&shell::check_estimated()))?;
    }
    if !report.adjusted.is_empty() {
        let said = texts.render(&shell::check_adjusted(report.adjusted.len()));
        for line in page::wrap(&said, page::width().saturating_sub(2)) {
            writeln!(out, "  {line}")?;
        }
    }
    let missed = &report.not_understood;
    if !missed.is_empty() {
        writeln!(out, "{strong}{}{strong:#}", texts.render(&shell::check_missed(missed.len())))?;
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

/// Each session as it was understood, and what it was called where it came from.
fn rows(sessions: &[Session], report: &PlanReport, texts: &Texts) -> Vec<(String, String)> {
    let cells: Vec<[String; 4]> = sessions.iter().map(|s| cells(s, report, texts)).collect();
    let wide = |i: usize| cells.iter().filter_map(|c| c.get(i)).map(|c| columns(c)).max().unwrap_or(0);
    let (day, name, hard) = (wide(0), wide(1), wide(2));
    let rows = sessions.iter().zip(&cells).map(|(s, [on, what, effort, time])| {
        // Of several with one id the later ones have a number after it.
        let own = || report.titles.get(s.id.rsplit_once('/')?.0);
        let title = report.titles.get(&s.id).or_else(own).cloned().unwrap_or_default();
        let row = [pad(on, day), pad(what, name), pad(effort, hard), pad_left(time, 7)].join("  ");
        (row, title.replace(char::is_control, " "))
    });
    rows.collect()
}

fn cells(session: &Session, report: &PlanReport, texts: &Texts) -> [String; 4] {
    let mark = if report.estimated.contains(&session.id) { " ~" } else { "" };
    let effort = serde_json::to_value(session.intensity).ok();
    let effort = effort.and_then(|v| v.as_str().map(str::to_owned)).unwrap_or_default();
    let time = session.duration_s.filter(|s| *s > 0).map_or_else(String::new, |s| format!("{} min", s / 60));
    let day = format!("{} {}", session.day, texts.day(session.day).split(' ').next().unwrap_or_default());
    [day, format!("{}{mark}", texts.render(&session_name(&session.content()))), effort, time]
}
