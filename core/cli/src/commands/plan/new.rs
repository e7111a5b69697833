//! `ebb plan new`: a plan for a race, shown before it is adopted.

use std::io::Write;
use std::path::PathBuf;

use anstyle::{AnsiColor, Style};
use chrono::Weekday;
use clap::Args;
use ebb_engine::plan::{GoalAsked, PlanPreview};
use ebb_engine::{AsOf, Engine};
use ebb_model::explain::plan::{adoption, first_week, heading, phase, role, starts_from};
use ebb_model::explain::render::Texts;
use ebb_model::explain::session_name;
use ebb_model::plan::make::{Level, Role, Week};
use ebb_model::plan::session::Kind;
use ebb_model::rules::Rules;
use ebb_model::time::Day;

use crate::clock;
use crate::commands::ask::Words;
use crate::commands::distance::Distance;
use crate::commands::profile::LevelArgument;
use crate::output::{Done, Failure, columns, json, pad, pad_left};
use crate::page;

/// Make a plan that leads to a race: base, build, race-specific weeks and taper, with a lighter week in every cycle.
///
/// It starts from what the database says you run now, or from --weekly-km and --longest-km. The preview shows each
/// week's distance; nothing is written without --adopt.
#[derive(Args)]
pub struct Arguments {
    /// The database
    #[arg(long, value_name = "FILE", default_value = "ebb.db")]
    db: PathBuf,
    /// The race's day
    #[arg(long, value_name = "DAY")]
    race: Day,
    /// The race: 5k, 10k, half, marathon, 50k, 100k, 100mi, multi-day, or any distance like 30k or 12mi
    #[arg(long)]
    distance: Distance,
    /// Days of a multi-day race
    #[arg(long, default_value_t = 1, value_parser = clap::value_parser!(i32).range(1..=60))]
    stages: i32,
    /// Running days a week
    #[arg(long, value_parser = clap::value_parser!(i32).range(3..=7))]
    days: i32,
    /// The plan's first day [default: today]
    #[arg(long, value_name = "DAY")]
    on: Option<Day>,
    /// How far your training has come [default: as your profile or your weekly distance tells]
    #[arg(long, value_enum)]
    level: Option<LevelArgument>,
    /// The day of the long run
    #[arg(long, value_name = "WEEKDAY", default_value = "sunday")]
    long_run: Weekday,
    /// Your age [default: as your profile says]
    #[arg(long, value_name = "YEARS", value_parser = clap::value_parser!(i32).range(10..=110))]
    age: Option<i32>,
    /// Kilometres you run in a week now [default: as your runs tell]
    #[arg(long, value_name = "KM")]
    weekly_km: Option<f64>,
    /// Kilometres of your longest run of the last 30 days [default: as your runs tell]
    #[arg(long, value_name = "KM")]
    longest_km: Option<f64>,
    /// Follow this plan from its first day on
    #[arg(long)]
    adopt: bool,
    /// Everything as JSON: {races, weeks, sessions, notes}
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    words: Words,
}

/// Makes the plan, shows it, and adopts it where that is asked.
pub fn run(arguments: &Arguments, rules: &Rules) -> Done {
    let asked = asked(arguments)?;
    // A plan can be looked at before there is a database.
    let engine = if arguments.adopt || arguments.db.exists() {
        Engine::open(&arguments.db)?
    } else {
        Engine::in_memory()?
    }
    .with_rules(rules.clone());
    let texts = arguments.words.texts(&engine.profile()?)?;
    let preview = engine.propose_plan(&asked, AsOf::Now).map_err(|e| match e {
        ebb_engine::EngineError::Goal(ebb_model::plan::make::PlanProblem::NoBase) if asked.weekly_m.is_none() => {
            "too little is known of your running: give --weekly-km and --longest-km, or import your runs first".into()
        }
        other => Failure::from(other),
    })?;
    if arguments.adopt {
        engine.adopt_plan(&preview.plan.races, &preview.plan.sessions, asked.from, clock::now_ms())?;
    }
    if arguments.json {
        return json(&preview.json(&texts));
    }
    let adopted = arguments.adopt.then_some(asked.from);
    let mut out = anstream::stdout().lock();
    out.write_all(page(&preview, adopted, &texts, page::width()).as_bytes())?;
    out.flush()?;
    Ok(())
}

fn asked(arguments: &Arguments) -> Result<GoalAsked, Failure> {
    let from = arguments.on.unwrap_or_else(clock::today);
    let kilometres = |km: Option<f64>| match km {
        Some(km) if (0.0..=500.0).contains(&km) => Ok(Some((km * 1000.0).round() as i64)),
        Some(_) => Err(Failure::from("give kilometres between 0 and 500")),
        None => Ok(None),
    };
    Ok(GoalAsked {
        race: arguments.distance.race(arguments.race, arguments.stages),
        from,
        running_days: arguments.days,
        long_run_day: arguments.long_run,
        level: arguments.level.map(Level::from),
        birth_year: arguments.age.map(|age| from.year() - age),
        weekly_m: kilometres(arguments.weekly_km)?,
        longest_m: kilometres(arguments.longest_km)?,
    })
}

/// The preview: weeks as bars, what there is to say, and the first week's sessions.
fn page(preview: &PlanPreview, adopted: Option<Day>, texts: &Texts, width: usize) -> String {
    let (strong, quiet) = (Style::new().bold(), Style::new().dimmed());
    let plan = &preview.plan;
    let mut out = String::new();
    let paragraph = |out: &mut String, text: &str, indent: usize, style: Style| {
        for line in page::wrap(text, width.saturating_sub(indent)) {
            out.push_str(&format!("{:indent$}{style}{line}{style:#}\n", ""));
        }
    };
    paragraph(&mut out, &texts.render(&heading(&preview.goal, &plan.weeks)), 0, strong);
    paragraph(&mut out, &texts.render(&starts_from(&preview.goal)), 0, quiet);
    out.push('\n');
    weeks(&mut out, preview, texts, width);
    for note in preview.notes(texts) {
        out.push('\n');
        paragraph(&mut out, &note, 0, Style::new());
    }
    if let Some(first) = plan.weeks.first() {
        out.push('\n');
        paragraph(&mut out, &texts.render(&first_week()), 0, strong);
        for session in plan.sessions.iter().filter(|s| s.day < first.start + 7) {
            let name = texts.render(&session_name(&session.content()));
            paragraph(&mut out, &format!("{}  {name}", pad(&texts.day(session.day), 10)), 2, Style::new());
        }
    }
    out.push('\n');
    for message in adoption(adopted, preview.replaces) {
        paragraph(&mut out, &texts.render(&message), 0, Style::new());
    }
    out
}

/// A line a week: when, what for, how far, and a bar; races stand beside their week.
fn weeks(out: &mut String, preview: &PlanPreview, texts: &Texts, width: usize) {
    let plan = &preview.plan;
    let most = plan.weeks.iter().map(|w| w.planned_m).max().unwrap_or(0).max(1);
    let what = |week: &Week| {
        let phase = texts.render(&phase(week.phase));
        let role = texts.render(&role(week.role));
        if week.role == Role::Loaded || phase == role { phase } else { format!("{phase}, {role}") }
    };
    let label = plan.weeks.iter().map(|w| columns(&what(w))).max().unwrap_or(0);
    // Day, label and distance stand before the bar, and a race may stand after it.
    let room = width.saturating_sub(10 + 2 + label + 2 + 8 + 2).min(40);
    for week in &plan.weeks {
        let style = match week.role {
            Role::Loaded => AnsiColor::Green.on_default(),
            Role::Deload | Role::PostRace | Role::Return => AnsiColor::Blue.on_default(),
            Role::Taper => AnsiColor::Yellow.on_default(),
        };
        let share = week.planned_m as f64 / most as f64;
        let bar = "█".repeat((share * room as f64).round() as usize);
        let metres = ebb_model::explain::message::metres((week.planned_m + 500) / 1000 * 1000);
        let day = pad(&texts.day(week.start), 10);
        let distance = pad_left(&texts.number(metres), 8);
        let races = plan.sessions.iter().filter(|s| s.kind == Kind::Race);
        let here = races.filter(|s| (week.start..=week.start + 6).contains(&s.day)).map(|s| {
            let name = texts.render(&session_name(&s.content()));
            format!("  {} {name}", texts.day(s.day))
        });
        let here: String = here.collect();
        let line = format!("{day}  {}  {distance}  {style}{bar}{style:#}{here}", pad(&what(week), label));
        out.push_str(line.trim_end());
        out.push('\n');
    }
}
