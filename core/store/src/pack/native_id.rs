//! A platform's own id as bytes: unique across platforms, and a UUID in 17 bytes instead of 36.
//!
//! ```text
//! 1 byte    platform code * 16 + form: 0 text, 1 UUID in lower case, 2 UUID in upper case
//! rest      the text (UTF-8), or the UUID's 16 bytes
//! ```
//!
//! Ids are opaque: two that differ in case are two ids.

use ebb_model::health::stream::Platform;

use crate::codes::Coded;
use crate::error::{Result, StoreError};

const TEXT: u8 = 0;
const LOWER: u8 = 1;
const UPPER: u8 = 2;
/// Where a UUID's text has its hyphens.
const HYPHENS: [usize; 4] = [8, 13, 18, 23];

pub(crate) fn pack(platform: Platform, id: &str) -> Vec<u8> {
    let (form, bytes) = match uuid(id) {
        Some(bytes) if spell(&bytes, false) == id => (LOWER, bytes.to_vec()),
        Some(bytes) if spell(&bytes, true) == id => (UPPER, bytes.to_vec()),
        _ => (TEXT, id.as_bytes().to_vec()),
    };
    let head = platform.code() as u8 * 16 + form;
    [&[head], bytes.as_slice()].concat()
}

pub(crate) fn unpack(blob: &[u8]) -> Result<String> {
    const DAMAGED: StoreError = StoreError::Damaged { what: "a native id" };
    let (head, rest) = blob.split_first().ok_or(DAMAGED)?;
    let bytes = || <&[u8; 16]>::try_from(rest).map_err(|_| DAMAGED);
    match head % 16 {
        TEXT => String::from_utf8(rest.to_vec()).map_err(|_| DAMAGED),
        LOWER => Ok(spell(bytes()?, false)),
        UPPER => Ok(spell(bytes()?, true)),
        _ => Err(DAMAGED),
    }
}

fn uuid(text: &str) -> Option<[u8; 16]> {
    if text.len() != 36 {
        return None;
    }
    let mut value = 0u128;
    for (place, letter) in text.bytes().enumerate() {
        if HYPHENS.contains(&place) {
            (letter == b'-').then_some(())?;
        } else {
            value = value << 4 | u128::from(char::from(letter).to_digit(16)?);
        }
    }
    Some(value.to_be_bytes())
}

fn spell(bytes: &[u8; 16], upper: bool) -> String {
    let value = u128::from_be_bytes(*bytes);
    let mut text = if upper { format!("{value:032X}") } else { format!("{value:032x}") };
    for place in HYPHENS {
        text.insert(place, '-');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_reads_back_as_it_was() {
        for id in [
            "0F9A5C1E-7B1D-4E0B-9A53-00C2D1AA5F10",
            "0f9a5c1e-7b1d-4e0b-9a53-00c2d1aa5f10",
            "0f9a5c1e-7B1D-4e0b-9a53-00c2d1aa5f10",
            "0f9a5c1e07b1d04e0b09a53000c2d1aa5f10",
            "+f9a5c1e-7b1d-4e0b-9a53-00c2d1aa5f10",
            "é-9a5c1e-7b1d-4e0b-9a53-00c2d1aa5f1",
            "run-42",
            "",
        ] {
            assert_eq!(unpack(&pack(Platform::Ios, id)).unwrap(), id);
        }
        assert_eq!(pack(Platform::Ios, "0f9a5c1e-7b1d-4e0b-9a53-00c2d1aa5f10").len(), 17);
    }

    #[test]
    fn the_same_id_on_two_platforms_is_two_ids() {
        assert_ne!(pack(Platform::Ios, "1"), pack(Platform::Android, "1"));
    }

    #[test]
    fn a_malformed_blob_is_damaged() {
        for blob in [&[][..], &[0x21], &[0x21, 1, 2], &[0x20, 0xff], &[0x2f]] {
            assert!(matches!(unpack(blob), Err(StoreError::Damaged { .. })), "{blob:?}");
        }
    }
}
