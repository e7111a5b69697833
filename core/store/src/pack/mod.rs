//! Packed columns. Every format begins with its version, and a malformed blob is an error, never a panic.

pub(crate) mod beats;
pub(crate) mod block;
pub(crate) mod day;
pub(crate) mod minutes;
pub(crate) mod motion;
pub(crate) mod native_id;
pub(crate) mod sighting;

/// Appends a whole number in 7-bit groups, lowest first, the high bit set on all but the last (LEB128).
fn put_varint(out: &mut Vec<u8>, mut value: u64) {
    while value > 0x7f {
        out.push(0x80 | (value & 0x7f) as u8);
        value >>= 7;
    }
    out.push(value as u8);
}

/// Reads a blob from front to back.
struct Bytes<'a>(&'a [u8]);

impl Bytes<'_> {
    fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
    }

    fn array<const N: usize>(&mut self) -> Option<[u8; N]> {
        let (array, rest) = self.0.split_first_chunk::<N>()?;
        self.0 = rest;
        Some(*array)
    }

    fn varint(&mut self) -> Option<u64> {
        let mut value = 0u64;
        for shift in (0..64).step_by(7) {
            let byte = self.byte()?;
            let group = u64::from(byte & 0x7f);
            // The tenth group has room for one bit.
            if group << shift >> shift != group {
                return None;
            }
            value |= group << shift;
            if byte < 0x80 {
                return Some(value);
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_number_reads_back(value: u64, small in 0u64..300) {
            for value in [value, small, 0, u64::MAX] {
                let mut out = Vec::new();
                put_varint(&mut out, value);
                let mut bytes = Bytes(&out);
                prop_assert_eq!(bytes.varint(), Some(value));
                prop_assert!(bytes.is_empty());
            }
        }
    }

    #[test]
    fn a_number_that_never_ends_or_is_too_large_is_none() {
        assert_eq!(Bytes(&[0x80]).varint(), None);
        assert_eq!(Bytes(&[0xff; 11]).varint(), None);
        assert_eq!(Bytes(&[0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x02]).varint(), None);
    }
}
