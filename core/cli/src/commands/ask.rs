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
    /// How easily a signal votes
    #[arg(long, value_enum, default_value_t = PresetArgument::Steady)]
    preset: PresetArgument,
    /// Language of the texts
    #[arg(long, value_enum, default_value_t = LanguageArgument::En)]
    language: LanguageArgument,
    /// Units of the texts
    #[arg(long, value_enum, default_value_t = UnitsArgument::Km)]
    units: UnitsArgument,
}

/// How sensitive the votes are.
#[derive(Clone, Copy, ValueEnum)]
pub enum PresetArgument {
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

impl From<PresetArgument> for Preset {
    fn from(preset: PresetArgument) -> Self {
        match preset {
            PresetArgument::Sensitive => Self::Sensitive,
            PresetArgument::Balanced => Self::Balanced,
            PresetArgument::Steady => Self::Steady,
        }
    }
}

impl Ask {
    /// The plan that was given; an empty one without.
    pub fn plan(&self) -> Result<PlanFile, Failure> {
        Ok(self.plan.as_deref().map(PlanFile::read).transpose()?.unwrap_or_default())
    }

    /// The morning asked for, and the texts to say it with.
    pub fn answer(&self, rules: &Rules) -> Result<(Answer, Texts), Failure> {
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
            preset: Some(self.preset.into()),
        };
        let language = match self.language {
            LanguageArgument::En => Language::En,
            LanguageArgument::Fr => Language::Fr,
        };
        let units = match self.units {
            UnitsArgument::Km => Units::Km,
            UnitsArgument::Mi => Units::Mi,
        };
        let mut engine = Engine::open_existing(&self.db)?.with_rules(rules.clone());
        // Only this morning goes into the ledger, and only under the rules that hold.
        let answer = if day == today && *rules == *Rules::built_in()? {
            engine.live_morning(day, question, now_ms)?
        } else {
            engine.morning(day, question)?
        };
        Ok((answer, Texts::new(language, units)?))
    }
}
