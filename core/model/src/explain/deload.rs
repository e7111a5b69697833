//! Lighter weeks in words: why one is here, what it keeps, what became of the last, and what is offered.

use super::ids;
use super::message::{Message, count, metres, percent, plain};
use crate::deload::{DeloadKind, DeloadOffer, Hold, OfferReason, Outcome};
use crate::rules::{Rules, Situation};

/// The headline of a morning on which a deload changes sessions.
pub fn headline(s: &Situation<'_>) -> Message {
    match s.facts.deload.as_ref().map(|w| w.kind) {
        None => ids::headline_deload_hold(),
        Some(DeloadKind::EasyDays) => ids::headline_easy_days(),
        Some(_) => ids::headline_deload(),
    }
}

/// Why a deload changed a session.
pub fn reason(s: &Situation<'_>) -> Message {
    let r = &s.rules.deload;
    let Some(week) = &s.facts.deload else {
        return s.facts.deload_hold.as_ref().map_or_else(|| half(s.rules), hold);
    };
    let loaded = count(week.block_m.len());
    match week.kind {
        DeloadKind::Due | DeloadKind::Forced if !week.block_m.is_empty() => {
            ids::reason_deload_turn(loaded, percent(r.volume_percent))
        }
        DeloadKind::Due | DeloadKind::Forced | DeloadKind::Planned => half(s.rules),
        DeloadKind::Gate => ids::reason_deload_gate(),
        DeloadKind::Repeat => ids::reason_deload_repeat(plain(f64::from(week.days), 0)),
        DeloadKind::Smaller => ids::reason_deload_smaller(percent(100 - r.smaller_percent)),
        DeloadKind::EasyDays => ids::reason_easy_days(plain(f64::from(week.days), 0)),
    }
}

fn half(rules: &Rules) -> Message {
    ids::reason_deload(percent(rules.deload.volume_percent))
}

fn hold(hold: &Hold) -> Message {
    match hold.after {
        Outcome::NotTaken => ids::reason_deload_not_taken(metres(hold.metres)),
        _ => ids::reason_deload_unbanked(metres(hold.metres)),
    }
}

/// What became of a deload that was closed this morning.
pub fn closed(outcome: Outcome) -> Message {
    match outcome {
        Outcome::Banked => ids::deload_banked(),
        Outcome::Taken => ids::deload_taken(),
        Outcome::NotTaken => ids::deload_not_taken(),
        Outcome::Skipped => ids::deload_skipped(),
    }
}

/// What is offered, why, and that it waits for a yes.
pub fn offer(offer: &DeloadOffer, rules: &Rules) -> Message {
    let whole = |n: i32| plain(f64::from(n), 0);
    let why = match offer.why {
        OfferReason::NoLightWeek { weeks } => {
            ids::offer_no_light_week(whole(weeks), metres(offer.week.block_m.last().copied().unwrap_or(0)))
        }
        OfferReason::NoRestDay { days } => ids::offer_no_rest_day(whole(days)),
        OfferReason::Monotony { monotony, weeks } => {
            ids::offer_monotony(whole(weeks), plain(monotony, 1), plain(rules.deload.never_monotony, 1))
        }
        OfferReason::NotTaken { deloads } => ids::offer_not_taken(count(deloads)),
        OfferReason::Unbanked => ids::offer_unbanked(),
        OfferReason::ThirdCut => return ids::offer_easy_days(whole(offer.week.days)),
    };
    ids::offer_smaller_deload(why, percent(100 - rules.deload.smaller_percent))
}
