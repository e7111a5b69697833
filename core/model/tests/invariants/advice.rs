//! Advice edits nothing (28): what only it looks at changes no verdict and no session.

use std::collections::{BTreeMap, BTreeSet};

use ebb_model::advice::Advice;
use ebb_model::advice::cold::{ColdProfile, Condition};
use ebb_model::advice::underfuelling::Underfuelling;
use ebb_model::facts::{Facts, Profile};
use ebb_model::morning::{Morning, Offers, evaluate};
use ebb_model::signal::exclusion::Tags;
use ebb_model::signal::nights::{NightTimes, Nights};
use ebb_model::time::Day;
use proptest::prelude::*;

use super::limits::no_more;
use crate::common::athlete::{anyone, waiting};
use crate::common::checks::morning;
use crate::common::{rules, today};

/// Everything that only advice looks at.
#[derive(Debug, Clone)]
struct Life {
    heat: BTreeSet<Day>,
    travel: BTreeMap<Day, i32>,
    cycle: BTreeSet<Day>,
    cold: BTreeSet<Day>,
    nights: Vec<NightTimes>,
    profile: ColdProfile,
    asked: Option<Day>,
}

const CONDITIONS: [Condition; 6] = [
    Condition::Heart,
    Condition::BloodPressure,
    Condition::Raynaud,
    Condition::ColdUrticaria,
    Condition::Pregnancy,
    Condition::OpenWounds,
];

/// A life on the days so far back.
fn life(back: std::ops::Range<i32>) -> impl Strategy<Value = Life> {
    let day = move || back.clone().prop_map(|back| today() - back);
    let days = |most: usize| prop::collection::btree_set(day(), 0..most);
    let night = (day(), 0.0..1440.0, 120.0..700.0).prop_map(|(day, middle_min, asleep_min)| NightTimes {
        day,
        middle_min,
        asleep_min,
    });
    let conditions = prop_oneof![
        3 => Just(BTreeSet::new()),
        1 => prop::collection::btree_set(prop::sample::select(&CONDITIONS[..]), 0..3)
    ];
    let tags = (days(9), prop::collection::btree_map(day(), -12..13_i32, 0..4), days(9), days(30));
    let more = (prop::collection::vec(night, 0..60), any::<bool>(), conditions, prop::option::of(day()));
    (tags, more).prop_map(|((heat, travel, cycle, cold), (nights, cold_water, conditions, asked))| Life {
        heat,
        travel,
        cycle,
        cold,
        nights,
        profile: ColdProfile { cold_water, conditions },
        asked,
    })
}

/// The athlete with that life.
fn living(facts: &Facts, life: Life) -> Facts {
    let Life { heat, travel, cycle, cold, nights, profile, asked } = life;
    Facts {
        tags: Tags { heat, travel, cycle, cold, ..facts.tags.clone() },
        nights: Nights::new(nights),
        profile: Profile { cold: profile, ..facts.profile.clone() },
        underfuelling: Underfuelling { asked, ..facts.underfuelling },
        ..facts.clone()
    }
}

fn without_advice(morning: Morning) -> Morning {
    Morning { advice: Vec::new(), ..morning }
}

proptest! {
    #[test]
    fn advice_edits_nothing(facts in prop_oneof![anyone(), waiting()], life in life(-10..70)) {
        for offers in [Offers::Taken, Offers::Open] {
            let there = evaluate(today(), &facts, offers, rules());
            let back = evaluate(today(), &living(&facts, life.clone()), offers, rules());
            prop_assert_eq!(without_advice(there), without_advice(back));
        }
    }

    #[test]
    fn flagged_underfuelling_changes_no_verdict_and_only_takes_away(facts in prop_oneof![anyone(), waiting()]) {
        let there = morning(&facts);
        let flagged = Underfuelling { asked: Some(today()), flagged: true };
        let back = morning(&Facts { underfuelling: flagged, ..facts });
        prop_assert_eq!(&there.verdict, &back.verdict);
        for (before, after) in there.sessions.iter().zip(&back.sessions) {
            prop_assert_eq!(&before.session, &after.session);
            prop_assert!(no_more(&after.after, &before.after), "{before:?} {after:?}");
        }
    }

    #[test]
    fn advice_knows_nothing_of_later_days(facts in anyone(), life in life(0..70), ahead in life(-20..0)) {
        let there = living(&facts, life.clone());
        let mut both = life;
        both.heat.extend(ahead.heat);
        both.travel.extend(ahead.travel);
        both.cycle.extend(ahead.cycle);
        both.cold.extend(ahead.cold);
        both.nights.extend(ahead.nights);
        let back = living(&facts, Life { asked: both.asked.or(ahead.asked), ..both });
        prop_assert_eq!(morning(&there), morning(&back));
    }

    #[test]
    fn every_piece_of_advice_has_its_sources_and_its_place(facts in anyone(), life in life(0..70)) {
        let said: Vec<Advice> = morning(&living(&facts, life)).advice;
        prop_assert!(said.windows(2).all(|pair| pair[0].topic < pair[1].topic), "{said:?}");
        for advice in said {
            prop_assert!(!advice.says.is_empty() && !advice.parameters.is_empty(), "{advice:?}");
            for id in &advice.parameters {
                prop_assert!(rules().entry(id).is_some(), "{id}");
            }
            prop_assert_eq!(advice.certainty, rules().entry(advice.parameters[0]).unwrap().certainty);
        }
    }
}
