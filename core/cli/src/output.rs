//! What every command does with its result.

use std::error::Error;
use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use serde::Serialize;

/// Why a command could not do what it was asked: one sentence.
pub type Failure = Box<dyn Error>;

/// What a command ends with.
pub type Done = Result<(), Failure>;

/// The exit code of a command: 0, or 2 with one sentence on stderr. A reader that has seen enough (`ebb days | head`)
/// is no failure.
pub fn exit(done: Done) -> ExitCode {
    let Err(error) = done else { return ExitCode::SUCCESS };
    if error.downcast_ref::<io::Error>().is_some_and(|e| e.kind() == io::ErrorKind::BrokenPipe) {
        return ExitCode::SUCCESS;
    }
    let _ = writeln!(io::stderr(), "ebb: {error}");
    ExitCode::from(2)
}

/// The text of a file that was named on the command line.
pub fn read(file: &Path) -> Result<String, Failure> {
    let name = file.display();
    std::fs::read_to_string(file).map_err(|e| match e.kind() {
        io::ErrorKind::NotFound => format!("{name}: there is no such file; check the path").into(),
        kind => format!("{name}: cannot be read ({kind}); check the path").into(),
    })
}

/// Prints a value as JSON and a line end.
pub fn json(value: &impl Serialize) -> Done {
    let mut out = io::BufWriter::new(io::stdout().lock());
    serde_json::to_writer_pretty(&mut out, value).map_err(io::Error::from)?;
    writeln!(out)?;
    out.flush()?;
    Ok(())
}

/// A count with a separator every three digits: 1 234 567.
pub fn count(number: u64) -> String {
    let digits = number.to_string();
    let first = (digits.len() - 1) % 3 + 1;
    let mut out = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i >= first && (i - first).is_multiple_of(3) {
            out.push('\u{202f}');
        }
        out.push(digit);
    }
    out
}

/// The columns a text takes on the screen: neither its bytes nor its letters.
pub fn columns(text: &str) -> usize {
    textwrap::core::display_width(text)
}

/// A text with spaces after it up to a width in columns.
pub fn pad(text: &str, width: usize) -> String {
    format!("{text}{:fill$}", "", fill = width.saturating_sub(columns(text)))
}

/// A text with spaces before it up to a width in columns.
pub fn pad_left(text: &str, width: usize) -> String {
    format!("{:fill$}{text}", "", fill = width.saturating_sub(columns(text)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_counts_are_grouped() {
        assert_eq!(count(7), "7");
        assert_eq!(count(123), "123");
        assert_eq!(count(1_234_567), "1\u{202f}234\u{202f}567");
    }

    #[test]
    fn padding_counts_columns() {
        assert_eq!(pad("腕時計", 8), "腕時計  ");
        assert_eq!(pad_left(&count(1_234), 6), " 1\u{202f}234");
        assert_eq!(pad_left("long enough", 4), "long enough");
    }
}
