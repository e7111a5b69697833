//! The bytes of a text export, as a reader of XML can bear them.

use std::io::{self, BufRead, Read};

use crate::error::Stop;
use crate::limits;
use crate::listener::Meter;

/// 64 KiB: larger reads no faster, smaller costs calls.
const BLOCK: usize = 1 << 16;

/// A buffered reader that counts for the listener, ends when an element does not, and mends broken UTF-8.
///
/// One byte that is no text must not cost an athlete ten years: it becomes a `?`.
pub(crate) struct Input<'a, R> {
    inner: R,
    meter: Meter<'a>,
    /// Bytes the source may still give.
    left: u64,
    /// Bytes the present element may still have.
    element_left: u64,
    block: Box<[u8]>,
    /// What is handed out next.
    start: usize,
    /// The end of what is whole UTF-8.
    whole: usize,
    /// The end of what was read: a character may be cut by the end of the block.
    end: usize,
    ended: bool,
}

impl<'a, R: Read> Input<'a, R> {
    /// Reads `inner`, of which at most `size` bytes are the export.
    pub(crate) fn new(inner: R, meter: Meter<'a>, size: u64) -> Self {
        Self {
            inner,
            meter,
            left: size,
            element_left: limits::ELEMENT_BYTES,
            block: vec![0; BLOCK].into_boxed_slice(),
            start: 0,
            whole: 0,
            end: 0,
            ended: false,
        }
    }

    /// A new element begins.
    pub(crate) fn next_element(&mut self) {
        self.element_left = limits::ELEMENT_BYTES;
    }

    /// Reads on to the last byte: only there does a zip know that what it unpacked is what was packed.
    pub(crate) fn drain(&mut self) -> io::Result<()> {
        loop {
            self.next_element();
            let length = self.fill_buf()?.len();
            if length == 0 {
                return Ok(self.meter.complete()?);
            }
            self.consume(length);
        }
    }

    /// Whether the source has no more bytes.
    pub(crate) fn at_end(&self) -> bool {
        self.ended && self.start == self.whole
    }

    fn refill(&mut self) -> io::Result<()> {
        self.block.copy_within(self.whole..self.end, 0);
        self.end -= self.whole;
        (self.start, self.whole) = (0, 0);
        let free = self.block.get_mut(self.end..).unwrap_or_default();
        let read = self.inner.read(free)?;
        let bytes = read as u64;
        self.left = self.left.checked_sub(bytes).ok_or(Stop::TooLarge)?;
        self.meter.advance(bytes)?;
        self.ended = read == 0;
        self.end += read;
        self.whole = mend(self.block.get_mut(..self.end).unwrap_or_default(), self.ended);
        Ok(())
    }
}

impl<R: Read> Read for Input<'_, R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let read = self.fill_buf()?.read(out)?;
        self.consume(read);
        Ok(read)
    }
}

impl<R: Read> BufRead for Input<'_, R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        // Twice at most: a block of one to three bytes of a cut character holds nothing whole.
        while self.start == self.whole && !self.ended {
            self.refill()?;
        }
        if self.element_left == 0 {
            return Err(Stop::Endless.into());
        }
        Ok(self.block.get(self.start..self.whole).unwrap_or_default())
    }

    fn consume(&mut self, amount: usize) {
        self.start = (self.start + amount).min(self.whole);
        self.element_left = self.element_left.saturating_sub(amount as u64);
    }
}

/// Replaces what is no UTF-8 by `?` and gives the length of what is whole; only the last character may be cut, and
/// only where more can follow.
fn mend(mut bytes: &mut [u8], last: bool) -> usize {
    let mut whole = 0;
    loop {
        let Err(error) = std::str::from_utf8(bytes) else { return whole + bytes.len() };
        let good = error.valid_up_to();
        let bad = match error.error_len() {
            Some(bad) => bad,
            None if last => bytes.len() - good,
            None => return whole + good,
        };
        if let Some(broken) = bytes.get_mut(good..good + bad) {
            broken.fill(b'?');
        }
        whole += good + bad;
        bytes = bytes.get_mut(good + bad..).unwrap_or_default();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::listener::{Phase, Silent};

    /// Gives its bytes in pieces of a size.
    struct Pieces<'a>(&'a [u8], usize);

    impl Read for Pieces<'_> {
        fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
            let n = self.1.min(self.0.len()).min(out.len());
            out[..n].copy_from_slice(&self.0[..n]);
            self.0 = &self.0[n..];
            Ok(n)
        }
    }

    fn read_all(bytes: &[u8], piece: usize, size: u64) -> io::Result<String> {
        let mut silent = Silent;
        let mut text = String::new();
        Input::new(Pieces(bytes, piece), Meter::new(&mut silent, Phase::Reading, 0), size)
            .read_to_string(&mut text)?;
        Ok(text)
    }

    #[test]
    fn characters_cut_between_two_reads_stay_whole() {
        for piece in 1..6 {
            assert_eq!(read_all("a’s 🏃 été".as_bytes(), piece, 99).unwrap(), "a’s 🏃 été", "{piece}");
        }
    }

    #[test]
    fn bytes_that_are_no_text_become_question_marks() {
        for piece in 1..6 {
            assert_eq!(read_all(b"a\xffb\xe2\x80z\xe2\x80", piece, 99).unwrap(), "a?b??z??", "{piece}");
        }
    }

    #[test]
    fn a_source_longer_than_it_said_is_refused() {
        let error = read_all(b"12345", 2, 4).unwrap_err();
        assert_eq!(error.get_ref().unwrap().downcast_ref(), Some(&Stop::TooLarge));
    }
}
