//! What the athlete says: `ebb checkin`, `ebb keep`, `ebb move`, `ebb deload`.

use std::io::Write;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use ebb_engine::morning::Answer;
use ebb_engine::{AsOf, Engine, EngineError, past_day_said};
use ebb_model::explain::answer::today_alone;
use ebb_model::explain::render::Texts;
use ebb_model::explain::{say, shell};
use ebb_model::rules::Rules;
use ebb_model::time::Day;
use ebb_model::verdict::check_in::{CheckIn, Illness, Overall};

use super::ask::{Ask, Asked, Words};
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
    /// The day it is about, like 2026-03-17 or tuesday [default: today]
    #[arg(long, value_name = "DAY", value_parser = past_day)]
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
    /// The question of every three months: did periods stay away, did running hurt a bone, or does one illness follow the
    /// other?
    #[arg(long, value_enum)]
    underfuelling: Option<UnderfuellingArgument>,
    #[command(flatten)]
    words: Words,
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

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum UnderfuellingArgument {
    /// None of it
    None,
    /// Some of it: your weeks do not grow until you answer none
    Some,
}

/// A yes or a no.
pub fn yes_or_no(text: &str) -> Result<bool, String> {
    match text.to_lowercase().as_str() {
        "yes" | "oui" => Ok(true),
        "no" | "non" => Ok(false),
        _ => Err("say yes or no".to_owned()),
    }
}

/// A day that was said, or today; never one to come.
pub fn not_to_come(said: Option<Day>, texts: &Texts) -> Result<Day, Failure> {
    let today = clock::today();
    match said.unwrap_or(today) {
        day if day > today => Err(texts.render(&shell::not_yet(day, today)).into()),
        day => Ok(day),
    }
}

/// The command that shows what is new.
pub fn morning_command(db: &Path) -> String {
    format!("ebb morning --db {}", db.display())
}

/// A day of the past as it is said: `2026-03-17`, `tuesday`, `hier`.
pub fn past_day(text: &str) -> Result<Day, String> {
    past_day_said(text, clock::today())
        .ok_or_else(|| "say a day like 2026-03-17, tuesday or yesterday".to_owned())
}

/// Takes the check-in down.
pub fn check_in(arguments: &CheckInArguments) -> Done {
    if arguments.json {
        return json(&Engine::open_existing(&arguments.db)?.check_ins(AsOf::Now)?);
    }
    let texts = arguments.words.of(&arguments.db)?;
    let day = not_to_come(arguments.on, &texts)?;
    let asked = arguments.underfuelling;
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
    if asked.is_none() && check_in == CheckIn::default() {
        return Err(
            "say how you feel: ebb checkin normal, or ebb checkin --fatigue 4; --help lists the rest".into(),
        );
    }
    let engine = Engine::open(&arguments.db)?;
    if check_in != CheckIn::default() {
        engine.check_in(day, &check_in, clock::now_ms())?;
    }
    let command = morning_command(&arguments.db);
    let noted = match asked {
        None => shell::noted(day, command),
        Some(said) => {
            engine.answer_underfuelling(day, said == UnderfuellingArgument::Some, clock::now_ms())?;
            say::underfuelling_noted(command)
        }
    };
    writeln!(anstream::stdout().lock(), "{}", texts.render(&noted))?;
    Ok(())
}

/// Keep a session as you planned it, where the rule that changed it leaves that to you.
#[derive(Args)]
pub struct KeepArguments {
    /// The session: its day (`tuesday`, `2027-03-02`), what it is called (`threshold`), or its id
    session: String,
    /// Keep it no more
    #[arg(long)]
    undo: bool,
    #[command(flatten)]
    ask: Ask,
}

/// Accept an offered move.
#[derive(Args)]
pub struct MoveArguments {
    /// The session that may move: its day, what it is called, its id, or that of the offer; like `ebb move friday`
    offer: Option<String>,
    #[command(flatten)]
    ask: Ask,
}

/// Answer the lighter week: yes begins the one that is offered, no keeps this week as you planned it. On the same day
/// another answer takes the place of the last.
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
        let (said, morning) = (&arguments.session, &answer.morning);
        match arguments.undo {
            false => engine.keep_original(said, morning, clock::now_ms()),
            true => engine.take_back_keep(said, morning, clock::now_ms()),
        }
    })
}

/// Accepts the move, and shows the morning anew.
pub fn accept_move(arguments: &MoveArguments, rules: &Rules) -> Done {
    let Some(offer) = &arguments.offer else {
        return Err("say which session moves, like ebb move friday: ebb morning shows what may".into());
    };
    then_morning(&arguments.ask, rules, |engine, answer| {
        engine.accept_move(offer, &answer.morning, clock::now_ms())
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
    let Asked { answer, engine, texts } = ask.answer(rules)?;
    if answer.morning.day != clock::today() {
        return Err(texts.render(&today_alone()).into());
    }
    say(&engine, &answer).map_err(|e| e.said(&texts))?;
    morning::show(ask, rules)
}
