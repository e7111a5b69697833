//! `ebb tag`: what a day was like beside training.

use std::io::Write;
use std::path::PathBuf;
use std::str::FromStr;

use clap::Args;
use ebb_engine::{AsOf, Engine};
use ebb_model::signal::exclusion::DayTags;
use ebb_model::time::Day;

use crate::clock;
use crate::output::{Done, json};

/// Tag a day: it explains its values, and some of it keeps them out of your normal. Without a tag: the tagged days.
#[derive(Args)]
pub struct Arguments {
    /// ill, alcohol (the evening before), altitude (above 1,500 m), race (half-marathon or longer, not in your list), heat,
    /// cycle, cold, travel:HOURS of time zones, or none; they take the place of the day's tags
    tag: Vec<Tag>,
    /// The database
    #[arg(long, value_name = "FILE", default_value = "ebb.db")]
    db: PathBuf,
    /// The day [default: today]
    #[arg(long, value_name = "DAY")]
    on: Option<Day>,
    /// The tagged days as JSON
    #[arg(long, conflicts_with = "tag")]
    json: bool,
}

/// The names of the tags that say yes or no.
const NAMES: [&str; 7] = ["ill", "alcohol", "altitude", "race", "heat", "cycle", "cold"];
/// The same in French, in their order.
const FRENCH: [&str; 7] = ["malade", "alcool", "altitude", "course", "chaleur", "cycle", "froid"];

#[derive(Clone)]
enum Tag {
    None,
    Named(&'static str),
    Travel(i32),
}

impl FromStr for Tag {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        let text = text.to_lowercase();
        if matches!(text.as_str(), "none" | "rien") {
            return Ok(Self::None);
        }
        let travel = || {
            text.strip_prefix("travel:")
                .or_else(|| text.strip_prefix("voyage:"))?
                .parse()
                .ok()
                .map(Self::Travel)
        };
        let names = NAMES.into_iter().zip(FRENCH);
        let named = names.into_iter().find(|(name, french)| *name == text || *french == text);
        let named = named.map(|(name, _)| Self::Named(name));
        named.or_else(travel).ok_or_else(|| format!("give {}, travel:HOURS or none", NAMES.join(", ")))
    }
}

/// Tags the day, or lists the tagged ones.
pub fn run(arguments: &Arguments) -> Done {
    if arguments.tag.is_empty() {
        return list(arguments);
    }
    let day = arguments.on.unwrap_or_else(clock::today);
    let mut tags = DayTags::default();
    for tag in &arguments.tag {
        match tag {
            Tag::None => tags = DayTags::default(),
            Tag::Travel(hours) => tags.travel_h = Some(*hours),
            Tag::Named(name) => {
                for (known, on) in NAMES.iter().zip(flags(&mut tags)) {
                    *on |= known == name;
                }
            }
        }
    }
    Engine::open(&arguments.db)?.tag_day(day, tags, clock::now_ms())?;
    writeln!(anstream::stdout().lock(), "Noted for {day}. Now: ebb morning --db {}", arguments.db.display())?;
    Ok(())
}

/// In the order of [`NAMES`].
fn flags(tags: &mut DayTags) -> [&mut bool; 7] {
    let DayTags { ill, alcohol, altitude, race, heat, cycle, cold, travel_h: _ } = tags;
    [ill, alcohol, altitude, race, heat, cycle, cold]
}

fn list(arguments: &Arguments) -> Done {
    let tags = Engine::open_existing(&arguments.db)?.day_tags(AsOf::Now)?;
    if arguments.json {
        return json(&tags);
    }
    let mut out = anstream::stdout().lock();
    for (day, mut tags) in tags {
        let travel = tags.travel_h.map(|hours| format!("travel:{hours}"));
        let named =
            NAMES.iter().zip(flags(&mut tags)).filter(|(_, on)| **on).map(|(name, _)| (*name).to_owned());
        writeln!(out, "{day}  {}", named.chain(travel).collect::<Vec<_>>().join(" "))?;
    }
    Ok(())
}
