//! The pages of a damaged database, without SQLite: it gives up on a file where a page of it could still be read.
//!
//! The format is <https://www.sqlite.org/fileformat2.html>; the names are from there.

use std::borrow::Cow;
use std::collections::HashMap;
use std::ops::Range;

/// All pages, those of the log laid over those of the file.
pub(super) struct Image {
    file: Vec<u8>,
    /// Pages of the log's committed transactions: where in `log` each begins.
    newer: HashMap<u32, usize>,
    log: Vec<u8>,
}

/// The size of our pages: SQLite's default, which no version of ours changed.
const PAGE: usize = 4096;

/// Bytes of a log's header, and of the header of each of its frames.
const LOG_HEADER: usize = 32;
const FRAME_HEADER: usize = 24;

impl Image {
    /// The pages of a database file and of the log beside it, either of which may be anything.
    pub(super) fn of(file: Vec<u8>, log: Vec<u8>) -> Self {
        let newer = committed(&log).unwrap_or_default();
        Self { file, newer, log }
    }

    /// How many pages there may be.
    pub(super) fn pages(&self) -> u32 {
        let of_file = u32::try_from(self.file.len() / PAGE).unwrap_or(u32::MAX);
        self.newer.keys().max().map_or(of_file, |last| of_file.max(*last))
    }

    /// A page, from 1; None where the file ends before it does.
    pub(super) fn page(&self, number: u32) -> Option<&[u8]> {
        if let Some(at) = self.newer.get(&number) {
            return self.log.get(*at..at + PAGE);
        }
        let at = usize::try_from(number.checked_sub(1)?).ok()?.checked_mul(PAGE)?;
        self.file.get(at..at + PAGE)
    }

    /// The first bytes of `payload` lie at `at` in a page; the rest of them in overflow pages.
    pub(super) fn payload<'a>(
        &'a self,
        page: &'a [u8],
        at: usize,
        length: usize,
        kind: Kind,
    ) -> Option<Cow<'a, [u8]>> {
        let most = if kind == Kind::TableLeaf { PAGE - 35 } else { (PAGE - 12) * 64 / 255 - 23 };
        if length <= most {
            return page.get(at..at.checked_add(length)?).map(Cow::Borrowed);
        }
        // Nothing we write comes near a hundredth of this.
        if length > self.file.len() + self.log.len() {
            return None;
        }
        let least = (PAGE - 12) * 32 / 255 - 23;
        let wanted = least + (length - least) % (PAGE - 4);
        let here = if wanted <= most { wanted } else { least };
        let mut whole = page.get(at..at + here)?.to_vec();
        let mut next = u32_at(page, at + here)?;
        while whole.len() < length {
            let overflow = self.page(next)?;
            let part = (length - whole.len()).min(PAGE - 4);
            whole.extend_from_slice(overflow.get(4..4 + part)?);
            next = u32_at(overflow, 0)?;
        }
        Some(Cow::Owned(whole))
    }
}

/// What a page of a tree is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    IndexInside,
    TableInside,
    IndexLeaf,
    TableLeaf,
}

/// A page of a tree.
pub(super) struct Node<'a> {
    page: &'a [u8],
    pub(super) kind: Kind,
    header: usize,
    pub(super) cells: usize,
}

impl<'a> Node<'a> {
    pub(super) fn of(page: &'a [u8], number: u32) -> Option<Self> {
        let header = if number == 1 { 100 } else { 0 };
        let kind = match page.get(header)? {
            2 => Kind::IndexInside,
            5 => Kind::TableInside,
            10 => Kind::IndexLeaf,
            13 => Kind::TableLeaf,
            _ => return None,
        };
        // The smallest cell takes four bytes, and two to point to it.
        let cells = usize::from(u16_at(page, header + 3)?).min(PAGE / 6);
        Some(Self { page, kind, header, cells })
    }

    fn is_inside(&self) -> bool {
        matches!(self.kind, Kind::IndexInside | Kind::TableInside)
    }

    /// The child to the right of all cells.
    pub(super) fn last_child(&self) -> Option<u32> {
        if self.is_inside() { u32_at(self.page, self.header + 8) } else { None }
    }

    /// A cell's child, and where its row's bytes lie: rowid, place and length.
    pub(super) fn cell(&self, number: usize) -> Option<(Option<u32>, Option<Row>)> {
        let pointers = self.header + if self.is_inside() { 12 } else { 8 };
        let mut at = usize::from(u16_at(self.page, pointers + 2 * number)?);
        let mut child = None;
        if self.is_inside() {
            child = Some(u32_at(self.page, at)?);
            at += 4;
        }
        if self.kind == Kind::TableInside {
            return Some((child, None));
        }
        let length = usize::try_from(varint(self.page, &mut at)?).ok()?;
        let rowid = if self.kind == Kind::TableLeaf { Some(varint(self.page, &mut at)?) } else { None };
        Some((child, Some(Row { rowid, at, length })))
    }
}

/// Where the bytes of a row lie in a page.
#[derive(Debug, Clone, Copy)]
pub(super) struct Row {
    pub(super) rowid: Option<i64>,
    pub(super) at: usize,
    pub(super) length: usize,
}

/// The pages of a log's committed transactions, as far as its checksums hold.
fn committed(log: &[u8]) -> Option<HashMap<u32, usize>> {
    let magic = u32_at(log, 0)?;
    if magic & !1 != 0x377f_0682 || u32_at(log, 8)? as usize != PAGE {
        return None;
    }
    let is_big = magic & 1 == 1;
    let salts = log.get(16..24)?;
    let mut sum = checksum((0, 0), log.get(..24)?, is_big);
    let (mut newer, mut waiting) = (HashMap::new(), HashMap::new());
    let mut at = LOG_HEADER;
    while let Some(frame) = log.get(at..at + FRAME_HEADER + PAGE) {
        sum = checksum(sum, frame.get(..8)?, is_big);
        sum = checksum(sum, frame.get(FRAME_HEADER..)?, is_big);
        let is_whole = frame.get(8..16)? == salts && (u32_at(frame, 16)?, u32_at(frame, 20)?) == sum;
        if !is_whole {
            break;
        }
        waiting.insert(u32_at(frame, 0)?, at + FRAME_HEADER);
        if u32_at(frame, 4)? != 0 {
            newer.extend(waiting.drain());
        }
        at += FRAME_HEADER + PAGE;
    }
    Some(newer)
}

fn checksum(sum: (u32, u32), bytes: &[u8], is_big: bool) -> (u32, u32) {
    let word = |four: &[u8]| {
        let four = <[u8; 4]>::try_from(four).unwrap_or_default();
        if is_big { u32::from_be_bytes(four) } else { u32::from_le_bytes(four) }
    };
    bytes.chunks_exact(8).fold(sum, |(a, b), eight| {
        let (first, second) = eight.split_at(4);
        let a = a.wrapping_add(word(first)).wrapping_add(b);
        (a, b.wrapping_add(word(second)).wrapping_add(a))
    })
}

pub(super) fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    bytes.get(at..at + 2)?.try_into().ok().map(u16::from_be_bytes)
}

pub(super) fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..at + 4)?.try_into().ok().map(u32::from_be_bytes)
}

/// SQLite's integers of one to nine bytes.
pub(super) fn varint(bytes: &[u8], at: &mut usize) -> Option<i64> {
    let mut value = 0u64;
    for place in 0..9 {
        let byte = *bytes.get(*at)?;
        *at += 1;
        if place == 8 {
            return Some((value << 8 | u64::from(byte)).cast_signed());
        }
        value = value << 7 | u64::from(byte & 0x7f);
        if byte < 0x80 {
            break;
        }
    }
    Some(value.cast_signed())
}

/// A signed integer of as many bytes as there are in the range.
pub(super) fn integer(bytes: &[u8], range: Range<usize>) -> Option<i64> {
    let bytes = bytes.get(range)?;
    let sign = bytes.first().map_or(0, |first| if *first >= 0x80 { -1 } else { 0 });
    Some(bytes.iter().fold(sign, |value: i64, byte| value << 8 | i64::from(*byte)))
}
