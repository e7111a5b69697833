//! What it costs to import an export of 200 MB into a new database, beside a plain pass of quick-xml over the same bytes:
//! `make bench`. With `EBB_SOAK` also one of 1 GB.
//!
//! Each measurement is a process of its own, for its peak memory is its own then. The rounds take turns, so that what
//! else the machine does disturbs all alike; the best of each counts.
#![expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a measurement reads a clock and prints"
)]

use std::error::Error;
use std::fs::{self, File};
use std::io::{self, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use ebb_engine::import::Silent;
use ebb_engine::{Engine, Zone};
use quick_xml::Reader;
use quick_xml::events::Event;
use zip::ZipArchive;

type Done<T = ()> = Result<T, Box<dyn Error>>;

/// What one process measures.
const TASKS: [(&str, &str); 4] = [
    ("pass", "quick-xml over export.xml"),
    ("unpack", "export.zip unpacked, nothing read"),
    ("xml", "import of export.xml"),
    ("zip", "import of export.zip"),
];
const ROUNDS: usize = 5;

fn main() -> Done {
    // Cargo adds `--bench`.
    let arguments: Vec<String> = std::env::args().skip(1).filter(|a| a != "--bench").collect();
    if let [task, folder] = arguments.as_slice() {
        return child(task, Path::new(folder));
    }
    measure(200, 400)?;
    if std::env::var_os("EBB_SOAK").is_some() {
        return measure(1000, 2000);
    }
    println!("1 GB: EBB_SOAK=1 make bench");
    Ok(())
}

fn measure(megabytes: u32, days: u32) -> Done {
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR"))?;
    let folder = folder.path();
    make(folder, megabytes, days)?;
    let packed = fs::metadata(folder.join("export.zip"))?.len();
    println!("export.xml of {megabytes} MB in {:.1} MB, {days} days; best of {ROUNDS}", packed as f64 / 1e6);
    let mut best = TASKS.map(|_| Cost::WORST);
    for _ in 0..ROUNDS {
        for (best, (task, _)) in best.iter_mut().zip(TASKS) {
            *best = best.least(run(task, folder)?);
        }
    }
    let [pass, ..] = best;
    for (cost, (_, name)) in best.iter().zip(TASKS) {
        let ratio = cost.wall_s / pass.wall_s;
        let Cost { wall_s, read_s, cpu_s, peak_mib } = cost;
        print!(
            "{name:<35} {wall_s:>7.3} s  ratio {ratio:>4.2}  {cpu_s:>5.2} s of processors  peak {peak_mib:>5.1} MiB"
        );
        match *read_s > 0.0 {
            true => println!("  (read {read_s:.3} s, write {:.3} s)", wall_s - read_s),
            false => println!(),
        }
    }
    Ok(())
}

/// The zip as `ebb sample` writes it, and all of it unpacked beside.
fn make(folder: &Path, megabytes: u32, days: u32) -> Done {
    let sample = ["sample", "--seed", "1", "--until", "2026-11-21", "--out", "export.zip"];
    let size = ["--days", &days.to_string(), "--size-mb", &megabytes.to_string()];
    let made =
        Command::new(env!("CARGO_BIN_EXE_ebb")).args(sample).args(size).current_dir(folder).output()?;
    if !made.status.success() {
        return Err(String::from_utf8_lossy(&made.stderr).into());
    }
    ZipArchive::new(File::open(folder.join("export.zip"))?)?.extract(folder)?;
    Ok(())
}

fn xml(folder: &Path) -> PathBuf {
    folder.join("apple_health_export/export.xml")
}

fn run(task: &str, folder: &Path) -> Done<Cost> {
    let output = Command::new(std::env::current_exe()?).arg(task).arg(folder).output()?;
    let text = String::from_utf8(output.stdout)?;
    let numbers: Vec<f64> = text.split_whitespace().map(str::parse).collect::<Result<_, _>>()?;
    match numbers[..] {
        [wall_s, read_s, cpu_s, peak_mib] if output.status.success() => {
            Ok(Cost { wall_s, read_s, cpu_s, peak_mib })
        }
        _ => Err(String::from_utf8_lossy(&output.stderr).into()),
    }
}

#[derive(Debug, Clone, Copy)]
struct Cost {
    wall_s: f64,
    /// What of it is reading, before the transaction.
    read_s: f64,
    /// Of all threads.
    cpu_s: f64,
    peak_mib: f64,
}

impl Cost {
    const WORST: Self = Self { wall_s: f64::INFINITY, read_s: 0.0, cpu_s: f64::INFINITY, peak_mib: 0.0 };

    /// The shortest run, and the greatest peak of all.
    fn least(self, other: Self) -> Self {
        let best = if self.wall_s < other.wall_s { self } else { other };
        Self { peak_mib: self.peak_mib.max(other.peak_mib), ..best }
    }
}

/// Does one task and prints its cost.
fn child(task: &str, folder: &Path) -> Done {
    let zip = folder.join("export.zip");
    let begun = Instant::now();
    let read_s = match task {
        "pass" => pass(&xml(folder))?,
        "unpack" => unpack(&zip)?,
        "xml" => import(&xml(folder), folder, begun)?,
        _ => import(&zip, folder, begun)?,
    };
    let wall_s = begun.elapsed().as_secs_f64();
    println!("{wall_s} {read_s} {} {}", processor_s(), peak_mib());
    Ok(())
}

/// Every event of the file, one thread, nothing made of them.
fn pass(xml: &Path) -> Done<f64> {
    let mut reader = Reader::from_reader(BufReader::with_capacity(1 << 16, File::open(xml)?));
    let mut buffer = Vec::new();
    let mut elements = 0_u64;
    loop {
        match reader.read_event_into(&mut buffer)? {
            Event::Start(_) | Event::Empty(_) => elements += 1,
            Event::Eof => break,
            _ => {}
        }
        buffer.clear();
    }
    if elements == 0 { Err("no element".into()) } else { Ok(0.0) }
}

fn unpack(zip: &Path) -> Done<f64> {
    let mut archive = ZipArchive::new(BufReader::new(File::open(zip)?))?;
    let mut entry = archive.by_name("apple_health_export/export.xml")?;
    let mut block = vec![0; 1 << 18];
    while entry.read(&mut block)? > 0 {}
    Ok(0.0)
}

/// An import as a shell does it, into a new database; gives the seconds until the file was read.
fn import(export: &Path, folder: &Path, begun: Instant) -> Done<f64> {
    let database = tempfile::tempdir_in(folder)?;
    let read = Engine::read_export(export, &Zone::named("Europe/Berlin")?, &mut Silent)?;
    let read_s = begun.elapsed().as_secs_f64();
    let engine = Engine::open(&database.path().join("ebb.db"))?;
    let report = engine.apply_export(read, 1_795_330_800_000)?;
    if report.new == 0 { Err("nothing was imported".into()) } else { Ok(read_s) }
}

/// The most memory this process ever had; 0 where the system does not say.
fn peak_mib() -> f64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kib = line.and_then(|line| line.trim().trim_end_matches(" kB").parse::<f64>().ok());
    kib.unwrap_or(0.0) / 1024.0
}

/// Seconds of processor time so far, of all threads; 0 where the system does not say.
fn processor_s() -> f64 {
    let read = |path: io::Result<String>| path.unwrap_or_default();
    let stat = read(fs::read_to_string("/proc/self/stat"));
    let fields = stat.rsplit(')').next().unwrap_or_default().split_whitespace();
    // utime and stime, in hundredths on every Linux; the state is the third field of all.
    fields.skip(11).take(2).filter_map(|ticks| ticks.parse::<f64>().ok()).sum::<f64>() / 100.0
}
