//! `ebb night`: one night, stretch by stretch.

use std::io::Write;
use std::path::PathBuf;

use clap::Args;
use ebb_engine::Engine;
use ebb_engine::night::Night;
use ebb_model::explain::message::minutes;
use ebb_model::explain::render::Texts;
use ebb_model::explain::{say, stage_name};
use ebb_model::health::record::SleepStage;
use ebb_model::time::{Day, MINUTE_MS, Moment};

use super::answers::past_day;
use super::ask::Words;
use crate::clock;
use crate::output::{Done, columns, json, pad};
use crate::page;

/// Show a night: when, how long, and its stages.
#[derive(Args)]
pub struct Arguments {
    /// The database
    #[arg(long, value_name = "FILE", default_value = "ebb.db")]
    db: PathBuf,
    /// The day it ends on, like 2026-03-17 or tuesday [default: today]
    #[arg(value_parser = past_day, conflicts_with = "on")]
    day: Option<Day>,
    /// The same
    #[arg(long, value_name = "DAY", value_parser = past_day)]
    on: Option<Day>,
    #[command(flatten)]
    words: Words,
    /// As JSON; null without a night
    #[arg(long)]
    json: bool,
}

/// Prints the night.
pub fn run(arguments: &Arguments) -> Done {
    let day = arguments.day.or(arguments.on).unwrap_or_else(clock::today);
    let engine = Engine::open_existing(&arguments.db)?;
    let night = engine.night(day)?;
    if arguments.json {
        return json(&night);
    }
    let texts = arguments.words.texts(&engine.profile()?)?.in_year(clock::today().year());
    let mut out = anstream::stdout().lock();
    match night {
        None => writeln!(out, "{}", texts.render(&say::night_none(day)))?,
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
    let mut out = format!(
        "{}  {}–{}\n",
        texts.render(&say::night_heading(night.day)),
        clock(night.start),
        clock(night.end)
    );
    let asleep = texts.render(&say::night_asleep(minutes(night.main_min), minutes(night.need_min)));
    let naps = (night.nap_min > 0.0).then(|| texts.render(&say::night_naps(minutes(night.nap_min))));
    out.push_str(&format!("{}\n", [asleep].into_iter().chain(naps).collect::<Vec<_>>().join(" ")));
    let rows: [(SleepStage, &[SleepStage]); 5] = [
        (SleepStage::Awake, &[SleepStage::Awake]),
        (SleepStage::Rem, &[SleepStage::Rem]),
        (SleepStage::Light, &[SleepStage::Light, SleepStage::Asleep]),
        (SleepStage::Deep, &[SleepStage::Deep]),
        (SleepStage::InBed, &[SleepStage::InBed]),
    ];
    let of = |stages: &[SleepStage]| {
        let stages = stages.to_vec();
        night.stages.iter().filter(move |s| stages.contains(&s.stage) && !s.nap)
    };
    // Sleep without stages is no light sleep.
    let name = |stage: SleepStage, stages: &[SleepStage]| {
        let staged = of(stages).any(|s| s.stage == stage);
        texts.render(&stage_name(if staged { stage } else { SleepStage::Asleep }))
    };
    let rows: Vec<(String, &[SleepStage])> = rows
        .into_iter()
        .filter(|(_, stages)| of(stages).next().is_some())
        .map(|(stage, stages)| (name(stage, stages), stages))
        .collect();
    let label = rows.iter().map(|(name, _)| columns(name)).max().unwrap_or(0);
    let cells = width.saturating_sub(label + 3).max(1) as i64;
    let span = (night.end.epoch_ms - night.start.epoch_ms).max(1);
    for (name, stages) in rows {
        let cell = |i: i64| {
            let middle = night.start.epoch_ms + (2 * i + 1) * span / (2 * cells);
            let inside = of(stages).any(|s| (s.start.epoch_ms..s.end.epoch_ms).contains(&middle));
            if inside { '█' } else { ' ' }
        };
        let line: String = (0..cells).map(cell).collect();
        out.push_str(&format!("  {} {}\n", pad(&name, label), line.trim_end()));
    }
    out.push_str(&format!("  {}\n", night.stream));
    out
}
