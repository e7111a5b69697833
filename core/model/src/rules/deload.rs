//! A lighter week that is scheduled, due or forced; the smaller one that was agreed to; and the week after one that did
//! not do its work.

use crate::deload::account::gives_way_to_taper;
use crate::deload::{DeloadKind, DeloadWeek};
use crate::plan::hard::by_intensity;
use crate::plan::limit::{Limit, round_down, share};
use crate::plan::session::{Intensity, Kind, Session, SessionOrigin};
use crate::rules::shape::{add_rest_days, rest_short_runs};
use crate::rules::situation::{Limits, Situation};

pub fn limits(s: &Situation<'_>) -> Limits {
    let mut out = Limits::default();
    if let Some(week) = week(s) {
        out = match week.kind {
            DeloadKind::EasyDays => easy_days(s, week),
            DeloadKind::Smaller => smaller(s, week),
            _ => half(s, week),
        };
        // The plan was written with its deload: what it made lighter itself is not made lighter again.
        let written = |x: &Session| x.origin == SessionOrigin::Deload;
        for (place, _) in s.between(week.start, week.last_day()).filter(|(_, x)| written(x)) {
            out.drop(place);
        }
    }
    if let Some(hold) = &s.facts.deload_hold {
        out.total(s, hold.start, hold.start + 6, hold.metres);
    }
    out
}

/// Half of a loaded week, one hard session fewer, and a day of rest.
fn half(s: &Situation<'_>, week: &DeloadWeek) -> Limits {
    let rules = &s.rules.deload;
    let (first, last) = (week.start, week.last_day());
    let mut out = Limits::default();
    volume(s, week, rules.volume_percent, &mut out);
    if let Some(longest) = week.block_longest_m {
        let metres = round_down(share(longest, rules.long_run_percent, 100), s.rules);
        for (place, _) in s.between(first, last).filter(|(_, x)| x.is_open_run()) {
            out.add(place, Limit::distance(metres));
        }
    }
    one_hard_fewer(s, week, &mut out);
    let limits = &s.rules.limits;
    rest_short_runs(s, first, last, &mut out, limits.short_run_others, limits.short_run_deload);
    add_rest_days(s, first, last, &mut out, rules.rest_days);
    out
}

/// Every daily run stays, each a little shorter.
fn smaller(s: &Situation<'_>, week: &DeloadWeek) -> Limits {
    let mut out = Limits::default();
    volume(s, week, s.rules.deload.smaller_percent, &mut out);
    one_hard_fewer(s, week, &mut out);
    out
}

fn easy_days(s: &Situation<'_>, week: &DeloadWeek) -> Limits {
    let mut out = Limits::default();
    for (place, session) in s.between(week.start, week.last_day()).filter(|(_, x)| x.kind != Kind::Race) {
        out.add(place, s.easy(session));
    }
    out
}

/// A share of the block's mean loaded week; of a part of a week, as large a share of that as the plan has on its days.
fn volume(s: &Situation<'_>, week: &DeloadWeek, percent: i64, out: &mut Limits) {
    let weeks = i64::try_from(week.block_m.len()).unwrap_or(i64::MAX);
    if weeks > 0 {
        let block: i64 = week.block_m.iter().sum();
        let whole = share(block, percent, weeks.saturating_mul(100));
        let (first, last) = (week.start, week.last_day());
        let monday = first.monday();
        let total = if week.days == 7 {
            whole
        } else {
            share(whole, s.planned(first, last), s.planned(monday, monday + 6))
        };
        out.total(s, first, last, total);
    }
}

fn one_hard_fewer(s: &Situation<'_>, week: &DeloadWeek, out: &mut Limits) {
    // Of the week as planned, done or not: what is done today must not make another session easy tomorrow.
    let hard = || s.between(week.start, week.last_day()).filter(|(_, x)| by_intensity(x, s.rules));
    let (key, other): (Vec<_>, Vec<_>) = hard().partition(|(_, x)| x.key);
    for (place, _) in other.into_iter().chain(key).take(s.rules.deload.hard_fewer) {
        out.add(place, Limit::intensity(Intensity::Easy));
    }
}

/// A deload touches the window and no taper takes its place, or the week after one does.
pub fn in_force(s: &Situation<'_>) -> bool {
    let hold = s.facts.deload_hold.as_ref();
    week(s).is_some() || hold.is_some_and(|h| h.start <= s.last_day() && h.start + 6 >= s.day)
}

fn week<'a>(s: &Situation<'a>) -> Option<&'a DeloadWeek> {
    let week = s.facts.deload.as_ref()?;
    let touches = week.start <= s.last_day() && week.last_day() >= s.day;
    let tapers = gives_way_to_taper(s.day, week.start, &s.facts.races, s.rules);
    (touches && !tapers).then_some(week)
}
