//! How large the schema of a data base is, by a look at its pages.
//!
//! SQLite parses all of a schema before it answers anything, in twenty times the memory of its text, and no limit of its own
//! is on the sum. So the sum is made first, of what the pages say their entries hold (SQLite's file format, 1.6).

use std::io::{self, Read, Seek, SeekFrom};

use crate::error::Stop;
use crate::limits;

/// Bytes before the first page's tree.
const HEADER: usize = 100;
/// Kinds of pages: those between root and leaves, and the leaves.
const INTERIOR: u8 = 5;
const LEAF: u8 = 13;
/// What SQLite keeps of an entry beside its text, at least; a page counts as one.
const ENTRY: u64 = 256;

/// Fails where the schema is larger than any of Health Connect's. Whether its pages are whole is not looked at; what
/// is not there is not counted, and SQLite refuses it.
pub(super) fn is_bounded(mut file: impl Read + Seek) -> io::Result<()> {
    let mut header = [0; HEADER];
    read_at(&mut file, 0, &mut header)?;
    let size = match (header.get(16), header.get(17)) {
        (Some(0), Some(1)) => 1 << 16,
        (Some(high), Some(low)) => usize::from(u16::from_be_bytes([*high, *low])),
        _ => 0,
    };
    let mut page = vec![0; size.max(512)];
    let mut pages = vec![1];
    let mut bytes = 0_u64;
    let mut hold = |more: u64| {
        bytes = bytes.saturating_add(more);
        if bytes > limits::SCHEMA_BYTES { Err(Stop::TooLarge) } else { Ok(()) }
    };
    while let Some(number) = pages.pop() {
        let start = u64::from(number - 1).saturating_mul(page.len() as u64);
        read_at(&mut file, start, &mut page)?;
        let tree = if number == 1 { HEADER } else { 0 };
        let kind = page.get(tree).copied().unwrap_or_default();
        let cells = usize::from(u16_at(&page, tree + 3));
        let first = tree + if kind == INTERIOR { 12 } else { 8 };
        hold(ENTRY)?;
        if kind == INTERIOR {
            pages.extend(number_of_page(u32_at(&page, tree + 8)));
        }
        for cell in 0..cells {
            let at = usize::from(u16_at(&page, first + 2 * cell));
            match kind {
                INTERIOR => {
                    // Pages that are still to be looked at count at once, so that they are few.
                    hold(ENTRY)?;
                    pages.extend(number_of_page(u32_at(&page, at)));
                }
                LEAF => hold(ENTRY.saturating_add(varint(&page, at)))?,
                _ => {}
            }
        }
    }
    Ok(())
}

/// Reads a piece as SQLite does: what lies beyond the end is zeros.
fn read_at(file: &mut (impl Read + Seek), start: u64, piece: &mut [u8]) -> io::Result<()> {
    file.seek(SeekFrom::Start(start))?;
    piece.fill(0);
    let mut rest = piece;
    while !rest.is_empty() {
        match file.read(rest)? {
            0 => break,
            read => rest = rest.get_mut(read..).unwrap_or_default(),
        }
    }
    Ok(())
}

/// Pages are numbered from one.
fn number_of_page(number: u32) -> Option<u32> {
    (number > 0).then_some(number)
}

fn u16_at(page: &[u8], at: usize) -> u16 {
    page.get(at..).and_then(<[u8]>::first_chunk).map_or(0, |bytes| u16::from_be_bytes(*bytes))
}

fn u32_at(page: &[u8], at: usize) -> u32 {
    page.get(at..).and_then(<[u8]>::first_chunk).map_or(0, |bytes| u32::from_be_bytes(*bytes))
}

/// A number of seven bits a byte; its ninth byte, which no length needs, makes it too large for anything.
fn varint(page: &[u8], at: usize) -> u64 {
    let mut value = 0_u64;
    for byte in page.get(at..).unwrap_or_default().iter().take(8) {
        value = value << 7 | u64::from(byte & 0x7f);
        if byte & 0x80 == 0 {
            return value;
        }
    }
    u64::MAX
}

#[cfg(test)]
mod tests {
    use rusqlite::Connection;

    use super::*;

    fn schema(page_size: u32, tables: usize, columns: usize) -> io::Result<()> {
        let file = tempfile::NamedTempFile::new().unwrap();
        let connection = Connection::open(file.path()).unwrap();
        let columns = (0..columns).map(|c| format!("column_{c}")).collect::<Vec<_>>().join(", ");
        let mut sql = format!("PRAGMA page_size = {page_size}; BEGIN;");
        for table in 0..tables {
            sql += &format!("CREATE TABLE table_{table} ({columns});");
        }
        connection.execute_batch(&(sql + "COMMIT;")).unwrap();
        connection.close().unwrap();
        is_bounded(file.reopen().unwrap())
    }

    #[test]
    fn a_schema_is_measured_whatever_its_pages() {
        for page_size in [512, 4096, 65_536] {
            // 300 tables of 1 kB, and three times as many.
            assert!(schema(page_size, 300, 90).is_ok(), "{page_size}");
            assert!(schema(page_size, 900, 90).is_err(), "{page_size}");
            assert!(schema(page_size, 1500, 1).is_ok(), "{page_size}");
            assert!(schema(page_size, 4000, 1).is_err(), "{page_size}");
        }
    }

    #[test]
    fn pages_that_lead_in_a_circle_are_left() {
        let mut page = vec![0; 512];
        page[16..18].copy_from_slice(&[2, 0]);
        page[HEADER] = INTERIOR;
        page[HEADER + 11] = 1;
        assert!(is_bounded(io::Cursor::new(page)).is_err());
    }
}
