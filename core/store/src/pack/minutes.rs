//! The minutes of one UTC day as bytes.
//!
//! ```text
//! 1                        version
//! per run of consecutive minutes, to the end:
//!   varint                 minutes left out since the run before (the first: since 00:00 UTC)
//!   varint                 length of the run, at least 1
//!   per minute: 2 bytes    mean heart rate in hundredths of a beat per minute, little endian
//!               1 byte     samples, at least 1
//! ```
//!
//! The same minutes always give the same bytes. A minute of a run or a dense night takes 3 bytes, a lone one 5.

use super::{Bytes, put_varint};
use crate::error::{Result, StoreError};

const VERSION: u8 = 1;
/// Minutes in a UTC day.
pub(crate) const MINUTES_A_DAY: u16 = 1440;

/// A minute of a day, in the order in which two means of the same minute compete:
/// more samples, then the greater mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct DayMinute {
    /// Minutes since 00:00 UTC, below [`MINUTES_A_DAY`].
    pub(crate) minute: u16,
    /// At least 1.
    pub(crate) samples: u8,
    pub(crate) centi_bpm: u16,
}

/// Packs minutes that are in order of time, each minute once.
pub(crate) fn pack(minutes: &[DayMinute]) -> Vec<u8> {
    let mut out = vec![VERSION];
    let mut end = 0;
    for run in minutes.chunk_by(|a, b| a.minute + 1 == b.minute) {
        let start = run.first().map_or(end, |first| first.minute);
        put_varint(&mut out, u64::from(start - end));
        put_varint(&mut out, run.len() as u64);
        for minute in run {
            out.extend(minute.centi_bpm.to_le_bytes());
            out.push(minute.samples);
            end = minute.minute + 1;
        }
    }
    out
}

pub(crate) fn unpack(blob: &[u8]) -> Result<Vec<DayMinute>> {
    read(blob).ok_or(StoreError::Damaged { what: "heart rate minutes" })
}

fn read(blob: &[u8]) -> Option<Vec<DayMinute>> {
    let mut bytes = Bytes(blob);
    if bytes.byte()? != VERSION {
        return None;
    }
    let mut minutes = Vec::with_capacity(blob.len() / 3);
    let mut at = 0u16;
    while !bytes.is_empty() {
        at = at.checked_add(u16::try_from(bytes.varint()?).ok()?)?;
        let length = bytes.varint().filter(|length| *length > 0)?;
        for _ in 0..length {
            let centi_bpm = u16::from_le_bytes(bytes.array()?);
            let samples = bytes.byte().filter(|samples| *samples > 0)?;
            if at >= MINUTES_A_DAY {
                return None;
            }
            minutes.push(DayMinute { minute: at, samples, centi_bpm });
            at += 1;
        }
    }
    Some(minutes)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn minutes() -> impl Strategy<Value = Vec<DayMinute>> {
        proptest::collection::btree_map(0..MINUTES_A_DAY, (1..=u8::MAX, any::<u16>()), 0..300).prop_map(
            |map| {
                let minute = |(minute, (samples, centi_bpm))| DayMinute { minute, samples, centi_bpm };
                map.into_iter().map(minute).collect()
            },
        )
    }

    proptest! {
        #[test]
        fn minutes_read_back(minutes in minutes()) {
            prop_assert_eq!(unpack(&pack(&minutes)).unwrap(), minutes);
        }

        #[test]
        fn no_bytes_make_it_panic(blob in proptest::collection::vec(any::<u8>(), 0..80)) {
            let _ = unpack(&blob);
            let _ = unpack(&[&[VERSION], blob.as_slice()].concat());
        }
    }

    #[test]
    fn a_whole_day_reads_back_in_three_bytes_a_minute() {
        let day: Vec<_> =
            (0..MINUTES_A_DAY).map(|minute| DayMinute { minute, samples: 12, centi_bpm: 5_120 }).collect();
        let blob = pack(&day);
        assert_eq!(blob.len(), 1 + 1 + 2 + 3 * 1440);
        assert_eq!(unpack(&blob).unwrap(), day);
    }

    #[test]
    fn a_malformed_blob_is_damaged() {
        let (past_midnight, empty_run, no_samples) = (
            [VERSION, 0xa0, 0x0b, 1, 0, 20, 1], // the run starts at minute 1440
            [VERSION, 0, 0],
            [VERSION, 0, 1, 0, 20, 0],
        );
        for blob in [
            &[][..],
            &[0],
            &[VERSION, 0],
            &[VERSION, 0, 2, 0, 20, 1],
            &past_midnight,
            &empty_run,
            &no_samples,
        ] {
            assert!(matches!(unpack(blob), Err(StoreError::Damaged { .. })), "{blob:?}");
        }
    }
}
