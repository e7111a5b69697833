//! `ebb plan new`: a plan for a race, shown before it is adopted.

use std::io::Write;
use std::path::PathBuf;

use chrono::Weekday;
use clap::Args;
use ebb_engine::plan::GoalAsked;
use ebb_engine::{AsOf, Engine, PlanFile};
use ebb_model::plan::make::Level;
use ebb_model::rules::Rules;
use ebb_model::time::Day;

use super::preview::page;
use crate::clock;
use crate::commands::ask::Words;
use crate::commands::distance::Distance;
use crate::commands::profile::LevelArgument;
use crate::output::{Done, Failure, json};
use crate::page::width;

/// Make a plan that leads to a race: base, build, race-specific weeks and taper, with a lighter week in every cycle.
///
/// It starts from what the database says you run now, or from --weekly-km and --longest-km. The preview shows each
/// week's distance; nothing is written without --adopt.
#[derive(Args)]
pub struct Arguments {
    /// The database
    #[arg(long, value_name = "FILE", default_value = "ebb.db")]
    db: PathBuf,
    /// The race's day
    #[arg(long, value_name = "DAY")]
    race: Day,
    /// The race: 5k, 10k, half, marathon, 50k, 100k, 100 miles, multi-day, or any distance like 30k or 12mi
    #[arg(long)]
    distance: Distance,
    /// Days of a multi-day race
    #[arg(long, default_value_t = 1, value_parser = clap::value_parser!(i32).range(1..=60))]
    stages: i32,
    /// Running days a week
    #[arg(long, value_parser = running_days)]
    days: i32,
    /// The plan's first day [default: today]
    #[arg(long, value_name = "DAY")]
    on: Option<Day>,
    /// How far your training has come [default: as your profile or your weekly distance tells]
    #[arg(long, value_enum)]
    level: Option<LevelArgument>,
    /// The day of the long run
    #[arg(long, value_name = "WEEKDAY", default_value = "sunday")]
    long_run: Weekday,
    /// Your age [default: as your profile says]
    #[arg(long, value_name = "YEARS", value_parser = clap::value_parser!(i32).range(10..=110))]
    age: Option<i32>,
    /// Kilometres you run in a week now [default: as your runs tell]
    #[arg(long, value_name = "KM")]
    weekly_km: Option<f64>,
    /// Kilometres of your longest run of the last 30 days [default: as your runs tell]
    #[arg(long, value_name = "KM")]
    longest_km: Option<f64>,
    /// Follow this plan from its first day on
    #[arg(long)]
    adopt: bool,
    /// Everything as JSON: {races, weeks, sessions, notes, changes}
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    words: Words,
}

/// Running days a week.
fn running_days(text: &str) -> Result<i32, String> {
    let days = text.parse().ok().filter(|days| (3..=7).contains(days));
    days.ok_or_else(|| "Say 3 to 7 running days a week.".to_owned())
}

/// Makes the plan, shows it, and adopts it where that is asked.
pub fn run(arguments: &Arguments, rules: &Rules) -> Done {
    let asked = asked(arguments)?;
    // A plan can be looked at before there is a database.
    let engine = if arguments.adopt || arguments.db.exists() {
        Engine::open(&arguments.db)?
    } else {
        Engine::in_memory()?
    }
    .with_rules(rules.clone());
    let texts = arguments.words.texts(&engine.profile()?)?.in_year(clock::today().year());
    let preview = engine.propose_plan(&asked, AsOf::Now).map_err(|e| match e {
        ebb_engine::EngineError::Goal(ebb_model::plan::make::PlanProblem::NoBase) if asked.weekly_m.is_none() => {
            "too little is known of your running: give --weekly-km and --longest-km, or import your runs first".into()
        }
        other => Failure::from(other),
    })?;
    if arguments.adopt {
        engine.adopt_plan(&PlanFile::from(&preview.plan), asked.from, clock::now_ms())?;
    }
    if arguments.json {
        return json(&preview.json(&texts));
    }
    let adopted = arguments.adopt.then_some(asked.from);
    let mut out = anstream::stdout().lock();
    out.write_all(page(&preview, adopted, &texts, width()).as_bytes())?;
    out.flush()?;
    Ok(())
}

fn asked(arguments: &Arguments) -> Result<GoalAsked, Failure> {
    let from = arguments.on.unwrap_or_else(clock::today);
    let kilometres = |km: Option<f64>| match km {
        Some(km) if (0.0..=500.0).contains(&km) => Ok(Some((km * 1000.0).round() as i64)),
        Some(_) => Err(Failure::from("give kilometres between 0 and 500")),
        None => Ok(None),
    };
    Ok(GoalAsked {
        race: arguments.distance.race(arguments.race, arguments.stages),
        from,
        running_days: arguments.days,
        long_run_day: arguments.long_run,
        level: arguments.level.map(Level::from),
        birth_year: arguments.age.map(|age| from.year() - age),
        weekly_m: kilometres(arguments.weekly_km)?,
        longest_m: kilometres(arguments.longest_km)?,
    })
}
