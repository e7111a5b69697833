//! The beats of a series as bytes.
//!
//! ```text
//! 1                        version
//! per beat, to the end:
//!   zigzag varint          milliseconds since the beat before (the first: since the start of the record)
//!   varint                 0 no beats missing before it, 1 beats missing,
//!                          2 a rate follows as 4 bytes (f32, little endian),
//!                          n >= 3: a rate of n - 3 whole beats per minute
//! ```
//!
//! A beat of an export (10 ms grid, whole bpm below 125) or of a live series takes 3 bytes.

use ebb_model::health::record::{Beat, BeatLink};

use super::{Bytes, put_varint};
use crate::error::{Result, StoreError};

const VERSION: u8 = 1;
const FIRST_WHOLE_RATE: u64 = 3;

pub(crate) fn pack(beats: &[Beat]) -> Vec<u8> {
    let mut out = vec![VERSION];
    let mut before = 0i64;
    for beat in beats {
        let at = i64::from(beat.at_ms);
        put_varint(&mut out, zigzag(at - before));
        before = at;
        match beat.link {
            BeatLink::Gap(missing) => put_varint(&mut out, u64::from(missing)),
            BeatLink::Rate(bpm) => match whole(bpm) {
                Some(bpm) => put_varint(&mut out, FIRST_WHOLE_RATE + u64::from(bpm)),
                None => {
                    put_varint(&mut out, 2);
                    out.extend(bpm.to_le_bytes());
                }
            },
        }
    }
    out
}

pub(crate) fn unpack(blob: &[u8]) -> Result<Vec<Beat>> {
    read(blob).ok_or(StoreError::Damaged { what: "a beat series" })
}

fn read(blob: &[u8]) -> Option<Vec<Beat>> {
    let mut bytes = Bytes(blob);
    if bytes.byte()? != VERSION {
        return None;
    }
    let mut beats = Vec::with_capacity(blob.len() / 3);
    let mut at = 0i64;
    while !bytes.is_empty() {
        at = at.checked_add(unzigzag(bytes.varint()?))?;
        let link = match bytes.varint()? {
            0 => BeatLink::Gap(false),
            1 => BeatLink::Gap(true),
            2 => BeatLink::Rate(f32::from_le_bytes(bytes.array()?)),
            rate => BeatLink::Rate(f32::from(u16::try_from(rate - FIRST_WHOLE_RATE).ok()?)),
        };
        beats.push(Beat { at_ms: i32::try_from(at).ok()?, link });
    }
    Some(beats)
}

fn whole(bpm: f32) -> Option<u16> {
    let near = bpm as u16;
    (f32::from(near).to_bits() == bpm.to_bits()).then_some(near)
}

fn zigzag(value: i64) -> u64 {
    ((value << 1) ^ (value >> 63)).cast_unsigned()
}

fn unzigzag(value: u64) -> i64 {
    (value >> 1).cast_signed() ^ -(value & 1).cast_signed()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn beat() -> impl Strategy<Value = Beat> {
        let link = prop_oneof![
            any::<bool>().prop_map(BeatLink::Gap),
            any::<u16>().prop_map(|bpm| BeatLink::Rate(f32::from(bpm))),
            (-1e30f32..1e30).prop_map(BeatLink::Rate),
            Just(BeatLink::Rate(-0.0)),
        ];
        (any::<i32>(), link).prop_map(|(at_ms, link)| Beat { at_ms, link })
    }

    proptest! {
        #[test]
        fn beats_read_back(beats in proptest::collection::vec(beat(), 0..60)) {
            prop_assert_eq!(unpack(&pack(&beats)).unwrap(), beats);
        }

        #[test]
        fn no_bytes_make_it_panic(blob in proptest::collection::vec(any::<u8>(), 0..80)) {
            let _ = unpack(&blob);
            let _ = unpack(&[&[VERSION], blob.as_slice()].concat());
        }
    }

    #[test]
    fn a_blob_that_is_cut_short_or_of_another_version_is_damaged() {
        let blob = pack(&[Beat { at_ms: 970, link: BeatLink::Rate(61.5) }]);
        for length in 2..blob.len() {
            assert!(matches!(unpack(&blob[..length]), Err(StoreError::Damaged { .. })), "{length}");
        }
        assert!(unpack(&[]).is_err());
        assert!(unpack(&[2]).is_err());
    }

    #[test]
    fn a_beat_of_an_export_takes_three_bytes() {
        let beats: Vec<Beat> =
            (1..=40).map(|n| Beat { at_ms: n * 970, link: BeatLink::Rate(62.0) }).collect();
        assert_eq!(pack(&beats).len(), 1 + 3 * 40);
    }
}
