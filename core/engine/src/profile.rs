//! What the athlete says of themselves, and in which words and units they are told.

use ebb_model::advice::cold::ColdProfile;
use ebb_model::explain::render::{Language, Texts, Units};
use ebb_model::facts::{Cause, Injury, Profile as ModelProfile};
use ebb_model::load::{LoadProfile, Sex};
use ebb_model::plan::make::Level;
use ebb_model::signal::vote::Preset;
use ebb_model::time::Moment;
use serde::{Deserialize, Serialize};

use crate::engine::Engine;
use crate::error::EngineError;

/// What the athlete says of themselves. Everything may be left unsaid.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Profile {
    /// The language of every text.
    pub language: Language,
    /// The unit of every distance in a text.
    pub units: Units,
    /// How sensitive the votes are.
    pub preset: Preset,
    /// Year of birth; the athlete is 10 to 110 years old.
    pub birth_year: Option<i32>,
    /// Whose coefficients load takes; without it men's.
    pub sex: Option<Sex>,
    /// Need of sleep in minutes, 240–720; without it eight hours.
    pub sleep_need_min: Option<f64>,
    /// Resting heart rate in beats per minute, 25–120.
    pub hr_rest: Option<f64>,
    /// Maximum heart rate in beats per minute, 100–240; without it the highest of a year's runs.
    pub hr_max: Option<f64>,
    /// Heart rate at threshold in beats per minute, between the other two.
    pub hr_threshold: Option<f64>,
    /// Pace at threshold in seconds for a kilometre, 120–1200.
    pub threshold_pace_s_per_km: Option<f64>,
    /// How far training has come; without it as the weekly distance tells.
    pub level: Option<Level>,
    /// Years of regular running, 0–100.
    pub running_years: Option<i32>,
    /// Injuries of the past, 100 at most.
    pub injuries: Vec<Injury>,
    /// Cold water, and what it is not advised with.
    pub cold: ColdProfile,
}

impl Default for Profile {
    /// A new athlete, told in English and kilometres; the preset is [the model's](ModelProfile::default).
    fn default() -> Self {
        Self {
            language: Language::default(),
            units: Units::default(),
            preset: ModelProfile::default().preset,
            birth_year: None,
            sex: None,
            sleep_need_min: None,
            hr_rest: None,
            hr_max: None,
            hr_threshold: None,
            threshold_pace_s_per_km: None,
            level: None,
            running_years: None,
            injuries: Vec::new(),
            cold: ColdProfile::default(),
        }
    }
}

/// The row of the store that holds it.
const KEY: &str = "profile";
/// The row of the store that holds the zone of the last import.
pub(crate) const ZONE_KEY: &str = "zone";
/// More than anybody remembers; a bound on what a shell may hand over.
const MOST_INJURIES: usize = 100;

impl Profile {
    /// What the model needs of it.
    pub fn model(&self) -> ModelProfile {
        ModelProfile {
            birth_year: self.birth_year,
            sleep_need_min: self.sleep_need_min,
            preset: self.preset,
            load: LoadProfile {
                sex: self.sex.unwrap_or_default(),
                hr_rest: self.hr_rest,
                hr_max: self.hr_max,
                hr_threshold: self.hr_threshold,
                threshold_speed_mps: self.threshold_pace_s_per_km.map(|s| 1000.0 / s),
            },
            cold: self.cold.clone(),
            running_years: self.running_years,
            injuries: self.injuries.clone(),
        }
    }

    /// The texts of its language, in its units.
    ///
    /// # Errors
    ///
    /// [`EngineError::Texts`], a defect of this version.
    pub fn texts(&self) -> Result<Texts, EngineError> {
        Ok(Texts::new(self.language, self.units)?)
    }

    /// Why it cannot be, in one sentence that says the range.
    fn problem(&self, at: Moment) -> Option<String> {
        let outside = |x: Option<f64>, low: f64, high: f64| x.is_some_and(|x| !(low..=high).contains(&x));
        let year = at.day().year();
        let age = self.birth_year.map(|born| year.saturating_sub(born));
        let above = |a: Option<f64>, b: Option<f64>| a.zip(b).is_some_and(|(a, b)| a >= b);
        let orderly = !above(self.hr_rest, self.hr_max)
            && !above(self.hr_rest, self.hr_threshold)
            && !above(self.hr_threshold, self.hr_max);
        let counts = |i: &Injury| matches!(i.cause, Cause::Soft | Cause::Tendon | Cause::Bone);
        let what = match () {
            () if age.is_some_and(|age| !(10..=110).contains(&age)) => {
                return Some(format!("the year of birth is from {} to {}", year - 110, year - 10));
            }
            () if outside(self.sleep_need_min, 240.0, 720.0) => "the need of sleep is from 4 to 12 hours",
            () if outside(self.hr_rest, 25.0, 120.0) => "the resting heart rate is from 25 to 120 bpm",
            () if outside(self.hr_max, 100.0, 240.0) => "the maximum heart rate is from 100 to 240 bpm",
            () if outside(self.hr_threshold, 60.0, 240.0) => {
                "the heart rate at threshold is from 60 to 240 bpm"
            }
            () if !orderly => {
                "the resting heart rate is below that at threshold, and that is below the maximum"
            }
            () if outside(self.threshold_pace_s_per_km, 120.0, 1200.0) => {
                "the pace at threshold is from 2:00 to 20:00 min/km"
            }
            () if self.running_years.is_some_and(|y| !(0..=age.unwrap_or(100).min(100)).contains(&y)) => {
                "the years of running are from 0 to your age"
            }
            () if self.injuries.len() > MOST_INJURIES => "100 injuries are the most that are kept",
            () if !self.injuries.iter().all(counts) => {
                "an injury is of a muscle or ligament (soft), a tendon or a bone"
            }
            () if self.injuries.iter().any(|i| i.day > at.day()) => "an injury lies in the past",
            () => return None,
        };
        Some(what.to_owned())
    }
}

impl Engine {
    /// The name of the time zone that the last import was read in; none before the first.
    ///
    /// # Errors
    ///
    /// The database is busy or damaged.
    pub fn home_zone(&self) -> Result<Option<String>, EngineError> {
        let stored = self.store.profile(ZONE_KEY)?;
        Ok(stored.map(|text| serde_json::from_str(&text)).transpose()?)
    }

    /// What the athlete said of themselves; [`Profile::default`] before they said anything.
    ///
    /// # Errors
    ///
    /// The database is busy or damaged.
    pub fn profile(&self) -> Result<Profile, EngineError> {
        let stored = self.store.profile(KEY)?;
        Ok(stored.map(|text| serde_json::from_str(&text)).transpose()?.unwrap_or_default())
    }

    /// Takes the place of the whole profile; it holds at once, for past mornings too. Injuries are kept in order of day.
    ///
    /// # Errors
    ///
    /// [`EngineError::Answer`] names the range that something is outside of, `at` being now; else the database is busy, full
    /// or damaged. Nothing was written then.
    pub fn set_profile(&self, profile: &Profile, at: Moment) -> Result<(), EngineError> {
        if let Some(problem) = profile.problem(at) {
            return Err(EngineError::Answer(problem));
        }
        let mut profile = profile.clone();
        profile.injuries.sort_by_key(|i| (i.day, i.cause));
        profile.injuries.dedup();
        Ok(self.store.set_profile(KEY, &serde_json::to_string(&profile)?)?)
    }
}
