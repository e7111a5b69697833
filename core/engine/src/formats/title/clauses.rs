//! What a title says, clause by clause: each has words, and parts with a length, perhaps repeated.
//!
//! ```text
//! title  = clause { ("," | "+" | "then" | "with" | "(" … ")") clause }
//! clause = { word | part | "@" pace }
//! part   = [number "x"] (amount | "(" title ")") [pause]
//! ```

use ebb_model::plan::session::{Intensity, Kind};
use ebb_model::plan::step::Extent;

use super::loose::{repeated, single, unit_of, written};
use super::tokens::{Loose, Token};
use super::words::{Meaning, phrase};

/// What is done between the repeats of a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pause {
    /// How long.
    pub extent: Extent,
    /// At a jog, so that it covers ground.
    pub jogs: bool,
}

/// A stretch, perhaps repeated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stretch {
    /// How many times, at least 1.
    pub repeats: i64,
    /// How long one of them is.
    pub extent: Extent,
    /// The same in the other unit, where both are written: `8 km (48 min)`.
    pub also: Option<Extent>,
    /// What is done after each repeat.
    pub pause: Option<Pause>,
}

/// A piece of a title.
#[derive(Debug, Clone, Default)]
pub struct Clause {
    /// What its words mean, each with the words.
    pub meanings: Vec<(Meaning, String)>,
    /// Its parts.
    pub stretches: Vec<Stretch>,
    /// Seconds for a kilometre, the faster end first.
    pub pace: Option<[i64; 2]>,
    /// It lies inside what came before and adds nothing to it.
    pub inside: bool,
    /// Words that were not understood.
    pub unknown: Vec<String>,
}

impl Clause {
    /// Whether a word of it has a meaning.
    pub fn means(&self, wanted: impl Fn(&Meaning) -> bool) -> bool {
        self.meanings.iter().any(|(meaning, _)| wanted(meaning))
    }

    /// The hardest effort its words name.
    pub fn effort(&self) -> Option<Intensity> {
        let of = |meaning: &Meaning| if let Meaning::Effort(i) = meaning { Some(*i) } else { None };
        self.meanings.iter().filter_map(|(m, _)| of(m)).max()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.meanings.is_empty()
            && self.stretches.is_empty()
            && self.unknown.is_empty()
            && self.pace.is_none()
    }
}

/// The clauses of a title.
pub fn clauses(tokens: &[Token]) -> Vec<Clause> {
    let mut reader =
        Reader { tokens, at: 0, out: Vec::new(), now: Clause::default(), at_sign: false, within: None };
    reader.until_close(0);
    reader.finish(false);
    let (mut out, within) = (reader.out, reader.within);
    // "8 km tempo in the middle of 14 km": the whole goes first.
    if let Some(place) = within.filter(|p| out.get(*p).is_some_and(|c| c.stretches.len() == 1)) {
        let whole = Clause { inside: false, ..out.remove(place) };
        for part in out.iter_mut().take(place) {
            part.inside = true;
        }
        out.insert(0, whole);
    }
    out
}

/// Sets of sets of sets are nobody's training.
pub(super) const DEEPEST: usize = 4;
/// A pause is no longer than this; what is longer comes after the repeats.
const PAUSE_MOST: (i64, i64) = (1000, 600);

/// Where in the title we are, and what was read so far.
pub(super) struct Reader<'a> {
    pub(super) tokens: &'a [Token],
    pub(super) at: usize,
    pub(super) out: Vec<Clause>,
    pub(super) now: Clause,
    /// The last token was `@`.
    at_sign: bool,
    /// The place of the clause that holds those before it.
    within: Option<usize>,
}

impl<'a> Reader<'a> {
    pub(super) fn rest(&self) -> &'a [Token] {
        self.tokens.get(self.at..).unwrap_or_default()
    }

    pub(super) fn finish(&mut self, next_inside: bool) {
        let done = std::mem::take(&mut self.now);
        self.now.inside = next_inside;
        if !done.is_empty() {
            self.out.push(done);
        }
    }

    /// Reads to the end, or over the `)` that ends this level.
    pub(super) fn until_close(&mut self, depth: usize) {
        while let Some(token) = self.rest().first() {
            let at_sign = std::mem::take(&mut self.at_sign);
            if self.label() || self.counted_last() {
                continue;
            }
            if let Some((meaning, length)) = phrase(self.rest()) {
                let stop = self.meaning(meaning, length);
                if stop {
                    return;
                }
                continue;
            }
            self.at += 1;
            match token {
                Token::Word(word) => self.now.unknown.push(word.clone()),
                Token::Break => self.finish(false),
                Token::Colon => {
                    let total = !self.now.stretches.is_empty();
                    self.finish(total);
                }
                Token::Open if depth < DEEPEST => self.aside(depth),
                Token::Close if depth > 0 => return,
                Token::At => self.at_sign = true,
                Token::Pace(pace) => self.pace(*pace),
                Token::Loose(Loose::Clock(m, s)) if at_sign => self.pace(m * 60 + s),
                Token::Amount(Extent::Metres(metres)) if self.is_effort(*metres, at_sign) => {
                    let named = (Meaning::Effort(race_effort(*metres)), String::new());
                    self.now.meanings.push(named);
                }
                Token::Amount(extent) => self.amount(Ok(*extent)),
                Token::Loose(Loose::Bare(_)) if self.is_pair_repeated() => self.pair_repeated(token),
                Token::Loose(Loose::Bare(n)) if self.rest().first() == Some(&Token::Times) => {
                    self.at += 1;
                    self.repeat(n / 1000, depth);
                }
                Token::Loose(loose) => self.loose(*loose),
                Token::Open | Token::Close | Token::Slash | Token::Dash | Token::Times => {}
            }
        }
    }

    /// Takes a phrase in; whether it ends the title.
    fn meaning(&mut self, meaning: Meaning, length: usize) -> bool {
        let words: Vec<&str> = self
            .rest()
            .iter()
            .take(length)
            .filter_map(|t| if let Token::Word(w) = t { Some(w.as_str()) } else { None })
            .collect();
        let words = words.join(" ");
        self.at += length;
        match meaning {
            Meaning::Then => self.finish(false),
            Meaning::Inside => {
                self.finish(true);
            }
            Meaning::Within => {
                self.finish(false);
                self.within = Some(self.out.len());
            }
            Meaning::Not => self.pass_over(),
            // A skip that is not the first word is a drill.
            Meaning::CalledOff if words == "skip" && self.at > length => {}
            Meaning::Maybe if !self.has_choice() => {}
            Meaning::Or | Meaning::Maybe => {
                let told = |t: &&Token| !matches!(t, Token::Open | Token::Close);
                let left = self.rest().iter().filter(told).map(written).collect::<Vec<_>>().join(" ");
                self.now.unknown.push(format!("or {left}"));
                self.at = self.tokens.len();
                return true;
            }
            Meaning::Nothing => {}
            _ => self.now.meanings.push((meaning, words)),
        }
        false
    }

    /// What stands in parentheses: a pause, the same length in another unit, or more of the session.
    fn aside(&mut self, depth: usize) {
        let before = self.now.stretches.last().copied();
        self.finish(true);
        let from = self.out.len();
        self.until_close(depth + 1);
        self.finish(false);
        let Some(host) = from.checked_sub(1) else { return };
        let [said] = self.out.get(from..).unwrap_or_default() else { return };
        let ([only], Some(before)) = (said.stretches.as_slice(), before) else { return };
        if only.repeats > 1 || !said.meanings.iter().all(|(m, _)| pause_of(m).is_some()) {
            return;
        }
        let extent = only.extent;
        let jogs = said.means(|m| pause_of(m) == Some(true));
        let same = said.meanings.is_empty() && is_time(extent) != is_time(before.extent);
        let Some(last) = self.out.get_mut(host).and_then(|c| c.stretches.last_mut()) else { return };
        if before.repeats > 1 && before.pause.is_none() {
            last.pause = Some(Pause { extent, jogs });
        } else if before.repeats == 1 && same {
            last.also = Some(extent);
        } else {
            return;
        }
        self.out.pop();
        // What comes after the parentheses goes on with what stood before them.
        if let Some(host) = self.out.pop() {
            self.now = host;
        }
    }

    /// A length that is not repeated: a pause where one is due, else a stretch of its own.
    pub(super) fn amount(&mut self, extent: Result<Extent, Loose>) {
        if self.is_time_of_repeat(extent) {
            return;
        }
        let next = self.next_meaning();
        let before = self.now.meanings.last().map(|(m, _)| *m);
        let said = next.filter(|m| pause_of(m).is_some()).or(before.filter(|m| pause_of(m).is_some()));
        let jogs = said.and_then(|m| pause_of(&m));
        let due = self.due();
        let pause = match extent {
            Ok(extent) => Some(extent),
            Err(loose) => repeated(loose),
        };
        if let (Some(jogs), Some(pause), true) = (jogs, pause.filter(is_short), due) {
            if next.is_some_and(|m| pause_of(&m).is_some()) {
                self.at += phrase(self.rest()).map_or(0, |(_, length)| length);
            } else {
                self.now.meanings.pop();
            }
            let open = |clause: &mut Clause| {
                let last = clause.stretches.last_mut()?;
                last.pause = Some(Pause { extent: pause, jogs });
                Some(())
            };
            let done = open(&mut self.now);
            if done.is_none() {
                self.out.last_mut().and_then(open);
            }
            return;
        }
        match extent {
            Ok(extent) => self.stretch(extent),
            Err(loose) => match single(loose, self.whole()) {
                Some(extent) => self.stretch(extent),
                None => self.now.unknown.push(written(&Token::Loose(loose))),
            },
        }
    }

    fn loose(&mut self, loose: Loose) {
        // Of a range (`8-10 km`) the lower end is planned, in the unit of the upper.
        if let (Loose::Bare(n), [Token::Dash, upper, ..]) = (loose, self.rest()) {
            let lower = match upper {
                Token::Amount(Extent::Metres(m)) => unit_of(*m, n, &[1_000_000, 1_609_344, 1000]),
                Token::Amount(Extent::Seconds(_)) => Some(Extent::Seconds(n * 60 / 1000)),
                Token::Loose(Loose::M(_)) => single(Loose::M(n), None),
                _ => None,
            };
            if let Some(extent) = lower {
                self.at += 2;
                return self.amount(Ok(extent));
            }
        }
        // `4:30-4:40/km`
        if let (Loose::Clock(m, s), [Token::Dash, Token::Pace(slow), ..]) = (loose, self.rest()) {
            self.at += 2;
            let fast = m * 60 + s;
            self.now.pace = Some([fast.min(*slow), fast.max(*slow)]);
            return;
        }
        self.amount(Err(loose));
    }

    fn stretch(&mut self, extent: Extent) {
        // `8 km 48 min` is one run, told twice.
        if let Some(last) = self.now.stretches.last_mut() {
            let twice = last.repeats == 1 && last.also.is_none() && is_time(last.extent) != is_time(extent);
            if twice {
                last.also = Some(extent);
                return;
            }
        }
        self.now.stretches.push(plain(extent));
    }

    /// The run that what is read now lies inside.
    fn whole(&self) -> Option<Extent> {
        let host = self.out.last().filter(|_| self.now.inside)?;
        host.stretches.first().map(|s| s.extent)
    }

    /// Whether the last stretch still waits for its pause.
    fn due(&self) -> bool {
        let open = |c: &Clause| c.stretches.last().map(|s| s.repeats > 1 && s.pause.is_none());
        open(&self.now).or_else(|| self.out.last().and_then(open)).unwrap_or(false)
    }

    pub(super) fn next_meaning(&self) -> Option<Meaning> {
        phrase(self.rest()).map(|(meaning, _)| meaning)
    }

    /// Whether a distance names an effort: `@ 10k`, `10k pace`, `allure 10 km`.
    fn is_effort(&mut self, metres: i64, at_sign: bool) -> bool {
        let race = [1500, 1609, 3000, 5000, 10_000, 15_000, 16_093, 21_097, 21_100, 42_195, 42_200];
        if !race.contains(&metres) {
            return false;
        }
        if matches!(self.next_meaning(), Some(Meaning::Pace)) {
            self.at += 1;
            return true;
        }
        if let Some((Meaning::Is(Kind::Race, _) | Meaning::Surely(Kind::RacePace, _), length)) =
            phrase(self.rest())
            && matches!(self.rest().get(length), Some(Token::Word(w)) if w == "pace")
        {
            self.at += length + 1;
            return true;
        }
        if let Some((Meaning::Surely(Kind::RacePace, _), length)) = phrase(self.rest()) {
            self.at += length;
            return true;
        }
        at_sign || matches!(self.now.meanings.last(), Some((Meaning::Pace, _)))
    }

    fn pace(&mut self, seconds: i64) {
        let slow = match self.rest() {
            [Token::Dash, Token::Pace(slow), ..] => *slow,
            [Token::Dash, Token::Loose(Loose::Clock(m, s)), ..] => m * 60 + s,
            _ => {
                self.now.pace = Some([seconds, seconds]);
                return;
            }
        };
        self.at += 2;
        self.now.pace = Some([seconds.min(slow), seconds.max(slow)]);
    }
}

/// How hard a race of a distance is run: to 10 km above threshold, to a half about at it, beyond it below.
fn race_effort(metres: i64) -> Intensity {
    match metres {
        ..=10_000 => Intensity::Vo2,
        10_001..=22_000 => Intensity::Threshold,
        _ => Intensity::Steady,
    }
}

pub(super) fn plain(extent: Extent) -> Stretch {
    Stretch { repeats: 1, extent, also: None, pause: None }
}

fn is_time(extent: Extent) -> bool {
    matches!(extent, Extent::Seconds(_))
}

fn is_short(extent: &Extent) -> bool {
    match extent {
        Extent::Metres(m) => *m < PAUSE_MOST.0,
        Extent::Seconds(s) => *s <= PAUSE_MOST.1,
    }
}

/// Whether a word names a pause, and one at a jog.
pub(super) fn pause_of(meaning: &Meaning) -> Option<bool> {
    match meaning {
        Meaning::Stands(_) => Some(false),
        Meaning::Jogs(_) => Some(true),
        _ => None,
    }
}
