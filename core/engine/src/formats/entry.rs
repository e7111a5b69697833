//! A session from an entry of a calendar: its title, and what the entry tells besides.

use ebb_model::plan::race::{Effort, Priority, Race, RaceKind};
use ebb_model::plan::session::{Kind, Session};
use ebb_model::time::Day;

use super::title;

/// Farther than a marathon, with room for one that is measured long.
const ULTRA_M: i64 = 43_000;

/// An entry with a title.
pub struct Entry<'a> {
    /// Names the session.
    pub id: String,
    /// Its day.
    pub day: Day,
    /// How many days it goes on.
    pub days: i32,
    /// What it is called.
    pub title: &'a str,
    /// Metres, for a title that tells none.
    pub metres: Option<i64>,
    /// Seconds, for a title that tells no length.
    pub seconds: Option<i64>,
}

/// What an entry says.
pub struct Read {
    /// The session.
    pub session: Session,
    /// The race it is; without a priority where none is told.
    pub race: Option<(Race, Option<Priority>)>,
    /// Whether its distance was estimated from minutes.
    pub estimated: bool,
    /// Words that were not understood.
    pub strange: Vec<String>,
}

impl Entry<'_> {
    /// The session of the entry; else why it has none.
    pub fn read(self, pace_s_per_km: i64) -> Result<Read, String> {
        let told = title::read(self.title, pace_s_per_km)?;
        let (mut distance_m, mut estimated) = (told.distance_m, told.estimated);
        let mut duration_s = told.duration_s;
        if told.kind.covers_distance() && distance_m == 0 {
            match (self.metres, self.seconds) {
                (Some(metres), _) => distance_m = metres,
                (None, Some(seconds)) if told.kind != Kind::Race => {
                    distance_m = estimate(seconds, pace_s_per_km);
                    estimated = true;
                }
                _ => {}
            }
            duration_s = duration_s.or(self.seconds);
            if distance_m == 0 {
                let lacks = match told.kind {
                    Kind::Race => "has no distance",
                    _ if told.work_s.is_some() => "tells the repeats alone and not how far the whole run is",
                    _ => "has neither a distance nor a time",
                };
                return Err(format!("{lacks}: write it, like `{}`", example(told.kind)));
            }
        } else if !told.kind.covers_distance() && told.kind != Kind::Rest {
            duration_s = duration_s.or(self.seconds);
        }
        // "10 x 400 m" in an hour: the whole run is the hour.
        if let Some(seconds) = self.seconds.filter(|_| told.repeats_alone) {
            let whole = estimate(seconds, pace_s_per_km);
            if whole > distance_m {
                (distance_m, estimated, duration_s) = (whole, true, Some(seconds));
            }
        }
        let race = (told.kind == Kind::Race).then(|| {
            let kind = match distance_m {
                _ if self.days > 1 => RaceKind::MultiDay,
                ULTRA_M.. => RaceKind::Ultra,
                _ => RaceKind::Road,
            };
            let race = Race {
                id: self.id.clone(),
                day: self.day,
                distance_m,
                kind,
                priority: told.priority.unwrap_or(Priority::C),
                stages: self.days.max(1),
                effort: Effort::Hard,
                pre_taper_week_m: None,
            };
            (race, told.priority)
        });
        let session = Session {
            duration_s,
            work_s: told.work_s,
            back_to_back: told.back_to_back,
            steps: told.steps,
            ..Session::new(self.id, self.day, told.kind, told.intensity, distance_m)
        };
        Ok(Read { session, race, estimated, strange: told.not_understood })
    }
}

/// Metres of a time at a pace, in hundreds.
fn estimate(seconds: i64, pace_s_per_km: i64) -> i64 {
    (seconds * 1000 / pace_s_per_km.max(1) + 50) / 100 * 100
}

fn example(kind: Kind) -> &'static str {
    match kind {
        Kind::Race => "Race 10 km",
        Kind::Long => "Long run 24 km",
        Kind::Intervals => "Intervals 11 km",
        Kind::Hills => "Hills 9 km: 8x45 s",
        _ => "Easy run 8 km",
    }
}

/// Of races whose priority nobody told, the longest is the goal where no other is, the later of two alike; the others
/// are run as training.
pub fn priorities(races: Vec<(Race, Option<Priority>)>) -> Vec<Race> {
    let goal = races.iter().any(|(_, told)| *told == Some(Priority::A));
    let open = races.iter().filter(|(_, told)| told.is_none() && !goal);
    let longest = open.max_by_key(|(race, _)| (race.distance_m, race.day)).map(|(race, _)| race.id.clone());
    let settled = |(race, told): (Race, Option<Priority>)| match told {
        None if Some(&race.id) == longest.as_ref() => Race { priority: Priority::A, ..race },
        _ => race,
    };
    races.into_iter().map(settled).collect()
}
