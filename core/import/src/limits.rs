//! What a file may hold before it is taken for a bomb. Each limit is far above any real export and low enough that
//! reading to it ends.

use std::ops::RangeInclusive;

/// Bytes an export may unpack to. Real ones of ten years have 3 GB.
pub const UNPACKED_BYTES: u64 = 32 << 30;

/// How many times its packed size a large entry may unpack to: ten times the 19 of a year's export.
pub const UNPACKED_RATIO: u64 = 200;

/// Below this many bytes the ratio does not matter: a small entry of blanks is harmless.
pub const RATIO_MATTERS_FROM: u64 = 64 << 20;

/// Bytes that so many packed ones may unpack to.
pub(crate) fn most_unpacked(packed: u64) -> u64 {
    packed.saturating_mul(UNPACKED_RATIO).clamp(RATIO_MATTERS_FROM, UNPACKED_BYTES)
}

/// Bytes of the directory of a zip, and of the search for it. Ten years of a route a day have 400,000.
pub const DIRECTORY_BYTES: u64 = 16 << 20;

/// Bytes of the data base of an export, which is copied to the temporary folder. Ten years of heart rate have some 500 MB.
pub const DATABASE_BYTES: u64 = 4 << 30;

/// Bytes of the schema of a data base, with 256 an entry. Health Connect's have some 150 kB; parsed, each byte can take
/// fifty.
pub const SCHEMA_BYTES: u64 = 1 << 20;

/// Bytes of one value of a schema, and of the statistics that are read with it. The longest text of a table has 2,000.
pub const SCHEMA_VALUE_BYTES: i32 = 1 << 14;

/// Steps of SQLite's machine until a schema is there: 7 an entry, and Health Connect's have some 500 entries. It reads
/// statistics with the schema too, a sample in 7 steps.
pub const SCHEMA_STEPS: i32 = 30_000;

/// Bytes from one `<` to the next. The longest of a year's export has 456.
pub const ELEMENT_BYTES: u64 = 1 << 20;

/// Bytes before the root element. The document type of version 14 has 7,400.
pub const PROLOGUE_BYTES: u64 = 1 << 20;

/// Elements inside each other. An export has 4.
pub const DEPTH: usize = 32;

/// Bytes that what is kept of a file may take: with what reading itself takes it stays below 256 MiB. Twenty years of a
/// watch take 120 MB; each app that writes heart rate every minute of the day adds 8 MB a year.
pub const HELD_BYTES: usize = 200 << 20;

/// Records handed over. Twenty years of a watch that knows sleep stages have 260,000.
pub const RECORDS: usize = 800_000;

/// Instants that are read: the years 1 to 9999 in UTC milliseconds. Differences of two cannot overflow.
pub const INSTANTS_MS: RangeInclusive<i64> = -62_135_596_800_000..=253_402_300_799_999;

/// Days with heart rate or speed, summed over sources. Fifty years of ten sources have 180,000.
pub const SAMPLED_DAYS: usize = 200_000;

/// Points of one route. A day at one a second has 86,400.
pub const ROUTE_POINTS: usize = 5_000_000;

/// Minutes of all routes inside their runs. Twenty years of two hours a day have 876,000.
pub const ROUTE_MINUTES: usize = 2_000_000;

/// Bytes of a name: of a file beside the export, a source, an app, a device.
pub const NAME: usize = 1024;

/// Different sources: apps and devices, far below this even after ten years of updates.
pub const SOURCES: usize = 4096;

/// Times that a record of distance is held against a session of exercise. Each meets one or two.
pub const MEETINGS: usize = 50_000_000;

/// Bytes of one value of a data base. The longest that is read is an order of apps; the icon of an app, which is not, has
/// some 100,000.
pub const VALUE_BYTES: i32 = 16 << 20;

/// Beats of one record: a minute at 220 beats has 220.
pub const BEATS: usize = 16_384;

/// Pauses and resumptions of one workout.
pub const EVENTS: usize = 65_536;
