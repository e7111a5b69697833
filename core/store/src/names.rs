//! Sources and devices: a few dozen texts that many rows name, held in memory while a transaction lasts.

use std::collections::HashMap;
use std::sync::Arc;

use ebb_model::health::record::Origin;
use ebb_model::health::stream::Platform;
use rusqlite::{Connection, params};

use crate::codes::Coded;
use crate::error::{Result, StoreError};

pub(crate) struct Names {
    sources: HashMap<Arc<Origin>, i64>,
    devices: HashMap<Arc<str>, i64>,
    source_by_id: HashMap<i64, Arc<Origin>>,
    device_by_id: HashMap<i64, Arc<str>>,
}

impl Names {
    pub(crate) fn load(connection: &Connection) -> Result<Self> {
        let mut names = Self {
            sources: HashMap::new(),
            devices: HashMap::new(),
            source_by_id: HashMap::new(),
            device_by_id: HashMap::new(),
        };
        let mut statement = connection.prepare_cached("SELECT id, platform, app, name FROM source")?;
        let mut rows = statement.query(())?;
        while let Some(row) = rows.next()? {
            let platform = Platform::from_code(row.get(1)?)?;
            names
                .hold_source(row.get(0)?, Arc::new(Origin { platform, app: row.get(2)?, name: row.get(3)? }));
        }
        let mut statement = connection.prepare_cached("SELECT id, name FROM device")?;
        let mut rows = statement.query(())?;
        while let Some(row) = rows.next()? {
            names.hold_device(row.get(0)?, row.get(1)?);
        }
        Ok(names)
    }

    /// The row of a source, made where there is none.
    pub(crate) fn source_id(&mut self, connection: &Connection, origin: &Arc<Origin>) -> Result<i64> {
        if let Some(id) = self.sources.get(origin) {
            return Ok(*id);
        }
        let mut insert =
            connection.prepare_cached("INSERT INTO source (platform, app, name) VALUES (?1, ?2, ?3)")?;
        let id = insert.insert(params![origin.platform.code(), origin.app, origin.name])?;
        self.hold_source(id, Arc::clone(origin));
        Ok(id)
    }

    /// The row of a device, made where there is none.
    pub(crate) fn device_id(
        &mut self,
        connection: &Connection,
        device: Option<&Arc<str>>,
    ) -> Result<Option<i64>> {
        let Some(device) = device else { return Ok(None) };
        if let Some(id) = self.devices.get(device) {
            return Ok(Some(*id));
        }
        let id = connection.prepare_cached("INSERT INTO device (name) VALUES (?1)")?.insert([device])?;
        self.hold_device(id, Arc::clone(device));
        Ok(Some(id))
    }

    pub(crate) fn source(&self, id: i64) -> Result<&Arc<Origin>> {
        self.source_by_id.get(&id).ok_or(StoreError::Damaged { what: "a source" })
    }

    pub(crate) fn device(&self, id: Option<i64>) -> Result<Option<Arc<str>>> {
        let Some(id) = id else { return Ok(None) };
        let device = self.device_by_id.get(&id).ok_or(StoreError::Damaged { what: "a device" })?;
        Ok(Some(Arc::clone(device)))
    }

    fn hold_source(&mut self, id: i64, origin: Arc<Origin>) {
        self.sources.insert(Arc::clone(&origin), id);
        self.source_by_id.insert(id, origin);
    }

    fn hold_device(&mut self, id: i64, device: Arc<str>) {
        self.devices.insert(Arc::clone(&device), id);
        self.device_by_id.insert(id, device);
    }
}
