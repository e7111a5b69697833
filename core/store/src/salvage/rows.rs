//! Rows out of the pages of a damaged database.

use std::collections::{BTreeMap, HashMap, HashSet};

use rusqlite::types::Value;

use super::image::{Image, Kind, Node, Row, integer, u32_at, varint};

/// A row as it lies in a tree: its number, if it has one, and its columns.
pub(super) type Found = (Option<i64>, Vec<Value>);

/// What a tree still gives.
#[derive(Debug, Default)]
pub(super) struct Tree {
    pub(super) rows: Vec<Found>,
    /// A page or a cell of it could not be read: rows may be missing.
    pub(super) is_broken: bool,
}

/// Walks trees and remembers which pages it has seen.
pub(super) struct Walk<'a> {
    image: &'a Image,
    /// Each page with the root of its tree.
    seen: HashMap<u32, u32>,
}

impl<'a> Walk<'a> {
    pub(super) fn over(image: &'a Image) -> Self {
        Self { image, seen: HashMap::new() }
    }

    /// The rows of the tree whose root is a page.
    pub(super) fn tree(&mut self, root: u32) -> Tree {
        let mut tree = Tree::default();
        let mut waiting = vec![root];
        while let Some(number) = waiting.pop() {
            // A page twice in one tree, or in two, is damage too.
            if self.seen.insert(number, root).is_some() {
                tree.is_broken = true;
                continue;
            }
            let Some((node, page)) = self.node(number) else {
                tree.is_broken = true;
                continue;
            };
            waiting.extend(node.last_child());
            for cell in 0..node.cells {
                let Some((child, row)) = node.cell(cell) else {
                    tree.is_broken = true;
                    continue;
                };
                waiting.extend(child);
                let Some(row) = row else { continue };
                match values(self.image, page, row, node.kind) {
                    Some(found) => tree.rows.push(found),
                    None => tree.is_broken = true,
                }
            }
        }
        tree
    }

    /// The root of the tree that a page is in.
    pub(super) fn root_of(&self, page: u32) -> Option<u32> {
        self.seen.get(&page).copied()
    }

    fn node(&self, number: u32) -> Option<(Node<'a>, &'a [u8])> {
        let page = self.image.page(number)?;
        Some((Node::of(page, number)?, page))
    }

    /// The leaves that no tree leads to, each with its rows: what lies below a broken page. `free` pages are left out:
    /// what they hold was deleted.
    pub(super) fn strays(&self) -> Vec<(Kind, Vec<Found>)> {
        let free = self.free();
        let strays = (2..=self.image.pages()).filter(|n| !self.seen.contains_key(n) && !free.contains(n));
        strays
            .filter_map(|number| {
                let (node, page) = self.node(number)?;
                if !matches!(node.kind, Kind::TableLeaf | Kind::IndexLeaf) {
                    return None;
                }
                let rows = (0..node.cells).map(|cell| {
                    let row = node.cell(cell)?.1?;
                    values(self.image, page, row, node.kind)
                });
                // A page of text that continues a row may begin like a leaf: then not all of its rows can be read.
                let rows = rows.collect::<Option<Vec<Found>>>()?;
                (!rows.is_empty()).then_some((node.kind, rows))
            })
            .collect()
    }

    /// Pages that are in no tree: the list of free ones.
    fn free(&self) -> HashSet<u32> {
        let mut free = HashSet::new();
        let mut trunk = self.image.page(1).and_then(|page| u32_at(page, 32)).unwrap_or(0);
        while trunk != 0 && free.insert(trunk) {
            let Some(page) = self.image.page(trunk) else { break };
            let leaves = u32_at(page, 4).unwrap_or(0).min(1022) as usize;
            free.extend((0..leaves).filter_map(|n| u32_at(page, 8 + 4 * n)));
            trunk = u32_at(page, 0).unwrap_or(0);
        }
        free
    }
}

/// The roots of tables and indexes by name, as the first page of the file has them.
pub(super) fn roots(walk: &mut Walk<'_>) -> BTreeMap<String, u32> {
    let named = |(_, row): Found| match (row.get(1), row.get(3)) {
        (Some(Value::Text(name)), Some(Value::Integer(root))) => {
            Some((name.clone(), u32::try_from(*root).ok()?))
        }
        _ => None,
    };
    walk.tree(1).rows.into_iter().filter_map(named).collect()
}

fn values(image: &Image, page: &[u8], row: Row, kind: Kind) -> Option<Found> {
    let payload = image.payload(page, row.at, row.length, kind)?;
    Some((row.rowid, record(&payload)?))
}

/// The columns of a row.
fn record(bytes: &[u8]) -> Option<Vec<Value>> {
    let mut at = 0;
    let end = usize::try_from(varint(bytes, &mut at)?).ok()?;
    let mut body = end;
    let mut columns = Vec::new();
    while at < end {
        let code = varint(bytes, &mut at)?;
        let length = match code {
            0 | 8 | 9 => 0,
            1..=4 => usize::try_from(code).ok()?,
            5 => 6,
            6 | 7 => 8,
            12.. => usize::try_from((code - 12) / 2).ok()?,
            _ => return None,
        };
        let range = body..body.checked_add(length)?;
        let bytes_of = bytes.get(range.clone())?;
        columns.push(match code {
            0 => Value::Null,
            8 => Value::Integer(0),
            9 => Value::Integer(1),
            7 => Value::Real(f64::from_be_bytes(bytes_of.try_into().ok()?)),
            1..=6 => Value::Integer(integer(bytes, range.clone())?),
            code if code % 2 == 0 => Value::Blob(bytes_of.to_vec()),
            _ => Value::Text(String::from_utf8(bytes_of.to_vec()).ok()?),
        });
        body = range.end;
    }
    (at == end && body == bytes.len()).then_some(columns)
}
