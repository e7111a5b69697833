//! `ebb night`: one night, stretch by stretch.

use std::io::Write;
use std::path::PathBuf;

use clap::Args;
use ebb_engine::Engine;
use ebb_engine::night::Night;
use ebb_model::explain::message::minutes;
use ebb_model::explain::render::Texts;
use ebb_model::health::record::SleepStage;
use ebb_model::time::{Day, MINUTE_MS, Moment};

use super::ask::Words;
use crate::clock;
use crate::output::{Done, json};
use crate::page;

/// Show a night: when, how long, and its stages.
#[derive(Args)]
pub struct Arguments {
    /// The database
    #[arg(long, value_name = "FILE", default_value = "ebb.db")]
    db: PathBuf,
    /// The day it ends on [default: today]
    #[arg(long, value_name = "DAY")]
    on: Option<Day>,
    #[command(flatten)]
    words: Words,
    /// As JSON; null without a night
    #[arg(long)]
    json: bool,
}

/// Prints the night.
pub fn run(arguments: &Arguments) -> Done {
    let day = arguments.on.unwrap_or_else(clock::today);
    let engine = Engine::open_existing(&arguments.db)?;
    let night = engine.night(day)?;
    if arguments.json {
        return json(&night);
    }
    let texts = arguments.words.texts(&engine.profile()?)?;
    let mut out = anstream::stdout().lock();
    match night {
        None => writeln!(out, "no night is known of {day}")?,
        Some(night) => out.write_all(drawn(&night, &texts, page::width()).as_bytes())?,
    }
    Ok(())
}

/// A line for each depth of sleep, as wide as the page.
fn drawn(night: &Night, texts: &Texts, width: usize) -> String {
    let clock = |at: Moment| {
        let minute = at.time_of_day_ms() / MINUTE_MS;
        format!("{:02}:{:02}", minute / 60, minute % 60)
    };
    let time = |min: f64| texts.number(minutes(min));
    let mut out = format!(
        "{}  {}–{}  {}",
        texts.day(night.day),
        clock(night.start),
        clock(night.end),
        time(night.main_min)
    );
    if night.nap_min > 0.0 {
        out.push_str(&format!(" + {}", time(night.nap_min)));
    }
    out.push_str(&format!(" / {}\n", time(night.need_min)));
    let rows: [(&str, &[SleepStage]); 5] = [
        ("awake", &[SleepStage::Awake]),
        ("rem", &[SleepStage::Rem]),
        ("light", &[SleepStage::Light, SleepStage::Asleep]),
        ("deep", &[SleepStage::Deep]),
        ("in bed", &[SleepStage::InBed]),
    ];
    let cells = width.saturating_sub(9).max(1) as i64;
    let span = (night.end.epoch_ms - night.start.epoch_ms).max(1);
    for (name, stages) in rows {
        let of = || night.stages.iter().filter(|s| stages.contains(&s.stage) && !s.nap);
        if of().next().is_none() {
            continue;
        }
        let cell = |i: i64| {
            let middle = night.start.epoch_ms + (2 * i + 1) * span / (2 * cells);
            let inside = of().any(|s| (s.start.epoch_ms..s.end.epoch_ms).contains(&middle));
            if inside { '█' } else { ' ' }
        };
        let line: String = (0..cells).map(cell).collect();
        out.push_str(&format!("  {name:<6} {}\n", line.trim_end()));
    }
    out.push_str(&format!("  {}\n", night.stream));
    out
}
