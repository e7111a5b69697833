//! What kind of file it is, and where in it the export lies.

use std::fs::File;
use std::io::{self, BufReader, Read, Seek};
use std::path::Path;

use zip::ZipArchive;
use zip::result::ZipError;

use crate::apple::Export;
use crate::beside::{Beside, Names};
use crate::blocks::{self, Mended, Sought};
use crate::error::ImportError;
use crate::input::Input;
use crate::listener::{Listener, Meter, Phase};
use crate::ration::directory_is_bounded;
use crate::staged::Staged;
use crate::zone::Zone;
use crate::{apple, health_connect, limits};

/// Bytes that tell what a file is: the name of Apple's root stands in the first 200.
const HEAD: usize = 4096;

#[derive(PartialEq, Eq)]
enum Kind {
    Zip,
    AppleXml,
    Database,
}

pub(crate) fn read(path: &Path, zone: &Zone, listener: &mut dyn Listener) -> Result<Staged, ImportError> {
    let mut file = File::open(path).map_err(|e| ImportError::while_opening(path, e))?;
    let info = file.metadata().map_err(|e| ImportError::while_opening(path, e))?;
    if info.is_dir() {
        return Err(ImportError::Foreign(path.to_owned()));
    }
    let broken = |e: io::Error| ImportError::while_reading(path, &e);
    let kind = kind_of(&head_of(&mut file).map_err(broken)?);
    file.rewind().map_err(broken)?;
    match kind {
        None => Err(ImportError::Foreign(path.to_owned())),
        Some(Kind::Zip) => read_zip(path, file, info.len(), zone, listener),
        Some(Kind::Database) => {
            within_limit(path, info.len())?;
            health_connect::read(path, file, info.len(), zone, listener)
        }
        Some(Kind::AppleXml) => {
            let export = read_apple(path, file, info.len(), zone, listener)?;
            export.finish(path, &mut Beside::unpacked(path), listener)
        }
    }
}

/// Reads an `export.xml` of `size` bytes.
fn read_apple<'z>(
    path: &Path,
    bytes: impl Read + Send,
    size: u64,
    zone: &'z Zone,
    listener: &mut dyn Listener,
) -> Result<Export<'z>, ImportError> {
    within_limit(path, size)?;
    let meter = Meter::new(listener, Phase::Reading, size);
    blocks::read_ahead(Sought(Mended::new(bytes)), |blocks| {
        apple::read(path, Input::over(blocks, meter, size), zone)
    })
    .map_err(|error| ImportError::while_opening(path, error))?
}

fn within_limit(path: &Path, size: u64) -> Result<(), ImportError> {
    if size > limits::UNPACKED_BYTES { Err(ImportError::TooLarge(path.to_owned())) } else { Ok(()) }
}

fn read_zip(
    path: &Path,
    file: File,
    length: u64,
    zone: &Zone,
    listener: &mut dyn Listener,
) -> Result<Staged, ImportError> {
    let broken = |e: ZipError| zip_error(path, e);
    directory_is_bounded(&file).map_err(broken)?;
    let mut archive = ZipArchive::new(BufReader::new(file)).map_err(broken)?;
    // Names are localised, so the content decides. The largest first: an export is larger than what lies beside it.
    let mut entries = Vec::new();
    let mut names = Names::default();
    for index in 0..archive.len() {
        let entry = archive.by_index_data(index).map_err(broken)?;
        if !entry.is_dir() && !is_decoy(entry.name_raw()) {
            entries.push((entry.size(), index));
            names.add(&String::from_utf8_lossy(entry.name_raw()), index);
        }
    }
    entries.sort_unstable_by(|a, b| b.cmp(a));
    let mut unreadable = None;
    for (size, index) in entries {
        let head = match archive.by_index(index).map_err(broken) {
            Ok(mut entry) => head_of(&mut entry).map_err(|e| ImportError::while_reading(path, &e)),
            Err(error) => Err(error),
        };
        // An entry beside the export may be whatever it likes.
        let head = match head {
            Ok(head) => head,
            Err(error) => {
                unreadable = unreadable.or(Some(error));
                continue;
            }
        };
        if let Some(kind @ (Kind::AppleXml | Kind::Database)) = kind_of(&head) {
            let entry = archive.by_index(index).map_err(broken)?;
            // An entry cannot be packed in more bytes than the zip has, whatever it claims.
            if size > limits::most_unpacked(entry.compressed_size().min(length)) {
                return Err(ImportError::TooLarge(path.to_owned()));
            }
            if kind == Kind::Database {
                return health_connect::read(path, entry, size, zone, listener);
            }
            let export = read_apple(path, entry, size, zone, listener)?;
            return export.finish(path, &mut Beside::Zip(Box::new(archive), names, length), listener);
        }
    }
    Err(unreadable.unwrap_or_else(|| ImportError::NothingInside(path.to_owned())))
}

/// Whether an entry is what a Mac adds when it packs a folder again: `__MACOSX/…/._export.xml`.
fn is_decoy(name: &[u8]) -> bool {
    let base = name.rsplit(|b| *b == b'/').next().unwrap_or(name);
    name.starts_with(b"__MACOSX/") || base.starts_with(b"._")
}

fn head_of(bytes: &mut impl Read) -> io::Result<Vec<u8>> {
    let mut head = Vec::with_capacity(HEAD);
    bytes.take(HEAD as u64).read_to_end(&mut head)?;
    Ok(head)
}

fn kind_of(head: &[u8]) -> Option<Kind> {
    if head.starts_with(b"PK\x03\x04") || head.starts_with(b"PK\x05\x06") {
        return Some(Kind::Zip);
    }
    if head.starts_with(b"SQLite format 3\0") {
        return Some(Kind::Database);
    }
    let text = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head).trim_ascii_start();
    let names_root = text.windows(10).any(|name| name == b"HealthData");
    (text.starts_with(b"<") && names_root).then_some(Kind::AppleXml)
}

fn zip_error(path: &Path, error: ZipError) -> ImportError {
    match error {
        ZipError::Io(error) => ImportError::while_reading(path, &error),
        ZipError::UnsupportedArchive(_) | ZipError::CompressionMethodNotSupported(_) => {
            ImportError::Packing(path.to_owned())
        }
        // A zip that was cut short has lost its directory, which stands at the end.
        _ => ImportError::Damaged(path.to_owned()),
    }
}
