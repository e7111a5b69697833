//! Apple Health's `export.xml`, read as it streams by.
//!
//! What is tolerated, because real exports hold it: a malformed document type (iOS 16; it is skipped unread),
//! control characters that XML forbids, attributes given twice (the first counts), metadata written twice, broken
//! UTF-8, decimal commas. What stands inside a `Correlation` stands outside it too and is not read again; what
//! stands inside a `WorkoutActivity` repeats the workout's own.

mod beats;
mod element;
mod export;
pub(crate) mod gpx;
mod routes;
mod sample;
mod source;
mod text;
mod units;
mod workout;

use std::io::{self, BufRead, Read};
use std::path::Path;

use quick_xml::events::Event;
use quick_xml::{Error, Reader};

use crate::error::ImportError;
use crate::input::Input;
use crate::limits;
use crate::zone::Zone;

const ROOT: &[u8] = b"<HealthData";

#[cfg(any(test, feature = "fuzz"))]
pub(crate) use beats::BeatList;
pub(crate) use export::Export;

/// Reads an export to its end; [`Export::finish`] reads the routes it names.
pub(crate) fn read<'z, R: Read>(
    path: &Path,
    mut input: Input<'_, R>,
    zone: &'z Zone,
) -> Result<Export<'z>, ImportError> {
    let broken = |e: io::Error| ImportError::while_reading(path, &e);
    if !skip_prologue(&mut input).map_err(broken)? {
        return Err(match input.at_end() {
            true => ImportError::Truncated(path.to_owned()),
            false => ImportError::Foreign(path.to_owned()),
        });
    }
    let mut reader = Reader::from_reader(ROOT.chain(input));
    reader.config_mut().allow_dangling_amp = true;
    let mut export = Export::new(zone);
    let mut buffer = Vec::new();
    let mut depth = 0_usize;
    loop {
        buffer.clear();
        reader.get_mut().get_mut().1.next_element();
        let event = reader.read_event_into(&mut buffer);
        let outcome = match event {
            Ok(Event::Start(element)) => {
                let outcome = export.open(&element, depth);
                depth += 1;
                outcome
            }
            Ok(Event::Empty(element)) => {
                export.open(&element, depth).and_then(|()| if depth == 1 { export.close() } else { Ok(()) })
            }
            Ok(Event::End(_)) => {
                depth = depth.saturating_sub(1);
                match depth {
                    0 => break,
                    1 => export.close(),
                    _ => Ok(()),
                }
            }
            Ok(Event::Eof) => return Err(ImportError::Truncated(path.to_owned())),
            Ok(_) => Ok(()),
            Err(Error::Io(error)) => return Err(ImportError::while_reading(path, &error)),
            Err(_) => {
                return Err(match reader.get_ref().get_ref().1.at_end() {
                    true => ImportError::Truncated(path.to_owned()),
                    false => ImportError::Damaged(path.to_owned()),
                });
            }
        };
        outcome.map_err(|stop| broken(stop.into()))?;
        if depth > limits::DEPTH {
            return Err(ImportError::Damaged(path.to_owned()));
        }
    }
    reader.into_inner().into_inner().1.drain().map_err(broken)?;
    Ok(export)
}

/// Skips everything up to and including `<HealthData`; false where there is none.
fn skip_prologue<R: Read>(input: &mut Input<'_, R>) -> io::Result<bool> {
    let mut matched = 0;
    let mut seen = 0_u64;
    while seen < limits::PROLOGUE_BYTES {
        let bytes = input.fill_buf()?;
        if bytes.is_empty() {
            return Ok(false);
        }
        let mut used = 0;
        for byte in bytes {
            if matched == ROOT.len() && (byte.is_ascii_whitespace() || *byte == b'>') {
                input.consume(used);
                return Ok(true);
            }
            // `<` stands only at the start of what is looked for, so nothing else can begin inside a match.
            matched = match ROOT.get(matched) {
                Some(next) if next == byte => matched + 1,
                _ => usize::from(*byte == b'<'),
            };
            used += 1;
        }
        input.consume(used);
        input.next_element();
        seen += used as u64;
    }
    Ok(false)
}
