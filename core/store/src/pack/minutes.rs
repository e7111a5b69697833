//! The minutes of one UTC day as bytes.
//!
//! ```text
//! 1                  version
//! per minute, to the end:
//!   varint           2 * minutes left out since the minute before (the first: since 00:00 UTC),
//!                    plus 1 where a count of samples follows
//!   [1 byte]         samples, at least 1; when left out, as many as in the minute before (the first: 1)
//!   2 bytes          mean heart rate in hundredths of a beat per minute, little endian
//! ```
//!
//! The same minutes always give the same bytes. A minute takes 3 bytes, 4 where the count of samples changes: in runs
//! it is steady, and in the sparse readings of a night it is mostly 1.

use super::day::{self, DayMinute};
use crate::error::{Result, StoreError};

const VERSION: u8 = 1;

/// A mean of heart rate, in the order in which two of the same minute compete: more samples (an earlier delivery may
/// have been cut off within the minute), then the greater mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct HeartRate {
    /// At least 1.
    pub(crate) samples: u8,
    pub(crate) centi_bpm: u16,
}

/// Packs minutes that are in order of time, each minute once.
pub(crate) fn pack(minutes: &[DayMinute<HeartRate>]) -> Vec<u8> {
    let mut samples = 1;
    day::pack(VERSION, minutes, |out, mean| {
        let counted = mean.samples != samples;
        if counted {
            out.push(mean.samples);
        }
        out.extend(mean.centi_bpm.to_le_bytes());
        samples = mean.samples;
        counted
    })
}

pub(crate) fn unpack(blob: &[u8]) -> Result<Vec<DayMinute<HeartRate>>> {
    let mut samples = 1;
    let minutes = day::read(VERSION, blob, |bytes, counted| {
        if counted {
            samples = bytes.byte().filter(|samples| *samples > 0)?;
        }
        Some(HeartRate { samples, centi_bpm: u16::from_le_bytes(bytes.array()?) })
    });
    minutes.ok_or(StoreError::Damaged { what: "heart rate minutes" })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::pack::day::MINUTES_A_DAY;

    fn minutes() -> impl Strategy<Value = Vec<DayMinute<HeartRate>>> {
        let means = (1..=u8::MAX, any::<u16>());
        day::laws::minutes(means.prop_map(|(samples, centi_bpm)| HeartRate { samples, centi_bpm }))
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
        let mean = HeartRate { samples: 12, centi_bpm: 5_120 };
        let day: Vec<_> = (0..MINUTES_A_DAY).map(|minute| DayMinute { minute, mean }).collect();
        let blob = pack(&day);
        assert_eq!(blob.len(), 1 + 1 + 3 * 1440);
        assert_eq!(unpack(&blob).unwrap(), day);
    }

    #[test]
    fn a_malformed_blob_is_damaged() {
        let past_midnight = [VERSION, 0xc0, 0x16, 0, 20]; // minute 1440
        let second_past_midnight = [VERSION, 0xbe, 0x16, 0, 20, 0, 0, 20];
        let no_samples = [VERSION, 1, 0, 0, 20];
        let cut_short = [VERSION, 0, 0];
        assert_eq!(unpack(&second_past_midnight[..5]).unwrap()[0].minute, 1439);
        for blob in [&[][..], &[0], &cut_short, &past_midnight, &second_past_midnight, &no_samples] {
            assert!(matches!(unpack(blob), Err(StoreError::Damaged { .. })), "{blob:?}");
        }
    }
}
