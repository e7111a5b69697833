//! `ebb race`: the athlete's races.

use std::io::Write;
use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};
use ebb_engine::plan::RaceOut;
use ebb_engine::{AsOf, Engine};
use ebb_model::explain::message::metres;
use ebb_model::explain::render::Texts;
use ebb_model::plan::race::{Effort, Priority, Race, RaceKind};
use ebb_model::time::Day;

use super::ask::Words;
use super::distance::Distance;
use crate::clock;
use crate::output::{Done, columns, json, pad, pad_left};

/// Your races: what the plan leads to, and what no rule ever touches. Without a command: the list.
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
    /// Print your races, past and to come
    List(ListArguments),
    /// Enter a race, or change what you said of one
    Set(SetArguments),
    /// Take a race off the list
    Remove(RemoveArguments),
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
struct SetArguments {
    /// Its day, of several the first
    day: Day,
    /// The race: 5k, 10k, half, marathon, 50k, 100k, 100mi, multi-day, or any distance like 30k or 12mi
    distance: Distance,
    /// The database
    #[arg(long, value_name = "FILE", default_value = "ebb.db")]
    db: PathBuf,
    /// Its id [default: race- and its day]
    #[arg(long)]
    id: Option<String>,
    /// How much it matters
    #[arg(long, value_enum, ignore_case = true, default_value_t = PriorityArgument::B)]
    priority: PriorityArgument,
    /// Days of a multi-day race
    #[arg(long, default_value_t = 1, value_parser = clap::value_parser!(i32).range(1..=60))]
    stages: i32,
    /// On trails
    #[arg(long)]
    trail: bool,
    /// You run it within yourself: you are back sooner
    #[arg(long)]
    easy: bool,
    /// Kilometres of an ordinary week before its taper [default: as your runs tell]
    #[arg(long, value_name = "KM", value_parser = clap::value_parser!(u16).range(0..=400))]
    weekly_km: Option<u16>,
}

#[derive(Args)]
struct RemoveArguments {
    /// Its id, as the list has it
    id: String,
    /// The database
    #[arg(long, value_name = "FILE", default_value = "ebb.db")]
    db: PathBuf,
}

#[derive(Clone, Copy, ValueEnum)]
enum PriorityArgument {
    /// The goal
    A,
    /// Important, with a short taper
    B,
    /// Run as training
    C,
}

/// Lists, sets or removes.
pub fn run(arguments: &Arguments) -> Done {
    match &arguments.command {
        None => list(&arguments.list),
        Some(Command::List(arguments)) => list(arguments),
        Some(Command::Set(arguments)) => set(arguments),
        Some(Command::Remove(arguments)) => remove(arguments),
    }
}

fn list(arguments: &ListArguments) -> Done {
    let engine = Engine::open_existing(&arguments.db)?;
    let races = engine.races(AsOf::Now)?;
    if arguments.json {
        return json(&races.iter().map(RaceOut::from).collect::<Vec<_>>());
    }
    let texts = arguments.words.texts(&engine.profile()?)?;
    let mut out = anstream::stdout().lock();
    let id = races.iter().map(|r| columns(&r.id)).max().unwrap_or(0);
    for race in &races {
        writeln!(out, "{}", line(race, id, &texts))?;
    }
    if races.is_empty() {
        writeln!(out, "no races. Enter one: ebb race set DAY DISTANCE")?;
    }
    Ok(())
}

fn line(race: &Race, id: usize, texts: &Texts) -> String {
    let priority = match race.priority {
        Priority::A => "A",
        Priority::B => "B",
        Priority::C => "C",
    };
    let days = (race.stages > 1).then(|| format!("{} days", race.stages));
    let trail = (race.kind == RaceKind::Trail).then(|| "trail".to_owned());
    let easy = (race.effort == Effort::Easy).then(|| "easy".to_owned());
    let more: Vec<String> = [days, trail, easy].into_iter().flatten().collect();
    let distance = pad_left(&texts.number(metres(race.distance_m)), 8);
    let line = format!("{}  {priority}  {distance}  {}  {}", race.day, pad(&race.id, id), more.join(", "));
    line.trim_end().to_owned()
}

fn set(arguments: &SetArguments) -> Done {
    let mut race = arguments.distance.race(arguments.day, arguments.stages);
    race.id = arguments.id.clone().unwrap_or(race.id);
    race.priority = match arguments.priority {
        PriorityArgument::A => Priority::A,
        PriorityArgument::B => Priority::B,
        PriorityArgument::C => Priority::C,
    };
    if arguments.trail && race.kind == RaceKind::Road {
        race.kind = RaceKind::Trail;
    }
    if arguments.easy {
        race.effort = Effort::Easy;
    }
    race.pre_taper_week_m = arguments.weekly_km.map(|km| i64::from(km) * 1000);
    Engine::open(&arguments.db)?.set_race(&race, clock::now_ms())?;
    let db = arguments.db.display();
    writeln!(anstream::stdout().lock(), "Entered as `{}`. Now: ebb morning --db {db}", race.id)?;
    Ok(())
}

fn remove(arguments: &RemoveArguments) -> Done {
    if !Engine::open_existing(&arguments.db)?.remove_race(&arguments.id, clock::now_ms())? {
        return Err(format!("there is no race `{}`: ebb race lists them", arguments.id).into());
    }
    writeln!(anstream::stdout().lock(), "`{}` is off the list.", arguments.id)?;
    Ok(())
}
