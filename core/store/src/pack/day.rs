//! What the packed minutes of a day have in common: a head that says how far on the next minute is, and its mean.
//!
//! ```text
//! 1 byte             version
//! per minute, to the end:
//!   varint           2 * minutes left out since the minute before (the first: since 00:00 UTC), plus 1 where its mean
//!                    is marked; what the mark says is the mean's own
//!   ...              the mean
//! ```

use super::{Bytes, put_varint};

/// Minutes in a UTC day.
pub(crate) const MINUTES_A_DAY: u16 = 1440;

/// A minute of a day with its mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct DayMinute<Mean> {
    /// Minutes since 00:00 UTC, below [`MINUTES_A_DAY`].
    pub(crate) minute: u16,
    pub(crate) mean: Mean,
}

/// Packs minutes that are in order of time, each minute once. `put` writes a mean and gives its mark.
pub(super) fn pack<Mean>(
    version: u8,
    minutes: &[DayMinute<Mean>],
    mut put: impl FnMut(&mut Vec<u8>, &Mean) -> bool,
) -> Vec<u8> {
    let mut out = vec![version];
    let mut next = 0;
    let mut body = Vec::new();
    for DayMinute { minute, mean } in minutes {
        body.clear();
        let marked = put(&mut body, mean);
        put_varint(&mut out, u64::from(minute - next) * 2 + u64::from(marked));
        out.extend(&body);
        next = minute + 1;
    }
    out
}

/// Reads them back; none where the bytes are of another version or malformed. `take` reads a mean by its mark.
pub(super) fn read<Mean>(
    version: u8,
    blob: &[u8],
    mut take: impl FnMut(&mut Bytes<'_>, bool) -> Option<Mean>,
) -> Option<Vec<DayMinute<Mean>>> {
    let mut bytes = Bytes(blob);
    if bytes.byte()? != version {
        return None;
    }
    let mut minutes = Vec::with_capacity(blob.len() / 3);
    let mut next = 0u64;
    while !bytes.is_empty() {
        let head = bytes.varint()?;
        let minute = next.checked_add(head / 2).filter(|minute| *minute < u64::from(MINUTES_A_DAY))?;
        let mean = take(&mut bytes, head % 2 == 1)?;
        minutes.push(DayMinute { minute: u16::try_from(minute).ok()?, mean });
        next = minute + 1;
    }
    Some(minutes)
}

/// What must hold of every format of minutes, for their tests.
#[cfg(test)]
pub(super) mod laws {
    use proptest::prelude::*;

    use super::*;

    /// Up to 300 minutes of a day, in order, each once.
    pub(in crate::pack) fn minutes<Mean: std::fmt::Debug>(
        means: impl Strategy<Value = Mean>,
    ) -> impl Strategy<Value = Vec<DayMinute<Mean>>> {
        let of = |(minute, mean)| DayMinute { minute, mean };
        proptest::collection::btree_map(0..MINUTES_A_DAY, means, 0..300)
            .prop_map(move |map| map.into_iter().map(of).collect())
    }
}
