//! `ebb record`: what was done without a watch.

use std::io::Write;
use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};
use ebb_engine::Engine;
use ebb_engine::diary::SessionDone;
use ebb_model::health::record::Activity;
use ebb_model::time::{Day, MINUTE_MS, Moment};

use super::distance::Distance;
use crate::clock;
use crate::output::{Done, Failure};

/// Take down a session that no watch has recorded, or take one back.
#[derive(Args)]
pub struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Take a session down
    Add(AddArguments),
    /// Take one back
    Forget(ForgetArguments),
}

#[derive(Args)]
struct AddArguments {
    /// What you did
    #[arg(value_enum)]
    activity: ActivityArgument,
    /// How long: 45, 55:00 or 1:20:00
    time: String,
    /// How far: 10k, 6.2mi; a run needs it
    #[arg(long)]
    distance: Option<Distance>,
    /// The database
    #[arg(long, value_name = "FILE", default_value = "ebb.db")]
    db: PathBuf,
    /// The day [default: today]
    #[arg(long, value_name = "DAY")]
    on: Option<Day>,
    /// When it began: 7:30
    #[arg(long, value_name = "TIME", default_value = "7:00")]
    at: String,
    /// How hard it was, 0 to 10
    #[arg(long, value_parser = clap::value_parser!(u8).range(0..=10))]
    effort: Option<u8>,
}

#[derive(Args)]
struct ForgetArguments {
    /// Its id, as `ebb record add` printed it
    id: String,
    /// The database
    #[arg(long, value_name = "FILE", default_value = "ebb.db")]
    db: PathBuf,
}

#[derive(Clone, Copy, ValueEnum)]
enum ActivityArgument {
    /// A run
    Run,
    /// A walk
    Walk,
    /// Strength
    Strength,
    /// Anything else
    Cross,
}

/// Takes down or back.
pub fn run(arguments: &Arguments) -> Done {
    match &arguments.command {
        Command::Add(arguments) => add(arguments),
        Command::Forget(arguments) => forget(arguments),
    }
}

/// Numbers between colons.
fn parts(text: &str) -> Result<Vec<i64>, Failure> {
    let parts: Result<Vec<u32>, _> = text.split(':').map(str::parse).collect();
    let parts = parts.map_err(|_| format!("`{text}` is no time like 45, 55:00 or 1:20:00"))?;
    Ok(parts.into_iter().map(i64::from).collect())
}

fn add(arguments: &AddArguments) -> Done {
    let moving_s = match parts(&arguments.time)?[..] {
        [minutes] => minutes * 60,
        [minutes, seconds] => minutes * 60 + seconds,
        [hours, minutes, seconds] => (hours * 60 + minutes) * 60 + seconds,
        _ => return Err(format!("`{}` is no time like 45, 55:00 or 1:20:00", arguments.time).into()),
    };
    let minute = match parts(&arguments.at)?[..] {
        [hours, minutes] if hours < 24 && minutes < 60 => hours * 60 + minutes,
        _ => return Err(format!("`{}` is no time of day like 7:30", arguments.at).into()),
    };
    let day = arguments.on.unwrap_or_else(clock::today);
    let noon = day.start(0).epoch_ms + 12 * 60 * MINUTE_MS;
    let start = day.start(clock::offset_at(noon)).plus_ms(minute * MINUTE_MS);
    let done = SessionDone {
        activity: match arguments.activity {
            ActivityArgument::Run => Activity::Run,
            ActivityArgument::Walk => Activity::Walk,
            ActivityArgument::Strength => Activity::Strength,
            ActivityArgument::Cross => Activity::Cross,
        },
        start: Moment::new(start.epoch_ms, clock::offset_at(start.epoch_ms)),
        moving_s,
        distance_m: arguments.distance.map(|d| d.metres),
        effort: arguments.effort.map(f64::from),
    };
    let id = Engine::open(&arguments.db)?.record_session(&done, clock::now())?;
    writeln!(anstream::stdout().lock(), "Taken down for {day}. To take it back: ebb record forget {id}")?;
    Ok(())
}

fn forget(arguments: &ForgetArguments) -> Done {
    if !Engine::open_existing(&arguments.db)?.forget_session(&arguments.id, clock::now())? {
        return Err(format!("nothing was taken down as `{}`", arguments.id).into());
    }
    writeln!(anstream::stdout().lock(), "Taken back.")?;
    Ok(())
}
