//! `ebb sources`: who measures what, and whom to hear first.

use std::io::Write;
use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};
use ebb_engine::Engine;
use ebb_engine::sources::Source;
use ebb_model::health::stream::{Metric, StreamKey};

use super::ask::Listing;
use crate::clock;
use crate::output::{Done, Failure, columns, json, pad, pad_left};

/// Who measures your signals, and which of them speaks. Without a command: the list.
#[derive(Args)]
#[command(args_conflicts_with_subcommands = true)]
pub struct Arguments {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    list: Listing,
}

#[derive(Subcommand)]
enum Command {
    /// Print every source with its days
    List(Listing),
    /// Say whom to hear first; without a source the choice is Ebb's again
    Order(OrderArguments),
}

#[derive(Args)]
struct OrderArguments {
    /// Of what: hrv, say, as in `ebb sources order hrv 2`
    #[arg(value_enum)]
    metric: Option<MetricArgument>,
    /// The sources, first choice first: their number on the list, their name, or a part that only one has
    source: Vec<String>,
    /// The database
    #[arg(long, value_name = "FILE", default_value = "ebb.db")]
    db: PathBuf,
}

#[derive(Clone, Copy, ValueEnum)]
enum MetricArgument {
    /// Resting heart rate
    RestingHeartRate,
    /// HRV
    Hrv,
    /// Sleep
    Sleep,
}

/// Lists or orders.
pub fn run(arguments: &Arguments) -> Done {
    match &arguments.command {
        None => list(&arguments.list),
        Some(Command::List(arguments)) => list(arguments),
        Some(Command::Order(arguments)) => order(arguments),
    }
}

fn list(arguments: &Listing) -> Done {
    let engine = Engine::open_existing(&arguments.db)?;
    let texts = arguments.words.texts(&engine.profile()?)?;
    let sources = engine.sources(clock::today(), &texts)?;
    if arguments.json {
        return json(&sources);
    }
    let mut out = anstream::stdout().lock();
    for of_metric in sources.chunk_by(|a, b| a.metric == b.metric) {
        let name = of_metric.first().map_or("", |s| s.metric_name.as_str());
        writeln!(out, "{name}")?;
        let method = of_metric.iter().map(|s| columns(&s.method_name)).max().unwrap_or(0);
        for (number, source) in (1..).zip(of_metric) {
            writeln!(out, "{}", line(number, source, method))?;
        }
    }
    if sources.is_empty() {
        writeln!(out, "no values yet. Import some: ebb import FILE")?;
    }
    Ok(())
}

fn line(number: usize, source: &Source, method: usize) -> String {
    let mark = match (source.speaks, source.silent) {
        (true, _) => "●",
        (false, true) => "·",
        (false, false) => "○",
    };
    let days = pad_left(&source.days.to_string(), 5);
    let (name, first, last) = (pad(&source.method_name, method), source.first_day, source.last_day);
    format!("  {mark} {number:<3} {name}  {days} days  {first} to {last}\n        {}", source.stream)
}

/// The source that was meant: by its number on the list, its whole name, or a part of it.
fn meant(said: &str, of_metric: &[&Source]) -> Result<StreamKey, Failure> {
    let by_number = said.parse::<usize>().ok().and_then(|n| of_metric.get(n.checked_sub(1)?));
    if let Some(source) = by_number {
        return Ok(source.stream.clone());
    }
    let key = said.parse::<StreamKey>().ok();
    if let Some(key) = key.iter().find(|key| of_metric.iter().any(|s| s.stream == **key)) {
        return Ok(key.clone());
    }
    let part = said.to_lowercase();
    let fits = |s: &&&Source| s.stream.to_string().to_lowercase().contains(&part);
    match (of_metric.iter().filter(fits).collect::<Vec<_>>().as_slice(), key) {
        ([one], _) => Ok(one.stream.clone()),
        // A whole name may be of a source that is yet to come.
        ([], Some(key)) => Ok(key),
        ([], None) => {
            Err(format!("`{said}` is no number on the list and in no name: ebb sources lists them").into())
        }
        _ => Err(format!(
            "`{said}` is in several names: give more of it, or the number that ebb sources shows"
        )
        .into()),
    }
}

fn order(arguments: &OrderArguments) -> Done {
    let metric = match arguments.metric {
        Some(MetricArgument::RestingHeartRate) => Metric::RestingHeartRate,
        Some(MetricArgument::Hrv) => Metric::Hrv,
        Some(MetricArgument::Sleep) => Metric::Sleep,
        None => {
            return Err(
                "say of what, and which source first, like ebb sources order hrv 2: ebb sources lists them"
                    .into(),
            );
        }
    };
    let engine = Engine::open(&arguments.db)?;
    let sources = engine.sources(clock::today(), &engine.profile()?.texts()?)?;
    let of_metric: Vec<&Source> = sources.iter().filter(|s| s.metric == metric).collect();
    let order: Vec<StreamKey> =
        arguments.source.iter().map(|said| meant(said, &of_metric)).collect::<Result<_, _>>()?;
    engine.set_source_order(metric, &order)?;
    writeln!(anstream::stdout().lock(), "Noted. Now: ebb sources --db {}", arguments.db.display())?;
    Ok(())
}
