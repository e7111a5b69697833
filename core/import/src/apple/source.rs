//! Who wrote a record: Apple's own watch and phone, or another app.
//!
//! Another app may write in the name of Apple's hardware: the device of its records is Apple's, but `sourceVersion`
//! is the app's and not the hardware's `software`. Records without a device are told by the name of their source,
//! which may have been seen with a device anywhere in the file: that is only known at its end.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use ebb_model::health::record::Origin;
use ebb_model::health::stream::Platform;

use crate::apple::element::unescape;
use crate::error::Stop;
use crate::limits;
use crate::staging::{SourceId, Writer};

/// The app of Apple's own records.
const APPLE: &str = "com.apple.health";
/// Stands for the app of a record whose source has no name.
const UNKNOWN_APP: &str = "unknown";

/// Raw spellings remembered, so that most records find their source without being parsed. A file with more is odd;
/// then it is only slower.
const SPELLINGS: usize = 1024;

/// Longer spellings are not remembered: each is then parsed again.
const LONGEST_SPELLING: usize = 4 * limits::NAME;

/// What a record says of its source.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Source {
    name: String,
    hardware: Option<String>,
    device: Device,
}

/// What the device of a record tells about who wrote it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Device {
    /// There is none.
    None,
    /// Apple's hardware, and the record is by its own software.
    Own,
    /// Another's hardware, or another's app on Apple's.
    Other,
}

/// The raw attributes of an element that tell its source.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct RawSource<'a> {
    pub(crate) name: Option<&'a str>,
    pub(crate) version: Option<&'a str>,
    pub(crate) device: Option<&'a str>,
}

/// All sources of a file.
#[derive(Debug, Default)]
pub(crate) struct Sources {
    spellings: HashMap<String, SourceId>,
    /// The spelling looked up last, and its source: neighbours in a file mostly share it.
    spelling: String,
    last: Option<SourceId>,
    ids: HashMap<Source, SourceId>,
    next_spelling: String,
}

impl Sources {
    /// The number of a record's source.
    pub(crate) fn id(&mut self, raw: RawSource<'_>) -> Result<SourceId, Stop> {
        self.next_spelling.clear();
        for part in [raw.name, raw.version, raw.device.map(without_address)] {
            self.next_spelling.push_str(part.unwrap_or("\u{1}"));
            self.next_spelling.push('\0');
        }
        if let Some(last) = self.last.filter(|_| self.spelling == self.next_spelling) {
            return Ok(last);
        }
        let id = match self.spellings.get(&self.next_spelling) {
            Some(id) => *id,
            None => self.new_spelling(raw)?,
        };
        std::mem::swap(&mut self.spelling, &mut self.next_spelling);
        self.last = Some(id);
        Ok(id)
    }

    fn new_spelling(&mut self, raw: RawSource<'_>) -> Result<SourceId, Stop> {
        let source = Source::parse(raw);
        let id = match self.ids.get(&source) {
            Some(id) => *id,
            None if self.ids.len() >= limits::SOURCES => return Err(Stop::TooLarge),
            None => {
                let id = SourceId::try_from(self.ids.len()).map_err(|_| Stop::TooLarge)?;
                self.ids.insert(source, id);
                id
            }
        };
        if self.spellings.len() >= SPELLINGS {
            self.spellings.clear();
        }
        if self.next_spelling.len() <= LONGEST_SPELLING {
            self.spellings.insert(self.next_spelling.clone(), id);
        }
        Ok(id)
    }

    /// Who each source is, by number.
    pub(crate) fn writers(self) -> Vec<Writer> {
        let own: BTreeSet<&str> =
            self.ids.keys().filter(|s| s.device == Device::Own).map(|s| s.name.as_str()).collect();
        let mut origins: BTreeMap<(&str, &str), Arc<Origin>> = BTreeMap::new();
        let mut devices: BTreeMap<&str, Arc<str>> = BTreeMap::new();
        let mut writers: Vec<(SourceId, Writer)> = Vec::with_capacity(self.ids.len());
        for (source, id) in &self.ids {
            let name = source.name.as_str();
            let app = match name {
                _ if source.is_apple(&own) => APPLE,
                "" => UNKNOWN_APP,
                name => name,
            };
            let origin = origins.entry((app, name)).or_insert_with(|| {
                Arc::new(Origin { platform: Platform::Ios, app: app.to_owned(), name: name.to_owned() })
            });
            let device = source
                .hardware
                .as_deref()
                .map(|hardware| Arc::clone(devices.entry(hardware).or_insert_with(|| Arc::from(hardware))));
            writers.push((*id, Writer { origin: Arc::clone(origin), device }));
        }
        writers.sort_unstable_by_key(|(id, _)| *id);
        writers.into_iter().map(|(_, writer)| writer).collect()
    }
}

impl Source {
    fn parse(raw: RawSource<'_>) -> Self {
        let name = bounded(&unescape(raw.name.unwrap_or_default())).to_owned();
        let Some(device) = raw.device.filter(|device| !device.is_empty()) else {
            return Self { name, hardware: None, device: Device::None };
        };
        let device = unescape(device);
        let by_apple = field(&device, "manufacturer").is_some_and(|m| m.starts_with("Apple"));
        let version = raw.version.map(unescape);
        let own = by_apple && version.is_some() && version.as_deref() == field(&device, "software");
        Self {
            name,
            hardware: field(&device, "hardware").filter(|h| !h.is_empty()).map(|h| bounded(h).to_owned()),
            device: if own { Device::Own } else { Device::Other },
        }
    }

    fn is_apple(&self, own: &BTreeSet<&str>) -> bool {
        match self.device {
            Device::Own => true,
            Device::Other => false,
            // Names hold a no-break space between "Apple" and "Watch" on most phones.
            Device::None => {
                own.contains(self.name.as_str())
                    || self.name.replace('\u{a0}', " ").contains("Apple Watch")
                    || self.name.contains("iPhone")
            }
        }
    }
}

/// The beginning of a name that is longer than any.
fn bounded(name: &str) -> &str {
    name.get(..name.floor_char_boundary(limits::NAME)).unwrap_or(name)
}

/// A raw device without the address it starts with, which differs with every record.
fn without_address(raw: &str) -> &str {
    let entity = memchr::memchr_iter(b'&', raw.as_bytes()).find_map(|at| raw.get(at..)?.strip_prefix("&gt;"));
    entity.or_else(|| Some(raw.split_once('>')?.1)).unwrap_or(raw)
}

/// A field of `<<HKDevice: 0x28…>, name:Apple Watch, manufacturer:Apple Inc., hardware:Watch7,2, software:11.6>`.
/// A value may hold commas: it ends where the next field begins.
fn field<'a>(device: &'a str, name: &str) -> Option<&'a str> {
    const FIELDS: [&str; 9] = [
        "name",
        "manufacturer",
        "model",
        "hardware",
        "firmware",
        "software",
        "localIdentifier",
        "UDIDeviceIdentifier",
        "creation date",
    ];
    let begins = |part: &str, name: &str| {
        part.strip_prefix(", ")?.strip_prefix(name)?.starts_with(':').then_some(name.len() + 3)
    };
    let commas = |text: &'a str| text.match_indices(", ").filter_map(move |(at, _)| text.get(at..));
    let value = commas(device).find_map(|part| part.get(begins(part, name)?..))?;
    let rest = commas(value).find(|part| FIELDS.iter().any(|field| begins(part, field).is_some()));
    let length = value.len() - rest.map_or(0, str::len);
    let value = value.get(..length)?;
    Some(if rest.is_none() { value.strip_suffix('>').unwrap_or(value) } else { value })
}

#[cfg(test)]
mod tests {
    use super::*;

    const WATCH: &str = "&lt;&lt;HKDevice: 0x282405670&gt;, name:Apple Watch, manufacturer:Apple Inc., model:Watch, \
        hardware:Watch7,2, software:11.6.1, creation date:2025-08-14 23:49:07 +0000&gt;";
    const STRAP: &str =
        "&lt;&lt;HKDevice: 0x1&gt;, name:H10, manufacturer:Polar, hardware:00760690.03, software:11.6.1&gt;";

    /// App and device of the records of a file.
    fn written(records: &[(&str, Option<&str>, Option<&str>)]) -> Vec<(String, Option<String>)> {
        let mut sources = Sources::default();
        let raw = |&(name, version, device)| RawSource { name: Some(name), version, device };
        let ids: Vec<SourceId> = records.iter().map(|r| sources.id(raw(r)).unwrap()).collect();
        let writers = sources.writers();
        ids.iter()
            .map(|id| &writers[*id as usize])
            .map(|w| (w.origin.app.clone(), w.device.as_deref().map(str::to_owned)))
            .collect()
    }

    #[test]
    fn a_device_is_its_hardware_however_many_commas_it_holds() {
        let device = unescape(WATCH);
        assert_eq!(field(&device, "hardware"), Some("Watch7,2"));
        assert_eq!(field(&device, "manufacturer"), Some("Apple Inc."));
        assert_eq!(field(&device, "creation date"), Some("2025-08-14 23:49:07 +0000"));
        assert_eq!(field(&device, "firmware"), None);
        let last = "<<HKDevice: 0x1>, name:A, B, manufacturer:C, hardware:Watch1,1>";
        assert_eq!((field(last, "name"), field(last, "hardware")), (Some("A, B"), Some("Watch1,1")));
    }

    #[test]
    fn apples_own_are_those_its_own_software_wrote() {
        let own = Some("Watch7,2".to_owned());
        assert_eq!(
            written(&[
                ("Alex’s Watch", Some("11.6.1"), Some(WATCH)),
                ("AutoSleep", Some("6.4.0"), Some(WATCH)),
                ("Polar Beat", Some("11.6.1"), Some(STRAP)),
            ]),
            [
                ("com.apple.health".to_owned(), own.clone()),
                ("AutoSleep".to_owned(), own),
                ("Polar Beat".to_owned(), Some("00760690.03".to_owned())),
            ]
        );
    }

    #[test]
    fn without_a_device_the_name_tells_even_when_it_is_met_later() {
        let apps: Vec<String> = written(&[
            ("Bob", Some("18.6"), None),
            ("Alex’s Apple\u{a0}Watch", None, None),
            ("Eve’s iPhone", Some("12"), None),
            ("Polar Flow &amp; Beat", Some("7.4"), None),
            ("Bob", Some("11.6.1"), Some(WATCH)),
        ])
        .into_iter()
        .map(|(app, _)| app)
        .collect();
        let apple = "com.apple.health";
        assert_eq!(apps, [apple, apple, apple, "Polar Flow & Beat", apple]);
    }

    #[test]
    fn the_address_of_a_device_makes_no_new_source() {
        let mut sources = Sources::default();
        let other = WATCH.replace("0x282405670", "0x1");
        for device in [WATCH, &other] {
            let raw = RawSource { name: Some("W"), version: Some("11.6.1"), device: Some(device) };
            assert_eq!(sources.id(raw), Ok(0));
        }
        assert_eq!(sources.spellings.len(), 1);
    }
}
