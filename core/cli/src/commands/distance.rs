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
        let lower = text.trim().to_lowercase();
        let number = |end: &str| lower.strip_suffix(end).and_then(|n| n.trim().parse::<f64>().ok());
        let multi_day = matches!(lower.as_str(), "multi-day" | "multi_day" | "multiday" | "stage");
        let metres = match lower.as_str() {
            "half" | "half-marathon" => Some(21_097.0),
            "marathon" => Some(42_195.0),
            _ if multi_day => Some(MULTI_DAY_M),
            _ => number("km")
                .or_else(|| number("k"))
                .map(|km| km * 1000.0)
                .or_else(|| number("mi").map(|mi| mi * MILE_M))
                .or_else(|| number("m")),
        };
        let metres = metres.filter(|m| (100.0..=2_000_000.0).contains(m));
        metres.map(|m| Self { metres: m.round() as i64, multi_day }).ok_or_else(|| {
            "give 5k, 10k, half, marathon, 50k, 100k, 100mi, multi-day, or a distance like 30k or 12mi"
                .to_owned()
        })
    }
}
