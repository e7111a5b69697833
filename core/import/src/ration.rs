//! A file of which only so much may be read.

use std::fs::File;
use std::io::{self, BufReader, Read, Seek, SeekFrom};

use zip::ZipArchive;
use zip::result::ZipError;

use crate::error::Stop;
use crate::limits;

/// Whether the directory of a zip can be read within [`limits::DIRECTORY_BYTES`]: it is kept in memory whole, so this is
/// asked before. Neither can the end of a zip that was cut be looked for in all of its gigabytes.
pub(crate) fn directory_is_bounded(file: &File) -> Result<(), ZipError> {
    let rationed = Rationed { inner: file, left: limits::DIRECTORY_BYTES };
    ZipArchive::new(BufReader::new(rationed)).map(drop)
}

struct Rationed<R> {
    inner: R,
    left: u64,
}

impl<R: Read> Read for Rationed<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(out)?;
        self.left = self.left.checked_sub(read as u64).ok_or(Stop::Endless)?;
        Ok(read)
    }
}

impl<R: Seek> Seek for Rationed<R> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.inner.seek(to)
    }
}
