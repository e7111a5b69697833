//! Text in blocks, as many as a source has.

use std::io::{self, Read};
use std::sync::mpsc;
use std::thread;

use crate::apple::whole::Whole;

/// 256 KiB: an element that lies across two blocks costs a copy, and of elements of 400 bytes one in 600 does.
const BLOCK: usize = 1 << 18;

/// Blocks that may be read ahead of whoever uses them: with the two in hand 1 MiB.
const AHEAD: usize = 2;

/// A piece of text.
#[derive(Debug, Default)]
pub(crate) struct Block {
    pub(crate) text: String,
    /// The elements in it that were looked for.
    pub(crate) whole: Whole,
}

/// Gives its text block by block; an empty block is the end, and stays it.
pub(crate) trait Blocks {
    /// The next block, in the memory of one that is used up.
    fn next(&mut self, used: Block) -> io::Result<Block>;
}

/// Blocks in which whole elements are looked for: half of what reading costs, and a second core has time for it.
pub(crate) struct Sought<B>(pub(crate) B);

impl<B: Blocks> Blocks for Sought<B> {
    fn next(&mut self, used: Block) -> io::Result<Block> {
        let mut block = self.0.next(used)?;
        block.whole.find(&block.text);
        Ok(block)
    }
}

/// Bytes as text: broken UTF-8 is mended.
///
/// One byte that is no text must not cost an athlete ten years: it becomes a `?`.
pub(crate) struct Mended<R> {
    inner: R,
    /// Bytes of a block.
    size: usize,
    /// The up to three bytes of a character that the end of the last block cut.
    cut: Vec<u8>,
}

impl<R: Read> Mended<R> {
    pub(crate) fn new(inner: R) -> Self {
        Self::in_blocks(inner, BLOCK)
    }

    /// The same in smaller blocks, of four bytes at least.
    pub(crate) fn in_blocks(inner: R, size: usize) -> Self {
        Self { inner, size, cut: Vec::new() }
    }
}

impl<R: Read> Blocks for Mended<R> {
    fn next(&mut self, used: Block) -> io::Result<Block> {
        let Block { text, whole } = used;
        let mut bytes = text.into_bytes();
        bytes.clear();
        bytes.append(&mut self.cut);
        let free = self.size.saturating_sub(bytes.len());
        bytes.reserve_exact(free);
        let read = self.inner.by_ref().take(free as u64).read_to_end(&mut bytes)?;
        // Only an end stops it short of what was asked for.
        let last = read < free;
        let text = String::from_utf8(bytes).or_else(|error| {
            let mut bytes = error.into_bytes();
            let length = mend(&mut bytes, last);
            self.cut = bytes.split_off(length);
            String::from_utf8(bytes).map_err(io::Error::other)
        })?;
        Ok(Block { text, whole })
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

/// Does `work` on blocks that a second thread reads ahead: unpacking takes as long as reading what was unpacked, so two
/// cores halve the time. The thread ends before this function does and calls nobody but `source`.
///
/// # Errors
///
/// The system has no thread to give.
pub(crate) fn read_ahead<T>(mut source: impl Blocks + Send, work: impl FnOnce(Ahead) -> T) -> io::Result<T> {
    thread::scope(|scope| {
        let (full, filled) = mpsc::sync_channel(AHEAD);
        let (used, free) = mpsc::channel();
        let reader = thread::Builder::new().spawn_scoped(scope, move || {
            loop {
                let block = source.next(free.try_recv().unwrap_or_default());
                let last = !matches!(&block, Ok(block) if !block.text.is_empty());
                // Who does not listen any more has stopped early.
                if full.send(block).is_err() || last {
                    return;
                }
            }
        })?;
        let outcome = work(Ahead { filled, used, ended: false });
        // Were it to panic, its channel has told so by closing, and the reading has failed.
        let _ = reader.join();
        Ok(outcome)
    })
}

/// Blocks read by another thread.
pub(crate) struct Ahead {
    filled: mpsc::Receiver<io::Result<Block>>,
    used: mpsc::Sender<Block>,
    ended: bool,
}

impl Blocks for Ahead {
    fn next(&mut self, used: Block) -> io::Result<Block> {
        if self.ended {
            return Ok(Block::default());
        }
        // A thread that has read everything needs no memory back.
        let _ = self.used.send(used);
        let block = self.filled.recv().unwrap_or_else(|closed| Err(io::Error::other(closed)));
        self.ended = !matches!(&block, Ok(block) if !block.text.is_empty());
        block
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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

    fn all(mut blocks: impl Blocks) -> io::Result<String> {
        let mut text = String::new();
        loop {
            let block = blocks.next(Block::default())?;
            if block.text.is_empty() {
                return Ok(text);
            }
            text += &block.text;
        }
    }

    #[test]
    fn characters_cut_by_a_block_or_a_read_stay_whole() {
        for piece in 1..6 {
            assert_eq!(
                all(Mended::new(Pieces("a’s 🏃 été".as_bytes(), piece))).unwrap(),
                "a’s 🏃 été",
                "{piece}"
            );
        }
        for before in 0..5 {
            let text = "x".repeat(BLOCK - before) + "🏃’é";
            assert_eq!(all(Mended::new(text.as_bytes())).unwrap(), text, "{before}");
        }
    }

    #[test]
    fn bytes_that_are_no_text_become_question_marks() {
        for piece in 1..6 {
            let bytes = Pieces(b"a\xffb\xe2\x80z\xe2\x80", piece);
            assert_eq!(all(Mended::new(bytes)).unwrap(), "a?b??z??", "{piece}");
        }
    }

    #[test]
    fn what_is_read_ahead_is_the_same_and_may_be_left_early() {
        let text = "0123456789’".repeat(200_000);
        let source = || Mended::new(text.as_bytes());
        assert_eq!(read_ahead(source(), all).unwrap().unwrap(), text);
        let first = read_ahead(source(), |mut ahead| ahead.next(Block::default())).unwrap().unwrap().text;
        assert!(text.starts_with(&first) && first.len() > BLOCK - 4);
    }

    #[test]
    fn an_error_and_a_panic_of_the_other_thread_are_errors() {
        struct Fails(bool);
        impl Blocks for Fails {
            fn next(&mut self, _: Block) -> io::Result<Block> {
                assert!(self.0, "a panic that the test wants");
                Err(io::ErrorKind::UnexpectedEof.into())
            }
        }
        let error = |fails| read_ahead(fails, all).unwrap().unwrap_err().kind();
        assert_eq!(error(Fails(true)), io::ErrorKind::UnexpectedEof);
        assert_eq!(error(Fails(false)), io::ErrorKind::Other);
    }
}
