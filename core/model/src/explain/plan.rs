//! What there is to say of a plan that was made.

use super::message::{Message, count, metres, plain};
use super::{ids, name};
use crate::plan::make::{Goal, MadePlan, Note, Phase, PlanProblem, Role, Week};
use crate::plan::session::{Content, Intensity, Kind};
use crate::rules::{RaceClass, Rules};
use crate::time::Day;

/// Why there is no plan.
pub fn problem(problem: &PlanProblem) -> Message {
    match *problem {
        PlanProblem::NotAhead(day) => ids::no_plan_not_ahead(day),
        PlanProblem::TooFar { day, days } => ids::no_plan_too_far(day, plain(f64::from(days), 0)),
        PlanProblem::NoDistance(day) => ids::no_plan_no_distance(day),
        PlanProblem::TwoRaces(day) => ids::no_plan_two_races(day),
        PlanProblem::NoBase => ids::no_plan_no_base(),
    }
}

/// Everything there is to say of a plan, one after the other.
pub fn notes(goal: &Goal, plan: &MadePlan, rules: &Rules) -> Vec<Message> {
    let builds =
        plan.weeks.iter().any(|w| w.start >= goal.today && w.role == Role::Loaded && w.planned_m > 0);
    let short = |n: &Note| match *n {
        Note::LongestRun { will_m, wanted_m } | Note::BaseMissing { will_m, wanted_m } => {
            Some((will_m, wanted_m))
        }
        _ => None,
    };
    let (fall_short, others): (Vec<Note>, Vec<Note>) = plan.notes.iter().partition(|n| short(n).is_some());
    let far = rules.generator.far_percent;
    let far = fall_short.iter().filter_map(short).any(|(will, wanted)| will * 100 < wanted * far);
    let mut out: Vec<Message> = fall_short.iter().map(|n| note(n, goal)).collect();
    if far {
        let shorter = fits(goal, plan, rules);
        out.push(shorter.map_or_else(ids::plan_far_later, |m| ids::plan_far_shorter(metres(m))));
    }
    out.extend(others.iter().map(|n| note(n, goal)));
    if !builds {
        out.insert(0, ids::plan_only_taper());
    }
    out
}

/// The longest usual race distance below the goal's that asks for no more than the plan reaches or is run now.
fn fits(goal: &Goal, plan: &MadePlan, rules: &Rules) -> Option<i64> {
    let before = plan.sessions.iter().filter(|s| s.kind.is_run() && s.day < goal.race.day);
    let longest_m = before.map(|s| s.distance_m).max().unwrap_or(0).max(goal.longest_m);
    let week_m = plan.weeks.iter().map(|w| w.planned_m).max().unwrap_or(0).max(goal.weekly_m);
    let shorter = RaceClass::ALL.into_iter().zip(rules.post_race.class_m);
    let shorter = shorter.filter(|(class, _)| *class < goal.class(rules));
    let reached = |class: RaceClass| {
        *rules.generator.long_run_wanted_m.of(class) <= longest_m
            && *rules.generator.week_wanted_m.of(class) <= week_m
    };
    shorter.filter(|(class, _)| reached(*class)).map(|(_, class_m)| class_m).next_back()
}

/// A note as a sentence or two. What the plan does not pass is told as it is now.
fn note(note: &Note, goal: &Goal) -> Message {
    let number = |n: i32| count(usize::try_from(n).unwrap_or(0));
    match *note {
        Note::ShortRunway { weeks, full } => ids::plan_short_runway(number(weeks), number(full)),
        Note::LongestRun { will_m, wanted_m } if will_m > goal.longest_m => {
            ids::plan_longest_run(metres(will_m), metres(wanted_m))
        }
        Note::LongestRun { will_m, wanted_m } => ids::plan_longest_now(metres(will_m), metres(wanted_m)),
        Note::BaseMissing { will_m, wanted_m } if will_m > goal.weekly_m => {
            ids::plan_base_missing(metres(will_m), metres(wanted_m))
        }
        Note::BaseMissing { will_m, wanted_m } => ids::plan_base_now(metres(will_m), metres(wanted_m)),
        Note::Ceiling { now_m, most_m } => ids::plan_ceiling(metres(now_m), metres(most_m)),
        Note::FewerRuns { runs, asked } => ids::plan_fewer_runs(number(runs), number(asked)),
        Note::RacesClose { first, second, days } => ids::plan_races_close(first, second, number(days)),
        Note::SlowReturn { race, weeks } => ids::plan_slow_return(race, number(weeks)),
        Note::AfterPlan { race } => ids::plan_after(race),
    }
}

/// What a week is for: "base".
pub fn phase(phase: Phase) -> Message {
    match phase {
        Phase::Base => ids::phase_base(),
        Phase::Build => ids::phase_build(),
        Phase::Specific => ids::phase_specific(),
        Phase::Taper => ids::phase_taper(),
        Phase::Recovery => ids::phase_recovery(),
        Phase::Return => ids::phase_return(),
    }
}

/// A week that had begun when its plan did.
pub fn begun() -> Message {
    ids::week_begun()
}

/// What a week does to the load: "lighter".
pub fn role(role: Role) -> Message {
    match role {
        Role::Loaded => ids::role_loaded(),
        Role::Deload => ids::role_deload(),
        Role::Taper => ids::role_taper(),
        Role::PostRace => ids::role_post_race(),
        Role::Return => ids::role_return(),
    }
}

/// Over a plan: how many weeks to the race, and after it.
pub fn heading(goal: &Goal, weeks: &[Week]) -> Message {
    let after = weeks.iter().filter(|w| w.phase == Phase::Recovery).count();
    // A week that has begun is not counted.
    let whole = |w: &&Week| w.start >= goal.today && w.phase != Phase::Recovery;
    let to = count(weeks.iter().filter(whole).count());
    match after {
        0 => ids::plan_heading(to, goal.race.day),
        _ => ids::plan_heading_after(to, goal.race.day, count(after)),
    }
}

/// What a plan starts from. `assumed`: the longest run was made up from the weekly distance.
pub fn starts_from(goal: &Goal, assumed: bool) -> Vec<Message> {
    let runs = count(usize::try_from(goal.running_days).unwrap_or(0));
    let from = ids::plan_from(metres(goal.weekly_m), metres(goal.longest_m), runs);
    [from].into_iter().chain(assumed.then(ids::plan_longest_assumed)).collect()
}

/// That the first week of a plan is not a whole one; none where it is.
pub fn begins(goal: &Goal, weeks: &[Week]) -> Option<Message> {
    weeks.first().is_some_and(|w| w.start < goal.today).then(|| ids::plan_begins(goal.today))
}

/// The weeks whose sessions stand for the others, each under its heading: the first whole one, and where that is a
/// lighter one also the first that is not.
pub fn examples<'w>(goal: &Goal, weeks: &'w [Week]) -> Vec<(&'w Week, Message)> {
    let mut whole = weeks.iter().filter(|w| w.start >= goal.today && w.phase != Phase::Recovery);
    let (Some(first), next) = (weeks.first(), whole.next()) else { return Vec::new() };
    let Some(next) = next else { return vec![(first, ids::plan_first_week())] };
    let behind = usize::try_from(goal.loaded_weeks).unwrap_or(0);
    let title = match () {
        () if next.role == Role::Deload && behind > 0 => ids::plan_first_lighter_week(count(behind)),
        () if next == first => ids::plan_first_week(),
        () => ids::plan_first_full_week(),
    };
    let mut out = vec![(next, title)];
    if next.role == Role::Deload {
        out.extend(whole.find(|w| w.role == Role::Loaded).map(|w| (w, ids::plan_first_loaded_week())));
    }
    out
}

/// Over the two numbers of each week: how far, and its longest run.
pub fn heads() -> [Message; 2] {
    [ids::plan_head_week(), ids::plan_head_longest()]
}

/// What becomes of the plan that is followed; none where none is.
pub fn replaces(sessions: usize) -> Option<Message> {
    (sessions > 0).then(|| ids::plan_replaces(count(sessions)))
}

/// What becomes of the plan that is followed, and how this one is adopted, or that it was.
pub fn adoption(adopted: Option<Day>, replaced: usize) -> Vec<Message> {
    let last = adopted.map_or_else(ids::plan_adopt, ids::plan_adopted);
    replaces(replaced).into_iter().chain([last]).collect()
}

/// Over what a plan changes.
pub fn changes() -> Message {
    ids::plan_changes()
}

/// What a week's metres become: "42 km → 45 km".
pub fn change(was_m: i64, will_m: i64) -> Message {
    ids::plan_change(metres(was_m), metres(will_m))
}

/// What changes in a week, in few words: the long run that becomes another, what goes, what comes. Where the same is
/// done on a day, only longer or shorter, the metres of the week tell it.
pub fn becomes(goes: &[Content], comes: &[Content]) -> Vec<Message> {
    let same = |a: &Content, b: &Content| a.day == b.day && a.kind == b.kind;
    let long = goes.iter().filter(|c| c.kind == Kind::Long);
    let longer = long.filter_map(|was| Some((was, comes.iter().find(|x| same(was, x))?)));
    let mut out: Vec<Message> = longer
        .map(|(was, will)| ids::plan_change(name::session(was), ids::amount(metres(will.distance_m))))
        .collect();
    let alone = |these: &[Content], those: &[Content]| -> Vec<Content> {
        these.iter().filter(|c| !those.iter().any(|x| same(c, x))).copied().collect()
    };
    let (goes, comes) = (alone(goes, comes), alone(comes, goes));
    out.extend((!goes.is_empty()).then(|| ids::plan_goes(in_short(&goes))));
    out.extend((!comes.is_empty()).then(|| ids::plan_comes(in_short(&comes))));
    out
}

/// Races, long and hard sessions by name, the others by their number.
fn in_short(sessions: &[Content]) -> Vec<Message> {
    let matters = |c: &Content| {
        matches!(c.kind, Kind::Long | Kind::Race | Kind::RacePace) || c.intensity >= Intensity::Threshold
    };
    let mut all: Vec<Message> = sessions.iter().filter(|c| matters(c)).map(name::session).collect();
    match (sessions.len() - all.len(), all.is_empty()) {
        (0, _) => {}
        (n, true) => all.push(ids::plan_sessions(count(n))),
        (n, false) => all.push(ids::plan_others(count(n))),
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::make::make;
    use crate::plan::race::{Effort, Priority, Race, RaceKind};
    use crate::time::Day;

    /// Monday 2026-11-23, after some weeks of 50 km that carried load, and a race in so many weeks.
    fn goal(loaded_weeks: i32, weeks: i32) -> Goal {
        let rules = Rules::built_in().unwrap();
        let monday: Day = "2026-11-23".parse().unwrap();
        let race = Race {
            id: "race".into(),
            day: monday + 7 * weeks - 1,
            distance_m: 42_195,
            kind: RaceKind::Road,
            priority: Priority::A,
            stages: 1,
            effort: Effort::Hard,
            pre_taper_week_m: None,
        };
        Goal { loaded_weeks, ..Goal::new(race, monday, 5, 50_000, 20_000, rules) }
    }

    #[test]
    fn a_plan_that_begins_lighter_says_why_and_shows_a_week_with_load_too() {
        let rules = Rules::built_in().unwrap();
        let shown = |goal: &Goal| {
            let plan = make(goal, rules).unwrap();
            let all = examples(goal, &plan.weeks);
            all.into_iter().map(|(week, title)| (week.role, title)).collect::<Vec<_>>()
        };
        let lighter = (Role::Deload, ids::plan_first_lighter_week(count(6)));
        assert_eq!(shown(&goal(6, 16)), [lighter, (Role::Loaded, ids::plan_first_loaded_week())]);
        assert_eq!(shown(&goal(0, 16)), [(Role::Loaded, ids::plan_first_week())]);
    }

    #[test]
    fn a_week_that_has_begun_is_no_week_and_what_is_run_now_counts() {
        let rules = Rules::built_in().unwrap();
        let sunday = Goal { today: "2026-11-22".parse().unwrap(), longest_m: 26_900, ..goal(2, 2) };
        let plan = make(&sunday, rules).unwrap();
        assert_eq!(
            heading(&sunday, &plan.weeks),
            ids::plan_heading_after(count(2), sunday.race.day, count(4))
        );
        let said: Vec<&str> = notes(&sunday, &plan, rules).iter().map(|m| m.id).collect();
        assert_eq!(said, ["plan_only_taper", "plan_longest_now", "plan_short_runway"]);
        let later = Goal { today: sunday.today, ..goal(0, 30) };
        let plan = make(&later, rules).unwrap();
        assert!(!notes(&later, &plan, rules).iter().any(|m| m.id == "plan_only_taper"));
    }
}
