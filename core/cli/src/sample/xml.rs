//! Elements as the Health app prints them.

use std::fmt::{Arguments, Write as _};
use std::io::{self, Write};

use ebb_model::time::{DAY_MS, Day};

/// Whose device a record names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Device {
    /// The watch.
    Watch,
    /// The phone.
    Phone,
    /// None, as for resting heart rate, though the watch measured it.
    Unnamed,
}

/// Who wrote a record.
#[derive(Debug, Clone, Copy)]
pub struct Source {
    /// `sourceName`.
    pub name: &'static str,
    /// `sourceVersion`, the software of the device on that day.
    pub version: &'static str,
    /// The device it names.
    pub device: Device,
}

/// Instants in seconds: start, end, and when it was stored.
#[derive(Debug, Clone, Copy)]
pub struct Span {
    /// First instant.
    pub start: i64,
    /// Last instant.
    pub end: i64,
    /// `creationDate`.
    pub created: i64,
}

impl Span {
    /// A record from `start` to `end`, stored `lag` seconds later.
    pub const fn new(start: i64, end: i64, lag: i64) -> Self {
        Self { start, end, created: end + lag }
    }
}

/// What stands inside a record.
#[derive(Debug, Clone, Copy)]
pub enum Body<'a> {
    /// Nothing.
    Empty,
    /// One metadata entry: key and value.
    Entry(&'a str, &'a str),
    /// Beats (see [`super::beats::Spot`]) and the offset of the wall clock they are printed in, seconds.
    Beats(&'a [(i64, i64)], i32),
}

/// A `<Record>`.
#[derive(Debug, Clone, Copy)]
pub struct Record<'a> {
    /// `HKQuantityTypeIdentifier…`
    pub kind: &'a str,
    /// Who wrote it.
    pub source: Source,
    /// `unit`; none when empty.
    pub unit: &'a str,
    /// When.
    pub span: Span,
    /// `value`.
    pub value: Arguments<'a>,
    /// Children.
    pub body: Body<'a>,
}

/// A stream of elements into `out`.
pub struct Xml<W> {
    out: W,
    buffer: String,
    flushed: u64,
    /// Every date is printed in the offset in force at the export, as iPhones do.
    offset_s: i32,
    exported: i64,
    /// Text of the last calendar day printed, and its number.
    date: (i64, String),
    records: u64,
}

/// Handed on in pieces of this size, bytes.
const PIECE: usize = 1 << 16;

impl<W: Write> Xml<W> {
    /// A stream of an export made at the instant `exported`, at an offset of `offset_s` east of UTC.
    pub fn new(out: W, exported: i64, offset_s: i32) -> Self {
        let buffer = String::with_capacity(2 * PIECE);
        Self { out, buffer, flushed: 0, offset_s, exported, date: (i64::MIN, String::new()), records: 0 }
    }

    /// Bytes so far.
    pub fn written(&self) -> u64 {
        self.flushed + self.buffer.len() as u64
    }

    /// Text as it is.
    pub fn text(&mut self, text: &str) -> io::Result<()> {
        self.buffer.push_str(text);
        self.pass_on(PIECE)
    }

    /// Formatted text as it is.
    pub fn print(&mut self, text: Arguments<'_>) -> io::Result<()> {
        let _ = self.buffer.write_fmt(text);
        self.pass_on(PIECE)
    }

    /// A record; nothing when it ends after the export.
    pub fn record(&mut self, record: &Record<'_>) -> io::Result<()> {
        if record.span.end > self.exported {
            return Ok(());
        }
        self.buffer.push_str(" <Record type=\"");
        self.buffer.push_str(record.kind);
        self.buffer.push('"');
        self.source(record.source);
        if !record.unit.is_empty() {
            self.buffer.push_str(" unit=\"");
            self.buffer.push_str(record.unit);
            self.buffer.push('"');
        }
        self.span(record.span);
        let _ = write!(self.buffer, " value=\"{}\"", record.value);
        match record.body {
            Body::Empty => self.buffer.push_str("/>\n"),
            Body::Entry(key, value) => {
                self.buffer.push_str(">\n");
                self.entry(1, key, format_args!("{value}"));
                self.buffer.push_str(" </Record>\n");
            }
            Body::Beats(beats, offset_s) => {
                self.buffer.push_str(">\n");
                self.entry(1, "HKAlgorithmVersion", format_args!("2"));
                self.buffer.push_str("  <HeartRateVariabilityMetadataList>\n");
                self.beats(record.span.start + i64::from(offset_s), beats);
                self.buffer.push_str("  </HeartRateVariabilityMetadataList>\n </Record>\n");
            }
        }
        self.pass_on(PIECE)
    }

    /// A `<MetadataEntry>` inside an element at `depth`.
    pub fn entry(&mut self, depth: usize, key: &str, value: Arguments<'_>) {
        self.indent(depth + 1);
        let _ = writeln!(self.buffer, "<MetadataEntry key=\"{key}\" value=\"{value}\"/>");
    }

    /// `sourceName`, `sourceVersion` and `device`.
    pub fn source(&mut self, source: Source) {
        self.buffer.push_str(" sourceName=\"");
        self.buffer.push_str(source.name);
        self.buffer.push_str("\" sourceVersion=\"");
        self.buffer.push_str(source.version);
        self.buffer.push('"');
        let about = match source.device {
            Device::Watch => "name:Apple Watch, manufacturer:Apple Inc., model:Watch, hardware:Watch7,2",
            Device::Phone => "name:iPhone, manufacturer:Apple Inc., model:iPhone, hardware:iPhone16,1",
            Device::Unnamed => return,
        };
        // The address of the object in the phone's memory: another for each record.
        self.records += 1;
        let address = 0x2_8000_0000 + (self.records.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 37 << 4);
        let _ = write!(self.buffer, " device=\"&lt;&lt;HKDevice: {address:#x}&gt;, {about}, software:");
        self.buffer.push_str(source.version);
        self.buffer.push_str("&gt;\"");
    }

    /// `creationDate`, `startDate` and `endDate`.
    pub fn span(&mut self, span: Span) {
        self.buffer.push_str(" creationDate=\"");
        self.date(span.created.min(self.exported));
        self.buffer.push_str("\" startDate=\"");
        self.date(span.start);
        self.buffer.push_str("\" endDate=\"");
        self.date(span.end);
        self.buffer.push('"');
    }

    /// An instant as `2026-11-22 07:30:00 +0100`.
    pub fn date(&mut self, instant: i64) {
        let local = instant + i64::from(self.offset_s);
        let (day, second) = (local.div_euclid(DAY_MS / 1000), local.rem_euclid(DAY_MS / 1000));
        // Most neighbours are of one day: its text is made once.
        if self.date.0 != day {
            let text = i32::try_from(day).map(|number| Day::from_number(number).to_string());
            self.date = (day, text.unwrap_or_default());
        }
        self.buffer.push_str(&self.date.1);
        self.buffer.push(' ');
        clock(&mut self.buffer, second);
        let minutes = self.offset_s.abs() / 60;
        self.buffer.push_str(if self.offset_s < 0 { " -" } else { " +" });
        two(&mut self.buffer, i64::from(minutes / 60));
        two(&mut self.buffer, i64::from(minutes % 60));
    }

    /// Spaces before an element at `depth`.
    pub fn indent(&mut self, depth: usize) {
        for _ in 0..depth {
            self.buffer.push(' ');
        }
    }

    /// Hands on what is left, and the writer underneath.
    pub fn finish(mut self) -> io::Result<(W, u64)> {
        self.pass_on(0)?;
        Ok((self.out, self.flushed))
    }

    /// Beat times are the wall clock's, without a date: `06:14:48.94`.
    fn beats(&mut self, local_start: i64, beats: &[(i64, i64)]) {
        for &(hundredths, bpm) in beats {
            let second = (local_start + hundredths.div_euclid(100)).rem_euclid(DAY_MS / 1000);
            self.buffer.push_str("   <InstantaneousBeatsPerMinute bpm=\"");
            let _ = write!(self.buffer, "{bpm}\" time=\"");
            clock(&mut self.buffer, second);
            self.buffer.push('.');
            two(&mut self.buffer, hundredths.rem_euclid(100));
            self.buffer.push_str("\"/>\n");
        }
    }

    fn pass_on(&mut self, size: usize) -> io::Result<()> {
        if self.buffer.len() >= size {
            self.out.write_all(self.buffer.as_bytes())?;
            self.flushed += self.buffer.len() as u64;
            self.buffer.clear();
        }
        Ok(())
    }
}

/// Seconds of a day as `06:14:48`.
fn clock(text: &mut String, second: i64) {
    two(text, second / 3600);
    text.push(':');
    two(text, second / 60 % 60);
    text.push(':');
    two(text, second % 60);
}

/// A number below 100 in two digits: a third of an export is dates, and `{:02}` would be most of its time.
fn two(text: &mut String, number: i64) {
    for digit in [number / 10, number % 10] {
        text.push(char::from(b'0'.saturating_add(u8::try_from(digit).unwrap_or(0))));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_prints_in_the_offset_of_the_export() {
        let source = Source { name: "Watch", version: "11.6", device: Device::Unnamed };
        let record = Record {
            kind: "K",
            source,
            unit: "ms",
            span: Span::new(86_400 + 3_599, 86_400 + 3_660, 5),
            value: format_args!("62"),
            body: Body::Beats(&[(101, 59)], 7200),
        };
        let mut xml = Xml::new(Vec::new(), 2_000_000, -5400);
        xml.record(&record).unwrap();
        let after_the_export = Record { span: Span::new(0, 2_000_001, 0), ..record };
        xml.record(&after_the_export).unwrap();
        let text = String::from_utf8(xml.finish().unwrap().0).unwrap();
        let first = text.lines().next().unwrap();
        assert_eq!(
            first,
            " <Record type=\"K\" sourceName=\"Watch\" sourceVersion=\"11.6\" unit=\"ms\" \
             creationDate=\"1970-01-01 23:31:05 -0130\" startDate=\"1970-01-01 23:29:59 -0130\" \
             endDate=\"1970-01-01 23:31:00 -0130\" value=\"62\">"
        );
        assert!(text.contains("bpm=\"59\" time=\"03:00:00.01\""), "{text}");
        assert_eq!(text.matches("<Record").count(), 1);
    }
}
