//! All of the advice together: nothing for whom there is nothing to say, the most important first, and in words.

use std::collections::BTreeSet;

use super::Topic;
use super::cold::Condition;
use super::testing::{TODAY, drifting, planned, ran, runner, said, sleeper, steady, topics, with_stream};
use super::underfuelling::Underfuelling;
use crate::explain::render::{Language, Texts, Units};
use crate::facts::Facts;
use crate::health::stream::Method;
use crate::plan::session::{Intensity, Kind};
use crate::rules::{RuleId, Rules};
use crate::signal::nights::{NightTimes, Nights};

/// Somebody with everything at once.
fn everything() -> Facts {
    let mut facts = with_stream(sleeper(365.0), Method::Rmssd, |back, v| if back == 0 { 40.0 } else { v });
    let days: BTreeSet<_> = (0..14).map(|back| TODAY - back).collect();
    let night = |back: i32| NightTimes {
        day: TODAY - back,
        middle_min: if back % 2 == 0 { 60.0 } else { 360.0 },
        asleep_min: 365.0,
    };
    facts.nights = Nights::new((0..14).map(night).collect());
    facts.underfuelling = Underfuelling { asked: None, flagged: true };
    facts.tags.alcohol = [TODAY].into();
    facts.tags.altitude = [TODAY].into();
    facts.tags.heat = [TODAY].into();
    facts.tags.cold = days;
    let easy = (3..90).step_by(2).map(|back| (back, Kind::Easy));
    facts.runs = ran(&easy.chain([(1, Kind::Threshold)]).collect::<Vec<_>>());
    facts.profile.cold.cold_water = true;
    let strength = planned(TODAY, Kind::Strength, Intensity::Easy);
    let mut long = planned(TODAY + 1, Kind::Long, Intensity::Easy);
    long.distance_m = 30_000;
    facts.plan = vec![strength, long];
    facts
}

/// Mornings that reach every topic between them.
fn all() -> Vec<Facts> {
    let mut cycle = drifting();
    cycle.tags.cycle = [TODAY - 20].into();
    let mut travel = runner();
    travel.tags.travel = [(TODAY - 1, -6)].into();
    let mut not = runner();
    not.profile.cold.cold_water = true;
    not.profile.cold.conditions = [Condition::BloodPressure, Condition::OpenWounds].into();
    let calm = Facts { tags: crate::signal::exclusion::Tags::default(), ..everything() };
    vec![everything(), cycle, travel, not, calm]
}

#[test]
fn whom_there_is_nothing_to_say_of_hears_nothing() {
    assert_eq!(topics(&runner()), []);
    assert_eq!(topics(&steady()), []);
    assert_eq!(topics(&Facts::default()), []);
}

#[test]
fn the_most_important_comes_first() {
    let said = topics(&everything());
    assert_eq!(said[..3], [Topic::Underfuelling, Topic::Cold, Topic::Fuelling]);
    assert!(said.is_sorted() && said.len() >= 11, "{said:?}");
}

#[test]
fn every_topic_is_reached_and_said_in_whole_sentences_with_sources() {
    let rules = Rules::built_in().unwrap();
    let mut reached = BTreeSet::new();
    for advice in all().iter().flat_map(said) {
        reached.insert(advice.topic);
        assert!(advice.parameters.iter().all(|id| rules.entry(id).is_some()), "{advice:?}");
        for language in [Language::En, Language::Fr] {
            let texts = Texts::new(language, Units::Km).unwrap();
            for text in advice.says.iter().map(|m| texts.render(m)) {
                assert!(text.ends_with(['.', '?']) && !text.starts_with(char::is_lowercase), "{text}");
            }
        }
    }
    assert_eq!(reached.len(), Topic::HrvVariation as usize + 1, "{reached:?}");
}

#[test]
fn an_underfuelling_flag_stops_growth_and_says_why() {
    use crate::explain::morning::words;
    use crate::morning::{Offers, evaluate};
    let rules = Rules::built_in().unwrap();
    let mut facts = runner();
    facts.plan = (0..7).map(|day| planned(TODAY + day, Kind::Easy, Intensity::Easy)).collect();
    // Four runs of 15 km in the best of the last weeks: 60 km, and 70 are planned.
    let metres = |facts: &Facts| evaluate(TODAY, facts, Offers::Open, rules).totals.adjusted_m;
    assert_eq!(metres(&facts), 65_800, "growth of a tenth");
    facts.underfuelling.flagged = true;
    let morning = evaluate(TODAY, &facts, Offers::Open, rules);
    assert_eq!(morning.totals.adjusted_m, 59_500);
    assert!(morning.sessions.iter().all(|x| x.rules.contains(&RuleId::ProgressionLock)));
    let reason = &words(&morning, &facts, rules).sessions[0].reasons[0].1;
    assert_eq!(reason.id, "reason_lock_fuelling");
}
