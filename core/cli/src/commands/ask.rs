//! Asking for a morning: what `ebb morning` and `ebb explain` share.

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use ebb_engine::morning::{Answer, Question};
use ebb_engine::{AsOf, Engine, PlanFile, Profile};
use ebb_model::explain::render::{Language, Texts, Units};
use ebb_model::rules::Rules;
use ebb_model::signal::vote::Preset;
use ebb_model::time::Day;

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
    /// How soon Ebb reacts; the sooner, the more often chance alone cuts a week for nothing [default: as your profile says]
    #[arg(long = "preset", value_enum)]
    preset: Option<PresetArgument>,
}

impl PresetOption {
    /// The preset asked for.
    pub fn preset(&self) -> Option<Preset> {
        self.preset.map(Preset::from)
    }
}

/// What a command that lists something is asked with.
#[derive(Args)]
pub struct Listing {
    /// The database
    #[arg(long, value_name = "FILE", default_value = "ebb.db")]
    pub db: PathBuf,
    #[command(flatten)]
    pub words: Words,
    /// As JSON
    #[arg(long)]
    pub json: bool,
}

/// In which words.
#[derive(Args)]
pub struct Words {
    /// Language of what is printed [default: as your profile says]
    #[arg(long, value_enum)]
    language: Option<LanguageArgument>,
    /// Units of distance [default: as your profile says]
    #[arg(long, value_enum)]
    units: Option<UnitsArgument>,
}

impl Words {
    /// The texts of the language, in the units.
    pub fn texts(&self, profile: &Profile) -> Result<Texts, Failure> {
        let profile = self.over(profile.clone());
        Ok(profile.texts()?)
    }

    /// The same for a database that may not be there yet.
    pub fn of(&self, db: &Path) -> Result<Texts, Failure> {
        let profile = if db.exists() { Engine::open_existing(db)?.profile()? } else { Profile::default() };
        self.texts(&profile)
    }

    /// A profile with what was asked for in place of what it says.
    pub fn over(&self, profile: Profile) -> Profile {
        Profile {
            language: self.language.map_or(profile.language, Language::from),
            units: self.units.map_or(profile.units, Units::from),
            ..profile
        }
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

impl From<LanguageArgument> for Language {
    fn from(language: LanguageArgument) -> Self {
        match language {
            LanguageArgument::En => Self::En,
            LanguageArgument::Fr => Self::Fr,
        }
    }
}

impl From<UnitsArgument> for Units {
    fn from(units: UnitsArgument) -> Self {
        match units {
            UnitsArgument::Km => Self::Km,
            UnitsArgument::Mi => Self::Mi,
        }
    }
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
        // A past day is seen as of its end, today as of now.
        let now = clock::now();
        let question = Question {
            as_of: if day < today { AsOf::EndOf(day) } else { AsOf::Instant(now) },
            plan: self.plan.as_deref().map(PlanFile::read).transpose()?,
            preset: self.preset.preset(),
        };
        let engine = Engine::open_existing(&self.db)?.with_rules(rules.clone());
        // Only this morning goes into the ledger, and only under the rules that hold.
        let answer = if day == today && *rules == *Rules::built_in()? {
            engine.live_morning(day, question, now.epoch_ms)?
        } else {
            engine.morning(day, question)?
        };
        let texts = self.words.texts(&engine.profile()?)?.in_year(today.year());
        super::keeping::tell(&engine)?;
        Ok(Asked { answer, engine, texts })
    }
}
