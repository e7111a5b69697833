//! `ebb days`: the daily values.

use std::io::{self, Write};
use std::path::PathBuf;

use clap::Args;
use ebb_engine::Engine;
use ebb_engine::days::DayValues;
use ebb_model::explain::message::metres;
use ebb_model::explain::render::Texts;
use ebb_model::explain::shell;
use ebb_model::time::Day;

use super::ask::Words;
use crate::output::{Done, json, pad, pad_left};

/// Print the daily values: resting heart rate, HRV, sleep and runs.
#[derive(Args)]
pub struct Arguments {
    /// The database
    #[arg(long, value_name = "FILE", default_value = "ebb.db")]
    db: PathBuf,
    /// First day [default: the first there is]
    #[arg(long, value_name = "DAY")]
    from: Option<Day>,
    /// Last day [default: the last there is]
    #[arg(long, value_name = "DAY")]
    to: Option<Day>,
    #[command(flatten)]
    words: Words,
    /// As JSON, with every stream
    #[arg(long)]
    json: bool,
}

/// Prints the days.
pub fn run(arguments: &Arguments) -> Done {
    if let (Some(from), Some(to)) = (arguments.from, arguments.to)
        && from > to
    {
        return Err(format!("{from} to {to} is no stretch of days: give --from a day before --to").into());
    }
    let engine = Engine::open_existing(&arguments.db)?;
    let days = engine.days(arguments.from, arguments.to)?;
    if arguments.json {
        return json(&days);
    }
    table(&days, &arguments.words.texts(&engine.profile()?)?)
}

fn table(days: &[DayValues], texts: &Texts) -> Done {
    let mut out = io::BufWriter::new(io::stdout().lock());
    let head = [
        pad(&texts.render(&shell::days_day()), 10),
        pad_left(&texts.render(&shell::days_heart()), 7),
        pad_left(&texts.render(&shell::days_hrv()), 6),
        pad_left(&texts.render(&shell::days_sleep()), 8),
        pad_left(&texts.render(&shell::days_naps()), 7),
        texts.render(&shell::days_runs()),
    ];
    writeln!(out, "{}", head.join("  "))?;
    for day in days {
        let number = |value: Option<f64>| value.map_or_else(|| "–".to_owned(), |v| format!("{v:.0}"));
        let hours = |minutes: f64| format!("{} h {:02}", minutes as i64 / 60, minutes as i64 % 60);
        let naps = day.sleep.as_ref().map(|s| s.nap_min).filter(|m| *m > 0.0);
        let runs: Vec<String> = day.runs.iter().map(|r| texts.number(metres(r.distance_m))).collect();
        writeln!(
            out,
            "{}  {:>7}  {:>6}  {:>8}  {:>7}  {}",
            day.day,
            number(day.resting_heart_rate.as_ref().map(|r| r.bpm)),
            number(day.hrv.as_ref().map(|h| h.ms)),
            day.sleep.as_ref().map_or_else(|| "–".to_owned(), |s| hours(s.main_min)),
            naps.map_or_else(String::new, |m| format!("{m:.0} min")),
            runs.join(", "),
        )?;
    }
    if days.is_empty() {
        writeln!(out, "{}", texts.render(&shell::days_none()))?;
    }
    out.flush()?;
    Ok(())
}
