//! What a morning changes: today, the week, and each session.

use super::message::{Message, count, metres};
use super::{ids, name};
use crate::morning::{Adjusted, Morning, Offer};
use crate::plan::session::{Content, Kind, Session};
use crate::rules::Rules;

/// Today's sessions, each in a sentence; nothing without a plan.
pub fn today(morning: &Morning, facts_plan: &[Session]) -> Vec<Message> {
    let of_today = |x: &&Adjusted| x.session.day == morning.day || x.after.day == morning.day;
    let planned: Vec<&Adjusted> = morning.sessions.iter().filter(of_today).collect();
    let real = |x: &&&Adjusted| x.session.kind != Kind::Rest;
    let sentences: Vec<Message> = planned.iter().filter(real).map(|x| sentence(x)).collect();
    let rests = sentences.is_empty() && !facts_plan.is_empty();
    if rests { vec![ids::today_rest()] } else { sentences }
}

fn sentence(adjusted: &Adjusted) -> Message {
    let (before, after) = (adjusted.session.content(), adjusted.after);
    if adjusted.session.completed {
        ids::today_done(name::session(&before))
    } else if before == after {
        ids::today_same(name::session(&before))
    } else if before.day != after.day {
        ids::today_moved(name::session(&after), super::message::Value::Weekday(after.day))
    } else {
        ids::today_changed(name::session(&after), was(&before, &after))
    }
}

/// What a session was, in as few words as tell it from what it is: "threshold 12 km", but "10 km" for a run that only
/// became shorter.
fn was(before: &Content, after: &Content) -> Message {
    match name::amount(before) {
        Some(amount) if before.kind == after.kind && name::amount(after).is_some() => amount,
        _ => name::session(before),
    }
}

/// The window in kilometres; nothing without a run in it.
pub fn week(morning: &Morning, rules: &Rules) -> Option<Message> {
    let totals = morning.totals;
    let days = count(usize::try_from(rules.limits.window_days).unwrap_or(0));
    let (before, after) = (metres(totals.planned_m), metres(totals.adjusted_m));
    match totals {
        t if t.planned_m == 0 => None,
        t if t.planned_m == t.adjusted_m => Some(ids::week_same(before, days)),
        _ => Some(ids::week_changed(after, before, days)),
    }
}

/// A changed session in a line: before and after.
pub fn line(adjusted: &Adjusted) -> Message {
    let (before, after) = (adjusted.session.content(), adjusted.after);
    if before.day != after.day && before.kind == after.kind && before.distance_m == after.distance_m {
        return ids::session_moved(name::session(&before), after.day);
    }
    ids::session_changed(name::session(&before), name::session(&after))
}

/// A move that may be accepted.
pub fn offer(offer: &Offer, morning: &Morning) -> Option<Message> {
    let adjusted = morning.sessions.iter().find(|x| x.session.id == offer.session)?;
    let weekday = super::message::Value::Weekday;
    Some(ids::offer(name::session(&adjusted.session.content()), weekday(offer.from), weekday(offer.to)))
}
