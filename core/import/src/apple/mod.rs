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
pub(crate) mod whole;
mod workout;

use std::io::{self, BufRead, Read as _};
use std::path::Path;

use quick_xml::events::Event;
use quick_xml::{Error, Reader};

use crate::apple::whole::Kind;
use crate::blocks::Blocks;
use crate::error::{ImportError, Stop};
use crate::input::Input;
use crate::limits;
use crate::zone::Zone;

const ROOT: &[u8] = b"<HealthData";

#[cfg(any(test, feature = "fuzz"))]
pub(crate) use beats::BeatList;
pub(crate) use export::Export;

/// Reads an export to its end; [`Export::finish`] reads the routes it names.
pub(crate) fn read<'z, B: Blocks>(
    path: &Path,
    mut input: Input<'_, B>,
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
    // Whether the general reader has just read a tag, and nothing behind it.
    let mut behind_tag = false;
    loop {
        buffer.clear();
        let input = reader.get_mut().get_mut().1;
        if behind_tag && depth == 1 {
            read_whole(input, &mut export).map_err(|stop| broken(stop.into()))?;
        }
        input.next_element();
        let event = reader.read_event_into(&mut buffer);
        behind_tag = matches!(event, Ok(Event::Start(_) | Event::Empty(_) | Event::End(_)));
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

/// Reads the elements inside the root that lie ready, as far as they are whole.
fn read_whole<B: Blocks>(input: &mut Input<'_, B>, export: &mut Export<'_>) -> Result<(), Stop> {
    while let Some(place) = input.whole() {
        let mut depth = 1;
        for tag in input.tags(&place) {
            match tag.kind {
                Kind::End => depth -= 1,
                Kind::Start | Kind::Empty => export.open(&tag, depth)?,
            }
            if tag.kind == Kind::Start {
                depth += 1;
            }
        }
        export.close()?;
        input.pass(&place);
    }
    Ok(())
}

/// Skips everything up to and including `<HealthData`; false where there is none.
fn skip_prologue<B: Blocks>(input: &mut Input<'_, B>) -> io::Result<bool> {
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
