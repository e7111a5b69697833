//! Asking for a morning: what `ebb morning` and `ebb explain` share.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use ebb_engine::morning::{Answer, Question};
use ebb_engine::{AsOf, Engine, PlanFile};
use ebb_model::explain::render::{Language, Texts, Units};
use ebb_model::rules::Rules;
use ebb_model::signal::vote::Preset;
use ebb_model::time::{Day, Moment};

use crate::clock;
use crate::output::Failure;

/// Which morning, and in which words.
#[derive(Args)]
pub struct Ask {
    /// The database
    #[arg(long, value_name = "FILE", default_value = "ebb.db")]
    db: PathBuf,
    /// The day; of a past one, what was known at its end [default: today]
    #[arg(long, value_name = "DAY")]
    on: Option<Day>,
    /// Your plan: JSON, a calendar (.ics) or events of intervals.icu (docs/plan.md describes them)
    #[arg(long, value_name = "FILE")]
    plan: Option<PathBuf>,
    #[command(flatten)]
    preset: PresetOption,
    #[command(flatten)]
    words: Words,
}

/// How sensitive the votes are.
#[derive(Args)]
pub struct PresetOption {
    /// How soon Ebb reacts; the sooner, the more often chance alone cuts a week for nothing
    #[arg(long = "preset", value_enum, default_value_t = PresetArgument::Steady)]
    preset: PresetArgument,
}

impl PresetOption {
    /// The preset asked for.
    pub fn preset(&self) -> Preset {
        self.preset.into()
    }
}

/// In which words.
#[derive(Args)]
pub struct Words {
    /// Language of what is printed
    #[arg(long, value_enum, default_value_t = LanguageArgument::En)]
    language: LanguageArgument,
    /// Units of distance
    #[arg(long, value_enum, default_value_t = UnitsArgument::Km)]
    units: UnitsArgument,
}

impl Words {
    /// The texts of the language, in the units.
    pub fn texts(&self) -> Result<Texts, Failure> {
        let language = match self.language {
            LanguageArgument::En => Language::En,
            LanguageArgument::Fr => Language::Fr,
        };
        let units = match self.units {
            UnitsArgument::Km => Units::Km,
            UnitsArgument::Mi => Units::Mi,
        };
        Ok(Texts::new(language, units)?)
    }
}

/// The presets. What noise alone cuts was measured on 20 real wearers, their own days shuffled in blocks of a week.
#[derive(Clone, Copy, ValueEnum)]
enum PresetArgument {
    /// Reacts earliest, at 0.40 of your daily spread, and cuts more often for nothing; how often was not measured
    Sensitive,
    /// Reacts at 0.50; noise alone cut 6.1 times a year (20 real wearers, their days shuffled)
    Balanced,
    /// Reacts at 0.75; noise alone cut 3.3 times a year (the same wearers)
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

impl From<PresetArgument> for Preset {
    fn from(preset: PresetArgument) -> Self {
        match preset {
            PresetArgument::Sensitive => Self::Sensitive,
            PresetArgument::Balanced => Self::Balanced,
            PresetArgument::Steady => Self::Steady,
        }
    }
}

/// A morning that was asked for.
pub struct Asked {
    /// The morning.
    pub answer: Answer,
    /// What it was asked of.
    pub engine: Engine,
    /// What to say it with.
    pub texts: Texts,
}

impl Ask {
    /// The plan that was given.
    pub fn plan(&self) -> Result<Option<PlanFile>, Failure> {
        Ok(self.plan.as_deref().map(PlanFile::read).transpose()?)
    }

    /// The morning asked for, and the texts to say it with.
    pub fn answer(&self, rules: &Rules) -> Result<Asked, Failure> {
        let today = clock::today();
        let day = self.on.unwrap_or(today);
        if day > today {
            return Err(format!("the morning of {day} has not come yet; today is {today}").into());
        }
        let now_ms = clock::now_ms();
        // A past day is seen as of its end, today as of now.
        let now = Moment::new(now_ms, clock::offset_at(now_ms));
        let question = Question {
            as_of: if day < today { AsOf::EndOf(day) } else { AsOf::Instant(now) },
            plan: self.plan.as_deref().map(PlanFile::read).transpose()?,
            preset: Some(self.preset.preset()),
        };
        let engine = Engine::open_existing(&self.db)?.with_rules(rules.clone());
        // Only this morning goes into the ledger, and only under the rules that hold.
        let answer = if day == today && *rules == *Rules::built_in()? {
            engine.live_morning(day, question, now_ms)?
        } else {
            engine.morning(day, question)?
        };
        Ok(Asked { answer, engine, texts: self.words.texts()? })
    }
}
