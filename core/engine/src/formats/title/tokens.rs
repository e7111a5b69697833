//! A title in pieces: amounts with their unit, numbers without one, words, and the few marks that mean something.

use ebb_model::plan::step::Extent;

use super::units::{MILE_MM, UNITS, Unit};

/// A number whose unit only its surroundings tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Loose {
    /// `8`, in thousandths.
    Bare(i64),
    /// `30m`: minutes or metres; in thousandths.
    M(i64),
    /// `1:45`: hours and minutes, or minutes and seconds.
    Clock(i64, i64),
}

/// A piece of a title.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Token {
    /// `8 km`, `45 min`, `1h45`, `2'30"`.
    Amount(Extent),
    /// `8`, `30m`, `1:45`.
    Loose(Loose),
    /// `4:30/km`, in seconds for a kilometre.
    Pace(i64),
    /// A word in lower case, without accents.
    Word(String),
    /// `x` between a number and what is repeated.
    Times,
    /// `(`
    Open,
    /// `)`
    Close,
    /// `/`
    Slash,
    /// `-` between two pieces without a space.
    Dash,
    /// `@`
    At,
    /// `:`
    Colon,
    /// What stands between two parts: a comma, a plus, a dash with spaces.
    Break,
}

/// More is no training: 1000 hours, 1000 km.
const MOST: i64 = 1_000_000_000;

/// The pieces of a title.
pub fn tokens(title: &str) -> Vec<Token> {
    let text: Vec<char> = title.chars().flat_map(plain).collect();
    Reader { text: &text, at: 0, out: Vec::new() }.read()
}

/// Lower case without accents, and one sign for what is written in several ways.
fn plain(letter: char) -> impl Iterator<Item = char> {
    let letter = letter.to_lowercase().next().unwrap_or(letter);
    let one = match letter {
        '×' | '✕' | '✖' => 'x',
        '’' | '‘' | '′' | '´' | '`' => '\'',
        '“' | '”' | '″' => '"',
        '–' | '—' | '−' | '‐' | '‑' => '-',
        'à' | 'á' | 'â' | 'ä' | 'ã' | 'å' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'î' | 'ï' | 'í' => 'i',
        'ô' | 'ö' | 'ó' => 'o',
        'û' | 'ü' | 'ù' | 'ú' => 'u',
        'ç' => 'c',
        'ñ' => 'n',
        'ß' => return Two(Some('s'), Some('s')),
        'œ' => return Two(Some('o'), Some('e')),
        // Marks that combine with the letter before them.
        '\u{300}'..='\u{36f}' => return Two(None, None),
        c if c.is_whitespace() => ' ',
        c => c,
    };
    Two(Some(one), None)
}

struct Two(Option<char>, Option<char>);

impl Iterator for Two {
    type Item = char;
    fn next(&mut self) -> Option<char> {
        self.0.take().or_else(|| self.1.take())
    }
}

struct Reader<'a> {
    text: &'a [char],
    at: usize,
    out: Vec<Token>,
}

impl Reader<'_> {
    fn peek(&self, ahead: usize) -> Option<char> {
        self.text.get(self.at + ahead).copied()
    }

    fn digit(&self, ahead: usize) -> bool {
        self.peek(ahead).is_some_and(|c| c.is_ascii_digit())
    }

    fn space_before(&self) -> bool {
        self.at.checked_sub(1).and_then(|i| self.text.get(i)).is_none_or(|c| *c == ' ')
    }

    fn read(mut self) -> Vec<Token> {
        while let Some(c) = self.peek(0) {
            if c.is_ascii_digit() {
                self.number();
            } else if c.is_alphabetic() {
                self.word();
            } else {
                let spaced = self.space_before();
                if c == '-' && spaced && self.digit(1) && matches!(self.out.last(), Some(Token::Word(_))) {
                    self.minus();
                }
                self.at += 1;
                let token = match c {
                    '(' | '[' | '{' => Token::Open,
                    ')' | ']' | '}' => Token::Close,
                    '/' => Token::Slash,
                    '@' => Token::At,
                    ':' => Token::Colon,
                    '*' => Token::Times,
                    '-' if !spaced && self.peek(0).is_some_and(|c| c != ' ') => Token::Dash,
                    '-' | ',' | ';' | '+' | '|' | '&' | '·' | '•' | '>' | '→' => Token::Break,
                    '.' if self.peek(0) == Some(' ') => Token::Break,
                    _ => continue,
                };
                self.out.push(token);
            }
        }
        self.out
    }

    /// A run of digits; none when there are too many to be meant.
    fn digits(&mut self) -> Option<(i64, usize)> {
        let (mut value, mut count) = (Some(0_i64), 0);
        while let Some(d) = self.peek(0).and_then(|c| c.to_digit(10)) {
            value = value.and_then(|v| v.checked_mul(10)?.checked_add(i64::from(d))).filter(|v| *v < MOST);
            count += 1;
            self.at += 1;
        }
        value.map(|v| (v, count))
    }

    fn number(&mut self) {
        let begin = self.at;
        let token = self.measured();
        if token.is_none() {
            let said: String = self.text.get(begin..self.at).unwrap_or_default().iter().collect();
            self.out.push(Token::Word(said));
        }
        self.out.extend(token);
    }

    fn measured(&mut self) -> Option<Token> {
        let (whole, _) = self.digits()?;
        if self.peek(0) == Some(':') && self.digit(1) && self.digit(2) && !self.digit(3) {
            return self.clock(whole);
        }
        let (mut value, mut thousands) = (whole.checked_mul(1000)?, None);
        if matches!(self.peek(0), Some('.' | ',')) && self.digit(1) {
            self.at += 1;
            let (part, places) = self.digits()?;
            let scale = 10_i64.checked_pow(u32::try_from(places).ok()?)?;
            thousands = (places == 3).then(|| value.checked_mul(1000)?.checked_add(part * 1000)).flatten();
            value = value.checked_add(part.checked_mul(1000)? / scale)?;
        }
        match self.unit() {
            // 1,000 m and 1.000 m are a thousand; 21.097 km is not.
            Some(Unit::Length(1000) | Unit::M) | None if thousands.is_some() => {
                Some(Token::Amount(Extent::Metres(thousands? / 1000)))
            }
            Some(Unit::Length(mm)) => {
                let metres = (i128::from(value) * i128::from(mm) + 500_000) / 1_000_000;
                let metres = i64::try_from(metres).ok().filter(|m| *m < MOST)?;
                Some(Token::Amount(Extent::Metres(metres)))
            }
            Some(Unit::Time(seconds)) => {
                let first = value.checked_mul(seconds)? / 1000;
                Some(Token::Amount(Extent::Seconds((first + self.rest_of_time(seconds)).min(MOST))))
            }
            Some(Unit::M) if self.digit(0) => {
                let seconds = value.checked_mul(60)? / 1000 + self.rest_of_time(60);
                Some(Token::Amount(Extent::Seconds(seconds.min(MOST))))
            }
            Some(Unit::M) => Some(Token::Loose(Loose::M(value))),
            // Daniels' `2E`: miles, kilometres or minutes, and nobody says which.
            None if matches!(self.peek(0), Some('e' | 't' | 'i'))
                && !self.peek(1).is_some_and(char::is_alphanumeric) =>
            {
                self.at += 1;
                None
            }
            None => {
                let times = self.times();
                self.out.push(Token::Loose(Loose::Bare(value)));
                Some(Token::Times).filter(|_| times).or_else(|| self.out.pop())
            }
        }
    }

    /// `1:45`, `1:45:00`, `4:30/km`.
    fn clock(&mut self, first: i64) -> Option<Token> {
        self.at += 1;
        let (second, _) = self.digits()?;
        if self.peek(0) == Some(':') && self.digit(1) && self.digit(2) && !self.digit(3) {
            self.at += 1;
            let (third, _) = self.digits()?;
            let minutes = first.checked_mul(60)?.checked_add(second)?;
            let seconds = minutes.checked_mul(60)?.checked_add(third)?;
            return Some(Token::Amount(Extent::Seconds(seconds.min(MOST))));
        }
        let begin = self.at;
        let per: String = self.text.iter().skip(begin).filter(|c| **c != ' ').take(7).collect();
        let seconds = first.checked_mul(60)?.checked_add(second)?;
        let per = per.strip_prefix("min").unwrap_or(&per);
        let pace = match per.strip_prefix('/') {
            Some(unit) if unit.starts_with('k') => Some(seconds),
            Some(unit) if unit.starts_with("mi") => Some(seconds * 1_000_000 / MILE_MM),
            _ => None,
        };
        if let Some(pace) = pace {
            while self.peek(0).is_some_and(|c| c == ' ' || c == '/' || c.is_alphabetic()) {
                self.at += 1;
            }
            return Some(Token::Pace(pace));
        }
        // A clock may carry its unit as well: `1:45 h`, `45:00 min`.
        match self.unit() {
            Some(Unit::Time(3600)) => Some(Token::Amount(Extent::Seconds((seconds * 60).min(MOST)))),
            Some(Unit::Time(60)) => Some(Token::Amount(Extent::Seconds(seconds))),
            Some(_) => None,
            None => Some(Token::Loose(Loose::Clock(first, second))),
        }
    }

    /// `Easy -8 km`: nobody runs less than nothing, so that the sign is told.
    fn minus(&mut self) {
        let digits = self.text.iter().skip(self.at + 1).take_while(|c| c.is_ascii_digit());
        self.out.push(Token::Word(['-'].iter().chain(digits).collect()));
    }

    /// Climb is no distance: `D+ 1200 m`, `800 m D+`.
    fn climb(&mut self) {
        let begin = self.at;
        self.at += usize::from(self.peek(0) == Some(' '));
        if self.digits().is_some_and(|(_, count)| count > 0) {
            if matches!(self.peek(0), Some('.' | ',')) && self.digit(3) {
                self.at += 1;
                self.digits();
            }
            let after = self.at;
            match self.unit() {
                Some(Unit::M | Unit::Length(1000)) => return,
                None => {
                    self.at = after;
                    return;
                }
                Some(_) => {}
            }
        }
        self.at = begin;
        if matches!(self.out.last(), Some(Token::Loose(Loose::M(_) | Loose::Bare(_)))) {
            self.out.pop();
        }
    }

    /// The unit that follows, with or without a space before it.
    fn unit(&mut self) -> Option<Unit> {
        let from = usize::from(matches!(self.peek(0), Some(' ' | '-')));
        match (from, self.peek(0), self.peek(1)) {
            (0, Some('\''), Some('\'')) => {
                self.at += 2;
                return Some(Unit::Time(1));
            }
            (0, Some('\''), _) => {
                self.at += 1;
                return Some(Unit::Time(60));
            }
            (0, Some('"'), _) => {
                self.at += 1;
                return Some(Unit::Time(1));
            }
            _ => {}
        }
        let word: String = self.text.iter().skip(self.at + from).take_while(|c| c.is_alphabetic()).collect();
        // `5-mile`, `45-min`; of one letter only `10-k`.
        if self.peek(0) == Some('-') && word.len() < 2 && word != "k" {
            return None;
        }
        let unit = UNITS.iter().find(|(name, _)| *name == word).map(|(_, unit)| *unit)?;
        self.at += from + word.chars().count();
        Some(unit)
    }

    /// The `45` of `1h45` and the `30` of `2'30"`: seconds, once the unit before them is known.
    fn rest_of_time(&mut self, unit: i64) -> i64 {
        let begin = self.at;
        if self.peek(0) == Some(' ') && unit == 3600 {
            self.at += 1;
        }
        let spaced = self.at > begin;
        let read = self.digits().filter(|(value, count)| *count <= 2 && *value < 60);
        let Some((value, count)) = read else {
            self.at = begin;
            return 0;
        };
        let smaller = unit / 60;
        let explicit = self.unit();
        let fits = match explicit {
            Some(Unit::Time(seconds)) => seconds == smaller && smaller > 0,
            Some(Unit::M) => smaller == 60,
            Some(Unit::Length(_)) => false,
            None => {
                let ends = !self.peek(0).is_some_and(|c| c.is_alphanumeric() || c == '/');
                (!spaced || count == 2) && smaller > 0 && ends
            }
        };
        if !fits {
            self.at = begin;
            return 0;
        }
        value * smaller + if explicit.is_some() && smaller == 60 { self.rest_of_time(60) } else { 0 }
    }

    /// An `x` after a number, if it repeats something.
    fn times(&mut self) -> bool {
        let from = if self.peek(0) == Some(' ') { 1 } else { 0 };
        let repeats = match self.peek(from) {
            Some('*') => true,
            Some('x') => !self.peek(from + 1).is_some_and(char::is_alphabetic),
            _ => false,
        };
        if repeats {
            self.at += from + 1;
        }
        repeats
    }

    /// The 800 of `Yasso 800s` is part of their name: metres, and a length of its own only where it is repeated.
    fn yasso(&mut self) {
        let spaces = self.text.iter().skip(self.at).take_while(|c| **c == ' ').count();
        let after: String =
            self.text.iter().skip(self.at + spaces).take_while(|c| c.is_alphanumeric()).collect();
        if !matches!(after.as_str(), "800" | "800s" | "800m") {
            return;
        }
        self.at += spaces + after.len();
        if self.out.last() == Some(&Token::Times) {
            self.out.push(Token::Amount(Extent::Metres(800)));
        }
    }

    fn word(&mut self) {
        let begin = self.at;
        while self.peek(0).is_some_and(|c| {
            c.is_alphanumeric() || c == '\'' && self.peek(1).is_some_and(char::is_alphabetic)
        }) {
            self.at += 1;
        }
        let word: String = self.text.get(begin..self.at).unwrap_or_default().iter().collect();
        if word == "w" && self.peek(0) == Some('/') {
            self.at += 1;
            return self.out.push(Token::Word("with".to_owned()));
        }
        if word == "d" && self.peek(0) == Some('+') {
            self.at += 1;
            return self.climb();
        }
        let number_last = matches!(self.out.last(), Some(Token::Loose(_)));
        match word.as_str() {
            "denivele" | "desnivel" | "elevation" => return self.climb(),
            "hm" | "hohenmeter" | "vert" if number_last => return self.climb(),
            _ => {}
        }
        // The dot of an abbreviation ends no sentence.
        if matches!(word.as_str(), "incl" | "inkl" | "inc" | "rec" | "reg") && self.peek(0) == Some('.') {
            self.at += 1;
        }
        // `r1'30` is a recovery of 1'30.
        if word.starts_with('r') && word.chars().nth(1).is_some_and(|c| c.is_ascii_digit()) {
            self.at = begin + 1;
            return self.out.push(Token::Word("r".to_owned()));
        }
        if matches!(word.as_str(), "yasso" | "yassos") {
            self.yasso();
        }
        let number_before = matches!(self.out.last(), Some(Token::Loose(Loose::Bare(_))));
        self.out.push(match word.as_str() {
            "mal" | "fois" | "times" if number_before => Token::Times,
            _ => Token::Word(word),
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(text: &str) -> Token {
        let tokens = tokens(text);
        assert_eq!(tokens.len(), 1, "{text}: {tokens:?}");
        tokens.into_iter().next().unwrap()
    }

    #[test]
    fn lengths_in_every_spelling() {
        for (text, metres) in [
            ("8 km", 8000),
            ("8k", 8000),
            ("8,4 km", 8400),
            ("8.437 km", 8437),
            ("18 mi", 28968),
            ("1,000 m", 1000),
            ("1.000 Meter", 1000),
            ("400 metres", 400),
            ("26.2 miles", 42165),
            ("10.000", 10000),
        ] {
            assert_eq!(one(text), Token::Amount(Extent::Metres(metres)), "{text}");
        }
    }

    #[test]
    fn times_in_every_spelling() {
        for (text, seconds) in [
            ("45 min", 2700),
            ("45'", 2700),
            ("1h45", 6300),
            ("1 h 05", 3900),
            ("1 h 30 min", 5400),
            ("1h30m", 5400),
            ("2'30\"", 150),
            ("2’30", 150),
            ("90s", 90),
            ("30″", 30),
            ("1:45:00", 6300),
            ("1:45 h", 6300),
            ("1.5 h", 5400),
            ("2m30", 150),
            ("1 hr", 3600),
        ] {
            let read = tokens(text);
            let [Token::Amount(Extent::Seconds(read))] = read.as_slice() else { panic!("{text}: {read:?}") };
            assert_eq!(*read, seconds, "{text}");
        }
    }

    #[test]
    fn paces_are_seconds_for_a_kilometre() {
        assert_eq!(one("4:30/km"), Token::Pace(270));
        assert_eq!(one("4:30 min/km"), Token::Pace(270));
        assert_eq!(one("8:03/mi"), Token::Pace(300));
    }

    #[test]
    fn a_number_too_long_to_be_meant_is_a_word() {
        assert_eq!(one("99999999999999999999"), Token::Word("99999999999999999999".into()));
        assert_eq!(one("999999999 km"), Token::Word("999999999 km".into()));
    }
}
