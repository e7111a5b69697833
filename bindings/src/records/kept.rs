//! The database itself: opened, saved, put away; and what stands outside the app.

use std::collections::BTreeMap;
use std::path::Path;

use ebb_engine::snapshot;

/// What opening a database did to it, and what has been saved of it since.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct OpenReport {
    /// There was none, and it was made.
    pub created: bool,
    /// The schema version it was brought up to date from.
    pub upgraded_from: Option<u32>,
    /// It was damaged: what could be saved of it.
    pub salvaged: Option<Salvaged>,
    /// Damaged databases that lie beside it, from now and from before.
    pub aside: Vec<String>,
}

/// What was saved of a damaged database.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Salvaged {
    /// The damaged database, as it was found. Only `erase_all` deletes it.
    pub aside: String,
    /// Rows that were saved, by table.
    pub kept: Vec<TableCount>,
    /// Rows that are known to be lost, by table.
    pub lost: Vec<TableCount>,
    /// Tables of which more may be lost than could be counted.
    pub broken: Vec<String>,
}

/// Rows of a table.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct TableCount {
    /// The table.
    pub table: String,
    /// How many.
    pub rows: u64,
}

/// What a notification says.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct NotificationText {
    /// What.
    pub title: String,
    /// Why, and what it changes.
    pub body: String,
}

pub(crate) fn tables(rows: BTreeMap<String, u64>) -> Vec<TableCount> {
    rows.into_iter().map(|(table, rows)| TableCount { table, rows }).collect()
}

fn text(path: &Path) -> String {
    path.display().to_string()
}

impl From<ebb_engine::OpenReport> for OpenReport {
    fn from(report: ebb_engine::OpenReport) -> Self {
        Self {
            created: report.created,
            upgraded_from: report.upgraded_from,
            salvaged: report.salvaged.map(Into::into),
            aside: report.aside.iter().map(|path| text(path)).collect(),
        }
    }
}

impl From<ebb_engine::Salvaged> for Salvaged {
    fn from(salvaged: ebb_engine::Salvaged) -> Self {
        Self {
            aside: text(&salvaged.aside),
            kept: tables(salvaged.kept),
            lost: tables(salvaged.lost),
            broken: salvaged.broken,
        }
    }
}

impl From<snapshot::Notification> for NotificationText {
    fn from(notification: snapshot::Notification) -> Self {
        Self { title: notification.title, body: notification.body }
    }
}
