//! What every command does with its result.

use std::error::Error;
use std::io::{self, Write};
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_counts_are_grouped() {
        assert_eq!(count(7), "7");
        assert_eq!(count(123), "123");
        assert_eq!(count(1_234_567), "1\u{202f}234\u{202f}567");
    }
}
