//! `ebb backtest`: what the mornings of the past would have said.

use std::io::Write;
use std::path::PathBuf;

use anstyle::Style;
use clap::Args;
use ebb_engine::Engine;
use ebb_model::backtest::Backtest;
use ebb_model::explain::render::Texts;
use ebb_model::explain::{replay, tier_name};
use ebb_model::rules::Rules;
use ebb_model::time::Day;
use ebb_model::verdict::tier::Tier;

use super::ask::{PresetOption, Words};
use crate::clock;
use crate::output::{Done, json};
use crate::page::{self, colour};

/// Replay the mornings of the past: how often they would have cut your week, how soon, and how often noise alone would
/// have.
///
/// The noise is your own history with its weeks shuffled, all signals together, twenty times over.
#[derive(Args)]
pub struct Arguments {
    /// The database
    #[arg(long, value_name = "FILE", default_value = "ebb.db")]
    db: PathBuf,
    /// First morning [default: a year before the last]
    #[arg(long, value_name = "DAY")]
    from: Option<Day>,
    /// Last morning [default: today]
    #[arg(long, value_name = "DAY")]
    to: Option<Day>,
    #[command(flatten)]
    preset: PresetOption,
    #[command(flatten)]
    words: Words,
    /// As JSON
    #[arg(long)]
    json: bool,
}

/// Longer stretches are not one person's history.
const LONGEST_DAYS: i32 = 40 * 366;

/// Prints the replay.
pub fn run(arguments: &Arguments, rules: &Rules) -> Done {
    let to = arguments.to.unwrap_or_else(clock::today);
    let from = arguments.from.unwrap_or(to - 364);
    if from > to || to - from > LONGEST_DAYS {
        return Err(format!("{from} to {to} is no stretch of days to replay: give --from before --to").into());
    }
    let engine = Engine::open_existing(&arguments.db)?.with_rules(rules.clone());
    let replayed = engine.backtest(from, to, arguments.preset.preset())?;
    if arguments.json {
        return json(&replayed);
    }
    print(from, to, &replayed, &arguments.words.texts(&engine.profile()?)?.in_year(clock::today().year()))
}

fn print(from: Day, to: Day, replayed: &Backtest, texts: &Texts) -> Done {
    let mut out = anstream::stdout().lock();
    for line in [replay::span(from, to, replayed), replay::cuts(replayed)] {
        for line in page::wrap(&texts.render(&line), page::width()) {
            writeln!(out, "{line}")?;
        }
    }
    for cut in &replayed.cuts {
        let style = colour(Some(cut.tier));
        writeln!(out, "  {}  {style}{}{style:#}", texts.day(cut.start), texts.render(&replay::cut(cut)))?;
    }
    writeln!(out)?;
    let days: Vec<_> = replayed.mornings.iter().map(|m| (m.day, m.tier)).collect();
    months(&mut out, &days, texts)?;
    out.flush()?;
    Ok(())
}

/// A line a month, a sign a day, and what the signs mean.
pub fn months(out: &mut impl Write, days: &[(Day, Option<Tier>)], texts: &Texts) -> Done {
    for month in days.chunk_by(|a, b| name(a.0) == name(b.0)) {
        let Some((first, _)) = month.first() else { continue };
        let before = usize::try_from(*first - first_of_month(*first)).unwrap_or(0);
        let signs: String = month.iter().map(|(_, tier)| mark(*tier)).collect();
        writeln!(out, "  {}  {:before$}{signs}", name(*first), "")?;
    }
    let legend = [Tier::Ready, Tier::Watch, Tier::Hold, Tier::Ease, Tier::Cut, Tier::DeepCut];
    let word = |tier: Tier| texts.render(&tier_name(Some(tier)));
    let legend: Vec<String> = legend.into_iter().map(|t| format!("{} {}", sign(Some(t)), word(t))).collect();
    writeln!(out, "\n  {}", legend.join("  "))?;
    Ok(())
}

fn name(day: Day) -> String {
    day.to_string().chars().take(7).collect()
}

fn first_of_month(day: Day) -> Day {
    format!("{}-01", name(day)).parse().unwrap_or(day)
}

fn mark(tier: Option<Tier>) -> String {
    let quiet = tier.is_none_or(|t| t == Tier::Ready);
    let style = if quiet { Style::new().dimmed() } else { colour(tier) };
    format!("{style}{}{style:#}", sign(tier))
}

/// One sign a day, so that a month is a line.
fn sign(tier: Option<Tier>) -> char {
    match tier {
        None => ' ',
        Some(Tier::Ready) => '·',
        Some(Tier::Watch) => '◐',
        Some(Tier::Hold) => '◆',
        Some(Tier::Ease) => '▽',
        Some(Tier::Cut) => '▼',
        Some(Tier::DeepCut) => '█',
    }
}
