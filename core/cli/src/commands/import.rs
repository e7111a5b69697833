//! `ebb import`: an export into the database.

use std::io::{self, Write};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use clap::Args;
use ebb_engine::import::{Format, ImportReport, Listener, Phase, Progress, Unreadable};
use ebb_engine::{Engine, Zone};
use ebb_model::explain::imported::ZoneOf;
use ebb_model::explain::message::Message;
use ebb_model::explain::{imported, shell};
use ebb_model::health::history::Quarantine;
use ebb_model::health::stream::{Metric, StreamKey};
use indicatif::{ProgressBar, ProgressStyle};

use super::ask::Words;
use crate::clock;
use crate::output::{Done, count, pad, pad_left};

/// Where everything lands unless it is told elsewhere.
const DB: &str = "ebb.db";

/// Read an Apple Health or Health Connect export into the database.
///
/// Apple: Health app, your picture, Export All Health Data; pass the export.zip or the export.xml inside it. Health
/// Connect: Settings, Health Connect, Backup and restore, Scheduled export. Importing twice changes nothing.
#[derive(Args)]
pub struct Arguments {
    /// The export
    export: PathBuf,
    /// The database; made where there is none
    #[arg(long, value_name = "FILE", default_value = DB)]
    db: PathBuf,
    /// Time zone you live in, for records that do not say their own [default: that of the last import, else this machine's]
    #[arg(long, value_name = "ZONE")]
    zone: Option<String>,
    #[command(flatten)]
    words: Words,
}

/// Reads the export to its end, then writes it in one transaction.
pub fn run(arguments: &Arguments) -> Done {
    // A database that cannot be used is told before the long reading; nothing is made or changed before its end.
    Engine::check(&arguments.db)?;
    // An empty file is no database yet, and becomes none by a look at it.
    let there = std::fs::metadata(&arguments.db).is_ok_and(|file| file.len() > 0);
    let known = match (&arguments.zone, there) {
        (None, true) => Engine::open_existing(&arguments.db)?.home_zone()?,
        _ => None,
    };
    let (zone_name, whose) = match (&arguments.zone, known) {
        (Some(zone), _) => (zone.clone(), ZoneOf::Said),
        (None, Some(zone)) => (zone, ZoneOf::LastImport),
        (None, None) => (clock::zone_name(), ZoneOf::Machine),
    };
    let zone = Zone::named(&zone_name)?;
    let mut bar = Bar::new();
    let export = Engine::read_export(&arguments.export, &zone, &mut bar);
    bar.0.finish_and_clear();
    let export = export?;
    let engine = Engine::open(&arguments.db)?;
    let mut bar = Bar::new();
    let report = engine.import(export, Some(&zone_name), clock::now_ms(), &mut bar);
    bar.0.finish_and_clear();
    let report = report?;
    super::keeping::tell(&engine)?;
    print(arguments, imported::zone(zone_name, whose), &report)
}

/// A progress bar on a terminal; nothing in a pipe.
struct Bar(ProgressBar);

impl Bar {
    fn new() -> Self {
        let style =
            ProgressStyle::with_template("{msg:>9} {bar:32} {bytes:>10} of {total_bytes:<10} {eta} left");
        Self(ProgressBar::new(0).with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar())))
    }
}

impl Listener for Bar {
    fn progress(&mut self, progress: Progress) -> ControlFlow<()> {
        self.0.set_message(match progress.phase {
            Phase::Unpacking => "unpacking",
            Phase::Reading => "reading",
            Phase::Routes => "routes",
            Phase::Writing => "writing",
        });
        self.0.set_length(progress.total_bytes);
        self.0.set_position(progress.done_bytes);
        ControlFlow::Continue(())
    }
}

fn print(arguments: &Arguments, zone: Message, report: &ImportReport) -> Done {
    let mut out = io::BufWriter::new(io::stdout().lock());
    let format = match report.format {
        Format::AppleHealth => "Apple Health".to_owned(),
        Format::HealthConnect { schema } => format!("Health Connect (schema {schema})"),
    };
    let texts = arguments.words.of(&arguments.db)?;
    let say = |message| texts.render(&message);
    let (file, db) = (arguments.export.display().to_string(), arguments.db.display().to_string());
    writeln!(out, "{}", say(imported::into(file, db, format, say(zone))))?;
    let mut row = |name: &str, number: u64, note: &str| {
        writeln!(out, "{}", format!("{} {}  {note}", pad(name, 22), pad_left(&count(number), 12)).trim_end())
    };
    row(&say(imported::read()), report.read, &say(imported::read_note()))?;
    row(&format!("  {}", say(imported::new())), report.new as u64, "")?;
    row(&format!("  {}", say(imported::known())), report.duplicates as u64, "")?;
    row(&format!("  {}", say(imported::revised())), report.changed as u64, &say(imported::revised_note()))?;
    let (heart, speed) = (count(report.heart_rate_minutes as u64), count(report.motion_minutes as u64));
    let parts = say(imported::parts_note(heart, speed));
    row(&format!("  {}", say(imported::parts())), report.parts, &parts)?;
    row(&format!("  {}", say(imported::unreadable())), report.unreadable.values().sum(), "")?;
    for (why, number) in &report.unreadable {
        row("", *number, unreadable(*why))?;
    }
    let set_aside: u64 = report.implausible.values().sum();
    let note = if set_aside > 0 { say(imported::quarantined_note()) } else { String::new() };
    row(&say(imported::quarantined()), set_aside, &note)?;
    for (why, number) in &report.implausible {
        row("", *number, implausible(*why))?;
    }
    if report.missing_routes > 0 {
        row(&say(imported::routes()), report.missing_routes, &say(imported::routes_note()))?;
    }
    row(&say(imported::other()), report.ignored, &say(imported::other_note()))?;
    if let Some((first, last, days)) = report.days {
        row(
            &say(imported::days()),
            days as u64,
            &say(imported::days_note(first.to_string(), last.to_string())),
        )?;
    }
    row(&say(imported::sources()), report.sources.len() as u64, "")?;
    for (source, records) in &report.sources {
        row("", *records, source)?;
    }
    if !report.suggested_order.is_empty() {
        writeln!(out, "\n{}", say(imported::order()))?;
    }
    for (metric, streams) in &report.suggested_order {
        writeln!(out, "  {}", taking(&arguments.db, *metric, streams))?;
    }
    writeln!(out, "\n{}", say(shell::now(next(&arguments.db, report))))?;
    out.flush()?;
    Ok(())
}

/// The command that takes over an order of streams.
fn taking(db: &Path, metric: Metric, streams: &[StreamKey]) -> String {
    let mut command = format!("ebb sources order {}", metric.name().replace('_', "-"));
    for stream in streams {
        // A name may hold blanks, and anything that means something to a terminal.
        command.push_str(&format!(" '{}'", stream.as_str().replace('\'', "'\\''")));
    }
    if db != Path::new(DB) {
        command.push_str(&format!(" --db {}", db.display()));
    }
    command
}

/// The command that comes next; where the export ends long ago, its last morning says more than today's.
fn next(db: &Path, report: &ImportReport) -> String {
    const STALE_DAYS: i32 = 4;
    let mut command = "ebb morning".to_owned();
    if db != Path::new(DB) {
        command.push_str(&format!(" --db {}", db.display()));
    }
    match report.days {
        Some((_, last, _)) if clock::today() - last >= STALE_DAYS => format!("{command} --on {last}"),
        _ => command,
    }
}

fn implausible(why: Quarantine) -> &'static str {
    match why {
        Quarantine::RestingHeartRate => "resting heart rate outside 25 to 120 bpm",
        Quarantine::Hrv => "HRV outside 1 to 250 ms (rMSSD) or 350 ms (SDNN)",
        Quarantine::Sleep => "sleep that ends before it begins, or a day with too much of it",
        Quarantine::Run => "run without a plausible distance or pace",
    }
}

fn unreadable(why: Unreadable) -> &'static str {
    match why {
        Unreadable::Date => "no readable date",
        Unreadable::Number => "no readable number",
        Unreadable::Unit => "a unit that measures something else",
        Unreadable::Stage => "a kind of sleep that is not known",
        Unreadable::Orphan => "a part whose record is missing",
        Unreadable::Route => "a damaged route; its run is kept",
    }
}
