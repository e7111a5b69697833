//! `ebb trend`: a series over time, as a picture in the terminal.

use std::io::Write;
use std::path::PathBuf;

use anstyle::Style;
use clap::{Args, ValueEnum};
use ebb_engine::Engine;
use ebb_engine::trend::{Series, Trend, TrendUnit};
use ebb_model::explain::message::{Message, bpm, minutes, ms, plain};
use ebb_model::explain::render::Texts;
use ebb_model::explain::{metric_heading, say};
use ebb_model::health::stream::Metric;
use ebb_model::time::Day;

use super::ask::Words;
use super::backtest;
use crate::clock;
use crate::output::{Done, json};
use crate::page::{self, chart};

/// Draw a series: its days as dots, the mean of seven days as a line, and your normal behind it.
#[derive(Args)]
pub struct Arguments {
    /// Which one: hrv, say, as in `ebb trend hrv`
    #[arg(value_enum)]
    series: Option<SeriesArgument>,
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
    let Some(series) = arguments.series else {
        let names: Vec<_> =
            SeriesArgument::value_variants().iter().filter_map(|s| s.to_possible_value()).collect();
        let names: Vec<&str> = names.iter().map(|name| name.get_name()).collect();
        return Err(format!("say what to draw, like ebb trend hrv: {}", names.join(", ")).into());
    };
    let to = arguments.to.unwrap_or_else(clock::today);
    let from = arguments.from.unwrap_or(to - 27);
    let engine = Engine::open_existing(&arguments.db)?;
    let trend = engine.trend(series.into(), from, to)?;
    if arguments.json {
        return json(&trend);
    }
    let texts = arguments.words.texts(&engine.profile()?)?.in_year(clock::today().year());
    let mut out = anstream::stdout().lock();
    writeln!(out, "{strong}{}{strong:#}\n", title(&trend, &texts), strong = Style::new().bold())?;
    if trend.unit == TrendUnit::Tier {
        let days: Vec<_> = trend.points.iter().map(|p| (p.day, p.tier)).collect();
        backtest::months(&mut out, &days, &texts)?;
    } else {
        out.write_all(drawn(&trend, &texts, page::width()).as_bytes())?;
    }
    Ok(())
}

/// What is drawn, and from when to when.
fn title(trend: &Trend, texts: &Texts) -> String {
    let what = match trend.series {
        Series::RestingHeartRate => metric_heading(Metric::RestingHeartRate),
        Series::Hrv => metric_heading(Metric::Hrv),
        Series::Sleep => metric_heading(Metric::Sleep),
        Series::Need => say::trend_need(),
        Series::Debt => say::trend_debt(),
        Series::Load => say::trend_load(),
        Series::Fitness => say::trend_fitness(),
        Series::Fatigue => say::trend_fatigue(),
        Series::Form => say::trend_form(),
        Series::Tier => say::trend_tier(),
    };
    let days = trend.points.first().zip(trend.points.last());
    let days = days.map(|(first, last)| format!("  {} – {}", texts.day(first.day), texts.day(last.day)));
    format!("{}{}", texts.render(&what), days.unwrap_or_default())
}

/// What load is counted in; none of a series whose numbers carry their unit.
fn unit(trend: &Trend) -> Option<Message> {
    let load = matches!(trend.series, Series::Load | Series::Fitness | Series::Fatigue | Series::Form);
    load.then(|| match trend.unit {
        TrendUnit::Trimp => say::trend_in_trimp(),
        TrendUnit::SessionRpe => say::trend_in_effort(),
        TrendUnit::Minutes => say::trend_in_minutes(),
        _ => say::trend_in_given(),
    })
}

fn drawn(trend: &Trend, texts: &Texts, width: usize) -> String {
    let unit = unit(trend);
    let number = |value: f64| match trend.unit {
        // A difference of loads is no time of day.
        _ if unit.is_some() => texts.number(plain(value, usize::from(value.abs() < 10.0))),
        TrendUnit::Bpm => texts.number(bpm(value)),
        TrendUnit::Ms => texts.number(ms(value)),
        TrendUnit::Minutes => texts.number(minutes(value)),
        _ => texts.number(plain(value, usize::from(value.abs() < 10.0))),
    };
    let mut out = chart::draw(&trend.points, &number, width);
    if out.is_empty() {
        return format!("{}\n", texts.render(&say::trend_nothing()));
    }
    let legend = chart::legend(&trend.points, &|m| texts.render(m));
    let unit = unit.map(|unit| texts.render(&unit));
    out.push('\n');
    for said in [legend].into_iter().chain(unit) {
        page::paragraph(&mut out, &said, 2, width, Style::new());
    }
    for change in &trend.changes {
        let change = say::labelled(texts.day(change.day), change.to.to_string());
        page::paragraph(&mut out, &format!("│ {}", texts.render(&change)), 2, width, Style::new());
    }
    if !trend.changes.is_empty() {
        page::paragraph(&mut out, &texts.render(&say::legend_change()), 4, width, Style::new());
    }
    out
}
