//! `ebb sample`: a synthetic athlete to try everything on.

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use clap::Args;
use ebb_engine::import::Silent;
use ebb_engine::{Engine, Zone};
use ebb_model::time::Day;
use indicatif::{ProgressBar, ProgressStyle};

use crate::clock;
use crate::output::Done;
use crate::sample::gate::Wanted;
use crate::sample::story::Story;
use crate::sample::{self, Options, Summary, deliveries};

/// What phones call theirs.
const OUT: &str = "export.zip";

/// Write a synthetic athlete's life as an Apple Health export. The same arguments give the same bytes.
#[derive(Args)]
pub struct Arguments {
    /// Full days of the life, 1 to 7300 [default: 400; of a season 365]
    #[arg(long, allow_negative_numbers = true)]
    days: Option<i64>,
    /// Last full day; the export is made at 07:30 on the morning after [default: yesterday]
    #[arg(long, value_name = "DAY")]
    until: Option<Day>,
    /// Another seed is another life
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// How the life ends, or the year it is
    #[arg(long, value_enum, default_value_t = Story::Overreached)]
    story: Story,
    /// What the easy-pace gate says on the last morning, with the routes of 60 days [default: routes of a week, which
    /// are too few to tell]
    #[arg(long, value_enum)]
    gate: Option<Wanted>,
    /// Time zone she lives in; never the machine's, so that the bytes are the same everywhere
    #[arg(long, default_value = "Europe/Berlin")]
    zone: String,
    /// Megabytes of XML to fill up to with records that change no day
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    size_mb: Option<i64>,
    /// Where the export goes; an existing file is replaced once the new one is whole [default: export.zip, where no file
    /// is]
    #[arg(long)]
    out: Option<PathBuf>,
    /// The same life once more as a phone hands it over, for ebb apply: JSON Lines of change sets, with records late,
    /// repeated, out of order, revised and deleted
    #[arg(long, value_name = "FILE")]
    deliveries: Option<PathBuf>,
}

/// Makes the sample.
pub fn run(arguments: Arguments) -> Done {
    let path = match arguments.out {
        Some(path) => path,
        // It may be a real one.
        None if Path::new(OUT).exists() => {
            return Err(
                format!("{OUT} is there already: say --out {OUT} to replace it, or another name").into()
            );
        }
        None => OUT.into(),
    };
    let options = Options {
        days: arguments.days.unwrap_or_else(|| arguments.story.days()),
        until: arguments.until.unwrap_or_else(|| clock::today() - 1),
        seed: arguments.seed,
        story: arguments.story,
        gate: arguments.gate,
        zone: arguments.zone,
        size_mb: arguments.size_mb,
    };
    // Draws on a terminal only.
    let bar = ProgressBar::new(0).with_style(ProgressStyle::default_bar());
    let result = sample::write(&options, &path, &mut |done, all| {
        bar.set_length(all as u64);
        bar.set_position(done as u64);
    });
    bar.finish_and_clear();
    say(&mut io::stdout().lock(), &path, &options, &result?)?;
    if let Some(file) = &arguments.deliveries {
        let export = Engine::read_export(&path, &Zone::named(&options.zone)?, &mut Silent)?;
        let arrivals = deliveries::of(export.into_import().changes, options.seed);
        let cannot = |e: io::Error| format!("{}: cannot be written ({})", file.display(), e.kind());
        let mut out = BufWriter::new(File::create(file).map_err(cannot)?);
        deliveries::write(&arrivals, &mut out).map_err(cannot)?;
        writeln!(io::stdout().lock(), "{}: {} change sets", file.display(), arrivals.len())?;
    }
    Ok(())
}

fn say(out: &mut impl Write, path: &Path, options: &Options, summary: &Summary) -> io::Result<()> {
    let (first, last) = summary.days;
    let (runs, metres) = summary.runs;
    let megabytes = |bytes: u64| bytes as f64 / 1e6;
    writeln!(
        out,
        "{}: {} days, {first} to {last}, {runs} runs, {:.0} km; {:.1} MB of XML in {:.1} MB",
        path.display(),
        options.days,
        metres / 1000.0,
        megabytes(summary.xml_bytes),
        megabytes(summary.zip_bytes)
    )?;
    let wanted = options.size_mb.map_or(0, |mb| mb.unsigned_abs() * 1_000_000);
    if wanted > 0 && summary.xml_bytes > wanted + wanted / 10 {
        writeln!(
            out,
            "The days alone need more than the size asked for: take fewer days for a smaller file."
        )?;
    }
    Ok(())
}
