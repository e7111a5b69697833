//! Sessions from the runs of a week.

use super::draft::{Draft, Part};
use super::goal::Goal;
use super::hard::{Work, most_s};
use super::races::stage_m;
use super::steps::{Parts, Writer};
use super::weeks::{Phase, Role};
use crate::plan::limit::share;
use crate::plan::race::Race;
use crate::plan::session::{BackToBack, Intensity, Kind, Session, SessionOrigin};
use crate::rules::Rules;
use crate::time::Day;

/// The sessions of a week's runs.
pub fn runs(draft: &Draft, goal: &Goal, writer: &Writer<'_>) -> Vec<Session> {
    let generator = &writer.rules.generator;
    let week_s: i64 = draft.slots.iter().map(|s| writer.easy_s(s.metres)).sum();
    let works = draft.slots.iter().filter(|s| matches!(s.part, Part::Work(_))).count();
    let works = i64::try_from(works + usize::from(draft.race_pace_in_long)).unwrap_or(1).max(1);
    let budget = share(week_s, generator.session_time_percent, 100).min(share(
        week_s,
        generator.hard_time_percent,
        100 * works,
    ));
    let most = |work: Work, day: Day| {
        let whole = draft.phase == Phase::Taper && !draft.in_taper.contains(&day);
        let percent = if whole { 100 } else { draft.work_percent };
        most_s(goal, work, draft.place, percent, writer.rules).min(budget)
    };
    // The last hard session stays one, however short its week.
    let least = if draft.phase == Phase::Taper { least_hard_s(writer.rules) } else { 0 };
    // Strides once a week where hard work is little: on the last easy run that is not the day before it.
    let strides = matches!(draft.phase, Phase::Base | Phase::Taper) && draft.role != Role::Deload;
    let striding = draft.slots.iter().rev().find(|s| strides && s.part == Part::Easy).map(|s| s.day);
    let key = key_day(draft);
    let session = |slot: &super::draft::Slot| {
        let easy = |kind: Kind| writer.even(kind, slot.metres, striding == Some(slot.day));
        let parts: Parts = match slot.part {
            Part::Easy => easy(Kind::Easy),
            Part::Recovery => easy(Kind::Recovery),
            Part::Long if draft.race_pace_in_long => writer
                .long_at_race_pace(slot.metres, most(Work::RacePace, slot.day))
                .unwrap_or_else(|| easy(Kind::Long)),
            Part::Long | Part::First | Part::Second => easy(Kind::Long),
            Part::Work(work) => {
                let parts =
                    |work: Work| writer.work(work, slot.metres, (least, most(work, slot.day)), draft.place.0);
                // In a short last week there may be time for less than race pace needs.
                let short = || Some(Work::Threshold).filter(|_| draft.phase == Phase::Taper).and_then(parts);
                let named = parts(work);
                let fits = named.as_ref().is_some_and(|p| p.work_s <= most(work, slot.day));
                let least = if fits { None } else { short() };
                let shorter = [named, least].into_iter().flatten().min_by_key(|p| p.work_s);
                shorter.unwrap_or_else(|| writer.even(Kind::Easy, slot.metres, true))
            }
        };
        let hard = parts.intensity >= Intensity::Threshold;
        let in_taper = draft.in_taper.contains(&slot.day);
        Session {
            duration_s: Some(parts.duration_s),
            key: key == Some(slot.day),
            flex_days: i32::from(hard),
            origin: if in_taper {
                SessionOrigin::Taper
            } else if draft.light && draft.start >= goal.today {
                // A deload with a race in it is one all the same; what is left of a week that has begun is not.
                SessionOrigin::Deload
            } else {
                SessionOrigin::Plan
            },
            work_s: Some(parts.work_s),
            back_to_back: match slot.part {
                Part::First => Some(BackToBack::First),
                Part::Second => Some(BackToBack::Second),
                _ => None,
            },
            steps: parts.steps,
            ..Session::new(id(slot.day, parts.kind), slot.day, parts.kind, parts.intensity, slot.metres)
        }
    };
    draft.slots.iter().map(session).collect()
}

/// Seconds of work from which a session is hard.
pub fn least_hard_s(rules: &Rules) -> i64 {
    (rules.hard.work_min * 60.0).ceil() as i64
}

/// The session of a day of a race.
pub fn race(day: Day, race: &Race) -> Session {
    Session {
        key: true,
        locked: true,
        ..Session::new(id(day, Kind::Race), day, Kind::Race, Intensity::Threshold, stage_m(race))
    }
}

/// The week's key session: the long run, else its first hard one.
fn key_day(draft: &Draft) -> Option<Day> {
    let long = draft.slots.iter().find(|s| matches!(s.part, Part::Long | Part::First));
    long.or_else(|| draft.slots.iter().find(|s| matches!(s.part, Part::Work(_)))).map(|s| s.day)
}

fn id(day: Day, kind: Kind) -> String {
    let name = match kind {
        Kind::Recovery => "recovery",
        Kind::Long => "long",
        Kind::Steady => "steady",
        Kind::Threshold => "threshold",
        Kind::Intervals => "intervals",
        Kind::Hills => "hills",
        Kind::RacePace => "race-pace",
        Kind::Race => "race",
        _ => "easy",
    };
    format!("{day}-{name}")
}
