//! What holds of every morning, whoever's it is (model.md, section 9): asked of athletes no person would think of, and
//! of whole lives.

use ebb_model::facts::Facts;
use ebb_model::morning::Morning;
use ebb_model::plan::hard::session_is_hard;
use ebb_model::plan::session::{BackToBack, Content, Intensity, Kind, Session};
use ebb_model::rules::{RuleId, Rules, Situation};
use ebb_model::signal::vote::Grade;
use ebb_model::time::Day;
use ebb_model::verdict::cut::{Cut, Retained};
use ebb_model::verdict::judge::Verdict;
use ebb_model::verdict::tier::{Confidence, Tier};

/// Kept, or how it was broken.
pub type Law = Result<(), String>;

fn holds(kept: bool, broken: impl FnOnce() -> String) -> Law {
    if kept { Ok(()) } else { Err(broken()) }
}

fn rules() -> &'static Rules {
    Rules::built_in().unwrap()
}

fn situation<'a>(facts: &'a Facts, morning: &'a Morning) -> Situation<'a> {
    Situation::new(morning.day, facts, &morning.verdict, rules())
}

fn window(morning: &Morning) -> std::ops::RangeInclusive<Day> {
    morning.day..=morning.day + 6
}

/// 1: no race is edited, moved or removed.
pub fn races_stay(facts: &Facts, morning: &Morning) -> Law {
    let planned = facts.plan.iter().filter(|s| s.kind == Kind::Race && window(morning).contains(&s.day));
    let kept: Vec<_> = morning.sessions.iter().filter(|x| x.session.kind == Kind::Race).collect();
    holds(kept.len() == planned.count(), || format!("a race is gone or came: {kept:?}"))?;
    kept.into_iter().try_for_each(|race| holds(!race.is_changed(), || format!("{race:?}")))
}

/// 2: nothing outside the window changes, nor what is done.
pub fn only_the_window_changes(facts: &Facts, morning: &Morning) -> Law {
    let window = window(morning);
    let planned = facts.plan.iter().filter(|s| window.contains(&s.day)).count();
    holds(morning.sessions.len() == planned, || format!("{} of {planned}", morning.sessions.len()))?;
    morning.sessions.iter().try_for_each(|x| {
        holds(window.contains(&x.session.day) && window.contains(&x.after.day), || format!("{x:?}"))?;
        holds(!x.session.completed || !x.is_changed(), || format!("done and changed: {x:?}"))?;
        holds(facts.plan.contains(&x.session), || format!("not of the base plan: {x:?}"))
    })
}

/// 3: no session becomes longer or harder.
pub fn nothing_grows(morning: &Morning) -> Law {
    morning.sessions.iter().try_for_each(|x| {
        let (before, after) = (x.session.content(), x.after);
        let both = before.duration_s.zip(after.duration_s);
        let kept = after.distance_m <= before.distance_m
            && after.intensity <= before.intensity
            && both.is_none_or(|(before, after)| after <= before)
            && (!after.kind.is_run() || before.kind.is_run())
            && (after.distance_m == before.distance_m || after.distance_m % 100 == 0)
            && (!after.kind.is_run() || x.session.completed || after.distance_m > 0);
        holds(kept, || format!("{x:?}"))
    })
}

/// 4, the first half: the window has no more hard runs and no more metres than planned.
pub fn totals_fall(morning: &Morning) -> Law {
    let totals = morning.totals;
    let kept = totals.hard_adjusted <= totals.hard_planned
        && totals.adjusted_m <= totals.planned_m
        && totals.rest_days <= 7;
    holds(kept, || format!("{totals:?}"))
}

/// 4, the second half: no two hard sessions come within 48 hours that the plan had apart.
pub fn hard_days_stay_apart(facts: &Facts, morning: &Morning) -> Law {
    let median = situation(facts, morning).median_long;
    let hard = |s: &Session, content: &Content| session_is_hard(s, content, false, median, rules());
    let beyond = facts.plan.iter().filter(|s| !window(morning).contains(&s.day));
    let beyond = beyond.filter(|s| hard(s, &s.content())).map(|s| (s.content(), s.day));
    let within = morning.sessions.iter().filter(|x| hard(&x.session, &x.after));
    let mut all: Vec<(Content, Day)> = beyond.chain(within.map(|x| (x.after, x.session.day))).collect();
    all.sort_by_key(|(content, _)| content.day);
    for (i, a) in all.iter().enumerate() {
        for b in all[i + 1..].iter().take_while(|b| b.0.day - a.0.day < 2) {
            holds((a.1 - b.1).abs() < 2, || format!("{a:?} {b:?}"))?;
        }
    }
    Ok(())
}

/// 5: Ease or deeper is opened or deepened only by votes of two metrics, of which there is one vote each.
pub fn two_metrics_cut(verdict: &Verdict) -> Law {
    let deepened = verdict.cut.is_some_and(|c| c.deepened);
    let cuts = verdict.tier.is_some_and(Tier::is_cut);
    holds(!deepened || verdict.raw.voting >= 2, || format!("{:?}", verdict.raw))?;
    holds(!cuts || verdict.cut.is_some(), || format!("{:?} without a cut", verdict.tier))
}

/// 16, the first half: from one morning to the next a cut goes on and never becomes milder.
pub fn cut_goes_on(before: &Morning, after: &Morning) -> Law {
    let Some(cut) = before.verdict.cut.filter(|c| c.day < 6) else { return Ok(()) };
    let Some(next) = after.verdict.cut else { return Err(format!("{cut:?} is gone")) };
    let back = next.cut.hard == Retained::Released && cut.cut.hard == Retained::Withdrawn;
    let kept = next.cut.start == cut.cut.start
        && next.cut.tier >= cut.cut.tier
        && next.day == cut.day + 1
        && after.verdict.tier >= Some(cut.cut.tier)
        && (!back || next.day >= 4)
        && (next.cut.hard != Retained::Kept || cut.cut.hard == Retained::Kept)
        && (next.cut.tier < Tier::DeepCut || next.cut.hard == Retained::Withdrawn);
    holds(kept, || format!("{cut:?} became {next:?}"))
}

/// 16, the second half: from one morning to the next a cut gives nothing back but the released session.
pub fn cut_gives_nothing_back(before: (&Facts, &Morning), after: (&Facts, &Morning)) -> Law {
    let Some(cut) = before.1.verdict.cut.filter(|c| c.day < 6) else { return Ok(()) };
    let end = cut.cut.last_day(rules());
    let released = after.1.verdict.cut.is_some_and(|c| c.cut.hard == Retained::Released);
    let earlier = allowed_by_cut(before.0, before.1);
    for (id, day, rests, metres, intensity) in allowed_by_cut(after.0, after.1) {
        let Some((.., rested, most, easiest)) = earlier.iter().find(|e| e.0 == id && day <= end) else {
            continue;
        };
        let kept = (rests || !rested) && metres <= *most && (released || intensity <= *easiest);
        holds(kept, || format!("{id}: {rested} {most} {easiest:?} became {rests} {metres} {intensity:?}"))?;
    }
    Ok(())
}

/// What the cut of a morning allows on a day of the plan: rest, metres, and whether hard work.
pub fn allowed_by_cut(facts: &Facts, morning: &Morning) -> Vec<(String, Day, bool, i64, Intensity)> {
    let s = situation(facts, morning);
    let limits = RuleId::SignalCut.limits(&s);
    let of = |(place, session): (usize, &Session)| {
        let limit = limits.of(place);
        let metres = limit.max_distance.unwrap_or(i64::MAX);
        let intensity = limit.max_intensity.unwrap_or(Intensity::Vo2);
        (session.id.clone(), session.day, limit.is_rest(), metres, intensity)
    };
    s.window().map(of).collect()
}

/// 17: what a cut took does not come back the week after. `cuts` are those before the morning.
pub fn no_payback(cuts: &[Cut], facts: &Facts, morning: &Morning) -> Law {
    let day = morning.day;
    let over = |c: &&Cut| c.tier >= Tier::Cut && (day - 7..day).contains(&c.last_day(rules()));
    let Some(cut) = cuts.iter().find(over) else { return Ok(()) };
    // The last seven days before it that no other cut touches, at most four weeks further back.
    let touched = |first: Day| {
        cuts.iter().any(|c| c.start < cut.start && c.start <= first + 6 && c.last_day(rules()) >= first)
    };
    let mut first = cut.start - 7;
    for _ in 0..4 {
        if touched(first) {
            first = first - 7;
        }
    }
    let before = facts.volume(first, first + 6);
    let week = cut.last_day(rules()) + 1..=cut.last_day(rules()) + 7;
    let left = morning.sessions.iter().filter(|x| x.session.is_open_run() && x.after.kind.is_run());
    let left: i64 = left.filter(|x| week.contains(&x.session.day)).map(|x| x.after.distance_m).sum();
    holds(before == 0 || left <= before, || format!("{left} m after a cut that followed {before} m"))
}

/// 20: no run far beyond the longest of thirty days.
pub fn no_run_is_far_beyond_the_longest(facts: &Facts, morning: &Morning) -> Law {
    let recent = facts.runs_between(morning.day - 30, morning.day - 1).iter();
    let longest = recent.filter(|r| r.kind.covers_distance()).map(|r| r.distance_m).max();
    let Some(longest) = longest else { return Ok(()) };
    let most = (longest * 110 / 100).max(longest.min(10_000) + 1_500);
    let mut open = morning.sessions.iter().filter(|x| x.session.is_open_run());
    open.try_for_each(|x| holds(x.after.distance_m <= most, || format!("after {longest} m {x:?}")))
}

/// 22: nothing is hard in the window, by intensity, by length or as a second long day; races aside. The first half of a
/// pair of which the other lies beyond the window is tomorrow's business.
pub fn nothing_is_hard(facts: &Facts, morning: &Morning, until: Day) -> Law {
    let median = situation(facts, morning).median_long;
    let of_plan = |x: &&ebb_model::morning::Adjusted| {
        x.session.day <= until && !x.session.completed && x.session.kind != Kind::Race
    };
    morning.sessions.iter().filter(of_plan).try_for_each(|x| {
        let second = x.session.back_to_back == Some(BackToBack::Second) && x.after.kind.is_run();
        let first = |s: &Session| s.day == x.session.day - 1 && s.back_to_back == Some(BackToBack::First);
        let pair = second && facts.plan.iter().any(first);
        holds(!pair && !session_is_hard(&x.session, &x.after, false, median, rules()), || format!("{x:?}"))
    })
}

/// 26: what is unavailable is never normal.
pub fn unavailable_is_not_normal(facts: &Facts, morning: &Morning) -> Law {
    let raw = &morning.verdict.raw;
    for vote in &raw.votes {
        let unavailable = vote.grade == Grade::Unavailable;
        let says = vote.reason.is_some() == unavailable && vote.statistics.is_none() == unavailable;
        holds(says, || format!("{vote:?}"))?;
    }
    let available = raw.available().count();
    let counted =
        raw.voting <= available && raw.strong <= raw.voting && raw.tier.is_none() == (available == 0);
    holds(counted, || format!("{available} available: {raw:?}"))?;
    let verdict = &morning.verdict;
    let nothing = verdict.confidence == Confidence::None
        && verdict.score.is_none()
        && (!verdict.gate_satisfied || facts.gate == ebb_model::gate::Gate::Pass)
        && (verdict.tier.is_none() || verdict.tier == Some(Tier::Hold) || verdict.cut.is_some());
    holds(available > 0 || nothing, || format!("a verdict of nothing: {verdict:?}"))
}

/// 27: every change has a reason, and nothing else has one.
pub fn changes_have_reasons(morning: &Morning) -> Law {
    let mut all = morning.sessions.iter();
    all.try_for_each(|x| {
        holds(x.is_changed() != x.rules.is_empty() && x.rules.is_sorted(), || format!("{x:?}"))
    })
}

/// 29: a cut alone leaves something to run.
pub fn a_cut_leaves_a_run(facts: &Facts, morning: &Morning) -> Law {
    let s = situation(facts, morning);
    let Some(state) = s.verdict.cut else { return Ok(()) };
    let limits = RuleId::SignalCut.limits(&s);
    let week = s.between(state.cut.start, state.cut.last_day(rules()));
    let runs: Vec<_> = week.filter(|(_, x)| x.kind.is_run()).collect();
    let left = runs.iter().filter(|(place, _)| !limits.of(*place).is_rest()).count();
    holds(left >= runs.len().min(1), || format!("nothing left of {runs:?}"))
}
