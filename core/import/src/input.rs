//! The text of an export, as a reader of XML can bear it.

use std::io::{self, BufRead, Read};

use crate::apple::whole::{Place, Printed};
use crate::blocks::{Block, Blocks, Mended};
use crate::error::Stop;
use crate::limits;
use crate::listener::Meter;

/// A buffered reader that counts for the listener and ends when an element does not.
pub(crate) struct Input<'a, B> {
    blocks: B,
    meter: Meter<'a>,
    /// Bytes the source may still give.
    left: u64,
    /// Bytes the present element may still have.
    element_left: u64,
    block: Block,
    /// What of the block is handed out next.
    start: usize,
    /// The first of its whole elements that may come next.
    next_whole: usize,
    ended: bool,
}

impl<'a, R: Read> Input<'a, Mended<R>> {
    /// Reads `inner`, of which at most `size` bytes are the export.
    pub(crate) fn new(inner: R, meter: Meter<'a>, size: u64) -> Self {
        Self::over(Mended::new(inner), meter, size)
    }
}

impl<'a, B: Blocks> Input<'a, B> {
    /// Reads `blocks`, of which at most `size` bytes are the export.
    pub(crate) fn over(blocks: B, meter: Meter<'a>, size: u64) -> Self {
        Self {
            blocks,
            meter,
            left: size,
            element_left: limits::ELEMENT_BYTES,
            block: Block::default(),
            start: 0,
            next_whole: 0,
            ended: false,
        }
    }

    /// A new element begins.
    pub(crate) fn next_element(&mut self) {
        self.element_left = limits::ELEMENT_BYTES;
    }

    /// The whole element that comes next, behind blanks, where one was found.
    pub(crate) fn whole(&mut self) -> Option<Place> {
        self.block.whole.at(&self.block.text, self.start, &mut self.next_whole)
    }

    /// The tags of a whole element.
    pub(crate) fn tags(&self, place: &Place) -> impl Iterator<Item = Printed<'_>> {
        self.block.whole.tags(&self.block.text, place)
    }

    /// Goes on behind a whole element.
    pub(crate) fn pass(&mut self, place: &Place) {
        self.start = place.end.min(self.block.text.len());
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
        self.ended && self.start == self.block.text.len()
    }

    fn refill(&mut self) -> io::Result<()> {
        (self.start, self.next_whole) = (0, 0);
        self.block = self.blocks.next(std::mem::take(&mut self.block))?;
        let bytes = self.block.text.len() as u64;
        self.left = self.left.checked_sub(bytes).ok_or(Stop::TooLarge)?;
        self.meter.advance(bytes)?;
        self.ended = bytes == 0;
        Ok(())
    }
}

impl<B: Blocks> Read for Input<'_, B> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let read = self.fill_buf()?.read(out)?;
        self.consume(read);
        Ok(read)
    }
}

impl<B: Blocks> BufRead for Input<'_, B> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.start == self.block.text.len() && !self.ended {
            self.refill()?;
        }
        if self.element_left == 0 {
            return Err(Stop::Endless.into());
        }
        Ok(self.block.text.as_bytes().get(self.start..).unwrap_or_default())
    }

    fn consume(&mut self, amount: usize) {
        self.start = (self.start + amount).min(self.block.text.len());
        self.element_left = self.element_left.saturating_sub(amount as u64);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::listener::{Phase, Silent};

    #[test]
    fn a_source_longer_than_it_said_is_refused() {
        let mut silent = Silent;
        let mut input = Input::new(&b"12345"[..], Meter::new(&mut silent, Phase::Reading, 0), 4);
        let error = input.read_to_string(&mut String::new()).unwrap_err();
        assert_eq!(error.get_ref().unwrap().downcast_ref(), Some(&Stop::TooLarge));
    }
}
