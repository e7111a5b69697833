//! `ebb plan adopt`: follow a plan of one's own.

use std::io::Write;
use std::path::PathBuf;

use clap::Args;
use ebb_engine::{AsOf, Engine, PlanFile};
use ebb_model::time::Day;

use crate::clock;
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
}

/// Adopts the plan.
pub fn run(arguments: &Arguments) -> Done {
    let (plan, report) = PlanFile::read_reported(&arguments.file)?;
    if !report.adjusted.is_empty() {
        let what = "holds sessions as a morning changed them, and they would be cut twice: adopt the plan you started from";
        return Err(format!("{}: {what}", arguments.file.display()).into());
    }
    let from = arguments.from.unwrap_or_else(clock::today);
    let ahead = plan.sessions.iter().filter(|s| s.day >= from).count();
    if ahead == 0 {
        return Err(format!(
            "{}: has no session from {from} on: adopt a plan that goes on after that day",
            arguments.file.display()
        )
        .into());
    }
    let engine = Engine::open(&arguments.db)?;
    let replaced = engine.plan(AsOf::Now)?.map_or(0, |p| p.sessions.iter().filter(|s| s.day >= from).count());
    engine.adopt_plan(&plan.races, &plan.sessions, from, clock::now_ms())?;
    let mut out = anstream::stdout().lock();
    writeln!(
        out,
        "Your plan from {from} on has {ahead} sessions. It takes the place of {replaced} sessions of the plan before."
    )?;
    if !report.not_understood.is_empty() {
        let file = arguments.file.display();
        writeln!(out, "{} entries were not understood: ebb plan check {file}", report.not_understood.len())?;
    }
    writeln!(out, "Now: ebb morning --db {}", arguments.db.display())?;
    Ok(())
}
