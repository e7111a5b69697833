//! What a file may hold before it is taken for a bomb. Each limit is far above any real export and low enough that
//! reading to it ends.

/// Bytes an export may unpack to. Real ones of ten years have 3 GB.
pub const UNPACKED_BYTES: u64 = 32 << 30;

/// How many times its packed size a large entry may unpack to: ten times the 19 of a year's export.
pub const UNPACKED_RATIO: u64 = 200;

/// Below this many bytes the ratio does not matter: a small entry of blanks is harmless.
pub const RATIO_MATTERS_FROM: u64 = 64 << 20;

/// Bytes from one `<` to the next. The longest of a year's export has 456.
pub const ELEMENT_BYTES: u64 = 1 << 20;

/// Bytes before the root element. The document type of version 14 has 7,400.
pub const PROLOGUE_BYTES: u64 = 1 << 20;

/// Elements inside each other. An export has 4.
pub const DEPTH: usize = 32;

/// Records handed over. Twenty years of a watch that knows sleep stages have 260,000.
pub const RECORDS: usize = 2_000_000;

/// Days with heart rate or speed, summed over sources. Fifty years of ten sources have 180,000.
pub const SAMPLED_DAYS: usize = 200_000;

/// Points of one route. A day at one a second has 86,400.
pub const ROUTE_POINTS: usize = 5_000_000;

/// Minutes of all routes inside their runs. Twenty years of two hours a day have 876,000.
pub const ROUTE_MINUTES: usize = 2_000_000;

/// Characters of the name of a file beside the export.
pub const NAME: usize = 1024;

/// Different sources: apps and devices, far below this even after ten years of updates.
pub const SOURCES: usize = 65_536;

/// Beats of one record: a minute at 220 beats has 220.
pub const BEATS: usize = 16_384;

/// Pauses and resumptions of one workout.
pub const EVENTS: usize = 65_536;
