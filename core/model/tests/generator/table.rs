//! A plan as a coach would read it: a line a week, under it a line a run.

use std::fmt::Write as _;

use ebb_model::plan::hard::by_intensity;
use ebb_model::plan::make::{Goal, MadePlan, Phase, Role};
use ebb_model::plan::session::{BackToBack, Kind, Session, SessionOrigin};
use ebb_model::plan::step::{Extent, Step, StepKind};
use ebb_model::time::Day;

use crate::rules;

/// The whole plan.
pub fn table(goal: &Goal, plan: &MadePlan) -> String {
    let mut out = String::new();
    let race = &goal.race;
    writeln!(
        out,
        "{} m on {} ({:?}), {:?}, {} days, {} now, longest {}",
        race.distance_m,
        race.day,
        goal.race.day.weekday(),
        goal.level,
        goal.running_days,
        km(goal.weekly_m),
        km(goal.longest_m)
    )
    .unwrap();
    for note in &plan.notes {
        writeln!(out, "note: {note:?}").unwrap();
    }
    for (number, week) in plan.weeks.iter().enumerate() {
        let sessions: Vec<&Session> = within(plan, week.start);
        let long = sessions.iter().filter(|s| s.kind.is_run()).map(|s| s.distance_m).max().unwrap_or(0);
        let hard = sessions.iter().filter(|s| s.kind != Kind::Race && by_intensity(s, rules())).count();
        writeln!(
            out,
            "\n{:>2}  {}  {}  {}  {} km  long {}  hard {hard}",
            number + 1,
            week.start,
            phase(week.phase),
            role(week.role),
            km(week.planned_m),
            km(long)
        )
        .unwrap();
        for s in sessions {
            writeln!(out, "    {}", line(s)).unwrap();
        }
    }
    out
}

fn within(plan: &MadePlan, start: Day) -> Vec<&Session> {
    plan.sessions.iter().filter(|s| (start..=start + 6).contains(&s.day)).collect()
}

fn line(s: &Session) -> String {
    let day = format!("{:?}", s.day.weekday());
    let kind = format!("{:?}", s.kind).to_lowercase();
    let mark = match (s.back_to_back, s.origin) {
        (Some(BackToBack::First), _) => "  first of two",
        (Some(BackToBack::Second), _) => "  second of two",
        _ => "",
    };
    let origin = match s.origin {
        SessionOrigin::Taper => "  [taper]",
        SessionOrigin::Deload => "  [deload]",
        SessionOrigin::Plan => "",
    };
    let key = if s.key { " *" } else { "" };
    if s.kind == Kind::Strength {
        return format!("{day} {kind:<10} {:>5} min{origin}", s.duration_s.unwrap_or(0) / 60);
    }
    format!("{day} {kind:<10} {:>5} km{key}{}{mark}{origin}", km(s.distance_m), steps(&s.steps))
}

/// The parts of a run that is more than one even part.
fn steps(steps: &[Step]) -> String {
    let mut out = String::new();
    let mut at = 0;
    while let Some(step) = steps.get(at) {
        at += 1;
        if steps.len() == 1 {
            break;
        }
        let rest = steps.get(at).filter(|r| {
            step.what == StepKind::Work && r.what == StepKind::Recovery && r.repeats == step.repeats
        });
        let times = if step.repeats > 1 { format!("{}x", step.repeats) } else { String::new() };
        let what = match step.what {
            StepKind::WarmUp => "warm-up ",
            StepKind::CoolDown => "cool-down ",
            _ => "",
        };
        let joined = if out.is_empty() { "  " } else { " + " };
        write!(out, "{joined}{what}{times}{}", extent(step.extent)).unwrap();
        if step.what == StepKind::Work {
            write!(out, " {:?}", step.intensity).unwrap();
        }
        if let Some(rest) = rest {
            write!(out, "/{}", extent(rest.extent)).unwrap();
            at += 1;
        }
    }
    out
}

fn extent(extent: Extent) -> String {
    match extent {
        Extent::Metres(m) => format!("{}k", km(m)),
        Extent::Seconds(s) if s % 60 == 0 => format!("{}'", s / 60),
        Extent::Seconds(s) => format!("{s}\""),
    }
}

fn km(metres: i64) -> String {
    format!("{:.1}", metres as f64 / 1000.0)
}

fn phase(phase: Phase) -> String {
    format!("{phase:?}").to_lowercase()
}

fn role(role: Role) -> String {
    format!("{role:?}").to_lowercase()
}
