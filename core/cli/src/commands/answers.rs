//! What the athlete says: `ebb checkin`, `ebb keep`, `ebb move`, `ebb deload`.

use std::io::Write;
use std::path::PathBuf;

use clap::{Args, ValueEnum};
use ebb_engine::morning::Answer;
use ebb_engine::{AsOf, Engine, EngineError};
use ebb_model::rules::Rules;
use ebb_model::time::Day;
use ebb_model::verdict::check_in::{CheckIn, Illness, Overall};

use super::ask::{Ask, Asked};
use super::morning;
use crate::clock;
use crate::output::{Done, Failure, json};

/// Say how you feel this morning. It can lower today's load and never raises it.
#[derive(Args)]
pub struct CheckInArguments {
    /// The morning as a whole
    #[arg(value_enum)]
    overall: Option<OverallArgument>,
    /// The database
    #[arg(long, value_name = "FILE", default_value = "ebb.db")]
    db: PathBuf,
    /// The day it is about [default: today]
    #[arg(long, value_name = "DAY")]
    on: Option<Day>,
    /// Fatigue, 1 (none) to 5 (exhausted)
    #[arg(long, value_parser = clap::value_parser!(u8).range(1..=5))]
    fatigue: Option<u8>,
    /// Soreness, 1 (none) to 5 (every step)
    #[arg(long, value_parser = clap::value_parser!(u8).range(1..=5))]
    soreness: Option<u8>,
    /// Pain, 0 to 10
    #[arg(long, value_parser = clap::value_parser!(u8).range(0..=10))]
    pain: Option<u8>,
    /// Whether you limp
    #[arg(long, value_name = "yes|no", value_parser = yes_or_no)]
    limp: Option<bool>,
    /// Whether there is swelling, or pain that wakes you
    #[arg(long, value_name = "yes|no", value_parser = yes_or_no)]
    red_flag: Option<bool>,
    /// Illness, and where
    #[arg(long, value_enum)]
    illness: Option<IllnessArgument>,
    /// What you said of every day, as JSON
    #[arg(long)]
    json: bool,
}

#[derive(Clone, Copy, ValueEnum)]
enum OverallArgument {
    /// Awful: a hard session waits
    Awful,
    /// As usual
    Normal,
    /// Great: changes nothing
    Great,
}

#[derive(Clone, Copy, ValueEnum)]
enum IllnessArgument {
    /// None, or over
    None,
    /// Above the neck: a runny nose, a sore throat
    Above,
    /// Below the neck: chest, stomach, aching limbs
    Below,
    /// Fever
    Fever,
}

/// A yes or a no.
pub fn yes_or_no(text: &str) -> Result<bool, String> {
    match text {
        "yes" => Ok(true),
        "no" => Ok(false),
        _ => Err("say yes or no".to_owned()),
    }
}

/// Takes the check-in down.
pub fn check_in(arguments: &CheckInArguments) -> Done {
    if arguments.json {
        return json(&Engine::open_existing(&arguments.db)?.check_ins(AsOf::Now)?);
    }
    let today = clock::today();
    let day = arguments.on.unwrap_or(today);
    if day > today {
        return Err(format!("{day} has not come yet; today is {today}").into());
    }
    let check_in = CheckIn {
        fatigue: arguments.fatigue.map(f64::from),
        soreness: arguments.soreness.map(f64::from),
        overall: arguments.overall.map(|o| match o {
            OverallArgument::Awful => Overall::Awful,
            OverallArgument::Normal => Overall::Normal,
            OverallArgument::Great => Overall::Great,
        }),
        pain: arguments.pain.map(f64::from),
        limp: arguments.limp,
        red_flag: arguments.red_flag,
        illness: arguments.illness.map(|i| match i {
            IllnessArgument::None => Illness::None,
            IllnessArgument::Above => Illness::Above,
            IllnessArgument::Below => Illness::Below,
            IllnessArgument::Fever => Illness::Fever,
        }),
    };
    Engine::open(&arguments.db)?.check_in(day, &check_in, clock::now_ms())?;
    writeln!(anstream::stdout().lock(), "Noted for {day}. Now: ebb morning --db {}", arguments.db.display())?;
    Ok(())
}

/// Keep a session as you planned it, where the rule that changed it leaves that to you.
#[derive(Args)]
pub struct KeepArguments {
    /// The session's id, as `ebb morning --json` and `ebb plan export` have it
    session: String,
    #[command(flatten)]
    ask: Ask,
}

/// Accept an offered move.
#[derive(Args)]
pub struct MoveArguments {
    /// The offer's id, as `ebb morning --json` has it
    offer: String,
    #[command(flatten)]
    ask: Ask,
}

/// Answer the lighter week: yes begins the one that is offered, no keeps this week as you planned it.
#[derive(Args)]
pub struct DeloadArguments {
    /// Your answer
    #[arg(value_name = "yes|no", value_parser = yes_or_no, action = clap::ArgAction::Set)]
    yes: bool,
    #[command(flatten)]
    ask: Ask,
}

/// Keeps the session, and shows the morning anew.
pub fn keep(arguments: &KeepArguments, rules: &Rules) -> Done {
    then_morning(&arguments.ask, rules, |engine, answer| {
        engine.keep_original(&arguments.session, &answer.morning, clock::now_ms())
    })
}

/// Accepts the move, and shows the morning anew.
pub fn accept_move(arguments: &MoveArguments, rules: &Rules) -> Done {
    then_morning(&arguments.ask, rules, |engine, answer| {
        engine.accept_move(&arguments.offer, &answer.morning, clock::now_ms())
    })
}

/// Takes the answer down, and shows the morning anew.
pub fn deload(arguments: &DeloadArguments, rules: &Rules) -> Done {
    then_morning(&arguments.ask, rules, |engine, answer| {
        let under_way = answer.facts.deload.is_some();
        engine.answer_deload(arguments.yes, under_way, &answer.morning, clock::now_ms())
    })
}

fn then_morning(
    ask: &Ask,
    rules: &Rules,
    say: impl FnOnce(&Engine, &Answer) -> Result<(), EngineError>,
) -> Done {
    let Asked { answer, engine, .. } = ask.answer(rules)?;
    if answer.morning.day != clock::today() {
        return Err(Failure::from("only this morning can be answered: leave --on away"));
    }
    say(&engine, &answer)?;
    morning::show(ask, rules)
}
