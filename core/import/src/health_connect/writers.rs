//! Apps and devices, and the columns every record has.

use std::collections::HashMap;
use std::sync::Arc;

use ebb_model::health::record::{Body, Origin};
use ebb_model::health::stream::Platform;
use ebb_model::time::{FARTHEST_OFFSET_S, Moment};
use rusqlite::Row;

use crate::error::Stop;
use crate::health_connect::ReadError;
use crate::health_connect::database::{Database, integer, name, uuid};
use crate::limits;
use crate::staging::{Draft, SourceId, Writer};
use crate::zone::Zone;

/// Stands for an app whose package the export does not name.
const UNKNOWN_APP: &str = "unknown";

/// What every record has.
pub(super) struct Common {
    pub(super) native_id: Option<String>,
    pub(super) modified_ms: Option<i64>,
    pub(super) app: Option<i64>,
    pub(super) source: SourceId,
}

impl Common {
    /// Reads the first columns of a row of `Database::records`.
    pub(super) fn of(row: &Row<'_>, writers: &mut Writers) -> Result<Self, Stop> {
        let (app, device) = (integer(row, 2), integer(row, 3));
        Ok(Self {
            native_id: uuid(row, 0),
            modified_ms: integer(row, 1),
            app,
            source: writers.source(app, device)?,
        })
    }

    /// The record of these columns, times and body.
    pub(super) fn draft(self, start: Moment, end: Moment, body: Body) -> Draft {
        Draft {
            source: self.source,
            native_id: self.native_id,
            start,
            end,
            created_ms: None,
            modified_ms: self.modified_ms,
            body,
        }
    }
}

/// An instant at the offset of its own column; without one at that of the zone.
pub(super) fn moment(epoch_ms: i64, offset: Option<i64>, zone: &Zone) -> Moment {
    let on_earth = |s: &i32| (-FARTHEST_OFFSET_S..=FARTHEST_OFFSET_S).contains(s);
    let own = offset.and_then(|s| i32::try_from(s).ok()).filter(on_earth);
    Moment::new(epoch_ms, own.unwrap_or_else(|| zone.offset_at(epoch_ms)))
}

/// The apps and devices of a data base, and the pairs of them that wrote records.
pub(super) struct Writers {
    origins: HashMap<i64, Arc<Origin>>,
    models: HashMap<i64, Arc<str>>,
    unknown: Arc<Origin>,
    sources: HashMap<(Option<i64>, Option<i64>), SourceId>,
    writers: Vec<Writer>,
}

impl Writers {
    pub(super) fn load(database: &Database) -> Result<Self, ReadError> {
        let mut origins = HashMap::new();
        if let Some(mut apps) = database.select("application_info_table", &["row_id", "package_name"])? {
            let mut rows = apps.query([])?;
            while let Some(row) = rows.next()? {
                if let (Some(id), Some(package)) = (integer(row, 0), name(row, 1)) {
                    few(origins.len())?;
                    origins.insert(id, origin(&package));
                }
            }
        }
        let mut models = HashMap::new();
        if let Some(mut devices) = database.select("device_info_table", &["row_id", "model"])? {
            let mut rows = devices.query([])?;
            while let Some(row) = rows.next()? {
                // A maker alone tells no two devices apart.
                if let (Some(id), Some(model)) = (integer(row, 0), name(row, 1)) {
                    few(models.len())?;
                    models.insert(id, Arc::from(model));
                }
            }
        }
        let unknown = origin(UNKNOWN_APP);
        Ok(Self { origins, models, unknown, sources: HashMap::new(), writers: Vec::new() })
    }

    /// The number of an app and device.
    pub(super) fn source(&mut self, app: Option<i64>, device: Option<i64>) -> Result<SourceId, Stop> {
        if let Some(id) = self.sources.get(&(app, device)) {
            return Ok(*id);
        }
        few(self.writers.len())?;
        let id = SourceId::try_from(self.writers.len()).map_err(|_| Stop::TooLarge)?;
        let origin = app.and_then(|app| self.origins.get(&app)).unwrap_or(&self.unknown);
        let model = device.and_then(|device| self.models.get(&device)).cloned();
        self.writers.push(Writer { origin: Arc::clone(origin), device: model });
        self.sources.insert((app, device), id);
        Ok(id)
    }

    /// Who a source is.
    pub(super) fn writer(&self, source: SourceId) -> Option<Writer> {
        self.writers.get(source as usize).cloned()
    }

    /// The package of an app.
    pub(super) fn package(&self, app: i64) -> Option<&str> {
        self.origins.get(&app).map(|origin| origin.app.as_str())
    }
}

/// Fails once there are as many sources as no phone has.
fn few(length: usize) -> Result<(), Stop> {
    if length < limits::SOURCES { Ok(()) } else { Err(Stop::TooLarge) }
}

fn origin(package: &str) -> Arc<Origin> {
    Arc::new(Origin { platform: Platform::Android, app: package.to_owned(), name: package.to_owned() })
}
