//! The tables of the schema, for what treats them all alike: archives and salvage. Those of what is derived are not among
//! them: it is made again.

use rusqlite::Connection;

use crate::derived;
use crate::error::Result;

/// A table as it is declared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Table {
    pub(crate) name: String,
    /// In the order they are declared in.
    pub(crate) columns: Vec<String>,
    /// Those that hold text.
    pub(crate) texts: Vec<String>,
    /// Those of the primary key, in its order: no two rows are alike in them.
    pub(crate) key: Vec<String>,
    /// The rows are numbered, and this column, the whole key, is the number.
    pub(crate) is_numbered: bool,
}

impl Table {
    pub(crate) fn insert(&self) -> String {
        let places: Vec<String> = (1..=self.columns.len()).map(|n| format!("?{n}")).collect();
        format!("INSERT INTO {} ({}) VALUES ({})", self.name, self.columns.join(", "), places.join(", "))
    }

    pub(crate) fn count(&self, connection: &Connection) -> Result<u64> {
        let sql = format!("SELECT count(*) FROM {}", self.name);
        let rows: i64 = connection.query_row(&sql, (), |row| row.get(0))?;
        Ok(rows.unsigned_abs())
    }
}

/// All tables, in order of name.
pub(crate) fn all(connection: &Connection) -> Result<Vec<Table>> {
    let mut list = connection.prepare(&format!(
        "SELECT name, wr FROM pragma_table_list
        WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
            AND name NOT IN ({}) ORDER BY name",
        derived::TABLES
    ))?;
    let mut columns = connection.prepare("SELECT name, pk, type FROM pragma_table_info(?1) ORDER BY cid")?;
    let named = list.query_map((), |row| Ok((row.get(0)?, row.get(1)?)))?;
    let mut tables = Vec::new();
    for one in named {
        let (name, without_numbers): (String, bool) = one?;
        let rows = columns.query_map([&name], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
        let declared = rows.collect::<rusqlite::Result<Vec<(String, i64, String)>>>()?;
        let mut key: Vec<_> = declared.iter().filter(|(_, place, _)| *place > 0).collect();
        key.sort_by_key(|(_, place, _)| *place);
        let is_integer = key.iter().all(|(_, _, kind)| kind == "INTEGER");
        let is_numbered = !without_numbers && key.len() == 1 && is_integer;
        let key = key.into_iter().map(|(name, ..)| name.clone()).collect();
        let texts =
            declared.iter().filter(|(_, _, kind)| kind == "TEXT").map(|(name, ..)| name.clone()).collect();
        let columns = declared.iter().map(|(name, ..)| name.clone()).collect();
        tables.push(Table { name, columns, texts, key, is_numbered });
    }
    Ok(tables)
}
