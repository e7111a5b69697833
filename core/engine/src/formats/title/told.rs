//! What the words of a title say together: which session they name, if it is one at all.

use ebb_model::plan::race::Priority;
use ebb_model::plan::session::{BackToBack, Intensity, Kind};
use ebb_model::plan::step::Extent;

use super::clauses::Clause;
use super::words::Meaning;

/// A title with more words that are not understood is about something else.
const STRANGE_MOST: usize = 4;
/// The same where the words that are understood have other meanings, too.
const STRANGE_FEW: usize = 2;

/// A title that says nothing of a session.
pub fn no_session() -> String {
    "says nothing of running: write a kind and a length, like `Easy 8 km`".to_owned()
}

/// What the words of a title say together.
#[derive(Default)]
pub struct Told {
    /// Kinds of runs, with their intensity.
    runs: Vec<(Kind, Intensity)>,
    /// Rest, walking, strength, cross-training.
    other: Vec<Kind>,
    /// The words of those.
    pub others: Vec<String>,
    race: bool,
    /// A race is named and the session is the training for it, or around it.
    near_race: bool,
    /// A word says so, not only the name of a distance.
    race_said: bool,
    pub race_m: Option<i64>,
    pub priority: Option<Priority>,
    strides: bool,
    /// Running is named, nothing else.
    running: bool,
    /// A word says that it is about something else than the race it names.
    elsewhere: bool,
    pub pair: Option<BackToBack>,
    /// Words that mean something beside a race alone, where there is none.
    pub strange: Vec<String>,
    /// One of the words is only used by runners.
    sure: bool,
}

impl Told {
    /// What they say.
    pub fn of(clauses: &[Clause]) -> Self {
        let mut told = Self::default();
        for (meaning, words) in clauses.iter().flat_map(|c| &c.meanings) {
            match *meaning {
                Meaning::Is(kind, intensity) => told.named(kind, intensity, words),
                Meaning::Surely(kind, intensity) => {
                    told.sure = true;
                    told.named(kind, intensity, words);
                }
                Meaning::Stands(Some((kind, intensity))) | Meaning::Jogs(Some((kind, intensity))) => {
                    told.named(kind, intensity, words);
                }
                Meaning::RaceOf(metres) => {
                    told.race = true;
                    told.race_m = Some(metres);
                }
                Meaning::RaceMatters(priority) => {
                    (told.race, told.race_said, told.sure) = (true, true, true);
                    told.priority = Some(priority);
                }
                Meaning::Strides => (told.strides, told.sure) = (true, true),
                Meaning::Part(_) => told.sure = true,
                Meaning::Elsewhere => told.elsewhere = true,
                Meaning::Pair(day) => {
                    (told.pair, told.sure) = (Some(day), true);
                    told.named(Kind::Long, Intensity::Easy, words);
                }
                Meaning::Runs => told.running = true,
                _ => {}
            }
        }
        told.near_race = told.race && told.is_near_race(clauses);
        told.race &= !told.near_race;
        if !told.race && !told.near_race {
            let usual =
                |w: &&String| matches!(w.as_str(), "training" | "entrainement" | "entrenamiento" | "plan");
            let around = clauses.iter().flat_map(|c| &c.meanings).filter(|(m, _)| *m == Meaning::Around);
            told.strange.extend(around.map(|(_, words)| words).filter(|w| !usual(w)).cloned());
        }
        told
    }

    /// Whether the race that is named is not what is run: a word beside it says so (`race week`, `marathon prep`), or
    /// a run is named as well.
    fn is_near_race(&self, clauses: &[Clause]) -> bool {
        let any_stretch = clauses.iter().any(|c| !c.stretches.is_empty());
        let races = |c: &Clause| c.means(is_race);
        let own_length = clauses.iter().any(|c| races(c) && !c.stretches.is_empty());
        let said = || clauses.iter().flat_map(|c| &c.meanings);
        let race_at = said().position(|(m, _)| is_race(m));
        // "After the race" is near it; "race after work" is one.
        let points = |words: &str| ORDER.contains(&words);
        let around = said().enumerate().any(|(at, (m, words))| {
            *m == Meaning::Around && (!points(words) || race_at.is_some_and(|race| at < race))
        });
        if clauses.iter().any(|c| c.means(|m| matches!(m, Meaning::RaceMatters(_)))) {
            return around && (!own_length || !self.runs.is_empty());
        }
        let part = |c: &Clause| c.means(|m| matches!(m, Meaning::Part(_)));
        let run = |c: &Clause| !part(c) && c.means(names_run);
        let beside = |c: &Clause| {
            c.means(|m| match m {
                Meaning::Jogs(Some(_)) => true,
                Meaning::Stands(Some((kind, _))) => *kind != Kind::Rest || !any_stretch,
                Meaning::Is(kind, _) | Meaning::Surely(kind, _) => *kind != Kind::Race,
                _ => false,
            })
        };
        let first = clauses.first().is_some_and(|c| run(c) && !races(c));
        let another = || clauses.iter().any(|c| run(c) && !races(c) && !c.stretches.is_empty());
        around
            || first
            || clauses.iter().any(|c| races(c) && !part(c) && beside(c))
            || !own_length && another()
    }

    fn named(&mut self, kind: Kind, intensity: Intensity, words: &str) {
        if kind == Kind::Race {
            (self.race, self.race_said) = (true, true);
        } else if kind.is_run() {
            self.runs.push((kind, intensity));
        } else {
            self.other.push(kind);
            self.others.push(words.to_owned());
        }
    }

    /// Whether this is about training at all: words that mean other things as well need a distance beside them when
    /// there are words that are not understood.
    pub fn is_training(&self, clauses: &[Clause]) -> Result<(), String> {
        let stretches = || clauses.iter().flat_map(|c| &c.stretches);
        let repeats = stretches().any(|s| s.repeats > 1);
        let effort = clauses.iter().any(|c| c.effort().is_some() || c.pace.is_some());
        let run =
            !self.runs.is_empty() || self.running || self.race || self.near_race || self.strides || effort;
        let named = run || self.sure || !self.other.is_empty();
        let strange: Vec<&String> = clauses
            .iter()
            .flat_map(|c| &c.unknown)
            .chain(&self.strange)
            .filter(|w| !w.starts_with("or "))
            .collect();
        // Beside the name of a race one word is its place: "Marathon Paris".
        let named_race = self.race && self.race_m.is_some() && (self.race_said || strange.len() <= 1);
        let metres = stretches().any(|s| matches!(s.extent, Extent::Metres(_))) || named_race;
        let race = self.race || self.near_race;
        if self.elsewhere && race && !self.race_said && self.runs.is_empty() {
            return Err(no_session());
        }
        let nothing = self.runs.is_empty() && self.other.is_empty() && stretches().next().is_none();
        if self.near_race && nothing && !effort {
            return Err(no_session());
        }
        let understood = match strange.len() {
            0 => named || metres || repeats,
            n if self.sure => n <= STRANGE_MOST && (metres || stretches().next().is_some()),
            // "Strength 3x10 squats"
            n if repeats && self.other.contains(&Kind::Strength) => n <= STRANGE_FEW,
            n => n <= STRANGE_FEW && run && metres,
        };
        if understood {
            return Ok(());
        }
        let bare = |w: &str| !w.is_empty() && w.chars().all(|c| c.is_ascii_digit() || c == '.');
        let daniels = strange.iter().filter_map(|w| w.strip_suffix(['e', 't', 'i'])).find(|w| bare(w));
        let number = daniels.or_else(|| strange.iter().map(|w| w.as_str()).find(|w| bare(w)));
        Err(match number {
            Some(number) if named || daniels.is_some() => {
                format!("`{number}` has no unit: write {number} km, {number} mi or {number} min")
            }
            _ => no_session(),
        })
    }

    /// The kind of session, and how hard it is.
    pub fn kind(&self, clauses: &[Clause]) -> Option<(Kind, Intensity)> {
        let sets = clauses
            .iter()
            .any(|c| !c.means(|m| *m == Meaning::Strides) && c.stretches.iter().any(|s| s.repeats > 1));
        let effort = clauses.iter().filter_map(Clause::effort).max();
        let hardest = self.runs.iter().map(|(_, i)| *i).max();
        let of = |kind: Kind| self.runs.iter().any(|(k, _)| *k == kind);
        if of(Kind::WalkRun) {
            return Some((Kind::WalkRun, Intensity::Easy));
        }
        if self.race {
            return Some((Kind::Race, Intensity::Threshold));
        }
        if of(Kind::Long) {
            let unnamed = if sets { Intensity::Threshold } else { Intensity::Easy };
            let named = effort.max(hardest.filter(|i| *i > Intensity::Easy));
            return Some((Kind::Long, named.unwrap_or(unnamed)));
        }
        let first = self.runs.iter().find(|(_, i)| Some(*i) == hardest).copied();
        match (first, effort) {
            (Some((kind, _)), Some(effort)) if hardest >= Some(Intensity::Threshold) => {
                let together = clauses.iter().any(|c| {
                    let names =
                        |m: &Meaning| matches!(m, Meaning::Is(k, _) | Meaning::Surely(k, _) if *k == kind);
                    c.effort().is_some() && c.means(names)
                });
                Some((kind, if together { effort } else { Some(effort).max(hardest)? }))
            }
            (_, Some(effort)) if self.other.is_empty() || sets => Some((work_kind(effort), effort)),
            (Some((kind, intensity)), None) if intensity >= Intensity::Steady || !sets => {
                Some((kind, intensity))
            }
            (Some(_), _) => Some((Kind::Intervals, Intensity::Vo2)),
            (None, _) => Some(match self.other.iter().find(|k| **k != Kind::Rest).or(self.other.first()) {
                Some(Kind::Rest) => (Kind::Rest, Intensity::Rest),
                Some(Kind::Walk) => (Kind::Walk, Intensity::Recovery),
                Some(kind) => (*kind, Intensity::Easy),
                None if sets => (Kind::Intervals, Intensity::Vo2),
                None if self.strides && !self.running => (Kind::Speed, Intensity::Easy),
                None => (Kind::Easy, Intensity::Easy),
            }),
        }
    }
}

/// Words that say of what follows that it comes earlier or later.
const ORDER: [&str; 8] = ["after", "before", "apres", "avant", "nach", "vor", "despues de", "antes de"];

/// A word that names a race.
fn is_race(meaning: &Meaning) -> bool {
    match meaning {
        Meaning::RaceOf(_) | Meaning::RaceMatters(_) => true,
        Meaning::Is(kind, _) | Meaning::Surely(kind, _) => *kind == Kind::Race,
        _ => false,
    }
}

/// A word that names a kind of run, other than a race.
fn names_run(meaning: &Meaning) -> bool {
    matches!(meaning, Meaning::Is(kind, _) | Meaning::Surely(kind, _) if kind.is_run() && *kind != Kind::Race)
}

/// What work of an effort is called.
fn work_kind(effort: Intensity) -> Kind {
    match effort {
        Intensity::Vo2 => Kind::Intervals,
        Intensity::Threshold => Kind::Threshold,
        _ => Kind::RacePace,
    }
}
