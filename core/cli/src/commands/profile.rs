//! `ebb profile`: what Ebb knows of the athlete.

use std::io::Write;
use std::path::PathBuf;
use std::str::FromStr;

use clap::{Args, ValueEnum};
use ebb_engine::{Engine, Profile};
use ebb_model::advice::cold::{Condition, condition_name};
use ebb_model::explain::message::{Message, bpm, minutes};
use ebb_model::explain::render::{Language, Texts, Units};
use ebb_model::explain::say;
use ebb_model::facts::{Cause, Injury};
use ebb_model::load::Sex;
use ebb_model::plan::make::Level;
use ebb_model::signal::vote::Preset;
use ebb_model::time::Day;

use super::answers::yes_or_no;
use super::ask::{PresetOption, Words};
use crate::clock;
use crate::output::{Done, columns, json, pad};

/// Show what Ebb knows of you, or tell it: what is given is set, everything else stays.
#[derive(Args)]
pub struct Arguments {
    /// The database
    #[arg(long, value_name = "FILE", default_value = "ebb.db")]
    db: PathBuf,
    #[command(flatten)]
    words: Words,
    #[command(flatten)]
    preset: PresetOption,
    /// Year of birth
    #[arg(long, value_name = "YEAR")]
    birth_year: Option<i32>,
    /// Sex, for what a heart rate weighs
    #[arg(long, value_enum)]
    sex: Option<SexArgument>,
    /// Hours of sleep you need: 8, 7:30
    #[arg(long, value_name = "HOURS")]
    sleep_need: Option<Clock>,
    /// Resting heart rate in bpm
    #[arg(long, value_name = "BPM")]
    rest_hr: Option<f64>,
    /// Maximum heart rate in bpm
    #[arg(long, value_name = "BPM")]
    max_hr: Option<f64>,
    /// Heart rate at threshold in bpm
    #[arg(long, value_name = "BPM")]
    threshold_hr: Option<f64>,
    /// Pace at threshold: minutes for a kilometre, 4:30, or for a mile with --units mi or a profile in miles
    #[arg(long, value_name = "PACE")]
    threshold_pace: Option<Clock>,
    /// How far your training has come
    #[arg(long, value_enum)]
    level: Option<LevelArgument>,
    /// Years of regular running
    #[arg(long, value_name = "YEARS")]
    running_years: Option<i32>,
    /// An injury and the day it began: tendon:2025-11-03; again for another one
    #[arg(long, value_name = "CAUSE:DAY")]
    injury: Vec<InjuryArgument>,
    /// Whether you use cold water
    #[arg(long, value_name = "yes|no", value_parser = yes_or_no)]
    cold_water: Option<bool>,
    /// What cold water is not advised with; again for another one
    #[arg(long, value_enum)]
    condition: Vec<ConditionArgument>,
    /// Take back what you said of this; again for more
    #[arg(long, value_enum)]
    forget: Vec<Forget>,
    /// As JSON
    #[arg(long)]
    json: bool,
}

#[derive(Clone, Copy, ValueEnum)]
enum SexArgument {
    /// Coefficients measured on men
    Male,
    /// Coefficients measured on women
    Female,
}

/// How far training has come.
#[derive(Clone, Copy, ValueEnum)]
pub enum LevelArgument {
    /// New to regular running
    Beginner,
    /// Runs regularly
    Intermediate,
    /// Has trained for years
    Advanced,
}

impl From<LevelArgument> for Level {
    fn from(level: LevelArgument) -> Self {
        match level {
            LevelArgument::Beginner => Self::Beginner,
            LevelArgument::Intermediate => Self::Intermediate,
            LevelArgument::Advanced => Self::Advanced,
        }
    }
}

#[derive(Clone, Copy, ValueEnum)]
enum ConditionArgument {
    /// A heart disease
    Heart,
    /// High blood pressure that is not under control
    BloodPressure,
    /// Raynaud
    Raynaud,
    /// Hives from cold
    ColdUrticaria,
    /// A pregnancy
    Pregnancy,
    /// Open wounds
    OpenWounds,
}

#[derive(Clone, Copy, ValueEnum)]
enum Forget {
    /// The year of birth
    BirthYear,
    /// The sex
    Sex,
    /// The need of sleep
    SleepNeed,
    /// All three heart rates
    HeartRates,
    /// The pace at threshold
    ThresholdPace,
    /// The level
    Level,
    /// The years of running
    RunningYears,
    /// All injuries
    Injuries,
    /// Cold water and its conditions
    Cold,
}

/// `8`, `7:30`, `4:30`: a number in its larger unit and sixtieths of it, kept in the smaller one.
#[derive(Clone, Copy)]
struct Clock(f64);

impl FromStr for Clock {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        let error = || "give it like 8 or 7:30".to_owned();
        let (whole, rest) = text.split_once(':').unwrap_or((text, "0"));
        let number = |text: &str| text.parse::<u16>().ok().map(f64::from).ok_or_else(error);
        let (whole, rest) = (number(whole)?, number(rest)?);
        if rest < 60.0 { Ok(Self(whole * 60.0 + rest)) } else { Err(error()) }
    }
}

#[derive(Clone, Copy)]
struct InjuryArgument(Injury);

impl FromStr for InjuryArgument {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        let cause = |name: &str| match name {
            "soft" => Some(Cause::Soft),
            "tendon" => Some(Cause::Tendon),
            "bone" => Some(Cause::Bone),
            _ => None,
        };
        let parts = text.split_once(':').and_then(|(c, d)| Some((cause(c)?, d.parse::<Day>().ok()?)));
        let error = || "give soft, tendon or bone and a day: tendon:2025-11-03".to_owned();
        parts.map(|(cause, day)| Self(Injury { day, cause })).ok_or_else(error)
    }
}

/// Metres in a mile, exact by definition.
const MILE_M: f64 = 1609.344;

/// Sets what was given and shows the whole.
pub fn run(arguments: &Arguments) -> Done {
    let known = if arguments.db.exists() {
        Engine::open_existing(&arguments.db)?.profile()?
    } else {
        Profile::default()
    };
    let profile = with(arguments, known.clone());
    if profile != known {
        Engine::open(&arguments.db)?.set_profile(&profile, clock::now())?;
    }
    if arguments.json { json(&profile) } else { print(&profile, &arguments.words.texts(&profile)?) }
}

fn with(arguments: &Arguments, known: Profile) -> Profile {
    let mut p = arguments.words.over(known);
    for forgotten in &arguments.forget {
        match forgotten {
            Forget::BirthYear => p.birth_year = None,
            Forget::Sex => p.sex = None,
            Forget::SleepNeed => p.sleep_need_min = None,
            Forget::HeartRates => (p.hr_rest, p.hr_max, p.hr_threshold) = (None, None, None),
            Forget::ThresholdPace => p.threshold_pace_s_per_km = None,
            Forget::Level => p.level = None,
            Forget::RunningYears => p.running_years = None,
            Forget::Injuries => p.injuries.clear(),
            Forget::Cold => p.cold = ebb_model::advice::cold::ColdProfile::default(),
        }
    }
    let sex = arguments.sex.map(|sex| match sex {
        SexArgument::Male => Sex::Male,
        SexArgument::Female => Sex::Female,
    });
    let per_km = if p.units == Units::Mi { 1000.0 / MILE_M } else { 1.0 };
    p.preset = arguments.preset.preset().unwrap_or(p.preset);
    p.birth_year = arguments.birth_year.or(p.birth_year);
    p.sex = sex.or(p.sex);
    p.sleep_need_min = arguments.sleep_need.map(|c| c.0).or(p.sleep_need_min);
    p.hr_rest = arguments.rest_hr.or(p.hr_rest);
    p.hr_max = arguments.max_hr.or(p.hr_max);
    p.hr_threshold = arguments.threshold_hr.or(p.hr_threshold);
    p.threshold_pace_s_per_km = arguments.threshold_pace.map(|c| c.0 * per_km).or(p.threshold_pace_s_per_km);
    p.level = arguments.level.map(Level::from).or(p.level);
    p.running_years = arguments.running_years.or(p.running_years);
    p.injuries.extend(arguments.injury.iter().map(|i| i.0));
    p.cold.cold_water = arguments.cold_water.unwrap_or(p.cold.cold_water);
    p.cold.conditions.extend(arguments.condition.iter().map(|c| match c {
        ConditionArgument::Heart => Condition::Heart,
        ConditionArgument::BloodPressure => Condition::BloodPressure,
        ConditionArgument::Raynaud => Condition::Raynaud,
        ConditionArgument::ColdUrticaria => Condition::ColdUrticaria,
        ConditionArgument::Pregnancy => Condition::Pregnancy,
        ConditionArgument::OpenWounds => Condition::OpenWounds,
    }));
    p
}

fn print(p: &Profile, texts: &Texts) -> Done {
    let say = |message: Message| texts.render(&message);
    let clock = |x: f64| format!("{}:{:02}", x.round() as i64 / 60, x.round() as i64 % 60);
    let number_bpm = |x: f64| texts.number(bpm(x));
    let (scale, unit) = if p.units == Units::Mi { (MILE_M / 1000.0, "min/mi") } else { (1.0, "min/km") };
    let list = |all: Vec<String>| (!all.is_empty()).then(|| all.join(", "));
    let injuries = p.injuries.iter().map(|i| format!("{} {}", say(cause(i.cause)), i.day)).collect();
    let conditions = p.cold.conditions.iter().map(|c| say(condition_name(*c))).collect();
    let level = p.level.map(|level| match level {
        Level::Beginner => say::level_beginner(),
        Level::Intermediate => say::level_intermediate(),
        Level::Advanced => say::level_advanced(),
    });
    let preset = match p.preset {
        Preset::Sensitive => say::preset_sensitive(),
        Preset::Balanced => say::preset_balanced(),
        Preset::Steady => say::preset_steady(),
    };
    let language = if p.language == Language::Fr { say::french() } else { say::english() };
    let units = if p.units == Units::Mi { say::unit_name_mi() } else { say::unit_name_km() };
    let sex = p.sex.map(|sex| if sex == Sex::Female { say::sex_female() } else { say::sex_male() });
    let rows = [
        (say::profile_language(), Some(say(language))),
        (say::profile_units(), Some(say(units))),
        (say::profile_preset(), Some(say(preset))),
        (say::profile_birth_year(), p.birth_year.map(|y| y.to_string())),
        (say::profile_sex(), sex.map(say)),
        (say::profile_sleep_need(), p.sleep_need_min.map(|m| texts.number(minutes(m)))),
        (say::profile_hr_rest(), p.hr_rest.map(number_bpm)),
        (say::profile_hr_max(), p.hr_max.map(number_bpm)),
        (say::profile_hr_threshold(), p.hr_threshold.map(number_bpm)),
        (
            say::profile_threshold_pace(),
            p.threshold_pace_s_per_km.map(|s| format!("{} {unit}", clock(s * scale))),
        ),
        (say::profile_level(), level.map(say)),
        (say::profile_running_years(), p.running_years.map(|y| y.to_string())),
        (say::profile_injuries(), list(injuries)),
        (say::profile_cold_water(), p.cold.cold_water.then(|| say(say::word_yes()))),
        (say::profile_conditions(), list(conditions)),
    ];
    let rows = rows.map(|(what, said)| (say(what), said));
    let width = rows.iter().map(|(what, _)| columns(what)).max().unwrap_or(0);
    let mut out = anstream::stdout().lock();
    for (what, said) in rows {
        writeln!(out, "{}  {}", pad(&what, width), said.as_deref().unwrap_or("–"))?;
    }
    Ok(())
}

/// Why running stopped: "a tendon".
pub fn cause(cause: Cause) -> Message {
    match cause {
        Cause::None => say::cause_none(),
        Cause::Illness => say::cause_illness(),
        Cause::Soft => say::cause_soft(),
        Cause::Tendon => say::cause_tendon(),
        Cause::Bone => say::cause_bone(),
    }
}
