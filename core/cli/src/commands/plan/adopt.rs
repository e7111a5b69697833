//! `ebb plan adopt`: follow a plan of one's own.

use std::io::Write;
use std::path::PathBuf;

use clap::Args;
use ebb_engine::{AsOf, Engine, PlanFile};
use ebb_model::explain::plan::replaces;
use ebb_model::explain::shell;
use ebb_model::time::Day;

use crate::clock;
use crate::commands::answers::morning_command;
use crate::commands::ask::Words;
use crate::output::Done;

/// Follow a plan of your own: JSON, a calendar (.ics) or events of intervals.icu.
///
/// `ebb plan check` shows first what of it is understood. Days before its first day keep the plan you follow now.
#[derive(Args)]
pub struct Arguments {
    /// The plan
    file: PathBuf,
    /// The database
    #[arg(long, value_name = "FILE", default_value = "ebb.db")]
    db: PathBuf,
    /// The first day it speaks for [default: today]
    #[arg(long, value_name = "DAY")]
    from: Option<Day>,
    #[command(flatten)]
    words: Words,
}

/// Adopts the plan.
pub fn run(arguments: &Arguments) -> Done {
    let texts = arguments.words.of(&arguments.db)?;
    let file = arguments.file.display();
    let (plan, report) = PlanFile::read_reported(&arguments.file)?;
    if !report.adjusted.is_empty() {
        return Err(format!(
            "{file}: {}",
            texts.render(&shell::adopt_adjusted("ebb plan export --base".to_owned()))
        )
        .into());
    }
    let from = arguments.from.unwrap_or_else(clock::today);
    let ahead = plan.sessions.iter().filter(|s| s.day >= from).count();
    if ahead == 0 {
        return Err(format!("{file}: {}", texts.render(&shell::adopt_over(from))).into());
    }
    let engine = Engine::open(&arguments.db)?;
    let replaced = engine.plan(AsOf::Now)?.map_or(0, |p| p.sessions.iter().filter(|s| s.day >= from).count());
    engine.adopt_plan(&plan, from, clock::now_ms())?;
    let mut said = vec![shell::adopt_done(from, ahead)];
    said.extend(replaces(replaced));
    let mut lines = vec![texts.render_all(&said)];
    if !report.not_understood.is_empty() {
        let look = format!("ebb plan check {file}");
        lines.push(texts.render(&shell::adopt_missed(report.not_understood.len(), look)));
    }
    lines.push(texts.render(&shell::now(morning_command(&arguments.db))));
    writeln!(anstream::stdout().lock(), "{}", lines.join("\n"))?;
    Ok(())
}
