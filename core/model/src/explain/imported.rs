//! What an import was made of: the names of its rows, and the notes beside them.

use super::ids;
use super::message::Message;

/// The row: file into db: format, days of zone.
pub fn into(file: String, db: String, format: String, zone: String) -> Message {
    ids::import_into(file, db, format, zone)
}

/// Where a zone was taken from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ZoneOf {
    /// The athlete named it.
    Said,
    /// The import before this one.
    LastImport,
    /// The machine's settings.
    Machine,
}

/// A zone with where it was taken from, as a part of [`into`].
pub fn zone(name: String, of: ZoneOf) -> Message {
    match of {
        ZoneOf::Said => ids::import_zone(name),
        ZoneOf::LastImport => ids::import_zone_last(name),
        ZoneOf::Machine => ids::import_zone_machine(name),
    }
}

/// The row: records read.
pub fn read() -> Message {
    ids::import_read()
}

/// Beside the row: of the kinds Ebb uses:.
pub fn read_note() -> Message {
    ids::import_read_note()
}

/// The row: new.
pub fn new() -> Message {
    ids::import_new()
}

/// The row: known already.
pub fn known() -> Message {
    ids::import_known()
}

/// The row: revised.
pub fn revised() -> Message {
    ids::import_revised()
}

/// Beside the row: known, and now saying something else.
pub fn revised_note() -> Message {
    ids::import_revised_note()
}

/// The row: parts of these.
pub fn parts() -> Message {
    ids::import_parts()
}

/// Beside the row: heart rate (heart new minutes), speed (speed), distance, effort.
pub fn parts_note(heart: String, speed: String) -> Message {
    ids::import_parts_note(heart, speed)
}

/// The row: unreadable.
pub fn unreadable() -> Message {
    ids::import_unreadable()
}

/// The row: quarantined.
pub fn quarantined() -> Message {
    ids::import_quarantined()
}

/// Beside the row: of those above, kept and never used:.
pub fn quarantined_note() -> Message {
    ids::import_quarantined_note()
}

/// The row: routes not there.
pub fn routes() -> Message {
    ids::import_routes()
}

/// Beside the row: named and not in the file; their runs are kept.
pub fn routes_note() -> Message {
    ids::import_routes_note()
}

/// The row: other kinds.
pub fn other() -> Message {
    ids::import_other()
}

/// Beside the row: not read further.
pub fn other_note() -> Message {
    ids::import_other_note()
}

/// The row: days covered.
pub fn days() -> Message {
    ids::import_days()
}

/// Beside the row: first to last.
pub fn days_note(first: String, last: String) -> Message {
    ids::import_days_note(first, last)
}

/// The row: sources.
pub fn sources() -> Message {
    ids::import_sources()
}

/// Above the commands that take over the phone's order of apps.
pub fn order() -> Message {
    ids::import_order()
}
