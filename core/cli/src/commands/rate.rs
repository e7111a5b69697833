//! A return to running, as the athlete tells it: `ebb rate` and `ebb return`.

use std::io::Write;
use std::path::PathBuf;

use clap::{Args, ValueEnum};
use ebb_engine::diary::UnratedRun;
use ebb_engine::morning::Question;
use ebb_engine::{AsOf, Engine};
use ebb_model::explain::message::{Message, count, metres};
use ebb_model::explain::render::Texts;
use ebb_model::explain::{say, shell};
use ebb_model::facts::{Cause, ReturnRecord, Stage};
use ebb_model::ledger::Rating;
use ebb_model::rules::{RuleId, Situation};
use ebb_model::stages::Felt;
use ebb_model::time::Day;

use super::answers::{morning_command, not_to_come, past_day, yes_or_no};
use super::ask::Words;
use super::profile::cause;
use crate::clock;
use crate::output::{Done, json};

/// Say how a run felt. While you come back to running, this is what moves you on a stage, or holds you there. Without
/// --pain: the runs that wait for a word.
#[derive(Args)]
pub struct RateArguments {
    /// Pain, 0 to 10
    #[arg(long, value_parser = clap::value_parser!(i64).range(0..=10))]
    pain: Option<i64>,
    /// How hard it was, 0 to 10
    #[arg(long, value_parser = clap::value_parser!(u8).range(0..=10))]
    effort: Option<u8>,
    /// Do not ask about the day's runs again
    #[arg(long, conflicts_with_all = ["pain", "effort"])]
    skip: bool,
    /// The runs that wait for a word, as JSON
    #[arg(long, conflicts_with_all = ["pain", "effort", "skip"])]
    json: bool,
    /// The database
    #[arg(long, value_name = "FILE", default_value = "ebb.db")]
    db: PathBuf,
    /// The day of the run, like 2026-03-17 or tuesday [default: today]
    #[arg(long, value_name = "DAY", value_parser = past_day)]
    on: Option<Day>,
    /// You limped
    #[arg(long)]
    limp: bool,
    /// There was swelling
    #[arg(long)]
    swelling: bool,
    /// It woke you at night
    #[arg(long)]
    night_pain: bool,
    /// Whether it had settled by the next morning
    #[arg(long, value_name = "yes|no", value_parser = yes_or_no)]
    settled: Option<bool>,
    #[command(flatten)]
    words: Words,
}

/// Say why you stopped running: it decides how you come back. What is not given stays as you said it last of the same
/// cause; without anything: what that was.
#[derive(Args)]
pub struct ReturnArguments {
    /// Why
    #[arg(value_enum)]
    cause: Option<CauseArgument>,
    /// The database
    #[arg(long, value_name = "FILE", default_value = "ebb.db")]
    db: PathBuf,
    /// A clinician has cleared you to run; --cleared=no takes that back
    #[arg(long, value_name = "yes|no", value_parser = yes_or_no, num_args = 0..=1, require_equals = true,
        default_missing_value = "yes")]
    cleared: Option<bool>,
    /// Where you begin: 0 (walking) to 7 (30 minutes and more without a break), or 8 for easy runs only [default: 0]
    #[arg(long, value_parser = clap::value_parser!(u8).range(0..=8))]
    stage: Option<u8>,
    /// Kilometres of an ordinary week before [default: as your runs tell]
    #[arg(long, value_name = "KM", value_parser = clap::value_parser!(u16).range(0..=400))]
    weekly_km: Option<u16>,
    /// What you said last, as JSON
    #[arg(long, conflicts_with_all = ["cause", "cleared", "stage", "weekly_km"])]
    json: bool,
    #[command(flatten)]
    words: Words,
}

#[derive(Clone, Copy, ValueEnum)]
enum CauseArgument {
    /// Life
    None,
    /// Illness
    Illness,
    /// A muscle or ligament
    Soft,
    /// A tendon
    Tendon,
    /// A bone
    Bone,
}

/// Takes the rating down.
pub fn rate(arguments: &RateArguments) -> Done {
    let texts = arguments.words.of(&arguments.db)?;
    let day = not_to_come(arguments.on, &texts)?;
    let unrated = || Engine::open_existing(&arguments.db)?.unrated_runs(clock::now());
    if arguments.json {
        return json(&unrated()?);
    }
    if arguments.skip {
        let engine = Engine::open(&arguments.db)?;
        for run in unrated()?.iter().filter(|run| run.day == day) {
            engine.skip_rating(run.start, clock::now_ms())?;
        }
        return Ok(());
    }
    let RateArguments { limp, swelling, night_pain, settled, .. } = *arguments;
    let Some(pain) = arguments.pain else {
        return list(&unrated()?, &texts);
    };
    let felt = Felt { pain, limp, swelling, night_pain, settled_next_morning: settled };
    let rating = Rating { start: None, rpe: arguments.effort.map(f64::from), felt };
    Engine::open(&arguments.db)?.rate_run(day, rating, clock::now_ms())?;
    let noted = shell::noted_run(day, morning_command(&arguments.db));
    writeln!(anstream::stdout().lock(), "{}", texts.render(&noted))?;
    Ok(())
}

fn list(runs: &[UnratedRun], texts: &Texts) -> Done {
    let mut out = anstream::stdout().lock();
    for run in runs {
        writeln!(out, "{}  {}", run.day, texts.number(metres(run.distance_m)))?;
        if let Some(said) = run.said {
            let (day, pain) = (run.day, said.felt.pain);
            writeln!(
                out,
                "→ had it settled the next morning? ebb rate --on {day} --pain {pain} --settled yes"
            )?;
        }
    }
    if runs.is_empty() {
        writeln!(out, "no run waits for a word")?;
    } else if runs.iter().any(|run| run.said.is_none()) {
        writeln!(out, "→ ebb rate --on DAY --pain 0")?;
    }
    Ok(())
}

/// The stages by their numbers.
const STAGES: [Stage; 9] =
    [Stage::S0, Stage::S1, Stage::S2, Stage::S3, Stage::S4, Stage::S5, Stage::S6, Stage::S7, Stage::Rebuild];

/// Takes the cause down, or tells what was said of it last.
pub fn set(arguments: &ReturnArguments) -> Done {
    let today = clock::today();
    let ReturnArguments { cause, cleared, stage, weekly_km, .. } = *arguments;
    let texts = arguments.words.of(&arguments.db)?.in_year(today.year());
    let mut out = anstream::stdout().lock();
    if cause.is_none() && cleared.is_none() && stage.is_none() && weekly_km.is_none() {
        let said = Engine::open_existing(&arguments.db)?.return_record(today)?;
        if arguments.json {
            return json(&said.map(|(day, record)| serde_json::json!({ "day": day, "record": record })));
        }
        let said =
            said.map_or_else(|| say::return_none(EXAMPLE.to_owned()), |(day, record)| last_said(day, record));
        writeln!(out, "{}", texts.render(&said))?;
        return Ok(());
    }
    let engine = Engine::open(&arguments.db)?;
    let question = || Question { as_of: AsOf::Instant(clock::now()), ..Question::default() };
    // What was said, moved on by the runs that were rated since.
    let now = engine.morning(today, question())?.facts.return_record;
    let known = engine.return_record(today)?.map(|(_, said)| now.unwrap_or(said));
    let cause = cause.map(|cause| match cause {
        CauseArgument::None => Cause::None,
        CauseArgument::Illness => Cause::Illness,
        CauseArgument::Soft => Cause::Soft,
        CauseArgument::Tendon => Cause::Tendon,
        CauseArgument::Bone => Cause::Bone,
    });
    let Some(cause) = cause.or(known.map(|k| k.cause)) else {
        return Err(texts.render(&say::return_why_first(EXAMPLE.to_owned())).into());
    };
    // Another cause is another break.
    let known =
        known.filter(|k| k.cause == cause).unwrap_or(ReturnRecord { cause, ..ReturnRecord::default() });
    let record = ReturnRecord {
        stage: stage.and_then(|n| STAGES.get(usize::from(n))).copied().unwrap_or(known.stage),
        cause,
        // What a clinician said before a run said stop is no word on that.
        cleared: cleared.unwrap_or(known.cleared && now.is_none_or(|r| !r.stopped)),
        pre_layoff_week_m: weekly_km.map(|km| i64::from(km) * 1000).or(known.pre_layoff_week_m),
        ..ReturnRecord::default()
    };
    engine.set_return_record(today, record, clock::now_ms())?;
    writeln!(out, "{}", texts.render(&last_said(today, record)))?;
    let answer = engine.morning(today, question())?;
    let (facts, verdict, rules) = (&answer.facts, &answer.morning.verdict, answer.rules());
    if !RuleId::ReturnToRun.in_force(&Situation::new(today, facts, verdict, rules)) {
        let days = usize::try_from(rules.return_to_run.ease_in_days).unwrap_or(0);
        writeln!(out, "{}", texts.render(&say::return_not_now(count(days))))?;
    }
    writeln!(out, "{}", texts.render(&shell::now(morning_command(&arguments.db))))?;
    Ok(())
}

const EXAMPLE: &str = "ebb return tendon --cleared";

/// What was said of a return, in a sentence.
fn last_said(day: Day, record: ReturnRecord) -> Message {
    let cause = cause(record.cause);
    let stage = count(STAGES.iter().position(|s| *s == record.stage).unwrap_or(0));
    if record.cleared {
        say::return_said_cleared(day, cause, stage)
    } else {
        say::return_said(day, cause, stage)
    }
}
