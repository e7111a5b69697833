//! The distance of a race as people write it.

use std::str::FromStr;

use ebb_model::plan::race::{Effort, Priority, Race, RaceKind};
use ebb_model::time::Day;

/// Metres of a race, and whether it lasts several days.
#[derive(Clone, Copy)]
pub struct Distance {
    /// Metres of all its days together.
    pub metres: i64,
    /// Whether it lasts several days.
    pub multi_day: bool,
}

/// Metres in a mile, exact by definition.
const MILE_M: f64 = 1609.344;
/// What a multi-day race without a distance is taken for: three days of 40 km.
const MULTI_DAY_M: f64 = 120_000.0;

/// From here on a race is an ultra: a marathon by any watch is shorter.
const ULTRA_M: i64 = 45_000;
/// Days of a multi-day race of which no number is given.
const STAGES: i32 = 3;

impl Distance {
    /// A goal race of this distance on a day, over `stages` days.
    pub fn race(self, day: Day, stages: i32) -> Race {
        let multi_day = self.multi_day || stages > 1;
        Race {
            id: format!("race-{day}"),
            day,
            distance_m: self.metres,
            kind: match () {
                () if multi_day => RaceKind::MultiDay,
                () if self.metres > ULTRA_M => RaceKind::Ultra,
                () => RaceKind::Road,
            },
            priority: Priority::A,
            stages: if multi_day && stages == 1 { STAGES } else { stages },
            effort: Effort::Hard,
            pre_taper_week_m: None,
        }
    }
}

impl FromStr for Distance {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        let lower = text.trim().to_lowercase().replace(['_', '-'], " ").replace(',', ".");
        let multi_day = matches!(lower.as_str(), "multi day" | "multiday" | "stage");
        let named = match lower.as_str() {
            "half" | "half marathon" | "semi" | "semi marathon" | "halbmarathon" | "media maraton" => {
                Some(21_097.0)
            }
            "marathon" | "full" => Some(42_195.0),
            _ if multi_day => Some(MULTI_DAY_M),
            _ => None,
        };
        let end = lower.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(lower.len());
        let (number, unit) = lower.split_at(end);
        let unit_m = match unit.trim() {
            // A bare number is kilometres: 21.1.
            "" | "k" | "km" | "kms" => 1000.0,
            "mi" | "mile" | "miles" => MILE_M,
            "m" => 1.0,
            _ => f64::NAN,
        };
        let metres = named.or_else(|| number.parse::<f64>().ok().map(|n| n * unit_m));
        let metres = metres.filter(|m| (100.0..=2_000_000.0).contains(m));
        metres.map(|m| Self { metres: m.round() as i64, multi_day }).ok_or_else(|| {
            "say 5k, 10k, half, marathon, 50k, 100k, 50 miles, multi-day, or a distance like 30k or 12mi"
                .to_owned()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_distance_in_every_spelling() {
        for (text, metres) in [
            ("semi", 21_097),
            ("Half", 21_097),
            ("half-marathon", 21_097),
            ("21.1", 21_100),
            ("21,1 km", 21_100),
            ("10k", 10_000),
            ("100K", 100_000),
            ("50 miles", 80_467),
            ("100mi", 160_934),
            ("5000m", 5_000),
            ("marathon", 42_195),
        ] {
            assert_eq!(text.parse::<Distance>().map(|d| d.metres), Ok(metres), "{text}");
        }
        for wrong in ["", "far", "10 stone", "0k", "1.2.3k"] {
            assert!(wrong.parse::<Distance>().is_err(), "{wrong}");
        }
    }
}
