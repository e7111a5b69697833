//! `ebb race`: the athlete's races.

use std::io::Write;
use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};
use ebb_engine::plan::RaceOut;
use ebb_engine::{AsOf, Engine};
use ebb_model::explain::message::{count, metres};
use ebb_model::explain::render::Texts;
use ebb_model::explain::{say, shell};
use ebb_model::plan::race::{Effort, Priority, Race, RaceKind};
use ebb_model::time::Day;

use super::answers::morning_command;
use super::ask::{Listing, Words};
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
    list: Listing,
}

#[derive(Subcommand)]
enum Command {
    /// Print your races, past and to come
    List(Listing),
    /// Enter a race, or change what you said of one
    Set(SetArguments),
    /// Take a race off the list
    Remove(RemoveArguments),
}

#[derive(Args)]
struct SetArguments {
    /// Its day, of several the first
    day: Day,
    /// The race: 5k, 10k, half, marathon, 50k, 100k, 100mi, multi-day, or any distance like 30k or 12mi [default: as it is
    /// on your list]
    distance: Option<Distance>,
    /// The database
    #[arg(long, value_name = "FILE", default_value = "ebb.db")]
    db: PathBuf,
    /// Its id [default: that of the day's race, or race- and the day]
    #[arg(long)]
    id: Option<String>,
    /// How much it matters [default: as your list says, or b]
    #[arg(long, value_enum, ignore_case = true)]
    priority: Option<PriorityArgument>,
    /// Days of a multi-day race
    #[arg(long, requires = "distance", value_parser = clap::value_parser!(i32).range(1..=60))]
    stages: Option<i32>,
    /// On trails
    #[arg(long)]
    trail: bool,
    /// You run it within yourself: you are back sooner
    #[arg(long)]
    easy: bool,
    /// You race it after all
    #[arg(long, conflicts_with = "easy")]
    hard: bool,
    /// Kilometres of an ordinary week before its taper [default: as your runs tell]
    #[arg(long, value_name = "KM", value_parser = clap::value_parser!(u16).range(0..=400))]
    weekly_km: Option<u16>,
    #[command(flatten)]
    words: Words,
}

#[derive(Args)]
struct RemoveArguments {
    /// Its day, or its id as the list has it
    race: String,
    /// The database
    #[arg(long, value_name = "FILE", default_value = "ebb.db")]
    db: PathBuf,
    #[command(flatten)]
    words: Words,
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

fn list(arguments: &Listing) -> Done {
    let engine = Engine::open_existing(&arguments.db)?;
    let races = engine.races(AsOf::Now)?;
    if arguments.json {
        return json(&races.iter().map(RaceOut::from).collect::<Vec<_>>());
    }
    let texts = arguments.words.texts(&engine.profile()?)?;
    let mut out = anstream::stdout().lock();
    if races.is_empty() {
        writeln!(out, "{}", texts.render(&say::race_none("ebb race set DAY DISTANCE".to_owned())))?;
        return Ok(());
    }
    let [day, distance, id] = [say::race_head_day(), say::race_head_distance(), say::race_head_id()]
        .map(|head| texts.render(&head));
    let width = races.iter().map(|r| columns(&r.id)).chain([columns(&id)]).max().unwrap_or(0);
    writeln!(out, "{}     {}  {id}", pad(&day, 10), pad_left(&distance, 8))?;
    for race in &races {
        writeln!(out, "{}", line(race, width, &texts))?;
    }
    Ok(())
}

fn line(race: &Race, id: usize, texts: &Texts) -> String {
    let priority = match race.priority {
        Priority::A => "A",
        Priority::B => "B",
        Priority::C => "C",
    };
    let stages = usize::try_from(race.stages).unwrap_or(1);
    let days = (stages > 1).then(|| say::race_days(count(stages)));
    let trail = (race.kind == RaceKind::Trail).then(say::race_trail);
    let easy = (race.effort == Effort::Easy).then(say::race_easy);
    let more: Vec<String> = [days, trail, easy].into_iter().flatten().map(|m| texts.render(&m)).collect();
    let distance = pad_left(&texts.number(metres(race.distance_m)), 8);
    let line = format!("{}  {priority}  {distance}  {}  {}", race.day, pad(&race.id, id), more.join(", "));
    line.trim_end().to_owned()
}

/// What is not given stays as it is on the list.
fn set(arguments: &SetArguments) -> Done {
    let engine = Engine::open(&arguments.db)?;
    let texts = arguments.words.texts(&engine.profile()?)?;
    let races = engine.races(AsOf::Now)?;
    let known = match &arguments.id {
        Some(id) => races.iter().find(|r| r.id == *id),
        None => races.iter().find(|r| r.day == arguments.day),
    };
    let stages = arguments.stages.unwrap_or(1);
    let mut race = match (arguments.distance, known) {
        (Some(distance), Some(known)) => Race {
            id: known.id.clone(),
            priority: known.priority,
            effort: known.effort,
            pre_taper_week_m: known.pre_taper_week_m,
            ..distance.race(arguments.day, stages)
        },
        (Some(distance), None) => Race { priority: Priority::B, ..distance.race(arguments.day, stages) },
        (None, Some(known)) => Race { day: arguments.day, ..known.clone() },
        (None, None) => {
            let command = format!("ebb race set {} half", arguments.day);
            return Err(texts.render(&say::race_without_distance(arguments.day, command)).into());
        }
    };
    race.id = arguments.id.clone().unwrap_or(race.id);
    race.priority = match arguments.priority {
        Some(PriorityArgument::A) => Priority::A,
        Some(PriorityArgument::B) => Priority::B,
        Some(PriorityArgument::C) => Priority::C,
        None => race.priority,
    };
    if arguments.trail && race.kind == RaceKind::Road {
        race.kind = RaceKind::Trail;
    }
    if arguments.easy {
        race.effort = Effort::Easy;
    } else if arguments.hard {
        race.effort = Effort::Hard;
    }
    race.pre_taper_week_m = arguments.weekly_km.map(|km| i64::from(km) * 1000).or(race.pre_taper_week_m);
    let off: Vec<&Race> = races.iter().filter(|r| r.day == race.day && r.id != race.id).collect();
    engine.set_race(&race, clock::now_ms())?;
    let mut said = vec![say::race_entered(race.id.clone())];
    said.extend(off.iter().map(|r| say::race_off(r.id.clone())));
    said.push(shell::now(morning_command(&arguments.db)));
    writeln!(anstream::stdout().lock(), "{}", texts.render_all(&said))?;
    Ok(())
}

fn remove(arguments: &RemoveArguments) -> Done {
    let engine = Engine::open_existing(&arguments.db)?;
    let texts = arguments.words.texts(&engine.profile()?)?;
    let said = &arguments.race;
    let races = engine.races(AsOf::Now)?;
    let is_it = |r: &&Race| r.id == *said || said.parse() == Ok(r.day);
    let id = races.iter().find(is_it).map_or(said, |r| &r.id);
    if !engine.remove_race(id, clock::now_ms())? {
        return Err(texts.render(&say::race_unknown(said.clone())).into());
    }
    writeln!(anstream::stdout().lock(), "{}", texts.render(&say::race_off(id.clone())))?;
    Ok(())
}
