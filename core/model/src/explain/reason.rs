//! Headlines, and the reason each rule gives.

use super::message::{Message, Value, count, metres, minutes, percent, plain};
use super::{deload, ids};
use crate::gate::Gate;
use crate::health::stream::Metric;
use crate::morning::{Adjusted, Flag};
use crate::plan::hard::by_intensity;
use crate::plan::race::Race;
use crate::plan::session::Kind;
use crate::plan::taper::first_day;
use crate::rules::{RuleId, Situation};
use crate::signal::exclusion::layoffs;
use crate::signal::primary::primary;
use crate::time::Day;
use crate::verdict::check_in::{Illness, Overall, worn_out};
use crate::verdict::judge::felt;
use crate::verdict::tier::Tier;

/// The headline of a morning on which a rule changes sessions.
pub fn headline(rule: RuleId, changed: &Adjusted, s: &Situation<'_>) -> Message {
    match rule {
        RuleId::Pain => ids::headline_pain(),
        RuleId::Illness => match ill(changed, s) {
            Ill::Cold => ids::headline_illness_cold(),
            Ill::Resting => ids::headline_illness(),
            Ill::Back => ids::headline_illness_back(),
        },
        RuleId::ReturnToRun => ids::headline_return(),
        RuleId::Taper => ids::headline_taper(),
        RuleId::PostRace => ids::headline_post_race(),
        RuleId::SignalCut => of_tier(s.verdict.cut.map(|c| c.cut.tier), true, Hard::Waits),
        RuleId::Deload => deload::headline(s),
        RuleId::ProgressionLock => ids::headline_lock(),
        RuleId::EasyPaceGate => ids::headline_gate(),
        RuleId::Hold => ids::headline_hold(),
        RuleId::BackToBack => match pair(changed, s) {
            Pair::Behind => ids::headline_back_to_back_after(),
            Pair::Allowed => ids::headline_back_to_back(),
            Pair::CalledOff => ids::headline_back_to_back_off(),
        },
        RuleId::ShortNight => ids::headline_short_night(),
        RuleId::SingleRun => ids::headline_single_run(),
        RuleId::WeeklyGrowth => ids::headline_growth(),
        RuleId::NoPayback => ids::headline_payback(),
    }
}

/// What becomes of the next hard session on a morning that holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hard {
    /// It waits; without a plan there may be one.
    Waits,
    /// It stays, because the gate has passed.
    Passed,
    /// None is near.
    None,
}

/// The headline of a tier. `planned`: there are sessions.
pub fn of_tier(tier: Option<Tier>, planned: bool, hard: Hard) -> Message {
    match tier {
        Some(Tier::Ready) if !planned => ids::headline_ready_alone(),
        Some(Tier::Ready) => ids::headline_ready(),
        Some(Tier::Watch) => ids::headline_watch(),
        Some(Tier::Hold) => match hard {
            Hard::Waits => ids::headline_hold(),
            Hard::Passed => ids::headline_hold_passed(),
            Hard::None => ids::headline_hold_idle(),
        },
        Some(Tier::Ease) => ids::headline_ease(),
        Some(Tier::Cut) => ids::headline_cut(),
        Some(Tier::DeepCut) => ids::headline_deep_cut(),
        None => ids::headline_none(),
    }
}

enum Why {
    Awful,
    WornOut,
    Signals,
}

/// What a hold comes from: what the athlete said, where the signals alone would not hold.
fn why_hold(s: &Situation<'_>) -> Why {
    let signals = s.verdict.persistent.is_some_and(|tier| tier >= Tier::Hold) && !s.verdict.lowered;
    match () {
        () if signals => Why::Signals,
        () if felt(s.day, s.facts, Overall::Awful) => Why::Awful,
        () if worn_out(s.day, &s.facts.check_ins, s.rules) => Why::WornOut,
        () => Why::Signals,
    }
}

/// Why a rule changed a session.
pub fn reason(rule: RuleId, changed: &Adjusted, s: &Situation<'_>) -> Message {
    let rules = s.rules;
    match rule {
        RuleId::Pain => ids::reason_pain(plain(rules.pain.stop_pain as f64, 0)),
        RuleId::Illness => match ill(changed, s) {
            Ill::Cold => ids::reason_illness_cold(minutes(rules.illness.above_neck_min as f64)),
            Ill::Resting => ids::reason_illness(),
            Ill::Back => ids::reason_illness_back(),
        },
        RuleId::ReturnToRun => coming_back(s),
        RuleId::Taper => ids::reason_taper(next_race(s)),
        RuleId::PostRace => ids::reason_post_race(last_race(s)),
        RuleId::SignalCut => signal_cut(changed, s),
        RuleId::Deload => deload::reason(s),
        RuleId::ProgressionLock if s.facts.refused_deloads < rules.progression_lock.refusals => {
            ids::reason_lock_fuelling()
        }
        RuleId::ProgressionLock => ids::reason_lock(plain(s.facts.refused_deloads as f64, 0)),
        RuleId::EasyPaceGate => match s.facts.gate {
            Gate::Fail => ids::reason_gate_fail(),
            Gate::Suspect => ids::reason_gate_suspect(),
            _ => ids::reason_gate_hold(),
        },
        RuleId::Hold => match why_hold(s) {
            Why::Awful => ids::reason_hold_awful(),
            Why::WornOut => ids::reason_hold_worn_out(),
            Why::Signals => ids::reason_hold(),
        },
        RuleId::BackToBack => match pair(changed, s) {
            Pair::Behind => ids::reason_back_to_back_after(),
            Pair::Allowed => ids::reason_back_to_back(),
            Pair::CalledOff => ids::reason_back_to_back_off(),
        },
        RuleId::ShortNight => ids::reason_short_night(last_night(s), minutes(rules.short_night.night_min)),
        RuleId::SingleRun => {
            let days = plain(f64::from(rules.single_run.window_days), 0);
            ids::reason_single_run(days, metres(longest(s)))
        }
        RuleId::WeeklyGrowth => {
            let returning = RuleId::ReturnToRun.in_force(s);
            let growth = &rules.weekly_growth;
            let share = if returning { growth.return_percent } else { growth.percent };
            ids::reason_growth(percent(share), plain(f64::from(growth.weeks), 0))
        }
        RuleId::NoPayback => ids::reason_payback(),
    }
}

fn signal_cut(changed: &Adjusted, s: &Situation<'_>) -> Message {
    let rules = &s.rules.cut;
    let share = percent(match s.verdict.cut.map(|c| c.cut.tier) {
        Some(Tier::DeepCut) => rules.deep_cut_percent,
        Some(Tier::Cut) => rules.cut_percent,
        _ => rules.ease_percent,
    });
    match changed.after {
        after if after.kind == Kind::Rest => ids::reason_cut_rest(),
        after if after.intensity < changed.session.intensity => ids::reason_cut_easy(share),
        _ if by_intensity(&changed.session, s.rules) => ids::reason_cut_hard(share),
        _ => ids::reason_cut_run(share),
    }
}

enum Ill {
    Cold,
    Resting,
    Back,
}

fn ill(changed: &Adjusted, s: &Situation<'_>) -> Ill {
    let cold = s.facts.check_ins.get(&s.day).is_some_and(|c| c.illness == Some(Illness::Above));
    match changed.after.kind {
        Kind::Rest => Ill::Resting,
        _ if cold && changed.session.day == s.day => Ill::Cold,
        _ => Ill::Back,
    }
}

/// Where a session stands to a back-to-back.
enum Pair {
    Behind,
    Allowed,
    CalledOff,
}

fn pair(changed: &Adjusted, s: &Situation<'_>) -> Pair {
    let limits = RuleId::BackToBack.limits(s);
    match changed.session.back_to_back {
        None => Pair::Behind,
        // Only a pair that is called off loses its second day.
        Some(_) if s.window().any(|(place, _)| limits.of(place).rest) => Pair::CalledOff,
        Some(_) => Pair::Allowed,
    }
}

/// The layoff that is being come back from; a healing bone may be without one.
fn coming_back(s: &Situation<'_>) -> Message {
    let rules = &s.rules.return_to_run;
    let gaps = layoffs(s.facts.runs.all(), s.day, rules.run_min, rules.ease_in_days - 1);
    match gaps.last() {
        Some((last, back)) => ids::reason_return(plain(f64::from(*back - *last), 0), minutes(rules.run_min)),
        None => ids::reason_return_bone(),
    }
}

/// The race whose taper is on, or begins within the window.
fn next_race(s: &Situation<'_>) -> Value {
    let tapers =
        |r: &&Race| r.last_day() >= s.day && first_day(r, s.rules).is_some_and(|first| first <= s.last_day());
    day(s.facts.races.iter().filter(tapers).map(|r| r.day).min(), s)
}

fn last_race(s: &Situation<'_>) -> Value {
    day(s.facts.races.iter().filter(|r| r.day < s.day).map(Race::last_day).max(), s)
}

/// A race's day; a rule that names one is only in force when there is one.
fn day(day: Option<Day>, s: &Situation<'_>) -> Value {
    Value::Day(day.unwrap_or(s.day))
}

fn last_night(s: &Situation<'_>) -> Value {
    let pins = s.facts.pins(Metric::Sleep);
    let night = primary(Metric::Sleep, s.day, &s.facts.streams, pins, s.rules).and_then(|x| x.on(s.day));
    minutes(night.map_or(0.0, |n| n.value)).into()
}

fn longest(s: &Situation<'_>) -> i64 {
    let runs = s.facts.runs_between(s.day - s.rules.single_run.window_days, s.day - 1);
    runs.iter().filter(|r| r.kind.covers_distance()).map(|r| r.distance_m).max().unwrap_or(0)
}

/// What a flag asks or says.
pub fn flag(flag: Flag, s: &Situation<'_>) -> Message {
    match flag {
        Flag::AskCheckin => ids::flag_ask_checkin(),
        Flag::AskIll => ids::flag_ask_ill(),
        Flag::CutCountsAsDeload => ids::flag_cut_counts_as_deload(),
        Flag::Disagreement => ids::flag_disagreement(),
        Flag::RaceStacking => {
            ids::flag_race_stacking(count(usize::try_from(s.rules.post_race.stacking_days).unwrap_or(0)))
        }
        Flag::SeeClinician => ids::flag_see_clinician(),
        Flag::SeeProfessional => ids::flag_see_professional(plain(f64::from(s.rules.cut.easy_only_days), 0)),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::explain::render::{Language, Texts, Units};
    use crate::explain::testing::session;
    use crate::facts::Facts;
    use crate::plan::session::{Content, Intensity};
    use crate::rules::Rules;
    use crate::verdict::judge::judge;

    /// Every message of `say`, on a morning of which nothing is known, in both languages.
    fn said(say: impl Fn(&Adjusted, &Situation<'_>) -> Vec<Message>) -> Vec<String> {
        let (rules, facts, day) = (Rules::built_in().unwrap(), Facts::default(), Day::from_number(20_000));
        let verdict = judge(day, &facts, rules);
        let situation = Situation::new(day, &facts, &verdict, rules);
        let session = session("a", day, Kind::Threshold, Intensity::Threshold);
        let after = Content { kind: Kind::Easy, intensity: Intensity::Easy, ..session.content() };
        let messages = say(&Adjusted { session, after, rules: Vec::new() }, &situation);
        let in_both = [Language::En, Language::Fr].map(|language| {
            let texts = Texts::new(language, Units::Km).unwrap();
            messages.iter().map(|m| texts.render(m)).collect::<Vec<_>>()
        });
        in_both.concat()
    }

    fn are_sentences_of_their_own(texts: &[String]) {
        for text in texts {
            assert!(text.ends_with(['.', '?']) && text.starts_with(char::is_uppercase), "{text}");
        }
        assert_eq!(texts.iter().collect::<BTreeSet<_>>().len(), texts.len(), "two say the same: {texts:?}");
    }

    #[test]
    fn every_rule_has_a_headline_and_a_reason_of_its_own() {
        let headlines = said(|x, s| RuleId::ALL.iter().map(|rule| headline(*rule, x, s)).collect());
        are_sentences_of_their_own(&headlines);
        are_sentences_of_their_own(&said(|x, s| {
            RuleId::ALL.iter().map(|rule| reason(*rule, x, s)).collect()
        }));
    }

    #[test]
    fn every_tier_has_a_headline_of_its_own_and_no_verdict_has_one_too() {
        let tiers = [Tier::Ready, Tier::Watch, Tier::Hold, Tier::Ease, Tier::Cut, Tier::DeepCut].map(Some);
        let hards = [Hard::Waits, Hard::Passed, Hard::None];
        for (planned, hard) in [true, false].into_iter().flat_map(|p| hards.map(|h| (p, h))) {
            let all = said(|_, _| tiers.iter().chain([&None]).map(|t| of_tier(*t, planned, hard)).collect());
            are_sentences_of_their_own(&all);
        }
    }

    #[test]
    fn every_flag_says_something_of_its_own() {
        let flags = [
            Flag::AskCheckin,
            Flag::AskIll,
            Flag::CutCountsAsDeload,
            Flag::Disagreement,
            Flag::RaceStacking,
            Flag::SeeClinician,
            Flag::SeeProfessional,
        ];
        are_sentences_of_their_own(&said(|_, s| flags.iter().map(|f| flag(*f, s)).collect()));
    }
}
