//! `ebb snapshot`: what stands outside the app.

use std::io::Write;
use std::path::PathBuf;

use clap::Args;
use ebb_engine::Engine;

use crate::clock;
use crate::output::{Done, json};

/// Write what a widget shows of this morning, as JSON of at most 4 KB.
#[derive(Args)]
pub struct Arguments {
    /// The database
    #[arg(long, value_name = "FILE", default_value = "ebb.db")]
    db: PathBuf,
    /// What a notification would say instead; null where nothing changes
    #[arg(long)]
    notification: bool,
    /// Where to; it is there whole or not at all [default: the terminal]
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

/// Writes the snapshot.
pub fn run(arguments: &Arguments) -> Done {
    let engine = Engine::open_existing(&arguments.db)?;
    if arguments.notification {
        return json(&engine.notification(clock::now())?);
    }
    let text = engine.snapshot(clock::now())? + "\n";
    let Some(file) = &arguments.output else {
        anstream::stdout().lock().write_all(text.as_bytes())?;
        return Ok(());
    };
    let refuse =
        |kind| format!("{}: cannot be written ({kind}); give --output another place", file.display());
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty());
    let mut beside =
        tempfile::NamedTempFile::new_in(folder.unwrap_or(".".as_ref())).map_err(|e| refuse(e.kind()))?;
    beside.write_all(text.as_bytes())?;
    beside.persist(file).map_err(|e| refuse(e.error.kind()))?;
    Ok(())
}
