//! The minutes of speed and grade of one UTC day as bytes.
//!
//! ```text
//! 1                  version
//! per minute, to the end:
//!   varint           2 * minutes left out since the minute before (the first: since 00:00 UTC),
//!                    plus 1 where the grade is known
//!   2 bytes          mean speed in millimetres a second, little endian
//!   [varint]         grade in thousandths, in zigzag: 0, −1, 1, −2, 2 are 0, 1, 2, 3, 4
//! ```
//!
//! The same minutes always give the same bytes. A minute takes 4 bytes, 3 without a grade; a grade from 6.4 % on takes
//! one more.

use super::day::{self, DayMinute};
use super::{Bytes, put_varint};
use crate::error::{Result, StoreError};

const VERSION: u8 = 1;

/// A mean of speed and grade. Of two of the same minute the greater counts: one with a grade knows more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Motion {
    pub(crate) grade_permille: Option<i16>,
    pub(crate) speed_mm_s: u16,
}

/// Packs minutes that are in order of time, each minute once.
pub(crate) fn pack(minutes: &[DayMinute<Motion>]) -> Vec<u8> {
    day::pack(VERSION, minutes, |out, mean| {
        out.extend(mean.speed_mm_s.to_le_bytes());
        if let Some(grade) = mean.grade_permille {
            put_varint(out, u64::from(((grade << 1) ^ (grade >> 15)).cast_unsigned()));
        }
        mean.grade_permille.is_some()
    })
}

pub(crate) fn unpack(blob: &[u8]) -> Result<Vec<DayMinute<Motion>>> {
    let minutes = day::read(VERSION, blob, |bytes, graded| {
        let speed_mm_s = u16::from_le_bytes(bytes.array()?);
        let grade_permille = if graded { Some(grade(bytes)?) } else { None };
        Some(Motion { grade_permille, speed_mm_s })
    });
    minutes.ok_or(StoreError::Damaged { what: "minutes of speed and grade" })
}

fn grade(bytes: &mut Bytes<'_>) -> Option<i16> {
    let zigzag = u16::try_from(bytes.varint()?).ok()?;
    Some((zigzag >> 1).cast_signed() ^ -(zigzag & 1).cast_signed())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn minutes() -> impl Strategy<Value = Vec<DayMinute<Motion>>> {
        let means = (any::<u16>(), any::<Option<i16>>());
        day::laws::minutes(
            means.prop_map(|(speed_mm_s, grade_permille)| Motion { grade_permille, speed_mm_s }),
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
    fn an_hour_reads_back_in_four_bytes_a_minute() {
        let minute = |minute| DayMinute {
            minute,
            mean: Motion { grade_permille: Some(minute as i16 % 60 - 30), speed_mm_s: 2_900 },
        };
        let hour: Vec<_> = (360..420).map(minute).collect();
        let blob = pack(&hour);
        assert_eq!(blob.len(), 1 + 1 + 4 * 60);
        assert_eq!(unpack(&blob).unwrap(), hour);
    }

    #[test]
    fn a_malformed_blob_is_damaged() {
        let past_midnight = [VERSION, 0xc0, 0x16, 0, 20]; // minute 1440
        let no_speed = [VERSION, 0, 0];
        let no_grade = [VERSION, 1, 0, 20];
        let steeper_than_can_be = [VERSION, 1, 0, 20, 0x80, 0x80, 0x04];
        assert_eq!(unpack(&[VERSION, 0xbe, 0x16, 0, 20]).unwrap()[0].minute, 1439);
        for blob in [&[][..], &[0], &past_midnight, &no_speed, &no_grade, &steeper_than_can_be] {
            assert!(matches!(unpack(blob), Err(StoreError::Damaged { .. })), "{blob:?}");
        }
    }
}
