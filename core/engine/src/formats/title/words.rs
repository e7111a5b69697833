//! The words of titles, English, French, German and Spanish, and what they mean.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use ebb_model::plan::race::Priority;
use ebb_model::plan::session::{BackToBack, Intensity, Kind};
use ebb_model::plan::step::StepKind;

use super::tokens::Token;
use super::{beside, vocabulary};

/// What a phrase means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meaning {
    /// A kind of session, in words that mean other things as well: `easy`, `long`, `race`.
    Is(Kind, Intensity),
    /// A kind of session, in words that only runners use: `long run`, `Dauerlauf`.
    Surely(Kind, Intensity),
    /// Running, with nothing said about how: `run`, `jog`.
    Runs,
    /// Short accelerations: never hard.
    Strides,
    /// A race of a distance by its name, in metres: `marathon`.
    RaceOf(i64),
    /// A name beside which the words of a race mean something else: `marathon expo`.
    Elsewhere,
    /// One of two long days in a row.
    Pair(BackToBack),
    /// How much the race matters: `A race`.
    RaceMatters(Priority),
    /// A part of a session.
    Part(StepKind),
    /// Between repeats a pause, standing or walking: `rest`; elsewhere a day off, or a walk.
    Stands(Option<(Kind, Intensity)>),
    /// Between repeats a pause at a jog: `recovery`, `jog`; elsewhere a kind of run.
    Jogs(Option<(Kind, Intensity)>),
    /// How hard a part is: `threshold`, `MP`.
    Effort(Intensity),
    /// Makes a distance beside it an effort: `10k pace`.
    Pace,
    /// What follows lies inside what came before: `with`, `incl.`.
    Inside,
    /// What was told so far lies inside what follows: `in the middle of`.
    Within,
    /// A word beside the name of a race that makes it the training for one: `prep`, `race week`.
    Around,
    /// It does not take place.
    CalledOff,
    /// The next word does not count: `not too fast`.
    Not,
    /// What follows may be left out: `optional`.
    Maybe,
    /// What follows comes after: `then`.
    Then,
    /// What follows is another possibility: `or`.
    Or,
    /// Says nothing of the session.
    Nothing,
}

/// The same for looking up: calendars of 10 MB have a million words.
static INDEX: LazyLock<BTreeMap<&str, Meaning>> = LazyLock::new(|| words().copied().collect());

fn words() -> impl Iterator<Item = &'static (&'static str, Meaning)> {
    vocabulary::WORDS.iter().chain(beside::WORDS)
}

/// The longest phrase at the head of some tokens, and how many of them it takes.
pub fn phrase(tokens: &[Token]) -> Option<(Meaning, usize)> {
    // No phrase has more words than this; each may have a hyphen or slash after it.
    const WORDS_MOST: usize = 4;
    let (mut said, mut words, mut best) = (String::new(), 0, None);
    for (place, token) in tokens.iter().enumerate().take(2 * WORDS_MOST) {
        match token {
            Token::Word(word) if words < WORDS_MOST => {
                if words > 0 {
                    said.push(' ');
                }
                said.push_str(word);
                words += 1;
            }
            Token::Slash | Token::Dash if words > 0 => continue,
            // "zone 2", "back-to-back day 2"
            Token::Loose(super::tokens::Loose::Bare(number)) if words > 0 => {
                let numbered = format!("{said} {}", number / 1000);
                return INDEX.get(numbered.as_str()).map(|meaning| (*meaning, place + 1)).or(best);
            }
            _ => break,
        }
        if let Some(meaning) = INDEX.get(said.as_str()) {
            best = Some((*meaning, place + 1));
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use Meaning::Surely;

    use super::*;
    use crate::formats::title::tokens::tokens;

    #[test]
    fn no_phrase_is_there_twice_and_each_is_found_as_it_stands() {
        let mut seen = BTreeSet::new();
        for (text, meaning) in words() {
            assert!(seen.insert(text), "{text}");
            let tokens = tokens(text);
            assert_eq!(phrase(&tokens), Some((*meaning, tokens.len())), "{text}");
        }
    }

    #[test]
    fn a_hyphen_or_a_slash_is_a_space() {
        for text in ["cross-training", "Cross training"] {
            assert_eq!(phrase(&tokens(text)).unwrap().0, Surely(Kind::Cross, Intensity::Easy), "{text}");
        }
        assert_eq!(phrase(&tokens("walk/run 20 min")), Some((Surely(Kind::WalkRun, Intensity::Easy), 3)));
    }
}
