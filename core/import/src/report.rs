//! What a reading hands over.

use std::collections::BTreeMap;

use ebb_model::health::record::ChangeSet;

/// What was in a file.
#[derive(Debug, Clone, PartialEq)]
pub struct Import {
    /// The records and the heart rate around nights and workouts.
    pub changes: ChangeSet,
    /// What was seen, kept and left out.
    pub report: ReadReport,
}

/// What was seen in a file, without any value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadReport {
    /// Whose export it is.
    pub format: Format,
    /// Records seen of the kinds Ebb uses, samples and routes included, readable or not.
    pub read: u64,
    /// Records of other kinds.
    pub ignored: u64,
    /// Records of the kinds Ebb uses that could not be read.
    pub unreadable: BTreeMap<Unreadable, u64>,
    /// Routes of runs that the export names and does not hold: the runs are kept.
    pub missing_routes: u64,
    /// When the phone made the export, in UTC milliseconds, where the export says so.
    pub exported_at: Option<i64>,
    /// The order the athlete gave their apps on the phone, first choice first; Apple exports have none.
    pub source_order: Vec<SourceOrder>,
}

impl ReadReport {
    pub(crate) fn new(format: Format) -> Self {
        Self {
            format,
            read: 0,
            ignored: 0,
            unreadable: BTreeMap::new(),
            missing_routes: 0,
            exported_at: None,
            source_order: Vec::new(),
        }
    }

    /// One record could not be read.
    pub(crate) fn count(&mut self, reason: Unreadable) {
        *self.unreadable.entry(reason).or_default() += 1;
    }
}

/// Whose export a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Apple Health.
    AppleHealth,
    /// Health Connect, with the `user_version` of its data base (9 to 23 are known).
    HealthConnect {
        /// The schema's version.
        schema: i64,
    },
}

/// Why a record could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unreadable {
    /// A start or end is missing or is no date.
    Date,
    /// The value is missing or is no number; of heart rate also when outside 1 to 300.
    Number,
    /// The value is in a unit that does not measure such a thing.
    Unit,
    /// A kind of sleep that is not known.
    Stage,
    /// A sample whose record is missing, so that nobody wrote it.
    Orphan,
    /// The route of a run is damaged, or longer than any run: the run itself is kept.
    Route,
}

/// The order of apps for a kind of data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceOrder {
    /// For what.
    pub category: Category,
    /// Package names, first choice first.
    pub packages: Vec<String>,
}

/// What an order of apps is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Category {
    /// Steps, distance, exercise.
    Activity,
    /// Sleep.
    Sleep,
    /// Heart rate and its variability.
    Vitals,
    /// Another, by the platform's number.
    Other(i64),
}
