//! `ebb trend`: a series over time, as a picture in the terminal.

use std::io::Write;
use std::path::PathBuf;

use clap::{Args, ValueEnum};
use ebb_engine::Engine;
use ebb_engine::trend::{Series, Trend, TrendUnit};
use ebb_model::explain::message::{bpm, minutes, ms, plain};
use ebb_model::explain::render::Texts;
use ebb_model::time::Day;

use super::ask::Words;
use super::backtest;
use crate::clock;
use crate::output::{Done, json};
use crate::page::{self, chart};

/// Draw a series: its days as dots, the mean of seven days as a line, and your normal behind it.
#[derive(Args)]
pub struct Arguments {
    /// Which one
    #[arg(value_enum)]
    series: SeriesArgument,
    /// The database
    #[arg(long, value_name = "FILE", default_value = "ebb.db")]
    db: PathBuf,
    /// First day [default: four weeks before the last]
    #[arg(long, value_name = "DAY")]
    from: Option<Day>,
    /// Last day [default: today]
    #[arg(long, value_name = "DAY")]
    to: Option<Day>,
    #[command(flatten)]
    words: Words,
    /// As JSON: a point a day
    #[arg(long)]
    json: bool,
}

#[derive(Clone, Copy, ValueEnum)]
enum SeriesArgument {
    /// Resting heart rate
    RestingHeartRate,
    /// HRV
    Hrv,
    /// Sleep with naps
    Sleep,
    /// Sleep needed
    Need,
    /// Sleep owed
    Debt,
    /// Training load
    Load,
    /// The slow mean of load
    Fitness,
    /// The fast mean of load
    Fatigue,
    /// Fitness less fatigue
    Form,
    /// The verdicts
    Tier,
}

impl From<SeriesArgument> for Series {
    fn from(series: SeriesArgument) -> Self {
        match series {
            SeriesArgument::RestingHeartRate => Self::RestingHeartRate,
            SeriesArgument::Hrv => Self::Hrv,
            SeriesArgument::Sleep => Self::Sleep,
            SeriesArgument::Need => Self::Need,
            SeriesArgument::Debt => Self::Debt,
            SeriesArgument::Load => Self::Load,
            SeriesArgument::Fitness => Self::Fitness,
            SeriesArgument::Fatigue => Self::Fatigue,
            SeriesArgument::Form => Self::Form,
            SeriesArgument::Tier => Self::Tier,
        }
    }
}

/// Draws the series.
pub fn run(arguments: &Arguments) -> Done {
    let to = arguments.to.unwrap_or_else(clock::today);
    let from = arguments.from.unwrap_or(to - 27);
    let engine = Engine::open_existing(&arguments.db)?;
    let trend = engine.trend(arguments.series.into(), from, to)?;
    if arguments.json {
        return json(&trend);
    }
    let texts = arguments.words.texts(&engine.profile()?)?;
    let mut out = anstream::stdout().lock();
    if trend.unit == TrendUnit::Tier {
        let days: Vec<_> = trend.points.iter().map(|p| (p.day, p.tier)).collect();
        backtest::months(&mut out, &days, &texts)?;
    } else {
        out.write_all(drawn(&trend, &texts, page::width()).as_bytes())?;
    }
    Ok(())
}

fn drawn(trend: &Trend, texts: &Texts, width: usize) -> String {
    let number = |value: f64| match trend.unit {
        TrendUnit::Bpm => texts.number(bpm(value)),
        TrendUnit::Ms => texts.number(ms(value)),
        TrendUnit::Minutes => texts.number(minutes(value)),
        _ => texts.number(plain(value, usize::from(value.abs() < 10.0))),
    };
    let mut out = chart::draw(&trend.points, &number, width);
    let ends = trend.points.first().zip(trend.points.last());
    if let Some((first, last)) = ends {
        out.push_str(&format!("{} – {}\n", texts.day(first.day), texts.day(last.day)));
    }
    for change in &trend.changes {
        out.push_str(&format!("│ {}: {}\n", texts.day(change.day), change.to));
    }
    out
}
