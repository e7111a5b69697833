//! `ebb morning`: this morning's verdict and the plan it leads to.

use std::io::Write;
use std::path::PathBuf;

use clap::{Args, ValueEnum};
use ebb_engine::morning::Question;
use ebb_engine::{Engine, PlanFile};
use ebb_model::explain::render::{Language, Texts, Units};
use ebb_model::signal::vote::Preset;
use ebb_model::time::{Day, Moment};

use crate::output::{Done, json};
use crate::{clock, page};

/// This morning's verdict, the three signals behind it, and the next seven days of the plan before and after.
///
/// Without --plan a default week is laid around the last four weeks: their mean distance, spread as Monday rest, Tuesday
/// threshold, Wednesday and Thursday easy, Friday intervals, Saturday easy, Sunday long (12, 10, 8, 11, 6 and 24 parts
/// of 71); runs under 3 km rest. Nothing run in four weeks: no plan, the verdict alone.
#[derive(Args)]
pub struct Arguments {
    /// The database
    #[arg(long, value_name = "FILE", default_value = "ebb.db")]
    db: PathBuf,
    /// The day; of a past one, what was known at its end [default: today]
    #[arg(long, value_name = "DAY")]
    on: Option<Day>,
    /// Your plan, a JSON file {races, weeks, sessions} (docs/scenarios.md describes their fields)
    #[arg(long, value_name = "FILE")]
    plan: Option<PathBuf>,
    /// How easily a signal votes
    #[arg(long, value_enum, default_value_t = PresetArgument::Steady)]
    preset: PresetArgument,
    /// Language of the texts
    #[arg(long, value_enum, default_value_t = LanguageArgument::En)]
    language: LanguageArgument,
    /// Units of the texts
    #[arg(long, value_enum, default_value_t = UnitsArgument::Km)]
    units: UnitsArgument,
    /// Everything as JSON: the result and its texts
    #[arg(long)]
    json: bool,
}

#[derive(Clone, Copy, ValueEnum)]
enum PresetArgument {
    /// At 0.40 standard deviations
    Sensitive,
    /// At 0.50
    Balanced,
    /// At 0.75
    Steady,
}

#[derive(Clone, Copy, ValueEnum)]
enum LanguageArgument {
    /// English
    En,
    /// French
    Fr,
}

#[derive(Clone, Copy, ValueEnum)]
enum UnitsArgument {
    /// Kilometres
    Km,
    /// Miles
    Mi,
}

/// Prints the morning.
pub fn run(arguments: &Arguments) -> Done {
    let today = clock::today();
    let day = arguments.on.unwrap_or(today);
    if day > today {
        return Err(format!("the morning of {day} has not come yet; today is {today}").into());
    }
    let now_ms = clock::now_ms();
    // A past day is seen as of its end, today as of now.
    let end = (day + 1).start(clock::offset_at(now_ms));
    let as_of = if day < today { end } else { Moment::new(now_ms, end.offset_seconds) };
    let question = Question {
        as_of: Some(as_of),
        plan: arguments.plan.as_deref().map(PlanFile::read).transpose()?,
        preset: Some(match arguments.preset {
            PresetArgument::Sensitive => Preset::Sensitive,
            PresetArgument::Balanced => Preset::Balanced,
            PresetArgument::Steady => Preset::Steady,
        }),
    };
    let answer = Engine::open_existing(&arguments.db)?.morning(day, question)?;
    let language = match arguments.language {
        LanguageArgument::En => Language::En,
        LanguageArgument::Fr => Language::Fr,
    };
    let units = match arguments.units {
        UnitsArgument::Km => Units::Km,
        UnitsArgument::Mi => Units::Mi,
    };
    let texts = Texts::new(language, units)?;
    if arguments.json {
        return json(&answer.json(&texts));
    }
    let page = page::render(&answer, &answer.text(&texts), &texts, page::width());
    let mut out = anstream::stdout().lock();
    out.write_all(page.as_bytes())?;
    out.flush()?;
    Ok(())
}
