//! What the athlete says of themselves.

use ebb_engine::profile as engine;
use ebb_model::advice::cold;
use ebb_model::explain::render;
use ebb_model::facts;
use ebb_model::load;
use ebb_model::plan::make;
use ebb_model::signal::vote;

use crate::mirror::{all, mirror};
use crate::records::Cause;
use crate::time::Day;

mirror! {
    /// The language of every text.
    Language = render::Language {
        /// English.
        En,
        /// French.
        Fr,
    }
}

mirror! {
    /// How distances are shown.
    Units = render::Units {
        /// Kilometres.
        Km,
        /// Miles.
        Mi,
    }
}

mirror! {
    /// How sensitive the votes are: how many standard deviations away from normal a week has to be.
    Preset = vote::Preset {
        /// 0.40.
        Sensitive,
        /// 0.50, the literature's band.
        Balanced,
        /// 0.75, where a new athlete starts.
        Steady,
    }
}

mirror! {
    /// Whose coefficients load takes.
    Sex = load::Sex {
        /// Men's.
        Male,
        /// Women's.
        Female,
    }
}

mirror! {
    /// How far training has come.
    Level = make::Level {
        /// New to regular running.
        Beginner,
        /// Runs regularly.
        Intermediate,
        /// Trains for years.
        Advanced,
    }
}

mirror! {
    /// What cold water is not advised with.
    ColdCondition = cold::Condition {
        /// A heart disease.
        Heart,
        /// High blood pressure that is not under control.
        BloodPressure,
        /// Raynaud.
        Raynaud,
        /// Hives from cold.
        ColdUrticaria,
        /// A pregnancy.
        Pregnancy,
        /// Open wounds.
        OpenWounds,
    }
}

/// An injury of the past.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Record)]
pub struct Injury {
    /// When it began.
    pub day: Day,
    /// What was hurt: `Soft`, `Tendon` or `Bone`.
    pub cause: Cause,
}

/// What the athlete says of themselves. Everything may be left unsaid.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
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
    /// Whether they use cold water.
    pub cold_water: bool,
    /// What cold water is not advised with.
    pub cold_conditions: Vec<ColdCondition>,
}

impl From<engine::Profile> for Profile {
    fn from(profile: engine::Profile) -> Self {
        let injury = |i: facts::Injury| Injury { day: i.day.into(), cause: i.cause.into() };
        Self {
            language: profile.language.into(),
            units: profile.units.into(),
            preset: profile.preset.into(),
            birth_year: profile.birth_year,
            sex: profile.sex.map(Into::into),
            sleep_need_min: profile.sleep_need_min,
            hr_rest: profile.hr_rest,
            hr_max: profile.hr_max,
            hr_threshold: profile.hr_threshold,
            threshold_pace_s_per_km: profile.threshold_pace_s_per_km,
            level: profile.level.map(Into::into),
            running_years: profile.running_years,
            injuries: profile.injuries.into_iter().map(injury).collect(),
            cold_water: profile.cold.cold_water,
            cold_conditions: all(profile.cold.conditions),
        }
    }
}

impl From<Profile> for engine::Profile {
    fn from(profile: Profile) -> Self {
        let injury = |i: Injury| facts::Injury { day: i.day.into(), cause: i.cause.into() };
        Self {
            language: profile.language.into(),
            units: profile.units.into(),
            preset: profile.preset.into(),
            birth_year: profile.birth_year,
            sex: profile.sex.map(Into::into),
            sleep_need_min: profile.sleep_need_min,
            hr_rest: profile.hr_rest,
            hr_max: profile.hr_max,
            hr_threshold: profile.hr_threshold,
            threshold_pace_s_per_km: profile.threshold_pace_s_per_km,
            level: profile.level.map(Into::into),
            running_years: profile.running_years,
            injuries: profile.injuries.into_iter().map(injury).collect(),
            cold: cold::ColdProfile {
                cold_water: profile.cold_water,
                conditions: profile.cold_conditions.into_iter().map(Into::into).collect(),
            },
        }
    }
}
