//! The athlete's devices and their software, which is renewed a few times a year.

use super::xml::{Device, Source};

const WATCH: &str = "Marie’s Apple Watch";
const PHONE: &str = "Marie’s iPhone";

/// Software from so many days before the last morning, watch and phone; the first that is old enough counts.
const VERSIONS: [(i32, &str, &str); 5] = [
    (300, "26.0.2", "26.0.1"),
    (220, "26.1", "26.1"),
    (130, "26.2", "26.2"),
    (40, "26.4", "26.4.1"),
    (0, "27.0", "27.0"),
];

fn versions(days_left: i32) -> (&'static str, &'static str) {
    let named = VERSIONS.iter().find(|(from, ..)| days_left >= *from);
    named.map_or(("27.0", "27.0"), |&(_, watch, phone)| (watch, phone))
}

/// The watch.
pub fn watch(days_left: i32) -> Source {
    Source { name: WATCH, version: versions(days_left).0, device: Device::Watch }
}

/// The watch, where the Health app names no device.
pub fn watch_without_device(days_left: i32) -> Source {
    Source { device: Device::Unnamed, ..watch(days_left) }
}

/// The phone.
pub fn phone(days_left: i32) -> Source {
    Source { name: PHONE, version: versions(days_left).1, device: Device::Phone }
}

/// The phone, where the Health app names no device.
pub fn phone_without_device(days_left: i32) -> Source {
    Source { device: Device::Unnamed, ..phone(days_left) }
}

/// What she types into the Health app.
pub fn health_app(days_left: i32) -> Source {
    Source { name: "Health", version: versions(days_left).1, device: Device::Unnamed }
}
