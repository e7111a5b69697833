//! `ebb sources`: who measures what, and whom to hear first.

use std::io::Write;
use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};
use ebb_engine::Engine;
use ebb_engine::sources::Source;
use ebb_model::health::stream::{Metric, StreamKey};

use super::ask::Words;
use crate::clock;
use crate::output::{Done, columns, json, pad, pad_left};

/// Who measures your signals, and which of them speaks. Without a command: the list.
#[derive(Args)]
#[command(args_conflicts_with_subcommands = true)]
pub struct Arguments {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    list: ListArguments,
}

#[derive(Subcommand)]
enum Command {
    /// Print every source with its days
    List(ListArguments),
    /// Say whom to hear first; without a source the choice is Ebb's again
    Order(OrderArguments),
}

#[derive(Args)]
struct ListArguments {
    /// The database
    #[arg(long, value_name = "FILE", default_value = "ebb.db")]
    db: PathBuf,
    #[command(flatten)]
    words: Words,
    /// As JSON
    #[arg(long)]
    json: bool,
}

#[derive(Args)]
struct OrderArguments {
    /// Of what
    #[arg(value_enum)]
    metric: MetricArgument,
    /// The sources, first choice first, as the list names them
    source: Vec<StreamKey>,
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

fn list(arguments: &ListArguments) -> Done {
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
        for source in of_metric {
            writeln!(out, "{}", line(source, method))?;
        }
    }
    if sources.is_empty() {
        writeln!(out, "no values yet. Import some: ebb import FILE")?;
    }
    Ok(())
}

fn line(source: &Source, method: usize) -> String {
    let mark = match (source.speaks, source.silent) {
        (true, _) => "●",
        (false, true) => "·",
        (false, false) => "○",
    };
    let place = source.place.map_or_else(String::new, |place| format!("{place}."));
    let days = pad_left(&source.days.to_string(), 5);
    let (name, first, last) = (pad(&source.method_name, method), source.first_day, source.last_day);
    format!("  {mark} {} {name}  {days} days  {first} to {last}\n       {}", pad(&place, 3), source.stream)
}

fn order(arguments: &OrderArguments) -> Done {
    let metric = match arguments.metric {
        MetricArgument::RestingHeartRate => Metric::RestingHeartRate,
        MetricArgument::Hrv => Metric::Hrv,
        MetricArgument::Sleep => Metric::Sleep,
    };
    Engine::open(&arguments.db)?.set_source_order(metric, &arguments.source)?;
    writeln!(anstream::stdout().lock(), "Noted. Now: ebb sources --db {}", arguments.db.display())?;
    Ok(())
}
