//! Small words with a say of their own: which week it is, what does not count, the time of a repeat.

use ebb_model::plan::step::Extent;

use super::clauses::{Reader, pause_of};
use super::tokens::{Loose, Token};
use super::words::{Meaning, phrase};

/// Seconds for a kilometre that a repeat may be run in, from the world record of the mile to a walk.
const PACES: std::ops::RangeInclusive<i64> = 120..=720;

impl Reader<'_> {
    /// Passes over the place of a session in its plan: `Week 3 Day 2`, `Week 3/16`, `W3D2`.
    pub(super) fn label(&mut self) -> bool {
        let length = match self.rest() {
            [Token::Word(word), ..] if is_place(word) => 1,
            [Token::Word(word), Token::Loose(Loose::Bare(_)), after @ ..] if is_count(word) => match after {
                [Token::Times | Token::Dash, ..] => return false,
                [Token::Slash, Token::Loose(Loose::Bare(_)), ..] => 4,
                _ => 2,
            },
            _ => return false,
        };
        self.at += length;
        true
    }

    /// `les 5 derniers km`
    pub(super) fn counted_last(&mut self) -> bool {
        let [Token::Loose(Loose::Bare(n)), after @ ..] = self.rest() else { return false };
        let (Some((Meaning::Inside, 1)), Some(Token::Word(unit))) = (phrase(after), after.get(1)) else {
            return false;
        };
        let extent = match unit.as_str() {
            "km" | "kilometres" | "kilometer" | "kilometros" => Extent::Metres(*n),
            "min" | "minutes" | "minuten" | "minutos" => Extent::Seconds(n * 60 / 1000),
            _ => return false,
        };
        self.at += 3;
        self.finish(true);
        self.amount(Ok(extent));
        true
    }

    /// Whether something was said already and something else follows, so that there is a choice.
    pub(super) fn has_choice(&self) -> bool {
        let said = !self.out.is_empty() || !self.now.is_empty();
        said && !matches!(self.rest(), [] | [Token::Close | Token::Break | Token::Colon, ..])
    }

    /// Passes over the word that a *not* stands before.
    pub(super) fn pass_over(&mut self) {
        while let Some(Token::Word(_)) = self.rest().first() {
            let (meaning, length) = phrase(self.rest()).unwrap_or((Meaning::Not, 1));
            self.at += length;
            if meaning != Meaning::Nothing {
                return;
            }
        }
    }

    /// Takes the time of a repeat: `6 x 1000 m in 4:10`.
    pub(super) fn is_time_of_repeat(&mut self, extent: Result<Extent, Loose>) -> bool {
        let seconds = match extent {
            Err(Loose::Clock(m, s)) => m * 60 + s,
            Ok(Extent::Seconds(s)) if self.is_after_in() => s,
            _ => return false,
        };
        let pauses = |m: Option<Meaning>| m.is_some_and(|m| pause_of(&m).is_some());
        if pauses(self.next_meaning()) || pauses(self.now.meanings.last().map(|(m, _)| *m)) {
            return false;
        }
        let Some(last) = self.now.stretches.last_mut() else { return false };
        let Extent::Metres(metres) = last.extent else { return false };
        let fits = PACES.contains(&(seconds.saturating_mul(1000) / metres.max(1)));
        if last.repeats == 1 || last.also.is_some() || !fits {
            return false;
        }
        last.also = Some(Extent::Seconds(seconds));
        if let [Token::Dash, Token::Loose(Loose::Clock(..)), ..] = self.rest() {
            self.at += 2;
        }
        true
    }

    /// Whether the piece that was just taken stands after an *in*.
    fn is_after_in(&self) -> bool {
        let before = self.at.checked_sub(2).and_then(|place| self.tokens.get(place));
        matches!(before, Some(Token::Word(word)) if matches!(word.as_str(), "in" | "en"))
    }
}

/// A word that is counted in plans.
fn is_count(word: &str) -> bool {
    matches!(word, "week" | "wk" | "semaine" | "sem" | "woche" | "semana" | "day" | "jour" | "tag" | "dia")
}

/// `w3`, `w3d2`
fn is_place(word: &str) -> bool {
    let number = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_digit());
    word.strip_prefix('w').is_some_and(|rest| match rest.split_once('d') {
        Some((week, day)) => number(week) && number(day),
        None => number(rest),
    })
}
