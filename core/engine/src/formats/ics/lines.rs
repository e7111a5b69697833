//! Content lines of iCalendar (RFC 5545, section 3.1): folded, with parameters, with escaped text.
//!
//! Written here because every kept crate that reads calendars (`icalendar`, `calcard`, `caldata`, and `rrule` for their
//! recurrences) switches chrono's clock on, and nothing below the shell may read one. A test has `icalendar` read what
//! is written here.

/// A content line, unfolded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The number of its first line in the file, from 1.
    pub number: usize,
    /// Its name in capitals.
    pub name: String,
    /// Its parameter `TZID`, as it stands.
    pub zone: Option<String>,
    /// The value as it stands.
    pub value: String,
}

impl Line {
    /// Other parameters are passed over: a plan needs days, and a day is written alike with a zone and without one;
    /// only the end of a recurrence is an instant.
    fn parse(number: usize, text: &str) -> Option<Self> {
        let head = text.find([';', ':'])?;
        let (name, mut rest) = text.split_at_checked(head)?;
        let mut zone = None;
        while let Some(after) = rest.strip_prefix(';') {
            let (parameter, value) = after.split_once('=')?;
            let mut value_end = 0;
            let mut quoted = false;
            for (at, c) in value.char_indices() {
                match c {
                    '"' => quoted = !quoted,
                    ';' | ':' if !quoted => break,
                    _ => {}
                }
                value_end = at + c.len_utf8();
            }
            if parameter.trim().eq_ignore_ascii_case("TZID") {
                zone = value.get(..value_end).map(str::to_owned);
            }
            rest = value.get(value_end..)?;
        }
        let value = rest.strip_prefix(':')?.to_owned();
        Some(Self { number, name: name.trim().to_ascii_uppercase(), zone, value })
    }
}

/// The content lines of a text; lines that are none are left out. Lines end in CRLF or LF.
pub fn lines(text: &str) -> impl Iterator<Item = Line> {
    let mut physical = text.lines().enumerate().peekable();
    std::iter::from_fn(move || {
        loop {
            let (at, first) = physical.next()?;
            let mut whole = first.to_owned();
            while let Some((_, next)) = physical.next_if(|(_, l)| l.starts_with([' ', '\t'])) {
                whole.push_str(next.get(1..).unwrap_or_default());
            }
            if let Some(line) = Line::parse(at + 1, &whole) {
                return Some(line);
            }
        }
    })
}

/// The text of a value.
pub fn text(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    let mut letters = value.chars();
    while let Some(c) = letters.next() {
        match c {
            '\\' => match letters.next() {
                Some('n' | 'N') => out.push('\n'),
                Some(other) => out.push(other),
                None => {}
            },
            c => out.push(c),
        }
    }
    out
}

/// A text as a value; control characters that a value cannot hold are left out.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' => out.push_str("\\n"),
            '\\' | ';' | ',' => {
                out.push('\\');
                out.push(c);
            }
            c if c < ' ' && c != '\t' => {}
            c => out.push(c),
        }
    }
    out
}

/// Lines are folded at this many octets.
const OCTETS: usize = 75;

/// Appends a content line, folded, ended by CRLF.
pub fn push(out: &mut String, name: &str, value: &str) {
    let mut column = 0;
    for c in name.chars().chain([':']).chain(value.chars()) {
        if column + c.len_utf8() > OCTETS {
            out.push_str("\r\n ");
            column = 1;
        }
        out.push(c);
        column += c.len_utf8();
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn folds_parameters_and_quotes() {
        let file = "DTSTART;TZID=\"Europe/Paris; odd: yes\";VALUE=DATE-TIME:2026\r\n 0317T0\n\t70000\r\nno line\nSUMMARY:a: b;c\n";
        let read: Vec<Line> = lines(file).collect();
        assert_eq!(read.len(), 2);
        assert_eq!((read[0].value.as_str(), read[0].number), ("20260317T070000", 1));
        assert_eq!((read[1].name.as_str(), read[1].value.as_str(), read[1].number), ("SUMMARY", "a: b;c", 5));
    }

    proptest! {
        #[test]
        fn a_text_comes_back_from_its_line(said in any::<String>()) {
            let mut file = String::new();
            push(&mut file, "SUMMARY", &escape(&said));
            prop_assert!(file.split("\r\n").all(|l| l.len() <= OCTETS));
            let kept: String = said.chars().filter(|c| matches!(*c, '\n' | '\t' | ' '..)).collect();
            let read: Vec<Line> = lines(&file).collect();
            prop_assert_eq!(text(&read[0].value), kept);
        }

        #[test]
        fn any_text_has_lines(said in any::<String>()) {
            let _ = lines(&said).count();
        }
    }
}
