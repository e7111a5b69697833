//! Keeping: `ebb archive`, `ebb restore`, `ebb erase`, `ebb maintain`, `ebb apply`.

use std::fs::File;
use std::io::{BufRead, BufReader, ErrorKind, Write};
use std::path::PathBuf;

use clap::Args;
use ebb_engine::changes::Arrival;
use ebb_engine::{Archived, Engine};
use ebb_model::time::Moment;

use crate::clock;
use crate::output::{Done, Failure, count};

/// Write everything the database holds into one file: a zip of JSON Lines with checksums. It is not encrypted.
#[derive(Args)]
pub struct ArchiveArguments {
    /// The archive, where no file is yet
    archive: PathBuf,
    /// The database
    #[arg(long, value_name = "FILE", default_value = "ebb.db")]
    db: PathBuf,
}

/// Fill a new database with an archive: days, verdicts and plans are as they were.
#[derive(Args)]
pub struct RestoreArguments {
    /// The archive
    archive: Option<PathBuf>,
    /// The database, new or empty
    #[arg(long, value_name = "FILE", default_value = "ebb.db")]
    db: PathBuf,
}

/// Delete the database and everything beside it, copies of a damaged one too. There is no way back but an archive.
#[derive(Args)]
pub struct EraseArguments {
    /// Yes, delete it
    #[arg(long)]
    yes: bool,
    /// The database
    #[arg(long, value_name = "FILE", default_value = "ebb.db")]
    db: PathBuf,
}

/// Look at every page and row of the database, and save what can be saved where it is damaged.
#[derive(Args)]
pub struct MaintainArguments {
    /// The database
    #[arg(long, value_name = "FILE", default_value = "ebb.db")]
    db: PathBuf,
}

/// Apply change sets, as a phone would hand them over: JSON Lines, a transaction a line, each acknowledged when it is kept.
#[derive(Args)]
pub struct ApplyArguments {
    /// A line each: {"at_ms": 1773640800000, "changes": {"delivery": "live", "records": [...], "heart_rate": [...],
    /// "motion": [...], "deletions": [...], "cursors": [...], "heart_rate_asked": [...]}}
    changes: PathBuf,
    /// The database; made where there is none
    #[arg(long, value_name = "FILE", default_value = "ebb.db")]
    db: PathBuf,
}

/// Writes the archive.
pub fn archive(arguments: &ArchiveArguments) -> Done {
    let engine = Engine::open_existing(&arguments.db)?;
    tell(&engine)?;
    let archived = engine.export_archive(&arguments.archive)?;
    let rows = rows(&archived);
    writeln!(anstream::stdout().lock(), "{rows} rows into {}", arguments.archive.display())?;
    Ok(())
}

/// Restores it.
pub fn restore(arguments: &RestoreArguments) -> Done {
    let Some(archive) = &arguments.archive else {
        return Err(
            "say which archive, like ebb restore ebb.archive --db new.db: ebb archive writes one".into()
        );
    };
    let engine = Engine::open(&arguments.db)?;
    let restored = engine.restore_archive(archive);
    if restored.is_err() && engine.open_report().created {
        // It was made for the archive alone.
        engine.erase_all()?;
    }
    let rows = rows(&restored?);
    writeln!(anstream::stdout().lock(), "{rows} rows into {}", arguments.db.display())?;
    Ok(())
}

/// Erases everything.
pub fn erase(arguments: &EraseArguments) -> Done {
    let name = arguments.db.display();
    if !arguments.yes {
        return Err(Failure::from(format!(
            "this deletes {name} for good: say --yes, perhaps after ebb archive"
        )));
    }
    Engine::open_existing(&arguments.db)?.erase_all()?;
    writeln!(anstream::stdout().lock(), "{name} is gone")?;
    Ok(())
}

/// Looks at everything.
pub fn maintain(arguments: &MaintainArguments) -> Done {
    let engine = Engine::open_existing(&arguments.db)?;
    engine.maintain()?;
    tell(&engine)?;
    if engine.open_report().salvaged.is_none() {
        writeln!(anstream::stdout().lock(), "{} is sound", arguments.db.display())?;
    }
    Ok(())
}

/// Applies the lines in their order, up to the first that cannot be.
pub fn apply(arguments: &ApplyArguments) -> Done {
    let name = arguments.changes.display();
    let file = File::open(&arguments.changes).map_err(|e| match e.kind() {
        ErrorKind::NotFound => format!("{name}: there is no such file; check the path"),
        kind => format!("{name}: cannot be read ({kind})"),
    })?;
    let engine = Engine::open(&arguments.db)?;
    tell(&engine)?;
    for (number, line) in (1..).zip(BufReader::new(file).lines()) {
        let line = line.map_err(|e| match e.kind() {
            ErrorKind::InvalidData => {
                format!("{name}: is no text of change sets; an export goes in with ebb import")
            }
            kind => format!("{name}: cannot be read ({kind})"),
        })?;
        let arrival = Arrival::parse(&line).map_err(|e| format!("{name}, line {number}: {e}"))?;
        let at_ms = arrival.at_ms.unwrap_or_else(clock::now_ms);
        let report = engine.apply(&arrival.changes, Moment::new(at_ms, 0))?;
        // Whoever reads this line may forget the change set.
        let mut out = std::io::stdout().lock();
        writeln!(
            out,
            "{number}: {} new, {} revised, {} known",
            report.new, report.changed, report.duplicates
        )?;
        out.flush()?;
    }
    Ok(())
}

/// Says on stderr what was saved of a damaged database, and what was not.
pub fn tell(engine: &Engine) -> Done {
    let Some(salvaged) = engine.open_report().salvaged else { return Ok(()) };
    let kept: u64 = salvaged.kept.values().sum();
    let lost: u64 = salvaged.lost.values().sum();
    let (least, more) = if salvaged.broken.is_empty() {
        ("", String::new())
    } else {
        ("at least ", format!(", perhaps more of: {}", salvaged.broken.join(", ")))
    };
    let aside = salvaged.aside.display();
    writeln!(
        std::io::stderr(),
        "ebb: the database was damaged: {} rows saved, {least}{} lost{more}; the damaged file is kept as {aside}",
        count(kept),
        count(lost),
    )?;
    if lost > 0 || !salvaged.broken.is_empty() {
        writeln!(
            std::io::stderr(),
            "ebb: records that are missing come back when you import your export again; what you said yourself, from an \
             archive you wrote before (ebb restore ARCHIVE --db NEW.db)"
        )?;
    }
    Ok(())
}

fn rows(archived: &Archived) -> String {
    count(archived.rows.values().sum())
}
