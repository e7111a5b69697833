//! One morning: what is known goes in, the verdict and the adjusted plan come out.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::advice::{Advice, advice};
use crate::deload::{DeloadOffer, OfferReason};
use crate::facts::Facts;
use crate::plan::hard::{is_paired, session_is_hard};
use crate::plan::limit::Limit;
use crate::plan::moves::{Move, day_after, moves};
use crate::plan::project::{binds, project};
use crate::plan::race::{Race, RaceKind};
use crate::plan::session::{Content, Kind, Session};
use crate::rules::{Limits, RuleId, Rules, Situation, all};
use crate::time::Day;
use crate::verdict::check_in::Overall;
use crate::verdict::judge::{Verdict, felt, judge};
use crate::verdict::tier::Tier;

/// A session before and after a morning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Adjusted {
    /// The session of the base plan.
    pub session: Session,
    /// What is left of it.
    pub after: Content,
    /// The rules that made it so, in reason order; the first is the reason.
    pub rules: Vec<RuleId>,
}

impl Adjusted {
    /// Whether anything of it changed.
    pub fn is_changed(&self) -> bool {
        self.session.content() != self.after
    }
}

/// A move that the athlete may accept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Offer {
    /// Names the offer: session and day.
    pub id: String,
    /// The session that would move.
    pub session: String,
    /// Its day.
    pub from: Day,
    /// The day it would be run.
    pub to: Day,
    /// Why it waits.
    pub rule: RuleId,
}

/// The window in numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Totals {
    /// Metres of runs to come, races left out.
    pub planned_m: i64,
    /// The same after the morning.
    pub adjusted_m: i64,
    /// Hard runs among them.
    pub hard_planned: usize,
    /// The same after the morning.
    pub hard_adjusted: usize,
    /// Days without a run or race after the morning.
    pub rest_days: usize,
}

/// What a morning says beside its verdict, in the order of their names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Flag {
    /// The tier was lowered because training does not explain the drift: how do you feel?
    AskCheckin,
    /// Today's resting heart rate is far above normal: are you ill?
    AskIll,
    /// The second cut in a row is the deload.
    CutCountsAsDeload,
    /// "Great" under a cut.
    Disagreement,
    /// Two long races within four weeks.
    RaceStacking,
    /// Pain that needs a clinician.
    SeeClinician,
    /// The third cut in a row.
    SeeProfessional,
}

/// Whether offered moves are taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Offers {
    /// As if the athlete had accepted every one.
    Taken,
    /// As long as none is accepted.
    Open,
}

/// What a morning comes to.
#[derive(Debug, Clone, PartialEq)]
pub struct Morning {
    /// D.
    pub day: Day,
    /// The verdict.
    pub verdict: Verdict,
    /// The sessions of [D, D+6], by day before and id.
    pub sessions: Vec<Adjusted>,
    /// The window in numbers.
    pub totals: Totals,
    /// The rules whose trigger holds for today or one of the six days after, whether or not there is a session that they
    /// change; the guards of a single run and of a week always watch.
    pub in_force: Vec<RuleId>,
    /// What else there is to say.
    pub flags: Vec<Flag>,
    /// Moves that may be accepted.
    pub offers: Vec<Offer>,
    /// A lighter stretch that begins with a yes; none beside a cut that already makes the week lighter.
    pub deload_offer: Option<DeloadOffer>,
    /// What is said beside the plan, the most important first; nothing else of a morning depends on it.
    pub advice: Vec<Advice>,
}

/// Evaluates one morning. Pure and total: the same facts and rules give the same morning, and every input gives one.
///
/// `facts` hold what is known that morning. Runs, and values of the streams, on later days are not looked at; the
/// check-in of `day` is. In the evening [`settle`] fills [`Facts::settled`] first.
pub fn evaluate(day: Day, facts: &Facts, offers: Offers, rules: &Rules) -> Morning {
    let verdict = judge(day, facts, rules);
    let situation = Situation::new(day, facts, &verdict, rules);
    let limits = all(&situation);
    let moves = moves(&situation, &limits);
    let taken: &[Move] = if offers == Offers::Taken { &moves } else { &[] };
    let sessions: Vec<Adjusted> =
        situation.window().map(|(i, x)| adjust(i, x, &limits, taken, facts, rules)).collect();
    let totals = totals(&situation, &sessions);
    let in_force = RuleId::ALL.into_iter().filter(|rule| rule.in_force(&situation)).collect();
    let flags = flags(&situation);
    let offers = moves.iter().filter_map(|m| offer(&situation, m)).collect();
    let advice = advice(&situation, &sessions);
    let helps = |o: &&DeloadOffer| o.why == OfferReason::ThirdCut || verdict.cut.is_none();
    let deload_offer = facts.deload_offer.as_ref().filter(helps).cloned();
    Morning { day, verdict, sessions, totals, in_force, flags, offers, deload_offer, advice }
}

/// What every rule allows of tomorrow's key sessions, for [`Facts::settled`]. `facts` are those of the hour from
/// which such a session changes only for a [few rules](RuleId::acts_in_the_evening): nobody should find another
/// session in the morning than the one they went to bed with.
pub fn settle(day: Day, facts: &Facts, rules: &Rules) -> BTreeMap<String, Vec<(RuleId, Limit)>> {
    let verdict = judge(day, facts, rules);
    let situation = Situation::new(day, facts, &verdict, rules);
    let limits = all(&situation);
    let tomorrow = situation.between(day + 1, day + 1).filter(|(_, x)| x.key && x.kind != Kind::Race);
    let of = |place| limits.iter().map(|(rule, of_rule)| (*rule, of_rule.of(place))).collect();
    tomorrow.map(|(place, x)| (x.id.clone(), of(place))).collect()
}

fn adjust(
    place: usize,
    session: &Session,
    limits: &[(RuleId, Limits)],
    taken: &[Move],
    facts: &Facts,
    rules: &Rules,
) -> Adjusted {
    let kept = facts.kept.contains(&session.id);
    let settled = facts.settled.get(&session.id);
    let waited = |rule: &RuleId| taken.iter().any(|m| m.place == place && m.rules.contains(rule));
    let gave_way =
        |rule: &RuleId| taken.iter().any(|m| m.displaced.contains(&place) && m.rules.contains(rule));
    let each: Vec<(RuleId, Limit)> = limits
        .iter()
        .map(|(rule, of_rule)| {
            // A session that moved has waited: its own rules leave it alone.
            let free = waited(rule) || kept && rule.may_be_overridden();
            let limit = match settled.filter(|_| !rule.acts_in_the_evening()) {
                _ if free => Limit::default(),
                Some(settled) => {
                    settled.iter().find(|(r, _)| r == rule).map_or_else(Limit::default, |(_, l)| *l)
                }
                None => of_rule.of(place),
            };
            (*rule, limit.completed_for(session, rules))
        })
        .collect();
    let meet = each.iter().fold(Limit::default(), |all, (_, limit)| all.meet(*limit));
    let mut after = project(session, meet, rules);
    let binding = each
        .iter()
        .filter(|(rule, limit)| binds(session, *limit, &after) || waited(rule) || gave_way(rule))
        .map(|(rule, _)| *rule)
        .collect();
    after.day = day_after(place, session, taken);
    Adjusted { session: session.clone(), after, rules: binding }
}

fn totals(s: &Situation<'_>, sessions: &[Adjusted]) -> Totals {
    let left = |x: &Adjusted| x.after.kind.is_run() || x.session.kind == Kind::Race;
    // A back-to-back of which one day rests is none any more.
    let paired = |x: &Adjusted, after: bool| {
        is_paired(&x.session, &s.sessions, |y| {
            !after || sessions.iter().find(|z| z.session.id == y.id).is_none_or(|z| z.after.kind.is_run())
        })
    };
    let runs: Vec<&Adjusted> = sessions.iter().filter(|x| x.session.is_open_run()).collect();
    let hard = |x: &Adjusted, content: &Content, paired: bool| {
        content.kind.is_run() && session_is_hard(&x.session, content, paired, s.median_long, s.rules)
    };
    let busy = |day: Day| sessions.iter().any(|x| x.after.day == day && left(x));
    Totals {
        planned_m: runs.iter().map(|x| x.session.distance_m).sum(),
        adjusted_m: runs.iter().filter(|x| x.after.kind.is_run()).map(|x| x.after.distance_m).sum(),
        hard_planned: runs.iter().filter(|x| hard(x, &x.session.content(), paired(x, false))).count(),
        hard_adjusted: runs.iter().filter(|x| hard(x, &x.after, paired(x, true))).count(),
        rest_days: s.day.through(s.last_day()).filter(|day| !busy(*day)).count(),
    }
}

fn flags(s: &Situation<'_>) -> Vec<Flag> {
    let verdict = s.verdict;
    let chain = verdict.cut.filter(|c| c.cut.tier >= Tier::Cut).map_or(0, |c| c.chain);
    let great = felt(s.day, s.facts, Overall::Great) && verdict.tier.is_some_and(Tier::is_cut);
    let mut flags = vec![
        (Flag::AskCheckin, verdict.lowered),
        (Flag::AskIll, verdict.raw.votes.iter().any(|v| v.ask_ill)),
        (Flag::CutCountsAsDeload, chain == s.rules.cut.chain_deload),
        (Flag::SeeProfessional, chain >= s.rules.cut.chain_professional),
        (Flag::Disagreement, great),
        (Flag::RaceStacking, is_stacking(s)),
        (Flag::SeeClinician, RuleId::Pain.in_force(s)),
    ];
    flags.retain(|(_, holds)| *holds);
    flags.sort();
    flags.into_iter().map(|(flag, _)| flag).collect()
}

/// Two races of marathon length or over several days at most four weeks apart, neither long past.
fn is_stacking(s: &Situation<'_>) -> bool {
    let rules = &s.rules.post_race;
    let long = |r: &&Race| r.distance_m >= rules.stacking_m || r.kind == RaceKind::MultiDay;
    let recent = |r: &&Race| r.day >= s.day - rules.stacking_days;
    let mut days: Vec<Day> = s.facts.races.iter().filter(long).filter(recent).map(|r| r.day).collect();
    days.sort_unstable();
    // The same race known twice is one race.
    days.dedup();
    days.windows(2).any(|pair| matches!(pair, [a, b] if *b - *a <= rules.stacking_days))
}

fn offer(s: &Situation<'_>, m: &Move) -> Option<Offer> {
    let session = s.sessions.get(m.place)?;
    let id = format!("{}-{}", session.id, m.to);
    Some(Offer { id, session: session.id.clone(), from: m.from, to: m.to, rule: *m.rules.first()? })
}
