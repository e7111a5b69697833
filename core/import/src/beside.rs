//! The files that an export names beside itself: the routes of workouts.

use std::collections::HashMap;
use std::fs::File;
use std::io::{self, BufReader, Read};
use std::path::{Path, PathBuf};

use zip::ZipArchive;

use crate::error::Stop;
use crate::limits;
use crate::listener::Meter;

/// Files and folders looked at beside an unpacked export; a phone makes a handful.
const MOST_BESIDE: usize = 1000;

/// Where those files lie.
pub(crate) enum Beside {
    /// In the same zip; its entries by the last part of their name, and its own bytes.
    Zip(Box<ZipArchive<BufReader<File>>>, Names, u64),
    /// In folders beside it, whose name is localised as that of the routes is.
    Folders(Vec<PathBuf>),
}

/// A file that is there.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Found {
    Entry(usize),
    File(PathBuf),
}

/// Entries by the last part of their name, and by what of it every language and packing program writes the same.
#[derive(Debug, Default)]
pub(crate) struct Names {
    exact: HashMap<String, usize>,
    /// None where several are alike.
    alike: HashMap<String, Option<usize>>,
}

impl Names {
    pub(crate) fn add(&mut self, path: &str, index: usize) {
        let name = last_part(path);
        self.exact.entry(name.to_owned()).or_insert(index);
        self.alike.entry(plain(name)).and_modify(|known| *known = None).or_insert(Some(index));
    }

    fn find(&self, name: &str) -> Option<usize> {
        self.exact.get(name).copied().or_else(|| self.alike.get(&plain(name)).copied().flatten())
    }
}

impl Beside {
    /// The folders beside an unpacked export. No link is followed, and of very many none is looked into.
    pub(crate) fn unpacked(export: &Path) -> Self {
        let folder =
            export.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let entries = std::fs::read_dir(folder).into_iter().flatten().flatten().take(MOST_BESIDE);
        let folders = entries.filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_dir()));
        let mut folders: Vec<PathBuf> = folders.map(|entry| entry.path()).collect();
        folders.sort_unstable();
        Self::Folders(folders)
    }

    /// The file of a path as an export prints it, and its size: found by the last part, for folders are localised.
    pub(crate) fn find(&mut self, path: &str) -> Option<(Found, u64)> {
        let name = last_part(path);
        match self {
            Self::Zip(archive, names, bytes) => {
                let index = names.find(name)?;
                let entry = archive.by_index_data(index).ok()?;
                let (size, packed) = (entry.size(), entry.compressed_size().min(*bytes));
                (size <= limits::most_unpacked(packed)).then_some((Found::Entry(index), size))
            }
            Self::Folders(folders) => folders.iter().find_map(|folder| {
                // Nothing but a name: never a way out of the folder.
                let file = folder.join(name);
                let info = std::fs::symlink_metadata(&file).ok()?;
                let plain = info.is_file() && !matches!(name, "" | "." | "..");
                plain.then_some((Found::File(file), info.len()))
            }),
        }
    }

    /// Bytes that all files together may have: entries of a zip may share what they are packed in.
    pub(crate) fn most_bytes(&self) -> u64 {
        match self {
            Self::Zip(_, _, bytes) => limits::most_unpacked(*bytes),
            Self::Folders(_) => limits::UNPACKED_BYTES,
        }
    }

    /// The bytes of a file.
    pub(crate) fn open(&mut self, found: &Found) -> Option<Box<dyn Read + '_>> {
        match (self, found) {
            (Self::Zip(archive, ..), Found::Entry(index)) => {
                Some(Box::new(archive.by_index(*index).ok()?) as Box<dyn Read + '_>)
            }
            (_, Found::File(file)) => Some(Box::new(File::open(file).ok()?)),
            (Self::Folders(_), Found::Entry(_)) => None,
        }
    }
}

fn last_part(path: &str) -> &str {
    path.rsplit(['/', '\\']).next().unwrap_or(path)
}

/// The letters and digits of ASCII: zips differ in how they write all others.
fn plain(name: &str) -> String {
    name.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_ascii_lowercase()
}

/// Bytes that are counted as they are read.
pub(crate) struct Metered<'m, 'a, R> {
    pub(crate) inner: R,
    pub(crate) meter: &'m mut Meter<'a>,
}

impl<R: Read> Read for Metered<'_, '_, R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(out)?;
        self.meter.advance(read as u64).map_err(|stop: Stop| io::Error::from(stop))?;
        Ok(read)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_found_by_its_name_in_whatever_folder_and_spelling() {
        let mut names = Names::default();
        names.add("export_apple/itinéraires/route_2025-07-01_8.16am.gpx", 4);
        names.add("a/route_2025-07-02_8.16\u{202f}PM.gpx", 5);
        names.add("a/route_2025-07-03_上午8.16.gpx", 6);
        names.add("a/route_2025-07-03_下午8.16.gpx", 7);
        assert_eq!(names.find("route_2025-07-01_8.16am.gpx"), Some(4));
        assert_eq!(names.find("route_2025-07-02_8.16 PM.gpx"), Some(5));
        assert_eq!(names.find("route_2025-07-03_上午8.16.gpx"), Some(6));
        assert_eq!(names.find("route_2025-07-03_8.16.gpx"), None, "two are alike");
        assert_eq!(names.find("route_2025-07-04.gpx"), None);
    }

    #[test]
    fn no_path_leads_out_of_the_folder() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("itinéraires")).unwrap();
        std::fs::write(folder.path().join("secret"), "x").unwrap();
        std::fs::write(folder.path().join("itinéraires/r.gpx"), "x").unwrap();
        let mut beside = Beside::unpacked(&folder.path().join("exportation.xml"));
        assert!(beside.find("/workout-routes/r.gpx").is_some(), "whatever its folder is called here");
        for path in ["/workout-routes/../secret", "..\\secret", "..", ".", "", "/", "secret"] {
            assert_eq!(beside.find(path), None, "{path}");
        }
    }
}
