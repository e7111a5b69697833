//! The life as `export.zip`.

use std::io::{self, Seek, Write};

use chrono::{DateTime, Datelike, Timelike};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::Progress;
use super::athlete::DayTruth;
use super::padding::{self, FILLERS};
use super::records::{self, Context};
use super::route;
use super::workouts;
use super::xml::Xml;
use super::zone::Zone;

/// What is written, and how much of it.
pub struct Export<'a> {
    /// Chance of the whole life.
    pub seed: u64,
    /// Where she lives.
    pub zone: Zone,
    /// Every day, the last morning included.
    pub life: &'a [DayTruth],
    /// The instant of the export.
    pub exported: i64,
    /// Bytes of XML to reach; none: as it comes.
    pub size: Option<u64>,
}

const FOLDER: &str = "apple_health_export";
/// The start of the document: the DTD of version 14, shortened to what is used here.
const HEAD: &str = include_str!("head.xml");
/// A second XML file that is not the export: readers must choose by more than the ending.
const CDA: &str = "<?xml version=\"1.0\"?>\n<ClinicalDocument xmlns=\"urn:hl7-org:v3\">\
                   <title>Health Data Export</title></ClinicalDocument>\n";

impl Export<'_> {
    /// Writes the zip and gives the bytes of its `export.xml`.
    pub fn write<W: Write + Seek>(&self, out: W, progress: &mut Progress<'_>) -> io::Result<u64> {
        let mut zip = ZipWriter::new(out);
        // `large_file` (zip64) always, so that the bytes do not depend on a guess of the size.
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .compression_level(Some(1))
            .large_file(true)
            .last_modified_time(self.zip_time());
        zip.start_file(format!("{FOLDER}/export.xml"), options)?;
        let size = self.write_xml(&mut zip, progress)?;
        zip.start_file(format!("{FOLDER}/export_cda.xml"), options)?;
        zip.write_all(CDA.as_bytes())?;
        for day in self.days() {
            if let Some((track, name)) =
                day.track().and_then(|track| route::name(&day, &track).map(|n| (track, n)))
            {
                zip.start_file(format!("{FOLDER}/workout-routes/{name}"), options)?;
                let mut gpx = Vec::new();
                route::write(&track, self.exported, &mut gpx)?;
                zip.write_all(&gpx)?;
            }
        }
        zip.finish()?.flush()?;
        Ok(size)
    }

    fn write_xml<W: Write>(&self, out: W, progress: &mut Progress<'_>) -> io::Result<u64> {
        let sections = records::sections();
        let fillers: &[_] = if self.size.is_some() { &FILLERS } else { &[] };
        let tail = if self.size.is_some() { self.tail_bytes()? } else { 0 };
        // The last morning is not padded: it ends at breakfast.
        let full_days = self.life.len().saturating_sub(1);
        let steps = (sections.len() + 1) * self.life.len() + fillers.len() * full_days;
        let mut done = 0;
        let mut step = |progress: &mut Progress<'_>| {
            done += 1;
            progress(done, steps);
        };

        let mut xml = Xml::new(out, self.exported, self.zone.offset_at(self.exported));
        self.head(&mut xml)?;
        for section in sections {
            for day in self.days() {
                section(&day, &mut xml)?;
                step(progress);
            }
        }
        let from = xml.written() + tail;
        let room = self.size.unwrap_or(0).saturating_sub(from) as f64;
        let mut part = 0.0;
        for filler in fillers {
            for (index, day) in self.days().take(full_days).enumerate() {
                let through = part + filler.part * (index + 1) as f64 / full_days as f64;
                padding::fill(*filler, from - tail + (room * through) as u64, &day, &mut xml)?;
                step(progress);
            }
            part += filler.part;
        }
        self.tail(&mut xml, || step(progress))?;
        Ok(xml.finish()?.1)
    }

    fn head<W: Write>(&self, xml: &mut Xml<W>) -> io::Result<()> {
        xml.text(HEAD)?;
        xml.text("<HealthData locale=\"en_GB\">\n <ExportDate value=\"")?;
        xml.date(self.exported);
        xml.text(
            "\"/>\n <Me HKCharacteristicTypeIdentifierDateOfBirth=\"1988-04-12\" \
             HKCharacteristicTypeIdentifierBiologicalSex=\"HKBiologicalSexFemale\" \
             HKCharacteristicTypeIdentifierBloodType=\"HKBloodTypeNotSet\" \
             HKCharacteristicTypeIdentifierFitzpatrickSkinType=\"HKFitzpatrickSkinTypeNotSet\" \
             HKCharacteristicTypeIdentifierCardioFitnessMedicationsUse=\"None\"/>\n",
        )
    }

    /// Everything after the records.
    fn tail<W: Write>(&self, xml: &mut Xml<W>, mut step: impl FnMut()) -> io::Result<()> {
        for day in self.days() {
            workouts::workout(&day, xml)?;
            step();
        }
        for day in self.days().filter(|day| day.days_left > 0) {
            workouts::activity_summary(&day, xml)?;
        }
        xml.text("</HealthData>\n")
    }

    /// The size of the tail, measured by writing it to nowhere.
    fn tail_bytes(&self) -> io::Result<u64> {
        let mut xml = Xml::new(io::sink(), self.exported, self.zone.offset_at(self.exported));
        self.tail(&mut xml, || {})?;
        Ok(xml.finish()?.1)
    }

    fn days(&self) -> impl Iterator<Item = Context<'_>> {
        let last = self.life.last().map(|truth| truth.day);
        let next = self.life.iter().skip(1).map(Some).chain([None]);
        self.life.iter().zip(next).map(move |(truth, next)| Context {
            seed: self.seed,
            zone: &self.zone,
            days_left: last.map_or(0, |last| last - truth.day),
            truth,
            next,
        })
    }

    /// The files' time in the zip: the local time of the export, and so the same for the same arguments.
    fn zip_time(&self) -> zip::DateTime {
        let local = self.exported + i64::from(self.zone.offset_at(self.exported));
        let time = DateTime::from_timestamp(local, 0).unwrap_or_default();
        let small = |number: u32| u8::try_from(number).unwrap_or(0);
        zip::DateTime::from_date_and_time(
            u16::try_from(time.year()).unwrap_or(1980),
            small(time.month()),
            small(time.day()),
            small(time.hour()),
            small(time.minute()),
            0,
        )
        .unwrap_or_default()
    }
}
