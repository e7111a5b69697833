//! A synthetic athlete as an Apple Health export: the same bytes for the same options, on every machine.
//!
//! One road: [`athlete`] makes the truth of every day (with [`story`] for the last ones, [`season`] for a whole year, and [`week`] for what is
//! run), [`night`], [`track`] and [`beats`] make of a day what a watch measures, [`records`] and [`workouts`]
//! print it as [`xml`], and [`export`] packs it; [`deliveries`] makes of the packed export what a phone would have handed over. Every section of the file walks the days anew and makes them
//! again from their own stream of [`rng`], so nothing is kept but the truth and memory does not grow with the file.

pub mod athlete;
mod beats;
pub mod deliveries;
mod export;
pub mod gate;
mod night;
mod padding;
mod records;
mod rng;
mod route;
pub mod season;
mod sources;
pub mod story;
#[cfg(test)]
mod tests;
mod track;
pub mod week;
mod workouts;
mod xml;
mod zone;

use std::io::{self, BufWriter};
use std::path::{Path, PathBuf};

use ebb_model::time::Day;

use export::Export;
use story::Story;
use zone::Zone;

/// What to make.
#[derive(Debug, Clone)]
pub struct Options {
    /// Full days of the life, 1 to 7300.
    pub days: i64,
    /// The last full day; the export is made on the morning after, at 07:30 local time.
    pub until: Day,
    /// Chance: another seed is another life.
    pub seed: u64,
    /// How the life ends.
    pub story: Story,
    /// What the easy-pace gate is to say; none: what the last week's routes and her tired days come to.
    pub gate: Option<gate::Wanted>,
    /// IANA name of the zone she lives in.
    pub zone: String,
    /// Megabytes (10^6 bytes) of XML to reach; none: as much as the days need.
    pub size_mb: Option<i64>,
}

/// What was made.
#[derive(Debug, Clone, PartialEq)]
pub struct Summary {
    /// First and last full day.
    pub days: (Day, Day),
    /// Recorded runs, and their metres.
    pub runs: (usize, f64),
    /// Bytes of `export.xml`.
    pub xml_bytes: u64,
    /// Bytes of the zip.
    pub zip_bytes: u64,
}

/// Called with steps done and steps in all.
pub type Progress<'a> = dyn FnMut(usize, usize) + 'a;

/// Why no sample was made. Nothing was written then.
#[derive(Debug, thiserror::Error)]
pub enum SampleError {
    /// Too few or too many days.
    #[error("a life of {0} days cannot be made: give --days 1 to 7300")]
    Days(i64),
    /// A day outside the years that devices and time zones are known for.
    #[error("{0} is too far away: give --until a day from 2000-01-01 to 2099-12-31")]
    Until(Day),
    /// Too small or too large.
    #[error("{size} MB cannot be made of {days} days: give --size-mb 1 to {most}")]
    Size {
        /// What was asked for.
        size: i64,
        /// Days of the life.
        days: i64,
        /// The largest size that still looks like an export.
        most: i64,
    },
    /// An unknown time zone.
    #[error("`{0}` is not a time zone: give --zone a name like Europe/Berlin")]
    Zone(String),
    /// A place where no file can be.
    #[error("{}: this is not a file name; give --out a name like export.zip", .0.display())]
    Place(PathBuf),
    /// The folder is not there.
    #[error("{}: there is no such folder; make it, or give --out a place in one that exists", .0.display())]
    Folder(PathBuf),
    /// The file system refused.
    #[error("{}: cannot be written ({why}); give --out a place where you may write and there is room", path.display())]
    Write {
        /// The file that was asked for.
        path: PathBuf,
        /// What the system says.
        why: io::ErrorKind,
    },
}

/// Megabytes a day above which records would lie closer than a few seconds.
const MOST_MB_A_DAY: i64 = 20;
/// Local time of the export, seconds after midnight.
const EXPORT_S: i64 = 7 * 3600 + 1800;

/// Writes the sample to `out`, which is replaced in one step when all of it is there.
pub fn write(options: &Options, out: &Path, progress: &mut Progress<'_>) -> Result<Summary, SampleError> {
    let (days, zone) = check(options)?;
    let (Some(folder), Some(_), false) = (out.parent(), out.file_name(), out.is_dir()) else {
        return Err(SampleError::Place(out.to_owned()));
    };
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    // The writing goes to a nameless neighbour: what the system says names that one.
    let failed = |error: io::Error| match error.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => SampleError::Folder(out.to_owned()),
        why => SampleError::Write { path: out.to_owned(), why },
    };
    let file = tempfile::Builder::new().prefix(".ebb-sample-").tempfile_in(folder).map_err(failed)?;

    let mut life = athlete::life(options.seed, days, options.until, options.story);
    if let Some(wanted) = options.gate {
        wanted.tell(&mut life);
    }
    let exported = zone.at(options.until + 1, EXPORT_S);
    let size = options.size_mb.map(|mb| mb.unsigned_abs() * 1_000_000);
    let export = Export { seed: options.seed, zone, life: &life, exported, size };
    let mut writer = BufWriter::new(file);
    let xml_bytes = export.write(&mut writer, progress).map_err(failed)?;
    let file = writer.into_inner().map_err(|error| failed(error.into_error()))?;
    let zip_bytes = file.as_file().metadata().map_err(failed)?.len();
    file.persist(out).map_err(|error| failed(error.error))?;

    let runs = life.iter().filter(|truth| truth.watch_worn).filter_map(|truth| truth.run);
    Ok(Summary {
        days: (options.until + 1 - days, options.until),
        runs: runs.fold((0, 0.0), |(count, metres), run| (count + 1, metres + run.distance_m)),
        xml_bytes,
        zip_bytes,
    })
}

/// The number of days and the zone, when all options make sense.
fn check(options: &Options) -> Result<(i32, Zone), SampleError> {
    let days = i32::try_from(options.days)
        .ok()
        .filter(|days| (1..=7300).contains(days))
        .ok_or(SampleError::Days(options.days))?;
    if !(2000..=2099).contains(&options.until.year()) {
        return Err(SampleError::Until(options.until));
    }
    let most = options.days * MOST_MB_A_DAY;
    if let Some(size) = options.size_mb.filter(|size| !(1..=most).contains(size)) {
        return Err(SampleError::Size { size, days: options.days, most });
    }
    let zone = Zone::named(&options.zone).ok_or_else(|| SampleError::Zone(options.zone.clone()))?;
    Ok((days, zone))
}
