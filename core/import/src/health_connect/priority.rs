//! The order the athlete gave their apps in the phone's settings. No client may ask for it live; an export has it.

use crate::health_connect::database::{integer, text};
use crate::health_connect::{ReadError, Reading};
use crate::report::{Category, SourceOrder};

/// Categories, and apps of one: far more than any phone has.
const MOST: usize = 256;

pub(super) fn read(reading: &Reading<'_>) -> Result<Vec<SourceOrder>, ReadError> {
    let mut orders = Vec::new();
    let columns = ["health_data_category", "app_id_priority_order"];
    let Some(mut statement) = reading.database.select("health_data_category_priority_table", &columns)?
    else {
        return Ok(orders);
    };
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (Some(category), Some(apps)) = (integer(row, 0), text(row, 1)) else { continue };
        // The platform has a dozen categories.
        if orders.len() >= MOST {
            break;
        }
        let packages = apps
            .split(',')
            .filter_map(|app| reading.writers.package(app.trim().parse().ok()?))
            .map(str::to_owned)
            .take(MOST)
            .collect();
        orders.push(SourceOrder { category: category_of(category), packages });
    }
    orders.sort_by_key(|order| order.category);
    Ok(orders)
}

/// By the platform's number (`HealthDataCategory`).
fn category_of(number: i64) -> Category {
    match number {
        1 => Category::Activity,
        5 => Category::Sleep,
        6 => Category::Vitals,
        other => Category::Other(other),
    }
}
